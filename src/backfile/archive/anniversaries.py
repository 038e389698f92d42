"""The collection by the day of the year: which articles of whatever year were published on a 7 February.

A day is written as ISO 8601 writes its end: `02-07`. Only articles with a known day have one.
"""

from __future__ import annotations

import sqlite3

from backfile.archive.long_lists import LongList

_ON_DAY = "length(sort)>=10 AND substr(sort, 6, 5)=?"
"""Words that the index `articles_day` answers."""


def days_of_the_year(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """(day, articles) of each day that has articles, from January on."""
    query = "SELECT substr(sort, 6, 5) d, count(*) FROM articles WHERE length(sort)>=10 GROUP BY d ORDER BY d"
    return connection.execute(query).fetchall()


def years_of_day(connection: sqlite3.Connection, day: str) -> list[tuple[str, int]]:
    """(year, articles) of each year that has articles of a day, oldest first."""
    return connection.execute(
        f"SELECT substr(sort, 1, 4) y, count(*) FROM articles WHERE {_ON_DAY} GROUP BY y ORDER BY y", (day,)
    ).fetchall()


def articles_on_day(connection: sqlite3.Connection, day: str) -> LongList:
    """The articles of a day of the year."""
    return LongList(connection, "articles", _ON_DAY, (day,))


def days_around(connection: sqlite3.Connection, day: str) -> tuple[str | None, str | None]:
    """The nearest days of the year before and after that have articles, over the turn of the year; None for no other."""
    column = "substr(sort, 6, 5)"
    found = []
    for function, comparison in (("max", "<"), ("min", ">")):
        near, far = connection.execute(
            f"SELECT (SELECT {function}({column}) FROM articles WHERE length(sort)>=10 AND {column}{comparison}?),"
            f" (SELECT {function}({column}) FROM articles WHERE length(sort)>=10)",
            (day,),
        ).fetchone()
        other = near or far
        found.append(other if other != day else None)
    return found[0], found[1]
