"""Whom a calling without an article takes up, where nouns are inflected: "„…“, zlobí se farář.", "— … — пояснил учёный."."""

from __future__ import annotations

from backfile.loader.quotations.discourse import Discourse, Resolved
from backfile.loader.quotations.inflection import calling_at, callings_of, gender_of_noun, names_beside, plain_noun
from backfile.loader.quotations.lexicon import ACCORDING, COMMA, POSSESSIVE, WHO, Lexicon
from backfile.loader.quotations.people import Person
from backfile.loader.quotations.tokens import Subject, Token

_CALLED = 0.8
"""Certainty where the article calls the person so."""
_TAKEN_UP = 0.8
"""Of the certainty of a pronoun, what a calling keeps that the article does not give the person."""


def taken_up(
    tokens: list[Token], subject: Subject, sentence: int, quoted: str, told: str, discourse: Discourse, lexicon: Lexicon
) -> Resolved | None:
    """The person whom a phrase without a name means; `told`: the gender that its verb tells ("m", "f" or "")."""
    first = tokens[subject.first]
    if first.kind == POSSESSIVE or first.text.lower() in lexicon.indefinite:
        return None
    at = calling_at(tokens, subject.first, subject.last, lexicon)
    noun = tokens[subject.head if at < 0 else at].text.lower()
    if at < 0 and subject.first and tokens[subject.first - 1].kind == ACCORDING:
        noun = plain_noun(first.text.lower(), lexicon)
        at = subject.first if noun != first.text.lower() else -1  # "podle vědce jde o …"
    gender = gender_of_noun(noun, lexicon) or told
    beside = names_beside(tokens, subject)
    for calling in callings_of(noun, lexicon):
        called = discourse.last_with_role(calling, sentence)
        if called is not None and beside <= _words_of(called) and not _differ(called.gender, gender):
            return Resolved(called, _CALLED, False)
    if at < 0 or tokens[min(at + 1, len(tokens) - 1)].text in _FROM:
        return None
    passed: frozenset[Person] = frozenset()
    certainty = _TAKEN_UP
    for _ in range(_MOST_TRIED):
        resolved = discourse.resolve(gender, sentence, subject.first, True, quoted, passed)
        if resolved is None or not resolved.person.name:
            return None
        another = _is_another(resolved.person, noun, lexicon)
        if another and noun not in lexicon.sole_offices and discourse.alone_before(sentence) is resolved.person:
            return resolved._replace(certainty=resolved.certainty * _BEHIND_ANOTHER)  # "Kapitán X …, přiznal útočník"
        if not another:
            if _is_told_of(tokens, at) and discourse.alone_before(sentence) is not resolved.person:
                return None
            return resolved._replace(certainty=resolved.certainty * certainty)
        passed |= {resolved.person}
        certainty = _BEHIND_ANOTHER
    return None


_FROM = frozenset(("z", "ze", "из", "з", "із"))
"""Behind a calling, where somebody new is from: "muž z vedlejšího domu"."""
_MOST_TRIED = 3
_BEHIND_ANOTHER = 0.7


def _is_told_of(tokens: list[Token], at: int) -> bool:
    """Whether a relative clause tells of perhaps somebody new: "mieszkanka, która prosi o anonimowość"."""
    return [token.kind for token in tokens[at + 1 : at + 3]] == [COMMA, WHO]


def _words_of(person: Person) -> set[str]:
    return set(person.role.lower().split())


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _is_another(person: Person, noun: str, lexicon: Lexicon) -> bool:
    """Whether the noun is an office, and the article gives the person another one."""
    if noun in lexicon.general_callings or noun not in lexicon.offices:
        return False
    offices = {word for word in (*person.callings, *_words_of(person)) if _is_office(word, lexicon)}
    return bool(offices) and noun not in offices


def _is_office(word: str, lexicon: Lexicon) -> bool:
    plain = word in lexicon.general_callings or word in lexicon.beside_offices or word in lexicon.courtesies
    return word in lexicon.offices and not plain and word not in lexicon.adjectives
