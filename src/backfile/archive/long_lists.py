"""Lists of any length, read page by page: a page in the middle of 300,000 articles costs what the first one costs.

SQLite walks through all rows before an OFFSET. A page that follows the one read last begins at its end instead, as pages do
that are rendered in their order, and one near the end of the list is counted from there.
"""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple, TypeAlias

Row: TypeAlias = tuple[Any, ...]


class _End(NamedTuple):
    """Where the page ended that was read last."""

    values: tuple[str, ...]
    offset: int
    """Of the row behind it."""
    key: Row
    moment: tuple[int, int]
    """Changes by others and by this connection that the database had seen."""


class LongList:
    """The rows of a table that a condition selects, in the order of columns that tell each from every other."""

    def __init__(self, connection: sqlite3.Connection, table: str, condition: str, order: str, columns: str) -> None:
        """`order` and `columns` are names with commas between them; `condition` takes the values given to `page`."""
        self._connection = connection
        self._width = order.count(",") + 1
        start = f"SELECT {order}, {columns} FROM {table} WHERE {condition}"
        backwards = ", ".join(f"{name} DESC" for name in order.split(", "))
        marks = ", ".join("?" * self._width)
        self._from_start = f"{start} ORDER BY {order} LIMIT ? OFFSET ?"
        self._from_end = f"{start} ORDER BY {backwards} LIMIT ? OFFSET ?"
        self._behind = f"{start} AND ({order}) > ({marks}) ORDER BY {order} LIMIT ?"
        self._how_many = f"SELECT count(*) FROM {table} WHERE {condition}"
        self._end: _End | None = None
        self._counted: tuple[tuple[str, ...], int, tuple[int, int]] | None = None

    def count(self, values: tuple[str, ...]) -> int:
        """How many rows there are; counted once for the pages of a list."""
        moment = self._moment()
        if self._counted is None or (self._counted[0], self._counted[2]) != (values, moment):
            self._counted = values, int(self._connection.execute(self._how_many, values).fetchone()[0]), moment
        return self._counted[1]

    def page(self, values: tuple[str, ...], offset: int, limit: int, count: int) -> list[Row]:
        """The columns of up to `limit` rows from an offset on, of a list of `count` rows."""
        rows = self._rows(values, offset, min(limit, count - offset), count) if 0 <= offset < count else []
        if rows:
            key = rows[-1][: self._width]
            self._end = _End(values, offset + len(rows), key, self._moment())
        return [row[self._width :] for row in rows]

    def _rows(self, values: tuple[str, ...], offset: int, limit: int, count: int) -> list[Row]:
        ask = self._connection.execute
        end, behind = self._end, count - offset - limit
        if end is not None and (end.values, end.offset, end.moment) == (values, offset, self._moment()):
            return ask(self._behind, (*values, *end.key, limit)).fetchall()
        if behind < offset:
            return ask(self._from_end, (*values, limit, behind)).fetchall()[::-1]
        return ask(self._from_start, (*values, limit, offset)).fetchall()

    def _moment(self) -> tuple[int, int]:
        return self._connection.execute("PRAGMA data_version").fetchone()[0], self._connection.total_changes
