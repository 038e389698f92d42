"""Sealed pages: long lists cut by what stands in them, so that a page keeps its articles and its URL.

A list of up to a page's size is one page at the list's own address. A longer one has pages of about that size, named after
the day that they begin on (`…/page/2019-03-04/`; the oldest is always `…/page/oldest/`), and its own address shows the
newest entries. Where the list is cut, `archive.cuts` tells: one more article, at whatever place, changes the pages beside it.
Nothing on such a page tells how long the list is, or it would change with every article.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from backfile.archive.changes import Place
from backfile.archive.cut_lists import OLDEST, CutList, Shown, forget_cuts
from backfile.archive.long_lists import LongList, Row
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context
from backfile.renderer.languages import format_period
from backfile.renderer.outputs.output import Kept, ListSubjects, Page
from backfile.renderer.views import Pager

MOST_PLACES = 50
"""Of a list that differs at more of them, every page is looked at: that costs no more."""
HEADLINE_CHARACTERS = 60
"""Of the first headline, where dates do not tell pages apart."""


class SealedPage(NamedTuple):
    """One page of a list, or its front, as views need it."""

    rows: list[Row]
    """Oldest first."""
    address: str
    """Permalink of this page."""
    front: str
    """Permalink of the list."""
    older: str | None
    newer: str | None
    """Permalinks of the pages beside it."""
    is_front: bool

    def ids(self) -> list[str]:
        """Of the articles, newest first."""
        return [row[1] for row in self.rows[::-1]]

    def pager(self, context: Context, headline: str) -> Pager | None:
        """Where the page stands; `headline` is its first. None when the list is one page."""
        if self.is_front and self.older is None:
            return None
        return Pager(
            label="" if self.is_front else _label(context, self.rows, headline),
            older=context.url(self.older) if self.older is not None else None,
            newer=context.url(self.newer) if self.newer is not None else None,
            oldest=context.url(page_address(self.front, OLDEST)) if self.older is not None else None,
            newest=context.url(self.front) if not self.is_front else None,
        )


class SealedLists(NamedTuple):
    """All lists of one output: a list a subject."""

    output: str
    address: Callable[[str], str]
    """Permalink of a subject's list."""
    entries: Callable[[sqlite3.Connection, str], LongList]
    """Of a subject."""

    def plan_all(
        self, connection: sqlite3.Connection, counts: Iterable[tuple[str, int]], page_size: int
    ) -> Iterator[Page]:
        """Every page of all lists, which are (subject, entries)."""
        forget_cuts(connection, self.output)
        for subject, count in counts:
            if count:
                yield from self._plan_whole(connection, subject, page_size, count > page_size)

    def plan_touched(
        self, connection: sqlite3.Connection, subjects: ListSubjects, page_size: int
    ) -> Iterator[Page | Kept]:
        """The pages of some lists that a change can have reached; of those where nobody knows how far, all pages."""
        for subject, places in subjects:
            entries = self.entries(connection, subject)
            is_long = entries.is_longer_than(page_size)
            cuts = self._cuts(connection, subject, page_size)
            if is_long and places is not None and len(places) <= MOST_PLACES and cuts.is_cut():
                yield from self._plan_near(cuts, subject, places)
                continue
            if not is_long:
                forget_cuts(connection, self.output, subject)
            if is_long or entries.is_longer_than(0):
                yield from self._plan_whole(connection, subject, page_size, is_long)

    def show(self, context: Context, page: Page, page_size: int) -> SealedPage | None:
        """What stands on a page; None when it has ceased to exist."""
        cuts = self._cuts(context.catalogue.connection, page.subject, page_size)
        shown = cuts.page(page.key) if page.key else cuts.front()
        if shown is None or not shown.rows:
            return None
        front = self.address(page.subject)
        return SealedPage(
            rows=shown.rows,
            address=page_address(front, page.key) if page.key else front,
            front=front,
            older=page_address(front, shown.older) if shown.older is not None else None,
            newer=_newer(front, page.key, shown),
            is_front=not page.key,
        )

    def _cuts(self, connection: sqlite3.Connection, subject: str, page_size: int) -> CutList:
        return CutList(connection, self.output, subject, self.entries(connection, subject), page_size)

    def _plan_whole(
        self, connection: sqlite3.Connection, subject: str, page_size: int, is_long: bool
    ) -> Iterator[Page]:
        address = self.address(subject)
        yield Page(path_of(address), subject, "")
        if is_long:
            for name in self._cuts(connection, subject, page_size).cut():
                yield Page(path_of(page_address(address, name)), subject, name)

    def _plan_near(self, cuts: CutList, subject: str, places: Collection[Place]) -> Iterator[Page | Kept]:
        address = self.address(subject)
        difference = cuts.cut_near(places)
        yield Page(path_of(address), subject, "")
        for name in difference.touched:
            yield Page(path_of(page_address(address, name)), subject, name)
        yield Kept(subject, frozenset(path_of(page_address(address, name)) for name in difference.gone))


def page_address(address: str, name: str) -> str:
    """The permalink of a page of a list."""
    return f"{address}page/{name}/"


def _newer(front: str, key: str, shown: Shown) -> str | None:
    if not key:
        return None
    return page_address(front, shown.newer) if shown.newer is not None else front


def _label(context: Context, rows: list[Row], headline: str) -> str:
    """The days of the first and the last entry; where that is one day, or none, the page's first headline beside it."""
    first, last = (_day(context, row) for row in (rows[0], rows[-1]))
    return f"{first} – {last}" if first != last else f"{first}: {_shortened(headline)}"


def _day(context: Context, row: Row) -> str:
    day = row[0][:10]
    return format_period(day, context.config.language) if day else context.text("Undated")


def _shortened(headline: str) -> str:
    if len(headline) <= HEADLINE_CHARACTERS:
        return headline
    cut = headline[:HEADLINE_CHARACTERS]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:–—-')}…"
