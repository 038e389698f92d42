"""Captures become rows: read in batches, accessioned in the order of their paths, filed under their terms.

`read_batch` and `refile_batch` are the work that runs in other processes; `Intake` applies their results to the build
state in the one process that writes, and collects what they touch.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.archive.bodies import pack_body, unpack_body
from backfile.archive.catalogue import Facts
from backfile.archive.changes import Changes
from backfile.archive.classification import Filing, FilingRules, QuoteRow, classify
from backfile.archive.pictures import PictureRow, picture_rows, put_pictures
from backfile.archive.register import Candidate, Register
from backfile.archive.resemblance import LISTED_KEYWORDS, encode_signature, vicinity
from backfile.digests import fingerprint
from backfile.errors import InputError, Location, Problem
from backfile.loader import ReaderSettings, read_article
from backfile.loader.reading import DateOrder
from backfile.models import Article, ArticleCard, Moment, Record, Role, Status

SUMMARY_CHARACTERS = 280
ARTICLE_TABLES = ("articles", "bodies", "memberships", "quotes", "keywords", "signatures", "pictures")
"""Those with rows of an article."""
_encode = msgspec.msgpack.Encoder().encode


class SeedInput(Record):
    """A capture to be read, if it is not the same as before."""

    path: str
    sidecar: str | None
    known: bytes | None
    """Digest that its last reading has in the build state."""
    day_first: bool | None = None
    """Order of its dates by evidence in the archive."""


class IntakeRules(Record):
    """What reading and filing depend on beside the captures."""

    site: str
    """The site's folder."""
    settings: ReaderSettings
    reader_digest: bytes
    """Of the readers' versions and of the settings they depend on."""
    filing: FilingRules


class SeedResult(Record):
    """What became of one capture."""

    path: str
    digest: bytes | None
    """None when the capture could not be read from disk."""
    same: bool = False
    """The known digest still holds; nothing else is set."""
    body: bytes | None = None
    """The encoded article; None when there is none to show (an error, or a draft)."""
    card: ArticleCard | None = None
    """Without id and permalink: those are the register's to give."""
    facts: Facts | None = None
    slug: str | None = None
    sha256: str = ""
    filing: Filing | None = None
    pictures: tuple[PictureRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    date_order: DateOrder | None = None


def read_batch(batch: Sequence[SeedInput], rules: IntakeRules) -> list[SeedResult]:
    """Read captures whose digest is not known. Never raises for one of them."""
    return [_read_one(seed, rules) for seed in batch]


def _read_one(seed: SeedInput, rules: IntakeRules) -> SeedResult:
    try:
        data = _read_bytes(rules.site, seed.path)
        sidecar = None if seed.sidecar is None else (seed.sidecar, _read_bytes(rules.site, seed.sidecar))
    except InputError as error:
        return SeedResult(seed.path, None, problems=(error.problem,))
    beside = sidecar if sidecar is not None else ("", b"")
    digest = fingerprint(rules.reader_digest, seed.path, data, *beside, repr(seed.day_first))
    if digest == seed.known:
        return SeedResult(seed.path, digest, same=True)
    settings = rules.settings
    if seed.day_first is not None:
        settings = msgspec.structs.replace(settings, day_first=seed.day_first)
    reading = read_article(seed.path, data, sidecar, settings)
    article = reading.article
    if article is None or article.status is Status.DRAFT:
        return SeedResult(
            seed.path, digest, problems=reading.problems, draft=article is not None, date_order=reading.date_order
        )
    return SeedResult(
        path=seed.path,
        digest=digest,
        body=pack_body(article),
        card=_card_of(article),
        facts=_facts_of(article),
        slug=article.slug,
        sha256=article.provenance.sha256,
        filing=classify(article, rules.filing),
        pictures=picture_rows(article),
        problems=reading.problems,
        date_order=reading.date_order,
    )


def _read_bytes(site: str, path: str) -> bytes:
    try:
        return Path(site, path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(Location(path), "the file vanished during the build", "", "build again") from error
    except OSError as error:
        raise InputError(Location(path), f"cannot be read: {error.strerror}", "", "make the file readable") from error


def _card_of(article: Article) -> ArticleCard:
    byline = ", ".join(byline.name for byline in article.bylines) or None
    return ArticleCard(
        id="",
        permalink="",
        headline=article.headline,
        language=article.language,
        summary=summary_of(article),
        published=article.published,
        source=article.source.name if article.source is not None else None,
        byline=byline,
    )


def summary_of(article: Article) -> str:
    """The lead, or the first words of the body, cut at a word."""
    text = article.lead or next(
        (block.text for section in article.sections for block in section.blocks if block.text), ""
    )
    text = " ".join(text[: 2 * SUMMARY_CHARACTERS].split())
    if len(text) <= SUMMARY_CHARACTERS:
        return text
    cut = text[:SUMMARY_CHARACTERS].rpartition(" ")[0] or text[:SUMMARY_CHARACTERS]
    return cut.rstrip(" ,;:–—-") + "…"


def _facts_of(article: Article) -> Facts:
    edits = [m for m in (article.updated, article.provenance.changed) if m is not None]
    agency = article.dateline.agency if article.dateline is not None else None
    lines = sum(line.role is not Role.BLANK for line in article.provenance.ledger)
    return Facts(
        path=article.provenance.path,
        modified=max(edits, default=None),
        agency=agency,
        sha256=article.provenance.sha256,
        lines=lines,
        authors=tuple(byline.name for byline in article.bylines),
        original=article.provenance.url,
    )


def refile_batch(batch: Sequence[tuple[str, bytes]], rules: FilingRules) -> list[tuple[str, Filing]]:
    """File articles again: (id, encoded article) → (id, filing)."""
    return [(article_id, classify(unpack_body(body), rules)) for article_id, body in batch]


def place_in_time(published: Moment | None) -> str:
    """The key articles are ordered by: the date and time as printed, without its offset; empty when undated.

    The printed day, not the day in UTC, is where a reader looks for an article.
    """
    return published.text[:19] if published is not None else ""


def _modified(card: ArticleCard, facts: Facts | None) -> str:
    """The day an article was last changed, as far as it is known: what sitemaps say of it."""
    moment = (facts.modified if facts is not None else None) or card.published
    return moment.text[:10] if moment is not None else ""


class Intake:
    """Applies readings to the build state and collects what they touch."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        register: Register,
        rules: IntakeRules,
        changes: Changes,
        is_present: Callable[[str], bool],
        with_related: bool = True,
    ) -> None:
        """`with_related`: pages of articles name those that are like them."""
        self._db = connection
        self._register = register
        self._rules = rules
        self._changes = changes
        self._is_present = is_present
        self._with_related = with_related

    def apply(self, result: SeedResult) -> None:
        """Bring the rows of one capture up to date."""
        if result.same:
            return
        problems = result.problems
        article_id: str | None = None
        if result.card is not None and result.digest is not None:
            try:
                article_id, more = self._put_article(result, result.card)
                problems += more
            except InputError as error:
                problems += (error.problem,)
        before = self._db.execute("SELECT id FROM seeds WHERE path=?", (result.path,)).fetchone()
        if before is not None and before[0] is not None and before[0] != article_id:
            self._drop_unless_moved(before[0], result.path)
        self._db.execute(
            "INSERT OR REPLACE INTO seeds VALUES(?, ?, ?, ?)",
            (result.path, result.digest, article_id, _encode(problems)),
        )

    def remove(self, path: str) -> None:
        """The capture is gone: so is its article, unless another capture has taken its accession over."""
        row = self._db.execute("SELECT id FROM seeds WHERE path=?", (path,)).fetchone()
        self._db.execute("DELETE FROM seeds WHERE path=?", (path,))
        if row is not None and row[0] is not None:
            self._drop_unless_moved(row[0], path)

    def refile(self, article_id: str, filing: Filing) -> None:
        """Replace the terms and quotation rows of an article."""
        row = self._db.execute("SELECT sort FROM articles WHERE id=?", (article_id,)).fetchone()
        if row is None:
            return
        before = self._standing(article_id)
        self._put_filing(article_id, row[0], filing)
        after = self._standing(article_id)
        if before != after or before is None:
            self._note(article_id, before, after)

    def _drop_unless_moved(self, article_id: str, path: str) -> None:
        row = self._db.execute("SELECT facts FROM articles WHERE id=?", (article_id,)).fetchone()
        if row is None or msgspec.msgpack.decode(row[0], type=Facts).path != path:
            return
        before = self._standing(article_id)
        for table in ARTICLE_TABLES:
            self._db.execute(f"DELETE FROM {table} WHERE id=?", (article_id,))
        self._note(article_id, before, None)

    def _put_article(self, result: SeedResult, card: ArticleCard) -> tuple[str, tuple[Problem, ...]]:
        candidate = Candidate(result.path, result.sha256, card.headline, card.published, result.slug)
        entry, problems = self._register.accession(candidate, self._rules.filing.slugs, self._is_present)
        card = msgspec.structs.replace(card, id=entry.id, permalink=entry.permalink)
        sort = place_in_time(card.published)
        before = self._standing(entry.id)
        self._db.execute(
            "INSERT OR REPLACE INTO articles VALUES(?, ?, ?, ?, ?, ?)",
            (entry.id, sort, entry.permalink, _encode(card), _encode(result.facts), _modified(card, result.facts)),
        )
        self._db.execute("INSERT OR REPLACE INTO bodies VALUES(?, ?)", (entry.id, result.body))
        put_pictures(self._db, entry.id, result.pictures)
        if result.filing is not None:
            self._put_filing(entry.id, sort, result.filing)
        self._note(entry.id, before, self._standing(entry.id))
        return entry.id, problems

    def _put_filing(self, article_id: str, sort: str, filing: Filing) -> None:
        self._db.execute("DELETE FROM memberships WHERE id=?", (article_id,))
        self._db.execute("DELETE FROM quotes WHERE id=?", (article_id,))
        self._db.execute("DELETE FROM keywords WHERE id=?", (article_id,))
        self._db.executemany(
            "INSERT INTO memberships VALUES(?, ?, ?, ?, ?)",
            [(m.taxonomy, m.term, sort, article_id, m.name) for m in filing.memberships],
        )
        self._db.executemany("INSERT INTO quotes VALUES(?, ?, ?, ?, ?)", _quote_values(article_id, sort, filing.quotes))
        self._db.executemany(
            "INSERT INTO keywords VALUES(?, ?, ?)",
            [(keyword, sort, article_id) for keyword in sorted(set(filing.keywords[:LISTED_KEYWORDS]))],
        )
        signature = encode_signature(((m.taxonomy, m.term) for m in filing.memberships), filing.keywords)
        self._db.execute("INSERT OR REPLACE INTO signatures VALUES(?, ?)", (article_id, signature))

    def _standing(self, article_id: str) -> _Standing | None:
        """How an article stands in the rows now; None when it is not there, or when nobody needs to know."""
        if self._changes.everything:
            return None
        row = self._db.execute("SELECT sort, card FROM articles WHERE id=?", (article_id,)).fetchone()
        if row is None:
            return None
        sort, card = row
        memberships = tuple(
            self._db.execute("SELECT taxonomy, term, name FROM memberships WHERE id=? ORDER BY 1, 2", (article_id,))
        )
        quotes = tuple(
            self._db.execute("SELECT person, number, quote FROM quotes WHERE id=? ORDER BY 2", (article_id,))
        )
        neighbours = set(self._neighbours("articles", "", (), sort, article_id))
        for taxonomy, term, _ in memberships:
            condition = "taxonomy=? AND term=? AND"
            neighbours |= self._neighbours("memberships", condition, (taxonomy, term), sort, article_id)
        if self._with_related:
            neighbours.update(row[0] for row in vicinity(self._db, article_id, sort))
        signature = self._db.execute("SELECT signature FROM signatures WHERE id=?", (article_id,)).fetchone()
        return _Standing(sort, bytes(card), memberships, quotes, neighbours, signature)

    def _note(self, article_id: str, before: _Standing | None, after: _Standing | None) -> None:
        """Touch what shows the difference between two standings of an article."""
        changes = self._changes
        if changes.everything:
            return
        changes.articles.add(article_id)
        standings = [standing for standing in (before, after) if standing is not None]
        for standing in standings:
            changes.edited.add((standing.sort, article_id))
            for taxonomy, term, _ in standing.memberships:
                changes.touch_feed(taxonomy, term, standing.sort)
        listed_alike = len(standings) == 2 and standings[0].listing == standings[1].listing
        resembles_alike = listed_alike and standings[0].signature == standings[1].signature
        for standing in standings:
            if not resembles_alike:
                changes.articles |= standing.neighbours
            if not listed_alike:
                changes.touch_time((standing.sort, article_id))
                for taxonomy, term, _ in standing.memberships:
                    changes.touch_term(taxonomy, term, (standing.sort, article_id))
            if not listed_alike or standings[0].quotes != standings[-1].quotes:
                for person, _, _ in standing.quotes:
                    changes.touch_speaker(person, (standing.sort, article_id))

    def _neighbours(self, table: str, condition: str, values: tuple[str, ...], sort: str, article_id: str) -> set[str]:
        found = set()
        for comparison, order in (("<", "DESC"), (">", "ASC")):
            row = self._db.execute(
                f"SELECT id FROM {table} WHERE {condition} (sort, id) {comparison} (?, ?)"
                f" ORDER BY sort {order}, id {order} LIMIT 1",
                (*values, sort, article_id),
            ).fetchone()
            if row is not None:
                found.add(row[0])
        return found


class _Standing(NamedTuple):
    """What lists, neighbours and quotations show of an article."""

    sort: str
    card: bytes
    memberships: tuple[tuple[str, str, str], ...]
    quotes: tuple[tuple[str, int, bytes], ...]
    neighbours: set[str]
    """Articles whose pages lead to this one: before and after it in its lists, or like it."""
    signature: tuple[bytes] | None

    @property
    def listing(self) -> tuple[object, ...]:
        return self.sort, self.card, self.memberships


def _quote_values(article_id: str, sort: str, quotes: tuple[QuoteRow, ...]) -> list[tuple[str, str, str, int, bytes]]:
    return [(quote.person, sort, article_id, quote.number, _encode(quote)) for quote in quotes]


def settle_terms(connection: sqlite3.Connection, vocabulary: dict[tuple[str, str], str], changes: Changes) -> None:
    """Bring names and counts of the touched terms up to date.

    A term has one display name: the vocabulary's, or else the spelling most articles use (the least one among equals).
    A term whose name changes touches the pages of all its articles.
    """
    touched = _all_terms(connection) if changes.everything else sorted(changes.terms)
    for taxonomy, term in touched:
        before = connection.execute(
            "SELECT name, count, first, last FROM terms WHERE taxonomy=? AND term=?", (taxonomy, term)
        ).fetchone()
        after = _term_now(connection, taxonomy, term, vocabulary)
        if before == after:
            continue
        changes.taxonomies.add(taxonomy)
        if after is None:
            connection.execute("DELETE FROM terms WHERE taxonomy=? AND term=?", (taxonomy, term))
            continue
        connection.execute("INSERT OR REPLACE INTO terms VALUES(?, ?, ?, ?, ?, ?)", (taxonomy, term, *after))
        if before is not None and before[0] != after[0] and not changes.everything:
            _touch_renamed(connection, taxonomy, term, changes)


def _touch_renamed(connection: sqlite3.Connection, taxonomy: str, term: str, changes: Changes) -> None:
    """A term with another display name is shown by its list and articles, and on the fronts of all that they are filed under."""
    query = "SELECT id, sort FROM memberships WHERE taxonomy=? AND term=?"
    changes.speakers[term] = None
    changes.touch_name(taxonomy, term)
    for article_id, sort in connection.execute(query, (taxonomy, term)).fetchall():
        changes.articles.add(article_id)
        changes.edited.add((sort, article_id))
        rows = connection.execute("SELECT taxonomy, term FROM memberships WHERE id=?", (article_id,))
        for other_taxonomy, other_term in rows:
            changes.touch_front(other_taxonomy, other_term)


def _all_terms(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT taxonomy, term FROM memberships UNION SELECT taxonomy, term FROM terms ORDER BY 1, 2"
    ).fetchall()


def _term_now(
    connection: sqlite3.Connection, taxonomy: str, term: str, vocabulary: dict[tuple[str, str], str]
) -> tuple[str, int, str, str] | None:
    """(name, articles, first year, last year); the years are empty without a dated article."""
    rows = connection.execute(
        "SELECT name, count FROM spellings WHERE taxonomy=? AND term=?", (taxonomy, term)
    ).fetchall()
    if not rows:
        return None
    first, last = (_edge(connection, edge, taxonomy, term) for edge in ("min", "max"))
    name = vocabulary.get((taxonomy, term)) or min(rows, key=lambda row: (-row[1], row[0]))[0]
    return name, sum(row[1] for row in rows), first[:4], last[:4]


def _edge(connection: sqlite3.Connection, edge: str, taxonomy: str, term: str) -> str:
    """The first or last place in time of a term's dated articles: one look into the index, if asked for alone."""
    query = f"SELECT coalesce({edge}(sort), '') FROM memberships WHERE taxonomy=? AND term=? AND sort>''"
    return str(connection.execute(query, (taxonomy, term)).fetchone()[0])
