"""The accession register: what must never be forgotten, as a text file that editors keep with their content.

`content/accessions.tsv` has a line an article: accession number (the id), permalink, the capture's path and the
SHA-256 of its bytes. It only grows at its end. A later line with the same id says that the capture moved. Numbers and
permalinks, once given, are never given to another article, not even when the article has left the archive.
"""

from __future__ import annotations

import base64
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from backfile.archive.register_file import REGISTER_PATH
from backfile.archive.slugs import SlugStyle, article_slug, permalink_of
from backfile.digests import fingerprint
from backfile.errors import InputError, Location, Problem, Severity
from backfile.models import Moment, Record

log = logging.getLogger(__name__)


class Accession(Record):
    """One entry of the register."""

    id: str
    permalink: str
    path: str
    sha256: str

    def line(self) -> str:
        return f"{self.id}\t{self.permalink}\t{self.path}\t{self.sha256}\n"


class Candidate(Record):
    """An article that asks for its accession."""

    path: str
    sha256: str
    headline: str
    published: Moment | None
    slug: str | None


def parse_register(text: str) -> list[Accession]:
    """The entries, in the order they were made.

    Raises InputError at the line that is not four fields parted by tabs, or whose permalink another article has:
    guessing here would give away an address that is already cited.
    """
    entries: list[Accession] = []
    holders: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.rstrip("\r").split("\t")
        if len(fields) != 4 or not all(fields[:3]) or not _is_permalink(fields[1]):
            raise InputError(
                Location(REGISTER_PATH, number),
                f"not an entry of the register: {line[:80]!r}",
                "id, permalink, capture and SHA-256 parted by tabs",
                "restore the line from version control",
            )
        entry = Accession(*fields)
        if holders.setdefault(entry.permalink, entry.id) != entry.id:
            raise InputError(
                Location(REGISTER_PATH, number),
                f"permalink {entry.permalink} belongs to {holders[entry.permalink]} already",
                "one article a permalink",
                "restore the file from version control, or give one of the two another permalink",
            )
        entries.append(entry)
    return entries


def _is_permalink(text: str) -> bool:
    return text.startswith("/") and text.endswith("/") and "//" not in text and ".." not in text.split("/")


class Register:
    """The register's lines as rows of the build state: looked up where they lie, whatever their number."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._begun_at = self._last_line()
        self._last_suffix: dict[str, int] = {}

    def _last_line(self) -> int:
        return int(self._db.execute("SELECT coalesce(max(line), 0) FROM accessions").fetchone()[0])

    def fill(self, entries: Iterable[Accession]) -> None:
        """Take these entries in place of what is known."""
        self._db.execute("DELETE FROM accessions")
        self._db.executemany(
            "INSERT INTO accessions(id, permalink, path, sha256) VALUES(?, ?, ?, ?)",
            ((entry.id, entry.permalink, entry.path, entry.sha256) for entry in entries),
        )
        self._begun_at = self._last_line()

    def added(self) -> Iterator[Accession]:
        """The entries made since, in their order."""
        rows = self._db.execute(f"SELECT {_FIELDS} FROM accessions WHERE line>? ORDER BY line", (self._begun_at,))
        return (Accession(*row) for row in rows)

    def known(self, path: str) -> Accession | None:
        """The entry of the capture at this path."""
        return next(self._current("path=?", path), None)

    def _current(self, condition: str, value: str) -> Iterator[Accession]:
        """Entries that no later line of the same article has replaced."""
        rows = self._db.execute(
            f"SELECT {_FIELDS} FROM accessions a WHERE {condition}"
            " AND NOT EXISTS (SELECT 1 FROM accessions b WHERE b.id=a.id AND b.line>a.line) ORDER BY line",
            (value,),
        )
        return (Accession(*row) for row in rows.fetchall())

    def accession(
        self, candidate: Candidate, style: SlugStyle, is_present: Callable[[str], bool]
    ) -> tuple[Accession, tuple[Problem, ...]]:
        """The entry of an article: the one it has, the one it had under another name, or a new one.

        `is_present` tells whether there is a capture at a path now: an entry whose capture is still there is never
        taken for a renamed one. Raises InputError when the article asks for a slug whose permalink is taken.
        """
        entry = self.known(candidate.path)
        if entry is not None:
            return entry, ()
        moved = self._moved_from(candidate, is_present)
        if moved is not None:
            return self._add(Accession(moved.id, moved.permalink, candidate.path, candidate.sha256)), ()
        permalink, problems = self._free_permalink(candidate, style)
        return self._add(
            Accession(self._free_id(candidate.path), permalink, candidate.path, candidate.sha256)
        ), problems

    def _add(self, entry: Accession) -> Accession:
        self._db.execute(
            "INSERT INTO accessions(id, permalink, path, sha256) VALUES(?, ?, ?, ?)",
            (entry.id, entry.permalink, entry.path, entry.sha256),
        )
        return entry

    def _moved_from(self, candidate: Candidate, is_present: Callable[[str], bool]) -> Accession | None:
        entries = self._current("sha256=?", candidate.sha256)
        return next((entry for entry in entries if not is_present(entry.path)), None)

    def _free_id(self, path: str) -> str:
        attempt = 0
        while True:
            digest = fingerprint("accession", path, str(attempt))
            number = base64.b32encode(digest[:6]).decode("ascii").lower().rstrip("=")
            if self._db.execute("SELECT 1 FROM accessions WHERE id=?", (number,)).fetchone() is None:
                return number
            attempt += 1

    def _holder(self, permalink: str) -> str | None:
        """The id of the article that has a permalink, or had it once."""
        row = self._db.execute("SELECT id FROM accessions WHERE permalink=?", (permalink,)).fetchone()
        return None if row is None else str(row[0])

    def _free_permalink(self, candidate: Candidate, style: SlugStyle) -> tuple[str, tuple[Problem, ...]]:
        slug = article_slug(candidate.headline, candidate.slug, style)
        permalink = wanted = permalink_of(candidate.published, slug)
        holder = self._holder(permalink)
        if holder is None:
            return permalink, ()
        held_by = next(entry.path for entry in self._current("id=?", holder))
        if candidate.slug is not None:
            raise InputError(
                Location(candidate.path),
                f"slug {candidate.slug!r} asks for {permalink}, which {held_by} has",
                "a permalink of its own",
                "give one of the two another slug",
            )
        number = self._last_suffix.get(wanted, 1)
        while self._holder(permalink) is not None:
            number += 1
            permalink = permalink_of(candidate.published, f"{slug}-{number}")
        self._last_suffix[wanted] = number
        notice = Problem(
            Location(candidate.path),
            f"{wanted} is taken by {held_by}; this article is published at {permalink}",
            "",
            "set a slug in its sidecar before it is published if it should have another address",
            Severity.NOTICE,
        )
        return permalink, (notice,)


_FIELDS = "id, permalink, path, sha256"
