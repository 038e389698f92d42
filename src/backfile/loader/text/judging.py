"""A second look at the line model's verdicts: boosted trees say which lines are the body after all.

The line model knows the order of a page's parts and finds headline and credits by it; but once it has left the body it does
not return, and a list of short lines looks to it like the end. The trees judge each line by itself, with the model's
verdict among their figures (`figures.py`). Captures that are nearly all body are not looked at again. Other trees choose the
headings among the body's short lines (`headings.py`).
`tests/eval/train_text_trees.py` makes `trees.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from backfile.loader.text.figures import Survey, rows_of, survey
from backfile.loader.text.headings import Gap, may_have_headings, surroundings, with_headings
from backfile.loader.text.layout import Layout
from backfile.loader.text.model import (
    AFTER,
    BEFORE,
    HEAD,
    HEADING,
    STREWN,
    TEXT,
    TITLE,
    ScoreTable,
    Weights,
    decode,
    read_weights,
    score_tables,
)
from backfile.loader.trees import Forest, compiled, read_models

_CLEAN = 0.8
"""Share of a capture's text inside the body from which it is not looked at again: little can have been missed."""


class Trained(NamedTuple):
    """The models that tell body from the rest."""

    tables: tuple[ScoreTable, ...]
    steps: dict[tuple[int, int], float]
    """The line model."""
    score: Callable[[Sequence[float]], float] | None
    """By how much the trees are for a line with these figures (log-odds beyond what they ask for); None: no second look."""
    heading: Callable[[Sequence[float]], float] | None = None
    """By how much other trees are for a heading with these figures; None: the line model alone says so."""


class Verdict(NamedTuple):
    """What became of a capture's lines."""

    states: list[int]
    margins: list[float]
    """How sure each line's side of the body's edge is."""
    looked_again: bool
    """Whether the trees had their say."""
    gaps: list[Gap]
    """How near the line model came to taking each line for text, a heading, something strewn in."""
    capture: Survey | None
    """The capture by the line model's verdict, once it has been measured."""


@cache
def trained() -> Trained:
    """The package's own."""
    trees = read_models(files("backfile.loader.text").joinpath("trees.json").read_text("utf-8"))
    return trained_from(read_weights(), trees["body"], trees["heading"])


def trained_from(weights: Weights, body: Forest | None, heading: Forest | None = None) -> Trained:
    """Models for use, from those that were read or just fitted."""
    body_score, heading_score = (None if trees is None else compiled(trees) for trees in (body, heading))
    return Trained(score_tables(weights), weights.steps, body_score, heading_score)


def choose_states(layout: Layout, models: Trained) -> Verdict:
    """The likeliest states of the lines that are not blank, one each, in order."""
    states, margins, gaps = decode(layout.keys, models.tables, models.steps)
    if models.score is None or _is_clean(layout, states):
        return Verdict(states, margins, False, gaps, None)
    capture = survey(layout, states, margins)
    scores = list(map(models.score, rows_of(capture)))
    sure = [min(margin, abs(score)) for margin, score in zip(margins, scores, strict=True)]
    return Verdict(_with_body(states, [score > 0 for score in scores]), sure, True, gaps, capture)


def choose_headings(layout: Layout, states: list[int], verdict: Verdict, models: Trained) -> list[int]:
    """The states, which may have been mended since the verdict, with the body's headings chosen by the trees."""
    if models.heading is None or TEXT not in states:
        return states
    if not may_have_headings(layout.lines, states):
        return [TEXT if state == HEADING else state for state in states]
    capture = verdict.capture or survey(layout, verdict.states, verdict.margins)
    return with_headings(states, surroundings(layout, capture, verdict.gaps), models.heading)


def _is_clean(layout: Layout, states: list[int]) -> bool:
    lines = layout.lines
    inside = sum([line.length for line, state in zip(lines, states, strict=True) if state in (TEXT, HEADING)])
    return inside >= _CLEAN * sum([line.length for line in lines])


def _with_body(states: list[int], inside: list[bool]) -> list[int]:
    """The states with another body: what lies before, between and behind is what its place makes it."""
    title = states.index(TITLE) if TITLE in states else -1
    if sum(inside[: title + 1]) <= sum(inside[title + 1 :]):
        inside = [within and at > title for at, within in enumerate(inside)]  # a summary stands above the headline
    if True not in inside:
        return states
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    judged: list[int] = []
    for at, (state, within) in enumerate(zip(states, inside, strict=True)):
        if within:
            judged.append(state if state == HEADING else TEXT)
        elif first < at < last:
            judged.append(STREWN)
        elif at > last:
            judged.append(AFTER)
        elif state in (BEFORE, TITLE, HEAD):
            judged.append(state)
        else:
            judged.append(HEAD if at > title >= 0 else BEFORE)
    return judged
