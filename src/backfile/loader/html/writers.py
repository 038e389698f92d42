"""Who wrote a page's article: JSON-LD, meta elements, and what the visible page marks as its author."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from backfile.loader.bylines import WEEKDAY, is_name, is_organisation, is_role, read_names, without_dates
from backfile.loader.html.document import classes_of, text_of
from backfile.loader.html.statements import Statements, types_of, unescaped
from backfile.loader.invisible import visible_name
from backfile.loader.page_titles import is_wide, letters_of
from backfile.models import Byline

_NOT_A_NAME = re.compile(
    r"[<>{}\[\]]|https?:|www\.|@|\d{3}|facebook|twitter|^\(|^(?:image|photo|picture|foto|bild)\b.*:|^(?:admin|user|staff|guest|n/?a|none|name|author|网络|網絡|本站|原创|未知|佚名|匿名)$|[:：]$",
    re.IGNORECASE,
)
_DOMAIN_ENDING = re.compile(r"\.(?:com|org|net|info|news|[a-z]{2})$", re.IGNORECASE)
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
_WITH = re.compile(r"[\s,]*\((?:avec|with|mit|con|com|met|and|und|et|y)\s+([^()]{3,200})\)", re.IGNORECASE)
"""Further writers in brackets."""
_DATE_TAIL = re.compile(rf"[\s,|•·–—-]+(?:on|am|le|el|em|il|op|{WEEKDAY.pattern})(?=[\s,|]*$)", re.IGNORECASE)
"""What remains of a date at a byline's end."""
_DEGREE = re.compile(
    r"(?:[BM]\.?(?:A|Sc|S|BA|PH|Ed)|MD|M\.D|R\.?[ND]|D\.?O|J\.?D|Ph\.?\s?D|DDS|DVM|Esq|Jr|Sr|PharmD|FRC[PS])\.?",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(r"[A-Z]{2,5}")
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|writers?|journalists?|reporters?|columnists?|byline)/"
)
_AUTHOR_CLASS = re.compile(r"\b(?:author|byline|autor|writer)s?[-_]*(?:name|link)?\b")
MOST_AROUND = 5
"""Times the length of writers' names that the text of the element around all of them may have."""
MOST_VISIBLE = 4
"""Of the elements that are marked as an author; more are those of other articles."""


def bylines_of(said: Statements, publisher: str | None) -> tuple[Byline, ...]:
    """Persons first, wherever they are named; only where none is, the desk or the agency that JSON-LD names."""
    names = [name for name in (publisher, said.name_of(said.article.get("publisher"))) if name]
    house = {letters_of(form) for name in names for form in (name, _DOMAIN_ENDING.sub("", name))}
    for told, is_shown in _persons(said):
        found = _clean(told, house, is_shown=is_shown)
        if found:
            return found
    return _clean(_names(said, said.article.get("author"), organisations=True), set(), domains=True)


def _persons(said: Statements) -> Iterator[tuple[list[str], bool]]:
    """Names by where they stand, and whether readers are shown them there, most telling place first."""
    meta = said.meta
    yield _names(said, said.article.get("author")), False
    yield _names(said, said.article.get("creator")), False
    yield meta.get("author", []) + meta.get("article:author_name", []), False
    yield meta.get("parsely-author", []) or meta.get("sailthru.author", []) or meta.get("dc.creator", []), False
    yield [text_of(node) for node in said.root.xpath("//*[@rel='author' or @itemprop='author']")][:MOST_VISIBLE], True
    yield _by_class(said), True
    yield _by_address(said), True


def _by_address(said: Statements) -> list[str]:
    """The names on links to writers' pages; more than MOST_VISIBLE are those of other articles."""
    names = dict.fromkeys(
        name
        for node in said.root.iter("a")
        if _AUTHOR_PATH.search(node.get("href") or "") and " " in (name := text_of(node)) and is_name(name)
    )
    return list(names) if len(names) <= MOST_VISIBLE and _stand_together(said, names) else []


def _stand_together(said: Statements, names: Collection[str]) -> bool:
    """Whether several writers stand in one place with little else; those of other articles stand each at its own."""
    if len(names) < 2:
        return True
    nodes = [node for node in said.root.iter("a") if _AUTHOR_PATH.search(node.get("href") or "")]
    firsts = [next(node for node in nodes if text_of(node) == name) for name in names]
    common = next(
        (node for node in firsts[0].iterancestors() if all(node in one.iterancestors() for one in firsts[1:])), None
    )
    if common is None or next(common.iter("h1", "h2", "h3", "h4", "h5", "h6"), None) is not None:
        return False
    return len(text_of(common)) <= sum(map(len, names)) * MOST_AROUND


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
    """The first short text that a class calls the author's, and not a commenter's."""
    for node in said.root.iter("span", "a", "p", "div", "address", "h2", "h3", "h4", "h5", "h6"):
        names = classes_of(node)
        if _AUTHOR_CLASS.search(names) and "comment" not in names and 3 < len(text := text_of(node)) < 80:
            return [text]
    return []


def _clean(names: list[str], house: set[str], domains: bool = False, is_shown: bool = False) -> tuple[Byline, ...]:
    """Names one by one, without "by"; those of the house itself and what is no name are left out.

    Where readers are shown them, what stands behind a name may say more of its bearer; machines are told names alone.
    """
    found: dict[str, Byline] = {}
    for text in names:
        whole = _without_stamp(" ".join(visible_name(unescaped(text)).split()))
        if _is_part_of(whole, house):
            continue
        for index, part in enumerate(_BETWEEN.split(_BY.sub("", _WITH.sub(r", \1", whole)))):
            name = _BY.sub("", part).strip(" .,;:|-–—")
            name = _person(name) if is_shown else name
            if not name or _NOT_A_NAME.search(name) or len(name) > 60 or len(name.split()) > 6:
                continue
            if _is_house(name, house) or (not domains and _DOMAIN.fullmatch(name)):
                continue
            if is_shown and index and found and _is_addition(name):
                continue
            found.setdefault(letters_of(name), Byline(name))
    return tuple(found.values())


def _without_stamp(text: str) -> str:
    """A byline without the date behind it."""
    bare = without_dates(text, "en")
    while bare != text and (tail := _DATE_TAIL.search(bare)) is not None:
        bare = bare[: tail.start()].strip()
    return bare


def _is_house(name: str, house: set[str]) -> bool:
    """Whether a name is the publication's, or has all of it: "The Mercury", "Mercury Publishing"; or part of it where
    words are not parted."""
    letters = letters_of(name)
    return letters in house or any(
        (len(own) >= 5 and own in letters) or (is_wide(name) and letters in own) for own in house
    )


def _is_part_of(name: str, house: set[str]) -> bool:
    """Whether a name that a list is made of is the end of the publication's: "Salt & Wind" of "Mercury Salt & Wind"."""
    letters = letters_of(name)
    return len(letters) >= 4 and _BETWEEN.search(name) is not None and any(own.endswith(letters) for own in house)


def _is_addition(name: str) -> bool:
    """Whether what stands behind a name says more of its bearer: a degree, what they are, whom they write for."""
    return bool(_DEGREE.fullmatch(name) or _AFFILIATION.fullmatch(name) or (" " in name and is_role(name)))


def _person(name: str) -> str:
    """A name without what its bearer is, where that stands behind it: "Ida Holm Senior Harbour Correspondent"."""
    if len(name.split()) < 3 or is_organisation(name):
        return name
    read = read_names(name)
    is_shortened = len(read) == 1 and read[0].role is not None and name.casefold().startswith(read[0].name.casefold())
    return read[0].name if is_shortened and " " in read[0].name else name
