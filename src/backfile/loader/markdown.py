"""Markdown articles with YAML front matter (CommonMark with tables and strikethrough, by markdown-it-py).

Raw HTML is never passed: it is text. The only module that imports markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from backfile.errors import FrontMatterError, InputError, Location
from backfile.loader.metadata import read_metadata
from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings
from backfile.models import (
    Block,
    BlockQuote,
    CodeBlock,
    Image,
    ImageBlock,
    LedgerLine,
    ListBlock,
    Mark,
    Paragraph,
    PullQuote,
    Role,
    Section,
    Source,
    Status,
    TableBlock,
)

_FENCE = re.compile(r"-{3}[ \t]*")
_QUOTED = re.compile('\\s*["“„«‹「『]')
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|[/#.?]|[^:/?#]+(?:[/?#]|\Z))", re.IGNORECASE)
_MARKS = {"em": "em", "strong": "strong", "s": "s", "link": "link"}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def render_html(text: str) -> str:
    """The HTML of an editors' page; raw HTML in it is shown as text."""
    return str(_parser().render(text))


def split_front_matter(text: str, path: str) -> tuple[str, int, str, int]:
    """(front matter, its first line, body, its first line), lines 1-based.

    Raises FrontMatterError when the opening fence is never closed.
    """
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0].rstrip("\r")):
        return "", 1, text, 1
    for number in range(1, len(lines)):
        if _FENCE.fullmatch(lines[number].rstrip("\r")) or lines[number].rstrip() == "...":
            return "\n".join(lines[1:number]), 2, "\n".join(lines[number + 1 :]), number + 2
    raise FrontMatterError(
        Location(path, 1), "front matter that never ends", "a closing line ---", "add it after the last key"
    )


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """The article in a Markdown file.

    Raises FrontMatterError at the line, InputError when there is no body.
    """
    text = capture.text.replace("\r\n", "\n").replace("\r", "\n")
    front, front_line, body, body_line = split_front_matter(text, capture.path)
    said = read_metadata(front, capture.path, front_line)
    walk = _Walk(_parser().parse(body), body_line)
    sections, headline = walk.sections(said.title)
    if not any(section.blocks for section in sections):
        raise InputError(
            Location(capture.path, body_line), "an article without a body", "text", "add it, or remove the file"
        )
    return Finding(
        sections=sections,
        ledger=tuple(_ledger(text, body_line, walk.roles, dict(settings.roles))),
        headline=said.title or headline,
        language=said.language,
        bylines=said.authors,
        published=said.date,
        updated=said.updated,
        source=Source(said.source, said.tagline) if said.source else None,
        lead=said.lead,
        images=tuple(walk.images),
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
    )


def _ledger(text: str, body_line: int, roles: dict[int, Role], settled: dict[int, str]) -> Iterator[LedgerLine]:
    for number, line in enumerate(text.split("\n"), 1):
        if number in settled:
            yield LedgerLine(number, line, Role(settled[number]), "settled by the sidecar")
        elif number < body_line:
            yield LedgerLine(number, line, Role.FRONT_MATTER, "between the fences")
        elif not line.strip():
            yield LedgerLine(number, line, Role.BLANK)
        else:
            yield LedgerLine(number, line, roles.get(number, Role.MARKUP), "Markdown")


class _Walk:
    """Goes once through the tokens of a body, top level by top level; lines are those of the file."""

    def __init__(self, tokens: list[Token], first_line: int) -> None:
        self._tokens = tokens
        self._first_line = first_line
        self.roles: dict[int, Role] = {}
        self.images: list[Image] = []

    def sections(self, title: str | None) -> tuple[tuple[Section, ...], str | None]:
        """(sections, the headline of a leading level-1 heading, when there is one)."""
        done: list[Section] = []
        heading: str | None = None
        level = 2
        line: int | None = None
        blocks: list[Block] = []
        headline: str | None = None
        for group in self._groups():
            first = group[0]
            if first.type == "heading_open":
                text, _ = inline_text(group[1])
                is_headline = (
                    first.tag == "h1" and not done and not blocks and heading is None and text in (title or text,)
                )
                self._claim(first, Role.HEADLINE if is_headline else Role.HEADING)
                if is_headline:
                    headline = text
                    continue
                if heading is not None or blocks:
                    done.append(Section(heading, level, tuple(blocks), line))
                heading, level, line, blocks = text, max(2, int(first.tag[1])), self._line(first), []
                continue
            for block in self._blocks(group):
                line = line or (block.lines[0] if block.lines else None)
                blocks.append(block)
        done.append(Section(heading, level, tuple(blocks), line))
        return tuple(done), headline

    def _groups(self) -> Iterator[list[Token]]:
        """Each block of the top level with all its tokens."""
        group: list[Token] = []
        depth = 0
        for token in self._tokens:
            group.append(token)
            depth += token.nesting
            if depth == 0:
                yield group
                group = []

    def _line(self, token: Token) -> int | None:
        return self._first_line + token.map[0] if token.map else None

    def _lines(self, token: Token) -> tuple[int, ...]:
        return tuple(range(self._first_line + token.map[0], self._first_line + token.map[1])) if token.map else ()

    def _claim(self, token: Token, role: Role) -> tuple[int, ...]:
        lines = self._lines(token)
        self.roles.update(dict.fromkeys(lines, role))
        return lines

    def _blocks(self, group: list[Token]) -> Iterator[Block]:
        first = group[0]
        match first.type:
            case "paragraph_open":
                yield from self._paragraph(group)
            case "blockquote_open":
                yield self._quotation(group)
            case "bullet_list_open" | "ordered_list_open":
                yield self._list(group)
            case "table_open":
                yield self._table(group)
            case "fence" | "code_block":
                yield CodeBlock(first.content.rstrip("\n"), self._claim(first, Role.CODE))

    def _paragraph(self, group: list[Token]) -> Iterator[Block]:
        children = [child for child in group[1].children or [] if child.type != "softbreak"]
        if children and all(child.type == "image" for child in children):
            lines = self._claim(group[0], Role.CAPTION)
            for child in children:
                yield self._image(child, lines)
            return
        text, marks = inline_text(group[1])
        if text:
            yield Paragraph(text, self._claim(group[0], Role.PARAGRAPH), marks)

    def _image(self, token: Token, lines: tuple[int, ...]) -> ImageBlock:
        title = str(token.attrGet("title") or "") or None
        source = str(token.attrGet("src") or "")
        url = source if re.match(r"https?://|[^:]+\Z", source) else None
        self.images.append(Image(caption=title or token.content or None, url=url, alt=token.content or None))
        return ImageBlock(len(self.images) - 1, "", lines)

    def _quotation(self, group: list[Token]) -> Block:
        parts = [inline_text(token) for token in group if token.type == "inline"]
        text, marks = _joined(parts)
        is_pull_quote = len(parts) <= 2 and bool(_QUOTED.match(text))
        lines = self._claim(group[0], Role.PULL_QUOTE if is_pull_quote else Role.BLOCK_QUOTE)
        return PullQuote(text, lines, marks) if is_pull_quote else BlockQuote(text, lines, marks)

    def _list(self, group: list[Token]) -> ListBlock:
        parts: list[tuple[str, tuple[Mark, ...]]] = []
        depths: list[int] = []
        depth, fresh = -1, False
        for token in group:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            elif token.type == "list_item_open":
                fresh = True
            elif token.type in ("inline", "fence", "code_block"):
                part = inline_text(token) if token.type == "inline" else (" ".join(token.content.split()), ())
                part = (part[0].replace("\n", " "), part[1])
                if fresh or not parts:
                    parts.append(part)
                    depths.append(depth)
                else:
                    parts[-1] = _joined([parts[-1], part], " ")
                fresh = False
        text, marks = _joined(parts)
        shown = tuple(depths) if any(depths) else ()
        lines = self._claim(group[0], Role.LIST_ITEM)
        return ListBlock(text, lines, marks, ordered=group[0].type == "ordered_list_open", depths=shown)

    def _table(self, group: list[Token]) -> TableBlock:
        rows: list[list[tuple[str, tuple[Mark, ...]]]] = []
        for token in group:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                text, marks = inline_text(token)
                rows[-1].append((text.replace("\t", " ").replace("\n", " "), marks))
        text, marks = _joined([_joined(row, "\t") for row in rows])
        return TableBlock(text, self._claim(group[0], Role.TABLE), marks, header=True)


def _joined(parts: list[tuple[str, tuple[Mark, ...]]], between: str = "\n") -> tuple[str, tuple[Mark, ...]]:
    """Texts in one, their marks moved along."""
    text = ""
    marks: list[Mark] = []
    for number, (part, part_marks) in enumerate(parts):
        text += between if number else ""
        marks += [Mark(m.kind, m.start + len(text), m.end + len(text), m.href) for m in part_marks]
        text += part
    return text, tuple(marks)


def inline_text(token: Token) -> tuple[str, tuple[Mark, ...]]:
    """The text of an inline token and its marks; soft breaks are spaces, hard breaks line ends, images their text."""
    text = ""
    marks: list[Mark] = []
    open_at: list[tuple[str, int, str | None]] = []
    for child in token.children or []:
        name = child.type.rpartition("_")[0] if child.nesting else child.type
        if child.nesting == 1 and name in _MARKS:
            href = str(child.attrGet("href") or "") if name == "link" else None
            open_at.append((name, len(text), href))
        elif child.nesting == -1 and name in _MARKS and open_at:
            kind, start, href = open_at.pop()
            if len(text) > start and (kind != "link" or (href and _SAFE_LINK.match(href))):
                marks.append(Mark(_MARKS[kind], start, len(text), href))  # type: ignore[arg-type]
        elif child.type == "code_inline":
            marks.append(Mark("code", len(text), len(text) + len(child.content)))
            text += child.content
        elif child.type in ("softbreak", "hardbreak"):
            text += " " if child.type == "softbreak" else "\n"
        else:
            text += child.content
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


READER = Reader("markdown", 1, (".md", ".markdown"), read)
