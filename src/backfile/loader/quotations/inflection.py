"""What a word's ending tells where nouns take case endings and no article stands before them: case, gender, a calling."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import NAME, POSSESSIVE, WORD, Lexicon
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import inflected_callings, is_calling

_FEMININE = ("a", "yně", "ice", "yni", "á", "а", "я")
_MASCULINE_IN_A = (
    *("ista", "asta", "osta", "ita", "ca", "mężczyzna", "kolega", "poeta", "hrdina", "předseda"),
    *("мужчина", "юноша", "старшина", "дедушка", "дядя", "папа"),
)
_OF_EITHER = frozenset("sędzia судья суддя глава голова коллега колега".split())
"""Callings in "a" of men and women."""
_WOMENS = ("ka", "ка", "ница", "ця")
"""What makes a woman's calling of a man's: Polish "listonosz", "listonoszka"."""
_MASCULINE = ("ý", "й", "ий")
_VOWELS = frozenset("aeiouyąęóáéíýěůúаеёиоуыэюяіїєь")
_OWN = ("sv", "sw", "сво")
"""Beginnings of the possessives that mean the clause's subject, and so never stand in it."""
_BOTH = frozenset("oba obě obie obu оба обе обох обидва všechny wszystkich всех".split())
"""Before several, who are no subject of a verb of one."""
_OF_SEVERAL = ("li", "ły", "ли")
_SHORTEST = 4
_ADDRESSED = ("owi", "iemu", "ovi", "ému", "ому", "ему")
"""Endings of a name in the dative that no nominative has."""


def is_oblique(word: str, lexicon: Lexicon) -> bool:
    """Whether a noun in small letters has an ending that no subject has: Czech "změnu", Polish "uwagę", Russian "рукой"."""
    return word.endswith(lexicon.oblique_ends) and word.islower() and len(word) > 2 and word not in lexicon.titles


def is_gerund_form(word: str) -> bool:
    """Polish "odpowiadając", Russian "усмехнувшись": a verb whose subject is another one's."""
    return word.endswith(_GERUNDS)


_GERUNDS = ("ąc", "wszy", "łszy", "вши", "вшись", "ючи", "вшися")


def is_inflected_calling(word: str, lexicon: Lexicon) -> bool:
    """Russian "Мальчику": no name, though a capital opens the sentence."""
    lower = word.lower()
    return lower.endswith(lexicon.oblique_ends) and bool(inflected_callings(lower, lexicon))


def is_addressed(token: Token) -> bool:
    """A name in the dative: Polish "odpowiedział Kowalskiemu"."""
    return token.kind == NAME and token.text.endswith(_ADDRESSED)


def is_object(tokens: list[Token], first: int, last: int, verb: str, lexicon: Lexicon) -> bool:
    """Whether a phrase beside a verb is rather its object: by its case, or because the verb is not of its gender ("zdůvodnila verdikt")."""
    token = tokens[first]
    if token.kind == POSSESSIVE:
        return token.text.lower().startswith(_OWN)
    if token.text in _BOTH:
        return True
    if token.kind != WORD:
        return first == last and is_addressed(token)
    word = token.text
    if any(tokens[at].kind == NAME for at in range(first + 1, last + 1)):
        return False
    if is_oblique(word, lexicon) or (word not in lexicon.titles and plain_noun(word, lexicon) in lexicon.titles):
        return True
    if not word.islower() or calling_at(tokens, first, last, lexicon) >= 0:
        return False
    told = gender_of_verb(verb, lexicon)
    if told == "f" or verb.endswith(_OF_SEVERAL):
        return word[-1] not in _VOWELS and word[-1] != "й"
    return told == "m" and first == last and gender_of_noun(word, lexicon) == "f"


def gender_of_verb(verb: str, lexicon: Lexicon) -> str:
    """What the form of a verb in the past tells of its subject: "m", "f" or nothing ("")."""
    return next((gender for ending, gender in lexicon.verb_genders if verb.endswith(ending)), "")


def gender_of_noun(noun: str, lexicon: Lexicon) -> str:
    """ "m", "f", or "" where the language calls women so too: Polish "minister", Russian "врач"."""
    told = lexicon.genders.get(noun, "")
    if noun in _OF_EITHER:
        return ""
    if told or noun.endswith(_MASCULINE_IN_A):
        return told or "m"
    if noun.endswith(_FEMININE):
        return "f"
    if noun[-1] in _VOWELS or (noun in lexicon.offices and not lexicon.feminine_callings):
        paired = any(noun + ending in lexicon.titles for ending in _WOMENS)
        return "m" if paired or noun.endswith(_MASCULINE) else ""
    return "m"


def calling_at(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Index of the first word of a phrase that tells what somebody is, by a list or by its form; -1 for none."""
    for at in range(first, last + 1):
        kind, word = tokens[at]
        if kind == WORD and _is_personal(word.lower(), lexicon) and word.lower() not in lexicon.adjectives:
            return at
    return -1


def _is_personal(lower: str, lexicon: Lexicon) -> bool:
    if is_calling(lower, lexicon):
        return True
    formed = len(lower) > _SHORTEST and lower.endswith(lexicon.calling_ends)
    return formed and lower not in lexicon.organisations and lower not in lexicon.works


def plain_noun(noun: str, lexicon: Lexicon) -> str:
    """The nominative of a calling by its form: Czech "vědce" is "vědec", Russian "кулинарки" is "кулинарка"; others as they are."""
    if _is_personal(noun, lexicon):
        return noun
    for pair in _GENITIVES.get(lexicon.language, "").split():
        end, _, instead = pair.partition("/")
        plain = noun.removesuffix(end) + instead
        if noun.endswith(end) and _is_personal(plain, lexicon):
            return plain
    return noun


_GENITIVES = {
    "cs": "ce/ec ka/ek a/ e/ ky/ka y/a ě/a",
    "pl": "ca/ec ka/ek a/ ki/ka y/a i/a",
    "ru": "ца/ец ка/ок а/ ки/ка и/а ы/а я/ь я/й",
    "uk": "ця/ець ка/ок а/ ки/ка и/а я/ь",
}


def callings_of(noun: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The noun, and its nominative where it has a case ending."""
    return (noun, *inflected_callings(noun, lexicon)) if noun not in lexicon.titles else (noun,)


def gender_by_form(words: list[str], language: str) -> str:
    """The gender that the nominative of a full name tells by its endings alone, where it tells one: "Svatava Malá", "Witold Rój"."""
    first, last = words[0].lower(), words[-1].lower()
    if len(words) < 2 or not (first.isalpha() and last[-1].isalpha()):
        return ""
    if last.endswith(_FEMININE_SURNAMES.get(language, " ")):
        return "f"
    if last.endswith(_MASCULINE_SURNAMES):
        return "m"
    if first in _MEN:
        return "m"
    vowel, closed = first[-1] in "aая", last[-1] not in _VOWELS
    if vowel:
        return "f" if closed else ""
    return "m" if first[-1] not in _VOWELS else ""


_MEN = frozenset(
    "микола никита илья ілля кузьма фома хома лука савва сава данила гаврила микита kuba barnaba kosma honza jirka pepa".split()
)
"""First names of men that end as women's do."""
_FEMININE_SURNAMES = {
    "cs": ("ová", "á"),
    "pl": ("ska", "cka", "dzka"),
    "ru": ("ская", "цкая", "ая"),
    "uk": ("ська", "цька"),
}
_MASCULINE_SURNAMES = ("ski", "cki", "dzki", "ský", "cký", "ский", "цкий", "ський", "цький")


def names_beside(tokens: list[Token], subject: Subject) -> set[str]:
    """The words with a capital beside a calling, in small letters: what an office is of."""
    return {
        word.lower()
        for token in tokens[subject.first : subject.last + 1]
        if token.kind == NAME
        for word in token.text.split()
    }
