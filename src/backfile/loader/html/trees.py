"""The reader's models at run time: boosted trees over the figures of `features.py`, read from `models.json`.

A tree is a number (what it adds to the score), or a question: [figure, limit, tree if the figure is at most the limit, tree
if it is more]. The sum over the trees is a log-odds. `tests/eval/train_html_reader.py` makes the file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
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
        """How likely it is for a run with these figures, 0 to 1."""
        total = 0.0
        for tree in self.trees:
            while tree.__class__ is tuple:
                tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
            total += tree  # type: ignore[operator]
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


Models: TypeAlias = dict[str, Forest]
"""By name: "body" (belongs to the article's body) and "heading" (heads a part of it)."""


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


@cache
def models() -> Models:
    """The package's own."""
    return read_models(files("backfile.loader.html").joinpath("models.json").read_text("utf-8"))
