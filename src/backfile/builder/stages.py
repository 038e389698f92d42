"""One whole build, as a list of steps: scan, read, file, plan, render, remove, report."""

from __future__ import annotations

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from backfile.archive.changes import Changes
from backfile.archive.collection import ProgressSteps, bring_up_to_date
from backfile.archive.scan import Scan, remember_scan, scan_tree
from backfile.archive.state import get_meta, set_meta, settle_state, state_path
from backfile.builder.build import BuildOptions, Progress
from backfile.builder.manifest import (
    MANIFEST_FILE,
    decode_paths,
    note_all_damaged,
    note_damaged,
    open_manifest,
)
from backfile.builder.page_list import PageList
from backfile.builder.plan import Jobs, Plan, note_pending, pending_subjects, plan_site
from backfile.builder.report import OutputTime, Report, StageTime, peak_mib, split_problems
from backfile.builder.standstill import SCANNED, Count, Look, count_all, remember_standstill, stamp_of
from backfile.config import SiteConfig
from backfile.errors import Problem
from backfile.execution import Aside, Workforce, available_cores, batches, leave_alone, map_batches
from backfile.renderer.environment import Theme
from backfile.renderer.outputs.output import Planning
from backfile.renderer.site import code_digests, library_versions, site_view
from backfile.renderer.theme import theme_static
from backfile.renderer.work import PageDone, Session, close_workplace, open_theme_of_site, prepare_process, render_batch
from backfile.storage import FolderStore

PAGES_A_BATCH = 48
BATCHES_A_COMMIT = 40
POOL_FROM_PAGES = 400
"""Fewer pages are rendered sooner in this process than a pool is started."""


class Build:
    """The state that the steps of one build share."""

    def __init__(
        self,
        site: Path,
        output: Path,
        config: SiteConfig,
        stamp: bytes | None,
        options: BuildOptions,
        progress: Progress,
        start: float,
    ) -> None:
        """`stamp` is the `stamp_of` what the build is made of, unless the output's folder is still to be made."""
        self.site = site
        self.config = config
        self.verify = options.verify
        self.names_written = options.named
        self.progress = progress
        self.started = start
        self.workforce = Workforce(options.jobs or available_cores())
        is_new = not output.is_dir()
        output.mkdir(parents=True, exist_ok=True)
        self.store = FolderStore(output.resolve())
        self.jobs = Jobs()
        self.stamp = stamp_of(self.store) if is_new else stamp
        self.is_bare = not any(name != MANIFEST_FILE for name in os.listdir(output))
        self.planning = Planning(config.page_size, config.outputs, config.feed_entries, config.language)
        self.problems: list[Problem] = []
        self.template_problems: list[Problem] = []
        self.stages: list[StageTime] = []
        self.written_count = 0
        self.costs: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0.0])

    def run(self, connection: sqlite3.Connection, look: Look | None, damaged: Aside) -> Report:
        """All stages. `look` is what somebody has seen of the site's folders already, `damaged` of its pages."""
        leave_alone()
        try:
            return self._steps(connection, look, damaged)
        finally:
            self.workforce.rest()
            self.jobs.close()
            close_workplace()

    def _steps(self, connection: sqlite3.Connection, look: Look | None, damaged: Aside) -> Report:
        changes = Changes()
        with self._stage("read"):
            is_last_output = open_manifest(connection, self.store, changes)
            scans = look.scans if look is not None else {}
            for root in SCANNED:
                if root not in scans:
                    scans[root] = scan_tree(connection, self.site, root, self.verify)
            self._update_collection(connection, scans, changes)
        with self._stage("plan"):
            session = self._session(connection)
            self._note_damage(connection, damaged if is_last_output else None)
            plan = self._plan(connection, changes, session)
            page_list = PageList(connection, self.store)
            page_list.begin()
        with self._stage("render"):
            written, gone, failed = self._render(connection, plan.jobs, session)
        with self._stage("remove"):
            obsolete = [*plan.obsolete, *gone]
            removed = self._remove(connection, obsolete)
            remember_scan(connection, scans["templates"])
            self._settle(connection, plan, session, failed)
            page_list.end(obsolete)
            count = count_all(connection)
            self._rest(connection, count, not (failed or plan.unsettled or self.template_problems))
        return self._report(count, written, removed)

    def _update_collection(self, connection: sqlite3.Connection, scans: dict[str, Scan], changes: Changes) -> None:
        self.problems += bring_up_to_date(
            connection,
            self.site,
            self.config,
            theme_static(),
            changes,
            self.workforce,
            [scans[root] for root in ("seeds", "content", "static")],
            ProgressSteps(*self.progress),
        )
        self.workforce.rest()

    def _session(self, connection: sqlite3.Connection) -> Session:
        theme = open_theme_of_site(str(self.site), self.config.language)
        site = site_view(self.config, connection, theme)
        with remembered_closures(connection, theme):
            code, self.template_problems = code_digests(self.config, site, theme, self._libraries(connection))
        self.problems += self.template_problems
        return Session(
            folder=str(self.site),
            output=str(self.store.root),
            state=str(state_path(self.site)),
            config=self.config,
            site=site,
            code=code,
            serial=time.monotonic_ns(),
            is_bare=self.is_bare,
        )

    def _libraries(self, connection: sqlite3.Connection) -> tuple[str, ...]:
        """The libraries' versions; remembered as long as nothing that a build is made of was installed or removed."""
        known = get_meta(connection, "libraries")
        if known is not None and self.stamp is not None:
            stamp, versions = _decode_libraries(known)
            if stamp == self.stamp:
                return versions
        versions = library_versions()
        set_meta(connection, "libraries", msgspec.msgpack.encode((self.stamp or b"", versions)))
        return versions

    def _note_damage(self, connection: sqlite3.Connection, damaged: Aside | None) -> None:
        """Before `_plan` asks what was left behind: of what was damaged, no page is left out for lying before a change."""
        if self.verify:
            note_all_damaged(connection)
        elif damaged is not None:
            note_damaged(connection, decode_paths(damaged.result()))

    def _plan(self, connection: sqlite3.Connection, changes: Changes, session: Session) -> Plan:
        unfinished = pending_subjects(connection)
        note_pending(connection, changes, self.planning, self._renewed(connection, session))
        settle_state(connection)
        generation = int(get_meta(connection, "generation") or b"0") + 1
        set_meta(connection, "generation", str(generation).encode())
        plan = plan_site(
            connection, self.store, changes, self.planning, unfinished, generation, self.jobs, self.is_bare
        )
        self.problems += plan.problems
        connection.commit()
        return plan

    @staticmethod
    def _renewed(connection: sqlite3.Connection, session: Session) -> list[str]:
        """Outputs whose templates, code or configuration differ from the last build's."""
        return [name for name, digest in session.code if get_meta(connection, f"code {name}") != digest]

    def _render(
        self, connection: sqlite3.Connection, jobs: Jobs, session: Session
    ) -> tuple[list[str], list[str], set[tuple[str, str]]]:
        """(paths written, paths whose page has ceased to exist, subjects with a page that failed)."""
        written: list[str] = []
        gone: list[str] = []
        failed: set[tuple[str, str]] = set()
        if len(jobs) >= POOL_FROM_PAGES:
            prepare_process(session)  # once, rather than in each process that is forked
        executor = self.workforce.executor_for(len(jobs), POOL_FROM_PAGES)
        self.progress.start("render", len(jobs))
        for number, results in enumerate(map_batches(executor, render_batch, batches(jobs, PAGES_A_BATCH), session)):
            for done in results:
                self._count(done)
                if done.outcome == "failed":
                    failed.add((done.output, done.subject))
                elif done.outcome == "gone":
                    gone.append(done.path)
                elif done.outcome == "written" and self.names_written:
                    written.append(done.path)
            _record(connection, results)
            if number % BATCHES_A_COMMIT == 0:
                connection.commit()
            self.progress.step(len(results))
        connection.commit()
        self.progress.end()
        return written, gone, failed

    def _count(self, done: PageDone) -> None:
        cost = self.costs[done.output]
        cost[0] += 1
        cost[1] += done.rendered
        cost[2] += done.milliseconds
        self.written_count += done.outcome == "written"
        if done.problem is not None:
            self.problems.append(done.problem)

    def _remove(self, connection: sqlite3.Connection, paths: list[str]) -> list[str]:
        removed = []
        for path in sorted(set(paths)):
            if self.store.state(path) is not None:
                removed.append(path)
            self.store.remove(path)
            connection.execute("DELETE FROM pages WHERE path=?", (path,))
        return removed

    def _settle(
        self, connection: sqlite3.Connection, plan: Plan, session: Session, failed: set[tuple[str, str]]
    ) -> None:
        """Forget what was pending, but for pages that failed or lost their path: the next build tries them again."""
        connection.execute("DELETE FROM pending")
        connection.executemany("INSERT OR IGNORE INTO pending VALUES(?, ?)", sorted({*failed, *plan.unsettled}))
        for name, digest in session.code:
            set_meta(connection, f"code {name}", digest)
        connection.commit()

    def _rest(self, connection: sqlite3.Connection, count: Count, is_settled: bool) -> None:
        """Remember what a build that finds nothing changed goes by."""
        remember_standstill(connection, self.stamp if is_settled else None, count)
        connection.commit()

    def _report(self, count: Count, written: list[str], removed: list[str]) -> Report:
        failed, notices = split_problems(self.problems)
        return Report(
            output=str(self.store.root),
            articles=count.articles,
            pages=count.pages,
            written=tuple(sorted(written)),
            written_count=self.written_count,
            unchanged=count.pages - self.written_count,
            removed=tuple(removed),
            failed=failed,
            notices=notices,
            seconds=round(time.perf_counter() - self.started, 3),
            stages=tuple(self.stages),
            costs=tuple(
                OutputTime(name, int(pages), int(rendered), round(spent, 3))
                for name, (pages, rendered, spent) in sorted(self.costs.items())
            ),
        )

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.stages.append(StageTime(name, round(time.perf_counter() - start, 4), peak_mib()))


_decode_libraries = msgspec.msgpack.Decoder(tuple[bytes, tuple[str, ...]]).decode


@contextmanager
def remembered_closures(connection: sqlite3.Connection, theme: Theme) -> Iterator[None]:
    """Digests of templates that the last build worked out hold as long as no template changes: parsing costs 50 ms."""
    key = f"closures {theme.stamp}"
    known = get_meta(connection, key)
    if known is not None:
        theme.closures.update(msgspec.msgpack.decode(known, type=dict[str, bytes]))
    yield
    if known is None:
        connection.execute("DELETE FROM meta WHERE key LIKE 'closures %'")
        set_meta(connection, key, msgspec.msgpack.encode(theme.closures))


def _record(connection: sqlite3.Connection, results: list[PageDone]) -> None:
    connection.executemany(
        "UPDATE pages SET digest=?, size=?, mtime_ns=? WHERE path=?",
        [(done.digest, done.size, done.mtime_ns, done.path) for done in results if done.digest is not None],
    )
