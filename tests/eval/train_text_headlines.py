"""Finds the weights by which a plain-text capture's headline is chosen, and cross-validates them by site.

    PYTHONPATH=src python tests/eval/train_text_headlines.py ../shared/eval/structure [--folds 10] [--write]

Needs numpy and scipy. Each capture is read by a line model that saw no page of its site (two cuts into five parts), as captures of
new sites are. Its headline is a choice between the lines that `loader/text/headlines.py` weighs (multinomial logit); the
right ones are those whose text, less the site's name, is the known headline. Fitted by Adam without chance: same data,
same bytes. Run it again after `train_text_reader.py --write`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import train_text_reader as line_model

from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER, facts, reading
from backfile.loader.text.headlines import Scene, best_headline, candidates, place_key, place_names, tables, top_names
from backfile.loader.text.judging import trained_from
from backfile.loader.text.titles import folded, headline_text

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parents[1] / "src/backfile/loader/text/headline_weights.json"
CUTS = 2
PARTS = 5
OWN_COPIES = 2
"""Our own captures are few, and must be right."""
LEAST_LINES = 30
"""A feature of fewer lines says nothing about other pages."""


class Page(NamedTuple):
    """A capture with the lines among which its headline is sought."""

    level: str
    site: str
    scene: Scene
    lines: list[int]
    features: list[list[str]]
    right: list[bool]


def part_of(site: str, cut: int, parts: int) -> int:
    """Which part of the sites it falls into."""
    return int(hashlib.sha256(f"{cut} {site}".encode()).hexdigest(), 16) % parts


def read_pages(data: Path) -> Iterator[Page]:
    """Every capture that shows its headline, once a cut."""
    truths = [json.loads(line) for line in (data / "truth.jsonl").read_text("utf-8").split("\n") if line.strip()]
    learned = line_model.read_pages(data) + line_model.read_own_pages()
    for cut in range(CUTS):
        for part in range(PARTS):
            seen = [page for page in learned if part_of(page.site, cut, PARTS) != part]
            weights = line_model.rounded(*line_model.fit(seen, 70, 0.06))
            alone = trained_from(weights, None)  # the trees have no say in where the headline is
            with patch.object(reading, "trained", lambda models=alone: models):
                for truth in truths:
                    if part_of(truth["site"], cut, PARTS) == part:
                        yield from _pages_of(truth, data)
                for path, headline in own_headlines():
                    scene = scene_of(path.read_text("utf-8")) if part_of(path.stem, cut, PARTS) == part else None
                    if scene is not None:
                        yield from [_page("own", path.stem, scene, headline)] * OWN_COPIES


def own_headlines() -> Iterator[tuple[Path, str]]:
    """The reader's fixtures, with the headlines that are written beside them."""
    for path in sorted(line_model.OWN.glob("*.roles")):
        text = path.with_suffix(".txt")
        yield text, text.read_text("utf-8").split("\n")[path.read_text("utf-8").split("\n").index("headline")]
    for path in sorted(line_model.OWN_FACTS.glob("*.json")):
        yield path.with_suffix(".txt"), json.loads(path.read_text("utf-8"))["headline"]


def _pages_of(truth: dict, data: Path) -> Iterator[Page]:  # type: ignore[type-arg]
    for level in ("light", "heavy"):
        text = (data / level / f"{truth['id']}.txt").read_text("utf-8")
        scene = scene_of(text) if truth["visible"][level]["title"] else None
        if scene is None:
            continue
        yield _page(level, truth["site"], scene, truth["title"])


def _page(level: str, site: str, scene: Scene, headline: str) -> Page:
    lines = candidates(scene)
    features = [[*place_names(place_key(scene, at)), *top_names(scene.keys[at][-1])] for at in lines]
    right = [_same(headline_text(scene.lines, at), headline) for at in lines]
    return Page(level, site, scene, lines, features, right)


def scene_of(text: str) -> Scene | None:
    """What the reader weighs for a capture; None where it finds no headline at all."""
    seen: list[Scene] = []

    def keep(scene: Scene) -> int:
        seen.append(scene)
        return scene.chosen

    with patch.object(facts, "best_headline", keep):
        READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())
    return seen[0] if seen else None


def _same(one: str, other: str) -> bool:
    return " ".join(folded(one).split()) == " ".join(folded(other).split())


def fit(pages: list[Page], rounds: int, penalty: float) -> dict[str, float]:
    """Weights by maximum likelihood with an L2 penalty; pages on which no line is right say nothing."""
    chosen = [page for page in pages if any(page.right)]
    seen: dict[str, int] = {}
    for page in chosen:
        for name in {name for names in page.features for name in names}:
            seen[name] = seen.get(name, 0) + sum(name in names for names in page.features)
    ids = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= LEAST_LINES))}
    rows = [[ids[name] for name in names if name in ids] for page in chosen for names in page.features]
    right = np.array([hit for page in chosen for hit in page.right])
    sizes = [len(page.lines) for page in chosen]
    starts, owner = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(chosen)), sizes)
    width = max(map(len, rows))
    table = np.array([row + [len(ids)] * (width - len(row)) for row in rows])
    weights, mean, square = (np.zeros(len(ids) + 1) for _ in range(3))
    for turn in range(1, rounds + 1):
        scores = weights[table].sum(1)
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        said = odds / np.add.reduceat(odds, starts)[owner]
        wanted = odds * right / np.add.reduceat(odds * right, starts)[owner]
        step = np.bincount(table.ravel(), np.repeat(wanted - said, width), len(weights))
        step[-1] = 0.0
        step = (step - penalty * weights) / len(chosen)
        mean, square = 0.9 * mean + 0.1 * step, 0.99 * square + 0.01 * step**2
        weights += 0.05 * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
    return {name: round(float(weights[at]), 2) for name, at in ids.items() if abs(weights[at]) >= 0.02}


def is_right(page: Page, at: int) -> bool:
    return page.right[page.lines.index(at)]


def report(name: str, pages: list[Page], hits: list[bool]) -> None:
    by_level = {page.level: [h for p, h in zip(pages, hits, strict=True) if p.level == page.level] for page in pages}
    print(name, {level: round(float(np.mean(said)), 4) for level, said in sorted(by_level.items())})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=150)
    parser.add_argument("--penalty", type=float, default=2.0)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = list(read_pages(args.data))
    report("line model, held out", pages, [is_right(page, page.scene.chosen) for page in pages])
    if args.folds:
        held = [False] * len(pages)
        for fold in range(args.folds):
            rest = [page for page in pages if part_of(page.site, CUTS, args.folds) != fold]
            weights = tables(fit(rest, args.rounds, args.penalty))
            for at, page in enumerate(pages):
                if part_of(page.site, CUTS, args.folds) == fold:
                    held[at] = is_right(page, best_headline(page.scene, weights))
        report("weighed, both held out", pages, held)
    weights = fit(pages, args.rounds, args.penalty)
    report("weighed, weights seen", pages, [is_right(p, best_headline(p.scene, tables(weights))) for p in pages])
    if args.write:
        rows = ",\n".join(f" {json.dumps(name)}: {weight}" for name, weight in weights.items())
        WEIGHTS.write_text(f"{{\n{rows}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
