"""Which publication ran the article: the page's title, its first line, its copyright lines and its own mentions vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from backfile.loader.text.datelines import find_dateline
from backfile.loader.text.lines import END_COLON, END_MARK, END_STOP, Line
from backfile.loader.text.mastheads import (
    ABOUT,
    ADDRESS_ALONE,
    ARTICLE,
    BY,
    COPYRIGHT,
    COPYRIGHT_BEHIND,
    DOMAIN,
    ELSEWHERE,
    HOME,
    LAST_PART,
    LEGAL_FORM,
    LETTERS,
    LONGEST,
    LONGEST_NOTICE,
    NAME,
    NOBODY,
    NOTICES,
    OWN,
    PRESS,
    RESERVED,
    SECTIONS,
    TOLD,
    WORD,
    bare,
    clean_name,
    could_be_name,
    is_plain,
    source_key,
)
from backfile.loader.text.vocabulary import Category

_CLEAR = 2.5
"""Votes from which the body need not be asked."""
_NAMED = 2.0
"""Votes from which letters and labels need not be asked."""
_ENOUGH = 1.45
"""Votes below which a name is not believed."""
_SCANNED = 3_000
_ABOVE, _BELOW = 25, 60
"""Lines at a page's beginning and end that are looked at one by one."""
_MOST_FURNITURE = 300
"""Lines before and behind the body in which mentions are counted."""
_MOST_TOLD = 6
_LONGEST_TITLE = 300
_MOST_RIGHTS = 10


class FoundSource(NamedTuple):
    """The publication, and the line that prints its name alone."""

    name: str
    at: int | None
    confidence: float


class _Ballot:
    """Names by their letters, with their votes."""

    def __init__(self) -> None:
        self._votes: dict[str, tuple[float, str]] = {}

    def vote(self, name: str, weight: float) -> None:
        """Names that are too long, other sites' or no names are not counted."""
        key = source_key(name)
        if len(key) > 1 and len(name) <= LONGEST and name.casefold() not in ELSEWHERE:
            before, shown = self._votes.get(key, (0.0, name))
            self._votes[key] = (before + weight, shown)

    @property
    def most(self) -> float:
        """The votes of the name that has most."""
        return max((weight for weight, _ in self._votes.values()), default=0.0)

    @property
    def names(self) -> list[tuple[float, str]]:
        """Votes and name of each."""
        return list(self._votes.values())

    def winner(self, mentions: list[str]) -> tuple[float, str]:
        """The best name with its tally; no name and nothing when there is none."""
        tallies = [(self._tally(key, mentions), name) for key, (_, name) in self._votes.items()]
        return max(tallies, default=(0.0, ""))

    def _tally(self, key: str, mentions: list[str]) -> float:
        """A name's votes, those of names that contain it or lie in it, and its mentions outside the body."""
        weight, name = self._votes[key]
        for other, (more, _) in self._votes.items():
            if other != key and min(len(other), len(key)) >= 4 and (other in key or key in other):
                weight += 0.7 * more
        said = f" {' '.join(WORD.findall(name.casefold()))} "
        return weight + 0.3 * min(5, sum(said in text for text in mentions))


def find_source(
    lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], first: int, last: int
) -> FoundSource | None:
    """The name with most votes; None when nothing names a publication.

    `first` and `last` are the body's first and last line; `headline_at` and `suffix` what the page's title said.
    """
    ballot = _Ballot()
    _vote_title(lines, headline_at, suffix, ballot)
    top = _top_name(lines, headline_at, first)
    if top is not None:
        ballot.vote(clean_name(lines[top].text), 2.6 if top == 0 else 1.2)
    _vote_around(lines, first, last, ballot)
    if ballot.most < _CLEAR:
        _vote_body(lines[first : last + 1], ballot)
    outside = [*lines[: min(first, _MOST_FURNITURE)], *lines[max(last + 1, len(lines) - _MOST_FURNITURE) :]]
    if ballot.most < _NAMED:
        strewn = [line for line in lines[first : last + 1] if line.categories & NOTICES]
        _vote_furniture([*outside, *strewn[:_MOST_FURNITURE]], ballot)
    mentions = [f" {' '.join(line.words)} " for line in outside if line.length < 120] if ballot.names else []
    score, name = ballot.winner(mentions)
    if score < _ENOUGH:
        return None
    name = _spelt_out(name, ballot.names)
    return FoundSource(name, _line_of(lines, name, first), min(0.99, score / 6))


def _spelt_out(name: str, others: list[tuple[float, str]]) -> str:
    """The full name whose initials an abbreviation is, where the page prints it as its own too."""
    initials = name.replace(".", "")
    if not (initials.isupper() and 2 < len(initials) < 6):
        return name
    for weight, other in others:
        capitals = "".join(word[0] for word in other.split() if word[0].isupper())
        if weight >= 1.6 and capitals == initials and " " in other:
            return other
    return name


def _vote_title(lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], ballot: _Ballot) -> None:
    """What stands beside the headline in the page's title; or its last part, where nobody could split it."""
    parts = [part for part in suffix if not BY.match(part) and part.casefold() not in SECTIONS]
    for part in parts[:-1]:
        ballot.vote(clean_name(part), 0.8)
    if parts:
        ballot.vote(clean_name(parts[-1]), 2.2 if ADDRESS_ALONE.fullmatch(parts[-1]) else 3.0)
    if suffix and (parts or headline_at == 0):
        return
    found = LAST_PART.fullmatch(lines[0].text) if lines and lines[0].length <= _LONGEST_TITLE else None
    if found is not None and could_be_name(found["name"]):
        ballot.vote(clean_name(found["name"]), 1.6)


def _vote_around(lines: list[Line], first: int, last: int, ballot: _Ballot) -> None:
    """The lines above and below the body one by one, and the copyright that stands inside it."""
    for at in [*range(min(first, _ABOVE)), *range(max(last + 1, len(lines) - _BELOW), len(lines))]:
        _vote_line(lines[at], at > last, ballot.vote)
    rights = [line for line in lines[first : last + 1] if line.text[0] == "©" and line.length < 200]
    for line in rights[:_MOST_RIGHTS]:
        _vote_line(line, False, ballot.vote)


def _vote_furniture(lines: list[Line], ballot: _Ballot) -> None:
    """Names in letters to readers, and names on a line of their own that other short lines and the letters print too."""
    letters = {
        (name, line.text)
        for line in lines
        if line.categories & NOTICES and line.length < LONGEST_NOTICE
        for found in LETTERS.finditer(line.text)
        if (name := bare(found["name"] or found["owner"]))
    }
    for name, _ in sorted(letters):
        ballot.vote(name, 0.9)
    short = {line.text for line in lines if line.length < 40}
    notices = " ".join(line.text for line in lines if line.categories & NOTICES and line.length < LONGEST_NOTICE)
    for text in sorted(short):
        name = ARTICLE.sub("", text)
        if NAME.fullmatch(name) and bare(name) == name and (name in notices or PRESS.search(name)):
            others = sum(name in other for other in short) - 1
            if others > 1:
                ballot.vote(name, 0.5 * min(4, others))


def _vote_body(body: list[Line], ballot: _Ballot) -> None:
    """The dateline's agency, and names that are spoken to more than once: the first time may be a person's."""
    for line in body[:2]:
        opening = find_dateline(line.text) if line.prose else None
        if opening is not None and opening.dateline.agency is not None:
            ballot.vote(opening.dateline.agency, 1.6)
    told = Counter(found["name"] for line in body if line.prose for found in TOLD.finditer(line.text[:_SCANNED]))
    for name, count in sorted(told.most_common(_MOST_TOLD), key=lambda item: (-item[1], item[0])):
        if name.casefold() not in NOBODY and not is_plain(name):
            ballot.vote(
                name.rstrip("."), 0.7 * min(count, 3) + 0.2 * (count > 1) + 0.8 * (PRESS.search(name) is not None)
            )


def _top_name(lines: list[Line], headline_at: int | None, first: int) -> int | None:
    """The first line, or the second, when it is a name of its own rather than the page's title."""
    for at, line in enumerate(lines[: min(2, first)]):
        if at == headline_at:
            return None
        name = clean_name(line.text)
        if (
            line.end not in (END_STOP, END_MARK, END_COLON)
            and could_be_name(name)
            and (at == 0 or not name[0].islower())
        ):
            return at
    return None


def _vote_line(line: Line, behind: bool, vote: Callable[[str, float], None]) -> None:
    if line.length > 400:
        return
    text = line.text
    if (behind and "©" in text) or (line.length < 200 and _may_reserve(line) and RESERVED.search(text)):
        found = COPYRIGHT_BEHIND.match(text) or COPYRIGHT.search(text)
        if found is not None and not RESERVED.match(found["name"]):
            vote(LEGAL_FORM.sub("", LEGAL_FORM.sub("", found["name"].strip())), 2.2)
    if line.length < 70 and (found := ABOUT.match(text)) is not None and found["name"].casefold() not in SECTIONS:
        vote(found["name"].strip(), 0.7)
    elif line.length < 80 and (found := OWN.match(text) or HOME.fullmatch(text)) is not None:
        if found["name"].casefold() not in SECTIONS:
            vote(found["name"].strip(), 1.6)
    elif line.length < 30 and ADDRESS_ALONE.fullmatch(text) is not None:
        vote(text, 0.8)
    if line.symbols == 2 and (found := DOMAIN.search(text)) is not None:
        vote(found["name"].lower(), 0.5)


def _may_reserve(line: Line) -> bool:
    """Whether a line can hold what RESERVED looks for: its words are of the law, or it has one of its signs."""
    return bool(line.categories & Category.LEGAL) or any(sign in line.text for sign in ("©", "@", "(c)", "(C)"))


def _line_of(lines: list[Line], name: str, first: int) -> int | None:
    key = source_key(name)
    near = (at for at in range(min(first, 4)) if lines[at].length <= 2 * LONGEST)
    return next((at for at in near if source_key(clean_name(lines[at].text)) == key), None)
