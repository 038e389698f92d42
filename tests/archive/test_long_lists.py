"""Rows between two entries, and the last before one, are those that Python finds."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.cuts import Entry
from backfile.archive.long_lists import BEGINNING, END, LongList

ROWS = st.sets(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["", "2001", "2002"]), st.integers(0, 30).map("{:02}".format)),
    max_size=40,
)
EDGES = st.one_of(
    st.tuples(st.sampled_from(["", "2001", "2002"]), st.integers(0, 30).map("{:02}".format), st.just(0)),
    st.sampled_from([BEGINNING, END]),
)
WITHIN = st.sampled_from([("", "~"), ("", "0"), ("2001", "2001~"), ("2002", "2002~")])


@given(ROWS, EDGES, EDGES, WITHIN, st.integers(1, 12))
def test_rows_are_those_between_two_entries(
    rows: set[tuple[str, str, str]], low: Entry, high: Entry, within: tuple[str, str], limit: int
) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE members(term TEXT, sort TEXT, id TEXT, PRIMARY KEY(term, sort, id)) WITHOUT ROWID")
    connection.executemany("INSERT INTO members VALUES(?, ?, ?)", rows)
    listed = LongList(connection, "members", "term=?", ("a",), columns="id", within=within)
    mine = [(sort, i, 0, i) for term, sort, i in sorted(rows) if term == "a" and within[0] <= sort < within[1]]
    assert listed.rows() == mine
    assert listed.rows(low, high) == [row for row in mine if low <= row[:3] < high]
    assert list(listed.entries(low)) == [row[:3] for row in mine if row[:3] >= low]
    assert listed.last(limit, high) == [row for row in mine if row[:3] < high][-limit:]
    assert listed.is_longer_than(limit) == (len(mine) > limit)
