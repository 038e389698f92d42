"""The register's mark says whether the file is the one that the last build left, however it came to be."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.register_file import (
    REGISTER_PATH,
    append_to_register,
    extended_mark,
    is_marked,
    mark_of,
    read_register,
)


def test_mark_of_a_register_that_builds_have_added_to_is_true_of_its_bytes_alone(tmp_path: Path) -> None:
    mark = mark_of(b"")
    for lines in (["a\n", "b\n"], ["c\n"]):
        added = append_to_register(tmp_path, lines)
        assert added is not None
        mark = extended_mark(mark, added)
    data = read_register(tmp_path)
    assert data.endswith(b"a\nb\nc\n") and is_marked(data, mark)
    assert not is_marked(data + b"d\n", mark)
    assert not is_marked(data[:-1], mark)
    assert not is_marked(data.replace(b"a", b"x"), mark)


def test_last_line_that_was_torn_is_ended_before_the_next(tmp_path: Path) -> None:
    path = tmp_path / REGISTER_PATH
    path.parent.mkdir()
    path.write_bytes(b"torn")
    added = append_to_register(tmp_path, ["next\n"])
    assert added is not None
    assert path.read_bytes() == b"torn\nnext\n"
    assert is_marked(b"torn\nnext\n", extended_mark(mark_of(b"torn"), added))


def test_nothing_to_add_makes_no_register(tmp_path: Path) -> None:
    assert append_to_register(tmp_path, []) is None
    assert not (tmp_path / REGISTER_PATH).exists()


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_mark_is_true_of_one_register_only(one: bytes, other: bytes) -> None:
    assert is_marked(other, mark_of(one)) == (one == other)
