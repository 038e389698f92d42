"""What a language's words mean to the grammar of reported speech.

`Vocabulary` is how a language's file writes its words down; `Lexicon` is the same, ready for look-up.
"""

from __future__ import annotations

from typing import Any, NamedTuple

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


class Vocabulary(NamedTuple):
    """One language's words, each field a text of words parted by spaces."""

    language: str
    """ISO 639-1."""
    cues: str
    """Forms of verbs of saying, writing and judging that introduce or close a quotation."""
    noun_cues: str = ""
    """Those of the cues that are as often nouns: "claims", "report"."""
    addressed: str = ""
    """Those of the cues that take the hearer as object, and so never stand before their subject: "told"."""
    participles: str = ""
    """Those of the cues that are passive behind a form of "be": "was told"."""
    according: str = ""
    """Words that name a source without a verb: "according" (to), "laut", "selon"."""
    he: str = ""
    she: str = ""
    they: str = ""
    self: str = ""
    """First and second persons: their quotations have no speaker the article names."""
    his: str = ""
    """Possessive and object forms of "he"; evidence of gender, never a subject."""
    hers: str = ""
    possessives: str = ""
    who: str = ""
    that: str = ""
    to: str = ""
    determiners: str = ""
    indefinite: str = ""
    """Determiners that introduce somebody new: "a spokesman"."""
    prepositions: str = ""
    subordinators: str = ""
    """Of the prepositions, those that open a clause instead: German "als die Richterin fragte"."""
    genitive: str = ""
    """Prepositions that carry a noun phrase on: "a spokesman for the ministry"."""
    places: str = ""
    """Prepositions of place: what they govern is rather a place than a person."""
    conjunctions: str = ""
    auxiliaries: str = ""
    be: str = ""
    adverbs: str = ""
    """Also days, months and other words that never head a noun phrase of persons."""
    titles: str = ""
    """Titles, offices and callings that stand before a name; without them, a name is left."""
    male: str = ""
    """Of the titles, those that tell a man."""
    female: str = ""
    same_callings: str = ""
    """Groups of callings, parted by "/", of which an article uses now one, now another for the same: "trainer/coach"."""
    wider_callings: str = ""
    """Groups whose first calling an article uses for any of the others: "politiker/minister"."""
    title_ends: str = ""
    """Endings of compound titles: "Außenministerin"."""
    links: str = ""
    """Lower-case parts of names: de, van, bin."""
    not_names: str = ""
    """Capitalised words that open a sentence or belong to no person's name."""
    organisations: str = ""
    """Words that make a run of capitalised words something else than a person."""
    regnal: str = ""
    """Of the titles, those that stay with a first name: "Prince Andrew", "Pope Francis"."""
    surnames: str = ""
    """Of these, those that are surnames too, and so no evidence by themselves."""
    bare_cues: str = ""
    """Of the cues, the forms without an ending, which may stand behind another verb: "helped them respond"."""
    weak_cues: str = ""
    """Of the cues, those of thinking and feeling: a verb of saying before them is the cue."""
    agents: str = ""
    """Prepositions behind a passive that name who acts: "described by"."""
    case_articles: str = ""
    """Articles that carry a noun phrase on without a preposition: German "der Leiter der Schule"."""
    works: str = ""
    """Words in front of a title, a name or a term in marks: "her novel “…”", "the so-called “…”"."""
    phrases: str = ""
    """Verbs of saying of two words, joined by "_": "went_on"."""
    echoes: str = ""
    """Words before a verb of saying that take up the quotation of the sentence before: Japanese "そう", German "so"."""
    divided_cues: str = ""
    """Verbs of saying of two words, joined by "_", that stand around their subject: "wollte der Richter wissen"."""
    particled_cues: str = ""
    """Of the cues that are as often nouns or say nothing, the pairs that say something, joined by "_": Dutch "gaf_toe"."""
    reported_moods: str = ""
    """Forms of verbs by which a sentence without a verb of saying is somebody's words: German "sei"."""
    shared_hers: str = ""
    """Of the possessives "her", those that may be several people's, and so tell no gender: German "ihre"."""
    abbreviations: str = ""
    """Words that end in a full stop without ending the sentence."""
    closing: str = ""
    """Words that name a source without a verb, but only right behind a quotation: German "so", Dutch "aldus"."""
    prefixes: str = ""
    """Letters written together with the word they stand before: Arabic "و" (and)."""
    past_ends: str = ""
    """Endings of past forms by gender and number, the listed one first: "л/ла/ло/ли"."""
    plural_verbs: str = ""
    """Endings of verbs that several say: without a subject of their own, nobody known says it."""
    verb_ends: str = ""
    """Endings of verbs in the third person: a word with one that stands where only a verb of saying does, is one."""
    participle_ends: str = ""
    """Endings of participles that open a clause of their own: Spanish "Preguntada por el agua, …"."""
    infinitive_ends: str = ""
    """Endings of infinitives: never the subject of the verb before ("dijo sentirse"); French ones report by themselves ("Et d'ajouter : …")."""
    noun_ends: str = ""
    """Endings of nouns that are never a surname: German "-ung"."""
    calling_ends: str = ""
    """Endings of callings, where all nouns have a capital: German "Anwohnervertreter"."""
    voices: str = ""
    """Prepositions before whom a sentence without a verb of saying gives the word to: French "chez"."""
    viewpoints: str = ""
    """Prepositions that open a sentence with whose view it gives: Spanish "Para Hurtado, …"."""
    light_cues: str = ""
    """Those of the cues that say something only beside a quotation: German "gibt" ("gibt den Ton vor")."""
    suffixes: str = ""
    """Endings that make a verb and its pronoun one word: French "-t-il"."""
    elisions: str = ""
    """Short words written together with the next one: French "d'", Italian "dell'"."""
    subject_follows: bool = True
    """The subject may stand behind its verb before a quotation too: "Gestern sagte Merkel: …"."""
    courtesies: str = ""
    """Of the titles, those that are no office: "Mr"."""
    feminine_verbs: str = ""
    """Endings of verbs that tell a woman: Polish "powiedziała"."""
    masculine_verbs: str = ""
    any_gender: str = ""
    """Of the pronouns, those that tell no gender: Turkish "o"."""
    topics: str = ""
    """Particles behind a subject that is the sentence's topic, written together with it: Korean "은". The longest first."""
    subjects: str = ""
    """Particles behind other subjects."""
    obliques: str = ""
    """Particles behind what is no subject."""
    owners: str = ""
    """Particles behind an owner."""
    given_syllables: str = ""
    """What given names are made of, where they are written together with the family name: Korean "민수"."""
    short_given: str = ""
    """Of these, those that are a given name by themselves."""
    foreign_syllables: str = ""
    """What only names from other languages hold."""
    foreign_names: str = ""
    """Such names that hold none of these."""
    family_first: bool = False
    """A family name is the beginning of the full one, without a space: "岸田" of "岸田文雄"."""
    drops_subject: bool = False
    """A verb needs no subject of its own: Spanish "añadió"."""
    verb_last: bool = False
    """Verbs end subordinate clauses: German "wie er gegenüber dem Blatt sagte"."""
    nouns_capitalised: bool = False
    """German: a single capitalised word is no evidence of a name."""
    inflected_names: bool = False
    """Names take case endings: "Путина" is "Путин"."""
    case_apostrophes: bool = False
    """Names take case endings behind an apostrophe: "Erdoğan'ın"."""
    caseless: bool = False
    """The script has no capital letters: a name is what is left of a subject without its titles."""
    unspaced: bool = False
    """The script has no spaces: the vocabulary's words cut the text."""
    title_behind: bool = False
    """Titles stand behind the name: "岸田首相"."""
    source_behind: bool = False
    """A word that names a source without a verb stands behind its name: Turkish "Aydın'a göre"."""
    dialogues: bool = False
    """A dash at a paragraph's beginning opens speech: "— Мы не уйдём, — сказала она"."""
    incised: bool = False
    """The speaker may stand between the marks: « Je reste, dit Paul, et je lutte »."""
    inverted: str = ""
    """Verbs of saying that stand before their subject behind a comma: "The work is done, says Ann Lee."."""
    controls: str = ""
    """Verbs whose object does what an infinitive says: "led Ann Lee to say"."""
    standing: str = ""
    """Determiners that stand for somebody alone: "Another said"."""
    verbs: str = ""
    """Frequent forms of verbs by which alone the end of a subject is told: "the union came to power"."""
    ordinals: bool = False
    """A full stop makes a number an ordinal: German "am 3. Mai"."""


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
    telling: frozenset[str]
    """Words that make something else of a run of capitalised words than a name: titles, organisations, no names."""
    links: frozenset[str]
    not_names: frozenset[str]
    organisations: frozenset[str]
    abbreviations: frozenset[str]
    courtesies: frozenset[str]
    surnames: frozenset[str]
    regnal: frozenset[str]
    weak_cues: frozenset[str]
    bare_cues: frozenset[str]
    agents: frozenset[str]
    case_articles: frozenset[str]
    works: frozenset[str]
    light_cues: frozenset[str]
    viewpoints: frozenset[str]
    voices: frozenset[str]
    phrases: frozenset[str]
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
    drops_subject: bool
    verb_last: bool
    nouns_capitalised: bool
    inflected_names: bool
    case_apostrophes: bool
    caseless: bool
    unspaced: bool
    title_behind: bool
    source_behind: bool
    dialogues: bool
    incised: bool
    ordinals: bool
    plain_names: bool
    """A name is words with a capital: no endings, scripts or nouns with capitals make it harder to tell."""


_KIND_FIELDS = (
    ("adverbs", ADVERB), ("cues", CUE), ("conjunctions", CONJUNCTION), ("prepositions", PREPOSITION),
    ("genitive", PREPOSITION),
    ("determiners", DETERMINER), ("indefinite", DETERMINER), ("auxiliaries", AUXILIARY), ("be", BE), ("to", TO),
    ("that", THAT), ("who", WHO), ("possessives", POSSESSIVE), ("his", POSSESSIVE), ("hers", POSSESSIVE),
    ("self", SELF), ("they", THEY), ("he", PRONOUN), ("she", PRONOUN), ("according", ACCORDING),
    ("closing", ACCORDING),
)  # fmt: skip
_GENDER_FIELDS = (("male", "m"), ("female", "f"), ("his", "m"), ("hers", "f"), ("he", "m"), ("she", "f"))


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


def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary for look-up; of a word in two fields, the kind that comes later in `_KIND_FIELDS` stays."""
    texts = {field: value for field, value in vocabulary._asdict().items() if isinstance(value, str)}
    words = {field: value.split() for field, value in texts.items()}
    values: dict[str, Any] = {
        **{field: value for field, value in vocabulary._asdict().items() if isinstance(value, bool)},
        **{field: frozenset(words[field]) for field in _SETS},
        **{field: tuple(words[field]) for field in _AFFIXES},
    }
    words["cues"] += _past_forms(words["cues"], vocabulary.past_ends)
    for field in ("phrases", "divided_cues", "particled_cues"):
        values[field] = frozenset(phrase.replace("_", " ") for phrase in values[field])
    values["offices"] = values["titles"]
    bases = {title.rstrip(_VOWELS): title for title in sorted(values["titles"]) if len(title) > _SHORTEST_BASE}
    values["title_bases"] = bases if vocabulary.inflected_names else {}
    groups = [tuple(group.split("/")) for group in words["same_callings"]]
    values["same_callings"] = {}
    for group in groups:
        for calling in group:
            values["same_callings"][calling] = (*values["same_callings"].get(calling, ()), *group)
    for wide, *narrow in (group.split("/") for group in words["wider_callings"]):
        values["same_callings"][wide] = (*values["same_callings"].get(wide, (wide,)), *narrow)
    values["titles"] |= {word for field in ("male", "female") for word in words[field]}
    values["telling"] = values["titles"] | values["organisations"] | values["not_names"]
    values["plain_names"] = not any(values[trait] for trait in _MAKE_NAMES_HARD)
    kinds = {word: kind for field, kind in _KIND_FIELDS for word in words[field]}
    nouns = () if vocabulary.unspaced else sorted(set(words["echoes"]) - set(kinds))
    values["echo_nouns"] = tuple(word[1:] for word in nouns if len(word) > 3)
    values["links"] |= {link for link in _FOREIGN_LINKS if link not in kinds and not vocabulary.unspaced}
    return Lexicon(
        language=vocabulary.language,
        kinds=kinds,
        genders={
            word: gender for field, gender in _GENDER_FIELDS for word in words[field] if word not in words["any_gender"]
        },
        verb_genders=tuple(
            (ending, gender)
            for field, gender in (("feminine_verbs", "f"), ("masculine_verbs", "m"))
            for ending in words[field]
        ),
        **values,
    )


_VOWELS = "aeiouyąęáéíýěůаеёиоуыэюяйь"
_SHORTEST_BASE = 3
_MAKE_NAMES_HARD = (
    "nouns_capitalised", "inflected_names", "case_apostrophes", "caseless", "unspaced", "topics", "title_ends", "noun_ends",
)  # fmt: skip
_SETS = (
    "noun_cues", "addressed", "participles", "closing", "indefinite", "genitive", "places", "titles", "links",
    "not_names", "organisations", "abbreviations", "courtesies", "surnames", "given_syllables",
    "short_given", "foreign_names", "regnal", "weak_cues", "bare_cues", "agents", "case_articles", "works",
    "light_cues", "viewpoints", "voices", "echoes", "phrases", "divided_cues", "reported_moods", "subordinators",
    "particled_cues", "shared_hers", "inverted", "controls", "standing", "verbs",
)  # fmt: skip
_AFFIXES = (
    "title_ends", "plural_verbs", "verb_ends", "noun_ends", "infinitive_ends", "participle_ends", "calling_ends", "prefixes", "suffixes", "elisions",
    "topics", "subjects", "obliques", "owners", "foreign_syllables",
)  # fmt: skip
_FOREIGN_LINKS = (
    *("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "ter", "ten", "af", "zu"),
    *("al", "el", "bin", "ibn", "ben", "bint", "abu"),
)
"""Particles of names that any language in Latin script may report; a language's own function words are not added."""
