"""Languages: messages, dates, order, direction."""

from __future__ import annotations

import re

import pytest

from backfile.models import Moment
from backfile.renderer.languages import (
    collation_key,
    direction_of,
    format_count,
    format_moment,
    format_period,
    initial_of,
    month_short_name,
    translations,
    weekday_names,
)
from tests.renderer.catalogues import (
    LANGUAGES,
    compiled_messages,
    messages_asked_for,
    messages_of,
    read_catalogue,
)

_PLACEHOLDER = re.compile(r"%\(\w+\)s")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_templates_and_code_is_translated(language: str) -> None:
    catalogue = read_catalogue(language)
    missing = []
    for message, place in messages_asked_for():
        found = catalogue.get(message if isinstance(message, str) else message[0])
        strings = () if found is None else (found.string,) if isinstance(found.string, str) else found.string
        if not strings or not all(strings) or (found is not None and found.fuzzy):
            missing.append(f"{place}: {message}")
    assert not missing, f"no translation into {language}; run python -m tests.renderer.catalogues, then translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_outlives_its_text(language: str) -> None:
    asked_for = {message if isinstance(message, str) else message[0] for message, _ in messages_asked_for()}
    kept = {message if isinstance(message, str) else message[0] for message in messages_of(read_catalogue(language))}
    assert kept == asked_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_says_what_its_source_says(language: str) -> None:
    assert compiled_messages(language) == messages_of(read_catalogue(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_use_no_placeholder_that_the_text_has_not(language: str) -> None:
    for message, string in compiled_messages(language).items():
        text = message if isinstance(message, str) else message[0]
        extra = set(_PLACEHOLDER.findall(string)) - set(_PLACEHOLDER.findall(text))
        assert not extra, f"{text!r} in {language}"


def test_extraction_sees_templates_plurals_and_code() -> None:
    asked_for = dict(messages_asked_for())
    assert asked_for["Cite this article"] == "templates/article.html"
    assert ("%(num)s article", "%(num)s articles") in asked_for
    assert asked_for["Undated"] in ("templates/article.html", "renderer/outputs/calendar.py")


def test_plural_forms_follow_the_language() -> None:
    def count(language: str, number: int) -> str:
        return translations(language).ngettext("%(num)s article", "%(num)s articles", number) % {"num": number}

    assert [count("ru", n) for n in (1, 3, 5, 21)] == ["1 статья", "3 статьи", "5 статей", "21 статья"]
    assert [count("ar", n) for n in (1, 2, 5, 11, 100)] == [
        "مقالة واحدة",
        "مقالتان",
        "5 مقالات",
        "11 مقالة",
        "100 مقالة",
    ]
    assert [count("fr", n) for n in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]


def test_a_language_without_catalogue_speaks_english() -> None:
    assert translations("nn").gettext("Page not found") == "Page not found"


def test_a_regional_tag_takes_the_catalogue_of_its_language() -> None:
    assert translations("de-AT").gettext("Page not found") == "Seite nicht gefunden"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "February 7, 2022", "February 2022"),
        ("de", "7. Februar 2022", "Februar 2022"),
        ("ru", "7 февраля 2022\u202fг.", "февраль 2022"),
        ("es", "7 de febrero de 2022", "febrero de 2022"),
    ],
)
def test_dates_are_written_in_the_site_s_language(language: str, day: str, month: str) -> None:
    assert re.sub(r"\s", " ", format_period("2022-02-07", language)) == re.sub(r"\s", " ", day)
    assert format_period("2022-02", language) == month
    assert format_period("2022", language) == "2022"


def test_a_known_time_is_told() -> None:
    assert format_moment(Moment("2022-02-07T10:30:00+03:00"), "de") == "7. Februar 2022, 10:30"
    assert format_moment(Moment("2022-02-07T10:30"), "ar") == "7 فبراير 2022، 10:30"


def test_counts_are_grouped_as_the_language_does() -> None:
    assert [format_count(n, "en") for n in (7, 1234, 1234567)] == ["7", "1,234", "1,234,567"]
    assert format_count(40000, "de") == "40.000"


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("az-Arab", "rtl"),
        ("ku-Latn", "ltr"),
        ("en", "ltr"),
        ("pa-Arab", "rtl"),
    ],
)
def test_direction_follows_script_before_language(language: str, direction: str) -> None:
    assert direction_of(language) == direction


def test_names_sort_as_in_an_index() -> None:
    names = ["Zander", "Ärmel", "Arm", "Éclair", "Eber", "arm"]
    assert sorted(names, key=lambda name: collation_key(name, "de")) == [
        "Arm",
        "arm",
        "Ärmel",
        "Eber",
        "Éclair",
        "Zander",
    ]
    assert sorted(["Öl", "Zon", "Ode"], key=lambda name: collation_key(name, "sv")) == ["Ode", "Zon", "Öl"]


def test_initials_ignore_marks_and_gather_digits() -> None:
    assert [initial_of(name, "en") for name in ("“Émile”", "42nd Street", "", "لجنة")] == ["E", "#", "#", "ل"]


def test_week_and_month_names_are_the_language_s() -> None:
    assert weekday_names("de")[0].startswith("Mo")
    assert weekday_names("en")[0] == "Mo"
    assert weekday_names("en-US")[0] == "Su"
    assert month_short_name(10, "de").startswith("Okt")


PLURALS = {
    "en": {1: "1 line", 2: "2 lines", 0: "0 lines"},
    "de": {1: "1 Zeile", 2: "2 Zeilen", 0: "0 Zeilen"},
    "fr": {0: "0 ligne", 1: "1 ligne", 2: "2 lignes"},
    "es": {1: "1 línea", 2: "2 líneas", 0: "0 líneas"},
    "ru": {1: "1 строка", 3: "3 строки", 5: "5 строк", 11: "11 строк", 21: "21 строка", 112: "112 строк"},
    "ar": {0: "لا أسطر", 1: "سطر واحد", 2: "سطران", 3: "3 أسطر", 11: "11 سطرًا", 100: "100 سطر", 103: "103 أسطر"},
}


@pytest.mark.parametrize("language", PLURALS)
def test_numbers_take_the_plural_forms_of_the_language(language: str) -> None:
    say = translations(language).ngettext
    said = {n: say("%(num)s line", "%(num)s lines", n) % {"num": n} for n in PLURALS[language]}
    assert said == PLURALS[language]


def test_no_text_counts_without_plural_forms() -> None:
    """A number before a noun is asked for by `ngettext`."""
    numbered = [message for message, _ in messages_asked_for() if isinstance(message, str) and "%(num" in message]
    assert numbered == []
    counting = [message for message, _ in messages_asked_for() if isinstance(message, str) and "count)" in message]
    assert counting == []
