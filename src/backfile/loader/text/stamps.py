"""When the article was published and updated, and by whom: the lines around the headline that say so."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.errors import Location, Problem, Severity
from backfile.loader.bylines import is_byline_opening, is_name, read_bylines, read_names, without_dates
from backfile.loader.dates import FoundDate, find_dates
from backfile.loader.text.lines import Line
from backfile.loader.text.model import STREWN
from backfile.loader.text.vocabulary import Category
from backfile.models import Byline, Moment

_LONGEST = 160
"""Characters of a line that is a stamp or a byline rather than text."""
_DIGIT = re.compile(r"\d")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)")
_AGENCIES = frozenset(
    "reuters ap afp dpa epa apa pti ani ians sid ansa efe tass xinhua kyodo bloomberg upi pa cp aap anp belga tt ntb ritzau"
    " sda lusa interfax anadolu".split()
)
_NOT_NAMES = int(
    Category.SHARE
    | Category.ACCOUNT
    | Category.COMMENT
    | Category.LEGAL
    | Category.RELATED
    | Category.CREDIT
    | Category.ADVERT
    | Category.NAVIGATION
    | Category.STAMP
)
_REPORTING = re.compile(r"\(?\s*reporting (?:by|von)\b|^\(?(?:责编|記者)", re.IGNORECASE)


class Stamps(NamedTuple):
    """Dates of the article, the lines they stand on, and what is wrong with one."""

    published: Moment | None
    updated: Moment | None
    lines: tuple[int, ...]
    confidence: float
    problem: Problem | None


class Credits(NamedTuple):
    """Who wrote it, and the lines that say so."""

    bylines: tuple[Byline, ...]
    lines: tuple[int, ...]
    confidence: float


class Zone(NamedTuple):
    """Where the article's parts stand, as indexes into the lines that are not blank."""

    headline: int
    """-1 when there is none before the body."""
    first: int
    last: int


def date_order(lines: list[Line], day_first: bool | None) -> bool | None:
    """The order of 03/04/2022: as settled, else as the capture's other dates show it."""
    if day_first is not None:
        return day_first
    for line in lines:
        if line.length < _LONGEST and ("/" in line.text or "-" in line.text):
            for a, b in _SLASHED.findall(line.text):
                if int(a) > 12 >= int(b):
                    return True
                if int(b) > 12 >= int(a):
                    return False
    return None


def find_stamps(
    lines: list[Line], states: list[int], zone: Zone, skip: set[int], language: str, day_first: bool | None, path: str
) -> Stamps:
    """The dates that the lines near the headline and the body print."""
    candidates: list[tuple[float, int, FoundDate]] = []
    wrong: tuple[int, FoundDate] | None = None
    for at, line in enumerate(lines):
        if line.length > _LONGEST or at in skip or not _DIGIT.search(line.text):
            continue
        if zone.first <= at <= zone.last and states[at] != STREWN:
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
    return score + (0.3 if words < 12 else -0.6 if words > 18 else 0.0) - (1.5 if line.credit else 0.0)


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
    return Problem(place, f'no such day in date "{found.text}"', found.expected, f"set `date` in {sidecar}", Severity.NOTICE)


def find_credits(
    lines: list[Line], states: list[int], zone: Zone, skip: set[int], stamped: tuple[int, ...], language: str, source: str | None
) -> Credits:
    """The bylines: those that say so, else names alone beside a date or between headline and body."""
    start = zone.headline + 1 if zone.headline >= 0 else max(0, zone.first - 12)
    head = [at for at in range(start, zone.first) if at not in skip]
    for region, confidence in ((head, 0.95), (_around(zone, states, len(lines), skip), 0.7)):
        said = _said(lines, region, language)
        if said.bylines:
            return said._replace(confidence=confidence)
    alone = _names_alone(lines, head, set(stamped), source, zone, language)
    if alone.bylines:
        return alone
    before = [at for at in range(max(0, zone.headline - 4), zone.headline) if at not in skip]
    return _said(lines, before, language)._replace(confidence=0.5)


def _around(zone: Zone, states: list[int], count: int, skip: set[int]) -> list[int]:
    strewn = [at for at in range(zone.first, min(zone.last + 1, count)) if states[at] == STREWN]
    return [at for at in [*strewn, *range(zone.last + 1, min(count, zone.last + 12))] if at not in skip]


def _said(lines: list[Line], region: list[int], language: str) -> Credits:
    """Bylines that begin as a byline does; names on the lines behind a bare "By"."""
    for place, at in enumerate(region):
        text = lines[at].text
        if len(text) > _LONGEST or lines[at].credit == 1:
            continue
        if is_byline_opening(text):
            names, used = _listed(lines, region[place + 1 :])
            if names:
                return Credits(names, (at, *used), 0.0)
            continue
        found = read_bylines(text, language)
        if found:
            return Credits(found, (at,), 0.0)
        lead = without_dates(text, language) if lines[at].stamped or " by " in text else ""
        cut = re.search(r"(?:^|[\s/|•])(?:by:?|von|por|par) (?=[^\W\d_a-z])", lead, re.IGNORECASE)
        if cut is not None and (found := read_names(lead[cut.end() :])):
            return Credits(found, (at,), 0.0)
    return Credits((), (), 0.0)


def _listed(lines: list[Line], region: list[int]) -> tuple[tuple[Byline, ...], tuple[int, ...]]:
    names: list[Byline] = []
    used: list[int] = []
    for at in region[:12]:
        text = lines[at].text.strip(" ,&")
        if not text or text.casefold() in ("and", "und", "et", "y"):
            used.append(at)
            continue
        found = read_names(text) if len(text) < 80 and not lines[at].stamped else ()
        if not found or (names and not _is_full(found[0])):
            break
        names += found
        used.append(at)
    return tuple(dict.fromkeys(names)), tuple(used)


def _is_full(byline: Byline) -> bool:
    return " " in byline.name


def _names_alone(
    lines: list[Line], head: list[int], stamped: set[int], source: str | None, zone: Zone, language: str
) -> Credits:
    best: tuple[float, int, tuple[Byline, ...]] | None = None
    for at in head:
        line = lines[at]
        if line.length > 90:
            continue
        text = without_dates(line.text, language) if line.stamped else line.text
        names = read_names(text.split("|")[0].split("•")[0]) if text else ()
        if not names or not _could_write(names[0], line, source):
            continue
        score = _closeness(at, stamped, zone) + _evidence(lines, at, names[0].name, zone)
        if best is None or score > best[0]:
            best = (score, at, names)
    if best is None or best[0] < 1.0:
        return Credits((), (), 0.0)
    return Credits(best[2], (best[1],), min(0.8, 0.3 + best[0] / 5))


def _could_write(byline: Byline, line: Line, source: str | None) -> bool:
    name = byline.name
    if source is not None and name.casefold() in (source.casefold(), f"the {source}".casefold()):
        return False
    if name.casefold() in _AGENCIES:
        return True
    words = len(name.split())
    return 2 <= words <= 5 and is_name(name) and not line.categories & _NOT_NAMES and line.end in (0, 6, 7, 8, 9, 10)


def _closeness(at: int, stamped: set[int], zone: Zone) -> float:
    """A name beside the date is nearly always the writer's."""
    nearest = min((abs(at - other) for other in stamped), default=99)
    score = 1.2 if nearest <= 1 else 0.8 if nearest <= 3 else 0.0
    return score + (0.5 if zone.headline >= 0 and at - zone.headline <= 3 else 0.0) - (0.4 if zone.headline < 0 else 0.0)


def _evidence(lines: list[Line], at: int, name: str, zone: Zone) -> float:
    """The name is printed again, beside the headline or in the note on the author."""
    again = 0
    for other, line in enumerate(lines):
        if other != at and name in line.text and not (zone.first <= other <= zone.last and line.prose):
            again += 1
    return min(1.0, 0.6 * again)
