"""Long lists and where they are cut, as the build state keeps it: a row a page, found and mended without the whole list.

The page of the oldest entries is always called `oldest`. Any other has the day of its first entry for a name; where the page
before it begins on the same day, with a digest of that entry behind. So a name depends on two entries, never on how many
there are.
"""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from backfile.archive.changes import Place
from backfile.archive.cuts import Entry, heads, heads_of, margin_of, reach_of, weight_of
from backfile.archive.long_lists import BEGINNING, END, LongList, Row

OLDEST = "oldest"
UNDATED = "undated"
NAME_BYTES = 5
"""Of an entry's digest in a name: eight letters and digits; for the heads of one day they are enough."""
_BEFORE_ALL: Entry = ("", "", 0)
"""Before every entry, and after the row of the oldest page."""


class Cut(NamedTuple):
    """A row of the table: where a page begins, and what it is called."""

    entry: Entry
    """`BEGINNING` for the oldest page."""
    name: str


class Shown(NamedTuple):
    """A page of a list."""

    rows: list[Row]
    """Oldest first."""
    older: str | None
    """Name of the page before; None on the oldest."""
    newer: str | None
    """Name of the page after; None on the newest, and on the front."""


class Difference(NamedTuple):
    """What became of a list's pages."""

    touched: list[str]
    """Names of those that may show something else, or that are new."""
    gone: list[str]
    """Names that no page has: all those that a page had before, and some that only a step between gave."""


class CutList:
    """A list that is longer than a page, with its cuts."""

    def __init__(
        self, connection: sqlite3.Connection, output: str, subject: str, entries: LongList, page_size: int
    ) -> None:
        """`output` and `subject` name the list among all others."""
        self._db = connection
        self._key = output, subject
        self._list = entries
        self._page_size = page_size
        self._reach = reach_of(page_size)
        self._margin = margin_of(self._reach)

    # Reading

    def is_cut(self) -> bool:
        """Whether the list had pages when it was last planned."""
        return self._named(OLDEST) is not None

    def front(self) -> Shown:
        """The newest entries, a page of them; `older` is None where these are all."""
        rows = self._list.last(self._page_size + 1)
        if len(rows) <= self._page_size:
            return Shown(rows, None, None)
        return Shown(rows[1:], self._page_of(rows[0][:3]).name, None)

    def page(self, name: str) -> Shown | None:
        """The page of a name; None where there is none."""
        cut = self._named(name)
        if cut is None:
            return None
        before = self._last_before(cut.entry)
        after = self._first_from(_next(cut.entry))
        rows = self._list.rows(cut.entry, after.entry if after is not None else END)
        return Shown(rows, before.name if before is not None else None, after.name if after is not None else None)

    # Cutting

    def cut(self) -> list[str]:
        """Cut the whole list; the names of its pages, from the oldest."""
        forget_cuts(self._db, *self._key)
        cuts = [Cut(BEGINNING, OLDEST)]
        cuts += _named(cuts[0], heads_of(self._list.entries(), self._page_size))
        self._put(cuts)
        return [cut.name for cut in cuts]

    def cut_near(self, places: Collection[Place]) -> Difference:
        """Cut the list where articles came, went or changed, as `cut` would cut it; its other pages are not looked at."""
        looked_at: set[Entry] = set()
        left: set[str] = set()
        for place in sorted(places):
            before, after = self._cuts_around(place)
            if before != after:
                self._take_out(before)
                self._put(after)
                left.update(cut.name for cut in before)
                differing = {*before} ^ {*after}
                looked_at.update(entry for cut in differing for entry in self._beside(cut.entry))
        looked_at.update(entry for place in places for entry in self._pages_at(place))
        touched = [cut.name for entry in sorted(looked_at) if (cut := self._at(entry)) is not None]
        return Difference(touched, sorted(name for name in left if self._named(name) is None))

    def _cuts_around(self, place: Place) -> tuple[list[Cut], list[Cut]]:
        """The cuts before and now of the entries that a change at a place can reach, and of the head behind them.

        Those are a margin of entries on either side of it; they are compared with as many beyond.
        """
        entries, first, end = self._entries_around(place)
        low = entries[first] if first > 0 else _BEFORE_ALL
        high = _next(entries[end - 1]) if end <= len(entries) else END
        found = heads([weight_of(entry) for entry in entries], self._reach)
        behind = self._first_from(high)
        now = [entries[index] for index in found if first <= index < end]
        now += [behind.entry] if behind is not None else []
        previous = self._last_before(low)
        assert previous is not None, "a list that is cut has an oldest page"
        before = self._between(low, high) + ([behind] if behind is not None else [])
        return before, list(_named(previous, now))

    def _entries_around(self, place: Place) -> tuple[list[Entry], int, int]:
        """(entries around a place, index of the first that a change there can reach, index beyond the last)."""
        edge: Entry = (*place, -1)
        entries: list[Entry] = [row[:3] for row in self._list.last(2 * self._margin, edge)]
        first = len(entries) - self._margin
        behind = 0
        for entry in self._list.entries(edge):
            entries.append(entry)
            behind += entry[:2] != place
            if behind == 2 * self._margin:
                break
        return entries, first, len(entries) - behind + self._margin

    def _beside(self, entry: Entry) -> Iterator[Entry]:
        """Beginnings of the pages that a cut at an entry concerns: before it, at it, and the one after."""
        before = self._last_before(entry)
        if before is not None:
            yield before.entry
        at = self._first_from(entry)
        if at is not None:
            yield at.entry
            after = self._first_from(_next(entry)) if at.entry == entry else None
            if after is not None:
                yield after.entry

    def _pages_at(self, place: Place) -> Iterator[Entry]:
        """Beginnings of the pages that an article's entries stand on, or that its place lies in."""
        yield self._page_of((*place, 0)).entry
        yield from (cut.entry for cut in self._between((*place, 1), (place[0], f"{place[1]}\0", -1)))

    # Rows

    def _put(self, cuts: Iterable[Cut]) -> None:
        self._db.executemany(
            "INSERT INTO cuts VALUES(?, ?, ?, ?, ?, ?)", [(*self._key, *cut.entry, cut.name) for cut in cuts]
        )

    def _take_out(self, cuts: Iterable[Cut]) -> None:
        self._db.executemany(
            f"DELETE {_OF_LIST} AND (sort, id, number)=(?, ?, ?)", [(*self._key, *cut.entry) for cut in cuts]
        )

    def _named(self, name: str) -> Cut | None:
        return self._one("AND name=?", name)

    def _at(self, entry: Entry) -> Cut | None:
        return self._one("AND (sort, id, number)=(?, ?, ?)", *entry)

    def _last_before(self, entry: Entry) -> Cut | None:
        return self._one("AND (sort, id, number)<(?, ?, ?) ORDER BY sort DESC, id DESC, number DESC LIMIT 1", *entry)

    def _first_from(self, entry: Entry) -> Cut | None:
        return self._one("AND (sort, id, number)>=(?, ?, ?) ORDER BY sort, id, number LIMIT 1", *entry)

    def _page_of(self, entry: Entry) -> Cut:
        """The page that an entry stands on. Raises LookupError where the list is not cut."""
        cut = self._last_before(_next(entry))
        if cut is None:
            raise LookupError(f"{self._key} is not cut")
        return cut

    def _between(self, low: Entry, high: Entry) -> list[Cut]:
        condition = "AND (sort, id, number)>=(?, ?, ?) AND (sort, id, number)<(?, ?, ?) ORDER BY sort, id, number"
        rows = self._db.execute(f"SELECT sort, id, number, name {_OF_LIST} {condition}", (*self._key, *low, *high))
        return [Cut(row[:3], row[3]) for row in rows]

    def _one(self, condition: str, *values: str | int) -> Cut | None:
        query = f"SELECT sort, id, number, name {_OF_LIST} {condition}"
        row = self._db.execute(query, (*self._key, *values)).fetchone()
        return Cut(row[:3], row[3]) if row is not None else None


_OF_LIST = "FROM cuts WHERE output=? AND subject=?"


def forget_cuts(connection: sqlite3.Connection, output: str, subject: str | None = None) -> None:
    """Forget where a list is cut, or all lists of an output."""
    if subject is None:
        connection.execute("DELETE FROM cuts WHERE output=?", (output,))
    else:
        connection.execute(f"DELETE {_OF_LIST}", (output, subject))


def _next(entry: Entry) -> Entry:
    """The first that an entry could be after this one."""
    return entry[0], entry[1], entry[2] + 1


def _named(previous: Cut, entries: Iterable[Entry]) -> Iterator[Cut]:
    """Heads that follow a page, with their names."""
    day = _day(previous.entry) if previous.name != OLDEST else ""
    for entry in entries:
        own = _day(entry)
        yield Cut(entry, own if own != day else f"{own}-{_letters(entry)}")
        day = own


def _day(entry: Entry) -> str:
    """The day of an entry, or the month or year if no more is known."""
    return entry[0][:10] or UNDATED


def _letters(entry: Entry) -> str:
    return base64.b32encode(weight_of(entry)[:NAME_BYTES]).decode("ascii").lower()
