"""A capture's lines, measured once: the few facts about each that every later decision rests on."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from backfile.loader.invisible import visible_name
from backfile.loader.text.vocabulary import CATEGORY_OF, WIDE_FROM, Category, wide_categories
from backfile.models import Record
from backfile.patterns import late_pattern

_LINE_END = re.compile(r"\r\n|\r")
_WORD = re.compile(r"[^\W_]+")
_STAMP = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d\d)|\d{1,2}:\d\d")
_WIDE_PIECE = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{3}")
_DIGIT = re.compile(r"\d")
_SYMBOLS = re.compile(r"[|•·›»→>/–—-](?:(?<=[|•·›»→>])|(?<=\s.)(?=\s))")
_ADDRESS = re.compile(r"[.:@](?:(?<=@)\w|(?<=\w\.)(?:com|org|net|co|de)\b|(?<=www\.)|(?<=http:)|(?<=https:))")

_CREDIT = re.compile(
    r"(?:^|[\s(\[.])(?:photo(?:s|graph|graphy| credit)?|foto(?:s|graf|grafía)?|images?|bild(?:er|rechte|quelle)?|picture"
    r"|(?:image |photo )?credits?|quelle|crédit(?: photo)?|imagen|zdjęcie|фото|ảnh|isithombe|görsel|written by"
    r"|تصوير|صورة|写真|撮影|提供|사진|图|照片|source|archivbild|symbolbild|archivfoto|symbolfoto|file image|supplied)"
    r"s?(?:\s+(?:by|von|par|por|di|courtesy of|via)\b|\s*[:：/／])|(?:^|\s)fot\. |©|\((?:ap|afp|epa|reuters|getty)\b|getty images"
    r"|/(?:ap|afp|epa|dpa|reuters|getty)\b|\b(?:ap|afp|epa|dpa|imago|reuters)\s?/|shutterstock|ap photo|picture alliance"
    r"|\((?:archivbild|symbolbild|archivfoto|symbolfoto|file photo|file|courtesy|handout)",
    re.IGNORECASE,
)
_CREDIT_WORDS = frozenset(
    """photo photos photograph photographs photography photographys foto fotos fotograf fotografs fotografía fotografías image images
    bild bilds bilder bilders bildrechte bildrechtes bildquelle bildquelles picture pictures credit credits creditss
    quelle quelles crédit crédits imagen imagens zdjęcie zdjęcies фото ảnh isithombe görsel written source sources
    archivbild archivbilds symbolbild symbolbilds archivfoto archivfotos symbolfoto symbolfotos supplied supplieds
    fot ap afp epa dpa reuters getty imago shutterstock alliance file courtesy handout""".split()
)
"""One of them is in every credit of a script with spaces, but for those with a ©."""
_CREDIT_LETTERS = frozenset("PFIBCQSpfibcqs©([写撮提사图照تصФфZẢ")
"""With which a line that begins with a credit begins."""
_CREDIT_TAIL = 130
"""Characters at a line's end in which the credit of a caption stands."""

MOST_LINES = 50_000
"""Lines that are not blank, of one capture, that are read; a long novel has fewer."""
PROSE_LENGTH = 80
"""Characters (weighted) from which a line that ends a sentence is taken for running text."""
_SCANNED = 160
"""Longest line whose every word is looked up."""
_WIDE_SENTENCE = 40
_WIDE = 2.2
"""How many letters of an alphabet an ideograph stands for."""

(
    END_NONE,
    END_STOP,
    END_DOTS,
    END_MARK,
    END_QUOTED_STOP,
    END_QUOTE,
    END_COLON,
    END_COMMA,
    END_BRACKET,
    END_DIGIT,
    END_OTHER,
) = range(11)
_ENDS = {
    **dict.fromkeys(".。．۔।", END_STOP),
    **dict.fromkeys("!?！？؟", END_MARK),
    **dict.fromkeys("\"”“’'»«」』‘›", END_QUOTE),
    **dict.fromkeys(":：", END_COLON),
    **dict.fromkeys(",;，、；،", END_COMMA),
    **dict.fromkeys(")]）】", END_BRACKET),
    "…": END_DOTS,
}
_SENTENCE_ENDS = frozenset((END_STOP, END_MARK, END_QUOTED_STOP, END_DOTS))
LABEL, PHRASE, SENTENCE, PROSE, ENDLESS = range(1, 6)
"""Kinds of lines: a label, a phrase, a short sentence, running text, a long line without an end."""
_LONGEST_LABEL = 25
_LEAST_SENTENCE = 20
START_UPPER, START_LOWER, START_DIGIT, START_QUOTE, START_BULLET, START_SIGN, START_LETTER = range(7)
_STARTS = {**dict.fromkeys("\"“”„«»‘'‚「『", START_QUOTE), **dict.fromkeys("-–—•*·▪●■►○◦➤", START_BULLET)}


class Line(Record, gc=False):
    """What is known of one line by itself."""

    number: int
    """1-based."""
    text: str
    """Without surrounding white space."""
    length: int
    """Characters, ideographs counted as the letters that they stand for."""
    end: int
    start: int
    sentences: int
    """Ends of sentences inside the line."""
    prose: bool
    """Long and ended like a sentence."""
    kind: int
    """LABEL to ENDLESS."""
    words: tuple[str, ...]
    """Lower case; those of the first characters only where the line is long."""
    categories: int
    """Bits of `Category`."""
    stamped: bool
    """Short, and holds a year or a time of day."""
    symbols: int
    """0 none, 1 separators, 2 addresses."""
    capitals: int
    """Of the words of a short line, 0: hardly any has a capital, 1: some, 2: nearly all, 3: all letters are capitals."""
    credit: int
    """0 no credit, 1 begins with one, 2 ends with one."""


def split_lines(text: str) -> list[str]:
    """The capture's lines without their ends: joined by line feeds they are the capture."""
    return (_LINE_END.sub("\n", text) if "\r" in text else text).split("\n")


_KNOWN: dict[str, tuple[Any, ...]] = {}
"""Short lines measured before, but for their numbers: the captures of a site share theirs. What a line is does not depend
on its capture."""
_MOST_KNOWN = 20_000


def measure_lines(texts: list[str]) -> list[Line]:
    """The lines that are not blank, measured, in order; those beyond MOST_LINES are left out."""
    lines: list[Line] = []
    known = _KNOWN
    if len(known) > _MOST_KNOWN:
        known.clear()
    for number, raw in enumerate(texts, 1):
        text = raw.strip()
        if not text or not (text[0].isprintable() or visible_name(text)):
            continue
        if (twin := known.get(text)) is not None:
            lines.append(Line(number, *twin))
        else:
            line = _measure(number, text)
            lines.append(line)
            if line.length < PROSE_LENGTH:
                known[text] = msgspec.structs.astuple(line)[1:]
        if len(lines) >= MOST_LINES:
            break
    return lines


def _measure(number: int, text: str) -> Line:
    length = len(text)
    wide = not text.isascii() and text[length >> 1] >= WIDE_FROM
    if wide:
        length = int(length * _WIDE)
    end = END_STOP if text[-1] == "." and not text.endswith("...") else _end(text)
    first = text[0]
    start = START_UPPER if "A" <= first <= "Z" else _start(first)
    sentences = text.count("。") if wide else text.count(". ") + text.count("? ")
    if length > _SCANNED:
        return _measure_long(number, text, length, end, start, sentences, wide)
    words = _words_of(text, wide)
    prose = length >= PROSE_LENGTH and end in _SENTENCE_ENDS
    return Line(
        number,
        text,
        length,
        end,
        start,
        sentences,
        prose,
        _kind(length, end, prose),
        words,
        wide_categories(text) | _categories(words) if wide else _categories(words),
        _DIGIT.search(text) is not None and _STAMP.search(text) is not None,
        2 if _ADDRESS.search(text) else 1 if _SYMBOLS.search(text) else 0,
        _capitals(text),
        0 if prose else _credit(text, wide, words if len(text) <= _CREDIT_TAIL else None),
    )


def _words_of(text: str, wide: bool) -> tuple[str, ...]:
    """The words of a line, lower case; where none can tell where they end, pieces as long as words are."""
    if wide:
        text = _WIDE_PIECE.sub(r"\g<0> ", text)
    return tuple(_WORD.findall(text.lower()))


def _measure_long(number: int, text: str, length: int, end: int, start: int, sentences: int, wide: bool) -> Line:
    """A line too long to be furniture: its first words only are looked up."""
    words = tuple(text[:60].lower().split())
    prose = end in _SENTENCE_ENDS
    if end == END_STOP or length > 900:
        credit = 1 if text[0] in _CREDIT_LETTERS and _CREDIT.match(text) else 0
    else:
        credit = _credit(text, wide, None)
    categories = _categories(words)
    if (
        wide and length >= _WIDE_SENTENCE
    ):  # a script without spaces hides its particles in longer runs: a sentence has one
        categories |= Category.FUNCTION
    kind = PROSE if prose else ENDLESS
    return Line(number, text, length, end, start, sentences, prose, kind, words, categories, False, 0, 0, credit)


def _kind(length: int, end: int, prose: bool) -> int:
    if prose:
        return PROSE
    if length >= 2 * PROSE_LENGTH:
        return ENDLESS
    if END_NONE < end <= END_QUOTED_STOP and length >= _LEAST_SENTENCE:
        return SENTENCE
    return LABEL if length <= _LONGEST_LABEL else PHRASE


def _end(text: str) -> int:
    last = text[-1]
    end = _ENDS.get(last)
    if end is None:
        return END_DIGIT if last.isdigit() else END_NONE if last.isalpha() else END_OTHER
    if end == END_STOP and text.endswith("..."):
        return END_DOTS
    if end == END_QUOTE and len(text) > 1 and (text[-2] in ".!?…,。！？" or text[-2] == "\u00a0"):
        return END_QUOTED_STOP
    return end


def _credit(text: str, wide: bool, words: tuple[str, ...] | None) -> int:
    """`words` are those of its tail, where they are known."""
    if text[0] in _CREDIT_LETTERS and _CREDIT.match(text):
        return 1
    tail = text[-_CREDIT_TAIL:]
    told = _WORD.findall(tail.lower()) if words is None else words
    if not wide and "©" not in tail and _CREDIT_WORDS.isdisjoint(told):
        return 0
    found = _CREDIT.search(text, max(0, len(text) - _CREDIT_TAIL))
    return 0 if found is None else 1 if found.start() < 3 else 2


@cache
def _start(first: str) -> int:
    known = _STARTS.get(first)
    if known is not None:
        return known
    if first.isupper():
        return START_UPPER
    if first.islower():
        return START_LOWER
    return START_DIGIT if first.isdigit() else START_LETTER if first.isalpha() else START_SIGN


def _categories(words: tuple[str, ...], look_up: Callable[[str], int | None] = CATEGORY_OF.get) -> int:
    bits = 0
    for found in filter(None, map(look_up, words)):
        bits |= found
    return bits


def _capitals(text: str) -> int:
    if text.isupper():
        return 3
    words = text.split()
    upper = len([1 for word in words if word[0].isupper()])
    return 2 if upper * 5 > len(words) * 4 else 1 if upper * 5 > len(words) * 2 else 0
