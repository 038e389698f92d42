"""What changed in the site's folders since the last build, by names, sizes and times.

A folder's listing is kept as one blob, so an unchanged folder costs one comparison. A file counts as unchanged when
its size, modification time, change time and inode are the same and were not fresh when they were taken: within
`CLOCK_GRAIN_NS` of the scan a later edit could leave them equal, so such a file is looked at again (as git does with
"racily clean" entries). The change time cannot be set back, so a file restored with its old time is seen.

A scan of 100,000 files costs hardly more than listing them: the loop over a folder's names takes what the system says
of each as it comes, and whatever is no plain file is looked at apart.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.errors import Location, Problem

CLOCK_GRAIN_NS = 2_000_000_000
_BY_HANDLE = os.scandir in os.supports_fd
"""A folder that is open is not looked up by its path again for each of its files: a fifth of a scan."""
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
_Found = tuple[str, int, int, int, int]
"""The fields of an entry as they were found, its change time in any case."""
_name = itemgetter(0)
_times = (itemgetter(2), itemgetter(3))


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
    trusted = time.time_ns() - CLOCK_GRAIN_NS
    for folder, found in _walk(site, root, problems):
        before = known.pop(folder, None)
        if before == _encode(found) and not everything and _newest(found) < trusted:
            continue
        entries = [_entry(fields, trusted) for fields in found]
        old = {entry.name: entry for entry in _decode(before)} if before is not None else {}
        for entry in entries:
            if old.pop(entry.name, None) != entry or everything or entry.ctime_ns < 0:
                changed.append(f"{folder}/{entry.name}")
        removed += [f"{folder}/{name}" for name in old]
        if before != (blob := _encode(entries)):
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


class Folders:
    """The names in each folder as the scans saw them."""

    MOST = 64
    """Folders whose names are kept: captures are asked for in the order of their paths."""

    def __init__(self, connection: sqlite3.Connection, scans: Iterable[Scan]) -> None:
        self._db = connection
        self._seen: dict[str, bytes | None] = {}
        for scan in scans:
            self._seen.update(dict.fromkeys(scan.gone_folders))
            self._seen.update(scan.listings)
        self._kept: dict[str, frozenset[str]] = {}

    def names(self, folder: str) -> frozenset[str]:
        """The files of a folder."""
        known = self._kept.get(folder)
        if known is None:
            if len(self._kept) >= self.MOST:
                del self._kept[next(iter(self._kept))]
            known = self._kept[folder] = self._read(folder)
        return known

    def _read(self, folder: str) -> frozenset[str]:
        if folder in self._seen:
            blob = self._seen[folder]
        else:
            row = self._db.execute("SELECT listing FROM folders WHERE path=?", (folder,)).fetchone()
            blob = row[0] if row is not None else None
        return frozenset(entry.name for entry in _decode(blob)) if blob is not None else frozenset()


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


def _newest(found: list[_Found]) -> int:
    """The latest time of any of the files."""
    return max((max(map(which, found)) for which in _times), default=0) if found else 0


def _entry(found: _Found, trusted: int) -> Entry:
    name, size, mtime_ns, ctime_ns, inode = found
    return Entry(name, size, mtime_ns, ctime_ns if max(ctime_ns, mtime_ns) < trusted else -1, inode)


def _walk(site: Path, root: str, problems: list[Problem]) -> Iterator[tuple[str, list[_Found]]]:
    """(folder, its files by name) of each folder of a tree."""
    base = str(site)
    folders = [root]
    while folders:
        folder = folders.pop()
        others: list[tuple[str, int]] = []
        try:
            found = _listing(f"{base}/{folder}", others)
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(
                Problem(Location(folder), f"cannot be listed: {error.strerror}", "", "make the folder readable")
            )
            continue
        below = [name for name, mode in others if _is_taken(site, folder, name, mode, found, problems)]
        found.sort(key=_name)
        yield folder, found
        folders.extend(f"{folder}/{name}" for name in sorted(below, reverse=True))


def _listing(folder: str, others: list[tuple[str, int]]) -> list[_Found]:
    """The plain files of a folder. `others` gets (name, mode) of whatever else is in it, but for hidden names."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY) if _BY_HANDLE else None
    found: list[_Found] = []
    try:
        with os.scandir(folder if handle is None else handle) as listing:
            for item in listing:
                name = item.name
                if name[0] == ".":
                    continue
                try:
                    info = item.stat(follow_symlinks=False)
                except FileNotFoundError:  # gone since it was listed: the next build sees it missing
                    continue
                if stat.S_ISREG(info.st_mode) and name.isprintable():
                    found.append((name, info.st_size, info.st_mtime_ns, info.st_ctime_ns, info.st_ino))
                else:
                    others.append((name, info.st_mode))
    finally:
        if handle is not None:
            os.close(handle)
    return found


def _is_taken(site: Path, folder: str, name: str, mode: int, found: list[_Found], problems: list[Problem]) -> bool:
    """Whether something that is no plain file is a folder to be walked; a link to a file is added to what was found."""
    if not name.isprintable():
        shown = f"{folder}/{name}".encode("unicode_escape", "backslashreplace").decode("ascii")
        problems.append(
            Problem(
                Location(shown), "a name with bytes that are no UTF-8 text, or with control characters", "", "rename it"
            )
        )
    elif stat.S_ISLNK(mode):
        if _link_stays(site, folder, name, problems):
            try:
                info = os.stat(f"{site}/{folder}/{name}")
            except FileNotFoundError:
                return False
            found.append((name, info.st_size, info.st_mtime_ns, info.st_ctime_ns, info.st_ino))
    elif not stat.S_ISDIR(mode):
        problems.append(Problem(Location(f"{folder}/{name}"), "neither a file nor a folder", "", "move it away"))
    else:
        return True
    return False


def _link_stays(site: Path, folder: str, name: str, problems: list[Problem]) -> bool:
    """Whether a symbolic link leads to a file inside the site; else a problem says why it is not taken."""
    place = Location(f"{folder}/{name}")
    target = os.path.realpath(f"{site}/{folder}/{name}")
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
