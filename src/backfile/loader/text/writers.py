"""Who wrote the article: the lines around the headline that name the writer, with or without a "By"."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.bylines import (
    is_byline_opening,
    is_name,
    is_organisation,
    is_role,
    read_bylines,
    read_names,
    without_dates,
)
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.text.lines import Line
from backfile.loader.text.model import STREWN
from backfile.loader.text.stamps import Zone
from backfile.loader.text.vocabulary import CATEGORY_OF, Category
from backfile.models import Byline
from backfile.patterns import late_pattern

_LONGEST = 160
"""Characters of a line that is a byline rather than text."""
_LONGEST_ALONE = 90
"""Characters of a line that is nothing but names."""
_BEHIND = 12
"""Lines behind the body in which a "Reporting by …" is looked for."""
_OPENING = 14
"""Lines from the body's first in which the byline may stand below a summary."""
_MOST_HEAD, _ABOVE_BODY = 80, 20
"""Lines below the headline, and above the body, in which the byline may stand."""
_MOST_NOTES = 500
"""Lines from each end of the page in which a name is looked for once more."""
_ABOVE = 5
"""Lines above the headline in which a name may stand."""
_LONGEST_NOTE = 400
_ENOUGH = 1.15
"""Evidence from which a name alone is the writer's."""
_AGENCIES = frozenset(
    "reuters ap afp dpa epa apa pti ani ians sid ansa efe tass xinhua kyodo bloomberg upi pa cp aap anp belga tt ntb ritzau"
    " sda lusa interfax anadolu".split()
) | {"associated press", "the associated press", "deutsche presse-agentur"}
_NOT_NAMES = int(
    Category.SHARE
    | Category.ACCOUNT
    | Category.COMMENT
    | Category.LEGAL
    | Category.RELATED
    | Category.CREDIT
    | Category.ADVERT
    | Category.NAVIGATION
    | Category.STAMP
)
_PIECES = late_pattern(r"\s*[|•·]\s*|\s+[/–—-]\s+")
_BY_INSIDE = re.compile(r"(?:^|[\s/|•])(?:by:?|von|por|par) (?=(?-i:[^\W\d_a-z]))", re.IGNORECASE)


class Credits(NamedTuple):
    """Who wrote it, and the lines that say so."""

    bylines: tuple[Byline, ...]
    lines: tuple[int, ...]
    confidence: float


_NOBODY = Credits((), (), 0.0)


def find_credits(
    lines: list[Line],
    states: list[int],
    zone: Zone,
    skip: set[int],
    stamped: tuple[int, ...],
    language: str,
    source: str | None,
) -> Credits:
    """The bylines below the headline, with a "By" or without; else those above it, else those behind the body.

    `skip` are indexes of lines that are something else, `stamped` those that print the article's date.
    """
    count = len(lines)
    start = zone.headline + 1 if zone.headline >= 0 else max(0, zone.first - 12)
    opening = [at for at in range(zone.first, min(zone.first + _OPENING, zone.last, count)) if states[at] == STREWN]
    behind_headline = range(start, min(zone.first, count))
    near = [*behind_headline[:_MOST_HEAD], *behind_headline[_MOST_HEAD:][-_ABOVE_BODY:]]
    head = [at for at in [*near, *opening] if at not in skip]
    above = [at for at in range(max(0, zone.headline - _ABOVE), max(0, zone.headline)) if at not in skip]
    for region in (head, above):
        found = _said(lines, region, language)
        if not found.bylines:
            found = _alone(lines, region, stamped, source, zone, language)
        if found.bylines:
            return _with_role_below(lines, found, skip)
    strewn = [at for at in range(zone.first, min(zone.last + 1, count)) if states[at] == STREWN]
    behind = [at for at in [*strewn, *range(zone.last + 1, min(count, zone.last + _BEHIND))] if at not in skip]
    return _said(lines, behind, language)._replace(confidence=0.7)


def _with_role_below(lines: list[Line], found: Credits, skip: set[int]) -> Credits:
    """A single name takes the office that the line below it says."""
    below = found.lines[-1] + 1
    if len(found.bylines) != 1 or found.bylines[0].role is not None or below >= len(lines) or below in skip:
        return found
    line = lines[below]
    if line.length > 60 or line.stamped or line.prose or not is_role(line.text):
        return found
    return Credits((Byline(found.bylines[0].name, line.text),), (*found.lines, below), found.confidence)


# Lines that begin as a byline does


def _said(lines: list[Line], region: list[int], language: str) -> Credits:
    """Bylines that say so; names on the lines behind a bare "By"."""
    names: list[Byline] = []
    used: list[int] = []
    for place, at in enumerate(region):
        if used and at - used[-1] > 2:
            break
        if lines[at].length > _LONGEST or lines[at].credit == 1:
            continue
        if not used and is_byline_opening(lines[at].text):
            listed, listed_at = _listed(lines, region[place + 1 :])
            if listed:
                return Credits(listed, (at, *listed_at), 0.95)
            continue
        found = _said_by(lines[at], language)
        if found:
            names += found
            used.append(at)
    return Credits(tuple(dict.fromkeys(names)), tuple(used), 0.95 if names else 0.0)


def _said_by(line: Line, language: str) -> tuple[Byline, ...]:
    found = read_bylines(line.text, language)
    if found or not line.stamped or line.credit:
        return found
    rest = without_dates(line.text, language)
    cut = _BY_INSIDE.search(rest)
    return read_names(rest[cut.end() :]) if cut is not None else ()


def _listed(lines: list[Line], region: list[int]) -> tuple[tuple[Byline, ...], tuple[int, ...]]:
    """The names on the lines behind a bare "By", as long as they are names."""
    names: list[Byline] = []
    used: list[int] = []
    for at in region[:_BEHIND]:
        text = lines[at].text.strip(" ,&")
        if not text or text.casefold() in ("and", "und", "et", "y"):
            used.append(at)
            continue
        found = read_names(text) if len(text) < 80 and not lines[at].stamped else ()
        if not found or (names and " " not in found[0].name):
            break
        names += found
        used.append(at)
    return tuple(dict.fromkeys(names)), tuple(used)


# Names alone


def _alone(
    lines: list[Line], region: list[int], stamped: tuple[int, ...], source: str | None, zone: Zone, language: str
) -> Credits:
    """The likeliest line of names, with the lines of names right below it."""
    named = {at: names for at in region if (names := _names_on(lines[at], source, language))}
    if not named:
        return _NOBODY
    notes = _notes(lines, zone)
    scored = [
        (score, -at, names)
        for at, names in named.items()
        if (score := _weigh(lines, at, names[0].name, stamped, zone, notes)) >= _ENOUGH
    ]
    if not scored:
        return _NOBODY
    score, at, names = max(scored)
    used, found = [-at], list(names)
    for other in region:
        more = named.get(other, ()) if 0 < other - used[-1] <= 2 else ()
        if more and (_first_name(more[0].name) or more == names):
            found += more
            used.append(other)
    return Credits(tuple(dict.fromkeys(found)), tuple(used), min(0.85, 0.3 + score / 5))


def _names_on(line: Line, source: str | None, language: str) -> tuple[Byline, ...]:
    """The names that a line is, dates and times taken off."""
    if line.length > _LONGEST_ALONE or line.credit or line.prose:
        return ()
    text = without_dates(line.text, language) if line.stamped else line.text
    for piece in _PIECES.split(text):
        names = read_names(piece) if piece else ()
        if names and all(_could_write(byline.name, source) for byline in names):
            return names
    return ()


def _could_write(name: str, source: str | None) -> bool:
    said = name.casefold()
    if said in _AGENCIES:
        return True
    if source is not None and said.removeprefix("the ") == source.casefold().removeprefix("the "):
        return False
    words = name.split()
    if not 2 <= len(words) <= 5 or not is_name(name):
        return False
    return not any(CATEGORY_OF.get(word.lower().strip("."), 0) & _NOT_NAMES for word in words)


def _weigh(
    lines: list[Line], at: int, name: str, stamped: tuple[int, ...], zone: Zone, notes: list[tuple[int, str]]
) -> float:
    """A name beside the date, right below the headline, borne by people or printed again is nearly always the writer's."""
    nearest = min((abs(at - other) for other in stamped), default=99)
    score = 1.0 if nearest <= 1 else 0.6 if nearest <= 3 else 0.0
    below = at - zone.headline
    if zone.headline >= 0 and below > 0:
        score += 0.9 if below == 1 else 0.6 if below <= 3 else 0.2
    score += 0.7 * _first_name(name) + (0.8 if name.casefold() in _AGENCIES else 0.0) - 0.9 * is_organisation(name)
    if at + 1 < len(lines) and lines[at + 1].length < 60 and is_role(lines[at + 1].text):
        score += 0.5
    return score + min(0.8, 0.5 * sum(name in text for other, text in notes if other != at))


def _first_name(name: str) -> bool:
    return name.split()[0].casefold() in GENDER_BY_FIRST_NAME


def _notes(lines: list[Line], zone: Zone) -> list[tuple[int, str]]:
    """The lines beside the headline, and notes on the writer, where a writer's name is printed again."""
    count = len(lines)
    ends = range(count) if count <= 2 * _MOST_NOTES else [*range(_MOST_NOTES), *range(count - _MOST_NOTES, count)]
    return [
        (at, lines[at].text)
        for at in ends
        if lines[at].length < _LONGEST_NOTE and not (zone.first <= at <= zone.last and lines[at].prose)
    ]
