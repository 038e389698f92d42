"""From a capture's bytes to an article: decode, read, apply the sidecar, find the quotations. Pure."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from typing import Any

import msgspec

from backfile.digests import fingerprint, sha256_hex
from backfile.documents import line_of
from backfile.errors import BackfileError, InputError, Location, Problem, Severity
from backfile.loader.decoding import decode_capture, garbled_notice, sidecar_name
from backfile.loader.html import READER as HTML
from backfile.loader.markdown import READER as MARKDOWN
from backfile.loader.metadata import Metadata, read_metadata
from backfile.loader.quotations import QUOTATIONS_VERSION, read_quotes
from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings, Reading
from backfile.loader.text import READER as TEXT
from backfile.models import Article, Correction, Moment, Provenance, Quote, Source, Status

READERS: tuple[Reader, ...] = (TEXT, MARKDOWN, HTML)
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
ASSEMBLY_VERSION = 2
"""Raised whenever the same finding would become another article, or the same bytes another text."""
MAX_CAPTURE_BYTES = 64 * 2**20
_log = logging.getLogger(__name__)


def readers_digest() -> bytes:
    """Equal digests read every capture alike."""
    versions = [f"{reader.name} {reader.version}" for reader in READERS]
    return fingerprint(*versions, f"quotations {QUOTATIONS_VERSION}", f"assembly {ASSEMBLY_VERSION}")


def read_article(path: str, data: bytes, sidecar: tuple[str, bytes] | None, settings: ReaderSettings) -> Reading:
    """The article in a capture, and what is wrong with it.

    `sidecar` is its path and bytes. Never raises for what the bytes hold: a capture that cannot be read is a reading
    without an article, with the problem that says why.
    """
    try:
        return _read(path, data, sidecar, settings)
    except BackfileError as error:
        return Reading(None, (error.problem,))
    except Exception as error:
        _log.debug("reader failed on %s", path, exc_info=True)
        found = f"the reader failed: {type(error).__name__}: {str(error)[:200]} ({_origin(error)})"
        return Reading(
            None, (Problem(Location(path), found, "", "please report it, with the file: a defect of Backfile"),)
        )


def _origin(error: Exception) -> str:
    """The module and line an exception came from, without the machine's folders."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if "backfile" in frame.filename] or frames
    return f"{inside[-1].filename.rpartition('backfile')[2].lstrip('/')}:{inside[-1].lineno}"


def _read(path: str, data: bytes, sidecar: tuple[str, bytes] | None, settings: ReaderSettings) -> Reading:
    reader = _reader_of(path)
    if len(data) > MAX_CAPTURE_BYTES:
        raise too_large(path, len(data))
    said = Metadata() if sidecar is None else read_sidecar(*sidecar)
    capture = decode_capture(path, data, said.encoding)
    found = reader.read(capture, _settings_for(said, settings))
    finding, corrections = (found, ()) if sidecar is None else apply_sidecar(found, said)
    language = finding.language or settings.language
    quotes, unread = read_quotes(finding.sections, language, finding.people, finding.speakers)
    article = _assemble(capture, reader, finding, corrections, language, quotes)
    problems = [*_still_open(found, finding), *_missing(path, reader, finding)]
    if (garbled := garbled_notice(capture)) is not None:
        problems.append(garbled)
    if unread is not None:
        problems.append(_too_many_quotations(path, finding, unread))
    problems += _without_effect(path, sidecar, said, finding, article.quotes)
    return Reading(article, tuple(problems), finding.date_order)


def too_large(path: str, size: int) -> InputError:
    """The error for a capture of more than MAX_CAPTURE_BYTES, for whoever knows the size before reading."""
    found = f"{size / 2**20:,.0f} MiB in one capture"
    return InputError(
        Location(path), found, f"at most {MAX_CAPTURE_BYTES // 2**20} MiB", "split it: one article a file"
    )


def _reader_of(path: str) -> Reader:
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    suffix = f".{ending.lower()}" if dot and stem else ""
    reader = _BY_SUFFIX.get(suffix)
    if reader is None:
        known = ", ".join(sorted(_BY_SUFFIX))
        found = f"unknown suffix {suffix}" if suffix else "a file without a suffix"
        raise InputError(Location(path), found, f"one of {known}", "rename it, or move it out of the captures' folder")
    return reader


def read_sidecar(path: str, data: bytes) -> Metadata:
    """What a sidecar says. Raises FrontMatterError at its line, InputError when it is no UTF-8 text."""
    return read_metadata(_sidecar_text(path, data), path, is_sidecar=True)


def _sidecar_text(path: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(Location(path, line), f"not UTF-8: {error.reason}", "UTF-8", "save it as UTF-8") from None
    return text.replace("\r\n", "\n") if "\r" in text else text


def _settings_for(said: Metadata, settings: ReaderSettings) -> ReaderSettings:
    """The site's settings with what the sidecar settles about this capture."""
    if not said.roles and said.language is None:
        return settings
    return msgspec.structs.replace(settings, roles=said.roles, language=said.language or settings.language)


# The sidecar over the finding

_FIELDS = {
    "title": "headline",
    "date": "published",
    "authors": "bylines",
    **{
        name: name
        for name in (
            "updated", "language", "places", "tags", "people", "url", "captured", "added", "changed", "rights", "slug",
            "status", "lead",
        )
    },
}  # fmt: skip
"""Field of `Metadata` → field of `Finding`."""
_ABOUT_THE_CAPTURE = frozenset({"url", "captured", "added", "changed", "rights", "slug", "status"})
"""What a sidecar states rather than corrects, as long as the capture does not say otherwise."""
_EMPTY = Finding((), ())


def apply_sidecar(finding: Finding, said: Metadata) -> tuple[Finding, tuple[Correction, ...]]:
    """The finding with what the sidecar says instead, and the corrections that makes."""
    changes: dict[str, Any] = {}
    for name, field in _FIELDS.items():
        value = getattr(said, name)
        if value is not None and value != ():
            changes[field] = value
        elif name in said.nothing:
            changes[field] = getattr(_EMPTY, field)
    if (source := _source(finding.source, said)) != finding.source:
        changes["source"] = source
    if not changes and not said.speakers:
        return finding, ()
    corrections = tuple(
        Correction(field, was, now)
        for field, value in changes.items()
        if (was := _shown(getattr(finding, field))) != (now := _shown(value))
        and (was is not None or field not in _ABOUT_THE_CAPTURE)
        and field != "status"
    )
    return msgspec.structs.replace(finding, **changes, speakers=said.speakers + finding.speakers), corrections


def _source(found: Source | None, said: Metadata) -> Source | None:
    if "source" in said.nothing:
        return None
    name = said.source or (found.name if found is not None else None)
    if name is None:
        return None
    kept = found.tagline if found is not None and found.name == name and "tagline" not in said.nothing else None
    return Source(name, said.tagline or kept)


def _shown(value: Any) -> str | None:
    """A fact as the list of corrections shows it."""
    if value is None or value == ():
        return None
    if isinstance(value, Moment):
        return value.text
    if isinstance(value, Source):
        return f"{value.name}: {value.tagline}" if value.tagline else value.name
    if isinstance(value, tuple):
        return ", ".join(str(getattr(item, "name", item)) for item in value)
    return str(value)


def _assemble(
    capture: Capture,
    reader: Reader,
    finding: Finding,
    corrections: tuple[Correction, ...],
    language: str,
    quotes: tuple[Quote, ...],
) -> Article:
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
        quotes=quotes,
        tags=finding.tags,
        people=finding.people,
        places=finding.places,
        rights=finding.rights,
        slug=finding.slug,
        status=finding.status,
    )


def _headline_of_name(path: str) -> str:
    name = path.rpartition("/")[2]
    words = re.split(r"[\s_-]+", name.rpartition(".")[0] or name)
    text = " ".join(word for word in words if word)
    return text[:1].upper() + text[1:] or name


# What is still to be said

_NO_HEADLINE = "no headline"
_NO_DATE = "no date"


def _still_open(found: Finding, finding: Finding) -> Iterator[Problem]:
    """The reader's problems, without those that the sidecar has settled."""
    for problem in found.problems:
        is_settled = problem.severity is Severity.NOTICE and (
            (problem.found.startswith(_NO_HEADLINE) and finding.headline is not None)
            or (problem.found.startswith(_NO_DATE) and finding.published is not None)
        )
        if not is_settled:
            yield problem


def _missing(path: str, reader: Reader, finding: Finding) -> Iterator[Problem]:
    """Notices for what an archive needs and the capture does not say."""
    where = f"its front matter, or in {sidecar_name(path)}" if reader is MARKDOWN else sidecar_name(path)
    said = tuple(problem.found for problem in finding.problems)
    place = Location(path)
    if not finding.headline and not any(found.startswith(_NO_HEADLINE) for found in said):
        yield Problem(
            place, f"{_NO_HEADLINE}: the file's name stands in", "", f"set `title` in {where}", Severity.NOTICE
        )
    if finding.published is None and finding.status is Status.PUBLISHED and not any("date" in found for found in said):
        yield Problem(place, _NO_DATE, "a line with the date", f"set `date` in {where}", Severity.NOTICE)


def _too_many_quotations(path: str, finding: Finding, unread: tuple[int, int]) -> Problem:
    section, block = unread
    line = next(iter(finding.sections[section].blocks[block].lines), None)
    found, advice = "more quotations than one article has", "those from here on stay plain text: split the file"
    return Problem(Location(path, line), found, "at most ten thousand", advice, Severity.NOTICE)


_WORDS = re.compile(r"\w+")
_FIRST_WORDS_CHARACTERS = 400


def _without_effect(
    path: str, sidecar: tuple[str, bytes] | None, said: Metadata, finding: Finding, quotes: tuple[Quote, ...]
) -> Iterator[Problem]:
    """Notices for entries that name a line or a quotation which the capture does not have."""
    starts = [_folded(quote.text) for quote in quotes] if finding.speakers else []
    for words, person in finding.speakers:
        if not any(start.startswith(_folded(words)) for start in starts):
            found = f"speakers: no quotation begins with {words!r}"
            keys = ["speakers", words] if (words, person) in said.speakers else []
            yield _notice(path, sidecar, keys, found, "see the quotations of `backfile inspect`")
    lines = {line.number for line in finding.ledger} if said.roles else set()
    for number, _ in said.roles:
        if number not in lines:
            found = f"roles: the capture has no line {number}"
            yield _notice(path, sidecar, ["roles", str(number)], found, "see the numbers of `backfile inspect`")
    if said.tagline and finding.source is None:
        yield _notice(path, sidecar, ["tagline"], "a tagline without a source", "set `source` too")


def _notice(path: str, sidecar: tuple[str, bytes] | None, keys: list[str], found: str, advice: str) -> Problem:
    """At the key's line in the sidecar; without keys, at the capture."""
    place = Location(path)
    if sidecar is not None and keys:
        place = Location(sidecar[0], line_of(_sidecar_text(*sidecar), keys))
    return Problem(place, found, "", advice, Severity.NOTICE)


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text[:_FIRST_WORDS_CHARACTERS])).casefold()
