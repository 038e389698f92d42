"""The line model: which lines are the article's body, chosen for the whole capture at once.

A linear-chain conditional random field over five states. The weights are sums of named features (`features.py`), the
states' order is the grammar of a page: what stands before the body, the body with its headings and what is strewn in
between, what stands after it. `tests/eval/train_text_reader.py` makes `weights.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from backfile.loader.text.features import Key, own_features, own_key, place_features
from backfile.loader.text.lines import Line

BEFORE, TEXT, HEADING, STREWN, AFTER = range(5)
"""What stands before the body; running text; a heading in it; what is strewn into the body; what stands after it."""
STATES = ("before", "text", "heading", "strewn", "after")
FOLLOWS: tuple[tuple[int, ...], ...] = (
    (BEFORE,),
    (BEFORE, TEXT, HEADING, STREWN),
    (BEFORE, TEXT, HEADING, STREWN),
    (TEXT, HEADING, STREWN),
    (TEXT, AFTER),
)
"""For each state the states that it may follow."""
STARTS = (BEFORE, TEXT, HEADING)
ENDS = (TEXT, AFTER, STREWN, BEFORE)

Scores: TypeAlias = tuple[float, float, float, float, float]


class Weights(NamedTuple):
    """The trained model, read."""

    features: dict[str, Scores]
    steps: dict[tuple[int, int], float]
    """(from state, to state) → weight."""


@cache
def _weights() -> Weights:
    said = json.loads(files("backfile.loader.text").joinpath("weights.json").read_text("utf-8"))
    states = {name: index for index, name in enumerate(STATES)}
    steps = {(states[a], states[b]): weight for a, row in said["steps"].items() for b, weight in row.items()}
    return Weights({name: tuple(row) for name, row in said["features"].items()}, steps)  # type: ignore[misc]


def _sum(names: list[str]) -> Scores:
    table = _weights().features
    rows = [row for name in names if (row := table.get(name)) is not None]
    return tuple(sum(column) for column in zip(*rows, strict=True)) if rows else (0.0,) * 5  # type: ignore[return-value]


@cache
def _own_scores(key: Key) -> Scores:
    return _sum(own_features(key))


@cache
def _place_scores(key: Key) -> Scores:
    return _sum(place_features(key))


def choose_states(lines: list[Line], places: list[Key]) -> tuple[list[int], list[float]]:
    """The likeliest states of the lines that are not blank, one each, in order (Viterbi).

    With each the margin: by how much the line's own score speaks for or against the body.
    """
    return decode([own_key(line) for line in lines], places, _own_scores, _place_scores, _weights().steps)


def decode(
    own: list[Key],
    places: list[Key],
    own_scores: Callable[[Key], Scores],
    place_scores: Callable[[Key], Scores],
    steps: dict[tuple[int, int], float],
) -> tuple[list[int], list[float]]:
    """The best path, and the margins, for any weights."""
    bb, bt, bh = steps[BEFORE, BEFORE], steps[BEFORE, TEXT], steps[BEFORE, HEADING]
    tt, th, ts, ta = steps[TEXT, TEXT], steps[TEXT, HEADING], steps[TEXT, STREWN], steps[TEXT, AFTER]
    ht, hh, hs = steps[HEADING, TEXT], steps[HEADING, HEADING], steps[HEADING, STREWN]
    st, sh, ss, aa = steps[STREWN, TEXT], steps[STREWN, HEADING], steps[STREWN, STREWN], steps[AFTER, AFTER]
    never = -1e9
    before, text, heading, strewn, after = 0.0, never, never, never, never
    back: list[tuple[int, int, int, int]] = []
    margins: list[float] = []
    first = True
    for own_key_, place in zip(own, places, strict=True):
        o0, o1, o2, o3, o4 = own_scores(own_key_)
        p0, p1, p2, p3, p4 = place_scores(place)
        margin = (o1 + p1 if o1 + p1 > o2 + p2 else o2 + p2) - max(o0 + p0, o3 + p3, o4 + p4)
        margins.append(margin if margin > 0 else -margin)
        if first:
            before, text, heading, strewn, after = o0 + p0, o1 + p1, o2 + p2, never, never
            back.append((0, 0, 0, 0))
            first = False
            continue
        best_text, from_text = before + bt, BEFORE
        if (score := text + tt) > best_text:
            best_text, from_text = score, TEXT
        if (score := heading + ht) > best_text:
            best_text, from_text = score, HEADING
        if (score := strewn + st) > best_text:
            best_text, from_text = score, STREWN
        best_heading, from_heading = before + bh, BEFORE
        if (score := text + th) > best_heading:
            best_heading, from_heading = score, TEXT
        if (score := heading + hh) > best_heading:
            best_heading, from_heading = score, HEADING
        if (score := strewn + sh) > best_heading:
            best_heading, from_heading = score, STREWN
        best_strewn, from_strewn = text + ts, TEXT
        if (score := heading + hs) > best_strewn:
            best_strewn, from_strewn = score, HEADING
        if (score := strewn + ss) > best_strewn:
            best_strewn, from_strewn = score, STREWN
        best_after, from_after = after + aa, AFTER
        if (score := text + ta) > best_after:
            best_after, from_after = score, TEXT
        back.append((from_text, from_heading, from_strewn, from_after))
        before, text, heading = before + bb + o0 + p0, best_text + o1 + p1, best_heading + o2 + p2
        strewn, after = best_strewn + o3 + p3, best_after + o4 + p4
    return _walk_back(back, (before, text, heading, strewn, after)), margins


def _walk_back(back: list[tuple[int, int, int, int]], last: Scores) -> list[int]:
    if not back:
        return []
    state = max((TEXT, AFTER, BEFORE), key=last.__getitem__)
    states = [state]
    for pointers in reversed(back[1:]):
        state = BEFORE if state == BEFORE else pointers[state - 1]
        states.append(state)
    states.reverse()
    return states
