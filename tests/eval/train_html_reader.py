"""Trains the models of the reader of saved pages, and cross-validates the whole reader by site.

    PYTHONPATH=src python tests/eval/train_html_reader.py ../shared/eval [--folds 5] [--shuffle 0] [--write]

Needs numpy and lightgbm, when training only. A run of text belongs to the body when its words, four in a row, do; it is a
heading when it equals a known one. Both models are boosted trees, fitted with fixed seeds on one thread, so that the same
data give the same file. Each page is shown to the body model three times: as it is, with nothing extracted, and
with half of what was extracted, so that it does not lean on the extractor alone.

With `--folds`, pages are read by models that saw no page of their site, and scored by the evaluation's own measures. The
heading model of a fold learns from body figures of models that did not see the page either. `--shuffle` deals the sites out
anew. `--write` fits on all pages and puts the models into the package.
"""

from __future__ import annotations

import argparse
import copy
import gzip
import hashlib
import json
import pickle
import random
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from backfile.errors import BackfileError
from backfile.loader.decoding import decode_capture
from backfile.loader.html.document import drop_unseen, parse_page
from backfile.loader.html.evidence import text_from, words_of
from backfile.loader.html.extraction import extract_body
from backfile.loader.html.facts import read_facts
from backfile.loader.html.features import Measures, measure_runs
from backfile.loader.html.judging import HEADING_FIGURES, evidence_of, heading_rows, is_heading_candidate
from backfile.loader.html.page import read_page
from backfile.loader.html.runs import Run, positions_of, runs_of
from backfile.loader.html.trees import Models, models, read_models
from backfile.loader.reading import Capture, Finding, ReaderSettings

HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[1] / "src/backfile/loader/html/models.json"
SHINGLE = 4
COMMON = {
    "learning_rate": 0.05, "feature_fraction": 0.3, "bagging_fraction": 0.7, "bagging_freq": 1, "max_bin": 63, "seed": 1,
    "num_threads": 1, "deterministic": True, "force_row_wise": True, "verbosity": -1,
}  # fmt: skip
BODY = {**COMMON, "objective": "cross_entropy", "num_leaves": 8, "min_data_in_leaf": 30, "lambda_l2": 5}
BODY_TREES, BODY_THRESHOLD = 400, 0.5
CORRUPTED_WEIGHT = 0.3
"""Of a page shown with a part of the extracted text, against the page as it is."""
HEADING = {**COMMON, "objective": "cross_entropy", "num_leaves": 6, "min_data_in_leaf": 10, "lambda_l2": 10}
HEADING_TREES, HEADING_THRESHOLD = 200, 0.4


class Page(NamedTuple):
    """A saved page, measured, with what is true of its runs."""

    truth: dict[str, Any]
    capture: Capture
    runs: list[Run]
    """Without their elements, which nothing here needs."""
    tags: list[str]
    measures: Measures
    corrupted: list[list[list[float]]]
    """The rows with nothing extracted, and with half of it."""
    body: list[float]
    """Of each run the part that is body, 0 to 1."""
    heading: list[int]
    """1 for a heading, 0 for none, -1 where it is open."""


def read_pages(data: Path, cache: Path | None) -> list[Page]:
    """All pages of the development half; measured ones are kept in `cache`, by the code that measured them."""
    truths = [json.loads(line) for line in (data / "truth.jsonl").read_text("utf-8").split("\n") if line.strip()]
    store = cache / f"{_code_digest()}.pickle" if cache is not None else None
    if store is not None and store.exists():
        kept: list[Page] = pickle.loads(store.read_bytes())
        return kept
    pages = [_read_page(truth, data / "html" / f"{truth['id']}.html.gz") for truth in truths]
    if store is not None:
        store.write_bytes(pickle.dumps(pages))
    return pages


def _code_digest() -> str:
    sources = [HERE / "train_html_reader.py", *sorted((HERE.parents[1] / "src/backfile/loader").rglob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]


def _read_page(truth: dict[str, Any], path: Path) -> Page:
    capture = decode_capture(f"{truth['id']}.html", gzip.decompress(path.read_bytes()), None)
    root = parse_page(capture.text, capture.path)
    facts = read_facts(root)
    drop_unseen(root)
    runs = runs_of(root, positions_of(root))
    extracted = extract_body(copy.deepcopy(root))
    evidence = evidence_of(facts, extracted)
    corrupted = [
        measure_runs(root, runs, evidence._replace(extracted=text_from(part))).rows
        for part in ([], _half(extracted, truth["id"]))
    ]
    return Page(
        truth,
        capture,
        [run._replace(element=None, marks=()) for run in runs],
        [run.element.tag for run in runs],
        measure_runs(root, runs, evidence),
        corrupted,
        true_shares([run.text for run in runs], truth["body"]),
        true_headings([run.text for run in runs], truth),
    )


def _half(extracted: list[str], name: str) -> list[str]:
    """The first or the second part of what was extracted, cut between a quarter and three quarters."""
    chance = random.Random(name)
    cut = chance.randint(len(extracted) // 4, max(len(extracted) // 4, 3 * len(extracted) // 4))
    return extracted[:cut] if chance.random() < 0.6 else extracted[cut:]


def true_shares(texts: Sequence[str], body: str) -> list[float]:
    """Of each run the words that lie in four words of the body, over the borders of runs too."""
    tokens = re.findall(r"\w+", body)
    shingles = {tuple(tokens[n : n + SHINGLE]) for n in range(len(tokens) - SHINGLE + 1)}
    lines = {" ".join(words_of(line)) for line in body.split("\n")}
    split = [re.findall(r"\w+", text) for text in texts]
    flat = [word for words in split for word in words]
    inside = [False] * len(flat)
    for n in range(len(flat) - SHINGLE + 1):
        if tuple(flat[n : n + SHINGLE]) in shingles:
            inside[n : n + SHINGLE] = [True] * SHINGLE
    shares, at = [], 0
    for text, words in zip(texts, split, strict=True):
        share = sum(inside[at : at + len(words)]) / max(1, len(words))
        if len(words) < SHINGLE and share < 1:
            share = float(" ".join(words_of(text)) in lines)
        shares.append(share)
        at += len(words)
    return shares


def true_headings(texts: Sequence[str], truth: dict[str, Any]) -> list[int]:
    """Which runs are headings; those that the truth leaves open are not learnt from."""
    sure, maybe = ({" ".join(words_of(heading)) for heading in truth[name]} for name in ("headings", "maybe_headings"))
    keys = [" ".join(words_of(text)) for text in texts]
    return [0 if not key else 1 if key in sure else -1 if key in maybe else 0 for key in keys]


# Fitting


def _weights(page: Page) -> np.ndarray:
    """Every page counts alike; within it a run mostly by its words."""
    sizes = np.array([row[page.measures.names.index("size")] for row in page.measures.rows])
    whole = sizes.sum() or 1.0
    return 100 * (0.7 * sizes / whole + 0.3 / len(sizes))


def fit_body(pages: Sequence[Page]) -> dict[str, Any]:
    """The body model, as it is written."""
    versions = [[page.measures.rows for page in pages], *([page.corrupted[n] for page in pages] for n in (0, 1))]
    rows = np.concatenate([np.array(of_page) for version in versions for of_page in version])
    labels = np.tile(np.concatenate([page.body for page in pages]), 3)
    own = np.concatenate([_weights(page) for page in pages])
    weights = np.concatenate([own, CORRUPTED_WEIGHT * own, CORRUPTED_WEIGHT * own])
    return fit_trees(BODY, BODY_TREES, BODY_THRESHOLD, pages[0].measures.names, rows, labels, weights)


def fit_heading(pages: Sequence[Page], likely: Sequence[Sequence[float]]) -> dict[str, Any]:
    """The heading model; `likely` is each page's body probabilities by a model that did not see it."""
    rows, labels, weights = [], [], []
    for page, body in zip(pages, likely, strict=True):
        at = {name: number for number, name in enumerate(page.measures.names)}
        measured = heading_rows(page.tags, page.measures, body)
        asked = [
            n
            for n, row in enumerate(page.measures.rows)
            if page.heading[n] >= 0 and is_heading_candidate(row, at, body[n])
        ]
        rows += [measured[n] for n in asked]
        labels += [float(page.heading[n]) for n in asked]
        weights += [5 / max(3, len(asked)) ** 0.5] * len(asked)
    names = (*HEADING_FIGURES, *pages[0].measures.names)
    return fit_trees(
        HEADING, HEADING_TREES, HEADING_THRESHOLD, names, np.array(rows), np.array(labels), np.array(weights)
    )


def fit_trees(
    settings: dict[str, Any],
    trees: int,
    threshold: float,
    names: Sequence[str],
    rows: np.ndarray,
    labels: np.ndarray,
    weights: np.ndarray,
) -> dict[str, Any]:
    fitted = lightgbm.train(settings, lightgbm.Dataset(rows, labels, weight=weights), trees)
    grown = [_written(tree["tree_structure"], names) for tree in fitted.dump_model()["tree_info"]]
    used = {name for tree in grown for name in _names_in(tree)}
    return {"threshold": threshold, "figures": list(names), "trees": grown, "used": len(used)}


def _written(node: dict[str, Any], names: Sequence[str]) -> Any:
    """A tree in the form of `trees.py`, its numbers rounded."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    limit = float(f"{node['threshold']:.4g}") if abs(node["threshold"]) > 1e-9 else 0.0
    low, high = (_written(node[side], names) for side in ("left_child", "right_child"))
    return low if low == high else [names[node["split_feature"]], limit, low, high]


def _names_in(tree: Any) -> set[str]:
    return {tree[0]} | _names_in(tree[2]) | _names_in(tree[3]) if isinstance(tree, list) else set()


def probabilities(model: Models, page: Page) -> list[float]:
    """Of each run, by the body model."""
    return [model["body"].probability(row) for row in page.measures.rows]


def as_text(models_: dict[str, dict[str, Any]]) -> str:
    """The file: a tree a line."""
    parts = []
    for name, model in models_.items():
        trees = ",\n   ".join(json.dumps(tree, separators=(",", ":")) for tree in model["trees"])
        figures = json.dumps(model["figures"], separators=(",", ":"))
        parts.append(
            f' "{name}": {{\n  "threshold": {model["threshold"]},\n  "figures": {figures},\n  "trees": [\n   {trees}\n  ]\n }}'
        )
    return "{\n" + ",\n".join(parts) + "\n}\n"


def fit_all(pages: Sequence[Page], deal: int) -> str:
    """The file's text; the heading model learns from body probabilities of five folds."""
    held_out: list[list[float]] = [[] for _ in pages]
    for fold, (seen, unseen) in enumerate(_folds(pages, 5, deal)):
        print(f"  body figures for the heading model, fold {fold + 1}", flush=True)
        part = read_models(as_text({"body": fit_body([pages[n] for n in seen])}))
        for n in unseen:
            held_out[n] = probabilities(part, pages[n])
    return as_text({"body": fit_body(pages), "heading": fit_heading(pages, held_out)})


# Cross-validation


def _folds(pages: Sequence[Page], count: int, deal: int) -> list[tuple[list[int], list[int]]]:
    """(pages seen, pages held out) for each fold; a site is in one fold."""
    sites = sorted({page.truth["site"] for page in pages})
    random.Random(deal).shuffle(sites)
    fold_of = {site: number % count for number, site in enumerate(sites)}
    everyone = range(len(pages))
    return [
        (
            [n for n in everyone if fold_of[pages[n].truth["site"]] != fold],
            [n for n in everyone if fold_of[pages[n].truth["site"]] == fold],
        )
        for fold in range(count)
    ]


def cross_validate(pages: Sequence[Page], count: int, deal: int) -> list[dict[str, Any]]:
    """What models that did not see a page's site make of it, one document a page."""
    folds = _folds(pages, count, deal)
    bodies = []
    held_out: list[list[float]] = [[] for _ in pages]
    for seen, unseen in folds:
        bodies.append(fit_body([pages[n] for n in seen]))
        part = read_models(as_text({"body": bodies[-1]}))
        for n in unseen:
            held_out[n] = probabilities(part, pages[n])
    documents: list[dict[str, Any]] = [{} for _ in pages]
    for body, (seen, unseen) in zip(bodies, folds, strict=True):
        heading = fit_heading([pages[n] for n in seen], [held_out[n] for n in seen])
        part = read_models(as_text({"body": body, "heading": heading}))
        for n in unseen:
            documents[n] = document_of(pages[n].capture, part)
    return documents


def document_of(capture: Capture, trained: Models) -> dict[str, Any]:
    """What the scorers read of a page; empty when it could not be read."""
    try:
        finding = read_page(capture, ReaderSettings(), trained)
    except BackfileError:
        return {}
    return as_document(finding)


def as_document(finding: Finding) -> dict[str, Any]:
    """A finding in the scorers' form."""
    return {
        "title": finding.headline,
        "published": finding.published.text if finding.published else None,
        "source": {"name": finding.source.name if finding.source else None},
        "authors": [byline.name for byline in finding.bylines],
        "images": [{"caption": image.caption, "credit": image.credit} for image in finding.images],
        "sections": [
            {"heading": section.heading, "blocks": [{"text": block.text} for block in section.blocks]}
            for section in finding.sections
        ],
    }


def print_scores(data: Path, pages: Sequence[Page], documents: Sequence[dict[str, Any]], worst: int = 0) -> None:
    """The evaluation's table, by corpus and language."""
    sys.path.insert(0, str(data))
    import structure_score  # type: ignore[import-not-found]

    truths = [page.truth for page in pages]
    rows = [structure_score.score_one(t, d, "html") for t, d in zip(truths, documents, strict=True)]
    tests: list[tuple[str, Callable[[dict[str, Any]], bool]]] = [
        ("aeb", lambda t: t["corpus"] == "aeb"), ("fundus", lambda t: t["corpus"] == "fundus"),
        ("en", lambda t: (t["lang"] or "en") == "en"), ("de", lambda t: t["lang"] == "de"),
        ("other", lambda t: (t["lang"] or "en") not in ("en", "de")), ("all", lambda t: True),
    ]  # fmt: skip
    keys = ("n", "body_f1", "body_p", "body_r", "title", "date", "authors", "publisher", "head_f1", "captions")
    print("".join(f"{key:>10}" for key in ("set", *keys)))
    for name, belongs in tests:
        part = structure_score.summary([row for row, t in zip(rows, truths, strict=True) if belongs(t)])
        shown = [f"{v:.3f}" if isinstance(v, float) else "-" if v is None else str(v) for v in map(part.get, keys)]
        print("".join(f"{text:>10}" for text in (name, *shown)), flush=True)
    scored = sorted(
        (tp / (tp + (fp + fn) / 2 or 1), t["id"])
        for (tp, fp, fn), t in ((r["body"], t) for r, t in zip(rows, truths, strict=True))
    )
    for score, name in scored[:worst]:
        print(f"  {score:.3f} {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the evaluation's folder")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many parts")
    parser.add_argument("--shuffle", type=int, default=0, help="another number deals the sites out anew (default 0)")
    parser.add_argument(
        "--seen", action="store_true", help="score the package's models on the pages they were made from"
    )
    parser.add_argument("--worst", type=int, default=0, help="name so many pages with the lowest body score")
    parser.add_argument("--cache", type=Path, help="keep measured pages in this folder")
    parser.add_argument("--write", action="store_true", help="fit on all pages and write the package's models")
    parser.add_argument("--output", type=Path, default=MODELS, help="write there instead")
    args = parser.parse_args()
    pages = read_pages(args.data / "structure", args.cache)
    print(len(pages), "pages,", sum(len(page.runs) for page in pages), "runs,", len(pages[0].measures.names), "figures")
    if args.folds:
        print(f"held out by site, {args.folds} folds, shuffle {args.shuffle}")
        print_scores(args.data, pages, cross_validate(pages, args.folds, args.shuffle), args.worst)
    if args.write:
        args.output.write_text(fit_all(pages, 0), "utf-8")
        print(f"{args.output.name}: {args.output.stat().st_size:,} bytes")
    if args.seen:
        print("seen by the models")
        print_scores(args.data, pages, [document_of(page.capture, models()) for page in pages], args.worst)


if __name__ == "__main__":
    sys.exit(main())
