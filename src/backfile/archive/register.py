"""The accession register: what must never be forgotten, as a text file that editors keep with their content.

`content/accessions.tsv` has a line an article: accession number (the id), permalink, the capture's path and the
SHA-256 of its bytes. It only grows at its end. A later line with the same id says that the capture moved. Numbers and
permalinks, once given, are never given to another article, not even when the article has left the archive.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from backfile.archive.slugs import SlugStyle, article_slug, permalink_of
from backfile.digests import fingerprint
from backfile.errors import InputError, Location, Problem, Severity
from backfile.models import Moment, Record

REGISTER_PATH = "content/accessions.tsv"
HEADER = (
    "# Accession register: id, permalink, capture, SHA-256. Lines are only ever added; keep this file with the site.\n"
)
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
    """The register in memory while new articles are accessioned."""

    def __init__(self, entries: Iterable[Accession] = ()) -> None:
        self._by_path: dict[str, Accession] = {}
        self._by_sha: dict[str, list[str]] = {}
        self._by_id: dict[str, Accession] = {}
        self._permalinks: dict[str, str] = {}
        self._last_suffix: dict[str, int] = {}
        self.added: list[Accession] = []
        for entry in entries:
            self._remember(entry)

    def _remember(self, entry: Accession) -> None:
        before = self._by_id.get(entry.id)
        if before is not None:
            self._by_path.pop(before.path, None)
        self._by_id[entry.id] = entry
        self._by_path[entry.path] = entry
        self._by_sha.setdefault(entry.sha256, []).append(entry.id)
        self._permalinks[entry.permalink] = entry.id

    def known(self, path: str) -> Accession | None:
        """The entry of the capture at this path."""
        return self._by_path.get(path)

    def accession(
        self, candidate: Candidate, style: SlugStyle, is_present: Callable[[str], bool]
    ) -> tuple[Accession, tuple[Problem, ...]]:
        """The entry of an article: the one it has, the one it had under another name, or a new one.

        `is_present` tells whether there is a capture at a path now: an entry whose capture is still there is never
        taken for a renamed one. Raises InputError when the article asks for a slug whose permalink is taken.
        """
        entry = self._by_path.get(candidate.path)
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
        self._remember(entry)
        self.added.append(entry)
        return entry

    def _moved_from(self, candidate: Candidate, is_present: Callable[[str], bool]) -> Accession | None:
        for known_id in self._by_sha.get(candidate.sha256, ()):
            entry = self._by_id[known_id]
            if entry.sha256 == candidate.sha256 and not is_present(entry.path):
                return entry
        return None

    def _free_id(self, path: str) -> str:
        attempt = 0
        while True:
            digest = fingerprint("accession", path, str(attempt))
            number = base64.b32encode(digest[:6]).decode("ascii").lower().rstrip("=")
            if number not in self._by_id:
                return number
            attempt += 1

    def _free_permalink(self, candidate: Candidate, style: SlugStyle) -> tuple[str, tuple[Problem, ...]]:
        slug = article_slug(candidate.headline, candidate.slug, style)
        permalink = wanted = permalink_of(candidate.published, slug)
        holder = self._permalinks.get(permalink)
        if holder is None:
            return permalink, ()
        if candidate.slug is not None:
            raise InputError(
                Location(candidate.path),
                f"slug {candidate.slug!r} asks for {permalink}, which {self._by_id[holder].path} has",
                "a permalink of its own",
                "give one of the two another slug",
            )
        number = self._last_suffix.get(wanted, 1)
        while permalink in self._permalinks:
            number += 1
            permalink = permalink_of(candidate.published, f"{slug}-{number}")
        self._last_suffix[wanted] = number
        notice = Problem(
            Location(candidate.path),
            f"{wanted} is taken by {self._by_id[holder].path}; this article is published at {permalink}",
            "",
            "set a slug in its sidecar before it is published if it should have another address",
            Severity.NOTICE,
        )
        return permalink, (notice,)


def append_to_register(site: Path, entries: Iterable[Accession]) -> None:
    """Add lines at the end of the register, making the file when there is none."""
    lines = "".join(entry.line() for entry in entries)
    if not lines:
        return
    target = site / REGISTER_PATH
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("a+b") as file:
        size = file.seek(0, 2)
        torn = False
        if size:
            file.seek(size - 1)
            torn = file.read(1) != b"\n"
        start = "\n" if torn else "" if size else HEADER
        file.write((start + lines).encode("utf-8", "surrogateescape"))
