"""Markdown bodies: CommonMark with tables and strikethrough. The only module that imports markdown-it.

Raw HTML is never passed: it is text. Links that are not http, https, mailto or relative are dropped to their text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from backfile.models import (
    Block,
    BlockQuote,
    CodeBlock,
    Image,
    ImageBlock,
    Lines,
    ListBlock,
    Mark,
    Paragraph,
    PullQuote,
    Role,
    TableBlock,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_NESTING = 50
"""Blocks within one another; the parser leaves out what is deeper."""
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|[/#.?]|[^:/?#]+(?:[/?#]|\Z))", re.IGNORECASE)
_PICTURE = re.compile(r"(?:https?://|(?!//)[^:]+\Z)", re.IGNORECASE)
_MARKS = {"em": "em", "strong": "strong", "s": "s", "link": "link"}
_OPENING = "\"'“”„«»‹›‘‚「『"
_CLOSING = "\"'“”»«›‹’‘」』"
_SIGNATURE = re.compile(r"\n\s*(?:[–—―]|--?)\s*[^\n]{2,120}\Z")
Text: TypeAlias = tuple[str, tuple[Mark, ...]]


class Heading(NamedTuple):
    """A heading of the body."""

    text: str
    level: int
    """1 to 6."""
    lines: Lines


class Body(NamedTuple):
    """A Markdown body, read."""

    parts: tuple[Heading | Block, ...]
    images: tuple[Image, ...]
    roles: dict[int, Role]
    """What each line of a part is."""
    dropped_links: tuple[tuple[int, str], ...]
    """(line, address)."""
    too_deep: int | None
    """The first line that nests deeper than MOST_NESTING."""


def _new_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 40 ms, and many archives hold no Markdown

    return MarkdownIt("commonmark", {"html": False, "maxNesting": MOST_NESTING}).enable(["table", "strikethrough"])


_page_parser = cache(_new_parser)


@cache
def _body_parser() -> MarkdownIt:
    parser = _new_parser()
    # every link is parsed as one, so that an unsafe one is dropped to its text and can be reported
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def render_html(text: str, slug: Callable[[str], str]) -> str:
    """The HTML of an editors' page; raw HTML in it is shown as text, unsafe links as they are written.

    Each heading has an id made of its words by `slug`, numbered where another has it already.
    """
    parser, used = _page_parser(), set[str]()
    tokens = parser.parse(text)
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", heading_anchor(slug(inline_text(inline)[0]), used))
    return str(parser.renderer.render(tokens, parser.options, {}))


def heading_anchor(slug: str, used: set[str]) -> str:
    """The id of a heading with this slug, numbered where another of the page has it already; added to the used ones."""
    base = anchor = f"s-{slug or 'section'}"
    number = 1
    while anchor in used:
        number += 1
        anchor = f"{base}-{number}"
    used.add(anchor)
    return anchor


def read_body(text: str, first_line: int = 1) -> Body:
    """The headings, blocks and images of a body whose first line in the file is `first_line`, 1-based."""
    walk = _Walk(text.split("\n"), first_line)
    for group in _groups(_body_parser().parse(text)):
        walk.add(group)
    return Body(tuple(walk.parts), tuple(walk.images), walk.roles, tuple(walk.dropped_links), walk.too_deep)


def _groups(tokens: list[Token]) -> Iterator[list[Token]]:
    """Each block of the top level with all its tokens."""
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []


class _Walk:
    """Goes once through the tokens of a body, top level by top level; lines are those of the file."""

    def __init__(self, source: list[str], first_line: int) -> None:
        self._source = source
        self._first_line = first_line
        self.parts: list[Heading | Block] = []
        self.images: list[Image] = []
        self.roles: dict[int, Role] = {}
        self.dropped_links: list[tuple[int, str]] = []
        self.too_deep: int | None = None

    def add(self, group: list[Token]) -> None:
        first = group[0]
        lines = self._lines(first)
        if self.too_deep is None and max(token.level for token in group) >= MOST_NESTING - 1:
            self.too_deep = lines[0] if lines else self._first_line
        self._note_links(group)
        role: Role | None = None
        part: Heading | Block | None = None
        match first.type:
            case "heading_open":
                text, _ = inline_text(group[1])
                role, part = Role.HEADING, Heading(text.replace("\n", " ").strip(), int(first.tag[1]), lines)
            case "paragraph_open":
                role, part = self._paragraph(group, lines)
            case "blockquote_open":
                role, part = self._quotation(group, lines)
            case "bullet_list_open" | "ordered_list_open":
                role, part = Role.LIST_ITEM, _list(group, lines)
            case "table_open":
                role, part = Role.TABLE, _table(group, lines)
            case "fence" | "code_block":
                role, part = Role.CODE, CodeBlock(first.content.rstrip("\n"), lines)
        if part is not None and part.text:
            self.parts.append(part)
        self._add_images(group, lines)
        if role is not None:
            self.roles.update(dict.fromkeys(lines, role))

    def _lines(self, token: Token) -> Lines:
        if token.map is None:
            return ()
        start, end = token.map
        while end > start and not self._source[end - 1].strip():  # lists claim the blank lines after them
            end -= 1
        return tuple(range(self._first_line + start, self._first_line + end))

    def _note_links(self, group: list[Token]) -> None:
        for token in group:
            for child in token.children or ():
                href = child.attrGet("href") if child.type == "link_open" else None
                if href is not None and not _SAFE_LINK.match(str(href)):
                    line = self._first_line + (token.map[0] if token.map else 0)
                    self.dropped_links.append((line, str(href)))

    def _paragraph(self, group: list[Token], lines: Lines) -> tuple[Role, Block | None]:
        if _captioned(group[1]) is not None:
            return Role.CAPTION, None
        text, marks = inline_text(group[1])
        return (Role.PARAGRAPH, Paragraph(text, lines, marks)) if text.strip() else (Role.CAPTION, None)

    def _quotation(self, group: list[Token], lines: Lines) -> tuple[Role, Block | None]:
        text, marks = _joined(list(_leaves(group)))
        if _is_pull_quote(text):
            return Role.PULL_QUOTE, PullQuote(text, lines, marks)
        return Role.BLOCK_QUOTE, BlockQuote(text, lines, marks)

    def _add_images(self, group: list[Token], lines: Lines) -> None:
        for token in group:
            caption = _captioned(token) if token.type == "inline" else None
            for child in token.children or ():
                if child.type == "image":
                    self.images.append(_image(child, caption))
                    self.parts.append(ImageBlock(len(self.images) - 1, "", lines))


def _captioned(token: Token) -> str | None:
    """The emphasised words under the one image of a paragraph that holds nothing else, if that is what it is."""
    children = token.children or []
    if sum(child.type == "image" for child in children) != 1:
        return None
    rest = [child for child in children if child.type != "image" and child.content.strip() + child.markup]
    if len(rest) < 3 or rest[0].type != "em_open" or rest[-1].type != "em_close":
        return None
    if any(child.type == "em_close" and child.level == rest[-1].level for child in rest[:-1]):
        return None
    return " ".join("".join(child.content or " " for child in rest).split()) or None


def _image(token: Token, caption: str | None) -> Image:
    title = str(token.attrGet("title") or "") or None
    address = str(token.attrGet("src") or "")
    url = f"https:{address}" if address.startswith("//") else address
    alt = token.content or None
    return Image(caption=caption or title or alt, url=url if _PICTURE.match(url) else None, alt=alt)


def _is_pull_quote(text: str) -> bool:
    """Nothing but a quotation in marks, or whatever is signed with a dash and a name."""
    signature = _SIGNATURE.search(text)
    if signature is not None:
        return True
    words = text.strip().rstrip(".,;")
    return len(words) > 2 and words[0] in _OPENING and words[-1] in _CLOSING


def _leaves(group: list[Token]) -> Iterator[Text]:
    """The texts of a block with others inside of it, in order."""
    for token in group:
        if token.type == "inline" and (text := inline_text(token))[0]:
            yield text
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n"), ()


def _list(group: list[Token], lines: Lines) -> ListBlock:
    parts: list[Text] = []
    depths: list[int] = []
    depth, is_fresh = -1, False
    for token in group:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            is_fresh = True
        elif token.type in ("inline", "fence", "code_block"):
            text, marks = inline_text(token) if token.type == "inline" else (token.content.rstrip("\n"), ())
            part = (text.replace("\n", " "), marks)
            if is_fresh or not parts:
                parts.append(part)
                depths.append(depth)
            else:
                parts[-1] = _joined([parts[-1], part], " ")
            is_fresh = False
    text, marks = _joined(parts)
    shown = tuple(depths) if any(depths) else ()
    return ListBlock(text, lines, marks, ordered=group[0].type == "ordered_list_open", depths=shown)


def _table(group: list[Token], lines: Lines) -> TableBlock:
    rows: list[list[Text]] = []
    for token in group:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            text, marks = inline_text(token)
            rows[-1].append((text.replace("\t", " ").replace("\n", " "), marks))
    text, marks = _joined([_joined(row, "\t") for row in rows])
    return TableBlock(text, lines, marks, header=True)


def _joined(parts: list[Text], between: str = "\n") -> Text:
    """Texts in one, their marks moved along."""
    at = 0
    marks: list[Mark] = []
    for text, text_marks in parts:
        marks += [Mark(m.kind, m.start + at, m.end + at, m.href) for m in text_marks]
        at += len(text) + len(between)
    return between.join(text for text, _ in parts), tuple(marks)


def inline_text(token: Token) -> Text:
    """The text of an inline token and its marks; soft breaks are spaces, hard breaks line ends, images left out."""
    pieces: list[str] = []
    at = 0
    marks: list[Mark] = []
    open_at: list[tuple[str, int, str | None]] = []
    for child in token.children or ():
        name = child.type.rpartition("_")[0] if child.nesting else child.type
        piece = ""
        if child.nesting == 1 and name in _MARKS:
            open_at.append((name, at, str(child.attrGet("href") or "") if name == "link" else None))
        elif child.nesting == -1 and name in _MARKS and open_at:
            kind, start, href = open_at.pop()
            if at > start and (kind != "link" or (href and _SAFE_LINK.match(href))):
                marks.append(Mark(_MARKS[kind], start, at, href))  # type: ignore[arg-type]
        elif child.type in ("softbreak", "hardbreak"):
            piece = " " if child.type == "softbreak" else "\n"
        elif child.type != "image":
            piece = child.content
            if child.type == "code_inline" and piece:
                marks.append(Mark("code", at, at + len(piece)))
        pieces.append(piece)
        at += len(piece)
    return _trimmed("".join(pieces), marks)


def _trimmed(text: str, marks: list[Mark]) -> Text:
    """Without the space that an image at an end leaves; marks in order, outermost first."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    kept = []
    for mark in marks:
        left, right = max(mark.start, start) - start, min(mark.end, end) - start
        if left < right:
            kept.append(Mark(mark.kind, left, right, mark.href))
    return text[start:end], tuple(sorted(kept, key=lambda mark: (mark.start, -mark.end)))
