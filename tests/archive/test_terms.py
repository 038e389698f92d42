"""Names, counts and years of terms, kept while articles come, change and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.archive.changes import Changes
from backfile.archive.intake import settle_terms
from backfile.archive.state import SCHEMA, state_path
from tests.conftest import Site, article

MakeSite = Callable[..., Site]
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.sampled_from(["", "2019", "2019-05-04", "2021-01-01"]),
        st.sampled_from(["Sea", "sea", "SEA"]),
    ),
    max_size=8,
)


@given(ROWS, st.sets(st.integers(0, 7)))
@settings(max_examples=60)
def test_a_terms_row_says_what_its_articles_say(rows: list[tuple[str, str, str]], gone: set[int]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    for number, (term, sort, name) in enumerate(rows):
        connection.execute("INSERT INTO memberships VALUES('tags', ?, ?, ?, ?)", (term, sort, str(number), name))
    for number in gone:
        connection.execute("DELETE FROM memberships WHERE id=?", (str(number),))
    settle_terms(connection, {}, Changes(everything=True))
    left = [row for number, row in enumerate(rows) if number not in gone]
    for term, name, count, first, last in connection.execute("SELECT term, name, count, first, last FROM terms"):
        names = [row[2] for row in left if row[0] == term]
        years = sorted(row[1][:4] for row in left if row[0] == term and row[1])
        assert name == min(names, key=lambda spelt: (-names.count(spelt), spelt))
        assert (count, first, last) == (len(names), years[0] if years else "", years[-1] if years else "")
    assert {row[0] for row in left} == {row[0] for row in connection.execute("SELECT term FROM terms")}


def test_the_commonest_spelling_of_a_tag_follows_its_articles(make_site: MakeSite) -> None:
    site = make_site({f"seeds/{n}.md": article(f"N {n}", tags="[sea]") for n in range(2)})
    site.write("seeds/x.md", article("X", tags="[Sea]"))
    site.build()
    assert "<title>sea" in site.page("tags/sea/index.html")
    for number in range(2):
        (site.folder / f"seeds/{number}.md").unlink()
    site.build()
    assert "<title>Sea" in site.page("tags/sea/index.html")
    with sqlite3.connect(state_path(site.folder)) as state:
        assert state.execute("SELECT name, count FROM spellings WHERE taxonomy='tags'").fetchall() == [("Sea", 1)]
