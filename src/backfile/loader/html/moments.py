"""When a page's article was published and edited, as the page tells machines: JSON-LD, meta elements, marked dates, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from backfile.loader.dates import find_dates
from backfile.loader.html.document import text_of
from backfile.loader.html.statements import Statements
from backfile.loader.metadata import read_moment
from backfile.models import Moment

_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "last-modified",
)  # fmt: skip
"""The meta elements that most pages use, the most trusted first."""
_NAMED_SO = re.compile(
    r"(?:pub|publi[a-z]*|issued?|creat[a-z]*|post(?:ed)?|released?)(?:date|time)|(?:published|posted|created|issued)on$"
)
"""What the letters of any other meta element's name hold that says when the article appeared."""
_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?([0-2]\d):?([0-5]\d)(?::?[0-5]\d)?Z?)?")
_YEAR_LAST = re.compile(r"([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}:\d\d(?::\d\d)?) +((?:[A-Z]{2,5} +)?)(\d{4})$")
"""The form of C's asctime, with a zone or without: "Fri Mar 13 21:30:09 EST 2015"."""
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](?:[a-z][a-z-]{2,24}/){0,2}(\d{1,2})[/-](\d{1,2})(?=/|-|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=/|-|_|$)",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters of what can be a date and no more."""


def published_moment(said: Statements, language: str) -> Moment | None:
    """The first date among what the page says of the article's appearance."""
    return _first(_published(said), language)


def updated_moment(said: Statements, language: str) -> Moment | None:
    """The first date among what the page says of its last edit."""
    return _first(_updated(said), language)


def moment_in_address(url: str | None) -> Moment | None:
    """The day that an article's address holds: /2019/03/21/, /2019/town/03/21/, /20190321-. None where it holds none."""
    for found in _IN_ADDRESS.finditer(url or ""):
        day = _day(*(found.group(1, 2, 3) if found[1] else found.group(4, 5, 6)))
        if day is not None:
            return day
    return None


def _published(said: Statements) -> Iterator[str]:
    yield _text_or_none(said.article.get("datePublished"))
    for name in _NAMES:
        yield from said.meta.get(name, ())
    for name, contents in said.meta.items():
        if _NAMED_SO.search("".join(filter(str.isalpha, name))):
            yield from contents
    for item in said.data:
        yield _text_or_none(item.get("datePublished"))
    for node in said.root.xpath("//*[@itemprop='datePublished']"):
        yield node.get("datetime") or node.get("content") or text_of(node)
    for node in said.root.iter("time"):
        yield node.get("datetime") or text_of(node)
    for node in said.root.xpath("//abbr[contains(concat(' ', @class, ' '), ' published ')]"):
        yield node.get("title") or text_of(node)
    yield _text_or_none(said.article.get("dateCreated"))


def _updated(said: Statements) -> Iterator[str]:
    yield _text_or_none(said.article.get("dateModified"))
    for name in ("article:modified_time", "og:updated_time", "datemodified"):
        yield from said.meta.get(name, ())


def _text_or_none(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _first(candidates: Iterable[str], language: str) -> Moment | None:
    return next((moment for text in candidates if text and (moment := read_stated(text, language)) is not None), None)


def read_stated(text: str, language: str) -> Moment | None:
    """The moment of a text that is a date: as machines write it, else in words. None for a month, a year, and no date."""
    found = _ISO.search(text)
    if found is not None:
        return _day(found[1], found[2], found[3], found[4], found[5])
    compact = _COMPACT.fullmatch(text.strip())
    if compact is not None:
        return _day(compact[1], compact[2], compact[3], f"{compact[4]}:{compact[5]}" if compact[4] else None)
    if len(text) > _LONGEST:
        return None
    dates = find_dates(_YEAR_LAST.sub(r"\2 \1 \5 \3 \4", text.strip()), language)
    return next((date.moment for date in dates if date.moment is not None and date.moment.precision != "month"), None)


def _day(year: str, month: str, day: str, clock: str | None = None, zone: str | None = None) -> Moment | None:
    time = f"T{clock.zfill(8 if clock.count(':') == 2 else 5)}{zone or ''}" if clock else ""
    try:
        return read_moment(f"{year}-{int(month):02d}-{int(day):02d}{time}")
    except ValueError:
        return None
