"""Which publication ran the article: the name for which most clues speak, if they say enough.

A name's score is the sum of its clues' weights, those of `source_weights.json`: for the first time, and for each time more.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple, TypeAlias

from backfile.loader.text.clues import MOST_COUNTED, gather
from backfile.loader.text.lines import Line
from backfile.loader.text.mastheads import LONGEST, clean_name, source_key
from backfile.loader.text.named import Named, capitals_of, initials_of, stated

NOBODY = "nobody is named"
"""The clue of no name: what a name must weigh more than."""
Weights: TypeAlias = dict[str, tuple[float, float]]
"""Clue → weight of the first time, and of each time more."""


class FoundSource(NamedTuple):
    """The publication, and the line that prints its name alone."""

    name: str
    at: int | None
    confidence: float


@cache
def _weights() -> Weights:
    said = json.loads(files("backfile.loader.text").joinpath("source_weights.json").read_text("utf-8"))
    return {clue: (once, more) for clue, (once, more) in said.items()}


def find_source(
    lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], first: int, last: int
) -> FoundSource | None:
    """The likeliest name; None when too little speaks for any.

    `first` and `last` are the body's first and last line; `headline_at` and `suffix` what the page's title said.
    """
    names = gather(lines, headline_at, suffix, first, last)
    chosen = choose_name(names, _weights())
    if chosen is None:
        return None
    name, confidence = chosen
    return FoundSource(name, _line_of(lines, name, first), confidence)


def choose_name(names: list[Named], weights: Weights) -> tuple[str, float] | None:
    """The name that weighs most, and how likely it is the right one; None when that is less than what no name weighs."""
    least = weights[NOBODY][0]
    scores = [weigh(one.clues, weights) for one in names]
    best = max(range(len(names)), key=lambda at: (scores[at], -at), default=-1)
    if best < 0 or scores[best] <= least:
        return None
    certainty = 1 / (exp(least - scores[best]) + sum(exp(score - scores[best]) for score in scores))
    return _spelt_out(names[best].name, names), min(0.99, certainty)


def weigh(clues: dict[str, int], weights: Weights) -> float:
    """The sum of the clues' weights."""
    score = 0.0
    for clue, times in clues.items():
        once, more = weights.get(clue, (0.0, 0.0))
        score += once + more * (min(times, MOST_COUNTED) - 1)
    return score


def _spelt_out(name: str, names: list[Named]) -> str:
    """The full name whose initials an abbreviation is, where the page states it as its own too."""
    initials = initials_of(name)
    if initials is None:
        return name
    full = (one.name for one in names if capitals_of(one.name) == initials and stated(one.clues))
    return next(full, name)


def _line_of(lines: list[Line], name: str, first: int) -> int | None:
    key = source_key(name)
    near = (at for at in range(min(first, 4)) if lines[at].length <= 2 * LONGEST)
    return next((at for at in near if source_key(clean_name(lines[at].text)) == key), None)
