"""The plan: every page claims its path before anything is written; collisions are reported together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import NamedTuple

import msgspec

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.errors import Location, Problem
from backfile.execution import batches
from backfile.renderer.outputs import OUTPUTS
from backfile.renderer.outputs.output import Kept, Output, Page, Planning
from backfile.renderer.work import PageJob
from backfile.storage import Store

EVERYTHING = "*"
"""In place of a subject: all of an output."""
CLAIMS_AT_ONCE = 500
SPOOLED_BYTES = 2**20
"""So much of a plan stays in memory."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(PageJob).decode
_RANK = {output.name: rank for rank, output in enumerate(OUTPUTS)}


class Plan(NamedTuple):
    """What the builder has to do."""

    jobs: Jobs
    """Pages to look at."""
    obsolete: tuple[str, ...]
    """Paths that an earlier build wrote and that no page has any more."""
    problems: tuple[Problem, ...]
    unsettled: tuple[tuple[str, str], ...]
    """(output, subject) whose path another page or a stranger's file has: planned again until that is settled."""


def pending_subjects(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """(output, subject) that an earlier build noted and did not finish."""
    return frozenset(connection.execute("SELECT output, subject FROM pending"))


def note_pending(connection: sqlite3.Connection, changes: Changes, planning: Planning, renewed: Iterable[str]) -> None:
    """Remember the subjects that have to be planned, until a build has done it.

    `renewed` names outputs whose templates, code or configuration changed: all of their pages are looked at.
    """
    whole = {output.name for output in OUTPUTS} if changes.everything else set(renewed)
    rows: list[tuple[str, str]] = []
    for output in OUTPUTS:
        if output.name in whole:
            rows.append((output.name, EVERYTHING))
        elif _is_on(output, planning):
            rows += [(output.name, subject) for subject, _ in output.touched(changes)]
    connection.executemany("INSERT OR IGNORE INTO pending VALUES(?, ?)", rows)


def _is_on(output: Output, planning: Planning) -> bool:
    return not output.switch or output.switch in planning.outputs


def plan_site(
    connection: sqlite3.Connection,
    store: Store,
    changes: Changes,
    planning: Planning,
    unfinished: frozenset[tuple[str, str]],
    generation: int,
    jobs: Jobs,
    is_bare: bool = False,
) -> Plan:
    """Plan the pending subjects: claim the paths of their pages, and find those that are no longer wanted.

    `jobs` takes the pages to look at. `is_bare` says that nothing lies in the output folder yet, so that nobody has to look for a stranger's files.
    Of `unfinished` subjects, which an earlier build left behind, every page is looked at.
    """
    catalogue = Catalogue(connection)
    claims = _Claims(connection, store, generation, jobs, is_bare)
    planned: list[tuple[str, set[str] | None]] = []
    for output in OUTPUTS:
        rows = connection.execute("SELECT subject FROM pending WHERE output=?", (output.name,)).fetchall()
        subjects = {subject for (subject,) in rows}
        if not subjects:
            continue
        whole = EVERYTHING in subjects
        if _is_on(output, planning):
            reach = {} if whole else dict(output.touched(changes))
            wanted = [(i, reach.get(i) if (output.name, i) not in unfinished else None) for i in sorted(subjects)]
            claims.take(output.name, output.plan(catalogue, planning, None if whole else wanted))
        planned.append((output.name, None if whole else subjects))
    # Only now: a path that one output has left, a later one may have taken.
    obsolete = [path for name, subjects in planned for path in claims.left_over(name, subjects)]
    obsolete += sorted(claims.orphans)
    return Plan(claims.jobs, tuple(obsolete), tuple(claims.problems), tuple(sorted(claims.losers)))


class Jobs:
    """Pages to look at, in the order they were planned; on disk where they are many, so that memory stays flat."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=SPOOLED_BYTES)  # noqa: SIM115 - closed by `close`
        self._count = 0
        self._overruled: set[tuple[str, str, str]] = set()

    def __len__(self) -> int:
        return self._count

    def add(self, job: PageJob) -> None:
        data = _encode(job)
        self._file.write(len(data).to_bytes(4, "little") + data)
        self._count += 1

    def overrule(self, path: str, output: str, subject: str) -> None:
        """Leave out the page that another one has taken the path from since it was added."""
        self._overruled.add((path, output, subject))

    def __iter__(self) -> Iterator[PageJob]:
        self._file.seek(0)
        while head := self._file.read(4):
            job = _decode(self._file.read(int.from_bytes(head, "little")))
            if (job.path, job.output, job.subject) not in self._overruled:
                yield job

    def close(self) -> None:
        self._file.close()


class _Holder(NamedTuple):
    """Who has a path, and what its file was last made of."""

    output: str
    subject: str
    digest: bytes | None
    size: int | None
    mtime_ns: int | None
    generation: int


_NOBODY = _Holder("", "", None, None, None, 0)


class _Claims:
    """Who has which path.

    A path that two pages want goes to the one whose output comes first in OUTPUTS (of one output, to the first subject),
    whatever the order they came in, so an incremental build and a clean one decide alike.
    """

    def __init__(
        self, connection: sqlite3.Connection, store: Store, generation: int, jobs: Jobs, is_bare: bool
    ) -> None:
        self._db = connection
        self._store = store
        self._generation = generation
        self._is_bare = is_bare
        """Nothing lies in the output folder yet, so no stranger's file either."""
        self.orphans = {path for (path,) in connection.execute("SELECT path FROM pages WHERE output=''")}
        """Files of unknown pages, which only a lost build state leaves."""
        self.jobs = jobs
        self.problems: list[Problem] = []
        self.losers: set[tuple[str, str]] = set()
        self._kept: dict[tuple[str, str], frozenset[str]] = {}
        """(output, subject) planned in part, with the paths that it has left."""
        self._lost: dict[tuple[str, str], dict[str, tuple[str, Page]]] = {}
        """(output, subject) still to be planned, with the paths that other pages took before it was."""
        self._new: list[Page] = []
        self._renewed: list[Page] = []

    def take(self, output: str, pages: Iterator[Page | Kept]) -> None:
        """Claim the paths of an output's pages, and note those that have to be looked at."""
        for batch in batches(pages, CLAIMS_AT_ONCE):
            holders = self._holders([page.path for page in batch if isinstance(page, Page)])
            for page in batch:
                if isinstance(page, Kept):
                    self._keep(output, page)
                    continue
                before = holders.get(page.path, _NOBODY)
                if not self._may_take(output, page, before):
                    continue
                (self._new if before is _NOBODY else self._renewed).append(page)
                holder = before._replace(output=output, subject=page.subject, generation=self._generation)
                holders[page.path] = holder
                if page.stale or holder.digest is None or before[:2] != holder[:2]:
                    self.jobs.add(PageJob(page.path, output, page.subject, page.key, *holder[2:5]))
            self._put(output)

    def _holders(self, paths: list[str]) -> dict[str, _Holder]:
        rows = self._db.execute(
            "SELECT path, output, subject, digest, size, mtime_ns, generation FROM pages"
            f" WHERE path IN ({','.join('?' * len(paths))})",
            paths,
        )
        return {path: _Holder(*row) for path, *row in rows}

    def _put(self, output: str) -> None:
        """Write the claims of a batch. A page that is renewed may be new in the same batch, so new ones go first."""
        self._db.executemany(
            "INSERT INTO pages VALUES(?, ?, ?, ?, NULL, NULL, NULL, ?)",
            [(page.path, output, page.subject, page.key, self._generation) for page in self._new],
        )
        self._db.executemany(
            "UPDATE pages SET output=?, subject=?, key=?, generation=? WHERE path=?",
            [(output, page.subject, page.key, self._generation, page.path) for page in self._renewed],
        )
        self.orphans.difference_update(page.path for page in self._renewed)
        self._new.clear()
        self._renewed.clear()

    def _keep(self, output: str, kept: Kept) -> None:
        """Leave a subject the paths that it has, but for those of pages that are gone, and those that it lost before."""
        key = output, kept.subject
        self._kept[key] = kept.gone
        for path, (taker, page) in self._lost.get(key, {}).items():
            if path not in kept.gone:
                self.losers.add(key)
                self.problems.append(self._collision(taker, page, *key))

    def _may_take(self, output: str, page: Page, holder: _Holder) -> bool:
        """Whether a page gets a path: nobody has it, it is its own, it is held no more, or the page comes first."""
        if holder is _NOBODY:
            return self._is_free(output, page)
        if not holder.output or (holder.output, holder.subject) == (output, page.subject):
            return True
        if not self._is_held(page.path, holder):
            self._lost.setdefault(holder[:2], {})[page.path] = output, page
            return True
        self._lost.get((output, page.subject), {}).pop(page.path, None)  # noticed here
        wins = (_RANK[output], page.subject) < (_RANK[holder.output], holder.subject)
        self.losers.add((holder.output, holder.subject) if wins else (output, page.subject))
        self.problems.append(self._collision(output, page, holder.output, holder.subject))
        if wins:
            self.jobs.overrule(page.path, holder.output, holder.subject)
        return wins

    def _is_held(self, path: str, holder: _Holder) -> bool:
        """Whether a page still wants its path: it was planned in this build, or kept, or is not to be planned again."""
        if holder.generation == self._generation:
            return True
        gone = self._kept.get(holder[:2])
        if gone is not None:
            return path not in gone
        return (
            self._db.execute(
                "SELECT 1 FROM pending WHERE output=? AND subject IN (?, ?)",
                (holder.output, holder.subject, EVERYTHING),
            ).fetchone()
            is None
        )

    def _is_free(self, output: str, page: Page) -> bool:
        """Whether no file lies where a new page belongs."""
        if self._is_bare or self._store.state(page.path) is None:
            return True
        self.losers.add((output, page.subject))
        self.problems.append(
            Problem(
                Location(page.path),
                "a file that Backfile did not write lies where a page belongs",
                "",
                "move it out of the output folder",
            )
        )
        return False

    def _collision(self, output: str, page: Page, holder: str, subject: str) -> Problem:
        one, two = sorted([f"{holder} {subject}".strip(), f"{output} {page.subject}".strip()])
        return Problem(
            Location(page.path), f"two pages want this path: {one}; {two}", "one page a path", "rename one of the two"
        )

    def left_over(self, output: str, subjects: set[str] | None) -> list[str]:
        """Paths of an output (or of some of its subjects) that this plan has not claimed again."""
        if subjects is None:
            rows = self._db.execute(
                "SELECT path FROM pages WHERE output=? AND generation<>?", (output, self._generation)
            ).fetchall()
            return [path for (path,) in rows]
        return [path for subject in sorted(subjects) for path in self._left_of(output, subject)]

    def _left_of(self, output: str, subject: str) -> list[str]:
        gone = self._kept.get((output, subject))
        if gone is not None:
            holders = self._holders(sorted(gone))
            return [path for path, holder in holders.items() if holder[:2] == (output, subject)]
        rows = self._db.execute(
            "SELECT path FROM pages WHERE output=? AND subject=? AND generation<>?",
            (output, subject, self._generation),
        ).fetchall()
        return [path for (path,) in rows]
