"""Lines that are printed twice, one right below the other: a picture's caption and its description, taken for text."""

from __future__ import annotations

from itertools import pairwise

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import START_QUOTE, Line
from backfile.loader.text.model import AFTER, HEAD, HEADING, STREWN, TEXT

_LEAST, _MOST = 40, 500
"""Characters of a caption."""
_MOST_ADDED = 120
"""Characters that one of the two has beyond the other: a credit, a number, not a paragraph that begins with its summary."""


def without_repeats(layout: Layout, states: list[int]) -> list[int]:
    """The states without such lines in the body, unless they are most of it."""
    lines = layout.lines
    pairs = [
        at
        for at, (one, two) in enumerate(pairwise(lines))
        if {states[at], states[at + 1]} & {TEXT, HEADING} and _same(one, two)
    ]
    if not pairs:
        return states
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    twice = {at for first in pairs for at in (first, first + 1)}.intersection(inside)
    if 2 * sum(lines[at].length for at in twice) > sum(lines[at].length for at in inside):
        return states
    kept = [at for at in inside if at not in twice]
    mended = list(states)
    for at in twice:
        mended[at] = HEAD if at < kept[0] else AFTER if at > kept[-1] else STREWN
    for at in range(kept[-1] + 1, len(mended)):
        mended[at] = AFTER
    return mended


def _same(one: Line, two: Line) -> bool:
    """Whether the longer text holds the shorter."""
    if min(one.length, two.length) < _LEAST or max(one.length, two.length) > _MOST:
        return False
    if abs(one.length - two.length) > _MOST_ADDED or START_QUOTE in (one.start, two.start):
        return False
    short, long = sorted((one.text, two.text), key=len)
    return short in long
