"""Finds the weights by which a plain-text capture's publication is chosen, and cross-validates them by site.

    PYTHONPATH=src python tests/eval/train_text_sources.py ../shared/eval [--folds 10] [--write]

Needs numpy. Each capture is a choice between the names that `loader/text/clues.py` gathers and none of them (multinomial
logit); several spellings may be right. The right choice is the name that the scorer would accept, else no name, which
counts a fifth: the truth of such a page is often only another spelling. Pages whose publication is not known are left out. Fitted
by Adam on the whole set, without chance: same data, same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER, facts
from backfile.loader.text.clues import MOST_COUNTED, gather
from backfile.loader.text.named import Named
from backfile.loader.text.sources import NOBODY, Weights, choose_name

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parents[1] / "src/backfile/loader/text/source_weights.json"
OWN_FACTS = HERE.parent / "loader/fixtures/text_facts"
UNNAMED = 0.2
"""What a page counts on which no name is right."""
LEAST_PAGES = 4
"""A clue seen on fewer pages says nothing about others."""


class Page(NamedTuple):
    """A capture with the names it may give its publication."""

    level: str
    site: str
    publisher: str
    is_shown: bool
    names: list[Named]
    right: list[bool]


def read_pages(evaluation: Path) -> Iterator[Page]:
    sys.path.insert(0, str(evaluation))
    from structure_score import same_publisher  # the scorer's own idea of one name

    for line in (evaluation / "structure/truth.jsonl").read_text("utf-8").split("\n"):
        truth = json.loads(line) if line.strip() else {}
        if not truth.get("publisher"):
            continue
        for level in ("light", "heavy"):
            text = (evaluation / "structure" / level / f"{truth['id']}.txt").read_text("utf-8")
            names = names_of(text)
            right = [same_publisher(truth["publisher"], one.name) for one in names]
            shown = bool(truth["visible"][level]["publisher"])
            yield Page(level, truth["site"], truth["publisher"], shown, names, right)
    for path in sorted(OWN_FACTS.glob("*.json")):
        source = json.loads(path.read_text("utf-8"))["source"]
        if source:
            names = names_of(path.with_suffix(".txt").read_text("utf-8"))
            right = [same_publisher(source[0], one.name) for one in names]
            yield Page("own", path.stem, source[0], True, names, right)


def names_of(text: str) -> list[Named]:
    """The names that the reader weighs for a capture."""
    seen: list[list[Named]] = []

    def keep(*args):  # type: ignore[no-untyped-def]
        seen.append(gather(*args))

    with patch.object(facts, "find_source", keep):
        READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())
    return seen[0] if seen else []


def fit(pages: list[Page], rounds: int, penalty: float) -> Weights:
    """Weights by maximum likelihood with an L2 penalty."""
    seen: dict[str, int] = {}
    for page in pages:
        for clue in {clue for one in page.names for clue in one.clues}:
            seen[clue] = seen.get(clue, 0) + 1
    clues = sorted(clue for clue, count in seen.items() if count >= LEAST_PAGES)
    chosen = [page for page in pages if page.names]
    rows = [row for page in chosen for row in [*(columns(one, clues) for one in page.names), columns(None, clues)]]
    right = np.array([hit for page in chosen for hit in [*page.right, not any(page.right)]])
    sizes = [len(page.names) + 1 for page in chosen]
    starts, owner = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(chosen)), sizes)
    counts = np.array([1.0 if any(page.right) else UNNAMED for page in chosen])[owner]
    matrix = np.array(rows)
    weights, mean, square = (np.zeros(matrix.shape[1]) for _ in range(3))
    for turn in range(1, rounds + 1):
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        said = odds / np.add.reduceat(odds, starts)[owner]
        wanted = odds * right / np.add.reduceat(odds * right, starts)[owner]
        step = (matrix.T @ (counts * (wanted - said)) - penalty * weights) / len(chosen)
        mean, square = 0.9 * mean + 0.1 * step, 0.99 * square + 0.01 * step**2
        weights += 0.05 * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
    pairs = np.round(weights, 2).reshape(-1, 2).tolist()
    return {clue: (once, more) for clue, (once, more) in zip([*clues, NOBODY], pairs, strict=True)}


def columns(one: Named | None, clues: list[str]) -> list[float]:
    """Two figures a clue: whether it speaks, and how many times more; the last two stand for no name."""
    if one is None:
        return [0.0] * 2 * len(clues) + [1.0, 0.0]
    times = [min(one.clues.get(clue, 0), MOST_COUNTED) for clue in clues]
    return [figure for count in times for figure in (float(count > 0), float(max(0, count - 1)))] + [0.0, 0.0]


def measure(pages: list[Page], chosen: list[str | None]) -> dict[str, float]:
    """The share of pages that print their publication, and are given it, by level."""
    from structure_score import same_publisher

    hits: dict[str, list[bool]] = {}
    for page, name in zip(pages, chosen, strict=True):
        if page.is_shown:
            hits.setdefault(page.level, []).append(same_publisher(page.publisher, name))
    return {level: round(float(np.mean(said)), 4) for level, said in sorted(hits.items())}


def choose(page: Page, weights: Weights) -> str | None:
    found = choose_name(page.names, weights)
    return found[0] if found is not None else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=250)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = list(read_pages(args.evaluation))
    if args.folds:
        held: list[str | None] = [None] * len(pages)
        folds = [int(hashlib.sha256(page.site.encode()).hexdigest(), 16) % args.folds for page in pages]
        for fold in range(args.folds):
            rest = [page for page, own in zip(pages, folds, strict=True) if own != fold]
            weights = fit(rest, args.rounds, args.penalty)
            for at, page in enumerate(pages):
                held[at] = choose(page, weights) if folds[at] == fold else held[at]
        print("held out", measure(pages, held))
    weights = fit(pages, args.rounds, args.penalty)
    print("seen    ", measure(pages, [choose(page, weights) for page in pages]))
    if args.write:
        rows = ",\n".join(f" {json.dumps(clue)}: {json.dumps(row)}" for clue, row in weights.items())
        WEIGHTS.write_text(f"{{\n{rows}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
