"""What Backfile wrote: rows of the build state, and a list in the output folder itself.

The list (`.backfile-manifest`, a path a line, sorted) is part of the output. It says that the folder is Backfile's and
which of its files are, so a lost build state neither leaves stale pages behind nor lets a stranger's file be
overwritten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import msgspec

from backfile.archive.changes import Changes
from backfile.archive.state import get_meta, read_state
from backfile.errors import Location, UsageError
from backfile.storage import FolderStore, check_relative

MANIFEST_FILE = ".backfile-manifest"
_INPUT_FOLDERS = ("seeds", "content", "templates", "static", ".backfile", ".git")


def check_output_folder(site: Path, output: Path) -> None:
    """Refuse a folder that a build could harm. Raises UsageError; nothing was touched."""
    place = Location(str(output))
    real_site, real = site.resolve(), output.resolve()
    if real == real_site or real in real_site.parents:
        raise UsageError(place, "the output folder is the site itself or holds it", "a folder of its own, such as dist")
    for name in _INPUT_FOLDERS:
        source = real_site / name
        if real == source or source in real.parents:
            raise UsageError(
                place, f"the output folder lies in the site's {name}/", "a folder of its own, such as dist"
            )
    if output.exists() and not output.is_dir():
        raise UsageError(place, "the output folder is a file", "a folder")
    if output.is_dir() and not (output / MANIFEST_FILE).is_file() and _has_files(output):
        raise UsageError(
            place,
            "the output folder holds files that Backfile did not write",
            "an empty folder, or one that an earlier build made",
            "choose another folder with -o, or empty this one yourself",
        )


def _has_files(folder: Path) -> bool:
    return any(not entry.name.startswith(".git") for entry in folder.iterdir())


def open_manifest(connection: sqlite3.Connection, store: FolderStore, changes: Changes) -> bool:
    """Make the rows say what lies in this output folder: those of the state if it was the last one built, else its list.

    Answers whether it was.
    """
    if is_last_output(connection, store):
        return True
    known = store.read(MANIFEST_FILE)
    here = str(store.root).encode("utf-8", "surrogateescape")
    changes.everything = True
    connection.execute("DELETE FROM pages")
    for path in _listed(known):
        connection.execute("INSERT OR IGNORE INTO pages VALUES(?, '', '', '', NULL, NULL, NULL, 0)", (path,))
    connection.execute("INSERT OR REPLACE INTO meta VALUES('output', ?)", (here,))
    if known is None:
        store.write(MANIFEST_FILE, b"")
    return False


def is_last_output(connection: sqlite3.Connection, store: FolderStore) -> bool:
    """Whether the rows are of this output folder, and its list is still there."""
    here = str(store.root).encode("utf-8", "surrogateescape")
    return get_meta(connection, "output") == here and store.state(MANIFEST_FILE) is not None


def _listed(known: bytes | None) -> Iterable[str]:
    for path in (known or b"").decode("utf-8", "replace").split("\n"):
        if path:
            check_relative(path)
            yield path


def note_damaged(connection: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Note pages whose file is gone or is not the one that was written, so that they are written again."""
    for path in paths:
        row = connection.execute("SELECT output, subject FROM pages WHERE path=?", (path,)).fetchone()
        if row is not None:
            connection.execute("UPDATE pages SET digest=NULL WHERE path=?", (path,))
            connection.execute("INSERT OR IGNORE INTO pending VALUES(?, ?)", row)


def note_all_damaged(connection: sqlite3.Connection) -> None:
    """Note every page, so that its bytes are compared."""
    connection.execute("UPDATE pages SET digest=NULL WHERE output<>''")
    connection.execute("INSERT OR IGNORE INTO pending SELECT DISTINCT output, subject FROM pages WHERE output<>''")


def damaged_pages(state: str, root: str) -> bytes:
    """Paths of pages whose file, by its size and time, is gone or is not the one that was written; encoded as a list.

    Made to be done aside: `state` and `root` are the paths of the build state and of the output folder. Nothing is
    damaged in a folder that is not the last one built.
    """
    store = FolderStore(Path(root))
    connection = read_state(state)
    try:
        if not is_last_output(connection, store):
            return encode_paths([])
        rows = connection.execute("SELECT path, size, mtime_ns FROM pages WHERE size IS NOT NULL")
        return encode_paths(list(store.differing(rows)))
    finally:
        connection.close()


encode_paths = msgspec.msgpack.Encoder().encode
decode_paths = msgspec.msgpack.Decoder(list[str]).decode
