"""Who is who in an article: names unified to persons, with gender, role, and how sure it is a person at all.

"Vladimir Putin", "Putin", "Mr Putin" and "Russian President Vladimir Putin" are one person, named by the fullest form
that the article uses most; titles are kept apart as role.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import Lexicon

_TAIL = frozenset(("jr", "sr", "ii", "iii", "iv"))
_MOST_WORDS = 5


class Naming(NamedTuple):
    """A run of capitalised words, taken apart."""

    name: tuple[str, ...]
    """Words of the name; empty when the run is a title, an organisation or a place."""
    role: str
    """Title or office before the name, as written."""
    gender: str
    """ "m", "f" or unknown ("")."""
    titled: bool


class Person:
    """Somebody the article names; grows while the names are gathered, and learns a gender from pronouns."""

    __slots__ = ("forms", "gender", "name", "role", "weight", "words")

    def __init__(self) -> None:
        self.forms: dict[tuple[str, ...], int] = {}
        self.words: set[str] = set()
        self.name = ""
        self.gender = ""
        self.role = ""
        self.weight = 0.0
        """Evidence that it is a person: titles, first names, being named again by surname alone."""


def take_apart(run: str, lexicon: Lexicon) -> Naming:
    """Title and name of a run of capitalised words."""
    words = run.replace("\u00a0", " ").split()
    words[-1] = _without_owner(words[-1])
    lowers = [word.lower().rstrip(".") for word in words]
    last_title = -1
    for number, lower in enumerate(lowers):
        if (
            lower in lexicon.titles
            or (lexicon.title_ends and lower.endswith(lexicon.title_ends))
            or ("-" in lower and lower.rsplit("-", 1)[1] in lexicon.titles)
        ):
            last_title = number
    if last_title == len(words) - 1 and last_title > 0 and lowers[0] in GENDER_BY_FIRST_NAME:
        last_title = -1
    first = last_title + 1
    gender = ""
    for lower in lowers[:first]:
        gender = lexicon.genders.get(lower, gender)
    first = _skip_labels(words, lowers, first, lexicon)
    name = tuple(words[first:])
    role = " ".join(words[:first]) if last_title >= 0 else ""
    if not name or len(name) > _MOST_WORDS or any(lower in lexicon.organisations for lower in lowers[first:]):
        return Naming((), role, gender, last_title >= 0)
    if len(name) == 1 and name[0].isupper() and len(name[0]) > 1 and last_title < 0 and len(name[0]) < 6:
        return Naming((), "", "", False)
    return Naming(name, role, gender or GENDER_BY_FIRST_NAME.get(lowers[first], ""), last_title >= 0)


def _skip_labels(words: list[str], lowers: list[str], first: int, lexicon: Lexicon) -> int:
    """Past nationalities, party letters and agencies that stand before a name: "US", "DA"."""
    while first < len(words) - 1 and (
        lowers[first] in lexicon.not_names
        or (words[first].isupper() and len(words[first]) < 5 and "." not in words[first])
    ):
        first += 1
    return first


def _without_owner(word: str) -> str:
    for ending in ("'s", "’s"):
        if word.endswith(ending):
            return word[:-2]
    return word[:-1] if word.endswith(("'", "’")) else word


class People:
    """The persons of one article, by every way it names them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._namings: dict[str, Naming] = {}
        self._by_run: dict[str, Person | None] = {}
        self._persons: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_word: dict[str, Person] = {}

    def gather(self, runs: Iterable[str], known: Iterable[str]) -> None:
        """Unify the article's names; `known`: full names that front matter gives."""
        counts: dict[str, int] = {}
        for run in runs:
            counts[run] = counts.get(run, 0) + 1
        namings = self._namings
        for name in known:
            namings[name] = Naming(
                tuple(name.split()), "", take_apart(name, self._lexicon).gender if name else "", True
            )
            counts[name] = counts.get(name, 0) + 1
        for run in counts:
            if run not in namings:
                namings[run] = take_apart(run, self._lexicon)
        for run in sorted(counts, key=lambda run: -min(len(namings[run].name), 2)):
            self._by_run[run] = self._enter(namings[run], counts[run])
        for person in self._persons:
            person.name = _best_form(person.forms)

    def naming(self, run: str) -> Naming:
        """The run taken apart."""
        naming = self._namings.get(run)
        return naming if naming is not None else take_apart(run, self._lexicon)

    def find(self, run: str) -> Person | None:
        """The person that a run of capitalised words names."""
        return self._by_run.get(run)

    def _enter(self, naming: Naming, count: int) -> Person | None:
        if not naming.name:
            return None
        keys = [self._key(word) for word in naming.name]
        tail = keys[-1] in _TAIL and len(keys) > 1
        last = f"{keys[-2]} {keys[-1]}" if tail else keys[-1]
        person = self._match(keys, last, naming.gender)
        if person is None:
            person = Person()
            self._persons.append(person)
            self._by_last.setdefault(last, []).append(person)
        elif len(keys) == 1:
            person.weight += 1.5
        for key in keys:
            self._by_word.setdefault(key, person)
        person.words.update(keys)
        person.forms[naming.name] = person.forms.get(naming.name, 0) + count
        person.gender = person.gender or naming.gender
        person.role = person.role or naming.role
        person.weight += (3.0 if naming.titled else 0.0) + (2.0 if keys[0] in GENDER_BY_FIRST_NAME else 0.0)
        return person

    def _match(self, keys: list[str], last: str, gender: str) -> Person | None:
        candidates = self._by_last.get(last, [])
        if len(keys) == 1:
            fitting = [person for person in candidates if not (gender and person.gender and person.gender != gender)]
            if fitting:
                return max(fitting, key=lambda person: sum(person.forms.values()))
            return self._by_word.get(last) if not candidates else None
        for person in candidates:
            if _are_compatible(keys, person):
                return person
        return None

    def _key(self, word: str) -> str:
        key = _without_owner(word).lower().strip(".").replace("’", "'").lstrip("'‘")
        return _stem(key) if self._lexicon.inflected_names else key


def _are_compatible(keys: list[str], person: Person) -> bool:
    """Same surname: are the first names the same, an initial, or left out?"""
    if all(key in person.words for key in keys):
        return True
    first = keys[0]
    for form in person.forms:
        known = form[0].lower().rstrip(".")
        if len(form) > 1 and (first == known or (first[:1] == known[:1] and min(len(first), len(known)) <= 2)):
            return True
        if len(form) > 1 and len(first) > 2 and (first.startswith(known[:3]) or known.startswith(first[:3])):
            return True
        if len(form) > 2 and first == form[1].lower().rstrip("."):
            return True
    return False


_CASE_ENDINGS = (
    "ского", "скому", "ским", "ском", "ский", "skiego", "skiemu", "skim", "ski", "ого", "ому", "ыми", "ым", "ом", "ем",
    "ой", "ою", "iego", "iemu", "owi", "em", "ą", "ę", "а", "у", "е", "ы", "и", "я", "ю", "й", "a", "y",
)  # fmt: skip


def _stem(key: str) -> str:
    for ending in _CASE_ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            return key[: -len(ending)]
    return key


def _best_form(forms: dict[tuple[str, ...], int]) -> str:
    """The form of two or more words used most; the first of those used alike; a lone surname if there is no other."""
    full: list[tuple[str, ...]] = [form for form in forms if len(form) > 1] or list(forms)
    return " ".join(max(full, key=forms.__getitem__))
