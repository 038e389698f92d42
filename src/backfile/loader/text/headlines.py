"""Which of the lines at the top is the headline: the line model's choice weighed against the lines beside it.

The line model looks for the body first, and a headline that it takes for text, or a label that it takes for the headline,
costs it little. Here the lines are compared with each other, by named features whose weights are in
`headline_weights.json`; `tests/eval/train_text_headlines.py` finds them on pages whose sites the line model has not seen.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from backfile.loader.text.features import FAMILIES, Keys
from backfile.loader.text.lines import Line
from backfile.loader.text.model import STATES
from backfile.loader.text.places import Key

_AT_TOP = len(FAMILIES) - 1
"""The family of features that tell a headline, by its place in FAMILIES."""
_TOP, _ABOVE_BODY = 12, 25
"""Lines of the capture's beginning, and above the body, that are weighed."""
_SHORTEST, _LONGEST = 4, 600
_MOST_ANCHORS = 5
_STAMP_WITHIN = 3
_DISTANCES = (-20, -5, -1, 0, 1, 2, 3, 4, 6, 9, 14, 25)
_TOPS = (1, 2, 3, 4, 6, 9, 14, 25)
_SIDES = ("", "above", "below")


class Scene(NamedTuple):
    """A capture's lines, and what is thought of them."""

    lines: list[Line]
    keys: list[Keys]
    states: list[int]
    anchors: list[int]
    """Lines that repeat the page's title."""
    titled: int | None
    """The line that the line model calls the headline."""
    chosen: int
    """The line that is the headline so far."""
    first: int
    """The body's first line."""


def candidates(scene: Scene) -> list[int]:
    """Indexes of the lines that are weighed, in order."""
    count = len(scene.lines)
    found = {*range(min(_TOP, count)), *range(max(0, scene.first - _ABOVE_BODY), min(scene.first + 1, count))}
    found.update(scene.anchors[:_MOST_ANCHORS])
    found.add(scene.chosen)
    if scene.titled is not None:
        found.add(scene.titled)
    return sorted(at for at in found if _SHORTEST <= scene.lines[at].length <= _LONGEST or at == scene.chosen)


def place_key(scene: Scene, at: int) -> Key:
    """Where a line stands: to the body, to the top, to the lines chosen before, to the date below it."""
    titled, behind = scene.titled, _STAMP_WITHIN
    for distance, line in enumerate(scene.lines[at + 1 : at + 1 + _STAMP_WITHIN]):
        if line.stamped:
            behind = distance
            break
    return (
        3 if titled is None else _side(at, titled),
        2 if at in scene.anchors else 1 if scene.anchors else 0,
        bisect_right(_DISTANCES, scene.first - at),
        bisect_right(_TOPS, at),
        _side(at, scene.chosen),
        behind,
        scene.states[at],
    )


def _side(at: int, other: int) -> int:
    return 0 if at == other else 1 if at < other else 2


def place_names(key: Key) -> list[str]:
    """The features that a place's key stands for."""
    titled, repeats, distance, top, chosen, behind, state = key
    names = [
        "the model's" if titled == 0 else f"{_SIDES[titled]} the model's" if titled < 3 else "the model has none",
        ("nothing repeats the title", "another repeats the title", "repeats the title")[repeats],
        f"distance {distance}",
        f"top {top}",
        f"stamp behind {behind}",
        f"state {STATES[state]}",
    ]
    if distance < bisect_right(_DISTANCES, 1):
        names.append("inside the body")
    if chosen:
        return [*names, f"{_SIDES[chosen]} the choice"]
    return [
        *names,
        "the choice",
        f"the choice top {top}",
        f"the choice distance {distance}",
        f"the choice repeats {repeats == 2}",
    ]


def top_names(key: Key) -> list[str]:
    """The features of the line at the top, as the line model names them."""
    return FAMILIES[_AT_TOP](key)


class _Table(dict[Key, float]):
    """The weights of a family's keys, summed when first asked for."""

    def __init__(self, names: Callable[[Key], list[str]], weights: dict[str, float]) -> None:
        super().__init__()
        self._names, self._weights = names, weights

    def __missing__(self, key: Key) -> float:
        found = self[key] = sum(self._weights.get(name, 0.0) for name in self._names(key))
        return found


@cache
def _tables() -> tuple[_Table, _Table]:
    return tables(json.loads(files("backfile.loader.text").joinpath("headline_weights.json").read_text("utf-8")))


def tables(weights: dict[str, float]) -> tuple[_Table, _Table]:
    """What is looked up for each line: its place, and what it is."""
    return _Table(place_names, weights), _Table(top_names, weights)


def best_headline(scene: Scene, weights: tuple[_Table, _Table] | None = None) -> int:
    """The index of the line that weighs most; the upper one of two equal ones."""
    places, tops = weights or _tables()
    return max(candidates(scene), key=lambda at: (places[place_key(scene, at)] + tops[scene.keys[at][_AT_TOP]], -at))
