"""Interviews whose turns begin with who speaks: "Lee: …"."""

from __future__ import annotations

import re
from collections import Counter

from backfile.loader.text.layout import Layout
from backfile.loader.text.model import AFTER, HEADING, STREWN, TEXT

_TURN = re.compile(r"([^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,2}): (?=\S)")
_FEWEST = 4
"""Turns that somebody has in an interview."""
_PARTIES = 2
_ASKS = ("?", "？", "؟")


def with_turns(layout: Layout, states: list[int]) -> list[int]:
    """The states with the short turns of an interview in the body, where most turns of the same people are found there.

    What stands behind the last line of the body is a turn of it too while turns follow one another; a question between two
    turns belongs to them.
    """
    turns = {at: match[1] for at, line in enumerate(layout.lines) if (match := _TURN.match(line.text))}
    often = {label for label, times in Counter(turns.values()).items() if times >= _FEWEST}
    turns = {at: label for at, label in turns.items() if label in often}
    found = [at for at in turns if states[at] in (TEXT, HEADING)]
    if len(often) < _PARTIES or 2 * len(found) <= len(turns):
        return states
    judged = states.copy()
    last = found[-1]
    for at in turns:
        behind = states[at] == AFTER and at <= last + _PARTIES
        if (states[at] == STREWN and at < last) or behind:
            judged[at] = TEXT
            last = max(last, at)
    for at in range(1, last):
        if states[at] == STREWN and at - 1 in turns and at + 1 in turns and layout.lines[at].text.endswith(_ASKS):
            judged[at] = TEXT
    return judged
