"""What a language's words mean to the grammar of reported speech.

How a language's file writes its words down is `vocabulary.fields`; `vocabulary.compiling` makes a `Lexicon` of them.
"""

from __future__ import annotations

from typing import NamedTuple

# Kinds of tokens. Plain integers: they are compared some hundred times an article.
QUOTE, END, COMMA, COLON, OPEN, CLOSE, DASH = range(7)
NAME, OWNER, WORD, NUMBER = range(7, 11)
PRONOUN, THEY, SELF, WHO, THAT = range(11, 16)
DETERMINER, POSSESSIVE, PREPOSITION, CONJUNCTION, ADVERB = range(16, 21)
AUXILIARY, BE, TO, CUE, ACCORDING = range(21, 26)
CAPITAL = 26
"""Part of a run of capitalised words that is still being read."""
PRONOUNS = frozenset((PRONOUN, THEY, SELF))
NOUN_PARTS = frozenset((NAME, OWNER, WORD, NUMBER, DETERMINER, POSSESSIVE))
BEFORE_VERB = frozenset((ADVERB, AUXILIARY, BE, TO))
"""What may stand between a subject and its verb."""


class Source(NamedTuple):
    """A phrase that names a source without a verb."""

    words: tuple[str, ...]
    place: int
    """Of the word that tells it: the longest."""
    whole: bool
    """The source's name follows without a preposition."""


class Lexicon(NamedTuple):
    """A vocabulary by word (lower case)."""

    language: str
    kinds: dict[str, int]
    genders: dict[str, str]
    """Gender of pronouns, possessives and titles: "m" or "f"."""
    noun_cues: frozenset[str]
    addressed: frozenset[str]
    participles: frozenset[str]
    closing: frozenset[str]
    indefinite: frozenset[str]
    subordinators: frozenset[str]
    genitive: frozenset[str]
    places: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    """The titles without the words that tell no more than a man or a woman."""
    title_bases: dict[str, str]
    """Titles by what their cases have in common, where names are inflected."""
    same_callings: dict[str, tuple[str, ...]]
    """The group of a calling."""
    anaphors: frozenset[str]
    apart: dict[str, frozenset[str]]
    """By calling, those that exclude it."""
    agent_ends: tuple[str, ...]
    gerund_ends: tuple[str, ...]
    adverb_ends: tuple[str, ...]
    no_agents: frozenset[str]
    paraphrases: dict[str, tuple[str, ...]]
    """The callings that a phrase stands for."""
    telling: frozenset[str]
    """Words that make something else of a run of capitalised words than a name: titles, organisations, no names."""
    links: frozenset[str]
    not_names: frozenset[str]
    organisations: frozenset[str]
    abbreviations: frozenset[str]
    courtesies: frozenset[str]
    surnames: frozenset[str]
    companies: frozenset[str]
    weak_cues: frozenset[str]
    bare_cues: frozenset[str]
    agents: frozenset[str]
    case_articles: frozenset[str]
    works: frozenset[str]
    light_cues: frozenset[str]
    viewpoints: frozenset[str]
    sources: dict[str, tuple[Source, ...]]
    """By the word that tells them."""
    owned_views: frozenset[str]
    """Possessives: the second words of some of these."""
    voices: frozenset[str]
    phrases: frozenset[str]
    phrase_ends: frozenset[str]
    """The last words of these."""
    inverted: frozenset[str]
    controls: frozenset[str]
    standing: frozenset[str]
    verbs: frozenset[str]
    echoes: frozenset[str]
    echo_nouns: tuple[str, ...]
    """The nouns among the echoes, without their first letter."""
    divided_cues: frozenset[str]
    shared_hers: frozenset[str]
    reported_moods: frozenset[str]
    particled_cues: frozenset[str]
    topics: tuple[str, ...]
    subjects: tuple[str, ...]
    obliques: tuple[str, ...]
    owners: tuple[str, ...]
    given_syllables: frozenset[str]
    short_given: frozenset[str]
    foreign_syllables: tuple[str, ...]
    foreign_names: frozenset[str]
    family_first: bool
    title_ends: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    verb_ends: tuple[str, ...]
    noun_ends: tuple[str, ...]
    infinitive_ends: tuple[str, ...]
    participle_ends: tuple[str, ...]
    calling_ends: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    elisions: tuple[str, ...]
    verb_genders: tuple[tuple[str, str], ...]
    """(ending, gender) of verbs, the longer ending first."""
    subject_follows: bool
    articleless: bool
    drops_subject: bool
    verb_last: bool
    nouns_capitalised: bool
    inflected_names: bool
    case_apostrophes: bool
    caseless: bool
    unspaced: bool
    chained: bool
    title_behind: bool
    source_behind: bool
    dialogues: bool
    incised: bool
    ordinals: bool
    verb_second: bool
    dialogue_clauses: bool
    owner_s: bool
    shared_shes: frozenset[str]
    plural_forms: frozenset[str]
    sole_offices: frozenset[str]
    articles: frozenset[str]
    body_ends: tuple[str, ...]
    several_ends: tuple[str, ...]
    feminine_ends: tuple[str, ...]
    demonstratives: dict[str, str]
    oblique_ends: tuple[str, ...]
    general_callings: frozenset[str]
    adjectives: frozenset[str]
    feminine_callings: bool
    objects: frozenset[str]
    beside_offices: frozenset[str]
    wordings: frozenset[str]
    reflexives: frozenset[str]
    gerunds: frozenset[str]
    source_nouns: frozenset[str]
    definites: dict[str, str]
    """Callings and endings of callings with their article, by which the plain one is found: "direktøren": "direktør"."""
    definite_ends: tuple[str, ...]
    plain_names: bool
    """A name is words with a capital: no endings, scripts or nouns with capitals make it harder to tell."""
