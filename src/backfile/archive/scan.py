"""What changed in the site's folders since the last build, by names, sizes and times.

A folder's listing is kept as one blob, so an unchanged folder costs one comparison. A file counts as unchanged when
its size, modification time, change time and inode are the same and were not fresh when they were taken: within
`CLOCK_GRAIN_NS` of the scan a later edit could leave them equal, so such a file is looked at again (as git does with
"racily clean" entries). The change time cannot be set back, so a file restored with its old time is seen.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.errors import Location, Problem

CLOCK_GRAIN_NS = 2_000_000_000
_encode = msgspec.msgpack.Encoder().encode


class Entry(NamedTuple):
    """One file as the last scan saw it."""

    name: str
    size: int
    mtime_ns: int
    ctime_ns: int
    """-1 when the file was too fresh to be trusted."""
    inode: int


_decode = msgspec.msgpack.Decoder(tuple[Entry, ...]).decode


class Scan(NamedTuple):
    """The difference between two looks at a tree. Paths are relative to the site, with forward slashes."""

    changed: tuple[str, ...]
    """New, or not surely the same; sorted."""
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]
    """Names and links that cannot be taken; found at every scan."""
    listings: tuple[tuple[str, bytes], ...]
    """Folders whose listing differs from the remembered one: (path, blob)."""
    gone_folders: tuple[str, ...]

    @property
    def differs(self) -> bool:
        return bool(self.changed or self.removed)


def scan_tree(connection: sqlite3.Connection, site: Path, root: str, everything: bool = False) -> Scan:
    """Compare the tree below `root` (relative to the site) with what `remember_scan` kept.

    With `everything`, each file counts as changed, so that its bytes are looked at.
    """
    known = _known_folders(connection, root)
    changed: list[str] = []
    removed: list[str] = []
    problems: list[Problem] = []
    listings: list[tuple[str, bytes]] = []
    now = time.time_ns()
    for folder, entries in _walk(site, root, problems, now):
        blob = _encode(entries)
        before = known.pop(folder, None)
        settled = all(entry.ctime_ns >= 0 for entry in entries)
        if before == blob and settled and not everything:
            continue
        old = {entry.name: entry for entry in _decode(before)} if before is not None else {}
        for entry in entries:
            if old.pop(entry.name, None) != entry or everything or entry.ctime_ns < 0:
                changed.append(f"{folder}/{entry.name}")
        removed += [f"{folder}/{name}" for name in old]
        if before != blob:
            listings.append((folder, blob))
    for folder, blob in known.items():
        removed += [f"{folder}/{entry.name}" for entry in _decode(blob)]
    return Scan(tuple(sorted(changed)), tuple(sorted(removed)), tuple(problems), tuple(listings), tuple(known))


def remember_scan(connection: sqlite3.Connection, scan: Scan, unread: frozenset[str] = frozenset()) -> None:
    """Keep what the scan saw. Files that could not be read are kept as never seen right: they are looked at again."""
    for folder, blob in scan.listings:
        if unread:
            blob = _encode(
                [entry if f"{folder}/{entry.name}" not in unread else _unseen(entry) for entry in _decode(blob)]
            )
        connection.execute("INSERT OR REPLACE INTO folders VALUES(?, ?)", (folder, blob))
    connection.executemany("DELETE FROM folders WHERE path=?", [(folder,) for folder in scan.gone_folders])


def _unseen(entry: Entry) -> Entry:
    return Entry(entry.name, -1, 0, -1, 0)


def names_in(connection: sqlite3.Connection, scans: Iterable[Scan], folder: str) -> frozenset[str]:
    """The files of a folder as the scans saw them."""
    for scan in scans:
        for path, blob in scan.listings:
            if path == folder:
                return frozenset(entry.name for entry in _decode(blob))
        if folder in scan.gone_folders:
            return frozenset()
    row = connection.execute("SELECT listing FROM folders WHERE path=?", (folder,)).fetchone()
    return frozenset(entry.name for entry in _decode(row[0])) if row is not None else frozenset()


def files_below(connection: sqlite3.Connection, scan: Scan, root: str) -> Iterator[str]:
    """Every file of a scanned tree, as the scan saw it; folders in no particular order."""
    folders = _known_folders(connection, root)
    folders.update(item for item in scan.listings if item[0] == root or item[0].startswith(f"{root}/"))
    for folder, blob in folders.items():
        if folder not in scan.gone_folders:
            yield from (f"{folder}/{entry.name}" for entry in _decode(blob))


def _known_folders(connection: sqlite3.Connection, root: str) -> dict[str, bytes]:
    rows = connection.execute(
        "SELECT path, listing FROM folders WHERE path=? OR (path>=? AND path<?)", (root, f"{root}/", f"{root}0")
    )
    return {path: bytes(listing) for path, listing in rows}


def _walk(site: Path, root: str, problems: list[Problem], now: int) -> Iterator[tuple[str, list[Entry]]]:
    base = str(site)
    folders = [root]
    while folders:
        folder = folders.pop()
        entries: list[Entry] = []
        below: list[str] = []
        try:
            with os.scandir(f"{base}/{folder}") as listing:
                for item in listing:
                    if not item.name.startswith("."):
                        _take(item, folder, site, entries, below, problems, now)
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(
                Problem(Location(folder), f"cannot be listed: {error.strerror}", "", "make the folder readable")
            )
            continue
        entries.sort()
        yield folder, entries
        folders.extend(sorted(below, reverse=True))


def _take(
    item: os.DirEntry[str],
    folder: str,
    site: Path,
    entries: list[Entry],
    below: list[str],
    problems: list[Problem],
    now: int,
) -> None:
    name = item.name
    if not name.isprintable() or "\t" in name:
        shown = f"{folder}/{name}".encode("unicode_escape", "backslashreplace").decode("ascii")
        problems.append(
            Problem(
                Location(shown), "a name with bytes that are no UTF-8 text, or with control characters", "", "rename it"
            )
        )
        return
    try:
        if item.is_symlink():
            if not _link_stays(item, folder, site, problems):
                return
        elif item.is_dir():
            below.append(f"{folder}/{name}")
            return
        info = item.stat()
    except FileNotFoundError:  # gone since it was listed: the next build sees it missing
        return
    fresh = max(info.st_ctime_ns, info.st_mtime_ns) >= now - CLOCK_GRAIN_NS
    entries.append(Entry(name, info.st_size, info.st_mtime_ns, -1 if fresh else info.st_ctime_ns, info.st_ino))


def _link_stays(item: os.DirEntry[str], folder: str, site: Path, problems: list[Problem]) -> bool:
    """Whether a symbolic link leads to a file inside the site; else a problem says why it is not taken."""
    place = Location(f"{folder}/{item.name}")
    target = os.path.realpath(item.path)
    inside = target.startswith(f"{os.path.realpath(site)}{os.sep}")
    if not inside:
        problems.append(Problem(place, "a symbolic link that leaves the site's folder", "a file", "copy the file here"))
    elif not os.path.exists(target):
        problems.append(Problem(place, "a symbolic link to nothing", "a file", "remove or mend it"))
    elif os.path.isdir(target):
        problems.append(Problem(place, "a symbolic link to a folder", "a file", "move the folder here"))
    else:
        return True
    return False
