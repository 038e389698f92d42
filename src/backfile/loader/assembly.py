"""From a capture's bytes to an article: decode, read, apply the sidecar, find the quotations. Pure."""

from __future__ import annotations

import logging
from typing import Any

import msgspec

from backfile.digests import fingerprint, sha256_hex
from backfile.errors import BackfileError, InputError, Location, Problem, Severity
from backfile.loader.decoding import decode_capture, garbled_notice, sidecar_name
from backfile.loader.html import READER as HTML
from backfile.loader.markdown import READER as MARKDOWN
from backfile.loader.metadata import Metadata, read_metadata
from backfile.loader.quotations import QUOTATIONS_VERSION, find_quotes
from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings, Reading
from backfile.loader.text import READER as TEXT
from backfile.models import Article, Correction, Moment, Provenance, Source

READERS: tuple[Reader, ...] = (TEXT, MARKDOWN, HTML)
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
ASSEMBLY_VERSION = 1
"""Raised whenever the same finding would become another article."""
MAX_CAPTURE_BYTES = 64 * 2**20
log = logging.getLogger(__name__)


def readers_digest() -> bytes:
    """Equal digests read every capture alike."""
    versions = [f"{reader.name} {reader.version}" for reader in READERS]
    return fingerprint(*versions, f"quotations {QUOTATIONS_VERSION}", f"assembly {ASSEMBLY_VERSION}")


def read_article(path: str, data: bytes, sidecar: tuple[str, bytes] | None, settings: ReaderSettings) -> Reading:
    """The article in a capture, and what is wrong with it. Never raises for what the bytes hold."""
    try:
        return _read(path, data, sidecar, settings)
    except BackfileError as error:
        return Reading(None, (error.problem,))
    except (Exception, RecursionError) as error:
        log.exception("reader failed on %s", path)
        found = f"the reader failed: {type(error).__name__}: {error}"
        return Reading(
            None, (Problem(Location(path), found, "", "this is a defect of Backfile: report it with the file"),)
        )


def _read(path: str, data: bytes, sidecar: tuple[str, bytes] | None, settings: ReaderSettings) -> Reading:
    reader = _reader_of(path)
    if len(data) > MAX_CAPTURE_BYTES:
        found = f"{len(data) // 2**20} MB in one capture"
        raise InputError(
            Location(path), found, f"at most {MAX_CAPTURE_BYTES // 2**20} MB", "split the file, one article each"
        )
    said = read_sidecar(*sidecar) if sidecar is not None else Metadata()
    capture = decode_capture(path, data, said.encoding)
    finding = reader.read(capture, msgspec.structs.replace(settings, roles=said.roles) if said.roles else settings)
    problems = list(finding.problems)
    if (notice := garbled_notice(capture)) is not None:
        problems.append(notice)
    finding, corrections = apply_sidecar(finding, said)
    article = _assemble(capture, reader, finding, corrections, settings)
    return Reading(article, tuple(_still_open(problems, finding) + _missing(path, finding)))


def _reader_of(path: str) -> Reader:
    name = path.rpartition("/")[2]
    suffix = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    reader = _BY_SUFFIX.get(suffix)
    if reader is None:
        known = ", ".join(sorted(_BY_SUFFIX))
        found = f"unknown suffix {suffix}" if suffix else "a file without a suffix"
        raise InputError(Location(path), found, f"one of {known}", "rename it, or move it out of the captures' folder")
    return reader


def read_sidecar(path: str, data: bytes) -> Metadata:
    """What a sidecar says. Raises FrontMatterError at its line, InputError when it is no UTF-8 text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(Location(path, line), f"not UTF-8: {error.reason}", "UTF-8", "save it as UTF-8") from None
    return read_metadata(text, path, is_sidecar=True)


_SAME_NAME = ("updated", "language", "tags", "people", "places", "url", "captured", "added", "changed", "rights", "slug", "lead", "speakers")  # fmt: skip
_QUIET = {"url", "captured", "added", "changed", "rights", "slug", "speakers"}
"""Facts about the capture rather than in it: a sidecar states them, and corrects nothing."""


def apply_sidecar(finding: Finding, said: Metadata) -> tuple[Finding, tuple[Correction, ...]]:
    """The finding with what the sidecar says instead, and the corrections that makes."""
    changes: dict[str, Any] = {name: getattr(said, name) for name in _SAME_NAME if getattr(said, name)}
    if said.title:
        changes["headline"] = said.title
    if said.date:
        changes["published"] = said.date
    if said.authors:
        changes["bylines"] = said.authors
    if said.status is not None:
        changes["status"] = said.status
    if said.source or said.tagline:
        before = finding.source
        name = said.source or (before.name if before is not None else "")
        if name:
            tagline = said.tagline or (before.tagline if before is not None and before.name == name else None)
            changes["source"] = Source(name, tagline)
    corrections = tuple(
        Correction(field, _shown(getattr(finding, field)), _shown(value))
        for field, value in changes.items()
        if field not in _QUIET and field != "status" and _shown(getattr(finding, field)) != _shown(value)
    )
    return msgspec.structs.replace(finding, **changes), corrections


def _shown(value: Any) -> str | None:
    """A fact as the list of corrections shows it."""
    if value is None or value == ():
        return None
    if isinstance(value, Moment):
        return value.text
    if isinstance(value, Source):
        return value.name
    if isinstance(value, tuple):
        return ", ".join(str(getattr(item, "name", item)) for item in value)
    return str(value)


def _assemble(
    capture: Capture, reader: Reader, finding: Finding, corrections: tuple[Correction, ...], settings: ReaderSettings
) -> Article:
    language = finding.language or settings.language
    return Article(
        headline=finding.headline or _headline_of_name(capture.path),
        sections=finding.sections,
        provenance=Provenance(
            path=capture.path,
            sha256=sha256_hex(capture.data),
            size=len(capture.data),
            encoding=capture.encoding,
            encoding_evidence=capture.evidence,
            reader=reader.name,
            reader_version=reader.version,
            url=finding.url,
            captured=finding.captured,
            added=finding.added,
            changed=finding.changed,
            corrections=corrections,
            ledger=finding.ledger,
        ),
        language=language,
        bylines=finding.bylines,
        dateline=finding.dateline,
        published=finding.published,
        updated=finding.updated,
        source=finding.source,
        lead=finding.lead,
        images=finding.images,
        quotes=find_quotes(finding.sections, language, finding.people, finding.speakers),
        tags=finding.tags,
        people=finding.people,
        places=finding.places,
        rights=finding.rights,
        slug=finding.slug,
        status=finding.status,
    )


def _headline_of_name(path: str) -> str:
    stem = path.rpartition("/")[2].rpartition(".")[0]
    words = stem.replace("_", " ").replace("-", " ").split()
    return " ".join(words).capitalize() or stem or "Untitled"


_ABOUT_HEADLINE = "no headline"
_ABOUT_DATE = "no date"


def _still_open(problems: list[Problem], finding: Finding) -> list[Problem]:
    """The reader's problems, without those that the sidecar has settled."""
    settled = [word for word, fact in ((_ABOUT_HEADLINE, finding.headline), (_ABOUT_DATE, finding.published)) if fact]
    return (
        [p for p in problems if not (p.severity is Severity.NOTICE and p.found.startswith(tuple(settled)))]
        if settled
        else problems
    )


def _missing(path: str, finding: Finding) -> list[Problem]:
    """Notices for what an archive needs and the capture does not say."""
    sidecar = sidecar_name(path)
    said = {p.found for p in finding.problems}
    missing = []
    if not finding.headline and not any(f.startswith(_ABOUT_HEADLINE) for f in said):
        missing.append(
            Problem(Location(path), _ABOUT_HEADLINE, "a headline line", f"set `title` in {sidecar}", Severity.NOTICE)
        )
    if finding.published is None and not any(f.startswith(_ABOUT_DATE) for f in said):
        missing.append(
            Problem(Location(path), _ABOUT_DATE, "a line with the date", f"set `date` in {sidecar}", Severity.NOTICE)
        )
    return missing
