"""A list cut where it changed is the list cut anew; its pages are looked at where they may differ, and nowhere else."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.changes import Place
from backfile.archive.cut_lists import OLDEST, CutList, Shown
from backfile.archive.cuts import Entry
from backfile.archive.long_lists import LongList
from backfile.archive.state import SCHEMA

SORTS = ["", "2019", "2019-05", "2019-05-04", "2019-05-04T10:00", "2019-05-05", "2021-07-07"]
IDS = st.integers(0, 60).map("{:02}".format)
STANDING = st.tuples(st.sampled_from(SORTS), st.integers(1, 4))
"""An article's place in time, and the number of its quotations."""
ARTICLES = st.dictionaries(IDS, STANDING, max_size=60)
EDITS = st.dictionaries(IDS, st.one_of(STANDING, st.just(("", 0))), max_size=6)
MOST_TOUCHED = 7
"""Pages that one article more or fewer may reach: those between the nearest heads it leaves alone, and one with a new link."""


class Quotes:
    """A list of quotations, and where it is cut."""

    def __init__(self, page_size: int, articles: dict[str, tuple[str, int]]) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.executescript(SCHEMA)
        self.articles: dict[str, tuple[str, int]] = {}
        order = ("sort", "id", "number")
        entries = LongList(self.connection, "quotes", "person=?", ("ana",), order=order, columns="quote")
        self.cuts = CutList(self.connection, "quotes", "ana", entries, page_size)
        self.put(articles)

    def put(self, articles: dict[str, tuple[str, int]]) -> set[Place]:
        """Give each article a place in time and so many quotations, 0 to remove it; where the list differs then."""
        places = {(self.articles[i][0], i) for i in articles if i in self.articles}
        for article_id, (sort, count) in articles.items():
            self.connection.execute("DELETE FROM quotes WHERE id=?", (article_id,))
            rows = [("ana", sort, article_id, number, b"") for number in range(count)]
            self.connection.executemany("INSERT INTO quotes VALUES(?, ?, ?, ?, ?)", rows)
        self.articles = {i: standing for i, standing in (self.articles | articles).items() if standing[1]}
        return places | {(self.articles[i][0], i) for i in articles if i in self.articles}

    def entries(self) -> list[Entry]:
        return sorted((sort, i, number) for i, (sort, count) in self.articles.items() for number in range(count))

    def table(self) -> list[tuple[str, ...]]:
        return self.connection.execute("SELECT sort, id, number, name FROM cuts ORDER BY 1, 2, 3").fetchall()

    def pages(self) -> dict[str, Shown | None]:
        return {name: self.cuts.page(name) for *_, name in self.table()}


@given(ARTICLES, st.integers(1, 9))
def test_pages_hold_every_entry_once_and_are_met_by_walking_from_the_front(
    articles: dict[str, tuple[str, int]], page_size: int
) -> None:
    quotes = Quotes(page_size, articles)
    names = quotes.cuts.cut()
    pages = quotes.pages()
    assert list(pages) == names and len(set(names)) == len(names) and names[0] == OLDEST
    shown = [page for page in pages.values() if page is not None]
    assert [row[:3] for page in shown for row in page.rows] == quotes.entries()
    front = quotes.cuts.front()
    assert [row[:3] for row in front.rows] == quotes.entries()[-page_size:]
    met: list[tuple[str, ...]] = [] if front.older is not None else [row[:3] for row in front.rows]
    older, newer = front.older, None
    while older is not None:
        page = pages[older]
        assert page is not None and (not met or page.newer == newer)
        met = [row[:3] for row in page.rows] + met
        older, newer = page.older, older
    assert len(quotes.entries()) <= page_size or set(met) | {row[:3] for row in front.rows} == set(quotes.entries())


@given(ARTICLES, EDITS, st.integers(1, 9))
def test_a_list_cut_where_it_changed_is_the_list_cut_anew(
    articles: dict[str, tuple[str, int]], edits: dict[str, tuple[str, int]], page_size: int
) -> None:
    quotes = Quotes(page_size, articles)
    quotes.cuts.cut()
    before = quotes.pages()
    difference = quotes.cuts.cut_near(quotes.put(edits))
    after, table = quotes.pages(), quotes.table()
    assert quotes.cuts.cut() == [name for *_, name in table]
    assert table == quotes.table()
    assert set(before) - set(after) <= set(difference.gone)
    assert not set(difference.gone) & set(after)
    assert {name for name in after if before.get(name) != after[name]} <= set(difference.touched) <= set(after)


@given(st.dictionaries(IDS, st.tuples(st.sampled_from(SORTS), st.just(1)), min_size=10), IDS, st.integers(1, 9))
def test_one_article_more_or_fewer_touches_a_constant_number_of_pages(
    articles: dict[str, tuple[str, int]], article_id: str, page_size: int
) -> None:
    quotes = Quotes(page_size, articles)
    quotes.cuts.cut()
    places = quotes.put({article_id: ("", 0) if article_id in articles else ("2019-05-04", 1)})
    assert len(quotes.cuts.cut_near(places).touched) <= MOST_TOUCHED


@given(ARTICLES, st.integers(1, 9), st.data())
def test_an_article_that_stays_where_it_is_touches_its_pages_alone(
    articles: dict[str, tuple[str, int]], page_size: int, data: st.DataObject
) -> None:
    quotes = Quotes(page_size, articles | {"aa": ("2019-05-04", 2)})
    quotes.cuts.cut()
    article_id = data.draw(st.sampled_from(sorted(quotes.articles)))
    difference = quotes.cuts.cut_near([(quotes.articles[article_id][0], article_id)])
    held = {n for n, page in quotes.pages().items() if page and any(row[1] == article_id for row in page.rows)}
    assert set(difference.touched) == held
    assert not difference.gone


def steps_of_a_change(size: int) -> int:
    """Tens of SQLite's instructions to cut a list where one article came, and to read the pages beside it and the front."""
    quotes = Quotes(20, {f"{n:06}": (f"{2000 + n // 365}-{n % 365:03}", 1) for n in range(size)})
    quotes.cuts.cut()
    places = quotes.put({"new": ("2000-100", 1)})
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    quotes.connection.set_progress_handler(count, 10)
    for name in quotes.cuts.cut_near(places).touched:
        quotes.cuts.page(name)
    quotes.cuts.front()
    return steps


def test_a_change_costs_the_same_in_a_list_of_any_length() -> None:
    assert steps_of_a_change(8000) < 1.3 * steps_of_a_change(400)
