"""What the second look at a capture measures: numbers of each line amid the whole capture.

The line model (`model.py`) sums evidence line by line, so that a long list of prices outvotes an article. The trees of
`judging.py` see the line, the model's own verdict on it and its neighbours, its block, and how the capture is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import END_DOTS, END_MARK, END_QUOTED_STOP, END_STOP, Line
from backfile.loader.text.model import HEADING, TEXT
from backfile.loader.text.vocabulary import FURNITURE, Category

NAMES = (
    "margin", "margin -2", "margin -1", "margin +1", "margin +2",
    "margins 4 before", "margins 4 behind", "margins 12 behind",
    "state", "kind", "stop", "end", "length", "words", "commas", "sentences", "capitals", "credit", "times",
    "length -1", "length +1", "stop +1", "credit +1",
    "block lines", "block prose", "block length", "block mean", "block stops", "block furniture", "in block",
    "block length before", "block length behind",
    "lengths 4 before", "lengths 12 before", "lengths 12 behind", "short 12 before",
    "lines", "prose lines", "prose median", "short share", "prose share", "blank share", "prose apart", "inside share", "inside length",
    "place", "prose before", "prose share before", "lines since first prose", "lines since prose",
    "lines since first inside", "lines to last inside", "inside share before", "lines since ender",
    "function before", "function behind",
)  # fmt: skip
"""The figures of a line, in the order of a row.

A margin is by how much the line model is for the line (below zero: against it), at most MOST_MARGIN. "−1" is the line above, "+1" the one below; "4
before" the mean over four lines above. Lengths are in characters. A block lies between blank lines. "Inside" is what the
line model takes for the body, "prose" a long line that ends like a sentence, an "ender" a short line of the words that
end an article (comments, more stories, copyright).
"""
MOST_MARGIN = 12.0
_MOST_LENGTH = 1_000
FAR = 99
NONE = -1
_SHORT = 30
_FURNITURE_LENGTH = 80
_ENDER_LENGTH = 60
_COMMAS_SOUGHT = 300
_SCANNED = 160
_LETTERS_A_WORD = 6
_STOPS = frozenset((END_STOP, END_MARK, END_QUOTED_STOP, END_DOTS))
STREWN_WORDS = FURNITURE | Category.RELATED | Category.NAVIGATION
_ENDERS = int(Category.COMMENT | Category.RELATED | Category.LEGAL)


class Survey(NamedTuple):
    """A capture measured once: lists with an item a line, and sums of what stands before each line (one item more)."""

    lines: list[Line]
    states: list[int]
    margins: list[float]
    """Below zero outside the body."""
    lengths: list[int]
    stops: list[bool]
    times: dict[str, int]
    """How often each line stands in the capture."""
    block_of: list[int]
    blocks: list[tuple[int, int]]
    """First line of each block, and the line behind its last."""
    since_prose: list[int]
    since_ender: list[int]
    margin_sums: list[float]
    length_sums: list[int]
    stop_sums: list[int]
    short_sums: list[int]
    function_sums: list[int]
    furniture_sums: list[int]
    prose_counts: list[int]
    prose_sums: list[int]
    """Characters of prose."""
    inside_sums: list[int]
    first_prose: int
    first_inside: int
    last_inside: int
    of_capture: tuple[float, ...]
    """Figures that are the same for every line."""


def survey(layout: Layout, states: list[int], margins: list[float]) -> Survey:
    """The capture measured; `margins` are the line model's, each at least zero."""
    lines = layout.lines
    count = len(lines)
    inside = [state in (TEXT, HEADING) for state in states]
    prose = [line.prose for line in lines]
    lengths = [line.length if line.length < _MOST_LENGTH else _MOST_LENGTH for line in lines]
    signed = [
        min(margin, MOST_MARGIN) if within else -min(margin, MOST_MARGIN)
        for margin, within in zip(margins, inside, strict=True)
    ]
    stops = [line.end in _STOPS for line in lines]
    times: dict[str, int] = {}
    for line in lines:
        times[line.text] = times.get(line.text, 0) + 1
    length_sums = _sums(lengths)
    prose_sums = _sums([length if is_prose else 0 for length, is_prose in zip(lengths, prose, strict=True)])
    inside_sums = _sums([length if within else 0 for length, within in zip(lengths, inside, strict=True)])
    short_sums = _sums([line.length < _SHORT for line in lines])
    prose_lengths = sorted(length for length, is_prose in zip(lengths, prose, strict=True) if is_prose)
    whole = length_sums[-1] or 1
    block_of, blocks = _blocks(layout.blanks)
    return Survey(
        lines,
        states,
        signed,
        lengths,
        stops,
        times,
        block_of,
        blocks,
        lines_since(prose),
        _since_enders(lines, prose),
        [0.0, *accumulate(signed)],
        length_sums,
        _sums(stops),
        short_sums,
        _sums([line.categories & Category.FUNCTION > 0 for line in lines]),
        _sums([line.length < _FURNITURE_LENGTH and line.categories & STREWN_WORDS > 0 for line in lines]),
        _sums(prose),
        prose_sums,
        inside_sums,
        prose.index(True) if prose_lengths else 0,
        inside.index(True) if True in inside else count,
        count - 1 - inside[::-1].index(True) if True in inside else -1,
        (
            count,
            len(prose_lengths),
            prose_lengths[len(prose_lengths) // 2] if prose_lengths else 0,
            short_sums[-1] / count,
            prose_sums[-1] / whole,
            len(blocks) / count,
            sum([is_prose and behind for is_prose, (_, behind) in zip(prose, layout.blanks, strict=True)])
            / (len(prose_lengths) or 1),
            inside_sums[-1] / whole,
            inside_sums[-1],
        ),
    )


def row_of(capture: Survey, at: int) -> tuple[float, ...]:
    """The figures of one line."""
    line, lengths, lines, margins = capture.lines[at], capture.lengths, capture.lines, capture.margins
    count, block = len(lines), capture.block_of[at]
    start, end = capture.blocks[block]
    size, length = end - start, capture.length_sums[end] - capture.length_sums[start]
    above, below = at > 0, at + 1 < count
    prose_before, function_before = capture.prose_sums[at], capture.function_sums[at]
    return (
        margins[at],
        margins[at - 2] if at > 1 else -MOST_MARGIN,
        margins[at - 1] if above else -MOST_MARGIN,
        margins[at + 1] if below else -MOST_MARGIN,
        margins[at + 2] if at + 2 < count else -MOST_MARGIN,
        _mean(capture.margin_sums, at - 4, at),
        _mean(capture.margin_sums, at + 1, at + 5),
        _mean(capture.margin_sums, at + 1, at + 13),
        capture.states[at],
        line.kind,
        capture.stops[at],
        line.end,
        lengths[at],
        len(line.words) if line.length <= _SCANNED else line.length // _LETTERS_A_WORD,
        line.text.count(",", 0, _COMMAS_SOUGHT),
        line.sentences,
        line.capitals,
        line.credit,
        capture.times[line.text],
        lengths[at - 1] if above else NONE,
        lengths[at + 1] if below else NONE,
        capture.stops[at + 1] if below else NONE,
        lines[at + 1].credit if below else NONE,
        size,
        capture.prose_counts[end] - capture.prose_counts[start],
        length,
        length / size,
        (capture.stop_sums[end] - capture.stop_sums[start]) / size,
        (capture.furniture_sums[end] - capture.furniture_sums[start]) / size,
        at - start,
        _length_of_block(capture, block - 1),
        _length_of_block(capture, block + 1),
        _mean(capture.length_sums, at - 4, at),
        _mean(capture.length_sums, at - 12, at),
        _mean(capture.length_sums, at + 1, at + 13),
        _mean(capture.short_sums, at - 12, at),
        *capture.of_capture,
        capture.length_sums[at] / (capture.length_sums[-1] or 1),
        prose_before,
        prose_before / (capture.prose_sums[-1] or 1),
        at - capture.first_prose,
        capture.since_prose[at],
        at - capture.first_inside,
        capture.last_inside - at,
        capture.inside_sums[at] / (capture.inside_sums[-1] or 1),
        capture.since_ender[at],
        function_before,
        capture.function_sums[-1] - function_before,
    )


def _sums(values: Sequence[int]) -> list[int]:
    return [0, *accumulate(values)]


def _mean(sums: Sequence[float], start: int, end: int) -> float:
    """Over the lines from `start` up to `end`, as far as there are such."""
    start, end = max(start, 0), min(end, len(sums) - 1)
    return (sums[end] - sums[start]) / (end - start) if end > start else 0.0


def _blocks(blanks: list[tuple[bool, bool]]) -> tuple[list[int], list[tuple[int, int]]]:
    """For each line the number of its block, and the blocks."""
    block_of: list[int] = []
    blocks: list[tuple[int, int]] = []
    start = 0
    for at, (_, blank_after) in enumerate(blanks):
        block_of.append(len(blocks))
        if blank_after:
            blocks.append((start, at + 1))
            start = at + 1
    if start < len(blanks):
        blocks.append((start, len(blanks)))
    return block_of, blocks


def _length_of_block(capture: Survey, block: int) -> int:
    if not 0 <= block < len(capture.blocks):
        return NONE
    start, end = capture.blocks[block]
    return capture.length_sums[end] - capture.length_sums[start]


def lines_since(marks: Sequence[bool]) -> list[int]:
    """For each line the number of lines back to the last marked one before it, at most FAR."""
    since: list[int] = []
    distance = FAR
    for mark in marks:
        since.append(distance if distance < FAR else FAR)
        distance = 1 if mark else distance + 1
    return since


def _since_enders(lines: list[Line], prose: list[bool]) -> list[int]:
    """The same for lines that end an article, once its text has begun."""
    ended: list[bool] = []
    begun = False
    for line, is_prose in zip(lines, prose, strict=True):
        begun = begun or is_prose
        ended.append(begun and line.length < _ENDER_LENGTH and line.categories & _ENDERS > 0)
    return lines_since(ended)
