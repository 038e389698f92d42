"""The article of a saved page: facts, body runs chosen by the evidence, blocks, figures, ledger."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import msgspec

from backfile.errors import InputError, Location
from backfile.loader.html.document import Element, drop_unseen, parse_page
from backfile.loader.html.extraction import extract_body
from backfile.loader.html.facts import Facts, read_facts
from backfile.loader.html.figures import Figure, figures_of
from backfile.loader.html.runs import Place, Run, place_of, positions_of, runs_of
from backfile.loader.reading import Capture, Finding, ReaderSettings
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
    TableBlock,
)

SHINGLE = 4
"""Words; a run whose shingles stand in the extracted body is part of it."""
IN_BODY = 0.75
RUNS_ABOVE = 12
"""A lead picture stands at most so many runs above the headline."""
_WORDS = re.compile(r"\w+")
_JUNK_CLASSES = re.compile(
    r"newsletter|related|recommend|promo|sponsor|advert|\bads?\b|share|social|comment|cookie|consent|paywall|subscrib"
    r"|breadcrumb|\btags?\b|topics?-list|author-bio|most-?read|trending|read-?more|more-?on|also-?read|teaser|toolbar|signup"
)
_JUNK_TEXT = re.compile(
    r"^(?:read more|read also|also read|see also|related|advertisement|sign up|subscribe|share (?:this|on)|follow us"
    r"|lesen sie auch|mehr zum thema|anzeige|lire aussi|à lire aussi|publicité|lee también|leer más|publicidad"
    r"|leggi anche|pubblicità|lees ook|czytaj także|читайте также|реклама|继续阅读|続きを読む)\b",
    re.IGNORECASE,
)
_PULL = re.compile(r"pull-?quote|pullquote|quote|zitat|citat|cita\b")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def read_page(capture: Capture, settings: ReaderSettings) -> Finding:
    """What a saved page says. Raises InputError when it has no body."""
    root = parse_page(capture.text, capture.path)
    facts = read_facts(root)
    taken = drop_unseen(root)
    positions = positions_of(root)
    runs = runs_of(root, positions)
    roles = _Roles(runs, facts, extract_body(copy.deepcopy(root)), dict(settings.roles))
    figures = figures_of(root, positions)
    builder = _Builder(roles, figures)
    sections, images = builder.build()
    if not any(block.text for section in sections for block in section.blocks):
        raise InputError(
            Location(capture.path),
            "a page without a body that can be found",
            "a saved article",
            "check that the page was saved whole",
        )
    return Finding(
        sections=sections,
        ledger=tuple(_ledger(runs, roles, taken)),
        headline=facts.headline,
        language=facts.language,
        bylines=facts.bylines,
        published=facts.published,
        updated=facts.updated,
        source=Source(facts.publisher) if facts.publisher else None,
        lead=facts.lead,
        images=images,
        tags=facts.tags,
        url=facts.url,
    )


class Verdict(NamedTuple):
    """What a run is, and why."""

    role: Role
    reason: str
    confidence: float = 0.9


class _Roles:
    """Decides for each run what it is."""

    def __init__(self, runs: list[Run], facts: Facts, body: list[str], settled: dict[int, str]) -> None:
        self.runs = runs
        self.places = [place_of(run.element) for run in runs]
        self._lines = {_key(line) for line in body} | {_key(line.lstrip("-–• ")) for line in body}
        self._shingles = _shingles(" ".join(body)) | _shingles(facts.body_text)
        self._headline = _key(facts.headline or "")
        self.verdicts = [self._first(run, place) for run, place in zip(runs, self.places, strict=True)]
        self._fill()
        for number, run in enumerate(runs):
            if run.line in settled:
                self.verdicts[number] = Verdict(Role(settled[run.line]), "settled by the sidecar", 1.0)

    def _first(self, run: Run, place: Place) -> Verdict:
        if self._headline and _key(run.text) == self._headline and place.tag in ("h1", "h2", "p", "div"):
            return Verdict(Role.HEADLINE, f"{place.tag}, as the metadata says")
        if place.tag in ("figcaption",) or (place.tag == "figure" and "blockquote" not in place.tags):
            return Verdict(Role.CAPTION, f"in a {place.tag}")
        share = self._share(run.text)
        if share < IN_BODY:
            return Verdict(Role.BOILERPLATE, "not part of the extracted body", min(0.95, 0.5 + abs(share - IN_BODY)))
        if _JUNK_TEXT.match(run.text) and len(run.text) < 160:
            return Verdict(Role.TEASER, "words that lead to another page")
        return Verdict(_role_of(run, place), f"extracted body, {place.tag}", min(0.98, 0.6 + share * 0.38))

    def _share(self, text: str) -> float:
        """How much of a text stands in the extracted body, 0 to 1."""
        if _key(text) in self._lines:
            return 1.0
        own = _shingles(text)
        return len(own & self._shingles) / len(own) if own else 0.0

    def _fill(self) -> None:
        """Headings and set-off quotations between body runs belong to the body, whether they were extracted or not."""
        body = [n for n, v in enumerate(self.verdicts) if v.role in _BODY_ROLES]
        if not body:
            return
        for number in range(body[0], body[-1]):
            verdict, place, run = self.verdicts[number], self.places[number], self.runs[number]
            if verdict.role is not Role.BOILERPLATE or _JUNK_CLASSES.search(place.marks):
                continue
            following = next((v for v in self.verdicts[number + 1 : number + 4] if v.role is not Role.CAPTION), None)
            if (
                place.tag in _HEADINGS
                and following is not None
                and following.role in _BODY_ROLES
                and run.linked < len(run.text)
            ):
                self.verdicts[number] = Verdict(Role.HEADING, "a heading between paragraphs of the body", 0.7)
            elif place.tag == "blockquote" or ("aside" in place.tags and _PULL.search(place.marks)):
                self.verdicts[number] = Verdict(Role.PULL_QUOTE, "a quotation set off from the body", 0.7)


_BODY_ROLES = frozenset(
    {Role.PARAGRAPH, Role.HEADING, Role.PULL_QUOTE, Role.BLOCK_QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE}
)


def _role_of(run: Run, place: Place) -> Role:
    if place.tag in _HEADINGS or place.tag == "h1":
        return Role.HEADING
    if place.tag == "blockquote":
        return Role.PULL_QUOTE if _PULL.search(place.marks) else Role.BLOCK_QUOTE
    if "aside" in place.tags and _PULL.search(place.marks):
        return Role.PULL_QUOTE
    return {"li": Role.LIST_ITEM, "td": Role.TABLE, "th": Role.TABLE, "pre": Role.CODE}.get(place.tag, Role.PARAGRAPH)


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORDS.findall(text.casefold())
    if not words:
        return set()
    if len(words) < SHINGLE:
        return {tuple(words)}
    return {tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}


class _Builder:
    """Body runs to sections; figures come to stand where they stood."""

    def __init__(self, roles: _Roles, figures: list[Figure]) -> None:
        self._roles = roles
        self._figures = figures
        self._images: list[Image] = []
        self._sections: list[Section] = []
        self._heading: str | None = None
        self._level = 2
        self._line: int | None = None
        self._blocks: list[Block] = []
        self._list_of: Element = None
        self._item: Element = None
        self._waiting: list[Figure] = []
        headline = next((n for n, v in enumerate(roles.verdicts) if v.role is Role.HEADLINE), 0)
        self._top = roles.runs[max(0, headline - RUNS_ABOVE)].position if roles.runs else 0

    def build(self) -> tuple[tuple[Section, ...], tuple[Image, ...]]:
        body = [n for n, v in enumerate(self._roles.verdicts) if v.role in _BODY_ROLES]
        if not body:
            return (), ()
        self._place_figures(body)
        for number in range(body[0], body[-1] + 1):
            self._place_before(number)
            verdict = self._roles.verdicts[number]
            if verdict.role in _BODY_ROLES:
                self._add(self._roles.runs[number], self._roles.places[number], verdict.role)
        self._end_section()
        return tuple(self._sections), tuple(self._images)

    def _place_figures(self, body: list[int]) -> None:
        """Figures before the body stand above it; those within wait for their place."""
        runs = self._roles.runs
        first, last = runs[body[0]].position, runs[body[-1]].position
        for figure in self._figures:
            if self._top <= figure.position < first:
                self._images.append(figure.image)
            elif first <= figure.position <= last:
                self._waiting.append(figure)

    def _place_before(self, number: int) -> None:
        position = self._roles.runs[number].position
        while self._waiting and self._waiting[0].position < position:
            figure = self._waiting.pop(0)
            self._images.append(figure.image)
            self._blocks.append(ImageBlock(len(self._images) - 1, "", (figure.line,)))

    def _end_section(self) -> None:
        if self._heading is not None or self._blocks:
            self._sections.append(Section(self._heading, self._level, tuple(self._blocks), self._line))

    def _add(self, run: Run, place: Place, role: Role) -> None:
        lines = (run.line,)
        if role is Role.HEADING:
            self._end_section()
            level = int(place.tag[1]) if place.tag in _HEADINGS else 2
            self._heading, self._level, self._line, self._blocks = run.text.replace("\n", " "), level, run.line, []
        elif role is Role.LIST_ITEM:
            self._extend_list(run, place)
        elif role is Role.TABLE:
            self._extend_table(run, place)
        elif role is Role.PULL_QUOTE:
            self._blocks.append(PullQuote(run.text, lines, run.marks))
        elif role is Role.BLOCK_QUOTE:
            self._extend_quote(run, place)
        elif role is Role.CODE:
            self._blocks.append(CodeBlock(run.text, lines))
        else:
            self._blocks.append(Paragraph(run.text, lines, run.marks))
        self._line = self._line or run.line

    def _extend_list(self, run: Run, place: Place) -> None:
        holder = place.container.getparent()
        text = run.text.replace("\n", " ")
        if self._blocks and isinstance(self._blocks[-1], ListBlock) and self._list_of is holder:
            self._blocks[-1] = _joined(self._blocks[-1], text, run, "\n" if place.container is not self._item else " ")
        else:
            ordered = holder is not None and holder.tag == "ol"
            self._blocks.append(ListBlock(text, (run.line,), run.marks, ordered=ordered))
        self._list_of, self._item = holder, place.container

    def _extend_table(self, run: Run, place: Place) -> None:
        row = place.container.getparent()
        table = row.getparent() if row is not None else None
        text = run.text.replace("\n", " ").replace("\t", " ")
        if self._blocks and isinstance(self._blocks[-1], TableBlock) and self._list_of is table:
            self._blocks[-1] = _joined(self._blocks[-1], text, run, "\t" if row is self._item else "\n")
        else:
            self._blocks.append(TableBlock(text, (run.line,), run.marks, header=place.tag == "th"))
        self._list_of, self._item = table, row

    def _extend_quote(self, run: Run, place: Place) -> None:
        if self._blocks and isinstance(self._blocks[-1], BlockQuote) and self._list_of is place.container:
            self._blocks[-1] = _joined(self._blocks[-1], run.text, run, "\n")
        else:
            url = next((a.get("href") for a in place.container.iter("a") if "/status/" in (a.get("href") or "")), None)
            address = url if url and url.startswith(("http://", "https://")) else None
            self._blocks.append(BlockQuote(run.text, (run.line,), run.marks, url=address))
        self._list_of = place.container


_Growing = TypeVar("_Growing", ListBlock, TableBlock, BlockQuote)


def _joined(block: _Growing, text: str, run: Run, between: str) -> _Growing:
    """A block with one more run at its end."""
    offset = len(block.text) + len(between)
    marks = tuple(Mark(m.kind, m.start + offset, m.end + offset, m.href) for m in run.marks)
    lines = tuple(dict.fromkeys((*block.lines, run.line)))
    return msgspec.structs.replace(block, text=f"{block.text}{between}{text}", marks=block.marks + marks, lines=lines)


def _ledger(runs: list[Run], roles: _Roles, taken: list[tuple[int, str, str]]) -> Iterator[LedgerLine]:
    """Every run with its role, and each part that never is text, in the order of the source's lines."""
    entries = [
        LedgerLine(run.line, run.text, verdict.role, verdict.reason, verdict.confidence)
        for run, verdict in zip(runs, roles.verdicts, strict=True)
    ]
    entries += [
        LedgerLine(
            line, text if tag not in ("script", "style") else f"{len(text)} characters", Role.BOILERPLATE, f"<{tag}>"
        )
        for line, tag, text in taken
    ]
    return iter(sorted(entries, key=lambda entry: entry.number))
