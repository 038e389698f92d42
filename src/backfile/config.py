"""`content/site.yaml` as a frozen `SiteConfig`. Each option is a row of `OPTIONS`; an unknown key is an error."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from backfile.documents import line_of, parse_yaml, suggestion
from backfile.errors import ConfigurationError, Location
from backfile.models import Record

SITE_FILE = "content/site.yaml"

OUTPUT_SWITCHES = {
    "tags": "a page for each tag, and their index",
    "people": "a page for each person, and their index",
    "sources": "a page for each source, and their index",
    "places": "a page for each place, and their index",
    "quotes": "quotations by speaker and by date",
    "calendar": "years, months and days, and the days of the year in all years",
    "feeds": "RSS and Atom of the site",
    "term-feeds": "RSS and Atom of each tag, person, source and place, where feeds are on",
    "tags-feeds": "those of tags",
    "people-feeds": "those of people",
    "sources-feeds": "those of sources",
    "places-feeds": "those of places",
    "sitemap": "sitemap.xml",
    "related": "related articles on the page of each article",
    "search": "the search form and its page",
    "data": "each article as JSON beside its page",
    "captures": "each capture as it came, to be downloaded",
}
"""The keys of `outputs:`; everything is on unless it is switched off."""


class SiteConfig(Record):
    """What `site.yaml` says, with the defaults filled in."""

    title: str = "Archive"
    tagline: str = ""
    description: str = ""
    url: str = ""
    language: str = "en"
    editor: str = ""
    rights: str = ""
    timezone: str = "UTC"
    day_first: bool | None = None
    page_size: int = 50
    feed_entries: int = 50
    feed_content: Literal["full", "summary"] = "full"
    attribution_threshold: float = 0.5
    slugs: Literal["ascii", "unicode"] = "ascii"
    outputs: frozenset[str] = frozenset(OUTPUT_SWITCHES)
    design: tuple[tuple[str, str], ...] = ()

    def rendering_key(self) -> tuple[object, ...]:
        """All of it in a fixed order, for digests."""
        return tuple(
            sorted(value) if isinstance(value, frozenset) else value
            for value in (getattr(self, name) for name in self.__struct_fields__)
        )


class Option(NamedTuple):
    """One key of `site.yaml`."""

    key: str
    field: str
    description: str
    expected: str
    read: Callable[[Any], Any]
    """The field's value; raises ValueError for a value of another kind."""


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    raise ValueError


def _address(value: Any) -> str:
    text = _text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError
    return text.rstrip("/") + "/"


def _language(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        return value
    raise ValueError


def _zone(value: Any) -> str:
    try:
        zoneinfo.ZoneInfo(_text(value))
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):
        raise ValueError from None
    return _text(value)


def _count(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1000:
        return value
    raise ValueError


def _share(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise ValueError


def _one_of(**choices: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, str) and value in choices:
            return choices[value]
        raise ValueError

    return read


def _switches(value: Any) -> frozenset[str]:
    if not isinstance(value, dict) or not all(isinstance(on, bool) for on in value.values()):
        raise ValueError
    return frozenset(OUTPUT_SWITCHES) - {name for name, on in value.items() if not on}


def _design(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError
    for name, setting in value.items():
        if not re.fullmatch(r"[a-z][a-z0-9-]*", str(name)) or not isinstance(setting, (str, int, float)):
            raise ValueError
        if re.search(r"[;{}<>\\@]|url\(|/\*", str(setting), re.IGNORECASE):
            raise ValueError
    return tuple(sorted((name, str(setting)) for name, setting in value.items()))


_DATE_ORDERS = {"auto": None, "day-first": True, "month-first": False}

OPTIONS: tuple[Option, ...] = (
    Option("title", "title", "The archive's name.", "a text", _text),
    Option("tagline", "tagline", "A line under the name.", "a text", _text),
    Option("description", "description", "What the archive holds, for search engines and feeds.", "a text", _text),
    Option("url", "url", "The address it is published at, with its path.", "an http(s) address", _address),
    Option(
        "language",
        "language",
        "Language of the interface, and of captures that show none.",
        "a language tag such as en or pt-BR",
        _language,
    ),
    Option("editor", "editor", "Who answers for the archive.", "a text", _text),
    Option("rights", "rights", "Rights statement of articles that have none of their own.", "a URI or a text", _text),
    Option(
        "timezone", "timezone", "Zone of times that are printed without one.", "a name such as Europe/Vienna", _zone
    ),
    Option(
        "date-order",
        "day_first",
        "How 03/04/2022 is read where nothing else decides.",
        "auto, day-first or month-first",
        _one_of(**_DATE_ORDERS),
    ),
    Option("page-size", "page_size", "Articles on a page of a list, about.", "a number from 1 to 1000", _count),
    Option("feed-entries", "feed_entries", "Articles in a feed.", "a number from 1 to 1000", _count),
    Option(
        "feed-content",
        "feed_content",
        "What feeds have of an article: full, its whole text; summary, its beginning.",
        "full or summary",
        _one_of(full="full", summary="summary"),
    ),
    Option(
        "attribution-threshold",
        "attribution_threshold",
        "How sure the reader must be of who said a quotation before the site says so.",
        "a number from 0 to 1",
        _share,
    ),
    Option(
        "slugs",
        "slugs",
        "Letters in addresses: ascii transliterates, unicode keeps scripts.",
        "ascii or unicode",
        _one_of(ascii="ascii", unicode="unicode"),
    ),
    Option(
        "outputs",
        "outputs",
        "Kinds of output, each true or false.",
        "a mapping of output names to true or false",
        _switches,
    ),
    Option(
        "design",
        "design",
        "Design tokens (CSS custom properties) of the theme.",
        "a mapping of token names to plain CSS values",
        _design,
    ),
)


def load_config(site: Path) -> SiteConfig:
    """The configuration of a site's folder; the defaults where there is no `content/site.yaml`.

    The default title is the folder's name. Raises ConfigurationError at the line of the first key that is unknown or
    has a value of the wrong kind, and UsageError's sibling ConfigurationError when the site's folder is not there.
    """
    return parse_config(*read_site_file(site))


def read_site_file(site: Path) -> tuple[str, str]:
    """The text of a site's `content/site.yaml`, empty where there is none, and the title it may leave out.

    Raises ConfigurationError when the folder is no site's, or the file's name or encoding is wrong.
    """
    if not site.is_dir():
        raise ConfigurationError(Location(str(site)), "no such folder", "a site: a folder with seeds/", "check -C")
    if not any((site / name).is_dir() for name in ("seeds", "content")):
        raise ConfigurationError(
            Location(str(site)), "neither seeds/ nor content/ is in this folder", "a site", "make seeds/, or check -C"
        )
    misnamed = site / "content" / "site.yml"
    if misnamed.exists():
        raise ConfigurationError(Location("content/site.yml"), "not read under this name", SITE_FILE, "rename it")
    default = site.resolve().name.replace("-", " ").replace("_", " ").strip()
    title = default[:1].upper() + default[1:] or "Archive"
    try:
        text = (site / SITE_FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return "", title
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            Location(SITE_FILE), f"not UTF-8: {error.reason}", "UTF-8", "save it as UTF-8"
        ) from None
    return text, title


def parse_config(text: str, default_title: str = "Archive") -> SiteConfig:
    """The configuration in the text of a `site.yaml`. Raises ConfigurationError at the line."""
    values = parse_yaml(text, SITE_FILE, error=ConfigurationError)
    if values is None:
        return SiteConfig(title=default_title)
    if not isinstance(values, dict):
        raise ConfigurationError(Location(SITE_FILE, 1), f"a {type(values).__name__}", "a mapping of options")
    by_key = {option.key: option for option in OPTIONS}
    fields: dict[str, Any] = {"title": default_title}
    for key, value in values.items():
        option = by_key.get(key)
        if option is None:
            line = line_of(text, [key])
            raise ConfigurationError(
                Location(SITE_FILE, line), f"unknown key {key!r}", "", suggestion(str(key), by_key)
            )
        fields[option.field] = _read(option, value, text)
    return SiteConfig(**fields)


def _read(option: Option, value: Any, text: str) -> Any:
    if option.key == "outputs" and isinstance(value, dict):
        for name in value:
            if name not in OUTPUT_SWITCHES:
                place = Location(SITE_FILE, line_of(text, ["outputs", name]))
                raise ConfigurationError(place, f"unknown output {name!r}", "", suggestion(str(name), OUTPUT_SWITCHES))
    try:
        return option.read(value)
    except ValueError:
        place = Location(SITE_FILE, line_of(text, [option.key]))
        raise ConfigurationError(place, f"{option.key}: {value!r}", option.expected, "mend the value") from None


def zone_of(name: str) -> dt.tzinfo:
    """The time zone of a name that the configuration has checked."""
    return dt.UTC if name == "UTC" else zoneinfo.ZoneInfo(name)
