"""Dates as news sites print them, in every language whose month names CLDR knows.

The order of 03/04/2022 follows the caller's word, then the language's own short form (CLDR), except that dots mean day
first. A date that no calendar has is found too, without a moment, so that a reader can say where it stands.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from backfile.loader.month_names import LANGUAGES, known_months
from backfile.models import Moment
from backfile.patterns import late_pattern

Label: TypeAlias = Literal["published", "updated"]


class FoundDate(NamedTuple):
    """A date in a line."""

    start: int
    end: int
    """Character span of the date, without its time."""
    text: str
    moment: Moment | None
    """None: there is no such day."""
    expected: str
    """The form it was read as: "DD.MM.YYYY"."""
    label: Label | None
    """What the words before it say of it."""
    time_start: int
    time_end: int
    """Character span with its time."""


_EXTRA_NAMES = {
    "en": {"sept": 9},
    "de": {"jänner": 1, "feber": 2, "mrz": 3},
    "fr": {"janv": 1, "févr": 2, "avr": 4},
    "ar": {
        **{"كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9},
        **{"تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10},
    },
}
_MAX_SCAN = 2_000
"""Characters of a line that are looked at: a date that is news about the article stands early."""

_REMEMBERED = 128
"""Lines whose dates are kept: the readers ask for those of one line several times."""
_YEAR_INSIDE = re.compile(r"(?:1[89]|20)\d\d")
_YEAR = r"((?:1[89]|20)\d\d)(?=\D|\d{1,2}:\d\d|$)"
_WORD = r"([^\W\d_]{3,24})"
_DAY = r"(?<![\d.,:/])(\d{1,2})"
_DIGIT = re.compile(r"\d")
_MAYBE = re.compile(r"\d{4}|\d[./-] ?\d{1,2}[./-] ?\d\d|[\d元]年")
_DIGITS = {ord(d): str(i) for zero in "٠۰०০０" for i, d in enumerate(chr(ord(zero) + n) for n in range(10))}
_NUMERIC = re.compile(rf"(?<![\d./-])(\d{{1,2}})([./-]) ?(\d{{1,2}})\2 ?(?:{_YEAR}|(\d\d)(?![\d./-]))")
_YEAR_FIRST = late_pattern(r"(?<!\d)((?:1[89]|20)\d\d)([./-]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)")
_CJK = late_pattern(r"(令和|平成|昭和|(?<!\d))(\d{1,4}|元) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "": 0}
_VIETNAMESE = late_pattern(rf"{_DAY} tháng (\d{{1,2}}),?(?: năm)? {_YEAR}")
_OTHER_NAME = r"(?:\s?/\s?[^\W\d_]{2,12}(?: [^\W\d_]{2,12})?)?"
"""Arabic papers give months in two calendars: "4 ديسمبر/ كانون الأول 2019"."""
_DAY_NAME_YEAR = late_pattern(
    rf"{_DAY}(?:st|nd|rd|th|er|re|[.ºª°])?[\s-]{{1,2}}(?:de |of |d['’])?"
    rf"{_WORD}(?: {_WORD})?{_OTHER_NAME}[.,]{{0,2}}[\s-]{{1,2}}(?:de |del )?{_YEAR}"
)
_TWO_NAMES = late_pattern(rf"{_DAY} ([^\W\d_]{{2}}) ?/ ?{_WORD} {_YEAR}")
"""Arabic "4 آب/أغسطس 2019": a month of two letters, which is none elsewhere, and its other name."""
_NAME_DAY_YEAR = late_pattern(rf"{_WORD}\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s?|\s){_YEAR}")
_YEAR_NAME_DAY = late_pattern(rf"(?<!\d){_YEAR}[.,]?\s(?:m\. |de )?{_WORD}\.?\s(\d{{1,2}})(?![\d:])")
_NAME_YEAR = late_pattern(rf"{_WORD}\.?,?\s(?:de |of )?{_YEAR}")
_GLUED = re.compile(r"[a-zß-ÿ]([A-ZÀ-Þ][^\W\d_]{2,})$")

_ZONES = {
    **{"Z": 0, "GMT": 0, "UTC": 0, "WET": 0, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3},
    **{"SAST": 2, "MSK": 3, "МСК": 3, "TRT": 3, "IST": 5.5, "WIB": 7, "HKT": 8, "MYT": 8, "SGT": 8, "JST": 9, "KST": 9},
    **{"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "ADT": -3, "AST": -4, "EDT": -4, "EST": -5, "CDT": -5},
    **{"CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKST": -9, "HST": -10},
}
"""Hours from UTC. IST is India's: Ireland and Israel print local time without a zone."""
_CLOCK = (
    r"(?:(?:오전|午前|上午)\s?|(?P<afternoon>오후|午後|下午)\s?)?(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"|[hH](?P<minute_h>[0-5]\d)|[.](?P<minute_dot>[0-5]\d)(?= ?(?:Uhr|h\b|[ap]\.?m|[A-Z]{3}\b))"
    r"|[時시] ?(?P<minute_cjk>[0-5]?\d)[分분])(?!\d)"
    r"(?: ?(?:Uhr|uur|h|hrs)\b\.?)?(?: ?(?P<half>[aApP])\.?[mM]\b\.?)?"
    r"(?: ?\(?(?P<zone>(?-i:Z|[A-ZМСК]{3,4}))\b)?(?: ?\(?(?:GMT|UTC)?(?P<offset>[+-]\d{1,2}(?::?[0-5]\d)?)(?!\d)\)?)?"
)
_TIME_AFTER = re.compile(
    r"(?:T|[\s,،|•·–—/(-]{0,4}(?:(?:um|at|às|as|a las|ore|alle|à|o|om|kl\.?|klo|в|saat|godz\.?|الساعة)\s)?)" + _CLOCK,
    re.I,
)
_TIME_BEFORE = late_pattern(
    r"(?<![\d:.])" + _CLOCK + r"(?:[\s,|•·–—-]{1,3}[^\W\d_]{2,12}\.?)?[\s,|•·–—-]{1,3}(?:on )?$", re.I
)
_UPDATED = re.compile(
    r"updat|edited|modif|aktual|geändert|mise? à jour|màj|actuali|aggiorn|atuali|bijgewerkt|gewijzigd|zmieni|обновл"
    r"|измен|تحديث|güncel|更新|수정|업데이트|uppdater|opdater|oppdater|päivitet|diperbarui|cập nhật",
    re.I,
)
_PUBLISHED = re.compile(
    r"publi|posted|veröffentlicht|erstellt|stand|первый|опублик|نشر|giriş|yayın|公開|公開日|発行|입력|등록|게재|승인|geplaatst|opublikow|dodano"
    r"|pubblicat|creado|released|filed|issued|diterbitkan|vydáno|date:|datum:|fecha:|data:",
    re.I,
)

_Parts: TypeAlias = tuple[int, int, int]


def read_date(text: str, language: str, day_first: bool | None = None) -> Moment | None:
    """The date that a line or snippet states: the one it calls published, else the first that exists."""
    found = [date for date in find_dates(text, language, day_first) if date.moment is not None]
    if not found:
        return None
    best = min(found, key=lambda date: ("published", None, "updated").index(date.label))
    return best.moment


def find_dates(line: str, language: str, day_first: bool | None = None) -> tuple[FoundDate, ...]:
    """Every date in a line, in order, with the time that stands beside it."""
    return _find_dates(line[:_MAX_SCAN], language, day_first)


@lru_cache(maxsize=_REMEMBERED)
def _find_dates(line: str, language: str, day_first: bool | None) -> tuple[FoundDate, ...]:
    if not line.isascii():
        line = line.translate(_DIGITS)
    if _MAYBE.search(line) is None:
        return ()
    has_year = _YEAR_INSIDE.search(line) is not None
    taken: list[tuple[int, int, str, _Parts | None, str]] = []
    for search, needed in _SEARCHES:
        if not (needed in line if isinstance(needed, str) else has_year and needed.search(line)):
            continue
        for hit in search(line, language, day_first):
            if all(hit[1] <= start or hit[0] >= end for start, end, *_ in taken):
                taken.append(hit)
    dates: list[FoundDate] = []
    for hit in sorted(taken):
        dates.append(_with_time(line, hit, dates[-1].time_end if dates else 0))
    return tuple(dates)


def _with_time(line: str, hit: tuple[int, int, str, _Parts | None, str], before: int) -> FoundDate:
    start, end, text, parts, expected = hit
    lead = line[max(before, start - 60) : start]
    label: Label | None = None
    if lead:
        label = "updated" if _UPDATED.search(lead) else "published" if _PUBLISHED.search(lead) else None
    if parts is None or parts[2] == 0:
        moment = None if parts is None else Moment(f"{parts[0]:04}-{parts[1]:02}")
        return FoundDate(start, end, text, moment, expected, label, start, end)
    day = dt.date(*parts).isoformat()
    after = _TIME_AFTER.match(line, end)
    if after is not None:
        return FoundDate(start, end, text, _moment(day, after), expected, label, start, after.end())
    earlier = _TIME_BEFORE.search(lead) if _DIGIT.search(lead) else None
    if earlier is not None:
        time_start = start - len(lead) + earlier.start()
        return FoundDate(start, end, text, _moment(day, earlier), expected, label, time_start, end)
    return FoundDate(start, end, text, Moment(day), expected, label, start, end)


def _moment(day: str, clock: re.Match[str]) -> Moment:
    """The day with the clock's time, and its offset where one is printed."""
    hour = int(clock["hour"])
    minute = int(clock["minute"] or clock["minute_h"] or clock["minute_dot"] or clock["minute_cjk"])
    if clock["afternoon"] and hour < 12:
        hour += 12
    elif clock["half"] and hour <= 12:
        hour = hour % 12 + (12 if clock["half"] in "pP" else 0)
    second = f":{clock['second']}" if clock["second"] and clock["second"] != "00" else ""
    return Moment(f"{day}T{hour:02}:{minute:02}{second}{_offset(clock)}")


def _offset(clock: re.Match[str]) -> str:
    if clock["offset"]:
        sign, digits = clock["offset"][0], clock["offset"][1:].replace(":", "")
        hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
        return f"{sign}{int(hours):02}:{minutes}" if int(hours) <= 14 else ""
    offset = _ZONES.get((clock["zone"] or "").upper())
    if offset is None:
        return ""
    minutes_off = round(abs(offset) * 60)
    return f"{'-' if offset < 0 else '+'}{minutes_off // 60:02}:{minutes_off % 60:02}"


_Hit: TypeAlias = tuple[int, int, str, _Parts | None, str]
_Search: TypeAlias = Callable[[str, str, bool | None], Iterator[_Hit]]


def _day(year: int, month: int, day: int) -> _Parts | None:
    try:
        dt.date(year, month, day)
    except ValueError:
        return None
    return year, month, day


def _search_year_first(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _YEAR_FIRST.finditer(line):
        year, mark, month, day = m.groups()
        yield m.start(), m.end(), m[0], _day(int(year), int(month), int(day)), f"YYYY{mark}MM{mark}DD"


def _search_cjk(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _CJK.finditer(line):
        era, year, month, day = m.groups()
        full = _ERAS[era] + (1 if year == "元" else int(year))
        if full >= 1800:
            yield m.start(), m.end(), m[0], _day(full, int(month), int(day)), "YYYY年MM月DD日"


def _search_numeric(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _NUMERIC.finditer(line):
        a, mark, b, year, short = m.groups()
        if short and mark == "-":
            continue
        full = int(year) if year else _century(int(short))
        first = mark == "." or (_prefers_day_first(language) if day_first is None else day_first)
        orders = [(int(b), int(a)), (int(a), int(b))] if first else [(int(a), int(b)), (int(b), int(a))]
        if mark == "." and not language.startswith("en"):
            orders.pop()
        parts = next((p for month, day in orders if (p := _day(full, month, day))), None)
        if parts is None and short:
            continue  # a score or a version: only a year in full makes it a date that went wrong
        form = ("DD{0}MM{0}YYYY" if first else "MM{0}DD{0}YYYY").format(mark)
        yield m.start(), m.end(), m[0], parts, form


def _century(year: int) -> int:
    return 1900 + year if year >= 70 else 2000 + year


def _search_vietnamese(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _VIETNAMESE.finditer(line):
        yield m.start(), m.end(), m[0], _day(int(m[3]), int(m[2]), int(m[1])), "D tháng M năm YYYY"


def _search_day_name_year(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _DAY_NAME_YEAR.finditer(line):
        word = f"{m[2]} {m[3]}" if m[3] else m[2]
        month = _month(word, language) or (_month(m[2], language) if m[3] in ("de", "del") else 0)
        if month:
            yield m.start(), m.end(), m[0], _day(int(m[4]), month, int(m[1])), "D Month YYYY"
    if "/" in line:
        for m in _TWO_NAMES.finditer(line):
            if month := _month(m[3], language):
                yield m.start(), m.end(), m[0], _day(int(m[4]), month, int(m[1])), "D Month YYYY"


def _search_name_day_year(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _NAME_DAY_YEAR.finditer(line):
        if month := _month(m[1], language):
            start = m.start() + _glue_length(m[1])
            yield start, m.end(), line[start : m.end()], _day(int(m[3]), month, int(m[2])), "Month D, YYYY"


def _search_year_name_day(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _YEAR_NAME_DAY.finditer(line):
        if month := _month(m[2], language):
            yield m.start(), m.end(), m[0], _day(int(m[1]), month, int(m[3])), "YYYY Month D"


def _search_name_year(line: str, language: str, day_first: bool | None) -> Iterator[_Hit]:
    for m in _NAME_YEAR.finditer(line):
        if month := _month(m[1], language):
            yield m.start(), m.end(), m[0], (int(m[2]), month, 0), "Month YYYY"


_YEAR_BEFORE_MARK = re.compile(rf"{_YEAR_INSIDE.pattern}[./-]")
_YEAR_BEFORE_SPACE = re.compile(rf"{_YEAR_INSIDE.pattern}[.,]?\s")
_YEAR_BEHIND_SPACE = re.compile(rf"{_YEAR_INSIDE.pattern}(?<=[\s,-]\d{{4}})")
_SEARCHES: tuple[tuple[_Search, str | re.Pattern[str]], ...] = (
    (_search_year_first, _YEAR_BEFORE_MARK),
    (_search_cjk, "年"),
    (_search_cjk, "년"),
    (_search_numeric, ""),
    (_search_vietnamese, "tháng"),
    (_search_day_name_year, _YEAR_BEHIND_SPACE),
    (_search_name_day_year, _YEAR_BEHIND_SPACE),
    (_search_year_name_day, _YEAR_BEFORE_SPACE),
    (_search_name_year, _YEAR_BEHIND_SPACE),
)
"""Most telling form first; what one has taken, the next leaves alone. With each what must be in the line, and is found
faster than the whole form."""


def _month(word: str, language: str) -> int:
    """1 to 12, or 0. A name glued to the word before it ("PressApril") counts."""
    base = language.partition("-")[0]
    return _month_number(word.lower(), base) or _month_number(word[_glue_length(word) :].lower(), base)


def _glue_length(word: str) -> int:
    """Characters of a word before the capital that a second word glued to it begins with."""
    glued = _GLUED.search(word)
    return glued.start(1) if glued is not None else 0


@lru_cache(maxsize=20_000)
def _month_number(name: str, language: str) -> int:
    return _months(language).get(name) or _months("en").get(name) or _months_anywhere().get(name, 0)


@cache
def _months_anywhere() -> dict[str, int]:
    """The months of all languages; a name that two of them have is the first one's."""
    return {name: number for language in reversed(LANGUAGES) for name, number in _months(language).items()}


@cache
def _months(language: str) -> dict[str, int]:
    """Month names in lower case, without a final full stop, to their number."""
    names = known_months(language)
    return {**_EXTRA_NAMES.get(language, {}), **(_months_of_babel(language) if names is None else names)}


def _months_of_babel(language: str) -> dict[str, int]:
    # Babel's locale data is heavy: a capture in one of the usual languages never loads it.
    from babel import UnknownLocaleError
    from babel.dates import get_month_names

    names: dict[str, int] = {}
    for width in ("abbreviated", "wide"):
        for context in ("stand-alone", "format"):
            try:
                found = get_month_names(width, context, language)
            except (UnknownLocaleError, ValueError):
                return names
            names.update({name.lower().rstrip("."): number for number, name in found.items()})
    return {name: number for name, number in names.items() if not name.isdigit()}


@cache
def _prefers_day_first(language: str) -> bool:
    """Whether the language's short date puts the day before the month (CLDR)."""
    # Heavy, as above.
    from babel import Locale, UnknownLocaleError

    try:
        pattern = str(Locale.parse(language, sep="-").date_formats["short"].pattern)
    except (UnknownLocaleError, ValueError):
        return True
    return pattern.lower().find("d") < pattern.lower().find("m")
