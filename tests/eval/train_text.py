"""Trains the text reader's line model, and cross-validates it by site. Python's standard library only.

    PYTHONPATH=src python tests/eval/train_text.py ../shared/eval/structure [--folds 3] [--write]

The development captures give a line's state from the known body of their page: a line most of whose words, four at a
time, are in the body is text, one that equals a known heading is a heading, what lies between is strewn in. The demo
archive's captures, of other layouts, give it from `demo_states.json`. The model is a linear-chain conditional random
field; it is fitted to the whole set without chance, so that the same data give the same weights.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from backfile.loader.decoding import decode_capture
from backfile.loader.text.features import Key, own_features, own_key, place_features
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
    Scores,
    decode,
)

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "src/backfile/loader/text/weights.json"
LAYOUTS = ROOT / "tests/loader/fixtures/text_layouts"
OWN_COPIES = 3
"""Our own layouts are few, small, and must be right."""
BODY_ROLES = ("heading", "paragraph", "pull_quote", "list_item")
EVENING = 0.5
"""How far long pages are kept from counting for more than short ones: 0 not at all, 1 wholly."""
DEMO = Path(__file__).with_name("demo_states.json")
LEAST_LINES = 12
"""A feature seen on fewer lines says nothing about other pages."""
RATE = 0.05
PENALTY = 0.006
"""Of a weight, against the mean log likelihood of a page."""
COUNT = len(STATES)
LEADS = [[b for b in range(COUNT) if a in FOLLOWS[b]] for a in range(COUNT)]
"""For each state the states that may follow it."""
BODY = (TEXT, HEADING)

Row: TypeAlias = list[float]


class Page(NamedTuple):
    """A capture with its lines' features and true states."""

    name: str
    site: str
    texts: list[str]
    own: list[Key]
    places: list[Key]
    features: list[list[str]]
    states: list[int]


class Model(NamedTuple):
    """Weights of features by state, and of steps from state to state."""

    features: dict[str, Row]
    steps: list[Row]


# The pages


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
        share = sum(gram in shingles for gram in grams) / len(grams) if grams else 0.0
        strong.append(share >= 0.6 and len(text) >= 50)
        weak.append(" ".join(own) in whole or (share >= 0.6 and len(own) >= 5))
    inside = longest_run([s or w for s, w in zip(strong, weak, strict=True)], strong)
    if not inside:
        return []
    title_at = title_line(texts, title, inside, strong)
    inside = [at for at in inside if at > title_at]
    return states_of(len(texts), title_at, inside, [at for at in inside if " ".join(words(texts[at])) in heads])


def title_line(texts: list[str], title: str, inside: list[int], strong: list[bool]) -> int:
    """The last line that is the headline (or the page's title that begins with it) above most of the body; or -1."""
    wanted = words(title)
    total = sum(strong[at] for at in inside)
    best = -1
    for at, text in enumerate(texts[: inside[-1]] if wanted else ()):
        if len(text) > 3 * len(title) + 40:
            continue
        own = words(text)
        exact = own == wanted or (best < 0 and at == 0 and own[: len(wanted)] == wanted)
        if exact and sum(strong[i] for i in inside if i > at) * 10 >= total * 8 and any(i > at for i in inside):
            best = at
    return best


def longest_run(hits: list[bool], strong: list[bool], gap: int = 25) -> list[int]:
    """The hits of the run with most strong ones (a caption above the body may repeat it); `gap` misses end a run."""
    runs: list[list[int]] = []
    for at, hit in enumerate(hits):
        if hit and runs and at - runs[-1][-1] <= gap:
            runs[-1].append(at)
        elif hit:
            runs.append([at])
    return max(runs, key=lambda run: (sum(strong[at] for at in run), len(run)), default=[])


def states_of(count: int, title: int, inside: list[int], headings: Iterable[int]) -> list[int]:
    """States from the index of the headline (-1: none), of the body's lines, in order, and of its headings."""
    first, last = inside[0], inside[-1]
    states = [BEFORE] * first + [STREWN] * (last + 1 - first) + [AFTER] * (count - last - 1)
    if 0 <= title < first:
        states[title:first] = [TITLE] + [HEAD] * (first - title - 1)
    for at in inside:
        states[at] = TEXT
    for at in headings:
        states[at] = HEADING if at != last else TEXT
    return states


def read_development(data: Path) -> list[Page]:
    pages = []
    for line in (data / "truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(line)
        for level in ("light", "heavy"):
            layout = lay_out((data / level / f"{truth['id']}.txt").read_text("utf-8"))
            states = true_states(
                [one.text for one in layout.lines], truth["title"] or "", truth["body"], truth["headings"]
            )
            if states:
                pages.append(make_page(f"{level}/{truth['id']}", truth["site"], layout, states))
    return pages


def read_demo() -> list[Page]:
    pages = []
    for name, said in json.loads(DEMO.read_text("utf-8")).items():
        path = ROOT / "seeds" / f"{name}.txt"
        layout = lay_out(decode_capture(path.name, path.read_bytes(), None).text)
        first, last = said["body"]
        inside = [at for at, line in enumerate(layout.lines) if first <= line.number <= last]
        headings = [at for at in inside if layout.lines[at].number in said.get("headings", ())]
        title = next(at for at, line in enumerate(layout.lines) if line.number == said["title"])
        states = states_of(len(layout.lines), title, inside, headings)
        pages.append(make_page(f"demo/{name}", "demo", layout, states))
    return pages


def read_layouts() -> list[Page]:
    """The reader's fixtures, whose lines' roles are written beside them; each several times."""
    pages = []
    for path in sorted(LAYOUTS.glob("*.roles")):
        layout = lay_out(path.with_suffix(".txt").read_text("utf-8"))
        roles = path.read_text("utf-8").split("\n")
        said = [roles[line.number - 1] for line in layout.lines]
        inside = [at for at, role in enumerate(said) if role in BODY_ROLES]
        headings = [at for at in inside if said[at] == "heading"]
        states = states_of(len(said), said.index("headline"), inside, headings)
        pages += [make_page(f"own/{path.stem}", path.stem, layout, states)] * OWN_COPIES
    return pages


def make_page(name: str, site: str, layout: Layout, states: list[int]) -> Page:
    own = [own_key(line) for line in layout.lines]
    features = [own_features(a) + place_features(b) for a, b in zip(own, layout.places, strict=True)]
    return Page(name, site, [line.text for line in layout.lines], own, layout.places, features, states)


# The fit


class Sample(NamedTuple):
    """The pages with their keys numbered: equal keys have equal scores, and are summed once a round."""

    keys: list[list[int]]
    """For each key its features, numbered."""
    pages: list[list[tuple[int, int]]]
    """For each page and line the numbers of its own key and of its place."""
    states: list[list[int]]
    shares: Row
    """What each page counts for; together 1."""


def fit(pages: list[Page], rounds: int) -> Model:
    """Maximum likelihood with a penalty, by Adam over all pages at once."""
    names, sample = number(pages)
    weights, steps = [[0.0] * COUNT for _ in names], [[0.0] * COUNT for _ in range(COUNT)]
    moments = [[[0.0, 0.0] for _ in range(COUNT)] for _ in range(len(names) + COUNT)]
    for turn in range(1, rounds + 1):
        slopes, step_slopes = gradient(sample, weights, steps)
        rate = RATE if turn < rounds * 0.6 else RATE * 0.3
        for row, slope, moment in zip(weights + steps, slopes + step_slopes, moments, strict=True):
            climb(row, slope, moment, rate, turn)
    return Model(dict(zip(names, weights, strict=True)), steps)


def number(pages: list[Page]) -> tuple[list[str], Sample]:
    """The names of features that are frequent enough, and the pages in numbers."""
    counts = Counter(name for page in pages for names in page.features for name in names)
    names = sorted(name for name, count in counts.items() if count >= LEAST_LINES)
    ids = {name: at for at, name in enumerate(names)}
    known: dict[tuple[bool, Key], int] = {}
    keys: list[list[int]] = []

    def key_number(is_place: bool, key: Key) -> int:
        found = known.setdefault((is_place, key), len(keys))
        if found == len(keys):
            features = place_features(key) if is_place else own_features(key)
            keys.append([ids[name] for name in features if name in ids])
        return found

    lines = [
        [(key_number(False, a), key_number(True, b)) for a, b in zip(page.own, page.places, strict=True)]
        for page in pages
    ]
    mean = sum(map(len, lines)) / len(lines)
    shares = [(mean / len(page)) ** EVENING for page in lines]
    whole = sum(shares)
    return names, Sample(keys, lines, [page.states for page in pages], [share / whole for share in shares])


def climb(row: Row, slopes: Row, moments: list[Row], rate: float, turn: int) -> None:
    """One step of Adam, the penalty taken off the slope."""
    for s, (slope, moment) in enumerate(zip(slopes, moments, strict=True)):
        slope -= PENALTY * row[s]
        moment[0] = 0.9 * moment[0] + 0.1 * slope
        moment[1] = 0.99 * moment[1] + 0.01 * slope * slope
        row[s] += rate * (moment[0] / (1 - 0.9**turn)) / (math.sqrt(moment[1] / (1 - 0.99**turn)) + 1e-6)


def gradient(sample: Sample, weights: list[Row], steps: list[Row]) -> tuple[list[Row], list[Row]]:
    """Of the mean log likelihood of the pages, by the weights and by the steps."""
    empty = (0.0,) * COUNT
    scores = [
        [sum(column) for column in zip(*(weights[at] for at in features), strict=True)] if features else empty
        for features in sample.keys
    ]
    errors = [[0.0] * COUNT for _ in sample.keys]
    step_slopes = [[0.0] * COUNT for _ in range(COUNT)]
    for lines, states, share in zip(sample.pages, sample.states, sample.shares, strict=True):
        page = [[a + b for a, b in zip(scores[own], scores[place], strict=True)] for own, place in lines]
        for (own, place), error in zip(lines, page_errors(page, states, steps, step_slopes, share), strict=True):
            for s, value in enumerate(error):
                errors[own][s] += value * share
                errors[place][s] += value * share
    slopes = [[0.0] * COUNT for _ in weights]
    for features, error in zip(sample.keys, errors, strict=True):
        for at in features:
            slopes[at] = [a + b for a, b in zip(slopes[at], error, strict=True)]
    return slopes, step_slopes


def page_errors(
    scores: list[Row], states: list[int], steps: list[Row], step_slopes: list[Row], share: float
) -> list[Row]:
    """For each line the true state less the chances of each; adds those of the steps to their slopes."""
    forward, backward, whole = chances(scores, steps)
    errors = []
    for at, state in enumerate(states):
        error = [-math.exp(min(0.0, f + b - whole)) for f, b in zip(forward[at], backward[at], strict=True)]
        error[state] += 1.0
        errors.append(error)
        if at:
            step_slopes[states[at - 1]][state] += share
            expect_steps(step_slopes, forward[at - 1], steps, scores[at], backward[at], whole, share)
    return errors


def expect_steps(
    slopes: list[Row], before: Row, steps: list[Row], scores: Row, behind: Row, whole: float, share: float
) -> None:
    """Takes the expected steps into one line off the slopes."""
    for b, sources in enumerate(FOLLOWS):
        ahead = scores[b] + behind[b] - whole
        for a in sources:
            power = before[a] + steps[a][b] + ahead
            if power > -14.0:
                slopes[a][b] -= share * math.exp(min(0.0, power))


def chances(scores: list[Row], steps: list[Row]) -> tuple[list[Row], list[Row], float]:
    """Forward and backward log sums, and the log sum of all paths."""
    never = -1e9
    forward = [[value if s in STARTS else never for s, value in enumerate(scores[0])]]
    for row in scores[1:]:
        last = forward[-1]
        forward.append([row[b] + log_sum([last[a] + steps[a][b] for a in FOLLOWS[b]]) for b in range(COUNT)])
    backward = [[0.0 if s in ENDS else never for s in range(COUNT)]]
    for row in reversed(scores[1:]):
        ahead = [value + later for value, later in zip(row, backward[-1], strict=True)]
        backward.append([log_sum([steps[a][b] + ahead[b] for b in LEADS[a]]) for a in range(COUNT)])
    backward.reverse()
    return forward, backward, log_sum([f + b for f, b in zip(forward[-1], backward[-1], strict=True)])


def log_sum(values: Row) -> float:
    top = max(values)
    if len(values) == 1:
        return top
    floor = top - 20.0
    return top + math.log(sum([math.exp(value - top) for value in values if value > floor]))


# What it is worth


def predict(page: Page, model: Model) -> list[int]:
    steps = {(a, b): model.steps[a][b] for b in range(COUNT) for a in FOLLOWS[b]}

    def scores(names: list[str]) -> Scores:
        rows = [row for name in names if (row := model.features.get(name)) is not None]
        return tuple(map(sum, zip(*rows, strict=True)))  # type: ignore[return-value]

    states, _ = decode(
        page.own, page.places, lambda key: scores(own_features(key)), lambda key: scores(place_features(key)), steps
    )
    return states


def measure(pages: list[Page], found: list[list[int]]) -> dict[str, float]:
    """Precision and recall of the body's characters, and F1 of headings, as means over pages."""
    results: dict[str, list[float]] = {}
    for page, said in zip(pages, found, strict=True):
        level = page.name.partition("/")[0]
        lines = list(zip(page.texts, page.states, said, strict=True))
        hit = sum(len(text) for text, true, state in lines if true in BODY and state in BODY)
        want = sum(len(text) for text, true, _ in lines if true in BODY)
        got = sum(len(text) for text, _, state in lines if state in BODY)
        results.setdefault(f"{level} precision", []).append(hit / got if got else 0.0)
        results.setdefault(f"{level} recall", []).append(hit / want)
        if TITLE in page.states:
            right = TITLE in said and words(page.texts[said.index(TITLE)]) == words(
                page.texts[page.states.index(TITLE)]
            )
            results.setdefault(f"{level} title", []).append(float(right))
        heads = sum(true == state == HEADING for _, true, state in lines)
        every = page.states.count(HEADING) + said.count(HEADING)
        if every:
            results.setdefault(f"{level} headings", []).append(2 * heads / every)
    return {name: round(sum(values) / len(values), 4) for name, values in sorted(results.items())}


def cross_validate(pages: list[Page], folds: int, rounds: int) -> list[list[int]]:
    """Each page read by a model that has seen no page of its site. The demo archive is one site."""
    sites = sorted({page.site for page in pages})
    fold_of = {site: number % folds for number, site in enumerate(sites)}
    found: list[list[int]] = [[] for _ in pages]
    for fold in range(folds):
        model = fit([page for page in pages if fold_of[page.site] != fold], rounds)
        for number, page in enumerate(pages):
            if fold_of[page.site] == fold:
                found[number] = predict(page, model)
    return found


def write(model: Model) -> None:
    """Weights to two places, a feature a line, those that say nothing left out."""
    rows = {}
    for name, row in sorted(model.features.items()):
        middle = sum(row) / COUNT
        rows[name] = [round(value - middle, 2) for value in row]
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items() if any(row))
    steps = {
        STATES[a]: {STATES[b]: round(model.steps[a][b], 2) for b in range(COUNT) if a in FOLLOWS[b]}
        for a in range(COUNT)
    }
    WEIGHTS.write_text(f'{{"steps": {json.dumps(steps)},\n "features": {{\n{lines}\n}}}}\n', "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many parts")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    args = parser.parse_args()
    pages = read_development(args.data) + read_demo() + read_layouts()
    print(len(pages), "pages,", sum(len(page.states) for page in pages), "lines", flush=True)
    if args.folds:
        print("held out", measure(pages, cross_validate(pages, args.folds, args.rounds)))
    if args.write:
        model = fit(pages, args.rounds)
        print("seen", measure(pages, [predict(page, model) for page in pages]), len(model.features), "features")
        write(model)


if __name__ == "__main__":
    sys.exit(main())
