"""Whose entry of the people vocabulary a name means, beyond the names and aliases as they are written there.

The loader knows a speaker by the name that the article uses. That may be the vocabulary's name with a middle initial more
or less, with another apostrophe, without the Arabic article, in another alphabet, or in a Slavic case. Such a name means an
entry only where it can mean no other; a bare surname or a first initial is never enough, since another may bear it: that is
what aliases are for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from backfile.archive.slugs import normalised_name, transliterated
from backfile.archive.vocabulary import Entry
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.patterns import late_pattern

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "ter", "ten", "la")
)
_MARKS = re.compile("[.,'’‘ʼ`´\"“”]")
_ARABIC_ARTICLE = re.compile(r"\b(?:al|el|as|ad|ar|an|ash)-")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CASE_ENDINGS = late_pattern(
    r"(?:ского|скому|ским|ском|ский|ская|скую|ской|ого|ому|ым|ом|ем|ой|ою|ей|ия|ию|ии|ий|а|у|е|ы|и|я|ю|й|ь)$"
)
_FEWEST_STEM_LETTERS = 3
_SPELLINGS = (
    (re.compile("shch|sch"), "sh"), (re.compile("kh"), "h"), (re.compile("ts|tz"), "c"), (re.compile("w"), "v"),
    (re.compile("ks"), "x"), (re.compile("(?:i|j|y)(?=[aeou])"), ""), (re.compile("(?:iy|yy|ii|ij|yi|ey|ei|i|j)$"), "y"),
    (re.compile("[ij]"), "y"), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
"""Ways to spell a Cyrillic name in Latin letters, and what stands for all of them."""


class _Form(NamedTuple):
    """A full name taken apart for comparison."""

    surname: str
    """With its particles and generation; the words that must be the same."""
    given: tuple[str, ...]


class PersonNames:
    """The full names of the people vocabulary, to be found by other spellings of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_surname: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self._by_spelling: dict[str, set[Entry]] = {}
        self._by_stem: dict[str, set[Entry]] = {}
        for entry in entries:
            for name in (entry.name, *entry.aliases):
                self._enter(name, entry)

    def _enter(self, name: str, entry: Entry) -> None:
        form = _form_of(name)
        if form is None:
            return
        self._by_surname.setdefault(form.surname, []).append((form.given, entry))
        self._by_spelling.setdefault(_spelling_of(name), set()).add(entry)
        if _CYRILLIC.search(name):
            self._by_stem.setdefault(_stem_of(name), set()).add(entry)

    def find(self, name: str) -> Entry | None:
        """The one entry that this full name can mean; None for a single word, and where two could be meant."""
        form = _form_of(name)
        if form is None:
            return None
        named = {entry for given, entry in self._by_surname.get(form.surname, ()) if _are_compatible(given, form.given)}
        if not named and _CYRILLIC.search(name):
            named = self._by_stem.get(_stem_of(name), set()) or self._by_spelling.get(_spelling_of(name), set())
        elif not named:
            spelled = self._by_spelling.get(_spelling_of(name), set())
            named = {entry for entry in spelled if any(map(_CYRILLIC.search, (entry.name, *entry.aliases)))}
        return next(iter(named)) if len(named) == 1 else None


@lru_cache(maxsize=16384)
def _form_of(name: str) -> _Form | None:
    """The name's parts; None for a single word, which is no full name."""
    words = _ARABIC_ARTICLE.sub("", _MARKS.sub("", normalised_name(name))).split()
    generation = words.pop() if len(words) > 2 and words[-1] in _GENERATIONS else ""
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    if first < 1:
        return None
    return _Form(" ".join((*words[first:], generation)), tuple(words[:first]))


def _are_compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same first name, and no middle name that contradicts the other's."""
    if one[0] != other[0] or len(one[0]) == 1:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return len(one) == len(other) and all(
        a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(one[1:], other[1:], strict=True)
    )


def _spelling_of(name: str) -> str:
    """A key that Latin spellings of one Cyrillic name share, and the name itself: Zelensky, Zelenskyy, Зеленский."""
    words = []
    for word in _MARKS.sub("", transliterated(name)).lower().split():
        for pattern, letters in _SPELLINGS:
            word = pattern.sub(letters, word)
        words.append(word)
    return " ".join(words)


def _stem_of(name: str) -> str:
    """The Cyrillic name without its case endings."""
    stems = []
    for word in normalised_name(name).split():
        stem = _CASE_ENDINGS.sub("", word)
        stems.append(stem if len(stem) >= _FEWEST_STEM_LETTERS else word)
    return " ".join(stems)


def names_another(alias: str, entry: Entry, text: str) -> bool:
    """Whether a one-word alias stands in the text as the surname of somebody else only: "Ruth Abery" for "Abery".

    So it is where a first name that is not the entry's own stands before it, and the entry's fuller names are nowhere.
    """
    if " " in alias or any(" " in name and name in text for name in (entry.name, *entry.aliases)):
        return False
    own = {word for name in (entry.name, *entry.aliases) for word in normalised_name(name).split()}
    before = {match[1].casefold() for match in re.finditer(rf"(\w+)\s+{re.escape(alias)}\b", text)}
    return any(word in GENDER_BY_FIRST_NAME and normalised_name(word) not in own for word in before)
