"""A page as runs: each stretch of text that one block element holds, in order, with its inline marks.

Whatever is text on the page is in exactly one run, so the runs are also the page's ledger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from backfile.loader.html.document import BLOCKS, Element
from backfile.models import Mark

_MARKS = {"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "code": "code", "sub": "sub",
          "sup": "sup", "s": "s", "del": "s", "strike": "s", "a": "link"}  # fmt: skip
_SPACE = re.compile(r"\s+")
MOST_RUNS = 10_000
"""Runs of one page that are read: fifteen times as many as any page of news was seen to have. A hostile one has a million."""
MOST_ELEMENTS = 30_000
"""Elements of one page that are read, ten times as many as were seen: the extractor takes its time for empty ones, too."""
MOST_NODES = 60_000
"""Elements of one page, its head, scripts and hidden parts among them, that anything is looked for in."""


class Run(NamedTuple):
    """Text of one block element up to the next block boundary."""

    text: str
    """White space collapsed."""
    marks: tuple[Mark, ...]
    """As the page has them, addresses unchecked: `sanitising.clean_marks` says which are kept."""
    line: int
    """1-based line of the source."""
    element: Element
    """The block element that holds it."""
    linked: int
    """Characters inside links."""
    position: int
    """Of the element its text begins in, in document order."""
    timed: bool = False
    """Whether all of it stands in <time> elements."""


def positions_of(root: Element) -> dict[Element, int]:
    """The place of each element in document order: lines do not tell, many pages are one line."""
    return {node: number for number, node in enumerate(root.iter())}


def take_runs(root: Element, positions: dict[Element, int]) -> tuple[list[Run], list[tuple[int, str]]]:
    """The runs of a page, in document order; of one with more than MOST_RUNS, or MOST_ELEMENTS, those of its beginning.

    The rest is taken out of the page, and given as (line, text) of each part.
    """
    collector = _Collector(root, positions)
    runs = collector.collect()
    return runs, list(_cut_off(collector.unread)) if collector.unread is not None else []


def cut_long(root: Element) -> list[tuple[int, str]]:
    """Takes what stands behind the first MOST_NODES elements out of a page; answers (line, text) of each part."""
    beyond = next(islice(root.iter(), MOST_NODES, None), None)
    return list(_cut_off(beyond)) if beyond is not None else []


def runs_of(root: Element, positions: dict[Element, int]) -> list[Run]:
    """The runs alone."""
    return take_runs(root, positions)[0]


def _cut_off(node: Element) -> Iterator[tuple[int, str]]:
    """Takes an element and all that stands behind it out of the page."""
    parts = [node, *node.itersiblings()]
    while (parent := node.getparent()) is not None:
        for part in parts:
            yield from _texts_of(part)
            parent.remove(part)
        if parent.tail and (tail := _SPACE.sub(" ", parent.tail).strip()):
            yield parent.sourceline or 0, tail
            parent.tail = None
        node, parts = parent, list(parent.itersiblings())


def _texts_of(part: Element) -> Iterator[tuple[int, str]]:
    """(line, text) of each block in an element, and of the text behind it."""
    line = part.sourceline or 0
    if not len(part):  # as most of a million are
        own, behind = _unread(part), part.tail or ""
        for text in (own, behind) if part.tag in BLOCKS or part.tag == "br" else (own + behind,):
            if text := _SPACE.sub(" ", text).strip():
                yield line, text
        return
    pieces: list[str] = []
    for event, node in etree.iterwalk(part, events=("start", "end")):
        if node.tag in BLOCKS or node.tag == "br":
            if text := _SPACE.sub(" ", "".join(pieces)).strip():
                yield line, text
            pieces, line = [], node.sourceline or line
        pieces.append(_unread(node) if event == "start" else node.tail or "")
    if text := _SPACE.sub(" ", "".join(pieces)).strip():
        yield line, text


def _unread(node: Element) -> str:
    """An element's own text; how long it is, where it is no text for readers."""
    text = node.text or ""
    return f" {len(text)} characters of <{node.tag}> " if text and node.tag in ("script", "style") else text


class _Collector:
    def __init__(self, root: Element, positions: dict[Element, int]) -> None:
        self._root = root
        self._positions = positions
        self._runs: list[Run] = []
        self._blocks: list[Element] = []
        self._open: list[tuple[Element, str, int, str | None]] = []
        """Inline elements that have begun: element, kind, where in the run, address."""
        self._times = 0
        self.unread: Element | None = None
        """The element before which the reading ended, if it did."""
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._marks: list[Mark] = []
        self._length = self._linked = self._timed = self._breaks = 0
        self._line = self._position = 0

    def collect(self) -> list[Run]:
        elements = 0
        for event, node in etree.iterwalk(self._root, events=("start", "end")):
            if not isinstance(node.tag, str):
                continue
            if event == "start":
                elements += 1
                ends_run = node.tag in BLOCKS or node.tag == "br"
                if elements > MOST_ELEMENTS or (ends_run and len(self._runs) >= MOST_RUNS):
                    self.unread = node
                    break
                self._start(node)
            else:
                self._end(node)
        self._flush()
        return self._runs

    def _start(self, node: Element) -> None:
        if node.tag in BLOCKS:
            self._flush()
            self._blocks.append(node)
        elif node.tag == "br":
            self._break(node)
        elif node.tag in _MARKS:
            href = (node.get("href") or "").strip() if node.tag == "a" else None
            self._open.append((node, _MARKS[node.tag], self._length, href))
        elif node.tag == "time":
            self._times += 1
        if node.text and node.tag not in ("head", "html", "title"):
            self._add(_SPACE.sub(" ", node.text), node)

    def _end(self, node: Element) -> None:
        if node.tag in BLOCKS:
            self._flush()
            if self._blocks and self._blocks[-1] is node:
                self._blocks.pop()
        elif self._open and self._open[-1][0] is node:
            self._close()
        elif node.tag == "time":
            self._times -= 1
        if node.tail and node.getparent() is not None:
            self._add(_SPACE.sub(" ", node.tail), node)

    def _break(self, node: Element) -> None:
        """A line break; a second one with nothing between ends the run as a paragraph's end does."""
        breaks = self._breaks + 1
        if breaks > 1:
            self._flush()
        else:
            self._add("\n", node)
        self._breaks = breaks

    def _close(self) -> None:
        _, kind, start, href = self._open.pop()
        if self._length <= start:
            return
        if kind == "link":
            self._linked += self._length - start
            if not href:
                return
        self._marks.append(Mark(kind, start, self._length, href))  # type: ignore[arg-type]

    def _add(self, text: str, node: Element) -> None:
        """Put in text whose white space is collapsed; none opens a run, and none follows another."""
        if text[:1] in (" ", "\n") and (not self._parts or self._parts[-1][-1:] in (" ", "\n")):
            text = text[1:]
        if not text:
            return
        if text != " ":
            self._breaks = 0
        if not self._parts:
            self._line = node.sourceline or 0
            self._position = self._positions.get(node, 0)
        self._parts.append(text)
        self._length += len(text)
        if self._times:
            self._timed += len(text)

    def _flush(self) -> None:
        reopened = [(node, kind, 0, href) for node, kind, _, href in self._open]
        while self._open:
            self._close()
        text = "".join(self._parts).rstrip()
        if text:
            block = self._blocks[-1] if self._blocks else self._root
            marks = tuple(_within(self._marks, len(text)))
            timed = self._timed >= 0.8 * len(text)
            self._runs.append(Run(text, marks, self._line, block, self._linked, self._position, timed))
        self._begin()
        self._open = reopened


def _within(marks: list[Mark], end: int) -> list[Mark]:
    found = [Mark(m.kind, m.start, min(m.end, end), m.href) for m in marks if m.start < end]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))
