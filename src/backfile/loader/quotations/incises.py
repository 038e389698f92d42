"""Reports that the words of a text hide: inside the marks they report, or in a verb of two words."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    COLON,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
    THEY,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Token

_LONGEST = 14
"""Tokens of an incise."""
_EDGES = frozenset((COMMA, DASH, END))
_BEFORE_CUE = frozenset((AUXILIARY, BE, ADVERB, PRONOUN, THEY))
_BEHIND_PHRASES = frozenset((COMMA, COLON, END, QUOTE, ADVERB))
_SUBJECTS = frozenset((NAME, PRONOUN, THEY, DETERMINER, POSSESSIVE, OWNER))


def find_incise(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The verb of saying and its subject between the marks of a quotation: « Je reste, dit Paul, et je lutte »."""
    for cue in (number for number, token in enumerate(tokens) if token.kind == CUE):
        first = cue
        while first and tokens[first - 1].kind in _BEFORE_CUE and cue - first < 4:
            first -= 1
        if not first or tokens[first - 1].kind not in _EDGES:
            continue
        edge = tokens[first - 1]
        end = _end_of(tokens, cue, (DASH,) if edge.kind == DASH else tuple(_EDGES))
        if edge.text not in (".", "…") and _is_report(tokens, first, cue, end, edge.kind == DASH, lexicon):
            return tokens[first:end]
    return []


def _end_of(tokens: list[Token], cue: int, edges: tuple[int, ...]) -> int:
    end = cue + 1
    while end < len(tokens) and tokens[end].kind not in edges:
        end += 1
    return end


def _is_report(tokens: list[Token], first: int, cue: int, end: int, dashed: bool, lexicon: Lexicon) -> bool:
    if end - first > _LONGEST:
        return False
    if any(token.kind in (PRONOUN, THEY) for token in tokens[first:cue]):
        return True
    follower = cue + 1
    while follower < end and tokens[follower].kind == ADVERB:
        follower += 1
    if follower == end:
        return dashed and lexicon.drops_subject and end < len(tokens)
    token = tokens[follower]
    if dashed and any(named.kind == NAME for named in tokens[follower:end]):
        return True
    return token.kind in _SUBJECTS or (token.kind == WORD and token.text.lower() in lexicon.titles)


def join_phrases(tokens: list[Token], phrases: frozenset[str]) -> list[Token]:
    """Verbs of saying of two words ("went on") as one token each, where a mark or a quotation follows."""
    joined: list[Token] = []
    for number, token in enumerate(tokens):
        phrase = f"{joined[-1].text} {token.text}" if joined else ""
        if phrase in phrases and (number + 1 == len(tokens) or tokens[number + 1].kind in _BEHIND_PHRASES):
            joined[-1] = Token(CUE, phrase)
        else:
            joined.append(token)
    return joined
