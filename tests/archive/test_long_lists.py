"""Pages of long lists are those that an OFFSET gives, in whatever order they are asked for, and whatever changes between."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.long_lists import LongList

SCHEMA = "CREATE TABLE members(term TEXT, sort TEXT, id TEXT, PRIMARY KEY(term, sort, id)) WITHOUT ROWID"
ROWS = st.sets(st.tuples(st.sampled_from("ab"), st.sampled_from(["", "2001", "2002"]), st.integers(0, 30)), max_size=40)
ASKED = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(-1, 45), st.integers(1, 12), st.booleans()), min_size=1, max_size=12
)


def members(path: str = ":memory:") -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(SCHEMA)
    return connection


def by_offset(connection: sqlite3.Connection, term: str, offset: int, limit: int) -> list[tuple[str]]:
    if offset < 0:
        return []
    query = "SELECT id FROM members WHERE term=? ORDER BY sort, id LIMIT ? OFFSET ?"
    return connection.execute(query, (term, limit, offset)).fetchall()


def long_list(connection: sqlite3.Connection) -> LongList:
    return LongList(connection, "members", "term=?", "sort, id", "id")


@given(ROWS, ASKED)
def test_pages_are_those_of_an_offset(rows: set[tuple[str, str, int]], asked: list[tuple[str, int, int, bool]]) -> None:
    connection = members()
    connection.executemany("INSERT INTO members VALUES(?,?,?)", [(term, sort, f"{n:02}") for term, sort, n in rows])
    pages = long_list(connection)
    for number, (term, offset, limit, changes) in enumerate(asked):
        if changes:
            connection.execute("INSERT INTO members VALUES(?,'2001',?)", (term, f"x{number:02}"))
        count = pages.count((term,))
        assert pages.page((term,), offset, limit, count) == by_offset(connection, term, offset, limit)
        then = offset + limit  # the page that follows, which begins where this one ended
        assert pages.page((term,), then, limit, count) == by_offset(connection, term, then, limit)


def test_change_by_another_connection_is_seen(tmp_path: Path) -> None:
    connection = members(str(tmp_path / "state"))
    connection.executemany("INSERT INTO members VALUES('a','2001',?)", [(f"{n:02}",) for n in range(0, 20, 2)])
    pages = long_list(connection)
    pages.page(("a",), 0, 3, pages.count(("a",)))
    sqlite3.connect(tmp_path / "state", isolation_level=None).execute("INSERT INTO members VALUES('a','2001','01')")
    assert pages.count(("a",)) == 11
    assert pages.page(("a",), 3, 3, 11) == by_offset(connection, "a", 3, 3)


def steps_of_pages(size: int) -> int:
    """Tens of SQLite's instructions for two pages that follow the first, and for the last."""
    connection = members()
    connection.executemany("INSERT INTO members VALUES('a','2001',?)", [(f"{n:06}",) for n in range(size)])
    pages = long_list(connection)
    pages.page(("a",), 0, 50, size)
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    connection.set_progress_handler(count, 10)
    for offset in (50, 100, size - 50):
        pages.page(("a",), offset, 50, size)
    return steps


def test_following_pages_and_the_last_one_cost_the_same_in_a_list_of_any_length() -> None:
    assert steps_of_pages(8000) < 1.2 * steps_of_pages(200)
