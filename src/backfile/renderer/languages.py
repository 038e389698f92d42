"""What pages need of a language: direction, dates, names of months and days, order and initials of names, messages.

CLDR data by Babel, asked once a language and kept; no call of Babel for each date.
"""

from __future__ import annotations

import gettext
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from backfile.archive.slugs import slugify
from backfile.digests import fingerprint
from backfile.models import Moment

_RIGHT_TO_LEFT = frozenset(
    "ar arc ckb dv fa ha he khw ks ku ps sd ug ur yi".split()  # languages whose usual script runs from the right
)
LOCALES_FOLDER = Path(__file__).resolve().parents[1] / "locales"


@lru_cache(maxsize=256)
def direction_of(language: str) -> str:
    """ltr or rtl, of a BCP 47 tag; a script subtag decides over the language."""
    parts = language.replace("_", "-").split("-")
    script = next((part.lower() for part in parts[1:] if len(part) == 4), "")
    if script:
        return "rtl" if script in ("arab", "hebr", "syrc", "thaa", "nkoo", "adlm") else "ltr"
    return "rtl" if parts[0].lower() in _RIGHT_TO_LEFT else "ltr"


@cache
def locale_of(language: str) -> Locale:
    """Babel's data of a BCP 47 tag, or of its nearest parent; English where there is none."""
    parts = language.split("-")
    while parts:
        try:
            return Locale.parse("-".join(parts), sep="-")
        except (UnknownLocaleError, ValueError):
            parts.pop()
    return Locale.parse("en")


@lru_cache(maxsize=65536)
def format_period(period: str, language: str) -> str:
    """`2022`, `2022-02` or `2022-02-07` as text: "7 February 2022"."""
    locale = locale_of(language)
    if len(period) == 4:
        return period
    moment = Moment(period).date
    if len(period) == 7:
        return format_date(
            moment, "LLLL y" if locale.language in ("cs", "pl", "ru", "uk", "fi") else _month_pattern(locale), locale
        )
    return format_date(moment, "long", locale)


def _month_pattern(locale: Locale) -> str:
    pattern = locale.datetime_skeletons.get("yMMMM")
    return pattern.pattern if pattern is not None else "MMMM y"


@lru_cache(maxsize=2048)
def format_day_of_year(day: str, language: str) -> str:
    """A day of the year (`02-07`) as text: "7 February"."""
    in_a_leap_year = Moment(f"2000-{day}").date
    return str(format_skeleton("MMMMd", in_a_leap_year, locale=locale_of(language)))


def format_moment(moment: Moment, language: str) -> str:
    """A date, with its time where one is known, as text."""
    text = format_period(moment.text[:10], language)
    if moment.precision != "time":
        return text
    return _date_with_time(language).replace("{1}", text).replace("{0}", moment.text[11:16])


@cache
def _date_with_time(language: str) -> str:
    """How a language joins a date {1} and a time {0}: "{1}, {0}"."""
    return str(locale_of(language).datetime_formats["medium"]).replace("'", "")


@cache
def _month_names(language: str) -> dict[int, str]:
    return dict(locale_of(language).months["stand-alone"]["wide"])


def month_name(month: int, language: str) -> str:
    """The name of a month, 1 to 12, standing alone."""
    return _month_names(language)[month]


@lru_cache(maxsize=4096)
def format_count(count: int, language: str) -> str:
    """A whole number as text, its digits grouped."""
    return str(count) if -1000 < count < 1000 else format_decimal(count, locale=locale_of(language))


def month_short_name(month: int, language: str) -> str:
    """The short name of a month, 1 to 12, standing alone."""
    return str(locale_of(language).months["stand-alone"]["abbreviated"][month])


def short_month(period: str, language: str) -> str:
    """A month (`2022-02`) as briefly as can be: "Feb 2022"."""
    return str(format_skeleton("yMMM", Moment(period).date, locale=locale_of(language)))


def week_start(language: str) -> int:
    """The first day of the week, 0 for Monday."""
    return int(locale_of(language).first_week_day)


@cache
def weekday_names(language: str) -> tuple[str, ...]:
    """Short names of the seven days, from the week's first."""
    names = locale_of(language).days["stand-alone"]["short"]
    start = week_start(language)
    return tuple(names[(start + day) % 7] for day in range(7))


@lru_cache(maxsize=65536)
def collation_key(name: str, language: str) -> tuple[str, str]:
    """A key that sorts names as an index does: accents and case count only between equal letters.

    Letters that a language sorts at the end of its alphabet do so.
    """
    folded = name.casefold()
    late = _LATE_LETTERS.get(language.split("-")[0], {})
    primary = "".join(late.get(c) or _plain(c) for c in folded if c.isalnum() or c.isspace())
    return " ".join(primary.split()), folded


_LATE_LETTERS: dict[str, dict[str, str]] = {
    "sv": {"å": "z\uffff1", "ä": "z\uffff2", "ö": "z\uffff3"},
    "fi": {"å": "z\uffff1", "ä": "z\uffff2", "ö": "z\uffff3"},
    "da": {"æ": "z\uffff1", "ø": "z\uffff2", "å": "z\uffff3"},
    "nb": {"æ": "z\uffff1", "ø": "z\uffff2", "å": "z\uffff3"},
    "es": {"ñ": "n\uffff"},
    "ru": {"й": "и\uffff"},
    "pl": {"ą": "a\uffff", "ć": "c\uffff", "ę": "e\uffff", "ł": "l\uffff", "ń": "n\uffff", "ó": "o\uffff", "ś": "s\uffff", "ź": "z\uffff1", "ż": "z\uffff2"},
    "cs": {"č": "c\uffff", "ř": "r\uffff", "š": "s\uffff", "ž": "z\uffff"},
}  # fmt: skip


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKD", character)[:1] if ord(character) > 127 else character


def initial_of(name: str, language: str) -> str:
    """The heading of an A to Z list that a name stands under; # for digits and signs."""
    first = next((c for c in name if c.isalnum()), "")
    if not first or first.isdigit():
        return "#"
    upper = first.upper()[:1]
    if first.casefold() in _LATE_LETTERS.get(language.split("-")[0], {}):
        return upper
    plain = _plain(upper).upper()[:1]  # ª decomposes to a small letter
    return plain if plain.isalpha() else upper


def index_letter(name: str, language: str) -> str:
    """The letter of a long index that a name stands under: one of the language's own, else #.

    Han names stand under the letter they are read with in Chinese indexes; elsewhere their reading is not known.
    """
    initial = initial_of(name, language)
    if initial == "#":
        return initial
    script = _script_of(initial)
    if script == "KATAKANA" and (hiragana := chr(ord(initial) - 0x60)).isalpha():
        initial, script = hiragana, "HIRAGANA"
    if script == "CJK" and "CJK" in _scripts(language):
        initial = slugify(initial)[:1].upper()
        return initial if initial.isalpha() else "#"
    return initial if script in _scripts(language) else "#"


def _script_of(letter: str) -> str:
    """The first word of a letter's name in Unicode: LATIN, CYRILLIC, CJK …"""
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _scripts(language: str) -> frozenset[str]:
    """What a language is written in, as its names of months show."""
    parts = language.split("-")
    if parts[0] == "ja":
        return frozenset({"HIRAGANA"})
    names = locale_of(language).months["format"]["wide"].values()  # Babel mixes up the stand-alone ones of languages
    found = {_script_of(c) for name in names for c in name if c.isalpha()}
    return frozenset(found | {"LATIN"} if "CJK" in found else found or {"LATIN"})


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The interface's messages in a language; English where there is no catalogue."""
    return gettext.translation("backfile", str(LOCALES_FOLDER), _catalogues(language), fallback=True)


def catalogue_digest(language: str) -> bytes:
    """The digest of a language's messages, so that a better translation reaches the pages."""
    paths = gettext.find("backfile", str(LOCALES_FOLDER), _catalogues(language), all=True)
    return fingerprint(*(Path(path).read_bytes() for path in paths))


def _catalogues(language: str) -> list[str]:
    return [language.replace("-", "_"), language.split("-")[0]]
