"""The plan: every page claims its path before anything is written; collisions are reported together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.errors import Location, Problem
from backfile.renderer.outputs import OUTPUTS
from backfile.renderer.outputs.output import Output, Page, Planning
from backfile.renderer.work import PageJob
from backfile.storage import Store

EVERYTHING = "*"
"""In place of a subject: all of an output."""


_RANK = {output.name: rank for rank, output in enumerate(OUTPUTS)}


class Plan(NamedTuple):
    """What the builder has to do."""

    jobs: tuple[PageJob, ...]
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
) -> Plan:
    """Plan the pending subjects: claim the paths of their pages, and find those that are no longer wanted.

    Of `unfinished` subjects, which an earlier build left behind, every page is looked at.
    """
    catalogue = Catalogue(connection)
    claims = _Claims(connection, store, generation)
    obsolete: list[str] = []
    for output in OUTPUTS:
        rows = connection.execute("SELECT subject FROM pending WHERE output=?", (output.name,)).fetchall()
        subjects = {subject for (subject,) in rows}
        if not subjects:
            continue
        whole = EVERYTHING in subjects
        if _is_on(output, planning):
            since = {} if whole else dict(output.touched(changes))
            since = {subject: at for subject, at in since.items() if (output.name, subject) not in unfinished}
            wanted = None if whole else [(subject, since.get(subject, "")) for subject in sorted(subjects)]
            claims.take(output.name, output.plan(catalogue, planning, wanted))
        obsolete += claims.left_over(output.name, None if whole else subjects)
    obsolete += sorted(claims.orphans)
    return Plan(tuple(claims.jobs.values()), tuple(obsolete), tuple(claims.problems), tuple(sorted(claims.losers)))


class _Claims:
    """Who has which path.

    A path that two pages want goes to the one whose output comes first in OUTPUTS (of one output, to the first subject),
    whatever the order they came in, so an incremental build and a clean one decide alike.
    """

    def __init__(self, connection: sqlite3.Connection, store: Store, generation: int) -> None:
        self._db = connection
        self._store = store
        self._generation = generation
        self.orphans = {path for (path,) in connection.execute("SELECT path FROM pages WHERE output=''")}
        """Files of unknown pages, which only a lost build state leaves."""
        self.jobs: dict[str, PageJob] = {}
        self.problems: list[Problem] = []
        self.losers: set[tuple[str, str]] = set()

    def take(self, output: str, pages: Iterator[Page]) -> None:
        for page in pages:
            row = self._db.execute(
                "SELECT output, subject, digest, size, mtime_ns, generation FROM pages WHERE path=?", (page.path,)
            ).fetchone()
            if row is None:
                self._claim_new(output, page)
                continue
            holder, subject, digest, size, mtime_ns, generation = row
            other = bool(holder) and (holder, subject) != (output, page.subject)
            if other and self._is_held(holder, subject, generation) and not self._wins(output, page, holder, subject):
                continue
            self._renew(output, page)
            if page.stale or digest is None:
                self.jobs[page.path] = PageJob(page.path, output, page.subject, page.key, digest, size, mtime_ns)

    def _is_held(self, holder: str, subject: str, generation: int) -> bool:
        """Whether a page still wants its path: it was planned in this build, or is not to be planned again."""
        if generation == self._generation:
            return True
        return (
            self._db.execute(
                "SELECT 1 FROM pending WHERE output=? AND subject IN (?, ?)", (holder, subject, EVERYTHING)
            ).fetchone()
            is None
        )

    def _wins(self, output: str, page: Page, holder: str, subject: str) -> bool:
        wins = (_RANK[output], page.subject) < (_RANK[holder], subject)
        self.losers.add((holder, subject) if wins else (output, page.subject))
        self.problems.append(self._collision(output, page, holder, subject))
        return wins

    def _claim_new(self, output: str, page: Page) -> None:
        if self._store.state(page.path) is not None:
            self.losers.add((output, page.subject))
            self.problems.append(
                Problem(
                    Location(page.path),
                    "a file that Backfile did not write lies where a page belongs",
                    "",
                    "move it out of the output folder",
                )
            )
            return
        self._db.execute(
            "INSERT INTO pages VALUES(?, ?, ?, ?, NULL, NULL, NULL, ?)",
            (page.path, output, page.subject, page.key, self._generation),
        )
        self.jobs[page.path] = PageJob(page.path, output, page.subject, page.key, None, None, None)

    def _renew(self, output: str, page: Page) -> None:
        self._db.execute(
            "UPDATE pages SET output=?, subject=?, key=?, generation=? WHERE path=?",
            (output, page.subject, page.key, self._generation, page.path),
        )
        self.orphans.discard(page.path)

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
        found = []
        for subject in subjects:
            rows = self._db.execute(
                "SELECT path FROM pages WHERE output=? AND subject=? AND generation<>?",
                (output, subject, self._generation),
            ).fetchall()
            found += [path for (path,) in rows]
        return found
