"""Tokens cut into sentences; a quotation may end one."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    END,
    NAME,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
)
from backfile.loader.quotations.marks import Span
from backfile.loader.quotations.tokens import Token
from backfile.models import Record

_NAMING = frozenset((NAME, OWNER, PRONOUN, POSSESSIVE))
_MARKED = _NAMING | {QUOTE, END, CUE, ACCORDING}
_HAN_MARKS = "。！？"
_FULL_STOPS = "。！？.!?"
_FARTHEST_NAMED = 20
_INNER_CLOSING = "’'”\"»)]› "


class Sentence(Record, gc=False):
    """A sentence's tokens, and where its block stands among the article's text blocks."""

    block: int
    tokens: list[Token]
    people: list[int]
    """Indexes of the tokens that name or mean somebody."""
    quotes: list[int]
    """Indexes of the quotations."""
    cues: list[int]
    """Indexes of the verbs of saying, and of words that name a source without one."""


def cut_sentences(
    tokens: list[Token], text: str, spans: list[Span], block: int, chained: bool = False
) -> list[Sentence]:
    """The tokens by sentence. A quotation that ends with a full stop ends one, unless the words after it close it.

    `chained`: no word tells whether those do but a verb of saying among them, as in Chinese and Korean.
    """
    sentences: list[Sentence] = []
    first = 0
    people: list[int] = []
    quotes: list[int] = []
    cues: list[int] = []
    marked = _MARKED
    for number in [number for number, token in enumerate(tokens) if token[0] in marked]:
        kind = tokens[number][0]
        if kind in _NAMING:
            people.append(number - first)
        elif kind >= CUE:
            cues.append(number - first)
        else:
            if kind == QUOTE:
                quotes.append(number - first)
            if _goes_on(tokens, number) if kind == END else not _quotation_ends(tokens, number, text, spans, chained):
                continue
            sentences.append(Sentence(block, tokens[first : number + 1], people, quotes, cues))
            first = number + 1
            people, quotes, cues = [], [], []
    if first < len(tokens):
        sentences.append(Sentence(block, tokens[first:], people, quotes, cues))
    return sentences


def _goes_on(tokens: list[Token], end: int) -> bool:
    """A full stop before a small letter, as in "4 p.m. on"."""
    return end + 1 < len(tokens) and tokens[end + 1][1][:1].islower() and tokens[end][1] in (".", "…", "...")


def _quotation_ends(tokens: list[Token], number: int, text: str, spans: list[Span], chained: bool) -> bool:
    """Whether a sentence ends with the quotation: a full stop before its mark, then a new beginning."""
    if number + 1 == len(tokens):
        return True
    follower = tokens[number + 1]
    if follower[0] == QUOTE:
        return True
    if follower[0] in (COMMA, END, DASH, CLOSE, COLON):
        return False
    first = follower[1][:1]
    if chained and (not _is_closed_behind(tokens, number) or not _is_introduced(tokens, number)):
        return not _is_closed_behind(tokens, number) and ends_sentence(text, spans[int(tokens[number][1])], _FULL_STOPS)
    if first.isalpha() and first.lower() == first.upper() and _is_introduced(tokens, number):
        return ends_sentence(text, spans[int(tokens[number][1])], _HAN_MARKS)  # "他说：“…。”雨停了。"
    return ends_sentence(text, spans[int(tokens[number][1])], ".") and first.isupper()


def _is_introduced(tokens: list[Token], quote: int) -> bool:
    """Whether a colon stands before the quotation, and before that, in its sentence, somebody or a verb of saying."""
    if quote < 2 or tokens[quote - 1][0] != COLON:
        return False
    for at in range(quote - 2, max(-1, quote - _FARTHEST_NAMED), -1):
        if tokens[at][0] in (QUOTE, END):
            return False
        if tokens[at][0] in (NAME, PRONOUN, CUE):
            return True
    return False


def _is_closed_behind(tokens: list[Token], number: int) -> bool:
    """Whether the clause behind a quotation reports it: “…。”老王笑着说。, but not “…。”他写下：“…”."""
    for at in range(number + 1, min(len(tokens), number + _LONGEST_CLOSING)):
        kind = tokens[at][0]
        if kind == CUE:
            return tokens[at + 1][0] != COLON if at + 1 < len(tokens) else True
        if kind in (COMMA, END, COLON, QUOTE):
            return False
    return False


_LONGEST_CLOSING = 20
"""Tokens of the clause that closes a quotation."""


def ends_sentence(text: str, span: Span, marks: str = ".!?…") -> bool:
    """Whether one of `marks` ends the quotation, inside its own mark and those of quotations within it."""
    end = span.end
    while end > span.start and text[end - 1] in _INNER_CLOSING:
        end -= 1
    return end > span.start and text[end - 1] in marks
