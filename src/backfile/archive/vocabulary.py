"""The editors' vocabularies: `content/tags.yaml`, `people.yaml`, `sources.yaml`, `places.yaml`.

Each is a list of entries with a `name` and, as wanted, `aliases`, a note, a link and identifiers. A name or alias that
stands in an article's text files the article under the entry.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from backfile.archive.slugs import SlugStyle, normalised_name, term_key
from backfile.digests import fingerprint
from backfile.documents import line_of, parse_yaml, suggestion
from backfile.errors import ConfigurationError, Location
from backfile.models import Record

VOCABULARY_FILES = {name: f"content/{name}.yaml" for name in ("tags", "people", "sources", "places")}
SHORTEST_MATCH = 2
"""Characters; a shorter alias would be found everywhere."""


class Label(Record):
    """Who runs a source, on whose word, as of when."""

    text: str
    cite: str
    """Where that can be checked; a label without it is not shown."""
    date: str


class ContextNote(Record):
    """What readers of a source's articles ought to know, as somebody said it who answers for it."""

    text: str
    author: str
    date: str
    link: str | None = None


class Entry(Record):
    """One term of a vocabulary."""

    taxonomy: str
    name: str
    aliases: tuple[str, ...] = ()
    matched: bool = True
    """Whether name and aliases are looked for in the text."""
    note: str | None = None
    link: str | None = None
    role: str | None = None
    kind: str | None = None
    wikidata: str | None = None
    viaf: str | None = None
    label: Label | None = None
    context: ContextNote | None = None

    def key(self, style: SlugStyle) -> str:
        """The term's key, which is also its path segment."""
        return term_key(self.name, style)


class Vocabulary(Record):
    """All entries, in the order of the files."""

    entries: tuple[Entry, ...]
    digest: bytes


class VocabularyKey(NamedTuple):
    """One key of a vocabulary entry."""

    key: str
    description: str
    expected: str
    read: Callable[[Any], Any]


def _text(value: Any) -> str:
    if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
        return " ".join(str(value).split())
    raise ValueError


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(_text(item) for item in value) if isinstance(value, list) else (_text(value),)


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


def _address(value: Any) -> str:
    text = _text(value)
    if not text.startswith(("http://", "https://")):
        raise ValueError
    return text


def _label(value: Any) -> Label:
    if not isinstance(value, dict) or set(value) != {"text", "cite", "date"}:
        raise ValueError
    return Label(_text(value["text"]), _text(value["cite"]), _text(str(value["date"])))


def _context(value: Any) -> ContextNote:
    if not isinstance(value, dict) or not {"text", "author", "date"} <= set(value) <= {
        "text",
        "author",
        "date",
        "link",
    }:
        raise ValueError
    link = _address(value["link"]) if "link" in value else None
    return ContextNote(_text(value["text"]), _text(value["author"]), _text(str(value["date"])), link)


VOCABULARY_KEYS: tuple[VocabularyKey, ...] = (
    VocabularyKey("name", "The name that is shown.", "a text", _text),
    VocabularyKey("aliases", "Other names and words for it.", "a list of texts", _texts),
    VocabularyKey(
        "match", "Whether it is looked for in the text (true unless said otherwise).", "true or false", _truth
    ),
    VocabularyKey("note", "A note that stands on its page.", "a text", _text),
    VocabularyKey("link", "An address with more about it.", "an http(s) address", _address),
    VocabularyKey("role", "What a person is known as.", "a text", _text),
    VocabularyKey("kind", "What kind of source it is: agency, daily, broadcaster …", "a text", _text),
    VocabularyKey("wikidata", "Identifier at Wikidata, such as Q42.", "a text", _text),
    VocabularyKey("viaf", "Identifier in the Virtual International Authority File.", "a text", _text),
    VocabularyKey(
        "label", "Who runs a source, with the keys text, cite and date.", "a mapping of text, cite and date", _label
    ),
    VocabularyKey(
        "context",
        "What readers of a source's articles ought to know: text, author, date and perhaps a link.",
        "a mapping of text, author, date and, as wanted, link",
        _context,
    ),
)
_BY_KEY = {key.key: key for key in VOCABULARY_KEYS}


def load_vocabulary(site: Path) -> Vocabulary:
    """The vocabularies of a site. Raises ConfigurationError at the line that cannot be used."""
    entries: list[Entry] = []
    for taxonomy, path in VOCABULARY_FILES.items():
        try:
            text = (site / path).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            continue
        except UnicodeDecodeError as error:
            raise ConfigurationError(
                Location(path), f"not UTF-8: {error.reason}", "UTF-8", "save it as UTF-8"
            ) from None
        entries += parse_entries(text, taxonomy, path)
    encoded = msgspec.msgpack.encode(entries)
    return Vocabulary(tuple(entries), fingerprint(encoded))


def parse_entries(text: str, taxonomy: str, path: str) -> list[Entry]:
    """The entries in the text of a vocabulary file."""
    values = parse_yaml(text, path, error=ConfigurationError)
    if values is None:
        return []
    if not isinstance(values, list):
        raise ConfigurationError(Location(path, 1), f"a {type(values).__name__}", "a list of entries, each with a name")
    entries: list[Entry] = []
    owners: dict[str, str] = {}
    for number, value in enumerate(values):
        entry = _entry(value, taxonomy, path, text, number)
        for name in {normalised_name(name): name for name in (entry.name, *entry.aliases)}:
            if owners.setdefault(name, entry.name) != entry.name:
                place = Location(path, line_of(text, [number]))
                found = f"{name!r} is a name of {owners[name]!r} and of {entry.name!r}"
                raise ConfigurationError(place, found, "one entry a name", "remove it from one of the two")
        entries.append(entry)
    return entries


def _entry(value: Any, taxonomy: str, path: str, text: str, number: int) -> Entry:
    if isinstance(value, str):
        value = {"name": value}
    if not isinstance(value, dict) or "name" not in value:
        place = Location(path, line_of(text, [number]))
        raise ConfigurationError(place, "an entry without a name", "a mapping with a name", "add `name:`")
    fields: dict[str, Any] = {}
    for key, given in value.items():
        known = _BY_KEY.get(key)
        if known is None:
            place = Location(path, line_of(text, [number, key]))
            raise ConfigurationError(place, f"unknown key {key!r}", "", suggestion(str(key), _BY_KEY))
        try:
            fields["matched" if key == "match" else key] = known.read(given)
        except ValueError:
            place = Location(path, line_of(text, [number, key]))
            raise ConfigurationError(place, f"{key}: {given!r}", known.expected, "mend the value") from None
    fields["aliases"] = tuple(alias for alias in fields.get("aliases", ()) if len(alias) >= SHORTEST_MATCH)
    return Entry(taxonomy=taxonomy, **fields)
