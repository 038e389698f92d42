"""Live pages: entries that each begin with a time and a few words, and have their text right below."""

from __future__ import annotations

import re
from itertools import pairwise

from backfile.loader.text.layout import Layout
from backfile.loader.text.model import HEADING, TEXT

_HEADED = re.compile(r"(\d{1,2})[:.](\d{2})(?: ?(?:[ap]\.?m\.?|Uhr|h))?[ \u00a0–—:|-]+(?=[^\d\s])", re.IGNORECASE)
_LONGEST = 80
"""Characters of an entry's heading."""
_FEWEST = 3
"""Entries that make a live page."""


def with_live_entries(layout: Layout, states: list[int]) -> list[int]:
    """The states with every entry of a live page in the body, headed by its time, where the text of most is found there.

    The times must run one way: they would not in a list of other stories, which have no text below each either.
    """
    entries = [at for at in range(len(states) - 1) if _heads(layout, at)]
    inside = sum([states[at + 1] == TEXT for at in entries])
    if len(entries) < _FEWEST or 2 * inside <= len(entries) or not _runs_one_way(layout, entries):
        return states
    judged = states.copy()
    for at in entries:
        judged[at] = HEADING
        behind = at + 1
        while behind < len(states) and not layout.blanks[behind][0]:
            judged[behind] = TEXT
            behind += 1
    return judged


def _heads(layout: Layout, at: int) -> bool:
    line = layout.lines[at]
    if not line.stamped or line.length > _LONGEST or not layout.blanks[at][0] or layout.blanks[at][1]:
        return False
    return layout.lines[at + 1].prose and _HEADED.match(line.text) is not None


def _runs_one_way(layout: Layout, entries: list[int]) -> bool:
    """Whether the minutes rise or fall throughout, but for one midnight."""
    found = [match for at in entries if (match := _HEADED.match(layout.lines[at].text))]
    minutes = [60 * int(match[1]) + int(match[2]) for match in found]
    rises = sum([later > earlier for earlier, later in pairwise(minutes)])
    return rises <= 1 or rises >= len(minutes) - 2
