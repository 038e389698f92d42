"""Names and titles inside a run of capitalised words."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import Lexicon

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


def take_apart(run: str, lexicon: Lexicon) -> Naming:
    """Title and name of a run of capitalised words."""
    words = run.split()
    words[-1] = owner_stem(words[-1])
    lowers = [word.lower().rstrip(".") for word in words]
    last_title = _last_title(lowers, lexicon)
    first = last_title + 1
    gender = ""
    for lower in lowers[:first]:
        gender = lexicon.genders.get(lower, gender)
    first = _skip_labels(words, lowers, first, lexicon)
    name = tuple(words[first:])
    titled = last_title >= 0
    role = " ".join(words[:first]) if titled else ""
    if not name or len(name) > _MOST_WORDS or any(lower in lexicon.organisations for lower in lowers[first:]):
        return Naming((), role, gender, titled)
    if len(name) == 1 and (
        (not titled and is_acronym(name[0])) or (len(words) == 1 and lowers[0] in lexicon.not_names)
    ):
        return Naming((), "", "", False)
    return Naming(name, role, gender or GENDER_BY_FIRST_NAME.get(lowers[first], ""), titled)


def _last_title(lowers: list[str], lexicon: Lexicon) -> int:
    """Index of the last title word; -1 for none, and where the title is a surname ("Stephen King")."""
    last = -1
    for number, lower in enumerate(lowers):
        if (
            lower in lexicon.titles
            or (lexicon.title_ends and lower.endswith(lexicon.title_ends))
            or ("-" in lower and lower.rsplit("-", 1)[1] in lexicon.titles)
        ):
            last = number
    if last == len(lowers) - 1 and last > 0 and lowers[0] in GENDER_BY_FIRST_NAME:
        return -1
    return last


def _skip_labels(words: list[str], lowers: list[str], first: int, lexicon: Lexicon) -> int:
    """Past nationalities, parties, agencies and ages that stand before a name: "US", "DA", "London-born"."""
    while first < len(words) - 1 and (
        lowers[first] in lexicon.not_names
        or is_acronym(words[first])
        or (
            "-" in words[first]
            and words[first].rsplit("-", 1)[1].islower()
            and lowers[first] not in GENDER_BY_FIRST_NAME
        )
    ):
        first += 1
    return first


def is_acronym(word: str) -> bool:
    """NATO, EU: letters that stand for an organisation."""
    return word.isupper() and 1 < len(word) < 6 and "." not in word


def owner_stem(word: str) -> str:
    """The word without a possessive ending."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("'", "’")) else word
