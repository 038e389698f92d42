"""Offices and callings that open a sentence without a name: "La preside allarga le braccia: «…»", "El alcalde no descarta cortes."."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NAME,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_calling

_FARTHEST = 4
"""Tokens in which an opening phrase has its calling."""
_FARTHEST_NAME = 8
"""Tokens behind the calling in which its name stands, if it has one."""
_ORDINALS = frozenset("primer primera primeiro primeira premier première primo prima ex".split())
"""Words that make an office of the next one: "primer ministro", but "el primer objetivo"."""
_FARTHEST_VOICE = 40
_BEFORE = frozenset((ADVERB, CONJUNCTION))


def opening_office(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """The phrase that a sentence opens with, where it is an office that no name follows."""
    if lexicon.language == "en" or lexicon.unspaced or lexicon.caseless or lexicon.topics:
        return None
    first = 0
    while first < len(tokens) and tokens[first].kind in _BEFORE:
        first += 1
    for at in range(first, min(len(tokens), first + _FARTHEST)):
        kind, text = tokens[at]
        if text.lower() in _ORDINALS:
            continue
        if kind == WORD and is_calling(text.rsplit(" ", 1)[-1].lower(), lexicon):
            return None if _is_named(tokens, at, lexicon) else Subject(first, at, at)
        if kind not in (DETERMINER, POSSESSIVE, WORD):
            return None
    return None


def _is_named(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """A name right behind the office, behind its field, or between commas."""
    end = min(len(tokens), at + _FARTHEST_NAME)
    for place in range(at + 1, end):
        kind = tokens[place].kind
        if kind == NAME and lexicon.nouns_capitalised and place > at + 1 and " " not in tokens[place].text:
            continue
        if kind == NAME:
            return tokens[place - 1].kind != PREPOSITION or place == at + 1
        if kind not in (PREPOSITION, DETERMINER, WORD, COMMA):
            return False
    return False


def _gives_voice(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    word = tokens[at].text.lower()
    return word in lexicon.voices or (at == 0 and word in lexicon.viewpoints)


def voice_before_colon(tokens: list[Token], quote: int, lexicon: Lexicon) -> Subject | None:
    """French "Même son de cloche chez Brigitte Noël : « … »": the one name before the colon, behind such a preposition.

    No other quotation stands before this one in its sentence.
    """
    if not (lexicon.voices or lexicon.case_apostrophes) or quote < 3 or tokens[quote - 1].kind != COLON:
        return None
    start = max(0, quote - _FARTHEST_VOICE)
    if lexicon.case_apostrophes and tokens[0].kind == OWNER and quote < _FARTHEST_VOICE:
        return Subject(0, 0, 0)  # "Sönmez'in yanıtı gecikmedi: “…”"
    named = [at for at in range(start, quote - 1) if tokens[at].kind == NAME]
    behind = [at for at in named if at and _gives_voice(tokens, at - 1, lexicon)]
    return Subject(behind[-1], behind[-1], behind[-1]) if behind else None
