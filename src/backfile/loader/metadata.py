"""The keys that front matter and sidecars share, typed and validated; and the few that only a sidecar has."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from backfile.documents import line_of, parse_yaml, suggestion
from backfile.errors import FrontMatterError, Location
from backfile.loader.decoding import text_codec
from backfile.models import Byline, Moment, Record, Role, Status
from backfile.patterns import late_pattern

MOST_CHARACTERS = 2**20
"""Of one front matter or sidecar."""


class Metadata(Record):
    """What front matter or a sidecar says. None or empty: nothing, unless `nothing` names the field."""

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
    """(1-based line, role), in order."""
    speakers: tuple[tuple[str, str], ...] = ()
    """(first words of a quotation, person; empty: nobody known)."""
    nothing: tuple[str, ...] = ()
    """Fields that are said to be empty: null, or an empty list."""


class Key(NamedTuple):
    """One key of front matter and sidecars."""

    name: str
    field: str
    kind: str
    """What value is expected, in words."""
    description: str
    read: Callable[[Any], Any]
    """The field's value; raises ValueError for a value of another kind."""
    may_be_nothing: bool = True
    """Whether null (or an empty list) says that there is none."""
    sidecar_only: bool = False


class _MisfitError(ValueError):
    """A value inside of a mapping that does not fit."""

    def __init__(self, key: Any, found: str, advice: str) -> None:
        super().__init__(found)
        self.key = key
        self.advice = advice


_UNPRINTABLE = late_pattern("[\x00-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


UNFINISHED = "…"
"""What `backfile inspect --review` leaves for an editor to fill in; no value."""


def _text(value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if text and text != UNFINISHED and not _UNPRINTABLE.search(text):
        return text
    raise ValueError


def _texts(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(_text(item) for item in items))


def _tags(value: Any) -> tuple[str, ...]:
    return _texts([tag for tag in value.split(",") if tag.strip()] if isinstance(value, str) else value)


def _authors(value: Any) -> tuple[Byline, ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(_author(item) for item in items)


def _author(value: Any) -> Byline:
    if isinstance(value, dict) and set(value) <= {"name", "role"} and "name" in value:
        return Byline(_text(value["name"]), _text(value["role"]) if value.get("role") is not None else None)
    return Byline(_text(value))


_EDTF = late_pattern(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]+([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d)?(?:\.\d{1,9})? ?(Z|[+-]\d\d?(?::?\d\d)?)?)?)?)?",
    re.ASCII | re.IGNORECASE,
)


def read_moment(value: Any) -> Moment:
    """A date of EDTF level 0, with YAML's liberties (a space for T, one digit for the hour or the offset).

    Raises ValueError for what is no date, and for one that does not exist.
    """
    found = _EDTF.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise ValueError
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError("there is no such day") from None
    text = "-".join(part for part in (year, month, day) if part)
    if hour:
        text += f"T{int(hour):02d}:{minute}{second or ''}{_offset(zone)}"
    return Moment(text)


def _offset(zone: str | None) -> str:
    """+hh:mm for Z, +h, +hh, +hmm and +hhmm."""
    if zone is None:
        return ""
    if zone in "Zz":
        return "+00:00"
    hours, _, minutes = zone[1:].partition(":")
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    if int(hours) > 15 or int(minutes or 0) > 59:
        raise ValueError("there is no such offset")
    return f"{zone[0]}{int(hours):02d}:{minutes or '00'}"


def _address(value: Any) -> str:
    text = _text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(ord(c) < 33 or c in '"<>\\' for c in text):
        raise ValueError
    return text


_TAG = re.compile(
    r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)",
    re.IGNORECASE | re.ASCII,
)


def read_language(value: Any) -> str:
    """A BCP 47 tag of language, script, region and variants, in its customary case. Raises ValueError for another text."""
    found = _TAG.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError
    language, script, region, variants = found.groups()
    parts = (language.lower(), (script or "").title(), (region or "").upper(), variants.lower().strip("-"))
    return "-".join(part for part in parts if part)


def _slug(value: Any) -> str:
    if isinstance(value, str) and len(value) <= 200 and re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", value):
        return value
    raise ValueError


def _draft(value: Any) -> Status:
    if isinstance(value, bool):
        return Status.DRAFT if value else Status.PUBLISHED
    raise ValueError


def _roles(value: Any) -> tuple[tuple[int, str], ...]:
    if not isinstance(value, dict):
        raise ValueError
    known = {str(role) for role in Role}
    for line, role in value.items():
        if not (isinstance(line, str) and line.isascii() and line.isdigit() and 0 < int(line[:12]) < 10**9):
            raise _MisfitError(line, f"{line!r} for a line", "give the number that `backfile inspect` shows")
        if role not in known:
            raise _MisfitError(line, f"unknown role {role!r}", suggestion(str(role), known))
    return tuple(sorted((int(line), role) for line, role in value.items()))


def _speakers(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError
    return tuple((_text(words), "" if name is None else _text(name)) for words, name in value.items())


def _encoding(value: Any) -> str:
    name = _text(value)
    if text_codec(name) is None:
        raise ValueError
    return name


_DATE = "a date that exists: YYYY, YYYY-MM or YYYY-MM-DD, with or without Thh:mm and an offset"
_LIST = "a text, or a list of texts"
KEYS: tuple[Key, ...] = (
    Key("title", "title", "a text", "The headline.", _text, may_be_nothing=False),
    Key("date", "date", _DATE, "When it was published.", read_moment),
    Key("updated", "updated", _DATE, "When the publisher last edited it.", read_moment),
    Key("authors", "authors", "a name, a mapping of name and role, or a list of these", "Who wrote it.", _authors),
    Key("source", "source", "a text", "The publication that ran it.", _text),
    Key("tagline", "tagline", "a text", "The publication's line under its name.", _text),
    Key("place", "places", _LIST, "Where it is about or was filed from.", _texts),
    Key("places", "places", _LIST, "Several places.", _texts),
    Key(
        "language", "language", "a BCP 47 tag such as en or pt-BR", "Its language.", read_language, may_be_nothing=False
    ),
    Key("tags", "tags", "a list of texts, or texts parted by commas", "Its subjects.", _tags),
    Key("people", "people", _LIST, "People it is about.", _texts),
    Key("url", "url", "an http(s) address", "The address of the original.", _address),
    Key("captured", "captured", _DATE, "When it was captured.", read_moment),
    Key("added", "added", _DATE, "When it entered the archive.", read_moment),
    Key("changed", "changed", _DATE, "When the archive's record of it was last corrected.", read_moment),
    Key("rights", "rights", "a text", "A rightsstatements.org or Creative Commons URI, or words.", _text),
    Key("slug", "slug", "letters and digits parted by single hyphens", "The last part of its permalink.", _slug),
    Key("draft", "status", "true or false", "True keeps it out of every output.", _draft, may_be_nothing=False),
    Key("lead", "lead", "a text", "The standfirst between headline and body.", _text),
    Key(
        "speakers",
        "speakers",
        "a mapping of a quotation's first words to a name, or to null for nobody known",
        "Who said a quotation.",
        _speakers,
    ),
    Key(
        "encoding",
        "encoding",
        "a text encoding's name, such as windows-1251",
        "The encoding of the capture's bytes.",
        _encoding,
        may_be_nothing=False,
        sidecar_only=True,
    ),
    Key("roles", "roles", "a mapping of line numbers to roles", "What a line is.", _roles, sidecar_only=True),
)
_BY_NAME = {key.name: key for key in KEYS}


def read_metadata(text: str, path: str, first_line: int = 1, is_sidecar: bool = False) -> Metadata:
    """What a YAML text says; `first_line` is its first line in the file, 1-based.

    Raises FrontMatterError at the line that is no YAML, or whose key is unknown or has a value of the wrong kind.
    """
    if len(text) > MOST_CHARACTERS:
        expected = f"at most {MOST_CHARACTERS:,} characters"
        raise FrontMatterError(
            Location(path, first_line), f"{len(text):,} characters of metadata", expected, "shorten it"
        )
    values = parse_yaml(text, path, first_line, FrontMatterError, numbers=False)
    if values is None:
        return Metadata()
    if not isinstance(values, dict):
        found = f"a {'list' if isinstance(values, list) else 'text'}"
        raise FrontMatterError(Location(path, first_line), found, "keys with values, such as `title: …`")
    fields: dict[str, Any] = {}
    nothing: list[str] = []
    for name, value in values.items():
        key = _BY_NAME.get(name)
        if key is None or (key.sidecar_only and not is_sidecar):
            raise _unknown(name, text, path, first_line, is_sidecar)
        if value is None or value == []:
            if not key.may_be_nothing:
                raise _unfit(name, key, value, ValueError(), text, path, first_line)
            nothing.append(key.field)
            continue
        try:
            given = key.read(value)
        except (ValueError, TypeError, OverflowError) as error:
            raise _unfit(name, key, value, error, text, path, first_line) from None
        fields[key.field] = (*fields.get("places", ()), *given) if key.field == "places" else given
    return Metadata(**fields, nothing=tuple(field for field in nothing if field not in fields))


def _unknown(name: Any, text: str, path: str, first_line: int, is_sidecar: bool) -> FrontMatterError:
    place = Location(path, line_of(text, [name], first_line))
    if name in _BY_NAME:
        return FrontMatterError(
            place, f"{name!r} in front matter", "", "it belongs in a sidecar, NAME.yaml beside the file"
        )
    known = [key.name for key in KEYS if is_sidecar or not key.sidecar_only]
    return FrontMatterError(place, f"unknown key {name!r}", "", suggestion(str(name), known))


def _unfit(
    name: str, key: Key, value: Any, error: Exception, text: str, path: str, first_line: int
) -> FrontMatterError:
    if isinstance(error, _MisfitError):
        place = Location(path, line_of(text, [name, error.key], first_line))
        return FrontMatterError(place, f"{name}: {error}", key.kind, error.advice)
    said = f": {error}" if isinstance(error, ValueError) and str(error).startswith("there is no such") else ""
    place = Location(path, line_of(text, [name], first_line))
    return FrontMatterError(place, f"{name}: {_shown(value)}{said}", key.kind, "mend the value")


def _shown(value: Any) -> str:
    text = "nothing" if value is None else value if isinstance(value, str) else repr(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
