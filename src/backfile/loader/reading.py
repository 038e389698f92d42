"""The words between the readers and the rest of the loader.

A reader sees a decoded `Capture` and answers with a `Finding`: what it understood, as far as the capture says it.
`loader.assembly` turns a finding and a sidecar into a `Reading`: the article (or none) and the problems.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from backfile.errors import Problem
from backfile.models import (
    Article,
    Byline,
    Dateline,
    Image,
    LedgerLine,
    Moment,
    Record,
    Section,
    Source,
    Status,
)

DateOrder: TypeAlias = Literal["day first", "month first", "open"]
"""How a capture prints 03/04/2022, by its own dates; open: they could all be read either way."""
EncodingEvidence: TypeAlias = Literal["bom", "declared", "utf-8", "detected", "sidecar"]


class Capture(Record):
    """A seed's bytes, decoded."""

    path: str
    """Relative to the site's folder, with forward slashes."""
    data: bytes
    text: str
    """Decoded, without a byte order mark; line ends as captured."""
    encoding: str
    evidence: EncodingEvidence


class ReaderSettings(Record):
    """The few settings of a site that reading a capture depends on."""

    language: str = "en"
    """BCP 47 tag taken where the capture shows none."""
    day_first: bool | None = None
    """Order of 03/04/2022: day first, month first, or (None) by the language and by evidence in the capture."""
    roles: tuple[tuple[int, str], ...] = ()
    """Line roles that the capture's sidecar settles: (1-based line, role name); they win over every rule."""


class Finding(Record):
    """What a reader understood. None or empty: the capture does not say."""

    sections: tuple[Section, ...]
    ledger: tuple[LedgerLine, ...]
    """Every line of the capture in order; for HTML every text node."""
    headline: str | None = None
    language: str | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    published: Moment | None = None
    updated: Moment | None = None
    source: Source | None = None
    lead: str | None = None
    images: tuple[Image, ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    url: str | None = None
    captured: Moment | None = None
    added: Moment | None = None
    changed: Moment | None = None
    rights: str | None = None
    slug: str | None = None
    status: Status = Status.PUBLISHED
    speakers: tuple[tuple[str, str], ...] = ()
    """Speakers that front matter or a sidecar settles: (first words of the quote, person; empty: nobody)."""
    date_order: DateOrder | None = None
    """None: it prints no such date."""
    problems: tuple[Problem, ...] = ()


class Reader(NamedTuple):
    """One input format."""

    name: str
    version: int
    """Raised whenever the same bytes would be read differently."""
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""
    read: Callable[[Capture, ReaderSettings], Finding]


class Reading(Record):
    """What became of one capture."""

    article: Article | None
    """None when an error kept it out."""
    problems: tuple[Problem, ...] = ()
    date_order: DateOrder | None = None
    """As in `Finding`."""
