"""The words around quotations: a block's text as tokens, each quotation one token, cut into sentences.

What stands between quotation marks is never read for names or verbs; it is what was said, not who said it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    END,
    NAME,
    NUMBER,
    OPEN,
    OWNER,
    QUOTE,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marks import Span


class Token(NamedTuple):
    """A word, a run of capitalised words, a mark of punctuation or a whole quotation."""

    kind: int
    start: int
    end: int
    text: str
    """As written; the number of the quotation's span for quotations."""


class Sentence(NamedTuple):
    """A sentence's tokens, and where its block stands among the article's text blocks."""

    block: int
    tokens: list[Token]


_UPPER = "".join(re.escape(chr(code)) for code in (*range(0x530), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Rev|Hon|St|Jr|Sr|Sra|Dra|Adm|Cmdr|Supt|Insp|Det|Messrs"
    "|Mme|Mlle|Dott|Avv|Ing|Lic|Pres|Sec|Atty|Asst|Cllr|Adv|Mag|Dipl|Ft|Mt"
)
_CAPITALISED = (
    rf"(?:(?:{_ABBREVIATED})\.|(?:[{_UPPER}]\.-?)++(?:(?<=-)[{_UPPER}]\w*+)?|['’‘]?[{_UPPER}]\w*+(?:['’-]\w++)*+)"
)
_LINKS = (
    r"(?:(?:de|van|von|bin|ibn|al|el|la|le|der|den|di|da|del|dos|du|ter|ten|af|av|zu|bint|ben|dello|della)[ \u00a0])"
)
_TOKEN = re.compile(
    rf"({_CAPITALISED}(?:[ \u00a0]{_LINKS}{{0,2}}{_CAPITALISED})*)"
    r"|((?:[^\W\d_]\.){2,}|[^\W\d_][\w]*+(?:['’-]\w++)*+)"
    r"|(\d[\d.,:]*\d|\d)"
    r"|([.!?…。！？;]+|[,:()\[\]،：，؛]|[–—]|--|(?<=\s)-(?=\s))"
)
_PUNCTUATION = {
    ",": COMMA, "،": COMMA, "，": COMMA, ":": COLON, "：": COLON, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE,
    "–": DASH, "—": DASH, "--": DASH, "-": DASH,
}  # fmt: skip
_OWNER_END = re.compile(r"(?:['’]s|s['’]|['’])$")
_RUN_WORD = re.compile(r"[^ \u00a0]+")
_MONTHS_AS_NAMES = frozenset(("may", "april", "june", "august", "mark", "will", "jan"))


def read_tokens(
    text: str, spans: list[Span], lexicon: Lexicon, runs: dict[str, list[tuple[int, int, int]]]
) -> list[Token]:
    """All tokens of a block; `runs` remembers how runs of capitalised words divide."""
    tokens: list[Token] = []
    at = 0
    for number, span in enumerate(spans):
        _read_region(text, at, span.outer_start, lexicon, runs, tokens)
        tokens.append(Token(QUOTE, span.outer_start, span.outer_end, str(number)))
        at = span.outer_end
    _read_region(text, at, len(text), lexicon, runs, tokens)
    return tokens


def _read_region(
    text: str, start: int, end: int, lexicon: Lexicon, runs: dict[str, list[tuple[int, int, int]]], tokens: list[Token]
) -> None:
    kinds = lexicon.kinds
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastindex
        at, till = match.span()
        word = match[0]
        if group == 2:
            kind = kinds.get(word.lower(), WORD)
            if kind == WORD and word.endswith("ly") and lexicon.language == "en":
                kind = ADVERB
            tokens.append(Token(kind, at, till, word))
        elif group == 1:
            parts = runs.get(word)
            if parts is None:
                parts = runs[word] = _divide_run(word, lexicon)
            for kind, first, last in parts:
                tokens.append(Token(kind, at + first, at + last, word[first:last]))
        elif group == 3:
            tokens.append(Token(NUMBER, at, till, word))
        else:
            kind = _PUNCTUATION.get(word, END)
            if kind != END or word == ";" or _ends_sentence(text, at, till, tokens, lexicon):
                tokens.append(Token(kind, at, till, word))


def _ends_sentence(text: str, start: int, end: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a full stop ends a sentence rather than an abbreviation or a part of a number."""
    if text[start] != ".":
        return True
    after = text[end : end + 2]
    if after and (after[0].isalnum() or after[1:].islower()):
        return False
    last = tokens[-1] if tokens else None
    return last is None or last.end != start or last.text.lower() not in lexicon.abbreviations or not after.strip()


def _divide_run(run: str, lexicon: Lexicon) -> list[tuple[int, int, int]]:
    """(kind, start, end) of the parts of a capitalised run: opening function words, owners ("CNN's"), names."""
    parts: list[tuple[int, int, int]] = []
    words = [(match.start(), match.end(), match[0]) for match in _RUN_WORD.finditer(run)]
    first = -1
    last = 0
    for number, (start, end, word) in enumerate(words):
        lower = word.lower()
        kind = lexicon.kinds.get(lower, -1)
        if kind >= 0 and _is_function_word(word, lower, kind, first >= 0, number + 1 < len(words)):
            if first >= 0:
                parts.append((NAME, first, last))
                first = -1
            parts.append((kind, start, end))
            continue
        first = start if first < 0 else first
        last = end
        if _OWNER_END.search(word) and len(word) > 3:
            parts.append((OWNER, first, last))
            first = -1
    if first >= 0:
        parts.append((NAME, first, last))
    return [part if part[0] != NAME else _common_noun(run, part, lexicon) for part in parts]


def _is_function_word(word: str, lower: str, kind: int, in_name: bool, has_next: bool) -> bool:
    if lower in GENDER_BY_FIRST_NAME and has_next:
        return False
    if in_name:
        return kind == ADVERB and lower not in _MONTHS_AS_NAMES
    return kind not in (CUE, AUXILIARY) or not has_next or word.isupper()


def _common_noun(run: str, part: tuple[int, int, int], lexicon: Lexicon) -> tuple[int, int, int]:
    """A single word that is only capitalised because it opens a sentence is a plain word."""
    word = run[part[1] : part[2]].lower()
    if word in lexicon.not_names:
        return WORD, part[1], part[2]
    return part


def cut_sentences(tokens: list[Token], text: str, spans: list[Span], block: int) -> list[Sentence]:
    """The tokens by sentence. A quotation that ends with a full stop ends one, unless the words after it close it."""
    sentences: list[Sentence] = []
    current: list[Token] = []
    for number, token in enumerate(tokens):
        current.append(token)
        if token.kind == END or (token.kind == QUOTE and _quotation_ends(tokens, number, text, spans)):
            sentences.append(Sentence(block, current))
            current = []
    if current:
        sentences.append(Sentence(block, current))
    return sentences


def _quotation_ends(tokens: list[Token], number: int, text: str, spans: list[Span]) -> bool:
    """Whether a sentence ends with the quotation: a full stop before or behind its mark, then a new beginning."""
    if number + 1 == len(tokens):
        return True
    follower = tokens[number + 1]
    last = text[spans[int(tokens[number].text)].end - 1]
    if follower.kind == QUOTE:
        return True
    if follower.kind in (COMMA, END, DASH, CLOSE, COLON):
        return False
    return last == "." and text[follower.start].isupper()
