"""The collection's quotations by date: those of a year or month, in the order of their articles.

A month is written `2019-05`; `2019-00` stands for the articles of which no more than the year is known, and the empty text
for undated ones.
"""

from __future__ import annotations

import sqlite3

import msgspec

from backfile.archive.catalogue import Quotation, period_bounds
from backfile.archive.classification import QuoteRow

_quote = msgspec.msgpack.Decoder(QuoteRow).decode
_OF_PERIOD = "FROM articles a JOIN quotes q ON q.id=a.id WHERE a.sort>=? AND a.sort<?"


def month_of(sort: str) -> str:
    """The month that an article's place in time lies in."""
    return sort[:7] if len(sort) != 4 else f"{sort}-00"


def _bounds(period: str) -> tuple[str, str]:
    year = period[:4]
    return (year, f"{year}-") if period.endswith("-00") else period_bounds(period)


def has_quotations(connection: sqlite3.Connection, period: str) -> bool:
    """Whether a year or month has quotations."""
    return connection.execute(f"SELECT 1 {_OF_PERIOD} LIMIT 1", _bounds(period)).fetchone() is not None


def quotation_count(connection: sqlite3.Connection, period: str, before: str = "~") -> int:
    """How many quotations a period has, or those of them before a place in time."""
    low, high = _bounds(period)
    return int(connection.execute(f"SELECT count(*) {_OF_PERIOD}", (low, min(high, before))).fetchone()[0])


def months_with_quotations(connection: sqlite3.Connection, year: str) -> list[tuple[str, int]]:
    """(month, quotations) of each month of a year that has any."""
    query = f"SELECT substr(a.sort, 1, 7) m, count(*) {_OF_PERIOD} GROUP BY m ORDER BY m"
    return [(month_of(month), count) for month, count in connection.execute(query, _bounds(year))]


def quotations_of(connection: sqlite3.Connection, period: str, offset: int, limit: int) -> list[Quotation]:
    """Quotations of a period, oldest first, in the order of their articles."""
    rows = connection.execute(
        f"SELECT a.id, q.quote {_OF_PERIOD} ORDER BY a.sort, a.id, q.number LIMIT ? OFFSET ?",
        (*_bounds(period), limit, offset),
    )
    return [Quotation(article_id, _quote(quote)) for article_id, quote in rows]


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
