"""Body runs to sections: paragraphs, lists, quotations, tables; pictures come to stand where they stood."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from backfile.loader.html.document import Element
from backfile.loader.html.features import HEADINGS
from backfile.loader.html.figures import Figure
from backfile.loader.html.judging import BODY_ROLES, Judged, Verdict
from backfile.loader.html.places import Place
from backfile.loader.html.runs import Run
from backfile.loader.html.sanitising import LINK_SCHEMES, clean_address, clean_marks
from backfile.models import (
    Block,
    BlockQuote,
    CodeBlock,
    Image,
    ImageBlock,
    ListBlock,
    Mark,
    Paragraph,
    PullQuote,
    Role,
    Section,
    TableBlock,
)

RUNS_ABOVE = 12
"""A lead picture stands at most so many runs above the headline."""


def build_sections(
    runs: Sequence[Run], judged: Judged, figures: Sequence[Figure], base: str | None
) -> tuple[tuple[Section, ...], tuple[Image, ...]]:
    """The article's sections, and its images in order; `base` is the address that relative links are taken from."""
    body = [n for n, verdict in enumerate(judged.verdicts) if verdict.role in BODY_ROLES]
    if not body:
        return (), ()
    return _Builder(runs, judged, figures, base).build(body)


class _Builder:
    def __init__(self, runs: Sequence[Run], judged: Judged, figures: Sequence[Figure], base: str | None) -> None:
        self._runs, self._verdicts, self._places = runs, judged.verdicts, judged.places
        self._figures, self._base = figures, base
        self._images: list[Image] = []
        self._sections: list[Section] = []
        self._heading: str | None = None
        self._level = 2
        self._line: int | None = None
        self._blocks: list[Block] = []
        self._waiting: deque[Figure] = deque()
        self._group: _Group | None = None

    def build(self, body: list[int]) -> tuple[tuple[Section, ...], tuple[Image, ...]]:
        """Everything from the first to the last run of the body."""
        self._place_figures(body)
        marks = clean_marks(
            [self._runs[n].text for n in body], [_with_base(self._runs[n].marks, self._base) for n in body]
        )
        for number, kept in zip(body, marks, strict=True):
            self._place_before(self._runs[number].position)
            self._add(self._runs[number], kept, self._verdicts[number])
        self._place_before(None)
        self._end_section()
        return tuple(self._sections), tuple(self._images)

    # Pictures

    def _place_figures(self, body: list[int]) -> None:
        """Figures before the body stand above it; those within wait for their place."""
        headline = next((n for n, v in enumerate(self._verdicts) if v.role is Role.HEADLINE), 0)
        top = self._runs[max(0, headline - RUNS_ABOVE)].position
        first, last = self._runs[body[0]].position, self._runs[body[-1]].position
        for figure in self._figures:
            if top <= figure.position < first:
                self._images.append(figure.image)
            elif first <= figure.position and (figure.position <= last or figure.follows_body):
                self._waiting.append(figure)

    def _place_before(self, position: int | None) -> None:
        while self._waiting and (position is None or self._waiting[0].position < position):
            figure = self._waiting.popleft()
            self._end_group()
            self._images.append(figure.image)
            self._blocks.append(ImageBlock(len(self._images) - 1, "", (figure.line,)))

    # Text

    def _end_group(self) -> None:
        if self._group is not None:
            self._blocks.append(self._group.block())
            self._group = None

    def _end_section(self) -> None:
        self._end_group()
        if self._heading is not None or self._blocks:
            self._sections.append(Section(self._heading, self._level, tuple(self._blocks), self._line))

    def _add(self, run: Run, marks: tuple[Mark, ...], verdict: Verdict) -> None:
        place = self._places.of(run.element)
        role = verdict.role
        if role is Role.HEADING:
            self._end_section()
            level = int(run.element.tag[1]) if run.element.tag in HEADINGS else 0
            self._heading, self._level = run.text.replace("\n", " "), max(2, level) if level else self._plain_level()
            self._line, self._blocks = run.line, []
            return
        self._line = self._line or run.line
        if role is Role.LIST_ITEM:
            self._extend_list(run, marks, place)
        elif role is Role.TABLE:
            self._extend_table(run, marks, place)
        elif role in (Role.PULL_QUOTE, Role.BLOCK_QUOTE):
            self._grow(role, place.container, place.container, run.text, "\n", run, marks)
        else:
            self._end_group()
            self._blocks.append(
                CodeBlock(run.text, (run.line,)) if role is Role.CODE else Paragraph(run.text, (run.line,), marks)
            )

    def _plain_level(self) -> int:
        """The level of a heading that is no heading's element: that of the last one."""
        return self._sections[-1].level if self._sections else 2

    def _extend_list(self, run: Run, marks: tuple[Mark, ...], place: Place) -> None:
        item = place.container
        holder, depth = _outermost_list(item)
        is_new = self._group is None or self._group.part is not item
        group = self._grow(
            Role.LIST_ITEM, holder, item, run.text.replace("\n", " "), "\n" if is_new else " ", run, marks
        )
        if is_new:
            group.depths.append(depth)

    def _extend_table(self, run: Run, marks: tuple[Mark, ...], place: Place) -> None:
        cell = place.container
        row = _above(cell, "tr")
        table = _above(row, "table") if row is not None else None
        text = run.text.replace("\n", " ").replace("\t", " ")
        part = self._group.part if self._group is not None else None
        same_row = part is not None and row is not None and _above(part, "tr") is row
        between = " " if part is cell else "\t" if same_row else "\n"
        group = self._grow(Role.TABLE, table if table is not None else cell, cell, text, between, run, marks)
        if len(group.texts) == 1:
            group.header = place.tag == "th" and _is_header(row)

    def _grow(
        self, role: Role, holder: Element, part: Element, text: str, between: str, run: Run, marks: Sequence[Mark]
    ) -> _Group:
        """Add to the list, table or quotation that is being read, or begin another."""
        group = self._group
        if group is None or group.role is not role or group.holder is not holder:
            self._end_group()
            address = _address_of_post(holder, self._base) if role is Role.BLOCK_QUOTE else None
            group = self._group = _Group(role, holder, address)
        group.add(text, between, run.line, marks)
        group.part = part
        return group


class _Group:
    """A list, a table or a quotation while its runs come in."""

    def __init__(self, role: Role, holder: Element, address: str | None) -> None:
        self.role, self.holder, self.address = role, holder, address
        self.part: Element = None
        """The item, cell or quotation that was read last."""
        self.texts: list[str] = []
        self.depths: list[int] = []
        self.header = False
        self._marks: list[Mark] = []
        self._lines: set[int] = set()
        self._length = 0

    def add(self, text: str, between: str, line: int, marks: Sequence[Mark]) -> None:
        """Put a run's text behind what is there, with what parts the two."""
        if self.texts:
            text = between + text
            self._length += len(between)
        self._marks += [Mark(m.kind, m.start + self._length, m.end + self._length, m.href) for m in marks]
        self._length += len(text) - (len(between) if self.texts else 0)
        self.texts.append(text)
        self._lines.add(line)

    def block(self) -> Block:
        """What has been read."""
        text, marks, lines = "".join(self.texts), tuple(self._marks), tuple(sorted(self._lines))
        if self.role is Role.LIST_ITEM:
            depths = tuple(self.depths) if any(self.depths) else ()
            return ListBlock(text, lines, marks, ordered=self.holder.tag == "ol", depths=depths)
        if self.role is Role.TABLE:
            return TableBlock(text, lines, marks, header=self.header)
        if self.role is Role.PULL_QUOTE:
            return PullQuote(text, lines, marks)
        return BlockQuote(text, lines, marks, url=self.address)


def _with_base(marks: Sequence[Mark], base: str | None) -> list[Mark]:
    """Marks with the addresses that their links lead to; those that lead nowhere are left out."""
    found = []
    for mark in marks:
        if mark.kind != "link":
            found.append(mark)
        elif (address := _link_address(mark.href or "", base)) is not None:
            found.append(Mark("link", mark.start, mark.end, address))
    return found


def _link_address(href: str, base: str | None) -> str | None:
    if href.startswith("#"):
        return None
    return clean_address(href, base, LINK_SCHEMES)


def _outermost_list(item: Element) -> tuple[Element, int]:
    """The outermost list around an item that holds it item in item, and how deep the item lies in it."""
    holder, depth, node = item.getparent(), 0, item.getparent()
    if holder is None:
        return item, 0
    while node is not None:
        if node.tag in ("ul", "ol"):
            holder = node
        elif node.tag == "li":
            depth += 1
        elif node.tag not in ("p", "div", "span"):
            break
        node = node.getparent()
    return (holder, depth) if depth else (item.getparent(), 0)


def _above(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(tag), None)


def _is_header(row: Element | None) -> bool:
    return row is not None and all(cell.tag == "th" for cell in row if cell.tag in ("td", "th"))


def _address_of_post(container: Element, base: str | None) -> str | None:
    """Where quoted matter was posted: what the embedding says, else its last link to a post, else what is cited."""
    said = [container.get(name) for name in ("data-instgrm-permalink", "data-href", "cite", "data-bluesky-uri")]
    links = [node.get("href") or "" for node in container.iter("a")]
    posts = [href for href in links if any(part in href for part in ("/status/", "/p/", "/posts/", "/post/", "/reel/"))]
    for address in (*said, *reversed(posts)):
        found = clean_address(address, base) if address else None
        if found is not None:
            return found
    return None
