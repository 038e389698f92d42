"""The body: lines of text into sections, paragraphs, pull quotes and lists."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec

from backfile.loader.text.datelines import FoundDateline, find_dateline
from backfile.loader.text.lines import Line
from backfile.models import (
    Block,
    BlockQuote,
    Byline,
    CodeBlock,
    Dateline,
    ImageBlock,
    ListBlock,
    Paragraph,
    PullQuote,
    Record,
    Role,
    Section,
    TableBlock,
)
from backfile.patterns import late_pattern

_OPENING = '"“„«»‟「『'
_PULL_QUOTE = late_pattern(
    r"[\"“„«»‟「『](?P<said>[^\"“”„«»‟「」『』]{12,})[\"”“»«」』][.,]?(?:\s*[–—-]\s*(?P<who>[^\"“”]{2,80}))?"
)
"""A line that is one quotation, with a name behind it at most."""
_BULLET = late_pattern(r"^(?:[•*·▪●■►○◦➤‣]\s*|[-–]\s+|(?P<number>\d{1,2})[.)]\s+)(?=\S)")
_PLAIN_BULLETS = "-–"
BODY_LEVEL = 2


_KINDS: dict[Role, type[PullQuote | BlockQuote | TableBlock | CodeBlock]] = {
    Role.PULL_QUOTE: PullQuote,
    Role.BLOCK_QUOTE: BlockQuote,
    Role.TABLE: TableBlock,
    Role.CODE: CodeBlock,
}
"""Blocks of one line. No rule finds the last three: a sidecar may settle them."""


class Piece(Record, gc=False):
    """One line of the body and what it is there."""

    line: Line
    role: Role
    reason: str


class Body(NamedTuple):
    """The body's sections, its dateline, and what its lines are."""

    sections: tuple[Section, ...]
    dateline: Dateline | None
    roles: dict[int, tuple[Role, str]]
    """Line number → role and reason."""
    reporters: tuple[Byline, ...] = ()
    """Those whom the dateline names."""


def is_set_off_quotation(text: str) -> bool:
    """Whether a line is one quotation and nothing else, but for the name of who said it."""
    return text[0] in _OPENING and _PULL_QUOTE.fullmatch(text) is not None


def classify(lines: list[tuple[Line, bool, bool, bool]], entries: Container[int] = ()) -> list[Piece]:
    """What each line of the body is, from (line, blank before, blank behind, is a heading).

    `entries` are the numbers of lines known to be entries of a list.
    """
    pairs = [(one[0].number, two[0].number) for one, two in pairwise(lines) if not (one[3] or two[3])]
    # Where every paragraph stands between blank lines, standing between blank lines says nothing.
    set_off = not pairs or 4 * sum(two == one + 1 for one, two in pairs) >= len(pairs)
    bulleted = [_bullet(line) for line, *_ in lines]
    pieces: list[Piece] = []
    for at, (line, before, behind, heading) in enumerate(lines):
        if heading:  # one that quotes, too: a pull quote is no heading to the models, but some headings are quotations
            pieces.append(Piece(line, Role.HEADING, "short line above running text"))
        elif set_off and before and behind and is_set_off_quotation(line.text):
            pieces.append(Piece(line, Role.PULL_QUOTE, "a quotation between blank lines"))
        elif _in_list(bulleted, at):
            pieces.append(Piece(line, Role.LIST_ITEM, "one of several bulleted lines"))
        elif line.number in entries:
            pieces.append(Piece(line, Role.LIST_ITEM, "one of several lines with figures, made alike"))
        else:
            pieces.append(Piece(line, Role.PARAGRAPH, "running text"))
    return pieces


def _bullet(line: Line) -> str:
    """The kind of bullet a line begins with: its character, "1" for a number, empty for none."""
    if line.start not in (2, 4):
        return ""
    found = _BULLET.match(line.text)
    return "" if found is None else "1" if found["number"] else line.text[0]


def _in_list(bullets: list[str], at: int) -> bool:
    """A bullet with another of its kind beside it; a dash or a number needs two, for dashes open speech too."""
    own = bullets[at]
    if not own:
        return False
    run, down, up = 1, at - 1, at + 1
    while down >= 0 and bullets[down] == own:
        run, down = run + 1, down - 1
        if run > 2:
            break
    while up < len(bullets) and bullets[up] == own and run <= 2:
        run, up = run + 1, up + 1
    return run >= (3 if own in _PLAIN_BULLETS or own == "1" else 2)


def build_body(pieces: list[Piece], known_places: tuple[str, ...], images: dict[int, int]) -> Body:
    """One Section per heading, in order; the dateline is taken off the first paragraph that opens with one.

    `images` are the pictures strewn into the body: line number → index of the image.
    """
    sections: list[Section] = []
    heading: Line | None = None
    blocks: list[Block] = []
    opening: FoundDateline | None = None
    paragraphs = 0
    waiting = sorted(images.items(), reverse=True)
    for role, run in _runs(pieces):
        line = run[0]
        while waiting and waiting[-1][0] < line.number:
            blocks.append(_image(*waiting.pop()))
        if role is Role.HEADING:
            if heading is not None or blocks:
                sections.append(_section(heading, blocks))
            heading, blocks = line, []
        elif role is Role.PARAGRAPH:
            text, paragraphs = line.text, paragraphs + 1
            found = find_dateline(text, known_places) if opening is None and paragraphs <= 2 else None
            if found is not None:
                opening, text = found, text[found.end :].lstrip()
            blocks.append(Paragraph(text, (line.number,)))
        else:
            blocks.append(_list(run) if role is Role.LIST_ITEM else _KINDS[role](line.text, (line.number,)))
    blocks += [_image(*image) for image in reversed(waiting)]
    if heading is not None or blocks:
        sections.append(_section(heading, blocks))
    roles = {piece.line.number: (piece.role, piece.reason) for piece in pieces}
    if opening is None:
        return Body(tuple(sections), None, roles)
    return Body(tuple(sections), opening.dateline, roles, opening.reporters)


def with_spans(body: Body, spans: dict[int, tuple[int, ...]]) -> Body:
    """The body whose blocks know all the capture's lines that were joined into theirs."""

    def whole(block: Block) -> Block:
        lines = tuple(number for line in block.lines for number in spans.get(line, (line,)))
        return msgspec.structs.replace(block, lines=lines)

    sections = [msgspec.structs.replace(section, blocks=tuple(map(whole, section.blocks))) for section in body.sections]
    return body._replace(sections=tuple(sections))


def _runs(pieces: list[Piece]) -> Iterator[tuple[Role, list[Line]]]:
    """Each piece by itself, but the items of one list together."""
    at = 0
    while at < len(pieces):
        first, end = pieces[at], at + 1
        kind = _kind_of_list(first)
        while kind and end < len(pieces) and _kind_of_list(pieces[end]) == kind:
            end += 1
        yield first.role, [piece.line for piece in pieces[at:end]]
        at = end


def _kind_of_list(piece: Piece) -> str:
    """Empty for what is no list item."""
    if piece.role is not Role.LIST_ITEM:
        return ""
    return "ordered" if _bullet(piece.line) == "1" else "bulleted"


def _list(items: list[Line]) -> ListBlock:
    texts = [_BULLET.sub("", item.text, count=1) if _bullet(item) else item.text for item in items]
    return ListBlock("\n".join(texts), tuple(item.number for item in items), ordered=_bullet(items[0]) == "1")


def _image(line: int, index: int) -> ImageBlock:
    return ImageBlock(index, lines=(line,))


def _section(heading: Line | None, blocks: list[Block]) -> Section:
    first = heading.number if heading is not None else blocks[0].lines[0] if blocks and blocks[0].lines else None
    return Section(heading.text if heading is not None else None, BODY_LEVEL, tuple(blocks), first)
