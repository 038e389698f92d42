"""What a capture becomes: frozen values that every later room reads and none changes.

Texts are plain text with Unicode as captured (line ends folded, never escaped); escaping belongs to the renderer.
Structs are encoded by msgspec for the build state; unions carry a tag.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal, TypeAlias, dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of the models: immutable, comparable, picklable, without a dictionary of its own."""


class Moment(Record, order=True):
    """A date with the precision it was given with, as EDTF level 0 (ISO 8601-2) text.

    `2022`, `2022-02`, `2022-02-07`, `2022-02-07T10:30`, `2022-02-07T10:30:00+03:00`. Nothing is padded: a date
    stays a date.
    """

    text: str

    @property
    def precision(self) -> Literal["year", "month", "day", "time"]:
        """The smallest unit that is known."""
        match len(self.text):
            case 4:
                return "year"
            case 7:
                return "month"
            case 10:
                return "day"
        return "time"

    @property
    def date(self) -> dt.date:
        """The day, or the first day of the month or year when no day is known."""
        return dt.date.fromisoformat((self.text + "-01-01")[:10] if len(self.text) < 10 else self.text[:10])

    @property
    def time(self) -> dt.datetime | None:
        """Date and time, aware when an offset was given; None when only a date is known."""
        return dt.datetime.fromisoformat(self.text) if self.precision == "time" else None


class Byline(Record):
    """Who wrote it."""

    name: str
    role: str | None = None
    """What the byline says of the person: "Science correspondent", "in Vienna"."""


class Dateline(Record):
    """Place and agency the article was filed from, as printed before its first words."""

    place: str | None = None
    agency: str | None = None


class Source(Record):
    """The publication that ran the article, as the capture names it."""

    name: str
    tagline: str | None = None


class Image(Record):
    """A picture the capture refers to. Its file is never fetched: `archive/pictures.py` says where one is looked for."""

    caption: str | None = None
    credit: str | None = None
    date: str | None = None
    """ISO date printed with the caption."""
    url: str | None = None
    """http(s) address, or a path: from the capture's folder, or from the site's `static/`."""
    alt: str | None = None


class Mark(Record):
    """An inline element over a character span of a block's text."""

    kind: Literal["em", "strong", "code", "link", "sub", "sup", "s"]
    start: int
    end: int
    href: str | None = None
    """Only for links: http, https, mailto, or relative in native articles."""


Lines: TypeAlias = tuple[int, ...]
"""1-based line numbers of the capture that a block was read from, ascending; empty when it has none."""


class Paragraph(Record, tag="paragraph"):
    """Running text."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    """BCP 47 tag where it differs from the article's."""


class PullQuote(Record, tag="pull_quote"):
    """A quotation set off from the body (`inspect` calls its kind "quote")."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None


class BlockQuote(Record, tag="block_quote"):
    """Quoted matter that is not set off for display: a letter, a statement, an embedded post."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    url: str | None = None
    """Where the quoted matter was posted, http(s)."""


class ListBlock(Record, tag="list"):
    """A list; an item a line of `text`."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    ordered: bool = False
    depths: tuple[int, ...] = ()
    """Nesting of each item, 0 outermost; empty when all are outermost."""


class TableBlock(Record, tag="table"):
    """A table: a row a line of `text`, cells parted by tabs."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None
    header: bool = False
    """Whether the first row heads the columns."""


class CodeBlock(Record, tag="code"):
    """Preformatted text."""

    text: str
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None


class ImageBlock(Record, tag="image"):
    """The place of an image in the body; `text` is empty, the caption stands with the image."""

    image: int
    """Index into `Article.images`."""
    text: str = ""
    lines: Lines = ()
    marks: tuple[Mark, ...] = ()
    language: str | None = None


Block: TypeAlias = Paragraph | PullQuote | BlockQuote | ListBlock | TableBlock | CodeBlock | ImageBlock


class Section(Record):
    """A part of the body."""

    heading: str | None
    """None for the part before the first heading."""
    level: int
    """2 to 6, as in HTML; 2 for the part before the first heading."""
    blocks: tuple[Block, ...]
    first_line: int | None = None
    """1-based line of the heading, or of the first block."""


class Attribution(Record):
    """Who said it, as far as the article says."""

    speaker: str | None = None
    """The words that name the speaker: "he", "the minister", "Ms Moreau"; "one mother", whom her "she" takes up."""
    person: str | None = None
    """The person as the article best names them, the same spelling all through the article; None when open."""
    role: str | None = None
    """Title or office the article gives: "Finance Minister"."""
    cue: str | None = None
    """The verb as written: "said", "told reporters"."""
    confidence: float = 0.0
    """0 to 1: how sure the loader is that `person` said it."""

    def shown_person(self, threshold: float) -> str | None:
        """The person, where that is as sure as the site wants it to be shown; never an empty name."""
        return self.person if self.person and self.confidence >= threshold else None


class Quote(Record):
    """A direct quotation, without its outer marks: `sections[section].blocks[block].text[start:end] == text`."""

    text: str
    kind: Literal["inline", "block"]
    section: int
    block: int
    start: int
    end: int
    attribution: Attribution = Attribution()
    language: str | None = None


class Role(StrEnum):
    """What a line (or an HTML text node) of the capture is."""

    BLANK = "blank"
    SOURCE = "source"
    TAGLINE = "tagline"
    HEADLINE = "headline"
    LEAD = "lead"
    """A standfirst: summary between headline and body."""
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    """A line that is nothing but a dateline; one that opens a paragraph is a paragraph."""
    CREDIT = "credit"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    PULL_QUOTE = "pull_quote"
    BLOCK_QUOTE = "block_quote"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CODE = "code"
    TAGS = "tags"
    FRONT_MATTER = "front_matter"
    MARKUP = "markup"
    """Syntax without text of its own: a thematic break, a fence."""
    TEASER = "teaser"
    """A link to another story."""
    BOILERPLATE = "boilerplate"
    """Navigation, sharing, comments, login, newsletters, cookies, lines of other pages."""


class LedgerLine(Record):
    """One line of the capture (for HTML: one text node) and what became of it."""

    number: int
    """1-based line in the decoded capture."""
    text: str
    """As decoded, without its line end."""
    role: Role
    reason: str = ""
    """The rule or evidence behind the role, in a few words."""
    confidence: float = 1.0


class Correction(Record):
    """A fact that a sidecar (or front matter over a capture) says otherwise than the capture."""

    field: str
    was: str | None
    now: str | None


class Provenance(Record):
    """Where an article came from, and what was done with every line of it."""

    path: str
    """Of the capture, relative to the site's folder, with forward slashes."""
    sha256: str
    """Of the raw bytes, hexadecimal."""
    size: int
    """Bytes."""
    encoding: str
    """The name of the codec the bytes were decoded with, as the IANA registry writes it, lower case."""
    encoding_evidence: Literal["bom", "declared", "utf-8", "detected", "sidecar"]
    reader: str
    reader_version: int
    url: str | None = None
    """Address of the original."""
    captured: Moment | None = None
    added: Moment | None = None
    """When it entered the archive, where a sidecar or front matter says so."""
    changed: Moment | None = None
    """When the archive's record was last corrected, where a sidecar or front matter says so."""
    corrections: tuple[Correction, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()


class Status(StrEnum):
    """Whether the archive shows an article."""

    PUBLISHED = "published"
    DRAFT = "draft"
    """Read and checked, but in no output at all."""


class Article(Record):
    """One news article, read. Pure function of the capture's bytes, its sidecar and the reader's version."""

    headline: str
    """Never empty: where a capture shows none, the first words or the file's name, and a notice says so."""
    sections: tuple[Section, ...]
    provenance: Provenance
    language: str
    """BCP 47 tag."""
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    published: Moment | None = None
    updated: Moment | None = None
    source: Source | None = None
    lead: str | None = None
    """The standfirst, where the capture has one."""
    images: tuple[Image, ...] = ()
    """In order of appearance; those that no ImageBlock names stand above the body."""
    quotes: tuple[Quote, ...] = ()
    tags: tuple[str, ...] = ()
    """As the capture, front matter or sidecar gives them; the vocabulary comes later."""
    people: tuple[str, ...] = ()
    """Named by front matter or sidecar; speakers are with their quotes."""
    places: tuple[str, ...] = ()
    rights: str | None = None
    """A rightsstatements.org or Creative Commons URI, or a statement in words."""
    slug: str | None = None
    """Asked for by front matter or sidecar; None: made from the headline."""
    status: Status = Status.PUBLISHED


class ArticleCard(Record):
    """The few fields a listing shows of an article. Its digest is that of its encoding."""

    id: str
    """Accession number: given once, never reused, never changed."""
    permalink: str
    """Path of the page from the site's root, with leading and trailing slash, without the base path."""
    headline: str
    language: str
    summary: str
    """Lead, or the first words of the body; plain text."""
    published: Moment | None = None
    source: str | None = None
    byline: str | None = None
