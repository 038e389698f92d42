"""Whether a phrase without a name may take up the one person whom its paragraph is about: "sagt die einstige Wirtin"."""

from __future__ import annotations

from functools import cache

from backfile.loader.quotations.lexicon import CUE, DETERMINER, WORD, Lexicon
from backfile.loader.quotations.names import gender_of_calling
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import plain_calling, without_article

_SHORTEST = 4
_SHORTEST_COMPOUNDED = 7
_LONGEST = 2
"""Words of a phrase without an article: "zkušený útočník"."""


def takes_up(tokens: list[Token], subject: Subject, lexicon: Lexicon) -> bool:
    """Whether a phrase is one person's who may have been named before, by another calling or by none.

    An office that everybody knows ("der Minister") is somebody by itself, and so is an organisation.
    """
    noun = tokens[subject.head].text.lower()
    if len(noun) < _SHORTEST or noun in lexicon.organisations:
        return False
    if tokens[subject.head].kind != WORD and not (
        lexicon.nouns_capitalised and tokens[subject.first].kind == DETERMINER
    ):
        return False
    if noun in lexicon.sole_offices or noun.endswith((*lexicon.body_ends, *_long(lexicon.sole_offices))):
        return False
    if _is_said_by_several(tokens, subject, lexicon):
        return False
    if lexicon.definite_ends and subject.first == subject.last:
        return plain_calling(noun, lexicon) != noun or bool(without_article(noun, lexicon))
    if lexicon.inflected_names:
        verb = subject.first - 1
        if verb > 0 and tokens[verb].text in lexicon.reflexives:
            verb -= 1
        phrase = tokens[subject.first : subject.last + 1]
        plain = len(phrase) <= _LONGEST and all(token.kind == WORD and token.text.islower() for token in phrase)
        alone = subject.first == subject.last and tokens[subject.head].kind == WORD
        return (alone and noun in lexicon.titles) or (plain and verb >= 0 and tokens[verb].kind == CUE)
    first = tokens[subject.first]
    return first.kind == DETERMINER and first.text.lower() in lexicon.articles and _is_person(noun, lexicon)


@cache
def _long(offices: frozenset[str]) -> tuple[str, ...]:
    """Those that compounds may end with, too: "Innenminister", but not "Feuerwehrmann"."""
    return tuple(sorted(office for office in offices if len(office) >= _SHORTEST_COMPOUNDED))


def gender_told(noun: str, lexicon: Lexicon) -> str:
    """ "m" or "f" by the noun; "" where it does not tell."""
    told = lexicon.genders.get(noun, "")
    if told:
        return told
    if lexicon.nouns_capitalised:
        return gender_of_calling(noun)
    return "f" if lexicon.inflected_names and noun.endswith(lexicon.feminine_ends) else ""


def _is_person(noun: str, lexicon: Lexicon) -> bool:
    """German, where things have capitals too: by its end; elsewhere what no end tells to be a thing."""
    if not lexicon.nouns_capitalised:
        return True
    return noun in lexicon.titles or bool(gender_of_calling(noun)) or noun.endswith(lexicon.calling_ends)


def _is_said_by_several(tokens: list[Token], subject: Subject, lexicon: Lexicon) -> bool:
    beside = (subject.first - 1, subject.last + 1)
    verbs = [tokens[at].text for at in beside if 0 <= at < len(tokens) and tokens[at].kind == CUE]
    several = bool(lexicon.plural_verbs) and any(verb.endswith(lexicon.plural_verbs) for verb in verbs)
    return several or tokens[subject.head].text.endswith(lexicon.several_ends)
