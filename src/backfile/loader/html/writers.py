"""Who wrote a page's article: JSON-LD, meta elements, and what the visible page marks as its author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from backfile.loader.html.document import classes_of, text_of
from backfile.loader.html.statements import Statements, letters_of, types_of, unescaped
from backfile.loader.invisible import visible_name
from backfile.models import Byline

_NOT_A_NAME = re.compile(
    r"[<>{}]|https?:|www\.|@|\d{3}|facebook|twitter|^\(|^(?:image|photo|picture|foto|bild)\b.*:|^(?:admin|user|staff|guest|n/?a|none)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w-]+(?:\.[a-z]{2,4}){1,2}", re.IGNORECASE)
_BY = re.compile(
    r"^(?:by|von|par|por|di|da|door|przez|av|af|oleh|autor(?:in)?:?|автор:?|text:?|texte:?|testo:?|story by|written by|geschrieben von)\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:,|;|\||/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b|\bog\b|\boch\b|\bve\b|&)\s+|(?<=\w);(?=\w)",
    re.IGNORECASE,
)
_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation", "Newspaper"})
_AUTHOR_CLASS = re.compile(r"\b(?:author|byline|autor|writer)s?[-_]*(?:name|link)?\b")
MOST_VISIBLE = 4
"""Of the elements that are marked as an author; more are those of other articles."""


def bylines_of(said: Statements, publisher: str | None) -> tuple[Byline, ...]:
    """Persons first, wherever they are named; only where none is, the desk or the agency that JSON-LD names."""
    house = {letters_of(name) for name in (publisher, said.name_of(said.article.get("publisher"))) if name}
    for names in _persons(said):
        found = _clean(names, house)
        if found:
            return found
    return _clean(_names(said, said.article.get("author"), organisations=True), set(), domains=True)


def _persons(said: Statements) -> Iterator[list[str]]:
    meta = said.meta
    yield _names(said, said.article.get("author"))
    yield _names(said, said.article.get("creator"))
    yield meta.get("author", []) + meta.get("article:author_name", [])
    yield meta.get("parsely-author", []) or meta.get("sailthru.author", []) or meta.get("dc.creator", [])
    yield [text_of(node) for node in said.root.xpath("//*[@rel='author' or @itemprop='author']")][:MOST_VISIBLE]
    yield _by_class(said)


def _names(said: Statements, value: Any, organisations: bool = False) -> list[str]:
    """The names of persons that JSON-LD gives, or those of everybody."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and types_of(item) & _ORGANISATIONS and not organisations:
            continue
        if isinstance(item, dict) and isinstance(item.get("name"), list):
            names += [name for name in item["name"] if isinstance(name, str)]
        else:
            names.append(said.name_of(item))
    return names


def _by_class(said: Statements) -> list[str]:
    """The first short text that a class calls the author's."""
    for node in said.root.iter("span", "a", "p", "div", "address"):
        if _AUTHOR_CLASS.search(classes_of(node)) and 3 < len(text := text_of(node)) < 80:
            return [text]
    return []


def _clean(names: list[str], house: set[str], domains: bool = False) -> tuple[Byline, ...]:
    """Names one by one, without "by"; those of the house itself and what is no name are left out."""
    found: dict[str, Byline] = {}
    for text in names:
        for part in _BETWEEN.split(_BY.sub("", " ".join(visible_name(unescaped(text)).split()))):
            name = _BY.sub("", part).strip(" .,;:|-–—")
            if not name or _NOT_A_NAME.search(name) or len(name) > 60 or len(name.split()) > 6:
                continue
            if letters_of(name) in house or (not domains and _DOMAIN.fullmatch(name)):
                continue
            found.setdefault(letters_of(name), Byline(name))
    return tuple(found.values())
