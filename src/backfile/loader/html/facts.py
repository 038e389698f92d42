"""What a page says of its article: JSON-LD, meta elements and the visible page, reconciled.

Evidence is asked in a fixed order for each fact; what the visible page confirms wins over what only machines read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.html.document import Element
from backfile.loader.html.headlines import headline_of
from backfile.loader.html.moments import published_moment, updated_moment
from backfile.loader.html.publishers import publisher_of
from backfile.loader.html.sanitising import clean_address
from backfile.loader.html.statements import Statements, plain, read_statements, unescaped
from backfile.loader.html.writers import bylines_of
from backfile.loader.invisible import visible_headline
from backfile.models import Byline, Moment


class Facts(NamedTuple):
    """What is known of the article beside its body."""

    headline: str | None
    bylines: tuple[Byline, ...]
    published: Moment | None
    updated: Moment | None
    publisher: str | None
    language: str | None
    url: str | None
    tags: tuple[str, ...]
    lead: str | None
    description: str
    """What the page says in a sentence or two of the article, to machines; empty where it does not."""
    body_text: str
    """JSON-LD's articleBody; empty where there is none."""
    body_paragraphs: tuple[str, ...] = ()
    """The same in its paragraphs."""
    body_line: int = 1
    """1-based line of the element that holds it."""


_BREAKS = re.compile(r"\s*(?:\n|</p>|<br\b[^<>]{0,20}>|\r)\s*", re.IGNORECASE)


def read_facts(root: Element) -> Facts:
    """The facts of a page as parsed, scripts still in place."""
    said = read_statements(root)
    headline = _shown(headline_of(said))
    language, url = _language(said), _url(said)
    published = published_moment(said, language or "en")
    updated = updated_moment(said, language or "en")
    publisher = publisher_of(said, headline, url)
    return Facts(
        headline=headline,
        bylines=bylines_of(said, publisher),
        published=published,
        updated=updated if updated is not None and published is not None and updated.text > published.text else None,
        publisher=publisher,
        language=language,
        url=url,
        tags=_tags(said),
        lead=None,
        description=plain(said.article.get("description")) or said.first("og:description", "description") or "",
        body_text=plain(said.article.get("articleBody")),
        body_paragraphs=tuple(filter(None, map(plain, _BREAKS.split(str(said.article.get("articleBody") or ""))))),
        body_line=next((node.sourceline for node in root.iter("script") if "articleBody" in (node.text or "")), 1) or 1,
    )


def _shown(headline: str | None) -> str | None:
    """A headline whose entities were escaped twice, without characters that nobody sees."""
    return visible_headline(" ".join(unescaped(headline).split())) or None if headline is not None else None


# Language, address, tags


def _language(said: Statements) -> str | None:
    value = (
        said.root.get("lang")
        or said.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or said.first("og:locale", "language")
    )
    tag = (value or "").strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", tag) else None


def _url(said: Statements) -> str | None:
    links = [
        node.get("href") or "" for node in said.root.iter("link") if "canonical" in (node.get("rel") or "").lower()
    ]
    return next(filter(None, map(clean_address, (*links, *said.meta.get("og:url", ())))), None)


def _tags(said: Statements) -> tuple[str, ...]:
    listed = said.article.get("keywords")
    found = said.meta.get("article:tag") or (
        listed if isinstance(listed, list) else str(listed).split(",") if listed else []
    )
    if not found:
        found = (said.first("news_keywords", "keywords") or "").split(",")
    names = [" ".join(str(tag).split()) for tag in found]
    return tuple(dict.fromkeys(name for name in names if name and len(name) <= 60 and ":" not in name))[:20]
