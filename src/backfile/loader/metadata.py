"""The keys that front matter and sidecars share, typed and validated; and the few that only a sidecar has."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from backfile.documents import line_of, parse_yaml, suggestion
from backfile.errors import FrontMatterError, Location
from backfile.models import Byline, Moment, Record, Role, Status


class Metadata(Record):
    """What front matter or a sidecar says. None or empty: nothing."""

    title: str | None = None
    date: Moment | None = None
    updated: Moment | None = None
    authors: tuple[Byline, ...] = ()
    source: str | None = None
    tagline: str | None = None
    places: tuple[str, ...] = ()
    language: str | None = None
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    url: str | None = None
    captured: Moment | None = None
    added: Moment | None = None
    changed: Moment | None = None
    rights: str | None = None
    slug: str | None = None
    status: Status | None = None
    lead: str | None = None
    encoding: str | None = None
    roles: tuple[tuple[int, str], ...] = ()
    speakers: tuple[tuple[str, str], ...] = ()


class Key(NamedTuple):
    """One key of front matter and sidecars."""

    key: str
    field: str
    description: str
    expected: str
    read: Callable[[Any], Any]
    """The field's value; raises ValueError for a value of another kind."""
    sidecar_only: bool = False


def _text(value: Any) -> str:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
        return " ".join(str(value).split())
    raise ValueError


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    items = value if isinstance(value, list) else str(value).split(",") if isinstance(value, str) else [value]
    return tuple(dict.fromkeys(_text(item) for item in items))


def _authors(value: Any) -> tuple[Byline, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(_author(item) for item in items)


def _author(value: Any) -> Byline:
    if isinstance(value, dict) and set(value) <= {"name", "role"} and "name" in value:
        return Byline(_text(value["name"]), _text(value["role"]) if "role" in value else None)
    return Byline(_text(value))


_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?")


def read_moment(value: Any) -> Moment:
    """A date of EDTF level 0, or YAML's own date or time. Raises ValueError for one that does not exist."""
    if isinstance(value, dt.datetime):
        return Moment(value.isoformat(timespec="seconds" if value.second else "minutes"))
    if isinstance(value, dt.date):
        return Moment(value.isoformat())
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        return Moment(str(value))
    found = _EDTF.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise ValueError
    year, month, day, time, zone = found.groups()
    dt.date(int(year), int(month or 1), int(day or 1))
    text = "-".join(part for part in (year, month, day) if part)
    if time:
        zone = "+00:00" if zone == "Z" else zone or ""
        if zone and ":" not in zone:
            zone = f"{zone[:3]}:{zone[3:]}"
        text = f"{text}T{time}{zone}"
        dt.datetime.fromisoformat(text)
    return Moment(text)


def _address(value: Any) -> str:
    text = _text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or any(ord(c) < 33 for c in text):
        raise ValueError
    return text


def _language(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", value):
        return value
    raise ValueError


def _slug(value: Any) -> str:
    text = str(value)
    if re.fullmatch(r"[^\W_]+(-[^\W_]+)*", text) and len(text) <= 200:
        return text
    raise ValueError


def _draft(value: Any) -> Status:
    if isinstance(value, bool):
        return Status.DRAFT if value else Status.PUBLISHED
    raise ValueError


def _roles(value: Any) -> tuple[tuple[int, str], ...]:
    known = {str(role) for role in Role}
    if not isinstance(value, dict):
        raise ValueError
    for line, role in value.items():
        if not isinstance(line, int) or isinstance(line, bool) or line < 1 or role not in known:
            raise ValueError
    return tuple(sorted(value.items()))


def _speakers(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError
    return tuple((_text(words), "" if name is None else _text(name)) for words, name in value.items())


_DATE = "a date that exists: YYYY, YYYY-MM, YYYY-MM-DD, or with Thh:mm and an offset"
_LIST = "a text, or a list of texts"
KEYS: tuple[Key, ...] = (
    Key("title", "title", "The headline.", "a text", _text),
    Key("date", "date", "When it was published.", _DATE, read_moment),
    Key("updated", "updated", "When the publisher last edited it.", _DATE, read_moment),
    Key(
        "authors",
        "authors",
        "Who wrote it: names, or mappings of name and role.",
        "a name or a list of names",
        _authors,
    ),
    Key("source", "source", "The publication that ran it.", "a text", _text),
    Key("tagline", "tagline", "The publication's line under its name.", "a text", _text),
    Key("place", "places", "Where it is about or was filed from.", _LIST, _texts),
    Key("places", "places", "Several places.", _LIST, _texts),
    Key("language", "language", "Its language.", "a BCP 47 tag such as en or pt-BR", _language),
    Key("tags", "tags", "Its subjects.", _LIST, _texts),
    Key("people", "people", "People it is about.", _LIST, _texts),
    Key("url", "url", "The address of the original.", "an http(s) address", _address),
    Key("captured", "captured", "When it was captured.", _DATE, read_moment),
    Key("added", "added", "When it entered the archive.", _DATE, read_moment),
    Key("changed", "changed", "When the archive's record of it was last corrected.", _DATE, read_moment),
    Key("rights", "rights", "Its rights: a rightsstatements.org or Creative Commons URI, or words.", "a text", _text),
    Key(
        "slug",
        "slug",
        "The last part of its permalink, settled before it is published.",
        "letters and digits parted by single hyphens",
        _slug,
    ),
    Key("draft", "status", "True keeps it out of every output.", "true or false", _draft),
    Key("lead", "lead", "The standfirst between headline and body.", "a text", _text),
    Key(
        "speakers",
        "speakers",
        "Who said a quotation: its first words → the person, or null for nobody known.",
        "a mapping of first words to a name or null",
        _speakers,
    ),
    Key(
        "encoding",
        "encoding",
        "The encoding of the capture's bytes.",
        "a codec's name such as windows-1251",
        _text,
        True,
    ),
    Key(
        "roles",
        "roles",
        "What a line of the capture is: line number → role.",
        f"a mapping of line numbers to roles ({', '.join(Role)})",
        _roles,
        True,
    ),
)
_BY_KEY = {key.key: key for key in KEYS}


def read_metadata(text: str, path: str, first_line: int = 1, is_sidecar: bool = False) -> Metadata:
    """What a YAML text says.

    Raises FrontMatterError at the line of the first key that is unknown or has a value of the wrong kind.
    """
    values = parse_yaml(text, path, first_line, FrontMatterError)
    if values is None:
        return Metadata()
    if not isinstance(values, dict):
        raise FrontMatterError(Location(path, first_line), f"a {type(values).__name__}", "a mapping of keys")
    fields: dict[str, Any] = {}
    for name, value in values.items():
        key = _BY_KEY.get(name)
        if key is None or (key.sidecar_only and not is_sidecar):
            known = [k.key for k in KEYS if is_sidecar or not k.sidecar_only]
            place = Location(path, line_of(text, [name], first_line))
            raise FrontMatterError(place, f"unknown key {name!r}", "", suggestion(str(name), known))
        if value is None and key.key != "speakers":
            continue
        try:
            fields[key.field] = (
                fields.get(key.field, ()) + key.read(value) if key.field == "places" else key.read(value)
            )
        except (ValueError, TypeError, OverflowError):
            place = Location(path, line_of(text, [name], first_line))
            raise FrontMatterError(place, f"{name}: {_shown(value)}", key.expected, "mend the value") from None
    return Metadata(**fields)


def _shown(value: Any) -> str:
    text = value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
