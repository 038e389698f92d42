"""The collection's quotations by date: those of a year or month, in the order of their articles.

A month is written `2019-05`; `2019-00` stands for the articles of which no more than the year is known, and the empty text
for undated ones.
"""

from __future__ import annotations

import sqlite3

from backfile.archive.catalogue import period_bounds
from backfile.archive.long_lists import LongList

_QUOTED = "articles a JOIN quotes q ON q.id=a.id"
_OF_PERIOD = f"FROM {_QUOTED} WHERE a.sort>=? AND a.sort<?"


def month_of(sort: str) -> str:
    """The month that an article's place in time lies in."""
    return sort[:7] if len(sort) != 4 else f"{sort}-00"


def _bounds(period: str) -> tuple[str, str]:
    year = period[:4]
    return (year, f"{year}-") if period.endswith("-00") else period_bounds(period)


def has_quotations(connection: sqlite3.Connection, period: str) -> bool:
    """Whether a year or month has quotations."""
    return connection.execute(f"SELECT 1 {_OF_PERIOD} LIMIT 1", _bounds(period)).fetchone() is not None


def quotation_count(connection: sqlite3.Connection, period: str) -> int:
    """How many quotations a period has."""
    return int(connection.execute(f"SELECT count(*) {_OF_PERIOD}", _bounds(period)).fetchone()[0])


def months_with_quotations(connection: sqlite3.Connection, year: str) -> list[tuple[str, int]]:
    """(month, quotations) of each month of a year that has any."""
    query = f"SELECT substr(a.sort, 1, 7) m, count(*) {_OF_PERIOD} GROUP BY m ORDER BY m"
    return [(month_of(month), count) for month, count in connection.execute(query, _bounds(year))]


def quotations_of(connection: sqlite3.Connection, period: str) -> LongList:
    """The quotations of a period in the order of their articles, for `catalogue.quotations_in`."""
    order = ("a.sort", "a.id", "q.number")
    return LongList(connection, _QUOTED, order=order, columns="q.quote", within=_bounds(period))


def days_with_quotations(connection: sqlite3.Connection, month: str) -> list[tuple[str, int]]:
    """(day, quotations) of each day of a month that has any."""
    query = f"SELECT substr(a.sort, 1, 10) d, count(*) {_OF_PERIOD} AND length(a.sort)>=10 GROUP BY d ORDER BY d"
    return connection.execute(query, _bounds(month)).fetchall()


def quotation_months(connection: sqlite3.Connection, person: str | None = None) -> list[tuple[str, int]]:
    """(month, quotations) of each month that has any, of one person or (the empty key) of unknown ones, or of all."""
    whose = "person=?1 AND" if person is not None else ""
    return connection.execute(
        f"SELECT substr(sort, 1, 7) m, count(*) FROM quotes WHERE {whose} length(sort)>=7 GROUP BY m ORDER BY m",
        (person,) if person is not None else (),
    ).fetchall()
