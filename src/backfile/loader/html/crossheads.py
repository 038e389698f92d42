"""Headings that a page sets as bold paragraphs: short lines, wholly bold, each above running text that is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backfile.loader.html.runs import Run

_MOST_WORDS = 12
_TEXT_WORDS = 12
"""Words of the paragraph that a heading stands above."""
LEAST = 2
"""Such lines in one body: a single one may be a name, a notice, an emphasis."""
_BOLD = 0.95
"""Share of the line's text."""
_OPEN_END = re.compile(r"(?:[^\W\d_]|[?？…]|\.\.\.)[\"”’»）)]*\Z")
_START = re.compile(r"(?:[\"“„«‘¿¡]|…\s?|\.\.\.\s?)?\w")


def bold_crossheads(runs: Sequence[Run], body: Sequence[int]) -> list[int]:
    """Which runs of the body are such headings; `body` are the numbers of its paragraphs and headings, in order."""
    found = [
        number
        for before, number, behind in zip(body, body[1:], body[2:], strict=False)
        if _is_short_bold(runs[number]) and _is_text(runs[behind]) and not _is_bold(runs[before])
    ]
    return found if len(found) >= LEAST else []


def _is_bold(run: Run) -> bool:
    covered = sum(mark.end - mark.start for mark in run.marks if mark.kind == "strong")
    return covered >= _BOLD * len(run.text)


def _is_short_bold(run: Run) -> bool:
    words = run.text.split()
    return (
        1 <= len(words) <= _MOST_WORDS
        and run.element.tag in ("p", "div", "section", "article", "td")
        and not run.linked
        and "\n" not in run.text
        and _START.match(run.text) is not None
        and _OPEN_END.search(run.text) is not None
        and _is_bold(run)
    )


def _is_text(run: Run) -> bool:
    return len(run.text.split()) >= _TEXT_WORDS and not _is_bold(run)
