"""Reading the collection: cards, lists, neighbours, counts; bodies only when they are asked for.

All orders are total: by date, then by id. Undated articles come before all dated ones.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from backfile.archive.bodies import unpack_body
from backfile.archive.classification import QuoteRow
from backfile.archive.long_lists import LongList, Row
from backfile.archive.vocabulary import Entry
from backfile.models import Article, ArticleCard, Moment, Record


class Facts(Record):
    """What is known of an article beside its card, without its body."""

    path: str
    """Of the capture."""
    modified: Moment | None = None
    """A real edit of the article, or a correction of the archive's record."""
    agency: str | None = None
    sha256: str = ""
    """Of the capture's bytes, hexadecimal."""
    lines: int = 0
    """Of the ledger, blank ones left out."""
    authors: tuple[str, ...] = ()
    """Names of the bylines."""
    original: str | None = None
    """Address that the capture was made from."""


class ContentPage(Record):
    """A page that the archive's editors wrote."""

    path: str
    """Of its Markdown file."""
    permalink: str
    title: str
    description: str
    body_html: str
    language: str | None = None
    nav: bool = False
    """Whether it stands in the navigation."""
    order: int = 0
    digest: bytes = b""
    """Of its file."""


class Term(Record):
    """A term with its number of articles."""

    taxonomy: str
    key: str
    name: str
    count: int
    first: str = ""
    """Year of the first dated article; empty where there is none, or where nobody asked."""
    last: str = ""


class Quotation(NamedTuple):
    """A row of a list of quotations, with the article it stands in."""

    article_id: str
    row: QuoteRow


class Around(NamedTuple):
    """(id, place in time) of an article's neighbours in one list."""

    before: tuple[str, str] | None
    after: tuple[str, str] | None


_BESIDE = tuple(
    f"SELECT id, sort FROM memberships WHERE taxonomy=? AND term=? AND (sort, id){comparison}(?, ?)"
    f" ORDER BY sort {order}, id {order} LIMIT 1"
    for comparison, order in (("<", "DESC"), (">", "ASC"))
)
MOST_ASKED = 500
"""Ids in one statement: SQLite may be built to take no more than 999 values."""
MOST_TOGETHER = 1000
"""Articles of a term, the newest, in which other terms are counted."""
_card = msgspec.msgpack.Decoder(ArticleCard).decode
_facts = msgspec.msgpack.Decoder(Facts).decode
decode_entry = msgspec.msgpack.Decoder(Entry).decode
_content_page = msgspec.msgpack.Decoder(ContentPage).decode
_quote = msgspec.msgpack.Decoder(QuoteRow).decode


class Catalogue:
    """The collection behind a connection to the build state."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def article(self, article_id: str) -> tuple[ArticleCard, Article]:
        """Card and body. Raises KeyError for an id that is not in the archive."""
        row = self.connection.execute(
            "SELECT card, body FROM articles JOIN bodies USING(id) WHERE id=?", (article_id,)
        ).fetchone()
        if row is None:
            raise KeyError(article_id)
        return _card(row[0]), unpack_body(row[1])

    def card(self, article_id: str) -> ArticleCard:
        """The card of an article. Raises KeyError for an id that is not in the archive."""
        row = self.connection.execute("SELECT card FROM articles WHERE id=?", (article_id,)).fetchone()
        if row is None:
            raise KeyError(article_id)
        return _card(row[0])

    def facts(self, article_id: str) -> Facts:
        """The facts of an article. Raises KeyError for an id that is not in the archive."""
        row = self.connection.execute("SELECT facts FROM articles WHERE id=?", (article_id,)).fetchone()
        if row is None:
            raise KeyError(article_id)
        return _facts(row[0])

    def cards_and_facts(self, ids: Iterable[str]) -> dict[str, tuple[ArticleCard, Facts]]:
        """Cards and facts by id; ids that are not in the archive are left out."""
        rows = self._rows_of("SELECT id, card, facts FROM articles WHERE id IN ({})", ids)
        return {article_id: (_card(card), _facts(facts)) for article_id, card, facts in rows}

    def ledger_lines(self, ids: Iterable[str] | None, more_than: int) -> Iterator[tuple[str, str, int]]:
        """(id, permalink, lines of the ledger) of the articles, or of all, whose ledger is longer than so many lines."""
        query = "SELECT id, permalink, facts FROM articles"
        rows: Iterable[tuple[str, str, bytes]] = self.connection.execute(f"{query} ORDER BY sort, id")
        if ids is not None:
            rows = (row for i in ids for row in self.connection.execute(f"{query} WHERE id=?", (i,)))
        for article_id, permalink, facts in rows:
            lines = _facts(facts).lines
            if lines > more_than:
                yield article_id, permalink, lines

    def count(self) -> int:
        """How many articles there are."""
        return int(self.connection.execute("SELECT coalesce(sum(count), 0) FROM years").fetchone()[0])

    def permalinks(self) -> Iterator[tuple[str, str]]:
        """(id, permalink) of every article, oldest first."""
        return self.connection.execute("SELECT id, permalink FROM articles ORDER BY sort, id")

    def permalinks_of(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """(id, permalink) of those of the ids that are in the archive."""
        for article_id in ids:
            row = self.connection.execute("SELECT id, permalink FROM articles WHERE id=?", (article_id,)).fetchone()
            if row is not None:
                yield row

    def around_article(self, article_id: str) -> tuple[str, str | None, str | None]:
        """(place in time, id of the article before, id of the one after). Raises KeyError for an unknown id."""
        row = self.connection.execute(
            "SELECT a.sort,"
            " (SELECT id FROM articles WHERE (sort, id) < (a.sort, a.id) ORDER BY sort DESC, id DESC LIMIT 1),"
            " (SELECT id FROM articles WHERE (sort, id) > (a.sort, a.id) ORDER BY sort, id LIMIT 1)"
            " FROM articles a WHERE a.id=?",
            (article_id,),
        ).fetchone()
        if row is None:
            raise KeyError(article_id)
        return row[0], row[1], row[2]

    def around_in(self, taxonomy: str, key: str, place: str, article_id: str) -> Around:
        """The articles before and after an article, at its place in time, in a term's list."""
        return Around(
            *(self.connection.execute(query, (taxonomy, key, place, article_id)).fetchone() for query in _BESIDE)
        )

    def cards(self, ids: Iterable[str]) -> dict[str, ArticleCard]:
        """Cards by id; ids that are not in the archive are left out."""
        rows = self._rows_of("SELECT id, card FROM articles WHERE id IN ({})", ids)
        return {article_id: _card(card) for article_id, card in rows}

    def first_ids(self, period: str, limit: int) -> list[str]:
        """Ids of the first articles of a year, month or day (the empty period: undated ones), oldest first."""
        query = "SELECT id FROM articles WHERE sort>=? AND sort<? ORDER BY sort, id LIMIT ?"
        return self._ids(query, *period_bounds(period), limit)

    def period_count(self, period: str) -> int:
        """How many articles a period has."""
        if len(period) in (0, len("2022")):
            row = self.connection.execute("SELECT count FROM years WHERE year=?", (period,)).fetchone()
            return int(row[0]) if row is not None else 0
        low, high = period_bounds(period)
        query = "SELECT count(*) FROM articles WHERE sort>=? AND sort<?"
        return int(self.connection.execute(query, (low, high)).fetchone()[0])

    def periods(self, length: int, within: str = "") -> list[tuple[str, int]]:
        """(period, articles) of each year (length 4), month (7) or day (10) that has articles, in order.

        `within` limits them to a year or month.
        """
        if length == len("2022"):
            return list(self.connection.execute("SELECT year, count FROM years WHERE year>'' ORDER BY year"))
        low, high = period_bounds(within) if within else ("0", ":")
        return list(
            self.connection.execute(
                "SELECT substr(sort, 1, ?) p, count(*) FROM articles WHERE sort>=? AND sort<? AND length(sort)>=?"
                " GROUP BY p ORDER BY p",
                (length, low, high, length),
            )
        )

    def around(self, period: str) -> tuple[str | None, str | None]:
        """The nearest periods of the same length, before and after, that have articles."""
        length = len(period)
        low, high = period_bounds(period)
        before = self.connection.execute(
            "SELECT max(sort) FROM articles WHERE sort<? AND sort>'' AND length(sort)>=?", (low, length)
        ).fetchone()[0]
        after = self.connection.execute(
            "SELECT min(sort) FROM articles WHERE sort>=? AND length(sort)>=?", (high, length)
        ).fetchone()[0]
        return (before[:length] if before else None), (after[:length] if after else None)

    def terms(self, taxonomy: str) -> list[Term]:
        """All terms of a taxonomy, by key."""
        rows = self.connection.execute(
            "SELECT taxonomy, term, name, count, first, last FROM terms WHERE taxonomy=? ORDER BY term", (taxonomy,)
        )
        return [Term(*row) for row in rows]

    def term(self, taxonomy: str, key: str) -> Term | None:
        """One term, or None when no article has it."""
        row = self.connection.execute(
            "SELECT taxonomy, term, name, count, first, last FROM terms WHERE taxonomy=? AND term=?", (taxonomy, key)
        ).fetchone()
        return Term(*row) if row is not None else None

    def entry(self, taxonomy: str, key: str) -> Entry | None:
        """What the vocabulary says of a term."""
        row = self.connection.execute(
            "SELECT entry FROM entries WHERE taxonomy=? AND term=?", (taxonomy, key)
        ).fetchone()
        return decode_entry(row[0]) if row is not None else None

    def newest_ids(self, limit: int) -> list[str]:
        """Ids of the newest dated articles, newest first."""
        return self._ids("SELECT id FROM articles WHERE sort>'' ORDER BY sort DESC, id DESC LIMIT ?", limit)

    def term_newest(self, taxonomy: str, key: str, limit: int) -> list[str]:
        """Ids of the newest dated articles of a term, newest first."""
        return self._ids(
            "SELECT id FROM memberships WHERE taxonomy=? AND term=? AND sort>'' ORDER BY sort DESC, id DESC LIMIT ?",
            taxonomy, key, limit,
        )  # fmt: skip

    def term_span(self, taxonomy: str, key: str) -> tuple[str, str] | None:
        """The places in time of a term's first and last dated articles."""
        first, last = self.connection.execute(
            "SELECT (SELECT min(sort) FROM memberships WHERE taxonomy=?1 AND term=?2 AND sort>''),"
            " (SELECT max(sort) FROM memberships WHERE taxonomy=?1 AND term=?2 AND sort>'')",  # each by the index alone
            (taxonomy, key),
        ).fetchone()
        return (first, last) if first is not None else None

    def count_after(self, taxonomy: str, key: str, place: str, most: int) -> int:
        """How many of a term's articles lie after a place in time, counted up to `most`; of all articles for no term."""
        table = "memberships WHERE taxonomy=?1 AND term=?2 AND" if taxonomy else "articles WHERE"
        query = f"SELECT count(*) FROM (SELECT 1 FROM {table} sort>?3 LIMIT ?4)"
        return int(self.connection.execute(query, (taxonomy, key, place, most)).fetchone()[0])

    def term_periods(self, taxonomy: str, key: str, length: int) -> list[tuple[str, int]]:
        """(period, articles) of a term, a period each year (4) or month (7)."""
        return list(
            self.connection.execute(
                "SELECT substr(sort, 1, ?) p, count(*) FROM memberships WHERE taxonomy=? AND term=? AND length(sort)>=?"
                " GROUP BY p ORDER BY p",
                (length, taxonomy, key, length),
            )
        )

    def terms_of(self, article_id: str) -> list[Term]:
        """The terms an article is filed under, by taxonomy and key."""
        rows = self.connection.execute(
            "SELECT m.taxonomy, m.term, t.name, t.count FROM memberships m JOIN terms t USING(taxonomy, term)"
            " WHERE m.id=? ORDER BY m.taxonomy, m.term",
            (article_id,),
        )
        return [Term(*row) for row in rows]

    def names_of_terms(self, ids: Iterable[str], taxonomy: str) -> dict[str, tuple[str, ...]]:
        """Names of the terms of a taxonomy that articles are filed under, by id, in the order of the terms' keys."""
        found: dict[str, list[tuple[str, str]]] = {}
        query = (
            "SELECT m.id, m.term, t.name FROM memberships m JOIN terms t USING(taxonomy, term)"
            " WHERE +m.taxonomy=? AND m.id IN ({})"  # the index of articles, not that of the taxonomy's all
        )
        for article_id, key, name in self._rows_of(query, ids, taxonomy):
            found.setdefault(article_id, []).append((key, name))
        return {article_id: tuple(name for _, name in sorted(terms)) for article_id, terms in found.items()}

    def filed_under(self, ids: Sequence[str]) -> dict[str, set[tuple[str, str]]]:
        """(taxonomy, term) of each of some articles."""
        found: dict[str, set[tuple[str, str]]] = {article_id: set() for article_id in ids}
        query = "SELECT id, taxonomy, term FROM memberships WHERE id IN ({})"
        for article_id, taxonomy, term in self._rows_of(query, ids):
            found[article_id].add((taxonomy, term))
        return found

    def alongside(self, taxonomy: str, key: str, other: str, limit: int) -> list[Term]:
        """Terms of another (or the same) taxonomy that the same articles have, most often first.

        Only the newest `MOST_TOGETHER` articles are counted: a term of 40,000 costs no more than one of 1,000.
        """
        rows = self.connection.execute(
            "SELECT c.taxonomy, c.term, t.name, c.together FROM"
            " (SELECT b.taxonomy, b.term, count(*) together FROM (SELECT id FROM memberships WHERE taxonomy=?1 AND term=?2"
            "  ORDER BY sort DESC, id DESC LIMIT ?5) a CROSS JOIN memberships b ON b.id=a.id"
            "  WHERE b.taxonomy=?3 AND NOT (b.taxonomy=?1 AND b.term=?2)"
            "  GROUP BY b.taxonomy, b.term ORDER BY together DESC, b.term LIMIT ?4) c"
            " JOIN terms t ON t.taxonomy=c.taxonomy AND t.term=c.term ORDER BY c.together DESC, c.term",
            (taxonomy, key, other, limit, MOST_TOGETHER),
        )
        return [Term(*row) for row in rows]

    def speakers(self) -> list[tuple[str, int]]:
        """(key of a person, quotations) by key; the empty key stands for unknown speakers."""
        return list(self.connection.execute("SELECT person, count(*) FROM quotes GROUP BY person ORDER BY person"))

    def quote_count(self, person: str) -> int:
        """How many quotations are listed under a person."""
        return int(self.connection.execute("SELECT count(*) FROM quotes WHERE person=?", (person,)).fetchone()[0])

    def quotes_of(self, article_id: str) -> list[QuoteRow]:
        """The quotations of an article, in their order."""
        rows = self.connection.execute("SELECT quote FROM quotes WHERE id=? ORDER BY number", (article_id,))
        return [_quote(row[0]) for row in rows]

    def content_pages(self) -> list[ContentPage]:
        """The editors' pages, by path."""
        return [
            _content_page(row[0]) for row in self.connection.execute("SELECT page FROM content_pages ORDER BY path")
        ]

    def content_page(self, path: str) -> ContentPage | None:
        """One of the editors' pages."""
        row = self.connection.execute("SELECT page FROM content_pages WHERE path=?", (path,)).fetchone()
        return _content_page(row[0]) if row is not None else None

    def assets(self) -> list[tuple[str, str, str]]:
        """(path in dist, file, SHA-256) of what the theme and the site bring along, by path."""
        return self.connection.execute("SELECT path, file, digest FROM assets ORDER BY path").fetchall()

    def asset(self, path: str) -> tuple[str, str] | None:
        """(file, SHA-256) behind a path in dist."""
        row: tuple[str, str] | None = self.connection.execute(
            "SELECT file, digest FROM assets WHERE path=?", (path,)
        ).fetchone()
        return row

    def lines_for_sitemap(self, year: str, offset: int, limit: int) -> list[tuple[str, str]]:
        """(permalink, day of the last change or the empty text) of a year's articles, in order; undated ones for ''."""
        query = "SELECT permalink, modified FROM articles WHERE sort>=? AND sort<? ORDER BY sort, id LIMIT ? OFFSET ?"
        return self.connection.execute(query, (*period_bounds(year), limit, offset)).fetchall()

    def _rows_of(self, query: str, ids: Iterable[str], *first: str) -> Iterator[tuple[Any, ...]]:
        """Rows of a query that ends with `IN ({})`, asked for as many ids at once as SQLite takes."""
        waiting = list(ids)
        for start in range(0, len(waiting), MOST_ASKED):
            asked = waiting[start : start + MOST_ASKED]
            yield from self.connection.execute(query.format(",".join("?" * len(asked))), (*first, *asked))

    def _ids(self, query: str, *values: object) -> list[str]:
        return [row[0] for row in self.connection.execute(query, values)]


def quotations_by(connection: sqlite3.Connection, person: str) -> LongList:
    """The quotations listed under a person (the empty key: unknown speakers), for `quotations_in`."""
    return LongList(connection, "quotes", "person=?", (person,), order=("sort", "id", "number"), columns="quote")


def quotations_in(rows: Iterable[Row]) -> list[Quotation]:
    """The quotations in rows of a list of them."""
    return [Quotation(row[1], _quote(row[3])) for row in rows]


def period_bounds(period: str) -> tuple[str, str]:
    """The least place in time of a period, and the first beyond it, as texts."""
    if not period:
        return "", "0"
    return period, f"{period}~"
