"""A language's vocabulary made ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SELF,
    THAT,
    THEY,
    TO,
    WHO,
    Lexicon,
    Source,
)
from backfile.loader.quotations.vocabulary.fields import Vocabulary

_KIND_FIELDS = (
    ("adverbs", ADVERB), ("cues", CUE), ("conjunctions", CONJUNCTION), ("prepositions", PREPOSITION),
    ("genitive", PREPOSITION),
    ("determiners", DETERMINER), ("indefinite", DETERMINER), ("auxiliaries", AUXILIARY), ("be", BE), ("to", TO),
    ("that", THAT), ("who", WHO), ("possessives", POSSESSIVE), ("his", POSSESSIVE), ("hers", POSSESSIVE),
    ("self", SELF), ("they", THEY), ("he", PRONOUN), ("she", PRONOUN), ("according", ACCORDING),
    ("closing", ACCORDING),
)  # fmt: skip
_GENDER_FIELDS = (("male", "m"), ("female", "f"), ("his", "m"), ("hers", "f"), ("he", "m"), ("she", "f"))
_SHORTEST_SPOKEN = 4
"""Characters of a calling that is a word, and no letters: Swedish "vd:n"."""
_LIQUIDS = ("er", "el", "or")
"""Behind these Swedish has "n" too: "ministern"."""
_VOWELS = "aeiouyąęáéíýěůаеёиоуыэюяйь"
_SHORTEST_BASE = 3
_MAKE_NAMES_HARD = (
    "nouns_capitalised", "inflected_names", "case_apostrophes", "caseless", "unspaced", "topics", "title_ends", "noun_ends",
)  # fmt: skip
_SETS = (
    "noun_cues", "addressed", "participles", "closing", "indefinite", "genitive", "places", "titles", "links",
    "not_names", "organisations", "abbreviations", "courtesies", "surnames", "companies", "no_agents", "given_syllables",
    "short_given", "foreign_names", "weak_cues", "bare_cues", "agents", "case_articles", "works",
    "light_cues", "viewpoints", "voices", "echoes", "phrases", "divided_cues", "reported_moods", "subordinators",
    "particled_cues", "shared_hers", "inverted", "controls", "standing", "verbs", "shared_shes", "plural_forms",
    "objects", "general_callings", "adjectives", "sole_offices", "articles", "beside_offices", "wordings", "reflexives",
    "gerunds", "source_nouns",
)  # fmt: skip
_AFFIXES = (
    "title_ends", "plural_verbs", "verb_ends", "noun_ends", "infinitive_ends", "participle_ends", "calling_ends",
    "agent_ends", "gerund_ends", "adverb_ends", "prefixes", "suffixes", "elisions", "definite_ends", "oblique_ends",
    "body_ends", "several_ends", "feminine_ends",
    "topics", "subjects", "obliques", "owners", "foreign_syllables",
)  # fmt: skip
_FOREIGN_LINKS = (
    *("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "ter", "ten", "af", "zu"),
    *("al", "el", "bin", "ibn", "ben", "bint", "abu"),
)
"""Particles of names that any language in Latin script may report; a language's own function words are not added."""
_ARABIC_OWNERS = ("ه", "ها")
"""Endings of what is his or hers."""


def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary for look-up; of a word in two fields, the kind that comes later in `_KIND_FIELDS` stays."""
    texts = {field: value for field, value in vocabulary._asdict().items() if isinstance(value, str)}
    words = {field: value.split() for field, value in texts.items()}
    values: dict[str, Any] = {
        **{field: value for field, value in vocabulary._asdict().items() if isinstance(value, bool)},
        **{field: frozenset(words[field]) for field in _SETS},
        **{field: tuple(words[field]) for field in _AFFIXES},
    }
    words["cues"] += words["gerunds"]
    words["according"] += words["source_nouns"]
    words["cues"] += _past_forms(words["cues"], vocabulary.past_ends)
    for field in ("phrases", "divided_cues", "particled_cues"):
        values[field] = frozenset(phrase.replace("_", " ") for phrase in values[field])
    values["phrase_ends"] = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in values["phrases"])
    values["demonstratives"] = dict(word.split("/") for word in words["demonstratives"])
    pairs = [pair.replace("_", " ").split("/") for pair in words["anaphors"]]
    values["titles"] |= values["general_callings"]
    values["titles"] |= {noun for pair in pairs for noun in pair if noun and " " not in noun}
    pairs += [pair.split("/") for pair in words["natives"]]
    values["anaphors"] = frozenset(noun for pair in pairs for noun in pair if noun)
    values["offices"] = values["titles"]
    bases = {title.rstrip(_VOWELS): title for title in sorted(values["titles"]) if len(title) > _SHORTEST_BASE}
    values["title_bases"] = bases if vocabulary.inflected_names else {}
    values |= _sources(words)
    values |= _callings(words)
    values["titles"] |= {word for field in ("male", "female") for word in words[field]}
    values["definites"] = definites = _definites((*values["titles"], *words["title_ends"]), words["definite_ends"])
    values["titles"] |= {word for word, plain in definites.items() if plain in values["titles"]}
    values["offices"] |= {word for word, plain in definites.items() if plain in values["offices"]}
    values["title_ends"] += tuple(word for word, plain in definites.items() if plain in words["title_ends"])
    values["telling"] = values["titles"] | values["organisations"] | values["not_names"]
    values["plain_names"] = not any(values[trait] for trait in _MAKE_NAMES_HARD)
    kinds = {word: kind for field, kind in _KIND_FIELDS for word in words[field]}
    nouns = () if vocabulary.unspaced else sorted(set(words["echoes"]) - set(kinds))
    values["echo_nouns"] = tuple(word[1:] for word in nouns if len(word) > 3)
    values["links"] |= {link for link in _FOREIGN_LINKS if link not in kinds and not vocabulary.unspaced}
    gendered = (zip(pair, "mf", strict=True) for pair in pairs if len(pair) > 1)
    return Lexicon(
        language=vocabulary.language,
        kinds=kinds,
        genders={noun: gender for pair in gendered for noun, gender in pair} | _genders(words, definites),
        verb_genders=tuple(
            (ending, gender)
            for field, gender in (("feminine_verbs", "f"), ("masculine_verbs", "m"))
            for ending in words[field]
        ),
        **values,
    )


def _sources(words: dict[str, list[str]]) -> dict[str, Any]:
    """Phrases that name a source without a verb, by the word that tells each, and those whose source owns a noun."""
    sources = [_source(phrase) for phrase in sorted(words["sources"], key=len, reverse=True)]
    by_word: dict[str, tuple[Source, ...]] = {}
    for source in sources:
        word = source.words[source.place]
        by_word[word] = (*by_word.get(word, ()), source)
    nouns = [source.words[1] for source in sources]
    owned = frozenset(noun for noun in nouns if noun in words["possessives"] or noun.endswith(_ARABIC_OWNERS))
    return {"sources": by_word, "owned_views": owned}


def _callings(words: dict[str, list[str]]) -> dict[str, Any]:
    """Which callings are one person's, which never are, and which a phrase stands for."""
    apart: dict[str, frozenset[str]] = {}
    for first, *others in (group.split("/") for group in words["apart"]):
        apart[first] = frozenset(others)
        for other in others:
            apart[other] = apart.get(other, frozenset()) | {first}
    same: dict[str, tuple[str, ...]] = {}
    for group in (tuple(group.split("/")) for group in words["same_callings"]):
        for calling in group:
            same[calling] = (*same.get(calling, ()), *group)
    for wide, *narrow in (group.split("/") for group in words["wider_callings"]):
        same[wide] = (*same.get(wide, (wide,)), *narrow)
    phrases = [group.replace("_", " ").split("/") for group in words["paraphrases"]]
    paraphrases = {phrase: tuple(callings) for phrase, *callings in phrases}
    return {"apart": apart, "same_callings": same, "paraphrases": paraphrases}


def _past_forms(verbs: list[str], ends: str) -> list[str]:
    """The other genders and the plural of past forms: сообщил, сообщила, сообщило, сообщили."""
    forms = [group.split("/") for group in ends.split()]
    return [
        verb.removesuffix(group[0]) + end
        for group in forms
        for verb in verbs
        if verb.endswith(group[0])
        for end in group[1:]
    ]


def _source(phrase: str) -> Source:
    words = tuple(word for word in phrase.split("_") if word)
    return Source(words, words.index(max(words[1:], key=len)), phrase.endswith("_"))


def _genders(words: dict[str, list[str]], definites: dict[str, str]) -> dict[str, str]:
    """Gender of pronouns, possessives and titles, these with and without their article."""
    told = {
        word: gender for field, gender in _GENDER_FIELDS for word in words[field] if word not in words["any_gender"]
    }
    return told | {word: told[plain] for word, plain in definites.items() if plain in told and word not in told}


def _definites(callings: Iterable[str], ends: list[str]) -> dict[str, str]:
    """The callings with their article: "n" behind a vowel, and for "e" at the end of the article's; the others behind consonants."""
    found: dict[str, str] = {}
    for calling in sorted(set(callings)):
        vowel = calling[-1] in _VOWELS
        for end in ends:
            if end[0] == ":":
                if len(calling) < _SHORTEST_SPOKEN:
                    found.setdefault(calling + end, calling)
            elif vowel != (end[0] in _VOWELS) or (end == "n" and calling.endswith(_LIQUIDS)):
                found.setdefault(calling + end, calling)
    return found
