"""The collection brought up to date with the site's folders: what changed is read, filed and accessioned."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.archive.changes import Changes
from backfile.archive.classification import FilingRules
from backfile.archive.date_order import DateOrders
from backfile.archive.editorial import put_assets, put_content_pages
from backfile.archive.intake import (
    ARTICLE_TABLES,
    Intake,
    IntakeRules,
    SeedInput,
    SeedResult,
    read_batch,
    refile_batch,
    settle_terms,
)
from backfile.archive.kept_vocabulary import KeptVocabulary
from backfile.archive.problems import remembered_problems
from backfile.archive.register import Register, parse_register
from backfile.archive.register_file import (
    REGISTER_PATH,
    append_to_register,
    extended_mark,
    is_marked,
    mark_of,
    read_register,
)
from backfile.archive.scan import Folders, Scan, files_below, remember_scan
from backfile.archive.state import get_meta, renew_meta, set_meta
from backfile.config import SiteConfig
from backfile.digests import fingerprint
from backfile.errors import Location, Problem, Severity
from backfile.execution import Workforce, batches, map_batches
from backfile.loader import ReaderSettings, readers_digest

CAPTURE_FOLDERS = ("seeds/", "content/articles/")
SIDECAR_SUFFIXES = (".yaml", ".yml")
SEEDS_A_BATCH = 64
POOL_FROM_SEEDS = 150
"""Fewer captures are read sooner in this process than a pool is started."""
LARGE_CHANGE = 400
"""From so many changed captures on, following each one's traces costs more than looking at every page."""
_encode = msgspec.msgpack.Encoder().encode


class ProgressSteps(NamedTuple):
    """How a caller follows the reading: `start(stage, total)`, `step(n)`, `end()`."""

    start: Callable[[str, int], None]
    step: Callable[[int], None]
    end: Callable[[], None]


def bring_up_to_date(
    connection: sqlite3.Connection,
    site: Path,
    config: SiteConfig,
    theme_static: Path,
    changes: Changes,
    workforce: Workforce,
    scans: list[Scan],
    progress: ProgressSteps,
) -> list[Problem]:
    """Apply all that changed since the last build to the build state, and note in `changes` what that touches.

    `scans` are of the folders seeds, content and static.
    Answers what is wrong with the inputs as they are now. Nothing is committed: the caller does, when it has noted
    which pages follow. Raises ConfigurationError for a vocabulary that cannot be used, StorageError when the accession
    register cannot be written.
    """
    collector = _Collector(connection, site, config, changes, workforce, Folders(connection, scans), progress)
    collector.take(scans)
    put_content_pages(connection, site, scans[1], changes)
    put_assets(connection, site, theme_static, scans[1:], changes)
    problems = list(collector.problems)
    for scan in scans:
        remember_scan(connection, scan, frozenset(collector.unread))
        problems += scan.problems
    return problems + remembered_problems(connection)


class _Collector:
    """The state that the steps of one update share."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        site: Path,
        config: SiteConfig,
        changes: Changes,
        workforce: Workforce,
        folders: Folders,
        progress: ProgressSteps,
    ) -> None:
        self._db = connection
        self._folders = folders
        self._site = site
        self._config = config
        self._changes = changes
        self._workforce = workforce
        self._progress = progress
        self._register = Register(connection)
        self._orders = DateOrders(connection)
        self._vocabulary = KeptVocabulary(connection, site, config)
        self._waiting: set[str] = set()
        """Captures whose dates could be read either way, to be read when all others have been."""
        self.unread: set[str] = set()
        """Captures that could not be read from disk; they are looked at again by the next build."""
        self.problems: list[Problem] = []
        """What is wrong with those."""

    def take(self, scans: list[Scan]) -> None:
        settings = ReaderSettings(self._config.language, self._config.day_first)
        reader_digest = fingerprint(readers_digest(), settings.language, repr(settings.day_first))
        if renew_meta(self._db, "reader", reader_digest) | self._register_changed(scans[1]):
            self._forget_captures()
        if self._vocabulary.renew(scans[1]):
            self._changes.everything = True
        captures, removed = self._candidates(scans)
        refiled = self._vocabulary.files_otherwise()
        if not (captures or removed or refiled):
            return
        if self._is_large(len(captures) + len(removed)) or refiled:
            self._changes.everything = True
        rules = IntakeRules(str(self._site), settings, reader_digest, self._vocabulary.rules())
        with_related = "related" in self._config.outputs
        intake = Intake(self._db, self._register, rules, self._changes, self._is_present, with_related)
        if refiled:
            self._refile(intake, rules.filing)
        for result in self._readings(len(captures), map(self._seed, captures), rules):
            self._take_in(result, intake)
        for path in removed:
            intake.remove(path)
            self._orders.note(path, None)
        self._read_contested(rules, intake)
        added = append_to_register(self._site, (entry.line() for entry in self._register.added()))
        if added is not None:
            set_meta(self._db, "register", extended_mark(get_meta(self._db, "register") or mark_of(b""), added))
        settle_terms(self._db, self._vocabulary.display_names(), self._changes)

    # What changed

    def _forget_captures(self) -> None:
        """Read every capture again: the readers, or the register behind this program's back, changed."""
        self._changes.everything = True
        self._db.execute("UPDATE seeds SET digest=NULL")
        for table in ARTICLE_TABLES:
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("DELETE FROM date_orders")

    def _is_large(self, count: int) -> bool:
        if not count:
            return False
        return count > LARGE_CHANGE or self._db.execute("SELECT 1 FROM seeds LIMIT 1").fetchone() is None

    def _touched(self, scans: list[Scan]) -> set[str]:
        """Files that captures are made of and that changed, or all of them."""
        touched = {
            path for scan in scans for path in (*scan.changed, *scan.removed) if path.startswith(CAPTURE_FOLDERS)
        }
        if self._changes.everything:
            unread = self._db.execute("SELECT path FROM seeds WHERE digest IS NULL")
            touched.update(path for (path,) in unread if path.startswith(CAPTURE_FOLDERS))
            touched.update(
                path
                for root, scan in (("seeds", scans[0]), ("content/articles", scans[1]))
                for path in files_below(self._db, scan, root)
            )
        return touched

    def _candidates(self, scans: list[Scan]) -> tuple[list[str], list[str]]:
        """(captures to look at, captures that are gone), by path."""
        captures: list[str] = []
        described: set[str] = set()
        removed: list[str] = []
        for folder, group in groupby(sorted(self._touched(scans)), key=_folder_of):
            paths = list(group)
            present = self._folders.names(folder)
            stems = _by_stem(present)
            for path in paths:
                name = path[len(folder) + 1 :]
                if name not in present:
                    removed.append(path)
                elif not name.endswith(SIDECAR_SUFFIXES):
                    captures.append(path)  # the very text of the scan: a million have 100 MB
                if name.endswith(SIDECAR_SUFFIXES):
                    described.update(f"{folder}/{sibling}" for sibling in stems.get(_stem(name), ()))
            self._check_sidecars(folder, [path[len(folder) + 1 :] for path in paths], present, stems)
        if described:
            captures = sorted(described.union(captures))
        return captures, removed

    def _check_sidecars(
        self, folder: str, names: Iterable[str], present: frozenset[str], stems: dict[str, list[str]]
    ) -> None:
        """Keep a notice for each sidecar that no capture goes with."""
        for stem in sorted({_stem(name) for name in names}):
            for suffix in SIDECAR_SUFFIXES:
                name = f"{stem}{suffix}"
                path = f"{folder}/{name}"
                if name in present and not stems.get(stem):
                    notice = Problem(
                        Location(path),
                        "a sidecar without a capture",
                        f"{stem}.txt, .md or .html beside it",
                        "rename it after its capture, or remove it",
                        Severity.NOTICE,
                    )
                    self._db.execute(
                        "INSERT OR REPLACE INTO seeds VALUES(?, NULL, NULL, ?)", (path, _encode((notice,)))
                    )
                else:
                    self._db.execute("DELETE FROM seeds WHERE path=?", (path,))

    def _seed(self, path: str) -> SeedInput:
        return SeedInput(path, self._sidecar(path), self._known(path), self._orders.read_as(path))

    def _sidecar(self, path: str) -> str | None:
        folder, _, name = path.rpartition("/")
        present = self._folders.names(folder)
        sidecars = (f"{_stem(name)}{suffix}" for suffix in SIDECAR_SUFFIXES)
        return next((f"{folder}/{sidecar}" for sidecar in sidecars if sidecar in present), None)

    def _known(self, path: str) -> bytes | None:
        row = self._db.execute("SELECT digest FROM seeds WHERE path=?", (path,)).fetchone()
        return row[0] if row is not None else None

    def _is_present(self, path: str) -> bool:
        return (self._site / path).is_file()

    # Reading and filing

    def _readings(self, count: int, seeds: Iterable[SeedInput], rules: IntakeRules) -> Iterator[SeedResult]:
        self._progress.start("read", count)
        seeds = iter(seeds)
        if count >= POOL_FROM_SEEDS:  # what reading imports and makes is there before processes are forked
            yield from read_batch(list(islice(seeds, 1)), rules)
            self._progress.step(1)
        executor = self._workforce.executor_for(count, POOL_FROM_SEEDS)
        for results in map_batches(executor, read_batch, batches(seeds, SEEDS_A_BATCH), rules):
            yield from results
            self._progress.step(len(results))
        self._progress.end()

    def _take_in(self, result: SeedResult, intake: Intake) -> None:
        """Apply a reading, unless the order of its dates is for the rest of the archive to tell."""
        if not result.same:
            self._orders.note(result.path, result.date_order)
        if result.date_order == "open" and self._config.day_first is None:
            self._waiting.add(result.path)
        else:
            self._apply(result, intake)

    def _read_contested(self, rules: IntakeRules, intake: Intake) -> None:
        """Read what could be read either way in the order that its folder shows."""
        contested = self._orders.contested(self._waiting) if self._config.day_first is None else {}
        if not contested:
            return
        if self._is_large(len(contested)):
            self._changes.everything = True
        seeds = (SeedInput(path, self._sidecar(path), self._known(path), order) for path, order in contested.items())
        for result in self._readings(len(contested), seeds, rules):
            self._apply(result, intake)

    def _apply(self, result: SeedResult, intake: Intake) -> None:
        if result.digest is None:
            self.unread.add(result.path)
            self.problems += result.problems
            intake.remove(result.path)
        else:
            intake.apply(result)

    def _refile(self, intake: Intake, rules: FilingRules) -> None:
        count = int(self._db.execute("SELECT count(*) FROM bodies").fetchone()[0])
        if not count:
            return
        executor = self._workforce.executor_for(count, POOL_FROM_SEEDS)
        self._progress.start("file", count)
        for results in map_batches(executor, refile_batch, batches(self._bodies(), SEEDS_A_BATCH), rules):
            for article_id, filing in results:
                intake.refile(article_id, filing)
            self._progress.step(len(results))
        self._progress.end()

    def _bodies(self) -> Iterator[tuple[str, bytes]]:
        ids = [row[0] for row in self._db.execute("SELECT id FROM bodies ORDER BY id")]
        for article_id in ids:
            yield article_id, self._db.execute("SELECT body FROM bodies WHERE id=?", (article_id,)).fetchone()[0]

    # The register

    def _register_changed(self, content: Scan) -> bool:
        """Whether somebody else than this program wrote the register since the last build."""
        before = get_meta(self._db, "register")
        if before is not None and REGISTER_PATH not in {*content.changed, *content.removed}:
            return False
        data = read_register(self._site)
        if before is not None and is_marked(data, before):
            return False
        self._register.fill(parse_register(data.decode("utf-8", "surrogateescape")))
        return renew_meta(self._db, "register", mark_of(data))


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _by_stem(names: frozenset[str]) -> dict[str, list[str]]:
    """Captures by their name without its suffix."""
    stems: dict[str, list[str]] = {}
    for name in sorted(names):
        if not name.endswith(SIDECAR_SUFFIXES):
            stems.setdefault(_stem(name), []).append(name)
    return stems
