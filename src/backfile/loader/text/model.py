"""The line model: which lines are the article's body, chosen for the whole capture at once.

A linear-chain conditional random field over seven states. The weights are sums of named features (`features.py`), the
states' order is the grammar of a page: what stands before the body, the body with its headings and what is strewn in
between, what stands after it. `tests/eval/train_text_reader.py` makes `weights.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from struct import Struct
from typing import NamedTuple

from backfile.loader.text.features import FAMILIES, Keys
from backfile.loader.text.places import Key

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

_NEVER = -(10**12)
_UNIT = 1_000
"""Weights are counted in thousandths, whole numbers: sums are exact, and the same on every machine."""
_LANE = 32
"""Bits of one state's score where the scores of all states are packed into one number."""
_RAISED = 1 << 17
"""What every lane of a packed number is raised by, so that none is negative; only differences count."""
_UNPACK = Struct(f"<{len(STATES)}I").unpack
_PACKED_BYTES = _LANE // 8 * len(STATES)


class Weights(NamedTuple):
    """The trained model, read."""

    features: dict[str, tuple[float, ...]]
    """A weight for each state."""
    steps: dict[tuple[int, int], float]
    """(from state, to state) → weight."""


def read_weights() -> Weights:
    """The package's own."""
    said = json.loads(files("backfile.loader.text").joinpath("weights.json").read_text("utf-8"))
    states = {name: index for index, name in enumerate(STATES)}
    steps = {(states[a], states[b]): weight for a, row in said["steps"].items() for b, weight in row.items()}
    return Weights({name: tuple(row) for name, row in said["features"].items()}, steps)


class ScoreTable(dict[Key, int]):
    """The scores of one family's keys, made when first asked for: the sum of the named features' weights.

    The scores of all states lie side by side in one number, so that adding two numbers adds the scores of each state.
    """

    def __init__(self, names: Callable[[Key], list[str]], weights: Weights) -> None:
        super().__init__()
        self._names = names
        self._weights = weights.features

    def __missing__(self, key: Key) -> int:
        rows = [row for name in self._names(key) if (row := self._weights.get(name)) is not None]
        sums = [round(_UNIT * sum(column)) for column in zip(*rows, strict=True)] or [0] * len(STATES)
        packed = 0
        for state, total in enumerate(sums):
            packed |= min(max(total + _RAISED, 0), 2 * _RAISED) << _LANE * state
        self[key] = packed
        return packed


def score_tables(weights: Weights) -> tuple[ScoreTable, ...]:
    """A table for each family of features, in their order."""
    return tuple(ScoreTable(names, weights) for names in FAMILIES)


class Decoded(NamedTuple):
    """What the model says of each line."""

    states: list[int]
    """The likeliest."""
    margins: list[float]
    """By how much the best path is better than the best one on which this line is outside the body instead of inside it,
    or the other way round."""
    gaps: list[tuple[float, float, float]]
    """By how much the best path is better than the best one on which this line is text, a heading, or strewn in."""


def decode(keys: list[Keys], tables: tuple[ScoreTable, ...], weights: dict[tuple[int, int], float]) -> Decoded:
    """The likeliest states of the lines that are not blank, one each, in order (Viterbi), and how likely others are."""
    steps = {move: round(_UNIT * weight) for move, weight in weights.items()}
    bb, bi, bt, bh = (steps[BEFORE, state] for state in (BEFORE, TITLE, TEXT, HEADING))
    ie, it, ih = (steps[TITLE, state] for state in (HEAD, TEXT, HEADING))
    ee, et, eh = (steps[HEAD, state] for state in (HEAD, TEXT, HEADING))
    tt, th, ts, ta = (steps[TEXT, state] for state in (TEXT, HEADING, STREWN, AFTER))
    ht, hh, hs = (steps[HEADING, state] for state in (TEXT, HEADING, STREWN))
    st, sh, ss = (steps[STREWN, state] for state in (TEXT, HEADING, STREWN))
    aa = steps[AFTER, AFTER]
    own = _own_scores(keys, tables)
    if not own:
        return Decoded([], [], [])
    back: list[tuple[int, int, int, int, int]] = []
    paths: list[tuple[int, ...]] = []
    b, i, _, t, h, _, _ = own[0]
    e = s = a = _NEVER
    paths.append((b, i, e, t, h, s, a))
    for o0, o1, o2, o3, o4, o5, o6 in own[1:]:
        best_e, from_e = i + ie, TITLE
        if (other := e + ee) >= best_e:
            best_e, from_e = other, HEAD
        best_t, from_t, best_h, from_h = b + bt, BEFORE, b + bh, BEFORE
        if (other := i + it) > best_t:
            best_t, from_t = other, TITLE
        if (other := i + ih) > best_h:
            best_h, from_h = other, TITLE
        if (other := e + et) > best_t:
            best_t, from_t = other, HEAD
        if (other := e + eh) > best_h:
            best_h, from_h = other, HEAD
        if (other := t + tt) > best_t:
            best_t, from_t = other, TEXT
        if (other := t + th) > best_h:
            best_h, from_h = other, TEXT
        if (other := h + ht) > best_t:
            best_t, from_t = other, HEADING
        if (other := h + hh) > best_h:
            best_h, from_h = other, HEADING
        if (other := s + st) > best_t:
            best_t, from_t = other, STREWN
        if (other := s + sh) > best_h:
            best_h, from_h = other, STREWN
        best_s, from_s = t + ts, TEXT
        if (other := h + hs) >= best_s:
            best_s, from_s = other, HEADING
        if (other := s + ss) > best_s:
            best_s, from_s = other, STREWN
        best_a, from_a = t + ta, TEXT
        if (other := a + aa) >= best_a:
            best_a, from_a = other, AFTER
        back.append((from_e, from_t, from_h, from_s, from_a))
        i, b = b + bi + o1, b + bb + o0
        e, t, h, s, a = best_e + o2, best_t + o3, best_h + o4, best_s + o5, best_a + o6
        paths.append((b, i, e, t, h, s, a))
    return Decoded(_walk_back(back, (b, i, e, t, h, s, a)), *_margins(own, paths, steps))


def _own_scores(keys: list[Keys], tables: tuple[ScoreTable, ...]) -> list[tuple[int, ...]]:
    """The scores of the states for each line by itself, all raised alike."""
    shapes, words, neighbours, around, block, beside, top = tables
    own: list[tuple[int, ...]] = []
    for one, two, three, four, five, six, seven in keys:
        packed = shapes[one] + words[two] + neighbours[three] + around[four] + block[five] + beside[six] + top[seven]
        scores = _UNPACK(packed.to_bytes(_PACKED_BYTES, "little"))
        if one[-1] == 1:
            scores = (scores[BEFORE], _NEVER, *scores[HEAD:])  # no credit is a headline
        own.append(scores)
    return own


def _margins(
    own: list[tuple[int, ...]], paths: list[tuple[int, ...]], steps: dict[tuple[int, int], int]
) -> tuple[list[float], list[tuple[float, float, float]]]:
    """The margins and gaps, made line by line from the last."""
    bb, bi, bt, bh = (steps[BEFORE, state] for state in (BEFORE, TITLE, TEXT, HEADING))
    ie, it, ih = (steps[TITLE, state] for state in (HEAD, TEXT, HEADING))
    ee, et, eh = (steps[HEAD, state] for state in (HEAD, TEXT, HEADING))
    tt, th, ts, ta = (steps[TEXT, state] for state in (TEXT, HEADING, STREWN, AFTER))
    ht, hh, hs = (steps[HEADING, state] for state in (TEXT, HEADING, STREWN))
    st, sh, ss = (steps[STREWN, state] for state in (TEXT, HEADING, STREWN))
    aa = steps[AFTER, AFTER]
    b, i, e, t, h, s, a = (0 if state in ENDS else _NEVER for state in range(len(STATES)))
    margins: list[float] = []
    gaps: list[tuple[float, float, float]] = []
    for (o0, o1, o2, o3, o4, o5, o6), (p0, p1, p2, p3, p4, p5, p6) in zip(reversed(own), reversed(paths), strict=True):
        as_text, as_heading, as_strewn = p3 + t, p4 + h, p5 + s
        inside = as_text if as_text > as_heading else as_heading
        outside = p0 + b
        if (other := p1 + i) > outside:
            outside = other
        if (other := p2 + e) > outside:
            outside = other
        if as_strewn > outside:
            outside = as_strewn
        if (other := p6 + a) > outside:
            outside = other
        best, apart = (inside, inside - outside) if inside > outside else (outside, outside - inside)
        margins.append(apart / _UNIT)
        gaps.append(((best - as_text) / _UNIT, (best - as_heading) / _UNIT, (best - as_strewn) / _UNIT))
        b, i, e, t, h, s, a = b + o0, i + o1, e + o2, t + o3, h + o4, s + o5, a + o6
        b += bb
        if (other := bi + i) > b:
            b = other
        if (other := bt + t) > b:
            b = other
        if (other := bh + h) > b:
            b = other
        i, e = ie + e, ee + e
        if (other := it + t) > i:
            i = other
        if (other := ih + h) > i:
            i = other
        if (other := et + t) > e:
            e = other
        if (other := eh + h) > e:
            e = other
        to_text, to_heading, to_strewn = t, h, s
        t = tt + to_text
        if (other := th + to_heading) > t:
            t = other
        if (other := ts + to_strewn) > t:
            t = other
        if (other := ta + a) > t:
            t = other
        a += aa
        h = ht + to_text
        if (other := hh + to_heading) > h:
            h = other
        if (other := hs + to_strewn) > h:
            h = other
        s = st + to_text
        if (other := sh + to_heading) > s:
            s = other
        if (other := ss + to_strewn) > s:
            s = other
    margins.reverse()
    gaps.reverse()
    return margins, gaps


def _walk_back(back: list[tuple[int, int, int, int, int]], last: tuple[int, ...]) -> list[int]:
    """The states of all lines, by where each line behind the first came from."""
    state = max(ENDS, key=last.__getitem__)
    states = [state]
    for pointers in reversed(back):
        state = BEFORE if state <= TITLE else pointers[state - 2]
        states.append(state)
    states.reverse()
    return states
