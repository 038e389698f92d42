"""What a page prints of its article beside the headline and behind the body: the date and the writers that its metadata leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from backfile.loader.bylines import read_bylines
from backfile.loader.dates import FoundDate, find_dates
from backfile.loader.html.facts import Facts
from backfile.loader.html.judging import BODY_ROLES, Verdict
from backfile.loader.html.moments import moment_in_address
from backfile.loader.html.runs import Run
from backfile.models import Byline, Moment, Role

LONGEST = 160
"""Characters of a run that is a stamp or a byline rather than text."""
_BESIDE, _BEHIND = 12, 4
"""Runs around the headline, and behind the body, that are looked at."""
_PROSE = 100
"""Characters; a longer run of the body is where the text has begun."""
_MOST_WORDS = 10
"""Beside a date: names, sections, a time of reading; a sentence has more."""
_MOST_LOWER = 3
"""Words in small letters among them: "by", "on", "posted"."""
_DATELINE = 60
"""Characters within which a dateline has its date, and its dash behind that."""
_DASH = re.compile(r"[\s,)/]*(?:\([^()]{2,30}\)\s*)?(?:--|[–—]|-\s)")
_DIGIT = re.compile(r"\d")


class Printed(NamedTuple):
    """The facts with what the page prints added, and the verdicts with the runs that say so."""

    facts: Facts
    verdicts: list[Verdict]


def add_printed(facts: Facts, runs: Sequence[Run], verdicts: list[Verdict], language: str) -> Printed:
    """Look for the date and the writers that are still missing; what the metadata say stays."""
    text, near = _near_headline(runs, verdicts)
    marked = list(verdicts)
    if facts.published is None:
        found = _date_among(near, runs, language)
        if found is not None:
            number, date = found
            facts = facts._replace(published=date.moment)
            _mark(marked, number, text, Role.DATE, "a date printed beside the headline")
        else:
            facts = facts._replace(published=_elsewhere(facts, runs, verdicts, language))
    if not facts.bylines:
        named = next(((n, names) for n in near if (names := _writers(runs[n], language))), None)
        if named is not None:
            facts = facts._replace(bylines=named[1])
            _mark(marked, named[0], text, Role.BYLINE, "a byline printed beside the headline")
    return Printed(facts, marked)


def _elsewhere(facts: Facts, runs: Sequence[Run], verdicts: Sequence[Verdict], language: str) -> Moment | None:
    """The date of the dateline that the body begins with, else the one in the page's address."""
    first = next((run for run, verdict in zip(runs, verdicts, strict=True) if verdict.role in BODY_ROLES), None)
    date = _date_of_dateline(first.text, language) if first is not None else None
    return date.moment if date is not None else moment_in_address(facts.url)


def _mark(verdicts: list[Verdict], number: int, text: int, role: Role, reason: str) -> None:
    """Say so in the ledger; what stands behind the text's beginning stays the body's where it is."""
    if number < text or verdicts[number].role not in BODY_ROLES:
        verdicts[number] = Verdict(role, reason, 0.7)


def _near_headline(runs: Sequence[Run], verdicts: Sequence[Verdict]) -> tuple[int, list[int]]:
    """Where the text begins, and the short runs: from the headline to the text, before the headline, behind the text."""
    body = [n for n, verdict in enumerate(verdicts) if verdict.role in BODY_ROLES]
    if not body:
        return 0, []
    text = next((n for n in body if len(runs[n].text) >= _PROSE), body[0])
    heads = [n for n in range(text) if verdicts[n].role is Role.HEADLINE]
    head = heads[-1] if heads else max(-1, body[0] - _BESIDE)
    windows = (
        range(head + 1, min(text, head + 1 + _BESIDE)),
        range(text - 1, head + _BESIDE, -1),
        range(head - 1, max(-1, head - _BESIDE), -1) if heads else range(0),
        range(body[-1], min(len(runs), body[-1] + 1 + _BEHIND)),
    )
    near = [n for window in windows for n in window]
    return text, [n for n in near if len(runs[n].text) <= LONGEST and verdicts[n].role is not Role.CAPTION]


def _date_among(near: Sequence[int], runs: Sequence[Run], language: str) -> tuple[int, FoundDate] | None:
    """The nearest date to the day; one that says it is the last edit only where no other is."""
    dates = [
        (n, date)
        for n in near
        if _DIGIT.search(runs[n].text)
        for line in runs[n].text.split("\n")
        for date in find_dates(line, language)
        if date.moment is not None and _is_to_the_day(date.moment) and _is_stamp(line, date)
    ]
    return next((one for one in dates if one[1].label != "updated"), dates[0] if dates else None)


def _is_stamp(line: str, date: FoundDate) -> bool:
    """Whether a line is there for its date, rather than a sentence that holds one."""
    words = f"{line[: date.time_start]} {line[date.time_end :]}".split()
    is_telling = len(words) > _MOST_WORDS or sum(word.islower() for word in words) > _MOST_LOWER
    return date.label is not None or not (is_telling or line.endswith((".", "!", "?", "…", "。")))


def _date_of_dateline(text: str, language: str) -> FoundDate | None:
    """The date that the body itself begins with: "Feb. 23, 2015 -- ", "SKARN, 3 March 2019 (NNA) – "."""
    date = next(iter(find_dates(text[:_DATELINE], language)), None)
    if date is None or date.moment is None or not _is_to_the_day(date.moment):
        return None
    place, behind = text[: date.start].strip(" ,(/"), text[date.time_end : date.time_end + _DATELINE]
    is_place = not place or (place.split()[0].isupper() and len(place.split()) <= 4)
    return date if is_place and _DASH.match(behind) else None


def _is_to_the_day(moment: Moment) -> bool:
    return moment.precision in ("day", "time")


def _writers(run: Run, language: str) -> tuple[Byline, ...]:
    lines = (read_bylines(line, language) for line in run.text.split("\n"))
    return next((names for names in lines if names), ())
