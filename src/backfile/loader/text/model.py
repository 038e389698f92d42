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

BEFORE, TITLE, HEAD, TEXT, HEADING, STREWN, AFTER = range(7)
"""What stands before the headline; the headline; byline, date and the like below it; running text; a heading in it;
what is strewn into the body; what stands after it."""
STATES = ("before", "title", "head", "text", "heading", "strewn", "after")
_ABOVE = (BEFORE, TITLE, HEAD, TEXT, HEADING, STREWN)
FOLLOWS: tuple[tuple[int, ...], ...] = (
    (BEFORE,),
    (BEFORE,),
    (TITLE, HEAD),
    _ABOVE,
    _ABOVE,
    (TEXT, HEADING, STREWN),
    (TEXT, AFTER),
)
"""For each state the states that it may follow."""
STARTS = (BEFORE, TITLE, TEXT, HEADING)
ENDS = (BEFORE, HEAD, TEXT, AFTER)

Scores: TypeAlias = tuple[float, ...]
"""One for each state."""


_NEVER = -1e9


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
    return Weights({name: tuple(row) for name, row in said["features"].items()}, steps)


def _sum(names: list[str]) -> Scores:
    table = _weights().features
    rows = [row for name in names if (row := table.get(name)) is not None]
    return tuple(sum(column) for column in zip(*rows, strict=True)) if rows else (0.0,) * len(STATES)


@cache
def _own_scores(key: Key) -> Scores:
    scores = _sum(own_features(key))
    if key[-1] != 1:
        return scores
    return tuple(_NEVER if state == TITLE else score for state, score in enumerate(scores))  # no credit is a headline


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
    bb, bi, bt, bh = (steps[BEFORE, state] for state in (BEFORE, TITLE, TEXT, HEADING))
    ie, it, ih = (steps[TITLE, state] for state in (HEAD, TEXT, HEADING))
    ee, et, eh = (steps[HEAD, state] for state in (HEAD, TEXT, HEADING))
    tt, th, ts, ta = (steps[TEXT, state] for state in (TEXT, HEADING, STREWN, AFTER))
    ht, hh, hs = (steps[HEADING, state] for state in (TEXT, HEADING, STREWN))
    st, sh, ss = (steps[STREWN, state] for state in (TEXT, HEADING, STREWN))
    aa = steps[AFTER, AFTER]
    b, i, e, t, h, s, a = 0.0, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER
    back: list[tuple[int, int, int, int, int]] = []
    margins: list[float] = []
    for own_key_, place in zip(own, places, strict=True):
        o0, o1, o2, o3, o4, o5, o6 = own_scores(own_key_)
        p0, p1, p2, p3, p4, p5, p6 = place_scores(place)
        o0, o1, o2, o3, o4, o5, o6 = o0 + p0, o1 + p1, o2 + p2, o3 + p3, o4 + p4, o5 + p5, o6 + p6
        margins.append(abs((o3 if o3 > o4 else o4) - max(o0, o2, o5, o6)))
        if not back:
            b, i, t, h = o0, o1, o3, o4
            back.append((0, 0, 0, 0, 0))
            continue
        best_e, from_e = (i + ie, TITLE) if i + ie > e + ee else (e + ee, HEAD)
        best_t, from_t = b + bt, BEFORE
        best_h, from_h = b + bh, BEFORE
        for score, to_t, to_h, state in (
            (i, it, ih, TITLE),
            (e, et, eh, HEAD),
            (t, tt, th, TEXT),
            (h, ht, hh, HEADING),
            (s, st, sh, STREWN),
        ):
            if score + to_t > best_t:
                best_t, from_t = score + to_t, state
            if score + to_h > best_h:
                best_h, from_h = score + to_h, state
        best_s, from_s = (t + ts, TEXT) if t + ts > h + hs else (h + hs, HEADING)
        if s + ss > best_s:
            best_s, from_s = s + ss, STREWN
        best_a, from_a = (t + ta, TEXT) if t + ta > a + aa else (a + aa, AFTER)
        back.append((from_e, from_t, from_h, from_s, from_a))
        i, b = b + bi + o1, b + bb + o0
        e, t, h, s, a = best_e + o2, best_t + o3, best_h + o4, best_s + o5, best_a + o6
    return _walk_back(back, (b, i, e, t, h, s, a)), margins


def _walk_back(back: list[tuple[int, int, int, int, int]], last: Scores) -> list[int]:
    if not back:
        return []
    state = max(ENDS, key=last.__getitem__)
    states = [state]
    for pointers in reversed(back[1:]):
        state = BEFORE if state <= TITLE else pointers[state - 2]
        states.append(state)
    states.reverse()
    return states
