"""Boosted trees at run time, read from a readable file: the models of the readers of text and of saved pages.

A tree is a number (what it adds to the score), or a question: [figure, limit, tree if the figure is at most the limit, tree
if it is more]. The sum over the trees is a log-odds. `tests/eval` holds the scripts that make the files.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeAlias

Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"
"""A number, or (index of the figure, limit, tree up to it, tree above it)."""


class Forest(NamedTuple):
    """One model."""

    figures: tuple[str, ...]
    """The names of the figures in a row, in order."""
    threshold: float
    """The probability from which it says yes."""
    trees: tuple[Tree, ...]

    def probability(self, row: Sequence[float]) -> float:
        """How likely it is for what has these figures, 0 to 1."""
        total = 0.0
        for tree in self.trees:
            while tree.__class__ is tuple:
                tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
            total += tree  # type: ignore[operator]
        return _share(total)


def compiled(forest: Forest) -> Callable[[Sequence[float]], float]:
    """By how much a forest is for what has these figures: log-odds beyond those of its threshold.

    The trees are written as one Python function of nested questions, eight times as fast as walking through them; the
    text of the function is made of numbers alone. That is compiled when it is first asked, for many captures are clean.
    """
    written = cache(lambda: _written(forest, -math.log(forest.threshold / (1 - forest.threshold))))
    return lambda row: written()(row)


@lru_cache(maxsize=8)
def probabilities(forest: Forest) -> Callable[[Sequence[float]], float]:
    """`forest.probability` as such a function: the very same numbers, for whoever asks thousands of times."""
    score = _written(forest, 0.0)
    return lambda row: _share(score(row))


def _written(forest: Forest, start: float) -> Callable[[Sequence[float]], float]:
    """That function. It makes all figures floats, for Python compares two floats in a fraction of what an integer and one take."""
    names = [f"f{number}" for number in range(len(forest.figures))]
    questions = "".join(f"    total += {_question(tree)}\n" for tree in forest.trees)
    source = f"def score(row):\n    {', '.join(names)}, = map(float, row)\n    total = {start!r}\n{questions}    return total\n"
    room: dict[str, Any] = {}
    exec(source, room)
    made: Callable[[Sequence[float]], float] = room["score"]
    return made


def _share(total: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _question(tree: Tree) -> str:
    if not isinstance(tree, tuple):
        return repr(float(tree))
    figure, limit, low, high = tree
    return f"({_question(low)} if f{int(figure)} <= {float(limit)!r} else {_question(high)})"


Models: TypeAlias = dict[str, Forest]
"""By name."""


def read_models(text: str) -> Models:
    """Models from their file's text."""
    return {name: _forest(said) for name, said in json.loads(text).items()}


def _forest(said: dict[str, Any]) -> Forest:
    at = {name: number for number, name in enumerate(said["figures"])}
    trees = tuple(_tree(tree, at) for tree in said["trees"])
    return Forest(tuple(at), float(said["threshold"]), trees)


def _tree(said: Any, at: dict[str, int]) -> Tree:
    if not isinstance(said, list):
        return float(said)
    figure, limit, low, high = said
    return at[figure], float(limit), _tree(low, at), _tree(high, at)
