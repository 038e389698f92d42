"""A line in its place: what stands around it, how much running text lies before and behind it.

Each line gives one key of small numbers for each family of features in `features.py` that looks at its place.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TypeAlias

from backfile.loader.text.lines import END_STOP, LABEL, PROSE, PROSE_LENGTH, START_LETTER, Line
from backfile.loader.text.vocabulary import Category

Key: TypeAlias = tuple[int, ...]
Place: TypeAlias = tuple[Key, Key, Key, Key, Key]
"""Neighbours, running text around, its block, what is beside it, how it stands at the top."""

EDGE = 0
"""The class of no line at all; a line's own `kind` gives the others."""
_COUNTS = (1, 2, 3, 6, 13)
_BLOCKS = (2, 3, 5, 9)
_SIZES = (15, 28, 45, 80, 120, 200)
_COUNT_BUCKETS = [bisect_right(_COUNTS, count) for count in range(14)]
_BLOCK_BUCKETS = [bisect_right(_BLOCKS, size) for size in range(10)]
_SIZE_BUCKETS = [bisect_right(_SIZES, size) for size in range(201)]
_NEAR = 4
"""Lines on each side whose running text is counted."""
_TOP = 4
"""Lines of running text before a line behind which it is no headline."""
_LONGEST_TITLE = 160
_LEAST_TITLE = 18
_LEAST_ECHO = 16
_SAMPLED = 3_000
_ENDERS = int(Category.COMMENT | Category.RELATED | Category.LEGAL)
_JOIN = int(Category.SHARE | Category.ACCOUNT | Category.COMMENT)
_LONGEST_HINT = 80
_LONGEST_ENDER = 60


def place_lines(lines: list[Line], blanks: list[tuple[bool, bool]], anchors: list[int]) -> list[Place]:
    """Each line in its place.

    `lines` are the lines that are not blank, `blanks` whether a blank line stands before and behind each,
    `anchors` the indexes of lines that repeat the page's title.
    """
    if not lines:
        return []
    count = len(lines)
    kinds = [line.kind for line in lines]
    prose = [kind == PROSE for kind in kinds]
    totals = [0, *accumulate(prose), *[sum(prose)] * _NEAR]
    whole = totals[-1]
    again = _repeated(lines)
    sizes, proses = _blocks(blanks, prose)
    text = _sample(lines, prose)
    title = lines[0].text.lower()
    around = [EDGE, *kinds, EDGE]
    hints = [0, *map(_hint, lines), 0]
    echoes = _echoes(lines)
    summary = lines[1].text if count > 1 and not blanks[0][1] and lines[1].length > 40 else ""
    relation = _relations(count, anchors)
    ends = 0
    """How many lines that end an article (comments, more stories, copyright) have passed since its text began."""
    apart = 0
    """How many lines between blank lines that could be a headline have passed."""
    credits_ = [0, *(line.credit for line in lines), 0]
    places: list[Place] = []
    for at, line in enumerate(lines):
        kind, own, before, length = kinds[at], prose[at], totals[at], line.length
        behind = whole - before - own
        near = totals[at + _NEAR + 1] - totals[at - _NEAR if at > _NEAR else 0] - own
        if near > 5:
            near = 5
        blank_before, blank_after = blanks[at]
        if before and length < _LONGEST_ENDER and line.categories & _ENDERS:
            ends += 1
        own_proses = proses[at] - own
        before_class = _COUNT_BUCKETS[before] if before < 14 else 5
        is_again = line.text in again
        at_top = before < _TOP
        related = relation[at]
        places.append(
            (
                (kind, blank_before, blank_after, around[at], around[at + 2]),
                (
                    kind,
                    before_class,
                    _COUNT_BUCKETS[behind] if behind < 14 else 5,
                    near,
                    ends if ends < 4 else 4 + (ends > 8),
                ),
                (
                    kind,
                    _BLOCK_BUCKETS[sizes[at]] if sizes[at] < 10 else 4,
                    own_proses if own_proses < 3 else 3,
                    is_again,
                    related,
                    near,
                ),
                (
                    kind,
                    echoes[at] if kind != LABEL or length > 15 else 0,
                    0 if blank_before else credits_[at],
                    0 if blank_after else credits_[at + 2],
                    hints[at],
                    hints[at + 2],
                    blank_before,
                    blank_after,
                ),
                (
                    kind,
                    2 * blank_before + blank_after,
                    _share(line, text) if at_top else 6,
                    _share(line, title) if at_top and at else 6,
                    at if at < 3 else 3,
                    related > 0,
                    apart if apart < 4 else 4,
                    7 if before else _SIZE_BUCKETS[length] if length < 200 else 6,
                    line.end == END_STOP,
                    before > 0,
                    is_again,
                    at > 1 and line.text == summary,
                ),
            )
        )
        if blank_before and blank_after and length >= _LEAST_TITLE and not line.stamped:
            apart += 1
    return places


def _repeated(lines: list[Line]) -> set[str]:
    """The short lines that are printed more than once."""
    seen: set[str] = set()
    again: set[str] = set()
    for line in lines:
        if line.length < 2 * PROSE_LENGTH:
            text = line.text
            if text in seen:
                again.add(text)
            else:
                seen.add(text)
    return again


def _hint(line: Line) -> int:
    """What a short line says to its neighbours: 0 nothing, 1 a time, 2 more stories, 3 share or join, 4 advertisement."""
    if line.length > _LONGEST_HINT:
        return 0
    if line.stamped:
        return 1
    bits = line.categories
    if bits & Category.ADVERT:
        return 4
    return 2 if bits & Category.RELATED else 3 if bits & _JOIN else 0


def _echoes(lines: list[Line]) -> list[int]:
    """1: the next line begins with this one; 2: this line begins with the one before, as captions and their texts do;
    3: this line ends with the next, as a path glued to its headline does."""
    texts = [line.text for line in lines]
    echoes: list[int] = []
    before = ""
    for text, below in zip(texts, [*texts[1:], None], strict=True):
        if below is not None and below.startswith(text):
            echoes.append(1)
        elif below is not None and len(below) >= _LEAST_ECHO and text.endswith(below):
            echoes.append(3)
        else:
            echoes.append(2 if len(before) >= _LEAST_ECHO and text.startswith(before) else 0)
        before = text
    return echoes


def _sample(lines: list[Line], prose: list[bool]) -> str:
    """The beginning of the running text, lower case."""
    parts: list[str] = []
    size = 0
    for line, is_prose in zip(lines, prose, strict=True):
        if is_prose:
            parts.append(line.text[:_SAMPLED])
            size += len(parts[-1])
            if size > _SAMPLED:
                break
    return "\n".join(parts)[:_SAMPLED].lower()


def _share(line: Line, text: str) -> int:
    """How many of a line's longer words are in a text: 0 (under a fifth) to 4 (over four fifths), 5 not looked at."""
    if not 12 <= line.length <= 2 * _LONGEST_TITLE:
        return 5
    if line.start == START_LETTER:
        pairs = [line.text[i : i + 2] for i in range(0, len(line.text) - 1, 2)]
        return 4 * len([1 for pair in pairs if pair in text]) // (len(pairs) or 1)
    words = [word for word in line.words if len(word) > 3]
    return 5 * len([1 for word in words if word in text]) // (len(words) + 1) if words else 5


def _blocks(blanks: list[tuple[bool, bool]], prose: list[bool]) -> tuple[list[int], list[int]]:
    """For each line the number of lines in its block (lines without a blank between), and of those running text."""
    sizes: list[int] = []
    proses: list[int] = []
    start = 0
    for at, (_, blank_after) in enumerate(blanks):
        if blank_after:
            size = at + 1 - start
            if size == 1:
                sizes.append(1)
                proses.append(prose[at])
            else:
                sizes += [size] * size
                proses += [sum(prose[start : at + 1])] * size
            start = at + 1
    return sizes, proses


def _relations(count: int, anchors: list[int]) -> list[int]:
    """0: the title is repeated nowhere; 1 before its first repetition, 2 at one, 3 behind the first, 4 behind another."""
    if not anchors:
        return [0] * count
    second = anchors[1] if len(anchors) > 1 else count
    relation = [1] * anchors[0] + [3] * (second - anchors[0]) + [4] * (count - second)
    for anchor in anchors:
        relation[anchor] = 2
    return relation
