"""A capture's lines laid out: measured, with what stands around each of them."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.text.features import Keys, line_keys
from backfile.loader.text.lines import Line, measure_lines, split_lines
from backfile.loader.text.places import place_lines
from backfile.loader.text.titles import find_anchors


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


def lay_out(text: str) -> Layout:
    """The lines measured and put in their places."""
    raw = split_lines(text)
    lines = measure_lines(raw)
    numbers = [line.number for line in lines]
    blanks = [
        (before + 1 < number, number + 1 < behind)
        for before, number, behind in zip([-1, *numbers], numbers, [*numbers[1:], len(raw) + 3], strict=False)
    ]
    anchors = find_anchors(lines)
    return Layout(raw, lines, blanks, anchors, line_keys(lines, place_lines(lines, blanks, anchors)))
