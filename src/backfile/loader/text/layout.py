"""A capture's lines laid out: measured, with what stands around each of them."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.text.features import Keys, line_keys
from backfile.loader.text.lines import Line, measure_lines, split_lines
from backfile.loader.text.places import place_lines
from backfile.loader.text.titles import find_anchors
from backfile.loader.text.wrapping import unwrap


class Layout(NamedTuple):
    """A capture's lines, and those that are not blank in their places."""

    raw: list[str]
    """Every line, without its end."""
    lines: list[Line]
    """The lines that are not blank."""
    blanks: list[tuple[bool, bool]]
    """For each of them: a blank line (or the edge) before, behind."""
    anchors: list[int]
    """Indexes into `lines` of those that repeat the page's title."""
    keys: list[Keys]
    """What the line model looks at, line by line."""
    spans: dict[int, tuple[int, ...]]
    """Number of a line → numbers of all the capture's lines that were joined into it, if more than one."""


def lay_out(text: str, apart: frozenset[int] = frozenset()) -> Layout:
    """The lines measured and put in their places.

    Lines broken at a width are joined, but for those whose numbers are in `apart`.
    """
    raw = split_lines(text)
    texts, spans = unwrap(raw, apart)
    lines = measure_lines(texts)
    numbers = [line.number for line in lines]
    ends = [spans[number][-1] if number in spans else number for number in numbers] if spans else numbers
    blanks = [
        (before + 1 < number, end + 1 < behind)
        for before, number, end, behind in zip([-1, *ends], numbers, ends, [*numbers[1:], len(raw) + 3], strict=False)
    ]
    anchors = find_anchors(lines)
    return Layout(raw, lines, blanks, anchors, line_keys(lines, place_lines(lines, blanks, anchors)), spans)
