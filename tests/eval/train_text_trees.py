"""Trains the second look of the text reader, and cross-validates the whole reader by site.

    PYTHONPATH=src:. python -m tests.eval.train_text_trees ../shared/eval [--folds 5] [--shuffle 0] [--write]

Needs numpy, scipy and lightgbm, when training only; takes some ten minutes. `train_text_reader.py` makes the line model that
looks first. The trees learn from its verdicts on pages of sites that it did not see (five folds), as they will meet them. Seeds
are fixed and one thread works, so that the same data give the same file. Each capture is shown once more with a verdict gone
wrong, so that the trees do not lean on the line model alone, and once with other blank lines: these pages were all printed by one
program, which sets off headings and not paragraphs; others set off both. The body's trees are three forests of other draws, averaged: one
alone is right or wrong on single pages by chance. The trees for headings learn from the same verdicts on the short
lines; what the truth leaves open teaches them nothing.

With `--folds`, pages are read by models that saw no page of their site, and scored by the evaluation's own measures: once by
the line model alone, once with the trees. `--keep FILE` writes each capture's body F1 (with the trees) to a file; a later run
of the same folds and shuffle with `--beside FILE` says what has changed since, in all and in either half of the sites: what
does not gain by two shuffles and in both halves is chance. `--write` fits on all pages and puts the trees into the package.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from backfile.errors import BackfileError
from backfile.loader.decoding import decode_capture
from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text.figures import NAMES, rows_of, survey
from backfile.loader.text.headings import NAMES as HEADING_NAMES
from backfile.loader.text.headings import heading_row, surroundings
from backfile.loader.text.judging import Trained, trained, trained_from
from backfile.loader.text.layout import Layout, lay_out
from backfile.loader.text.model import AFTER, HEAD, HEADING, TEXT, Decoded, Weights, decode, score_tables
from backfile.loader.text.reading import read_with
from backfile.loader.trees import read_models
from tests.eval.train_html_reader import COMMON, as_document, as_text, fit_trees, true_headings, true_shares
from tests.eval.train_text_reader import OWN, OWN_FACTS, Page, fit, read_own_pages, read_pages, rounded, true_states

TREES = Path(__file__).resolve().parents[2] / "src/backfile/loader/text/trees.json"
LEVELS = ("light", "heavy")
INNER_FOLDS = 5
ROUNDS, PENALTY = 70, 0.06
"""Of the line model, as `train_text_reader.py` has them."""
BODY = {
    **COMMON,
    "objective": "cross_entropy",
    "learning_rate": 0.25,
    "num_leaves": 8,
    "min_data_in_leaf": 30,
    "lambda_l2": 5,
}
BODY_TREES, BODY_THRESHOLD = 50, 0.5
BODY_SEEDS = (1, 2, 3)
"""Of forests whose scores are averaged: each draws its own lines and figures, and their chance errors cancel out in part."""
HEADINGS = {
    **COMMON,
    "objective": "cross_entropy",
    "learning_rate": 0.06,
    "num_leaves": 6,
    "min_data_in_leaf": 20,
    "lambda_l2": 10,
}
HEADING_TREES, HEADING_THRESHOLD = 170, 0.4
SPACED_WEIGHT = 0.5
"""What a capture whose paragraphs stand between blank lines counts against the same as it is."""
_LONGEST_ITEM = 100
"""Characters of a line that stays together with its like: an item of a list."""
MISLED_WEIGHT, NOTHING_FOUND = 0.3, 0.3
"""What a capture with a verdict gone wrong counts against the true one; the share of those that found no body."""


class Sample(NamedTuple):
    """A capture, with what is true of its lines."""

    truth: dict[str, Any]
    level: str
    site: str
    capture: Capture
    layout: Layout
    body: list[float]
    """Of each line the part that is body, 0 to 1."""
    headings: list[int]
    """1 for a heading, 0 for none, -1 where it is open."""


def read_own_samples(pages: Iterable[Page]) -> list[Sample]:
    """The reader's fixtures, as often as they are among the pages: no fold leaves them out."""
    samples = []
    for page in pages:
        if page.name.startswith("own/"):
            stem = page.name.removeprefix("own/")
            for path in (folder / f"{stem}.txt" for folder in (OWN, OWN_FACTS) if (folder / f"{stem}.txt").exists()):
                capture = decode_capture(path.name, path.read_bytes(), None)
                layout = lay_out(capture.text)
                if [line.text for line in layout.lines] == page.texts:
                    body = [float(state in (TEXT, HEADING)) for state in page.states]
                    headings = [int(state == HEADING) for state in page.states]
                    samples.append(Sample({"id": stem}, "own", page.site, capture, layout, body, headings))
    return samples


def read_samples(data: Path) -> list[Sample]:
    """The development captures whose body can be found in them."""
    truths = [json.loads(line) for line in (data / "truth.jsonl").read_text("utf-8").split("\n") if line.strip()]
    samples = []
    for truth in truths:
        for level in LEVELS:
            capture = decode_capture(f"{truth['id']}.txt", (data / level / f"{truth['id']}.txt").read_bytes(), None)
            layout = lay_out(capture.text)
            texts = [line.text for line in layout.lines]
            states = true_states(texts, truth["title"] or "", truth["body"], truth["headings"])
            shares = true_shares(texts, truth["body"])
            body = [share if not states or states[n] in (TEXT, HEADING) else 0.0 for n, share in enumerate(shares)]
            headings = [
                -1 if heading and share < 0.5 else heading
                for heading, share in zip(true_headings(texts, truth), body, strict=True)
            ]
            samples.append(Sample(truth, level, truth["site"], capture, layout, body, headings))
    return samples


def spaced(sample: Sample) -> Sample | None:
    """The sample with a blank line between the paragraphs and headings of its body; None where nothing of it is body.

    Short lines that follow one another stay together. The lines, and what is true of them, are the same.
    """
    lines, count = sample.layout.lines, len(sample.layout.lines)
    inside = [at for at in range(count) if sample.body[at] >= 0.5 or sample.headings[at] == 1]
    items = [
        not line.prose and line.length < _LONGEST_ITEM and heading != 1
        for line, heading in zip(lines, sample.headings, strict=True)
    ]
    parts: list[str] = []
    for at, line in enumerate(lines):
        parts.append(line.text)
        is_between = bool(inside) and inside[0] <= at < inside[-1] and not (items[at] and items[at + 1])
        if at + 1 < count and (sample.layout.blanks[at][1] or is_between):
            parts.append("")
    text = "\n".join(parts)
    layout = lay_out(text)
    if not inside or [line.text for line in layout.lines] != [line.text for line in lines]:
        return None
    return sample._replace(capture=msgspec.structs.replace(sample.capture, text=text), layout=layout)


def line_model(pages: Sequence[Page]) -> Weights:
    return rounded(*fit(list(pages), ROUNDS, PENALTY))


def verdicts(weights: Weights, samples: Iterable[Sample]) -> list[Decoded]:
    """What a line model says of each capture."""
    tables = score_tables(weights)
    return [decode(sample.layout.keys, tables, weights.steps) for sample in samples]


def deal(sites: Iterable[str], count: int, shuffle: int) -> dict[str, int]:
    """A fold for each site."""
    order = sorted(set(sites))
    random.Random(shuffle).shuffle(order)
    return {site: number % count for number, site in enumerate(order)}


def held_out_verdicts(pages: Sequence[Page], samples: Sequence[Sample], fold_of: dict[str, int]) -> list[Decoded]:
    """Verdicts by line models that did not see the capture's site."""
    found: list[Decoded] = [Decoded([], [], [])] * len(samples)
    for fold in sorted(set(fold_of.values())):
        weights = line_model([page for page in pages if fold_of.get(page.site) != fold])
        mine = [n for n, sample in enumerate(samples) if fold_of.get(sample.site, 0) == fold]
        for n, verdict in zip(mine, verdicts(weights, [samples[n] for n in mine]), strict=True):
            found[n] = verdict
    return found


def rows(sample: Sample, verdict: Decoded) -> np.ndarray:
    """The figures of every line."""
    capture = survey(sample.layout, verdict.states, verdict.margins)
    return np.array(list(rows_of(capture)), float)


def misled(verdict: Decoded, name: str) -> Decoded:
    """A verdict gone wrong as some do, so that the trees do not lean on it alone: a body cut short, or none found."""
    chance = random.Random(name)
    states, margins = list(verdict.states), list(verdict.margins)
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    if not inside or chance.random() < NOTHING_FOUND:
        first = inside[0] if inside else 0
        sure = chance.uniform(0.5, 8)
        states = [state if at < first else HEAD for at, state in enumerate(states)]
        return verdict._replace(states=states, margins=[sure] * len(states))
    cut = chance.choice(inside)
    for at in range(cut + 1, len(states)):
        states[at], margins[at] = AFTER, chance.uniform(0.5, 1.5) * (1 + 0.4 * (at - cut))
    return verdict._replace(states=states, margins=margins)


def fit_body(samples: Sequence[Sample], shown: Sequence[tuple[Sequence[np.ndarray], float]]) -> dict[str, Any]:
    """The body trees, as they are written; `shown` are the figures of all lines, once or more, and what each time counts.

    Every capture counts alike; within it a line mostly by its length. Samples and figures of one time are in the same order; where
    a sample has no figures, it is not shown that time.
    """
    rows_, labels, weights = [], [], []
    for figures, count in shown:
        for sample, lines in zip(samples, figures, strict=True):
            if len(lines):
                sizes = np.array([line.length for line in sample.layout.lines], float)
                rows_.append(lines)
                labels.append(sample.body)
                weights.append(count * 100 * (0.7 * sizes / sizes.sum() + 0.3 / len(sizes)))
    whole, truths, shares = np.concatenate(rows_), np.concatenate(labels), np.concatenate(weights)
    return averaged(
        [
            fit_trees({**BODY, "seed": seed}, BODY_TREES, BODY_THRESHOLD, NAMES, whole, truths, shares)
            for seed in BODY_SEEDS
        ]
    )


def averaged(models: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One model whose score is the mean of theirs, as it is written."""
    trees = [_shared(tree, len(models)) for model in models for tree in model["trees"]]
    return {**models[0], "trees": trees, "used": max(model["used"] for model in models)}


def _shared(tree: Any, count: int) -> Any:
    """A tree that says a part of what it said."""
    if not isinstance(tree, list):
        return round(tree / count, 5)
    name, limit, low, high = tree
    return [name, limit, _shared(low, count), _shared(high, count)]


def fit_headings(shown: Sequence[tuple[Sample, Decoded, float]]) -> dict[str, Any]:
    """The heading trees, as they are written, from captures, their verdicts and what each counts.

    A capture of few short lines counts little less than one of many.
    """
    figures, labels, weights = [], [], []
    for sample, verdict, count in shown:
        capture = survey(sample.layout, verdict.states, verdict.margins)
        around = surroundings(sample.layout, capture, verdict.gaps)
        asked = [at for at in around.candidates if sample.headings[at] >= 0]
        figures += [heading_row(around, at) for at in asked]
        labels += [float(sample.headings[at]) for at in asked]
        weights += [count * 5 / max(3, len(asked)) ** 0.5] * len(asked)
    rows, truths, shares = np.array(figures, float), np.array(labels), np.array(weights)
    return fit_trees(HEADINGS, HEADING_TREES, HEADING_THRESHOLD, HEADING_NAMES, rows, truths, shares)


def fit_text(pages: Sequence[Page], samples: Sequence[Sample], shuffle: int) -> str:
    """The file's text."""
    fold_of = deal((sample.site for sample in samples), INNER_FOLDS, shuffle)
    own = read_own_samples(pages)
    airy = [(at, twin) for at, sample in enumerate(samples) if (twin := spaced(sample)) is not None]
    whole = [*samples, *own]
    said = held_out_verdicts(pages, [*whole, *(twin for _, twin in airy)], fold_of)
    said, said_airy = said[: len(whole)], said[len(whole) :]
    figures = [rows(sample, verdict) for sample, verdict in zip(whole, said, strict=True)]
    wrong = [rows(sample, misled(verdict, _name(sample))) for sample, verdict in zip(whole, said, strict=True)]
    apart = [np.empty((0, len(NAMES)))] * len(whole)
    for (at, twin), verdict in zip(airy, said_airy, strict=True):
        apart[at] = rows(twin, verdict)
    body = fit_body(whole, [(figures, 1.0), (wrong, MISLED_WEIGHT), (apart, SPACED_WEIGHT)])
    as_is = [(sample, verdict, 1.0) for sample, verdict in zip(whole, said, strict=True)]
    set_off = [(twin, verdict, SPACED_WEIGHT) for (_, twin), verdict in zip(airy, said_airy, strict=True)]
    return as_text({"body": body, "heading": fit_headings([*as_is, *set_off])})


# Cross-validation


def cross_validate(pages: Sequence[Page], samples: Sequence[Sample], count: int, shuffle: int) -> list[list[Any]]:
    """What models that did not see a capture's site make of it: by the line model alone, and with the trees."""
    fold_of = deal((sample.site for sample in samples), count, shuffle)
    documents: list[list[Any]] = [[{}] * len(samples), [{}] * len(samples)]
    for fold in range(count):
        seen = [page for page in pages if fold_of.get(page.site) != fold]
        weights = line_model(seen)
        known = [sample for sample in samples if fold_of[sample.site] != fold]
        trees = read_models(fit_text(seen, known, shuffle))
        again = trained_from(weights, trees["body"], trees["heading"])
        for column, models in enumerate((trained_from(weights, None), again)):
            for n, sample in enumerate(samples):
                if fold_of[sample.site] == fold:
                    documents[column][n] = document_of(sample.capture, models)
        print(f"  fold {fold + 1}", flush=True)
    return documents


def document_of(capture: Capture, models: Trained) -> dict[str, Any]:
    """What the scorers read of a capture; empty when it could not be read."""
    try:
        return as_document(read_with(capture, ReaderSettings(), models))
    except BackfileError:
        return {}


def print_scores(data: Path, samples: Sequence[Sample], documents: Sequence[dict[str, Any]]) -> list[float]:
    """The evaluation's table; each capture's body F1."""
    sys.path.insert(0, str(data))
    import structure_score  # type: ignore[import-not-found]

    scored = [
        structure_score.score_one(sample.truth, document, sample.level)
        for sample, document in zip(samples, documents, strict=True)
    ]
    tests: list[tuple[str, Callable[[Sample], bool]]] = [
        (f"{level}/{corpus}", lambda s, c=corpus, v=level: s.level == v and c in ("all", s.truth["corpus"]))  # type: ignore[misc]
        for level in LEVELS
        for corpus in ("aeb", "fundus", "all")
    ]
    keys = ("n", "body_f1", "body_p", "body_r", "title", "date", "authors", "publisher", "head_f1", "captions")
    print("".join(f"{key:>13}" for key in ("set", *keys)))
    for name, belongs in tests:
        part = structure_score.summary([row for row, s in zip(scored, samples, strict=True) if belongs(s)])
        shown = [f"{v:.3f}" if isinstance(v, float) else "-" if v is None else str(v) for v in map(part.get, keys)]
        print("".join(f"{text:>13}" for text in (name, *shown)), flush=True)
    return [page_f1(*row["body"]) for row in scored]


def page_f1(hit: float, extra: float, missed: float) -> float:
    return 2 * hit / (2 * hit + extra + missed) if hit else float(extra == missed == 0)


def print_gain(cause: str, samples: Sequence[Sample], before: Sequence[float], after: Sequence[float]) -> None:
    """The mean gain in body F1 with its standard error, sites taken as drawn by chance, and that of either half of them."""
    half_of = deal((sample.site for sample in samples), 2, 0)
    for level in LEVELS:
        of_site: dict[str, list[float]] = {}
        for sample, one, two in zip(samples, before, after, strict=True):
            if sample.level == level:
                of_site.setdefault(sample.site, []).append(two - one)
        count = sum(map(len, of_site.values()))
        mean = sum(map(sum, of_site.values())) / count
        error = sum((sum(gains) - mean * len(gains)) ** 2 for gains in of_site.values()) ** 0.5 / count
        one_half, other = (
            statistics.mean(gain for site, gains in of_site.items() if half_of[site] == half for gain in gains)
            for half in (0, 1)
        )
        print(f"{level}: body F1 {cause} {mean:+.4f}, standard error {error:.4f}; halves {one_half:+.4f}, {other:+.4f}")


def keep(path: Path, samples: Sequence[Sample], scores: Sequence[float]) -> None:
    """Writes each capture's score, to be read by `kept`."""
    named = {_name(sample): score for sample, score in zip(samples, scores, strict=True)}
    path.write_text(json.dumps(named, indent=0), "utf-8")


def kept(path: Path, samples: Sequence[Sample]) -> list[float]:
    """The scores of these captures that another run wrote. Raises KeyError when it did not read them all."""
    named = json.loads(path.read_text("utf-8"))
    return [named[_name(sample)] for sample in samples]


def _name(sample: Sample) -> str:
    return f"{sample.level}/{sample.truth['id']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the evaluation's folder")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--shuffle", type=int, default=0, help="another number deals the sites out anew (default 0)")
    parser.add_argument("--keep", type=Path, help="with --folds: write the captures' scores there")
    parser.add_argument("--beside", type=Path, help="with --folds: the gain over the scores that were kept there")
    parser.add_argument(
        "--seen", action="store_true", help="score the package's models on the pages they were made from"
    )
    parser.add_argument("--write", action="store_true", help="fit on all pages and write the package's trees")
    parser.add_argument("--output", type=Path, default=TREES, help="write there instead")
    args = parser.parse_args()
    pages = read_pages(args.data / "structure") + read_own_pages()
    samples = read_samples(args.data / "structure")
    print(len(samples), "captures", sum(len(sample.body) for sample in samples), "lines", len(NAMES), "figures")
    if args.folds:
        print(
            f"held out by site, {args.folds} folds, shuffle {args.shuffle}: the line model alone, then with the trees"
        )
        columns = cross_validate(pages, samples, args.folds, args.shuffle)
        before, after = (print_scores(args.data, samples, documents) for documents in columns)
        print_gain("by the trees", samples, before, after)
        if args.beside:
            print_gain(f"since {args.beside.name}", samples, kept(args.beside, samples), after)
        if args.keep:
            keep(args.keep, samples, after)
    if args.write:
        args.output.write_text(fit_text(pages, samples, 0), "utf-8")
        print(f"{args.output.name}: {args.output.stat().st_size:,} bytes")
    if args.seen:
        print_scores(args.data, samples, [document_of(sample.capture, trained()) for sample in samples])


if __name__ == "__main__":
    sys.exit(main())
