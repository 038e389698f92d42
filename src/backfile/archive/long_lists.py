"""Lists of any length, read between two entries or from one of them: what is read costs what it has, not where it lies.

SQLite walks through all rows before an OFFSET; there is none here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, TypeAlias

from backfile.archive.cuts import Entry

Row: TypeAlias = tuple[Any, ...]
"""The three fields of an `Entry`, and the columns that were asked for beside them."""
BEGINNING: Entry = ("", "", -1)
"""Before every entry."""
END: Entry = ("~", "", 0)
"""After every entry."""


class LongList:
    """The rows that a condition selects, oldest first: in the order of their articles, and of the quotations in each."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        table: str,
        condition: str = "",
        values: tuple[str, ...] = (),
        *,
        order: tuple[str, ...] = ("sort", "id"),
        columns: str = "",
        within: tuple[str, str] = (BEGINNING[0], END[0]),
    ) -> None:
        """`order` are the columns of an `Entry`, the last left out where the entries are articles. `condition` takes
        `values` and says nothing of those columns: `within` are the first place in time, and the first one beyond.
        """
        self._ask = connection.execute
        self._values = values
        self._width = len(order)
        self._low, self._high = (within[0], "", -1), (within[1], "", -1)
        entry, marks = ", ".join(order), ", ".join("?" * len(order))
        asked = entry if len(order) == 3 else f"{entry}, 0"
        both = (
            f"({entry}) >= ({marks}) AND ({entry}) < ({marks})"  # one bound on each side, or SQLite may take the wider
        )
        rows = f"FROM {table} WHERE {f'{condition} AND ' if condition else ''}{both}"
        self._entries = f"SELECT {asked} {rows} ORDER BY {entry}"
        asked += f", {columns}" if columns else ""
        self._forwards = f"SELECT {asked} {rows} ORDER BY {entry}"
        self._backwards = f"SELECT {asked} {rows} ORDER BY {', '.join(f'{name} DESC' for name in order)} LIMIT ?"
        self._any = f"SELECT 1 {rows} LIMIT 1 OFFSET ?"

    def is_longer_than(self, size: int) -> bool:
        """Whether there are more than so many rows; no more than those are walked through."""
        return self._ask(self._any, (*self._bounds(self._low, self._high), size)).fetchone() is not None

    def entries(self, low: Entry = BEGINNING) -> Iterator[Entry]:
        """The entries of the list, from one on, read as they are taken."""
        return self._ask(self._entries, self._bounds(max(low, self._low), self._high))

    def rows(self, low: Entry = BEGINNING, high: Entry = END) -> list[Row]:
        """The rows from an entry on and before another."""
        return self._ask(self._forwards, self._bounds(max(low, self._low), min(high, self._high))).fetchall()

    def last(self, limit: int, high: Entry = END) -> list[Row]:
        """The last rows of the list, or of those before an entry, oldest first."""
        bounds = self._bounds(self._low, min(high, self._high))
        return self._ask(self._backwards, (*bounds, limit)).fetchall()[::-1]

    def _bounds(self, low: Entry, high: Entry) -> tuple[object, ...]:
        return *self._values, *low[: self._width], *high[: self._width]
