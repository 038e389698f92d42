"""The dateline that a report's first words are: "MOSCOW, (Sputnik) - ", "BERLIN, 3 May – ", "某社巴黎12月9日电（记者甲乙）"."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.bylines import han_reporters
from backfile.models import Byline, Dateline
from backfile.patterns import late_pattern

_UPPER = r"[^\W\d_a-zà-ÿ]"
_PLACE_CAPITALS = rf"(?P<capitals>{_UPPER}(?:{_UPPER}|[.'’/ -]){{1,38}}(?<=[^\s,-])(?:,\s(?:[^\W\d_a-z][\w.]{{0,14}}\.?\s?){{1,2}}(?<!\s))?)"
_PLACE_WORDS = r"(?P<words>[^\W\d_a-z][\w.'’-]{1,24}(?:[ -][^\W\d_][\w.'’-]{1,24}){0,3}(?:,\s[^\W\d_a-z][\w.]{1,20})?)"
_DATE = r"(?:,?\s(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10})(?:,?\s\d{4})?)"
_AGENCY = r"(?:[,/]?\s?[(/](?P<agency>[^()\d/]{2,40})[)/])"
_DASH = r"\s?[.,]?\s?[-–—−]{1,2}\s{1,2}"
_FORMS = tuple(
    late_pattern(pattern)
    for pattern in (
        rf"{_PLACE_CAPITALS}{_DATE}?,?\s?{_AGENCY}?{_DATE}?{_DASH}",
        rf"{_PLACE_WORDS}{_DATE}?,?\s?{_AGENCY}(?:{_DASH}|(?=[^\W\d_]))",
        rf"(?P<agency>(?<=^)){_PLACE_WORDS}{_DATE}{_DASH}",
        rf"(?P<agency>(?<=^)){_PLACE_CAPITALS}(?:, [a-zà-ÿ][\w' ’]{{3,40}})?{_DASH}",
        rf"(?P<agency>(?<=^)){_PLACE_CAPITALS}{_DATE}?\. (?=[^\W\d_a-z])",
    )
)
_AGENCY_ALONE = late_pattern(r"\((?P<agency>[^()\d]{2,30})\)\s?[-–—]{1,2}\s")
_BRACKETS = late_pattern(r"【(?P<place>[^】=＝]{1,20})[=＝](?P<rest>[^】]{1,20})】")
_CHINESE = late_pattern(
    r"(?P<agency>[\u4e00-\u9fff]{1,6}?(?:社|网|網|报|報))(?P<place>[\u4e00-\u9fff]{0,8}?)(?:\d{4}年)?(?P<day>(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:电|電|快?讯|快?訊)(?:\s?[（(](?P<reporters>[^（）()]{2,40})[）)])?\s?"
)
"""The agency, the place where it is named, the day: "某社巴黎12月9日电（记者甲乙）"."""
_OUR_OWN = late_pattern(r"本[报報社网網刊]")
_KOREAN = late_pattern(
    r"[(\[【]\s?(?P<place>[가-힣]{1,8})\s?[=＝]\s?(?P<agency>[^()\[\]【】=＝]{1,20})[)\]】]"
    r"\s*(?:[가-힣·ㆍ, ]{2,40}(?:기자|특파원)\s?[=＝]\s?)?"
)
"""Place and agency, or the reporter, in brackets; reporters behind them: "(해온=새벽통신) 박서연 기자 = "."""
_REPORTER = late_pattern(r"(?:기자|특파원)$")
_EAST = late_pattern(r"(?P<place>[^\W\d_a-zA-Z][^\W\d_]*(?: [^\W\d_]+){0,2}) [–—-] (?=\S)")
"""Scripts without capitals: the place stands alone before the dash."""
_WORDS_DASH = late_pattern(rf"{_PLACE_WORDS} [–—] (?=[^\W\d_a-z])")
_WORDS_STOP = late_pattern(rf"{_PLACE_WORDS}\. (?=[^\W\d_a-z])")
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]\.$")
_LEAST_TEXT = 30
"""Characters that must follow: a dateline opens a paragraph."""


class FoundDateline(NamedTuple):
    """A dateline and where the paragraph's own text begins behind it."""

    dateline: Dateline
    end: int
    reporters: tuple[Byline, ...] = ()
    """Whom it names, as Chinese papers do."""


def find_dateline(paragraph: str, known_places: tuple[str, ...] = ()) -> FoundDateline | None:
    """The dateline at a paragraph's beginning.

    `known_places` are names that other lines (a byline's "in …") call places: "Bad Ems. Der Rat …" is believed then.
    """
    head = paragraph[:140]
    if len(paragraph) < _LEAST_TEXT:
        return None
    for form in _FORMS:
        found = form.match(head)
        if found is not None:
            groups = found.groupdict()
            place = groups.get("capitals") or groups.get("words")
            if groups.get("capitals") and not _is_in_capitals(groups["capitals"], found[0]):
                continue
            if not groups.get("agency") and _is_aside(found[0], head[found.end() :]):
                continue
            return _dateline(place, groups.get("agency") or None, found.end())
    if (found := _AGENCY_ALONE.match(head)) is not None:
        return _dateline(None, found["agency"], found.end())
    if (found := _BRACKETS.match(head)) is not None:
        return _dateline(found["place"], None, found.end())
    if (found := _CHINESE.match(head)) is not None and (found["day"] or found["reporters"]):
        agency = None if _OUR_OWN.fullmatch(found["agency"]) else found["agency"]
        reporters = han_reporters(found["reporters"] or "")
        return FoundDateline(Dateline(found["place"] or None, agency), found.end(), reporters)
    if (found := _KOREAN.match(head)) is not None:
        agency = found["agency"].strip()
        return _dateline(found["place"], None if _REPORTER.search(agency) else agency, found.end())
    if (found := _EAST.match(head)) is not None and not found["place"][0].isupper():
        return _dateline(found["place"], None, found.end())
    for form in (_WORDS_DASH, _WORDS_STOP):
        if (found := form.match(head)) is not None and found["words"] in known_places:
            return _dateline(found["words"], None, found.end())
    return None


def _is_in_capitals(place: str, opening: str) -> bool:
    """Whether a place is all capitals; before a full stop, which ends sentences too, in a script that has them."""
    name = place.partition(",")[0]
    return name == name.upper() and (name.isupper() or not opening.endswith(". "))


def _is_aside(opening: str, rest: str) -> bool:
    """Whether the dash opens an aside ("NATO – the alliance – said") instead of closing a dateline."""
    return "," not in opening and re.search(r"[^\W\d_,] [–—-]{1,2} ", rest[:70]) is not None


def _dateline(place: str | None, agency: str | None, end: int) -> FoundDateline:
    name = place.strip(" ,") if place else None
    if name and name.endswith(".") and "," not in name and not _INITIALS.search(name):
        name = name.rstrip(".")
    return FoundDateline(Dateline(name, agency.strip() if agency else None), end)
