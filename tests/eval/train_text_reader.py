"""Trains the line model of the text reader on the development captures, and cross-validates it by site.

    PYTHONPATH=src python tests/eval/train_text_reader.py ../shared/eval/structure [--folds 5] [--write]

Needs numpy and scipy. Each line's state is derived from the known body of its page: a line most of whose words, four at a
time, are in the body is text, one that equals a known heading is a heading, what lies between is strewn in. The
model is a linear-chain conditional random field; it is fitted by Adam on the whole set, without chance, so that the
same data give the same weights. `--write` puts them into the package.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
import scipy.sparse

from backfile.loader.text.features import FAMILIES, Keys
from backfile.loader.text.layout import Layout, lay_out
from backfile.loader.text.model import (
    AFTER,
    BEFORE,
    ENDS,
    FOLLOWS,
    HEAD,
    HEADING,
    STARTS,
    STATES,
    STREWN,
    TEXT,
    TITLE,
    Weights,
    decode,
    score_tables,
)

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parents[1] / "src/backfile/loader/text/weights.json"
EVENING = 0.5
LEAST_LINES = 12
"""A feature seen on fewer lines says nothing about other pages."""


class Page(NamedTuple):
    """A capture with its lines' features and true states."""

    name: str
    site: str
    texts: list[str]
    features: list[list[str]]
    keys: list[Keys]
    states: list[int]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def true_states(texts: list[str], title: str, body: str, headings: list[str]) -> list[int]:
    """The state of each line that is not blank; empty when the body is not in the capture."""
    tokens = words(body)
    shingles = {tuple(tokens[i : i + 4]) for i in range(len(tokens) - 3)}
    whole = {" ".join(words(line)) for line in body.split("\n")}
    heads = {" ".join(words(line)) for line in headings}
    strong, weak = [], []
    for text in texts:
        own = words(text)
        grams = [tuple(own[i : i + 4]) for i in range(len(own) - 3)]
        joined = " ".join(own)
        share = sum(g in shingles for g in grams) / len(grams) if grams else 0.0
        strong.append(share >= 0.6 and len(text) >= 50)
        weak.append(joined in whole or (share >= 0.6 and len(own) >= 5))
    # A caption or summary above the body may repeat a sentence of it: the true run is the densest one.
    inside = longest_run([s or w for s, w in zip(strong, weak, strict=True)], strong)
    if not inside:
        return []
    at_title = title_line(texts, title, inside, strong)
    inside = [at for at in inside if at > at_title]
    first, last = inside[0], inside[-1]
    states = [BEFORE] * first
    if 0 <= at_title < first:
        states[at_title:] = [TITLE] + [HEAD] * (first - at_title - 1)
    for at in range(first, last + 1):
        joined = " ".join(words(texts[at]))
        states.append((HEADING if joined in heads else TEXT) if at in inside else STREWN)
    states[last] = TEXT
    return states + [AFTER] * (len(texts) - last - 1)


def title_line(texts: list[str], title: str, inside: list[int], strong: list[bool]) -> int:
    """The last line that is the headline (or the page's title that begins with it) above most of the body; or -1."""
    wanted = words(title) or ["-"]
    total = sum(strong[at] for at in inside)
    best = -1
    for at, text in enumerate(texts[: inside[-1]]):
        if len(text) > 3 * len(title) + 40:
            continue
        own = words(text)
        exact = own == wanted or (best < 0 and at == 0 and own[: len(wanted)] == wanted)
        if exact and sum(strong[i] for i in inside if i > at) * 10 >= total * 8 and any(i > at for i in inside):
            best = at
    return best


def longest_run(hits: list[bool], strong: list[bool], gap: int = 25) -> list[int]:
    """The hits of the run with most strong ones; a run ends where `gap` lines are none."""
    runs: list[list[int]] = []
    for at, hit in enumerate(hits):
        if hit:
            if runs and at - runs[-1][-1] <= gap:
                runs[-1].append(at)
            else:
                runs.append([at])
    return max(runs, key=lambda run: (sum(strong[at] for at in run), len(run)), default=[])


def read_pages(data: Path) -> list[Page]:
    pages = []
    for line in (data / "truth.jsonl").read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        truth = json.loads(line)
        for level in ("light", "heavy"):
            text = (data / level / f"{truth['id']}.txt").read_text("utf-8")
            page = make_page(
                f"{level}/{truth['id']}", truth["site"], text, truth["title"] or "", truth["body"], truth["headings"]
            )
            if page is not None:
                pages.append(page)
    return pages


OWN = HERE.parent / "loader/fixtures/text_layouts"
OWN_FACTS = OWN.with_name("text_facts")
OWN_COPIES = 4
"""Our own layouts are few, small, and must be right."""
STATE_OF = {"headline": TITLE, "heading": HEADING, "paragraph": TEXT, "pull_quote": TEXT, "list_item": TEXT}


def read_own_pages() -> list[Page]:
    """The reader's fixtures, whose lines' roles are written beside them."""
    pages = []
    for path in sorted(OWN.glob("*.roles")):
        layout = lay_out(path.with_suffix(".txt").read_text("utf-8"))
        roles = path.read_text("utf-8").split("\n")
        states = [STATE_OF.get(roles[line.number - 1], -1) for line in layout.lines]
        pages += [_own_page(path.stem, layout, states)] * OWN_COPIES
    for path in sorted(OWN_FACTS.glob("*.json")):
        facts = json.loads(path.read_text("utf-8"))
        layout = lay_out(path.with_suffix(".txt").read_text("utf-8"))
        inside = {line for _, blocks in facts["sections"] for _, *numbers in blocks for line in numbers}
        heads = {heading for heading, _ in facts["sections"]}
        titles = {int(number) for number, role in facts["roles"].items() if role == "headline"}
        states = [
            TITLE if line.number in titles else TEXT if line.number in inside else HEADING if line.text in heads else -1
            for line in layout.lines
        ]
        pages += [_own_page(path.stem, layout, states)] * OWN_COPIES
    return pages


def _own_page(name: str, layout: Layout, states: list[int]) -> Page:
    titled = states.index(TITLE)
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    for at, state in enumerate(states):
        if state < 0:
            between = HEAD if at < inside[0] else AFTER if at > inside[-1] else STREWN
            states[at] = BEFORE if at < titled else between
    return _page(f"own/{name}", name, layout, states)


def make_page(name: str, site: str, text: str, title: str, body: str, headings: list[str]) -> Page | None:
    layout = lay_out(text)
    texts = [line.text for line in layout.lines]
    states = true_states(texts, title, body, headings)
    if not states:
        return None
    return _page(name, site, layout, states)


def _page(name: str, site: str, layout: Layout, states: list[int]) -> Page:
    features = [
        [name for names, key in zip(FAMILIES, keys, strict=True) for name in names(key)] for keys in layout.keys
    ]
    return Page(name, site, [line.text for line in layout.lines], features, layout.keys, states)


class Data(NamedTuple):
    """Pages as arrays: lines of all pages one after another."""

    matrix: scipy.sparse.csr_matrix
    """Line × feature: 1 where the line has it. The last column stands for lines without any."""
    gold: np.ndarray
    share: np.ndarray
    """Of each page in the whole: the square root evens out long and short ones."""
    index: np.ndarray
    """Page × position → line, or -1."""


def arrays(pages: list[Page], ids: dict[str, int]) -> Data:
    flat, offsets, gold = [], [0], []
    pages = sorted(pages, key=lambda p: -len(p.states))
    longest = max(len(p.states) for p in pages)
    index = np.full((len(pages), longest), -1)
    for number, page in enumerate(pages):
        for at, names in enumerate(page.features):
            index[number, at] = len(offsets) - 1
            flat += [ids[n] for n in names if n in ids] or [len(ids)]
            offsets.append(len(flat))
        gold += page.states
    matrix = scipy.sparse.csr_matrix((np.ones(len(flat)), flat, offsets), shape=(len(gold), len(ids) + 1))
    sizes = np.array([len(p.states) for p in pages], float)
    share = (sizes.mean() / sizes) ** EVENING
    return Data(matrix, np.array(gold), share / share.sum(), index)


N = len(STATES)
MASK = np.full((N, N), -1e9)
for _state, _sources in enumerate(FOLLOWS):
    MASK[list(_sources), _state] = 0.0
START = np.array([0.0 if s in STARTS else -1e9 for s in range(N)])
END = np.array([0.0 if s in ENDS else -1e9 for s in range(N)])


def fit(pages: list[Page], rounds: int, penalty: float) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Feature weights and the weights of steps, by maximum likelihood with an L2 penalty."""
    counts: dict[str, int] = {}
    for page in pages:
        for names in page.features:
            for name in names:
                counts[name] = counts.get(name, 0) + 1
    ids = {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= LEAST_LINES))}
    data = arrays(pages, ids)
    weights, steps = np.zeros((len(ids) + 1, N)), np.zeros((N, N))
    mean = [np.zeros_like(weights), np.zeros_like(steps)]
    square = [np.zeros_like(weights), np.zeros_like(steps)]
    for turn in range(1, rounds + 1):
        grads = gradients(data, weights, steps)
        grads[0] -= penalty * weights
        rate = 0.05 * (1.0 if turn < rounds * 0.6 else 0.3)
        for i, param in enumerate((weights, steps)):
            mean[i] = 0.9 * mean[i] + 0.1 * grads[i]
            square[i] = 0.99 * square[i] + 0.01 * grads[i] ** 2
            param += rate * (mean[i] / (1 - 0.9**turn)) / (np.sqrt(square[i] / (1 - 0.99**turn)) + 1e-6)
    return {name: weights[i] for name, i in ids.items()}, steps


def gradients(data: Data, weights: np.ndarray, steps: np.ndarray) -> list[np.ndarray]:
    """Of the mean log likelihood; pages are sorted by falling length, so that the live ones come first.

    Forward and backward sums are kept as shares of one, so that no page is too long for them.
    """
    scores = data.matrix @ weights
    pages, longest = data.index.shape
    live = (data.index >= 0).sum(0)
    moves = np.exp(steps + MASK)
    odds = np.exp(scores - scores.max(1, keepdims=True))
    forward = [shares(odds[data.index[:, 0]] * np.exp(START))]
    for t in range(1, longest):
        n = live[t]
        forward.append(shares((forward[-1][:n] @ moves) * odds[data.index[:n, t]]))
    marginal, expected = np.zeros_like(scores), np.zeros((N, N))
    backward = np.broadcast_to(np.exp(END), (pages, N)).copy()
    for t in range(longest - 1, -1, -1):
        n = live[t]
        share = data.share[:n, None]
        marginal[data.index[:n, t]] = shares(forward[t] * backward[:n]) * share
        if t:
            ahead = odds[data.index[:n, t]] * backward[:n]
            behind, before = ahead @ moves.T, forward[t - 1][:n]
            expected += ((before * share / (before * behind).sum(1, keepdims=True)).T @ ahead) * moves
            backward[:n] = shares(behind)
    error = -marginal
    live_lines = data.index >= 0
    line_share = np.zeros(len(data.gold))
    line_share[data.index[live_lines]] = np.repeat(data.share, live_lines.sum(1))
    error[np.arange(len(data.gold)), data.gold] += line_share
    seen = np.zeros((N, N))
    gold = data.gold[data.index]
    both = data.index[:, 1:] >= 0
    np.add.at(seen, (gold[:, :-1][both], gold[:, 1:][both]), np.repeat(data.share, both.sum(1)))
    return [data.matrix.T @ error, seen - expected]


def shares(values: np.ndarray) -> np.ndarray:
    """Each row, summing to one."""
    return values / values.sum(1, keepdims=True)


def rounded(features: dict[str, np.ndarray], steps: np.ndarray) -> Weights:
    """The weights as they are written: to three places, those of a feature about their mean."""
    rows = {name: tuple(round(float(x), 3) for x in row - row.mean()) for name, row in sorted(features.items())}
    moves = {(a, b): round(float(steps[a, b]), 3) for b in range(N) for a in FOLLOWS[b]}
    return Weights({name: row for name, row in rows.items() if any(row)}, moves)


def predict(page: Page, weights: Weights) -> list[int]:
    return decode(page.keys, score_tables(weights), weights.steps)[0]


def measure(pages: list[Page], found: list[list[int]]) -> dict[str, float]:
    """F1 of words in the body (text and headings) as the mean over pages, and F1 of headings over lines."""
    results: dict[str, list[float]] = {}
    for page, states in zip(pages, found, strict=True):
        level = page.name.split("/")[0]
        hit = want = got = 0
        heads = [0, 0, 0]
        for text, true, said in zip(page.texts, page.states, states, strict=True):
            size = len(text)
            want += size * (true in (TEXT, HEADING))
            got += size * (said in (TEXT, HEADING))
            hit += size * (true in (TEXT, HEADING) and said in (TEXT, HEADING))
            heads[0] += true == HEADING and said == HEADING
            heads[1] += said == HEADING
            heads[2] += true == HEADING
        results.setdefault(f"{level} precision", []).append(hit / got if got else 0.0)
        results.setdefault(f"{level} recall", []).append(hit / want if want else 1.0)
        if TITLE in page.states:
            results.setdefault(f"{level} title", []).append(
                float(TITLE in states and page.texts[states.index(TITLE)] == page.texts[page.states.index(TITLE)])
            )
        if heads[1] or heads[2]:
            results.setdefault(f"{level} headings", []).append(2 * heads[0] / (heads[1] + heads[2]))
    return {name: round(float(np.mean(values)), 4) for name, values in sorted(results.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=70)
    parser.add_argument("--penalty", type=float, default=0.06)
    parser.add_argument("--show", action="store_true", help="the worst pages")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = read_pages(args.data) + read_own_pages()
    print(len(pages), "pages", sum(len(p.states) for p in pages), "lines")
    if args.folds:
        sites = sorted({p.site for p in pages})
        fold_of = {site: i % args.folds for i, site in enumerate(sites)}
        found: list[list[int]] = [[] for _ in pages]
        for fold in range(args.folds):
            model = rounded(*fit([p for p in pages if fold_of[p.site] != fold], args.rounds, args.penalty))
            for i, page in enumerate(pages):
                if fold_of[page.site] == fold:
                    found[i] = predict(page, model)
        print("held out", measure(pages, found))
        if args.show:
            show_worst(pages, found)
    if args.write or not args.folds:
        model = rounded(*fit(pages, args.rounds, args.penalty))
        print("seen    ", measure(pages, [predict(p, model) for p in pages]), len(model.features), "features")
        if args.write:
            write(model)


def show_worst(pages: list[Page], found: list[list[int]]) -> None:
    rows = []
    for page, states in zip(pages, found, strict=True):
        body = (TEXT, HEADING)
        wrong = sum(
            len(t) for t, a, b in zip(page.texts, page.states, states, strict=True) if (a in body) != (b in body)
        )
        rows.append(
            (
                wrong / max(1, sum(len(t) for t, a in zip(page.texts, page.states, strict=True) if a in body)),
                page,
                states,
            )
        )
    rows.sort(key=lambda row: -row[0])
    for share, page, states in rows[:40]:
        print(f"== {share:.2f} {page.name} {page.site}")
        for text, a, b in zip(page.texts, page.states, states, strict=True):
            if (a in (TEXT, HEADING)) != (b in (TEXT, HEADING)) and len(text) > 40:
                print(f"   true {STATES[a]:8} said {STATES[b]:8} {text[:110]}")


def write(weights: Weights) -> None:
    """The table that the reader reads, a feature a line."""
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in weights.features.items())
    table = {STATES[a]: {STATES[b]: weights.steps[a, b] for b in range(N) if a in FOLLOWS[b]} for a in range(N)}
    WEIGHTS.write_text(f'{{"steps": {json.dumps(table)},\n "features": {{\n{lines}\n}}}}\n', "utf-8")


if __name__ == "__main__":
    sys.exit(main())
