"""Markdown articles with YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from backfile.errors import FrontMatterError, InputError, Location, Problem, Severity
from backfile.loader.bylines import read_bylines, read_names
from backfile.loader.commonmark import MOST_NESTING, Body, Heading, read_body, render_html
from backfile.loader.dates import read_date
from backfile.loader.metadata import Metadata, read_metadata
from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings
from backfile.loader.text.languages import other_language
from backfile.models import (
    Block,
    BlockQuote,
    Byline,
    CodeBlock,
    Image,
    ImageBlock,
    LedgerLine,
    ListBlock,
    Moment,
    Paragraph,
    PullQuote,
    Role,
    Section,
    Source,
    Status,
    TableBlock,
)

__all__ = ["READER", "read", "render_html", "split_front_matter"]

MOST_LINES = 50_000
"""Of one article."""
MOST_BRACKETS = 20_000
"""Links and images that could begin. markdown-it is linear, but takes up to 0.1 ms for one of these or for a line."""
MOST_MARKS = 200_000
"""Other characters that mean something; they take some 0.01 ms."""
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_ROLES: dict[type, Role] = {
    Heading: Role.HEADING,
    Paragraph: Role.PARAGRAPH,
    PullQuote: Role.PULL_QUOTE,
    BlockQuote: Role.BLOCK_QUOTE,
    ListBlock: Role.LIST_ITEM,
    TableBlock: Role.TABLE,
    CodeBlock: Role.CODE,
    ImageBlock: Role.CAPTION,
}
_KINDS: dict[Role, type[Paragraph | PullQuote | BlockQuote]] = {
    Role.PARAGRAPH: Paragraph,
    Role.PULL_QUOTE: PullQuote,
    Role.BLOCK_QUOTE: BlockQuote,
}
_TEXT_ROLES = frozenset({Role.HEADLINE, Role.LEAD, Role.HEADING, *_KINDS})


def split_front_matter(text: str, path: str) -> tuple[str, int, str, int]:
    """(front matter, its first line, body, its first line), lines 1-based.

    Raises FrontMatterError when the opening fence is never closed, or is TOML's.
    """
    opening, _, rest = text.partition("\n")
    if opening.rstrip() == "+++":
        raise FrontMatterError(
            Location(path, 1), "front matter in TOML", "YAML between two lines of ---", "translate it"
        )
    if opening.rstrip() != "---":
        return "", 1, text, 1
    closing = _FENCE.search(rest)
    if closing is None:
        raise FrontMatterError(
            Location(path, 1), "front matter that never ends", "a closing line ---", "add it after the last key"
        )
    front = rest[: closing.start()]
    return front, 2, rest[closing.end() + 1 :], 3 + front.count("\n")


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """The article in a Markdown file.

    Raises FrontMatterError at the line, InputError when there is no body or more of it than one article has.
    """
    text = capture.text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in capture.text else capture.text
    front, front_line, text_of_body, body_line = split_front_matter(text, capture.path)
    said = read_metadata(front, capture.path, front_line) if front else Metadata()
    _refuse_excess(text_of_body, capture.path, body_line)
    body = read_body(text_of_body, body_line)
    if body.too_deep is not None:
        found = f"blocks nested more than {MOST_NESTING - 1} deep"
        raise InputError(
            Location(capture.path, body.too_deep), found, "an article", "remove quotation marks or indents"
        )
    settled = {line: Role(role) for line, role in settings.roles}
    layout = _Layout(body, said.title, settled)
    told = said.language or other_language(_beginning(layout.sections), settings.language)
    language = told or settings.language
    if not any(section.blocks for section in layout.sections) and layout.lead is None:
        raise InputError(
            Location(capture.path, body_line), "an article without a body", "text", "add it, or remove the file"
        )
    return Finding(
        sections=layout.sections,
        ledger=tuple(_ledger(text, body_line, layout.roles, settled)),
        headline=(layout.headline if Role.HEADLINE in settled.values() else None) or said.title or layout.headline,
        language=told,
        bylines=_bylines(layout, language) or said.authors,
        published=_published(layout, language, settings.day_first) or said.date,
        updated=said.updated,
        source=Source(said.source, said.tagline) if said.source else None,
        lead=said.lead or layout.lead,
        images=layout.images,
        tags=said.tags,
        people=said.people,
        places=said.places,
        url=said.url,
        captured=said.captured,
        added=said.added,
        changed=said.changed,
        rights=said.rights,
        slug=said.slug,
        status=said.status or Status.PUBLISHED,
        speakers=said.speakers,
        problems=tuple(_problems(capture.path, body, said)),
    )


def _beginning(sections: tuple[Section, ...]) -> str:
    """The first running text of an article, by which its language is told."""
    texts = (block.text for section in sections for block in section.blocks if isinstance(block, Paragraph))
    return " ".join(islice(texts, 8))


def _bylines(layout: _Layout, language: str) -> tuple[Byline, ...]:
    """Who the parts settled as bylines name, each once."""
    texts = layout.facts.get(Role.BYLINE, ())
    return tuple(dict.fromkeys(name for text in texts for name in read_bylines(text, language) or read_names(text)))


def _published(layout: _Layout, language: str, day_first: bool | None) -> Moment | None:
    """The first date that a part settled as one states."""
    dates = (read_date(text, language, day_first) for text in layout.facts.get(Role.DATE, ()))
    return next((date for date in dates if date is not None), None)


def _refuse_excess(text: str, path: str, first_line: int) -> None:
    for count, most, what in (
        (text.count("\n"), MOST_LINES, "lines"),
        (text.count("["), MOST_BRACKETS, "opening brackets"),
        (sum(map(text.count, "*_<&|~`\\")), MOST_MARKS, "characters of markup"),
    ):
        if count > most:
            found, expected = f"{count:,} {what} in one Markdown file", f"at most {most:,}"
            raise InputError(Location(path, first_line), found, expected, "split it, or save it as plain text")


def _problems(path: str, body: Body, said: Metadata) -> Iterator[Problem]:
    for line, address in body.dropped_links:
        found = f"a link to {address[:60]!r} was dropped"
        yield Problem(Location(path, line), found, "http, https, mailto or a relative address", "", Severity.NOTICE)
    if said.tagline and not said.source:
        yield Problem(Location(path), "a tagline without a source", "", "set `source` too", Severity.NOTICE)


class _Layout:
    """The parts of a body as sections, with what a sidecar settles about their lines.

    A part is what the first settled one of its lines says: a paragraph, a quotation, a heading, the headline, the
    lead. With any other role than its own it leaves the body.
    """

    def __init__(self, body: Body, title: str | None, settled: dict[int, Role]) -> None:
        self.headline: str | None = None
        self.lead: str | None = None
        self.facts: dict[Role, list[str]] = {}
        """Texts of the parts that are settled as something outside the body."""
        self.roles = dict(body.roles)
        self._title = title
        self._settled = settled
        self._pictures = body.images
        self._images: list[Image] = []
        self._done: list[Section] = []
        self._heading: Heading | None = None
        self._blocks: list[Block] = []
        for part in body.parts:
            self._add(part)
        self._close()
        self.sections = tuple(self._done)
        self.images = tuple(self._images)

    def _add(self, part: Heading | Block) -> None:
        role = next((self._settled[line] for line in part.lines if line in self._settled), None)
        if role is None or role is _ROLES[type(part)] or (isinstance(part, ImageBlock) and role in _TEXT_ROLES):
            self._add_as_written(part)
        elif role is Role.HEADLINE:
            self.headline = part.text
        elif role is Role.LEAD:
            self.lead = part.text
        elif role is Role.HEADING:
            self._open(Heading(part.text, 2, part.lines))
        elif role in _KINDS:
            marks = () if isinstance(part, Heading) else part.marks
            self._blocks.append(_KINDS[role](part.text, part.lines, marks))
        else:
            self.facts.setdefault(role, []).append(part.text)

    def _add_as_written(self, part: Heading | Block) -> None:
        if isinstance(part, ImageBlock):
            self._images.append(self._pictures[part.image])
            self._blocks.append(msgspec.structs.replace(part, image=len(self._images) - 1))
        elif not isinstance(part, Heading):
            self._blocks.append(part)
        elif self._is_headline(part):
            self.headline = part.text
            self.roles.update(dict.fromkeys(part.lines, Role.HEADLINE))
        else:
            self._open(part)

    def _is_headline(self, part: Heading) -> bool:
        """A level-1 heading at the top that is the title, or stands in for it."""
        is_first = not self._done and not self._blocks and self._heading is None and self.headline is None
        return part.level == 1 and is_first and part.text == (self._title or part.text)

    def _open(self, heading: Heading) -> None:
        self._close()
        self._heading, self._blocks = heading, []

    def _close(self) -> None:
        heading = self._heading
        lines = heading.lines if heading is not None else next((block.lines for block in self._blocks), ())
        first_line = lines[0] if lines else None
        if heading is not None:
            self._done.append(Section(heading.text, max(2, heading.level), tuple(self._blocks), first_line))
        elif self._blocks:
            self._done.append(Section(None, 2, tuple(self._blocks), first_line))


def _ledger(text: str, body_line: int, roles: dict[int, Role], settled: dict[int, Role]) -> Iterator[LedgerLine]:
    for number, line in enumerate(text.split("\n"), 1):
        if number in settled:
            yield LedgerLine(number, line, settled[number], "settled by the sidecar")
        elif number < body_line:
            yield LedgerLine(number, line, Role.FRONT_MATTER, "between the fences")
        elif not line.strip():
            yield LedgerLine(number, line, Role.BLANK)
        else:
            yield LedgerLine(number, line, roles.get(number, Role.MARKUP), "Markdown")


READER = Reader("markdown", 5, (".md", ".markdown"), read)
