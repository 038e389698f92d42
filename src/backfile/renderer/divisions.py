"""Long indexes in pages: all entries by letter and by frequency, so cut that one more entry leaves the other pages alone.

Pages of so many entries each would all shift with the first entry that comes. So the entries themselves say where a page
ends (content-defined chunking, as in rsync and LBFS): one whose key has a certain checksum is the last of its page. An
entry that comes, goes or moves changes the page that it stands on, at most a few beyond where it makes or unmakes an end,
and the links of those beside them, whatever the length of the index.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from zlib import crc32

from backfile.archive.catalogue import Term
from backfile.archive.slugs import slugify
from backfile.models import Record
from backfile.renderer.languages import collation_key, index_letter

ONE_PAGE = 1000
"""Entries; an index of more is divided by letters."""
MOST_FREQUENT = 30
"""Entries that an index names first; where there are more, all of them are listed by frequency, too."""
LEAST, MOST = 100, 800
"""Entries on a page of a long letter or of a list by frequency."""
ONE_IN = 200
"""Entries that end a page once it has enough."""
BY_LETTER, BY_FREQUENCY = "a-z", "by-frequency"
"""Folders below the index. What is in them is never in the way of a term's own pages: those are `KEY/`, `KEY/page/N/`."""


class Part(Record):
    """A page of a divided index."""

    key: str
    """Its address below the index: `a-z/b`, `a-z/b/from/berth`, `by-frequency/first`."""
    label: str
    """The letter, "#" for all that begins with none of the language; empty in the list by frequency."""
    entries: tuple[Term, ...]
    previous: str | None = None
    """Key of the part before, of the same letter or list."""
    next: str | None = None


class Letter(Record):
    """The entries under one letter."""

    label: str
    count: int
    parts: tuple[Part, ...]


class Division:
    """The entries of an index in their orders, and divided where they are many."""

    def __init__(self, entries: Sequence[Term], language: str) -> None:
        self._language = language
        self.by_name = sorted(entries, key=lambda entry: (collation_key(entry.name, language), entry.key))
        self.is_divided = len(entries) > ONE_PAGE

    @cached_property
    def by_count(self) -> list[Term]:
        """The entries, most frequent first; those of one frequency in the order of their names."""
        return sorted(self.by_name, key=lambda entry: -entry.count)  # stable

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        """The letters of a divided index, in their order, what has none last; empty where it is one page."""
        if not self.is_divided:
            return ()
        groups: dict[str, list[Term]] = {}
        for entry in self.by_name:
            groups.setdefault(index_letter(entry.name, self._language), []).append(entry)
        order = sorted(groups, key=lambda label: (label == "#", collation_key(label, self._language)))
        return tuple(self._letter(label, groups[label]) for label in order)

    def _letter(self, label: str, entries: list[Term]) -> Letter:
        first = f"{BY_LETTER}/{_segment(label)}"
        return Letter(label, len(entries), tuple(_parts(entries, label, first, first)))

    @cached_property
    def frequency(self) -> tuple[Part, ...]:
        """All entries by frequency; empty where the index itself names them all first."""
        if len(self.by_name) <= MOST_FREQUENT:
            return ()
        return tuple(_parts(self.by_count, "", f"{BY_FREQUENCY}/first", BY_FREQUENCY))

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Every part by its key, in the order of letters and pages."""
        found = [part for letter in self.letters for part in letter.parts]
        return {part.key: part for part in (*found, *self.frequency)}


def _segment(label: str) -> str:
    """A letter as a part of an address: transliterated, and told from others that are written alike."""
    if label == "#":
        return "other"
    return label.lower() if label.isascii() else f"{slugify(label)}-{ord(label):x}".strip("-")


def _parts(entries: Sequence[Term], label: str, first: str, folder: str) -> Iterator[Part]:
    pieces = list(_pieces(entries))
    keys = [first, *(f"{folder}/from/{piece[0].key}" for piece in pieces[1:])]
    for number, piece in enumerate(pieces):
        before = keys[number - 1] if number else None
        after = keys[number + 1] if number + 1 < len(keys) else None
        yield Part(keys[number], label, tuple(piece), before, after)


def _pieces(entries: Sequence[Term]) -> Iterator[Sequence[Term]]:
    """The entries in pieces of `LEAST` to `MOST`; the last may be longer by what would be too little for its own."""
    start = 0
    for end in _ends(entries):
        if len(entries) - end < LEAST:
            break
        yield entries[start:end]
        start = end
    yield entries[start:]


def _ends(entries: Sequence[Term]) -> Iterator[int]:
    start = 0
    for end, entry in enumerate(entries, 1):
        long = end - start
        if long >= MOST or (long >= LEAST and crc32(entry.key.encode()) % ONE_IN == 0):
            yield end
            start = end
