"""Which short lines of the body are its headings: what is measured of them, and what their verdict changes.

The line model weighs a line by its neighbours. Whether a short line is a heading shows in the whole capture as well: headings
of one article look alike, stand alike among blank lines, and have running text below them. The trees of `judging.py`
weigh these figures, with how near the line model came to taking the line, and those that look like it, for a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from backfile.loader.text.figures import FAR, MOST_MARGIN, NONE, STREWN_WORDS, Survey, lines_since
from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import (
    END_COLON,
    END_DIGIT,
    END_MARK,
    END_NONE,
    END_OTHER,
    END_QUOTE,
    END_QUOTED_STOP,
    END_STOP,
    LABEL,
    PHRASE,
    Line,
)
from backfile.loader.text.model import HEADING, STREWN, TEXT
from backfile.loader.text.vocabulary import Category
from backfile.patterns import late_pattern

NAMES = (
    "length", "words", "end", "start", "capitals", "kind", "sentences", "symbols", "stamped", "function word", "furniture",
    "stamp word", "credit", "digits", "commas", "colons", "times",
    "blank before", "blank behind", "blank before -1", "blank behind +1", "block lines",
    "length -1", "end -1", "kind -1", "credit -1", "length +1", "end +1", "kind +1", "credit +1", "length +2", "kind +2",
    "lines since prose", "lines to prose", "prose before", "prose behind", "prose 6 before", "prose 6 behind",
    "lines since first inside", "lines to last inside",
    "state", "margin", "margin -1", "margin +1", "margin +2", "margins 4 before", "margins 4 behind",
    "text gap", "heading gap", "strewn gap",
    "alike", "alike gap", "alike least gap", "alike above prose", "alike below prose", "alike repeated", "alike length",
    "lines to alike", "same blanks", "same blanks gap", "same blanks above prose",
    "prose lines", "candidates share", "prose apart", "open ends",
)  # fmt: skip
"""The figures of a line, in the order of a row; names as in `figures.py`.

A gap is by how much the likeliest reading of the capture in which the line is text (a heading, strewn in) is worse than
the likeliest of all, at most MOST_MARGIN. "Alike" are the other candidates inside the body that stand the same among blank
lines, end alike and have as many capitals; of "same blanks" only the first holds. "Prose apart" is the share of long lines
inside the body with a blank line behind them, "open ends" that of lines inside it that do not end like a sentence.
"""
Gap: TypeAlias = tuple[float, float, float]
"""Of a line: text gap, heading gap, strewn gap."""
LONGEST = 150
_STAMP_WORDS = int(Category.CREDIT | Category.STAMP | Category.BYLINE)
_LABELS = int(Category.ADVERT | Category.SHARE | Category.ACCOUNT | Category.COMMENT)
_ENDS = {
    **dict.fromkeys((END_NONE, END_DIGIT, END_OTHER), 0),
    **dict.fromkeys((END_STOP, END_QUOTED_STOP), 1),
    END_MARK: 2,
    END_COLON: 3,
    END_QUOTE: 4,
}


_POINTER = late_pattern(
    r"more (?:from|on|about|stories|news)\b|most (?:read|viewed|popular)\b|read (?:more|also|next)\b|next up\b|related (?:articles?|stories|topics)\b"
    r"|mehr (?:von|aus|zum thema)\b|auch interessant|lesen sie (?:auch|mehr)\b|das könnte sie auch|meistgelesen|(?:à )?lire aussi|sur le même sujet"
    r"|lee también|le puede interesar|leggi anche|leia (?:também|mais)|lees ook|czytaj (?:także|też)|читайте также|많이 본|관련 ?기사"
    r"|あわせて読みたい|関連記事|相关阅读|延伸[阅閱][读讀]|相關(?:閱讀|新聞)",
    re.IGNORECASE,
)
_MOST_POINTER_WORDS = 7


def points_elsewhere(line: Line) -> bool:
    """Whether a short line announces other stories: "More from …", "Auch interessant"."""
    if (
        not line.categories & Category.RELATED
        or line.kind not in (LABEL, PHRASE)
        or len(line.words) > _MOST_POINTER_WORDS
    ):
        return False
    return _POINTER.match(line.text) is not None


def is_candidate(line: Line) -> bool:
    """Whether a line may be a heading at all."""
    if line.prose or line.length > LONGEST or not line.words or line.credit or points_elsewhere(line):
        return False
    return not (len(line.words) < 3 and line.categories & _LABELS)


class Group(NamedTuple):
    """Candidates that look alike: sums over them."""

    places: list[int]
    gap: float
    least: tuple[float, float]
    """The two smallest heading gaps."""
    above_prose: int
    below_prose: int
    repeated: int
    length: int


class Surroundings(NamedTuple):
    """A capture and its candidates for headings."""

    capture: Survey
    blanks: list[tuple[bool, bool]]
    gaps: list[Gap]
    candidates: list[int]
    to_prose: list[int]
    alike: dict[tuple[int, ...], Group]
    """By shape."""
    same_blanks: dict[tuple[int, ...], Group]
    prose_apart: float
    open_ends: float


def surroundings(layout: Layout, capture: Survey, gaps: list[Gap]) -> Surroundings:
    """The candidates of a capture, and those inside the line model's body brought together with their like."""
    lines, blanks = layout.lines, layout.blanks
    candidates = [at for at, line in enumerate(lines) if is_candidate(line)]
    alike: dict[tuple[int, ...], list[int]] = {}
    same_blanks: dict[tuple[int, ...], list[int]] = {}
    for at in candidates:
        if capture.first_inside <= at <= capture.last_inside:
            alike.setdefault(_shape(lines[at], blanks[at]), []).append(at)
            same_blanks.setdefault(blanks[at], []).append(at)
    inside = range(min(capture.first_inside, len(lines)), capture.last_inside + 1)
    apart = [blanks[at][1] for at in inside if lines[at].prose]
    return Surroundings(
        capture,
        blanks,
        gaps,
        candidates,
        lines_since([line.prose for line in reversed(lines)])[::-1],
        {shape: _group(capture, gaps, places) for shape, places in alike.items()},
        {shape: _group(capture, gaps, places) for shape, places in same_blanks.items()},
        _share(apart),
        _share([not capture.stops[at] for at in inside]),
    )


def _share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks) if marks else NONE


def _shape(line: Line, blanks: tuple[bool, bool]) -> tuple[int, ...]:
    return (*blanks, line.capitals, _ENDS.get(line.end, 5))


def _group(capture: Survey, gaps: list[Gap], places: list[int]) -> Group:
    lines = capture.lines
    own = [min(gaps[at][1], MOST_MARGIN) for at in places]
    first, second = sorted([*own, MOST_MARGIN, MOST_MARGIN])[:2]
    return Group(
        places,
        sum(own),
        (first, second),
        sum([at + 1 < len(lines) and lines[at + 1].prose for at in places]),
        sum([at > 0 and lines[at - 1].prose for at in places]),
        sum([capture.times[lines[at].text] > 1 for at in places]),
        sum([lines[at].length for at in places]),
    )


def heading_row(around: Surroundings, at: int) -> tuple[float, ...]:
    """The figures of one candidate."""
    capture, blanks = around.capture, around.blanks
    lines, margins, prose = capture.lines, capture.margins, capture.prose_counts
    line, count = lines[at], len(lines)
    start, end = capture.blocks[capture.block_of[at]]
    above, below = lines[at - 1] if at else None, lines[at + 1] if at + 1 < count else None
    second = lines[at + 2] if at + 2 < count else None
    text, categories = line.text, line.categories
    own_gap = [gap if gap < MOST_MARGIN else MOST_MARGIN for gap in around.gaps[at]]
    return (
        line.length,
        len(line.words),
        line.end,
        line.start,
        line.capitals,
        line.kind,
        line.sentences,
        line.symbols,
        line.stamped,
        categories & Category.FUNCTION > 0,
        categories & STREWN_WORDS > 0,
        categories & _STAMP_WORDS > 0,
        line.credit,
        sum(map(str.isdigit, text)) / len(text),
        text.count(","),
        text.count(":"),
        capture.times[text],
        *blanks[at],
        blanks[at - 1][0] if at else NONE,
        blanks[at + 1][1] if below else NONE,
        end - start,
        *_beside(above),
        *_beside(below),
        *((second.length, second.kind) if second else (NONE, NONE)),
        capture.since_prose[at],
        around.to_prose[at],
        prose[at],
        prose[-1] - prose[at + 1],
        prose[at] - prose[max(at - 6, 0)],
        prose[min(at + 7, count)] - prose[at + 1],
        at - capture.first_inside,
        capture.last_inside - at,
        capture.states[at],
        margins[at],
        margins[at - 1] if at else -MOST_MARGIN,
        margins[at + 1] if below else -MOST_MARGIN,
        margins[at + 2] if second else -MOST_MARGIN,
        _mean(capture.margin_sums, at - 4, at),
        _mean(capture.margin_sums, at + 1, at + 5),
        *own_gap,
        *_of_group(around, at, around.alike.get(_shape(line, blanks[at])), own_gap[1]),
        *_of_blanks(around, at, around.same_blanks.get(blanks[at]), own_gap[1]),
        prose[-1],
        len(around.candidates) / count,
        around.prose_apart,
        around.open_ends,
    )


def _beside(line: Line | None) -> tuple[int, int, int, int]:
    return (line.length, line.end, line.kind, line.credit) if line else (NONE,) * 4


def _mean(sums: Sequence[float], start: int, end: int) -> float:
    start, end = max(start, 0), min(end, len(sums) - 1)
    return (sums[end] - sums[start]) / (end - start) if end > start else -MOST_MARGIN


def _others(group: Group | None, at: int) -> tuple[int, int]:
    """How many of a group other than the line itself there are, and the line's place in it or before which it stands."""
    if group is None:
        return 0, 0
    place = bisect_left(group.places, at)
    mine = place < len(group.places) and group.places[place] == at
    return len(group.places) - mine, place


def _of_group(around: Surroundings, at: int, group: Group | None, gap: float) -> tuple[float, ...]:
    others, place = _others(group, at)
    if group is None or not others:
        return (0, *(NONE,) * 6, FAR)
    lines, places = around.capture.lines, group.places
    mine = others < len(places)
    nearest = [abs(places[n] - at) for n in (place - 1, place + mine) if 0 <= n < len(places)]
    above = mine and at + 1 < len(lines) and lines[at + 1].prose
    below = mine and at > 0 and lines[at - 1].prose
    return (
        others,
        (group.gap - mine * gap) / others,
        group.least[1] if mine and gap == group.least[0] else group.least[0],
        (group.above_prose - above) / others,
        (group.below_prose - below) / others,
        (group.repeated - (mine and around.capture.times[lines[at].text] > 1)) / others,
        (group.length - mine * lines[at].length) / others,
        min(min(nearest), FAR),
    )


def _of_blanks(around: Surroundings, at: int, group: Group | None, gap: float) -> tuple[float, float, float]:
    others, _ = _others(group, at)
    if group is None or not others:
        return 0, NONE, NONE
    lines = around.capture.lines
    mine = others < len(group.places)
    above = mine and at + 1 < len(lines) and lines[at + 1].prose
    return others, (group.gap - mine * gap) / others, (group.above_prose - above) / others


_SET_OFF = 0.5
"""Share of the paragraphs between blank lines from which standing between such lines says nothing of a line."""
_SURELY = 1.0
"""By how much (log-odds) the trees must be for a heading that is a sentence between blank lines, where all paragraphs stand so."""
_SENTENCE_ENDS = (END_STOP, END_QUOTED_STOP)


def _is_short_paragraph(around: Surroundings, at: int) -> bool:
    """Whether a line is a sentence that stands apart as all paragraphs do: of fifty such lines, one is a heading."""
    return around.prose_apart >= _SET_OFF and around.capture.lines[at].end in _SENTENCE_ENDS


def may_have_headings(lines: list[Line], states: list[int]) -> bool:
    """Whether any line within the body is a candidate: most short reports have none, and need not be measured."""
    within = False
    last = max(at for at, state in enumerate(states) if state in (TEXT, HEADING))
    for line, state in zip(lines[:last], states, strict=False):
        within = within or state in (TEXT, HEADING)
        if within and is_candidate(line):
            return True
    return False


def with_headings(states: list[int], around: Surroundings, score: Callable[[Sequence[float]], float]) -> list[int]:
    """The states with the headings that the trees are for, among the candidates within the body, and no others."""
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    if not inside:
        return states
    headed = [TEXT if state == HEADING else state for state in states]
    for at in _between(around.candidates, inside[0], inside[-1]):
        if states[at] in (TEXT, HEADING, STREWN):
            least = _SURELY if _is_short_paragraph(around, at) else 0.0
            if score(heading_row(around, at)) > least:
                headed[at] = HEADING
    return headed


def _between(candidates: list[int], first: int, last: int) -> Iterator[int]:
    yield from candidates[bisect_left(candidates, first) : bisect_left(candidates, last)]
