"""Characters that nobody sees are no part of names and headlines."""

from __future__ import annotations

import pytest

from backfile.loader.bylines import is_byline_opening, read_bylines, read_names
from backfile.loader.invisible import visible_headline, visible_name
from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Jana Holm", "Jana Holm"),
        ("\ufeffJürgen\u200b Holm", "Jürgen Holm"),
        ("\u200fنادر\u200e الصباغ", "نادر الصباغ"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
    ids=["plain", "mark and zero width", "directions", "a non-joiner is a letter's business"],
)
def test_name_is_what_is_seen(name: str, seen: str) -> None:
    assert visible_name(name) == seen


def test_directions_inside_a_headline_stay() -> None:
    assert visible_headline("\u200fأخبار \u2066C++\u2069 اليوم\u200e") == "أخبار \u2066C++\u2069 اليوم"
    assert visible_headline("Donau\u00addampfer\u200b") == "Donaudampfer"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("\u200fبقلم: نادر الصباغ\u200e", "نادر الصباغ"),
        ("\u200bBy Jana\u200e Holm", "Jana Holm"),
        ("\ufeffVon Zoë Lind", "Zoë Lind"),
    ],
)
def test_byline_is_read_behind_them(line: str, name: str) -> None:
    assert [byline.name for byline in read_bylines(line)] == [name]


def test_bare_by_and_bare_names_too() -> None:
    assert is_byline_opening("\u200eBy:\u200f")
    assert [byline.name for byline in read_names("\u200eZoë Lind\u200f")] == ["Zoë Lind"]


def test_text_capture_with_directions_has_its_facts() -> None:
    body = "\n\n".join(
        ["صوّت مجلس الميناء يوم الثلاثاء على إبقاء السفينة القديمة لشتاء آخر رغم نصيحة المهندسين الذين أرادوا غير ذلك."]
        * 4
    )
    text = f"\u200fجريدة الميناء\n\n\u200fسفينة الخبز تعود إلى الجزيرة بعد شتاء طويل\n\n\u200fبقلم: نادر الصباغ\u200e\n\n14 مارس 2017\n\n{body}"
    found = READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())
    assert found.headline == "سفينة الخبز تعود إلى الجزيرة بعد شتاء طويل"
    assert [byline.name for byline in found.bylines] == ["نادر الصباغ"]
    assert found.source is not None
    assert found.source.name == "جريدة الميناء"
