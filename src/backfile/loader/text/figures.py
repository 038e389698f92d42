"""What the second look at a capture measures: numbers of each line amid the whole capture.

The line model (`model.py`) sums evidence line by line, so that a long list of prices outvotes an article. The trees of
`judging.py` see the line, the model's own verdict on it and its neighbours, its block, and how the capture is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
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
    """A capture measured once, for headings and for the second look: lists with an item a line, or a sum before each
    line (one item more)."""

    lines: list[Line]
    states: list[int]
    margins: list[float]
    """Below zero outside the body."""
    stops: list[bool]
    blanks: list[tuple[bool, bool]]
    """Whether a blank line stands before and behind each."""
    times: dict[str, int]
    """How often each line stands in the capture."""
    block_of: list[int]
    blocks: list[tuple[int, int]]
    """First line of each block, and the line behind its last."""
    since_prose: list[int]
    margin_sums: list[float]
    prose_counts: list[int]
    first_inside: int
    last_inside: int


def survey(layout: Layout, states: list[int], margins: list[float]) -> Survey:
    """The capture measured; `margins` are the line model's, each at least zero."""
    lines = layout.lines
    inside = [state in (TEXT, HEADING) for state in states]
    capped = [margin if margin < MOST_MARGIN else MOST_MARGIN for margin in margins]
    signed = [margin if within else -margin for margin, within in zip(capped, inside, strict=True)]
    times: dict[str, int] = {}
    for line in lines:
        times[line.text] = times.get(line.text, 0) + 1
    prose = [line.prose for line in lines]
    block_of, blocks = _blocks(layout.blanks)
    return Survey(
        lines,
        states,
        signed,
        [line.end in _STOPS for line in lines],
        layout.blanks,
        times,
        block_of,
        blocks,
        lines_since(prose),
        [0.0, *accumulate(signed)],
        _sums(prose),
        inside.index(True) if True in inside else len(lines),
        len(lines) - 1 - inside[::-1].index(True) if True in inside else -1,
    )


def rows_of(capture: Survey) -> Iterator[tuple[float, ...]]:
    """The figures of each line, in order. They are made figure by figure, for all lines at once."""
    lines, stops, margins, count = capture.lines, capture.stops, capture.margins, len(capture.states)
    places = range(count)
    prose = [line.prose for line in lines]
    lengths = [line.length if line.length < _MOST_LENGTH else _MOST_LENGTH for line in lines]
    length_sums = _sums(lengths)
    prose_sums = _sums([length if is_prose else 0 for length, is_prose in zip(lengths, prose, strict=True)])
    inside_sums = _sums(
        [length if state in (TEXT, HEADING) else 0 for length, state in zip(lengths, capture.states, strict=True)]
    )
    short_sums = _sums([line.length < _SHORT for line in lines])
    function_sums = _sums([line.categories & Category.FUNCTION > 0 for line in lines])
    functions = function_sums[-1]
    whole, whole_prose, whole_inside = length_sums[-1] or 1, prose_sums[-1] or 1, inside_sums[-1] or 1
    prose_lengths = sorted([length for length, is_prose in zip(lengths, prose, strict=True) if is_prose])
    first_prose = prose.index(True) if prose_lengths else 0
    of_capture = (
        count,
        len(prose_lengths),
        prose_lengths[len(prose_lengths) // 2] if prose_lengths else 0,
        short_sums[-1] / count,
        prose_sums[-1] / whole,
        len(capture.blocks) / count,
        sum([is_prose and behind for is_prose, (_, behind) in zip(prose, capture.blanks, strict=True)])
        / (len(prose_lengths) or 1),
        inside_sums[-1] / whole,
        inside_sums[-1],
    )
    in_blocks = _figures_of_blocks(capture, length_sums, _sums(stops))
    return zip(
        margins,
        [-MOST_MARGIN, -MOST_MARGIN, *margins],
        [-MOST_MARGIN, *margins],
        [*margins[1:], -MOST_MARGIN],
        [*margins[2:], -MOST_MARGIN, -MOST_MARGIN],
        _means_before(capture.margin_sums, 4),
        _means_behind(capture.margin_sums, 4),
        _means_behind(capture.margin_sums, 12),
        capture.states,
        [line.kind for line in lines],
        stops,
        [line.end for line in lines],
        lengths,
        [len(line.words) if line.length <= _SCANNED else line.length // _LETTERS_A_WORD for line in lines],
        [line.text.count(",", 0, _COMMAS_SOUGHT) for line in lines],
        [line.sentences for line in lines],
        [line.capitals for line in lines],
        [line.credit for line in lines],
        [capture.times[line.text] for line in lines],
        [NONE, *lengths],
        [*lengths[1:], NONE],
        [*stops[1:], NONE],
        [*[line.credit for line in lines[1:]], NONE],
        *zip(*[in_blocks[block] for block in capture.block_of], strict=True),
        [at - capture.blocks[block][0] for at, block in enumerate(capture.block_of)],
        [in_blocks[block - 1].length if block else NONE for block in capture.block_of],
        [in_blocks[block + 1].length if block + 1 < len(in_blocks) else NONE for block in capture.block_of],
        _means_before(length_sums, 4),
        _means_before(length_sums, 12),
        _means_behind(length_sums, 12),
        _means_before(short_sums, 12),
        *map(repeat, of_capture),
        [before / whole for before in length_sums],
        prose_sums,
        [before / whole_prose for before in prose_sums],
        [at - first_prose for at in places],
        capture.since_prose,
        [at - capture.first_inside for at in places],
        [capture.last_inside - at for at in places],
        [before / whole_inside for before in inside_sums],
        _since_enders(lines, prose),
        function_sums,
        [functions - before for before in function_sums],
        strict=False,  # sums have one item more
    )


class _InBlock(NamedTuple):
    """The figures that all lines of a block share."""

    size: int
    prose: int
    length: int
    mean: float
    stops: float
    furniture: float


def _figures_of_blocks(capture: Survey, length_sums: list[int], stop_sums: list[int]) -> list[_InBlock]:
    furniture_sums = _sums(
        [line.length < _FURNITURE_LENGTH and line.categories & STREWN_WORDS > 0 for line in capture.lines]
    )
    figures: list[_InBlock] = []
    for start, end in capture.blocks:
        size, length = end - start, length_sums[end] - length_sums[start]
        prose = capture.prose_counts[end] - capture.prose_counts[start]
        stops, furniture = stop_sums[end] - stop_sums[start], furniture_sums[end] - furniture_sums[start]
        figures.append(_InBlock(size, prose, length, length / size, stops / size, furniture / size))
    return figures


def _sums(values: Sequence[int]) -> list[int]:
    return [0, *accumulate(values)]


def _means_before(sums: Sequence[float], size: int) -> list[float]:
    """For each line the mean over `size` lines above it, or as many as there are; 0 for the first."""
    near = [0.0, *[(sums[at] - sums[0]) / at for at in range(1, min(size, len(sums) - 1))]]
    return near + [(end - start) / size for start, end in zip(sums, sums[size:-1], strict=False)]


def _means_behind(sums: Sequence[float], size: int) -> list[float]:
    """For each line the mean over `size` lines below it, or as many as there are; 0 for the last."""
    count = len(sums) - 1
    far = [(end - start) / size for start, end in zip(sums[1:], sums[1 + size :], strict=False)]
    return [*far, *[(sums[-1] - sums[at + 1]) / (count - at - 1) for at in range(len(far), count - 1)], 0.0]


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
