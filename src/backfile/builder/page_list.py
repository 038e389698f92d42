"""The list of written files in the output folder, kept true while a build changes what it lists.

At 100,000 pages it has 8 MB: one more page is put in its place, and a build that adds or removes none leaves the list
alone. The build state remembers the file's size and time; a list that is not the one last written is written whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from backfile.archive.state import get_meta, set_meta
from backfile.builder.manifest import MANIFEST_FILE
from backfile.execution import batches
from backfile.storage import FolderStore

MOST_EDITS = 1000
"""More changed lines are sooner written with all the others."""
PATHS_AT_ONCE = 5000
_KEY = "list"


def is_intact(connection: sqlite3.Connection, store: FolderStore) -> bool:
    """Whether the list is the one that the last build left when it had ended."""
    known = get_meta(connection, _KEY)
    return known is not None and known == _state_of(store)


class PageList:
    """The list from before the first page is written until the last is removed."""

    def __init__(self, connection: sqlite3.Connection, store: FolderStore) -> None:
        self._db = connection
        self._store = store
        self._is_known = is_intact(connection, store)

    def begin(self) -> None:
        """List also the pages that are still to be written: safe to go by if the build is killed and its state lost."""
        self._db.execute("DELETE FROM meta WHERE key=?", (_KEY,))
        self._db.commit()
        claims = self._unwritten()
        if not self._is_known or len(claims) > MOST_EDITS:
            self._write_whole("")
        elif claims:
            self._edit(claims, ())

    def end(self, removed: Sequence[str]) -> None:
        """List the pages that there are; but for those that were removed or not written, all of them are by now."""
        gone = [*self._unwritten(), *removed]
        if not self._is_known or len(gone) > MOST_EDITS:
            self._write_whole("WHERE size IS NOT NULL")
        elif gone:
            self._edit((), gone)
        set_meta(self._db, _KEY, _state_of(self._store))

    def _unwritten(self) -> list[str]:
        """Pages without a file, or enough of them to tell that they are many."""
        rows = self._db.execute("SELECT path FROM pages WHERE size IS NULL LIMIT ?", (MOST_EDITS + 1,))
        return [path for (path,) in rows]

    def _edit(self, added: Iterable[str], removed: Iterable[str]) -> None:
        self._store.write(MANIFEST_FILE, edited_list(self._store.read(MANIFEST_FILE) or b"", added, removed))

    def _write_whole(self, condition: str) -> None:
        rows = self._db.execute(f"SELECT path FROM pages {condition} ORDER BY path")
        data = b"".join("".join([f"{path}\n" for (path,) in batch]).encode() for batch in batches(rows, PATHS_AT_ONCE))
        if self._store.read(MANIFEST_FILE) != data:
            self._store.write(MANIFEST_FILE, data)


def _state_of(store: FolderStore) -> bytes:
    state = store.state(MANIFEST_FILE)
    return f"{state.size} {state.mtime_ns}".encode() if state is not None else b""


def edited_list(data: bytes, added: Iterable[str], removed: Iterable[str]) -> bytes:
    """A sorted list, a line an entry, with some lines more and some fewer; those it has or lacks already are no fault."""
    wanted = {**dict.fromkeys(removed, False), **dict.fromkeys(added, True)}
    return b"".join(_pieces(data, sorted((entry.encode(), keep) for entry, keep in wanted.items())))


def _pieces(data: bytes, edits: list[tuple[bytes, bool]]) -> Iterator[bytes]:
    done = 0
    for line, is_wanted in edits:
        place = _place_of(data, line, done)
        yield data[done:place]
        is_there = data.startswith(line + b"\n", place)
        if is_wanted:
            yield line + b"\n"
        done = place + len(line) + 1 if is_there else place
    yield data[done:]


def _place_of(data: bytes, line: bytes, low: int) -> int:
    """Where a line stands, or belongs, at or after the line that begins at `low`."""
    high = len(data)
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = data.index(b"\n", start)
        if data[start:end] < line:
            low = end + 1
        else:
            high = start
    return low
