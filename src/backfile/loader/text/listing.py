"""Lists without bullets: opening times, results, dates of a tour, prices, the table of a league.

To the line model a run of short lines looks like the end of the article, or like teasers strewn into it. Where the lines hold
figures and are made alike, and stand right behind text of the body, they are a list of the article. A capture that is hardly
anything else is that list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import SENTENCE, Line
from backfile.loader.text.model import AFTER, HEADING, STREWN, TEXT
from backfile.loader.text.vocabulary import Category

Make: TypeAlias = tuple[bool, bool, bool, bool]
"""How an entry is made: a figure in its first word, in its last; a colon; a dash."""
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"–| - ")
_LONGEST_ENTRY = 100
_LONGEST_LABEL = 80
_MOST_LABELS = 2
"""Lines between the text and its list: a heading, the names of columns."""
_ADDRESS = 2
_LEAST = 3
_LEAST_MIXED = 5
"""Entries of a list that ends the body, or in which some lines are made otherwise."""
_LEAST_ALONE = 8
"""Entries of a list that is the whole article."""
_FURNITURE = int(
    Category.SHARE
    | Category.ACCOUNT
    | Category.COMMENT
    | Category.RELATED
    | Category.ADVERT
    | Category.LEGAL
    | Category.NAVIGATION
    | Category.CREDIT
)
_MOST_FURNITURE_WORDS = 6


class Run(NamedTuple):
    """Lines one after another that are a list."""

    first: int
    """Index of the first entry."""
    end: int
    """Index behind the last."""
    entries: int
    alike: bool
    """Every line of it is an entry, all made the same."""


class Listed(NamedTuple):
    """A capture with its lists."""

    states: list[int]
    """With the lists that belong to the body inside it."""
    entries: frozenset[int]
    """Indexes of those lines of them that are entries, but for lists made of sentences."""


def with_lists(layout: Layout, states: list[int]) -> Listed:
    """The lists that the article has, by what its lines seemed to be."""
    lines = layout.lines
    runs = list(_runs(lines))
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    if not runs or not inside:
        return Listed(states, frozenset())
    size = sum(lines[at].length for at in inside)
    listed = list(states)
    entries: list[int] = []
    above, prose, at = -1, -1, 0
    for run in runs:
        while at < run.first:
            above = at if listed[at] in (TEXT, HEADING) else above
            prose = at if lines[at].prose else prose
            at += 1
        start = _start(lines, listed, run, above, prose)
        if start is None and above < 0 and _is_whole_article(lines, run, size):
            return Listed(_only(listed, run), frozenset(_entries(lines, run)))
        if start is not None and _may_belong(run, inside[-1]):
            listed[start : run.end] = [state if state == HEADING else TEXT for state in listed[start : run.end]]
            entries += _entries(lines, run)
    return Listed(listed, frozenset(entries))


def _start(lines: list[Line], states: list[int], run: Run, above: int, prose: int) -> int | None:
    """From where a run belongs to the body, with the labels above it; None where it does not.

    `above` and `prose` are the last line of the body and the last of running text before the run, or -1. Between the
    body and a summary that its first lines were taken for, there may be a list too.
    """
    if above >= 0:
        return above + 1 if _leads_to(lines, above, run) else None
    if any(state in (TEXT, HEADING) for state in states[run.first : run.end]):
        return run.first
    begins = any(state in (TEXT, HEADING) for state in states[run.end : run.end + _MOST_LABELS])
    return prose if begins and prose >= 0 and _leads_to(lines, prose, run) else None


def _entries(lines: list[Line], run: Run) -> list[int]:
    """The lines of a run that are entries of a list; none where most of them are sentences."""
    entries = [at for at in range(run.first, run.end) if lines[at].kind != SENTENCE and _make(lines[at]) is not None]
    return entries if 5 * len(entries) >= 4 * run.entries else []


def _may_belong(run: Run, last: int) -> bool:
    return run.entries >= _LEAST_MIXED or (run.alike and last >= run.end)


def _leads_to(lines: list[Line], above: int, run: Run) -> bool:
    """Whether hardly more than a label stands between the body's line above and the list."""
    between = range(above + 1, run.first)
    return len(between) <= _MOST_LABELS and all(_is_label(lines[at]) for at in between)


def _is_label(line: Line) -> bool:
    return bool(line.words) and line.length <= _LONGEST_LABEL and not line.stamped and not _is_furniture(line)


def _is_whole_article(lines: list[Line], run: Run, body: int) -> bool:
    """A long list above what was taken for the body, and longer than its `body` characters."""
    return run.entries >= _LEAST_ALONE and sum(line.length for line in lines[run.first : run.end]) > body


def _only(states: list[int], run: Run) -> list[int]:
    """The states with the list as the body, and nothing else."""
    left = [AFTER if state in (TEXT, HEADING, STREWN) else state for state in states]
    left[run.first : run.end] = [TEXT] * (run.end - run.first)
    return left


def _runs(lines: list[Line]) -> Iterator[Run]:
    """The lists, in order. One line that is no entry may stand between two entries, as headings do."""
    makes = [_make(line) for line in lines]
    at, count = 0, len(lines)
    while at < count:
        if makes[at] is None:
            at += 1
            continue
        first = at
        end = at = at + 1
        while at < count and (makes[at] is not None or (at == end and _may_interrupt(lines[at]))):
            at += 1
            if makes[at - 1] is None:
                continue
            if at - 1 > end and makes[at - 1] != makes[end - 1]:
                break  # another list, below a heading of its own
            end = at
        run = _run(lines, makes, first, end)
        if run is not None:
            yield run
        at = end


def _run(lines: list[Line], makes: list[Make | None], first: int, end: int) -> Run | None:
    """The run, when enough of its lines are entries, made alike, and differ in what they say."""
    size = end - first
    if size < _LEAST:
        return None
    own = [make for make in makes[first:end] if make is not None]
    most = Counter(own).most_common(1)[0][1]
    different = len({line.text for line in lines[first:end]})
    if 3 * len(own) < 2 * size or 10 * most < 6 * len(own) or 10 * different < 8 * size:
        return None
    return Run(first, end, len(own), most == size)


def _make(line: Line) -> Make | None:
    """How a short line of words and figures is made; None for any other line."""
    if line.length > _LONGEST_ENTRY or line.symbols == _ADDRESS or _DIGIT.search(line.text) is None:
        return None
    parts = line.text.split()
    if len(parts) < 2 or _is_furniture(line) or not any(map(str.isalpha, line.text)):
        return None
    text = line.text
    return (
        _DIGIT.search(parts[0]) is not None,
        _DIGIT.search(parts[-1]) is not None,
        ":" in text,
        _DASH.search(text) is not None,
    )


def _may_interrupt(line: Line) -> bool:
    return line.length <= _LONGEST_ENTRY and not line.stamped and not _is_furniture(line)


def _is_furniture(line: Line) -> bool:
    return line.credit > 0 or (line.categories & _FURNITURE > 0 and len(line.words) <= _MOST_FURNITURE_WORDS)
