"""The order of 03/04/2022 by evidence in the archive, where neither the site's setting nor the capture decides it.

A folder of captures mostly comes from one publication. A capture that prints 25/03/2022 shows the order of its folder; one
whose dates could be read either way is read as the majority of its folder shows, or by its language where the folder
shows nothing or is divided. Such a capture waits for all others: a permalink with the wrong day in it would stay.
"""

from __future__ import annotations

import sqlite3

from backfile.loader.reading import DateOrder


class DateOrders:
    """What the captures show, by folder, in the build state's `date_orders`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._touched: set[str] = set()

    def read_as(self, path: str) -> bool | None:
        """How an open capture was read last: day first, month first, or (None) by its language."""
        row = self._db.execute("SELECT day_first FROM date_orders WHERE path=?", (path,)).fetchone()
        return None if row is None or row[0] is None else bool(row[0])

    def note(self, path: str, shown: DateOrder | None) -> None:
        """Remember what a capture shows now."""
        row = self._db.execute("SELECT shown FROM date_orders WHERE path=?", (path,)).fetchone()
        if (row[0] if row is not None else None) == shown:
            return
        self._touched.add(_folder_of(path))
        self._db.execute("DELETE FROM date_orders WHERE path=?", (path,))
        if shown is not None:
            self._db.execute("INSERT INTO date_orders VALUES(?, ?, ?, NULL)", (path, _folder_of(path), shown))

    def contested(self, waiting: set[str]) -> dict[str, bool | None]:
        """The order for each open capture that is to be read (again): `waiting` ones, and those whose folder now shows
        another order than they were read in."""
        orders = {folder: self._order_of(folder) for folder in sorted(self._touched | set(map(_folder_of, waiting)))}
        wanted: dict[str, bool | None] = {}
        for folder, day_first in orders.items():
            rows = self._db.execute(
                "SELECT path, day_first FROM date_orders WHERE folder=? AND shown='open' ORDER BY path", (folder,)
            ).fetchall()
            for path, read_as in rows:
                if path in waiting or (None if read_as is None else bool(read_as)) is not day_first:
                    wanted[path] = day_first
            self._db.execute("UPDATE date_orders SET day_first=? WHERE folder=? AND shown='open'", (day_first, folder))
        self._touched.clear()
        return dict(sorted(wanted.items()))

    def _order_of(self, folder: str) -> bool | None:
        shown = dict(
            self._db.execute("SELECT shown, count(*) FROM date_orders WHERE folder=? GROUP BY shown", (folder,))
        )
        day, month = shown.get("day first", 0), shown.get("month first", 0)
        return None if day == month else day > month


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]
