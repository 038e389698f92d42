"""What a run's place in the markup makes of it: list item, table cell, quotation, embedded post, code, heading."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.html.document import Element, classes_of
from backfile.loader.html.features import HEADINGS
from backfile.models import Role

_TELLING = frozenset("h1 h2 h3 h4 h5 h6 li blockquote figcaption figure pre td th caption dt dd address aside".split())
_PULL = re.compile(r"pull-?quote|pull-?out|quote|zitat|citat|\bcita\b|callout")
_POST = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|fb-post|fb-video|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:card|embed)"
    r"|threads-post|telegram-post|vk-post|imgur-embed|tumblr-post|truthsocial-embed"
)
MOST_ITEM_BLOCKS = 4
"""A list item that holds more paragraphs than this is a part of the page, no item."""


class Place(NamedTuple):
    """Where a run stands."""

    role: Role
    """What it is if it belongs to the body."""
    tag: str
    """h2, li, blockquote, td, pre, p …: the nearest element that tells something."""
    container: Element
    """That element; for an embedded post the whole of it."""
    is_post: bool = False


class Places:
    """The places of a page's elements; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[Element, Place] = {}

    def of(self, element: Element) -> Place:
        """The place of the runs that an element holds."""
        chain = []
        node: Element | None = element
        while node is not None and node not in self._known and node.tag not in ("html", "body"):
            chain.append(node)
            node = node.getparent()
        above = self._known.get(node) if node is not None else None
        for part in reversed(chain):
            above = self._known[part] = _inside(above, part)
        return above if above is not None else Place(Role.PARAGRAPH, element.tag, element)


def _inside(above: Place | None, element: Element) -> Place:
    """The place of an element in an element of the given place."""
    if above is not None and (above.is_post or above.role in (Role.CODE,)):
        return above
    tag = element.tag
    if _POST.search(classes_of(element)):
        return Place(Role.BLOCK_QUOTE, "blockquote", element, is_post=True)
    if tag in HEADINGS:
        return Place(Role.HEADING, tag, element)
    if above is not None and above.role in (Role.PULL_QUOTE, Role.BLOCK_QUOTE) and tag != "blockquote":
        return above
    own = _by_tag(element)
    if own is not None:
        return own
    if above is None or above.role is Role.HEADING:
        return Place(Role.PARAGRAPH, tag, element)
    return above if above.role is not Role.PARAGRAPH else Place(Role.PARAGRAPH, tag, element)


def _by_tag(element: Element) -> Place | None:
    tag = element.tag
    if tag == "blockquote":
        role = Role.PULL_QUOTE if _PULL.search(_names_around(element)) else Role.BLOCK_QUOTE
        return Place(role, tag, element)
    if tag in ("aside", "figure", "div", "q") and _PULL.search(classes_of(element)) and _is_short(element):
        return Place(Role.PULL_QUOTE, tag, element)
    if tag == "li" and not _is_part_of_page(element):
        return Place(Role.LIST_ITEM, tag, element)
    if tag in ("td", "th") and _is_data(element):
        return Place(Role.TABLE, tag, element)
    if tag == "pre":
        return Place(Role.CODE, tag, element)
    return None


def _names_around(element: Element) -> str:
    """Names of an element and of the two around it that hold nothing else."""
    names, node = [], element
    for _ in range(3):
        if node is None or node.tag in ("body", "article", "main"):
            break
        names.append(classes_of(node))
        parent = node.getparent()
        node = parent if parent is not None and len(parent) == 1 else None
    return " ".join(names)


MOST_PULL_QUOTE_CHARACTERS = 800


def _is_short(element: Element) -> bool:
    """Whether an element that is called a quotation is no longer than one."""
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > MOST_PULL_QUOTE_CHARACTERS:
            return False
    return True


def _is_part_of_page(item: Element) -> bool:
    count = 0
    for part in item.iter("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "figure"):
        count += 1 if part.tag == "p" else MOST_ITEM_BLOCKS + 1
        if count > MOST_ITEM_BLOCKS:
            return True
    return False


def _is_data(cell: Element) -> bool:
    """Whether a table's cell holds data; a cell with paragraphs of its own is a way to lay a page out."""
    count = 0
    for part in cell.iter("p", "div", "table", "h1", "h2", "h3", "ul"):
        count += 1 if part.tag in ("p", "div") else 3
        if count > 2:
            return False
    return True
