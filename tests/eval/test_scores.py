"""The loader's figures on real pages with known answers stay above their floors. Minutes long; see README.md here."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from backfile.loader import ReaderSettings, read_article
from tests.eval.measure import GOALS, Figures, floor_under, measure, read_floors

pytestmark = pytest.mark.slow
FEWEST_WORDS = 40
"""Of a capture that must be read: one of them is a page's title and nothing else."""
_measured: Figures = {}


def figures_of(level: str, shared: Path) -> Figures:
    """Measured once in a run."""
    found = {name: values for name, values in _measured.items() if name.partition("/")[0] == level}
    if not found:
        found = measure(level, shared / "eval")
        _measured.update(found)
    return found


def captures(shared: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every capture that is scored."""
    for path in sorted((shared / "eval").rglob("*")):
        if path.name.endswith(".html.gz"):
            yield path.as_posix().removesuffix(".gz"), gzip.decompress(path.read_bytes())
        elif path.suffix == ".txt" and path.parent.name in ("light", "heavy", "text"):
            yield path.as_posix(), path.read_bytes()


def test_every_capture_is_read_and_no_word_of_it_is_lost(shared: Path) -> None:
    count = 0
    for path, data in captures(shared):
        count += 1
        article = read_article(path, data, None, ReaderSettings()).article
        if article is None:
            assert len(data.split()) < FEWEST_WORDS, path
            continue
        if path.endswith(".txt"):
            text = data.decode(article.provenance.encoding).removeprefix("\ufeff")
            assert "\n".join(line.text for line in article.provenance.ledger).split() == text.split(), path
    assert count >= 3 * 216 + 18


@pytest.mark.parametrize(
    ("name", "measure_name"),
    [(name, measure_name) for name, floors in read_floors().items() for measure_name in floors],
)
def test_figure_is_not_under_its_floor(name: str, measure_name: str, shared: Path) -> None:
    figure = figures_of(name.partition("/")[0], shared)[name][measure_name]
    assert figure >= read_floors()[name][measure_name]


def test_every_goal_has_a_floor() -> None:
    floors = read_floors()
    assert {(name, m) for name, goals in GOALS.items() for m in goals} <= {(n, m) for n, f in floors.items() for m in f}


def test_floor_is_a_little_under_its_figure() -> None:
    assert floor_under(0.9567) == 0.946
    assert floor_under(0.004) == 0.0
