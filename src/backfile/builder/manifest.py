"""What Backfile wrote: rows of the build state, and a list in the output folder itself.

The list (`.backfile-manifest`, a path a line, sorted) is part of the output. It says that the folder is Backfile's and
which of its files are, so a lost build state neither leaves stale pages behind nor lets a stranger's file be
overwritten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from backfile.archive.changes import Changes
from backfile.archive.state import get_meta
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


def open_manifest(connection: sqlite3.Connection, store: FolderStore, changes: Changes) -> None:
    """Make the rows say what lies in this output folder: those of the state if it was the last one built, else its list."""
    if is_last_output(connection, store):
        return
    known = store.read(MANIFEST_FILE)
    here = str(store.root).encode("utf-8", "surrogateescape")
    changes.everything = True
    connection.execute("DELETE FROM pages")
    for path in _listed(known):
        connection.execute("INSERT OR IGNORE INTO pages VALUES(?, '', '', '', NULL, NULL, NULL, 0)", (path,))
    connection.execute("INSERT OR REPLACE INTO meta VALUES('output', ?)", (here,))
    if known is None:
        store.write(MANIFEST_FILE, b"")


def is_last_output(connection: sqlite3.Connection, store: FolderStore) -> bool:
    """Whether the rows are of this output folder, and its list is still there."""
    here = str(store.root).encode("utf-8", "surrogateescape")
    return get_meta(connection, "output") == here and store.state(MANIFEST_FILE) is not None


def _listed(known: bytes | None) -> Iterable[str]:
    for path in (known or b"").decode("utf-8", "replace").split("\n"):
        if path:
            check_relative(path)
            yield path


def write_manifest(connection: sqlite3.Connection, store: FolderStore, with_claims: bool = False) -> None:
    """Write the list anew where it differs.

    `with_claims` adds the pages that are still to be written: the list is then safe to go by if the build is killed and
    the build state lost.
    """
    condition = "" if with_claims else "WHERE size IS NOT NULL"
    paths = connection.execute(f"SELECT path FROM pages {condition} ORDER BY path")
    data = "".join(f"{path}\n" for (path,) in paths).encode()
    if store.read(MANIFEST_FILE) != data:
        store.write(MANIFEST_FILE, data)


def note_damaged(
    connection: sqlite3.Connection,
    store: FolderStore,
    verify: bool,
    damaged: list[tuple[str, str, str]] | None = None,
) -> None:
    """Note the pages whose file is gone or is not the one that was written, so that they are written again.

    `damaged` says which those are, if somebody has looked already.
    Size and time are compared; with `verify` every page is looked at and its bytes are compared.
    """
    if verify:
        connection.execute("UPDATE pages SET digest=NULL WHERE output<>''")
        connection.execute("INSERT OR IGNORE INTO pending SELECT DISTINCT output, subject FROM pages WHERE output<>''")
        return
    for path, output, subject in list(damaged_pages(connection, store)) if damaged is None else damaged:
        connection.execute("UPDATE pages SET digest=NULL WHERE path=?", (path,))
        connection.execute("INSERT OR IGNORE INTO pending VALUES(?, ?)", (output, subject))


def damaged_pages(connection: sqlite3.Connection, store: FolderStore) -> Iterator[tuple[str, str, str]]:
    """(path, output, subject) of the pages whose file is gone or is not the one that was written."""
    rows = connection.execute("SELECT path, output, subject, size, mtime_ns FROM pages WHERE size IS NOT NULL")
    for path, output, subject, size, mtime_ns in rows:
        if store.state(path) != (size, mtime_ns):
            yield path, output, subject
