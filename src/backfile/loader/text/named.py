"""Names that a capture may give its publication, and what the page and the other names say of each.

`clues.py` finds them; `sources.py` weighs their clues.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from backfile.loader.page_titles import is_usable_wide
from backfile.loader.text.lines import Line
from backfile.loader.text.mastheads import ADDRESS_ALONE, ARTICLE, ELSEWHERE, LONGEST, WORD, source_key

STATED = frozenset(
    ("title, last", "copyright", "address", "its own", "first line", "first line, last part", "spelt out")
)
"""Clues by which a name that contains another, or lies in it, speaks for that one too."""
_LEGAL = frozenset(("copyright", "mentioned", "part of another", "stated in part"))
"""Clues that the owner of a publication has as well as the publication."""
_MOST_NAMES = 40
"""Names of one capture that are weighed."""
_LONGEST_MENTION = 120
_MOST_LINES = 300
"""Lines of the body in which a name is looked for."""
_SCANNED = 3_000


class Named(NamedTuple):
    """A name, and how often each clue speaks for it."""

    name: str
    clues: dict[str, int]


class Names(dict[str, Named]):
    """Names by their letters, in the order in which they were found."""

    def add(self, name: str, clue: str, times: int = 1) -> None:
        """Names that are too long, other sites' or no names are not counted."""
        key = source_key(name)
        if len(key) < 2 or len(name) > LONGEST or name.casefold() in ELSEWHERE or not is_usable_wide(name):
            return
        found = self.get(key)
        if found is None:
            if len(self) == _MOST_NAMES:
                return
            found = self[key] = Named(name, {})
        found.clues[clue] = found.clues.get(clue, 0) + times


def add_mentions(outside: list[Line], body: list[Line], names: Names) -> None:
    """How often short lines outside the body print a name, whether the body does, and whether only a legal line does."""
    short = "\n".join([f" {' '.join(line.words)} " for line in outside if line.length < _LONGEST_MENTION])
    prose = "\n".join([line.text[:_SCANNED] for line in body[:_MOST_LINES] if line.prose])
    for name, clues in names.values():
        if (times := short.count(f" {' '.join(WORD.findall(name.casefold()))} ")) > 0:
            clues["mentioned"] = times
        if ARTICLE.sub("", name) in prose:
            clues["in the body"] = 1
        if times <= clues.get("copyright", -1) and _LEGAL.issuperset(clues):
            clues["only in law"] = 1


def add_kin(names: Names) -> None:
    """What names that contain this one, or lie in it, or abbreviate it, bring."""
    initials = {stem for one in names.values() if (stem := initials_of(one.name)) is not None}
    said = {key: STATED.intersection(one.clues) for key, one in names.items()}
    for key, one in names.items():
        kin = [other for other in names if other != key and _is_kin(key, other)]
        if any(len(other) > len(key) for other in kin):
            one.clues["part of another"] = 1
        if stated := len(frozenset[str]().union(*(said[other] for other in kin))):
            one.clues["stated in part"] = stated
        if initials and capitals_of(one.name) in initials:
            one.clues["its initials are a name"] = 1


def _is_kin(one: str, other: str) -> bool:
    return len(one) >= 4 and len(other) >= 4 and (other in one or one in other)


def initials_of(name: str) -> str | None:
    """An abbreviation's letters, its domain's ending left out: "SLT", "S.L.T." and "slt.example" are SLT; else None."""
    stem = name.partition(".")[0].upper() if ADDRESS_ALONE.fullmatch(name) else name.replace(".", "")
    return stem if stem.isupper() and 1 < len(stem) < 6 else None


def capitals_of(name: str) -> str:
    """The first letters of a name's capitalised words; empty for a single word."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


def stated(clues: Iterable[str]) -> bool:
    """Whether one of these clues is a statement."""
    return not STATED.isdisjoint(clues)
