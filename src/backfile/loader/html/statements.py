"""What a page tells machines: JSON-LD and meta elements, read once."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from backfile.loader.html.document import Element, text_of

ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle BackgroundNewsArticle BlogPosting"
    " LiveBlogPosting ReviewNewsArticle Report SocialMediaPosting Review AdvertiserContentArticle".split()
)


class Statements(NamedTuple):
    """What is said about the page, as said."""

    root: Element
    data: list[dict[str, Any]]
    """Every JSON-LD object, outermost first."""
    article: dict[str, Any]
    """The first of them that is an article; empty where none is."""
    meta: dict[str, list[str]]
    """Lower-case name → contents, in order."""
    known: dict[str, dict[str, Any]]
    """JSON-LD objects by their @id."""

    def first(self, *names: str) -> str | None:
        """The first content of the first of these meta elements that has one."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def name_of(self, value: Any) -> str:
        """The name of what JSON-LD refers to: a text, an object, a reference to one, the first of a list."""
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            name = value.get("name") or self.known.get(str(value.get("@id")), {}).get("name")
            return plain(name if isinstance(name, str) else "")
        return plain(value)


def read_statements(root: Element) -> Statements:
    """What a page says of itself, its scripts still in place."""
    data = list(json_ld(root))
    article = next((item for item in data if types_of(item) & ARTICLE_TYPES), {})
    known = {item["@id"]: item for item in data if isinstance(item.get("@id"), str)}
    return Statements(root, data, article, _meta(root), known)


def json_ld(root: Element) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, graphs and lists opened, outermost first."""
    for node in root.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        try:
            value = json.loads(_mended(node.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value)


def _mended(text: str) -> str:
    text = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    return text.strip().rstrip(";")


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = deque([value])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item))
        elif isinstance(item, dict):
            yield item
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                if isinstance(item.get(key), (list, dict)):
                    waiting.append(item[key])


def types_of(item: dict[str, Any]) -> set[str]:
    """The types of a JSON-LD object, without their vocabulary's address."""
    kinds = item.get("@type") or ()
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return {str(kind).rpartition("/")[2] for kind in kinds if isinstance(kind, str)}


def plain(value: Any) -> str:
    """A JSON-LD text without markup."""
    if not isinstance(value, str):
        return ""
    text = re.sub(r"<[^<>]{0,500}>", " ", value) if "<" in value else value
    return " ".join(unescaped(text).split())


def unescaped(text: str) -> str:
    """A text whose entities were escaped twice, too."""
    return unescape(unescape(text)) if "&" in text else text


def _meta(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").strip().lower()
        content = " ".join(unescaped(node.get("content") or "").split())
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def page_title(root: Element) -> str | None:
    """The text of <title>."""
    node = next(root.iter("title"), None)
    return unescaped(text_of(node)) or None if node is not None else None
