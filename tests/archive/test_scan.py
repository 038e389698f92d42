"""What changed in a folder, by names, sizes and times."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from backfile.archive import scan as scanning
from backfile.archive.scan import remember_scan, scan_tree


@pytest.fixture
def state() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE folders(path TEXT PRIMARY KEY, listing BLOB NOT NULL)")
    return connection


def look(state: sqlite3.Connection, site: Path, everything: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = scan_tree(state, site, "seeds", everything)
    remember_scan(state, found)
    return found.changed, found.removed


def old_file(path: Path, text: str = "x") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.fixture(autouse=True)
def coarse_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "CLOCK_GRAIN_NS", 20_000_000)


def test_new_changed_and_removed_files(state: sqlite3.Connection, tmp_path: Path) -> None:
    old_file(tmp_path / "seeds/a.txt")
    old_file(tmp_path / "seeds/deep/b.txt")
    time.sleep(0.05)
    assert look(state, tmp_path) == (("seeds/a.txt", "seeds/deep/b.txt"), ())
    assert look(state, tmp_path) == ((), ())
    old_file(tmp_path / "seeds/a.txt", "longer")
    (tmp_path / "seeds/deep/b.txt").unlink()
    (tmp_path / "seeds/deep").rmdir()
    assert look(state, tmp_path) == (("seeds/a.txt",), ("seeds/deep/b.txt",))


def test_fresh_file_is_looked_at_again(state: sqlite3.Connection, tmp_path: Path) -> None:
    old_file(tmp_path / "seeds/a.txt")
    assert look(state, tmp_path) == (("seeds/a.txt",), ())
    assert look(state, tmp_path) == (("seeds/a.txt",), ())
    time.sleep(0.05)
    assert look(state, tmp_path) == (("seeds/a.txt",), ())
    assert look(state, tmp_path) == ((), ())


def test_restored_time_does_not_hide_an_edit(state: sqlite3.Connection, tmp_path: Path) -> None:
    path = tmp_path / "seeds/a.txt"
    old_file(path, "one")
    time.sleep(0.05)
    look(state, tmp_path)
    look(state, tmp_path)
    info = path.stat()
    path.write_text("two")
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))
    assert look(state, tmp_path)[0] == ("seeds/a.txt",)


def test_everything_lists_all(state: sqlite3.Connection, tmp_path: Path) -> None:
    old_file(tmp_path / "seeds/a.txt")
    time.sleep(0.05)
    look(state, tmp_path)
    assert look(state, tmp_path, everything=True)[0] == ("seeds/a.txt",)


def test_dot_files_and_missing_folders_are_nothing(state: sqlite3.Connection, tmp_path: Path) -> None:
    assert look(state, tmp_path) == ((), ())
    old_file(tmp_path / "seeds/.DS_Store")
    assert look(state, tmp_path) == ((), ())


def test_what_is_no_file_is_said_and_left_alone(state: sqlite3.Connection, tmp_path: Path) -> None:
    old_file(tmp_path / "seeds/a.txt")
    os.mkfifo(tmp_path / "seeds/pipe.txt")  # to read it would be to wait for ever
    found = scan_tree(state, tmp_path, "seeds")
    assert found.changed == ("seeds/a.txt",)
    assert [str(problem) for problem in found.problems] == ["seeds/pipe.txt: neither a file nor a folder; move it away"]


def test_a_linked_file_is_told_by_what_it_leads_to(state: sqlite3.Connection, tmp_path: Path) -> None:
    old_file(tmp_path / "kept/a.txt")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").symlink_to(tmp_path / "kept/a.txt")
    time.sleep(0.05)
    assert look(state, tmp_path)[0] == ("seeds/a.txt",)
    assert look(state, tmp_path) == ((), ())
    old_file(tmp_path / "kept/a.txt", "longer")
    assert look(state, tmp_path)[0] == ("seeds/a.txt",)
