"""When the article was published and updated: the lines around the headline that say so."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.errors import Location, Problem, Severity
from backfile.loader.dates import FoundDate, find_dates
from backfile.loader.reading import DateOrder
from backfile.loader.text.lines import Line
from backfile.loader.text.model import STREWN
from backfile.models import Moment, Record

_LONGEST = 160
"""Characters of a line that is a stamp or a byline rather than text."""
_DIGIT = re.compile(r"\d")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)")


_MOST_LOWER = 4
"""Words in small letters around the date of a stamp: "by", "on", "posted", "min read"."""
_TOLD = 2.5
"""What it takes off a date that more of them stand around."""


class Stamps(NamedTuple):
    """Dates of the article, the lines they stand on, and what is wrong with one."""

    published: Moment | None
    updated: Moment | None
    lines: tuple[int, ...]
    confidence: float
    problem: Problem | None


class Zone(Record, gc=False):
    """Where the article's parts stand, as indexes into the lines that are not blank."""

    headline: int
    """-1 when there is none before the body."""
    first: int
    last: int


def date_order(lines: list[Line]) -> DateOrder | None:
    """How the capture prints 03/04/2022, as its short lines show it."""
    is_open = False
    for line in lines:
        if line.length < _LONGEST and ("/" in line.text or "-" in line.text):
            for a, b in _SLASHED.findall(line.text):
                if int(a) > 12 >= int(b):
                    return "day first"
                if int(b) > 12 >= int(a):
                    return "month first"
                is_open = is_open or int(a) != int(b)
    return "open" if is_open else None


def is_day_first(shown: DateOrder | None, day_first: bool | None) -> bool | None:
    """The order to read by: as settled, else as the capture shows it; None leaves it to the language."""
    return day_first if day_first is not None or shown in (None, "open") else shown == "day first"


def find_stamps(
    lines: list[Line], states: list[int], zone: Zone, skip: set[int], language: str, day_first: bool | None, path: str
) -> Stamps:
    """The dates that the lines near the headline and the body print."""
    candidates: list[tuple[float, int, FoundDate]] = []
    wrong: tuple[int, FoundDate] | None = None
    for at, line in enumerate(lines):
        if line.length > _LONGEST or at in skip or (zone.first <= at <= zone.last and states[at] != STREWN):
            continue
        if not _DIGIT.search(line.text):
            continue
        weight = _nearness(at, zone)
        if weight <= 0.3 and candidates and max(candidates)[0] >= 3:
            continue
        for found in find_dates(line.text, language, day_first):
            if found.moment is None:
                wrong = wrong or (at, found)
            elif found.moment.precision != "year":
                candidates.append((weight + _plausibility(found, line), at, found))
    return _settle(candidates, wrong, lines, path)


def _nearness(at: int, zone: Zone) -> float:
    if zone.headline < at < zone.first:
        return 4.0 if zone.headline >= 0 else 2.0
    if at <= zone.headline:
        return 2.6 if zone.headline - at <= 8 else 0.4
    if at <= zone.last:
        return 1.6 if at - zone.first < 8 else 0.5
    return 1.4 if at - zone.last <= 8 else 0.2


def _plausibility(found: FoundDate, line: Line) -> float:
    assert found.moment is not None
    score = 1.2 if found.label == "published" else -0.9 if found.label == "updated" else 0.0
    score += {"time": 0.5, "day": 0.0, "month": -2.0, "year": -4.0}[found.moment.precision]
    words = len(line.words)
    score -= _TOLD if found.label is None and _is_told(found, line.text) else 0.0
    return score + (0.3 if words < 12 else -0.6 if words > 18 else 0.0) - (1.5 if line.credit else 0.0)


def _is_told(found: FoundDate, text: str) -> bool:
    """Whether a sentence tells of the day, rather than a stamp: "The harbour act was passed on 4 March 1911"."""
    lower = sum(word.islower() for word in text[: found.time_start].split())
    return lower + sum(word.islower() for word in text[found.time_end :].split()) > _MOST_LOWER


def _settle(
    candidates: list[tuple[float, int, FoundDate]], wrong: tuple[int, FoundDate] | None, lines: list[Line], path: str
) -> Stamps:
    if not candidates:
        problem = None if wrong is None else _no_such_day(lines[wrong[0]].number, wrong[1], path)
        return Stamps(None, None, () if wrong is None else (wrong[0],), 0.0, problem)
    score, at, found = max(candidates, key=lambda item: (item[0], -item[1], -item[2].start))
    near = [(other, date) for weight, other, date in candidates if abs(other - at) <= 3 and weight > score - 3.5]
    published = found.moment
    assert published is not None
    updates = [date.moment for _, date in near if date.label == "updated" and date.moment is not None]
    updated = max((moment for moment in updates if moment.text > published.text), default=None)
    stamped = {at, *(other for other, date in near if date.label is not None)}
    return Stamps(published, updated, tuple(sorted(stamped)), min(0.99, max(0.1, score / 6)), None)


def _no_such_day(number: int, found: FoundDate, path: str) -> Problem:
    sidecar = f"{path.rpartition('/')[2].rpartition('.')[0]}.yaml"
    place = Location(path, number)
    return Problem(
        place, f'no such day in date "{found.text}"', found.expected, f"set `date` in {sidecar}", Severity.NOTICE
    )
