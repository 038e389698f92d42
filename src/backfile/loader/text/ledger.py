"""The line ledger of a capture that was read: every line, its role, why, and how sure."""

from __future__ import annotations

from math import exp

from backfile.loader.text.desk import Desk, Fate
from backfile.loader.text.lines import MOST_LINES, Line
from backfile.loader.text.model import HEAD
from backfile.loader.text.vocabulary import FURNITURE, Category
from backfile.models import LedgerLine, Role

_PLACES = (
    "before the article",
    "",
    "between headline and text",
    "",
    "",
    "strewn into the article",
    "after the article",
)
_FURNITURE = FURNITURE | Category.STAMP | Category.NAVIGATION


def write_ledger(desk: Desk, body: dict[int, tuple[Role, str]]) -> tuple[LedgerLine, ...]:
    """Every line of the capture in order; `body` has the roles of the body's lines by number."""
    raw = desk.layout.raw
    fates = _fates(desk, body)
    for first, numbers in desk.layout.spans.items():
        if first in fates:
            fates |= dict.fromkeys(numbers, fates[first])
    if len(desk.lines) >= MOST_LINES:
        fates = _unread(raw, desk.lines[-1].number) | fates
    blank: Fate = (Role.BLANK, "", 1.0)
    return tuple(LedgerLine(number, text, *fates.get(number, blank)) for number, text in enumerate(raw, 1))


def _unread(raw: list[str], last: int) -> dict[int, Fate]:
    """What stands behind the last line that was read: no sidecar brings it into the body."""
    beyond: Fate = (Role.BOILERPLATE, f"beyond the first {MOST_LINES:,} lines", 1.0)
    return {number: beyond for number in range(last + 1, len(raw) + 1) if raw[number - 1].strip()}


def _fates(desk: Desk, body: dict[int, tuple[Role, str]]) -> dict[int, Fate]:
    """The fates of the lines that are not blank, by number."""
    forced, settled, states, margins = desk.forced, desk.fates, desk.states, desk.margins
    fates: dict[int, Fate] = {}
    for at, line in enumerate(desk.lines):
        number = line.number
        if number in forced:
            fates[number] = forced[number], "settled by the sidecar", 1.0
        elif at in settled:
            fates[number] = settled[at]
        else:
            role, reason = body.get(number) or _left_over(line, states[at])
            fates[number] = role, reason, _sure(margins[at])
    return fates


def _left_over(line: Line, state: int) -> tuple[Role, str]:
    wordy = 24 <= line.length <= 200 and line.categories & Category.FUNCTION and not line.categories & _FURNITURE
    if state > HEAD and wordy:
        return Role.TEASER, "a headline of another story" if line.end != 1 else "text outside the article"
    return Role.BOILERPLATE, _PLACES[state] or "outside the article"


def _sure(margin: float) -> float:
    """A margin between scores as a share of certainty, to three places."""
    return 0.999 if margin > 6.9 else round(1 / (1 + exp(-margin)), 3)
