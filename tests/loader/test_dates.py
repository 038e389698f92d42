"""Dates as news sites print them."""

from __future__ import annotations

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.dates import find_dates, read_date
from backfile.loader.month_names import LANGUAGES, known_months


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Harbour at dawn - Quay Agency, 1920, 07.02.2022", "en", "2022-02-07"),
        ("19 September 2011, 14:05", "en", "2011-09-19T14:05"),
        ("Sept. 30, 2020", "en", "2020-09-30"),
        ("June 3rd, 2019", "en", "2019-06-03"),
        ("11:00 AM PDT • May 16, 2024", "en", "2024-05-16T11:00-07:00"),
        ("Fri, Apr 28 20232:23 PM EDT", "en", "2023-04-28T14:23-04:00"),
        ("Mon 1 Nov 2021 06.10 GMT", "en", "2021-11-01T06:10+00:00"),
        ("2022-02-07T10:30:00+03:00", "en", "2022-02-07T10:30+03:00"),
        ("2022-02-07T10:30:15Z", "en", "2022-02-07T10:30:15+00:00"),
        ("Montag, 20. Januar 2014", "de", "2014-01-20"),
        ("2. März 2020, 14.30 Uhr", "de", "2020-03-02T14:30"),
        ("Publié le 8 avril 2013 à 06h30", "fr", "2013-04-08T06:30"),
        ("1er mai 2020", "fr", "2020-05-01"),
        ("19 de junio de 2017 - 21:10 h", "es", "2017-06-19T21:10"),
        ("3 marzo 2021, ore 9:05", "it", "2021-03-03T09:05"),
        ("18 de outubro de 2018 às 10h30", "pt", "2018-10-18T10:30"),
        ("12 maart 2020 om 14.30 uur", "nl", "2020-03-12T14:30"),
        ("5 grudnia 2020, godz. 8:15", "pl", "2020-12-05T08:15"),
        ("11 августа 2015, 09:45", "ru", "2015-08-11T09:45"),
        ("٢٨ مايو ٢٠١٨", "ar", "2018-05-28"),
        ("4 Temmuz 2019", "tr", "2019-07-04"),
        ("2019年11月18日 06時00分", "ja", "2019-11-18T06:00"),
        ("令和元年5月1日", "ja", "2019-05-01"),
        ("2020年3月5日", "zh", "2020-03-05"),
        ("2020년 3월 5일", "ko", "2020-03-05"),
        ("2020년 3월 5일 오전 9시 30분", "ko", "2020-03-05T09:30"),
        ("입력 2020.03.05 오후 2:07", "ko", "2020-03-05T14:07"),
        ("2020年3月5日 午後3時15分", "ja", "2020-03-05T15:15"),
        ("5 tháng 3, 2020", "vi", "2020-03-05"),
        ("June 2014", "en", "2014-06"),
    ],
)
def test_date_is_read_in_its_language(text: str, language: str, expected: str) -> None:
    moment = read_date(text, language)
    assert moment is not None
    assert moment.text == expected


def test_month_of_another_language_is_read_too() -> None:
    moment = read_date("20. Januar 2014", "en")
    assert moment is not None
    assert moment.text == "2014-01-20"


@pytest.mark.parametrize(
    ("text", "language", "day_first", "expected"),
    [
        ("02/03/2022", "en", None, "2022-02-03"),
        ("02/03/2022", "en", True, "2022-03-02"),
        ("02/03/2022", "fr", None, "2022-03-02"),
        ("02/03/2022", "fr", False, "2022-02-03"),
        ("02.03.2022", "en", None, "2022-03-02"),
        ("13/03/2022", "en", None, "2022-03-13"),
        ("03/13/2022", "fr", None, "2022-03-13"),
    ],
)
def test_order_of_numbers(text: str, language: str, day_first: bool | None, expected: str) -> None:
    moment = read_date(text, language, day_first)
    assert moment is not None
    assert moment.text == expected


def test_published_wins_over_updated() -> None:
    line = "Updated: 9 May 2019, 11:05 | Published: 8 May 2019, 10:48"
    moment = read_date(line, "en")
    assert moment is not None
    assert moment.text == "2019-05-08T10:48"
    assert [date.label for date in find_dates(line, "en")] == ["updated", "published"]


@pytest.mark.parametrize(
    ("text", "form"),
    [("31.02.2022", "DD.MM.YYYY"), ("30 février 2020", "D Month YYYY"), ("2021-13-01", "YYYY-MM-DD")],
)
def test_day_that_no_calendar_has_is_found_without_a_moment(text: str, form: str) -> None:
    (date,) = find_dates(text, "en")
    assert (date.text, date.moment, date.expected) == (text, None, form)
    assert read_date(text, "en") is None


@pytest.mark.parametrize("text", ["", "version 3.11.2", "1.234.567", "call 555-12-2019", "the summer of love", "3-2"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text, "en") == ()


def test_spans_are_those_of_the_line() -> None:
    line = "By Ann Lee, 19 September 2011, 14:05"
    (date,) = find_dates(line, "en")
    assert line[date.start : date.end] == "19 September 2011"
    assert line[date.time_start : date.time_end] == "19 September 2011, 14:05"


@given(st.text(alphabet="0123456789./-: ,年月日 MayJuneo", max_size=80), st.sampled_from(["en", "de", "ja", "xx"]))
def test_never_raises_and_spans_stay_inside(text: str, language: str) -> None:
    for date in find_dates(text, language):
        assert 0 <= date.time_start <= date.start < date.end <= date.time_end <= len(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_table_of_months_has_the_names_that_babel_has(language: str) -> None:
    # Of whatever language: Babel answers Hebrew names for Hindi in a process that has asked it for Hebrew ones before.
    tables = [known_months(other) or {} for other in LANGUAGES]
    for context in ("format", "stand-alone"):
        for number, name in get_month_names("wide", context, language).items():
            assert number in {table.get(name.lower().rstrip(".")) for table in tables}


def test_months_of_a_language_outside_the_table_are_asked_of_babel() -> None:
    moment = read_date("3 Ionawr 2021", "cy")
    assert moment is not None and moment.text == "2021-01-03"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الأحد، 04 آب/اغسطس 2019، آخر تحديث 02:21", "2019-08-04"),
        ("4 أغسطس/ آب 2019", "2019-08-04"),
        ("4 ديسمبر/ كانون الأول 2019", "2019-12-04"),
        ("09 كانون الثاني/يناير 2019", "2019-01-09"),
        ("9 نيسان 2019", "2019-04-09"),
    ],
)
def test_arabic_months_are_read_in_either_calendar_and_in_both(text: str, day: str) -> None:
    moment = read_date(text, "ar")
    assert moment is not None
    assert moment.text[:10] == day
