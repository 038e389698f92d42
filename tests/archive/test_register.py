"""The accession register: numbers and permalinks once given stay."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.register import Accession, Candidate, Register, parse_register
from backfile.archive.register_file import REGISTER_PATH, append_to_register
from backfile.archive.state import SCHEMA
from backfile.errors import InputError
from backfile.models import Moment


def candidate(path: str, headline: str = "Same", sha: str = "", slug: str | None = None) -> Candidate:
    return Candidate(path, sha or path, headline, Moment("2020-01-02"), slug)


def register_of(*entries: Accession) -> Register:
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    register = Register(connection)
    register.fill(entries)
    return register


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["Same", "Other", "2020"])), max_size=12))
def test_permalinks_and_numbers_are_unique_and_stay(asked: list[tuple[str, str]]) -> None:
    register = register_of()
    given_once: dict[str, Accession] = {}
    for path, headline in asked:
        entry, _ = register.accession(candidate(path, headline), "ascii", lambda path: True)
        assert given_once.setdefault(path, entry) == entry
    assert len({entry.permalink for entry in given_once.values()}) == len(given_once)
    assert len({entry.id for entry in given_once.values()}) == len(given_once)
    again = register_of(*parse_register("".join(entry.line() for entry in register.added())))
    for path, entry in given_once.items():
        assert again.known(path) == entry


def test_moved_capture_is_known_by_its_bytes() -> None:
    register = register_of(Accession("n1", "/2020/01/02/same/", "seeds/a.txt", "f00d"))
    entry, _ = register.accession(candidate("seeds/b.txt", sha="f00d"), "ascii", lambda path: path != "seeds/a.txt")
    assert (entry.id, entry.permalink) == ("n1", "/2020/01/02/same/")
    assert register.known("seeds/a.txt") is None


def test_copy_beside_its_original_is_an_article_of_its_own() -> None:
    register = register_of(Accession("n1", "/2020/01/02/same/", "seeds/a.txt", "f00d"))
    entry, problems = register.accession(candidate("seeds/b.txt", sha="f00d"), "ascii", lambda path: True)
    assert entry.id != "n1"
    assert entry.permalink == "/2020/01/02/same-2/"
    assert "seeds/a.txt" in problems[0].found


@pytest.mark.parametrize(
    "line", ["n1\t/a/\tseeds/a.txt", "n1\ta\tseeds/a.txt\tf", "\t/a/\tb\tc", "n1\t/../a/\tseeds/a.txt\tf"]
)
def test_damaged_line_is_an_error_at_its_place(line: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_register(f"# head\n{line}\n")
    assert caught.value.problem.location.line == 2


def test_permalink_given_twice_is_an_error() -> None:
    with pytest.raises(InputError, match="belongs to n1"):
        parse_register("n1\t/a/\tx\tf\nn2\t/a/\ty\tg\n")


def test_register_only_grows_at_its_end(tmp_path: Path) -> None:
    append_to_register(tmp_path, [Accession("n1", "/a/", "x", "f").line()])
    first = (tmp_path / REGISTER_PATH).read_bytes()
    append_to_register(tmp_path, [Accession("n2", "/b/", "y", "g").line()])
    assert (tmp_path / REGISTER_PATH).read_bytes().startswith(first)
    (tmp_path / REGISTER_PATH).write_bytes(first[:-1])  # an editor took the last line end away
    append_to_register(tmp_path, [Accession("n2", "/b/", "y", "g").line()])
    assert [entry.id for entry in parse_register((tmp_path / REGISTER_PATH).read_text())] == ["n1", "n2"]


def test_a_permalink_is_never_given_again_whatever_a_later_line_says() -> None:
    first = Accession("n1", "/2020/01/02/same/", "seeds/a.txt", "f00d")
    register = register_of(first, Accession("n1", "/2020/01/02/other/", "seeds/c.txt", "f00d"))
    entry, _ = register.accession(candidate("seeds/b.txt"), "ascii", lambda path: True)
    assert entry.permalink == "/2020/01/02/same-2/"
    assert register.known("seeds/a.txt") is None
