"""A page as runs: each stretch of text that one block element holds, in order, with its inline marks.

Whatever is text on the page is in exactly one run, so the runs are also the page's ledger.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from lxml import etree

from backfile.loader.html.document import BLOCKS, Element, classes_of
from backfile.models import Mark

_MARKS = {"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "code": "code", "sub": "sub",
          "sup": "sup", "s": "s", "del": "s", "strike": "s", "a": "link"}  # fmt: skip
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


class Run(NamedTuple):
    """Text of one block element up to the next block boundary."""

    text: str
    """White space collapsed."""
    marks: tuple[Mark, ...]
    line: int
    """1-based line of the source."""
    element: Element
    """The block element that holds it."""
    linked: int
    """Characters inside links."""
    position: int
    """Of the element its text begins in, in document order."""


class Place(NamedTuple):
    """What surrounds a run, from its block element outwards."""

    tag: str
    """h2, li, blockquote, figcaption, figure, pre, td, p …: the nearest that says something."""
    container: Element
    """That element."""
    marks: str
    """Class names of the element and those around it, up to the body."""
    tags: frozenset[str]


def positions_of(root: Element) -> dict[Element, int]:
    """The place of each element in document order: lines do not tell, many pages are one line."""
    return {node: number for number, node in enumerate(root.iter())}


def runs_of(root: Element, positions: dict[Element, int]) -> list[Run]:
    """The runs of a page, in document order."""
    return _Collector(positions).collect(root)


class _Collector:
    def __init__(self, positions: dict[Element, int]) -> None:
        self._positions = positions
        self._position = 0
        self._runs: list[Run] = []
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._open: list[tuple[Element, str, int, str | None]] = []
        self._blocks: list[Element] = []
        self._line = 0
        self._linked = 0

    def collect(self, root: Element) -> list[Run]:
        for event, node in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(node.tag, str):
                continue
            if event == "start":
                self._start(node)
            else:
                self._end(node)
        return self._runs

    def _start(self, node: Element) -> None:
        if node.tag in BLOCKS:
            self._flush()
            self._blocks.append(node)
        elif node.tag == "br":
            self._add("\n", node)
        elif node.tag in _MARKS:
            href = (node.get("href") or "").strip() if node.tag == "a" else None
            self._open.append((node, _MARKS[node.tag], self._length, href))
        if node.text and node.tag not in ("head", "html", "title"):
            self._add(node.text, node)

    def _end(self, node: Element) -> None:
        if node.tag in BLOCKS:
            self._flush()
            if self._blocks and self._blocks[-1] is node:
                self._blocks.pop()
        elif self._open and self._open[-1][0] is node:
            self._close()
        if node.tail and node.getparent() is not None:
            self._add(node.tail, node)

    def _close(self) -> None:
        _, kind, start, href = self._open.pop()
        if self._length <= start:
            return
        if kind == "link":
            self._linked += self._length - start
            if not href or not _LINK.fullmatch(href):
                return
        self._marks.append(Mark(kind, start, self._length, href))  # type: ignore[arg-type]

    def _add(self, text: str, node: Element) -> None:
        collapsed = "\n" if text == "\n" and node.tag == "br" else _SPACE.sub(" ", text)
        if collapsed.startswith((" ", "\n")) and (not self._parts or self._parts[-1].endswith((" ", "\n"))):
            collapsed = collapsed[1:]
        if not collapsed:
            return
        if not self._parts:
            self._line = node.sourceline or 0
            self._position = self._positions.get(node, 0)
        self._parts.append(collapsed)
        self._length += len(collapsed)

    def _flush(self) -> None:
        reopened = [(node, kind, 0, href) for node, kind, _, href in self._open]
        while self._open:
            self._close()
        text = "".join(self._parts)
        stripped = text.rstrip()
        if stripped and self._blocks:
            marks = tuple(_within(self._marks, len(stripped)))
            run = Run(stripped, marks, self._line, self._blocks[-1], self._linked, self._position)
            self._runs.append(run)
        self._parts, self._length, self._marks, self._linked = [], 0, [], 0
        self._open = reopened


def _within(marks: list[Mark], end: int) -> list[Mark]:
    found = [Mark(m.kind, m.start, min(m.end, end), m.href) for m in marks if m.start < end]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


_TELLING = frozenset("h1 h2 h3 h4 h5 h6 li blockquote figcaption figure pre td th caption dt dd address".split())


def place_of(element: Element) -> Place:
    """What surrounds a block element."""
    tag, container = element.tag, element
    names: list[str] = []
    tags: set[str] = set()
    node: Any = element
    found = False
    while node is not None and node.tag not in ("body", "html"):
        if not found and node.tag in _TELLING:
            tag, container, found = node.tag, node, True
        tags.add(node.tag)
        marks = classes_of(node).strip()
        if marks:
            names.append(marks)
        node = node.getparent()
    return Place(tag, container, " ".join(names), frozenset(tags))
