"""Whether a build would find nothing to do, told without what a build is made of.

Most builds find nothing: nothing of the site's folders changed, nor of Backfile, its theme and its libraries. To know
that takes names, sizes and times; the readers, templates and libraries that a build needs take three times as long to
import as all of that. What is not surely unchanged is left to a whole build, which looks closer.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.archive.problems import remembered_problems
from backfile.archive.register_file import REGISTER_PATH, is_marked, mark_of, read_register
from backfile.archive.scan import CLOCK_GRAIN_NS, Scan, remember_scan, scan_tree
from backfile.archive.state import get_meta, set_meta
from backfile.builder.manifest import decode_paths, is_last_output
from backfile.builder.page_list import is_intact
from backfile.builder.report import Report, split_problems
from backfile.digests import fingerprint_all
from backfile.errors import Problem
from backfile.execution import Aside
from backfile.renderer.theme import theme_static, theme_templates
from backfile.storage import FolderStore

SCANNED = ("seeds", "content", "static", "templates")
"""Folders of a site whose files a build depends on."""
MOST_MARKED = 2000
"""Bytes of the register's mark, some eighty builds; then it is made anew."""
_KEY = "standstill"
_COUNT = "count"


class Look(NamedTuple):
    """What names, sizes and times say. A build that has something to do after all begins with it."""

    scans: dict[str, Scan]
    """Of each folder in `SCANNED`."""
    report: Report | None
    """Of a build that has nothing to do; None where there may be something, or nobody can tell."""


def take_a_look(connection: sqlite3.Connection, site: Path, store: FolderStore, damaged: Aside) -> Look:
    """Look at the site's folders, at what a build is made of and at its output, without reading what lies there.

    `damaged` answers the output's `damaged_pages`; it is waited for only where all else stands still.
    """
    scans = {root: scan_tree(connection, site, root) for root in SCANNED}
    if not is_last_output(connection, store):
        return Look(scans, None)
    scans["content"] = _without_own_register(connection, site, scans["content"])
    stamp = get_meta(connection, _KEY)
    if (
        stamp is None
        or any(scan.differs or scan.listings or scan.gone_folders for scan in scans.values())
        or connection.execute("SELECT 1 FROM pending").fetchone() is not None
        or not is_intact(connection, store)
        or stamp != stamp_of(store)
        or decode_paths(damaged.result())
    ):
        return Look(scans, None)
    problems = [problem for scan in scans.values() for problem in scan.problems] + remembered_problems(connection)
    return Look(scans, _report(connection, store, problems))


def _without_own_register(connection: sqlite3.Connection, site: Path, content: Scan) -> Scan:
    """A scan without the accession register, where its bytes are those that the last build left.

    A build adds to the register after its scan, so the next one always finds that file changed.
    """
    if content.changed != (REGISTER_PATH,) or content.removed or content.gone_folders:
        return content
    mark, register = get_meta(connection, "register"), read_register(site)
    if mark is None or not is_marked(register, mark):
        return content
    if len(mark) > MOST_MARKED:
        set_meta(connection, "register", mark_of(register))
    remember_scan(connection, content)
    connection.commit()
    return content._replace(changed=(), listings=())


def _report(connection: sqlite3.Connection, store: FolderStore, problems: list[Problem]) -> Report:
    failed, notices = split_problems(problems)
    known = get_meta(connection, _COUNT)
    count = _decode_count(known) if known is not None else count_all(connection)
    return Report(
        output=str(store.root),
        articles=count.articles,
        pages=count.pages,
        written=(),
        written_count=0,
        unchanged=count.pages,
        removed=(),
        failed=failed,
        notices=notices,
        seconds=0.0,
    )


class Count(NamedTuple):
    """How much there is."""

    articles: int
    pages: int


_decode_count = msgspec.msgpack.Decoder(Count).decode


def count_all(connection: sqlite3.Connection) -> Count:
    """Articles, and pages with a file."""
    query = (
        "SELECT (SELECT coalesce(sum(count), 0) FROM years), count - (SELECT count(*) FROM pages WHERE size IS NULL)"
        " FROM totals WHERE name='pages'"
    )
    return Count(*connection.execute(query).fetchone())


def remember_standstill(connection: sqlite3.Connection, stamp: bytes | None, count: Count) -> None:
    """Say that a build has done all there is, with what had this stamp when it began; None: that it has not."""
    set_meta(connection, _COUNT, msgspec.msgpack.encode(count))
    if stamp is None:
        connection.execute("DELETE FROM meta WHERE key=?", (_KEY,))
    else:
        set_meta(connection, _KEY, stamp)


def stamp_of(store: FolderStore) -> bytes | None:
    """Of the output folder, Backfile's files and where its libraries lie; None where one is as new as the clock is coarse.

    A library that is installed, upgraded or removed changes the time of the folder it lies in.
    """
    parts = [str(store.root), sys.version]
    newest = 0
    for path, info in [*_files(Path(__file__).parents[1]), *_theme_files(), *_library_folders()]:
        parts.append(f"{path}\0{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}")
        newest = max(newest, info.st_mtime_ns, info.st_ctime_ns)
    if newest >= time.time_ns() - CLOCK_GRAIN_NS:
        return None
    return fingerprint_all(part.encode("utf-8", "surrogateescape") for part in parts)


def _theme_files() -> Iterator[tuple[str, os.stat_result]]:
    yield from _files(theme_templates())
    yield from _files(theme_static())


def _library_folders() -> Iterator[tuple[str, os.stat_result]]:
    for folder in sys.path:
        try:
            yield folder, os.stat(folder or ".")
        except OSError:
            continue


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below a folder, but for what Python keeps of it; by path."""
    waiting = [str(folder)]
    found = []
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in listing:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    found.append((entry.path, entry.stat()))
    return iter(sorted(found, key=lambda item: item[0]))
