"""Bylines as newspapers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.bylines import is_byline_opening, is_name, read_bylines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Hannah Orde", [("Hannah Orde", None)]),
        ("by SELMA INDRID", [("Selma Indrid", None)]),
        ("By Piers Mallory and Hannah Orde", [("Piers Mallory", None), ("Hannah Orde", None)]),
        ("By Ann Lee, Science correspondent", [("Ann Lee", "Science correspondent")]),
        ("By Ann Lee | Science editor", [("Ann Lee", "Science editor")]),
        ("By Ann Lee 4 May 2018", [("Ann Lee", None)]),
        ("By Jean-Luc O'Neill-Smith", [("Jean-Luc O'Neill-Smith", None)]),
        ("Author: Joe Smith joe@paper.example", [("Joe Smith", None)]),
        ("Written by Joe Smith", [("Joe Smith", None)]),
        ("Recorded by Selma Indrid", [("Selma Indrid", None)]),
        ("Interview: Ottmar Reeve", [("Ottmar Reeve", None)]),
        ("(Reporting by Piers Mallory; editing by C. Lisle)", [("Piers Mallory", None)]),
        ("By Ann LeeStaff Writer", [("Ann Lee", "Staff Writer")]),
        ("By Ann LeeMETROWeekly", [("Ann Lee", "METROWeekly")]),
        ("By Ann LeeTwitter", [("Ann Lee", None)]),
        ("By Ron McHale", [("Ron McHale", None)]),
        ("By Ann Lee, Tuesday, 4 May 2018 08:05 GMT", [("Ann Lee", None)]),
        ("By Ann Lee, SKARN TODAY 8:42 a.m. EDT May 4, 2018", [("Ann Lee", "SKARN TODAY")]),
        ("By ANN LEE, SELMA INDRID", [("ANN LEE", None), ("Selma Indrid", None)]),
        ("By Ann Lee Tuesday, May 4, 2018", [("Ann Lee", None)]),
        ("By SELMA INDRID on Tuesday, 4 May 2018", [("Selma Indrid", None)]),
        ("By Jan Freitag, 4 May 2018", [("Jan Freitag", None)]),
        ("By SELMA INDRID 5/ 4/18 09:19 PM ET", [("Selma Indrid", None)]),
        ("By Ann Lee, AP national security writer", [("Ann Lee", "AP national security writer")]),
        ("By Metro Staff | May 4, 2018 at 2:26 PM HST - Updated May 5", [("Metro Staff", None)]),
        ("Von Wiebke Harmsen", [("Wiebke Harmsen", None)]),
        ("Par Solène Kermadour, envoyée spéciale", [("Solène Kermadour", "envoyée spéciale")]),
        ("Por Remedios Alcocer, enviada especial", [("Remedios Alcocer", "enviada especial")]),
        ("Di Anna Rossi e Luca Bianchi", [("Anna Rossi", None), ("Luca Bianchi", None)]),
        ("Door Jan de Vries", [("Jan de Vries", None)]),
        ("Tekst: Jagna Wierzchoń", [("Jagna Wierzchoń", None)]),
        ("Текст: Глеб Старицын", [("Глеб Старицын", None)]),
        ("بقلم: سلمى الحداد", [("سلمى الحداد", None)]),
        ("文：水守玲子", [("水守玲子", None)]),
        ("By Reuters", [("Reuters", None)]),
        ("윤보라 기자 bora@haeon.example", [("윤보라", None)]),
        ("[해온=윤보라 기자]", [("윤보라", None)]),
        ("(해온=새벽통신) 박서연·김다은 기자 = 도는 물을 아끼자고 했다.", []),
        ("글·사진 최유진 선임기자", [("최유진", None)]),
        ("박서연·김다은 기자", [("박서연", None), ("김다은", None)]),
        ("취재 기자", []),
    ],
)
def test_byline_is_read(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(byline.name, byline.role) for byline in read_bylines(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By the time he left, it was over.",
        "Por la mañana llegó el tren",
        "Von A bis Z",
        "Da capo al fine",
        "Harbour reopens after storm",
        "Di sini ada orang",
    ],
)
def test_sentences_are_no_bylines(line: str) -> None:
    assert read_bylines(line) == ()


@pytest.mark.parametrize(("line", "expected"), [("By", True), ("von", True), ("Author:", True), ("By Ann Lee", False)])
def test_word_before_a_name_on_the_next_line(line: str, expected: bool) -> None:
    assert is_byline_opening(line) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee", True),
        ("J. R. van der Meer", True),
        ("O'Neill", True),
        ("the harbour", False),
        ("Ann Lee said it was late", False),
        ("Route 66", False),
        ("", False),
    ],
)
def test_names(text: str, expected: bool) -> None:
    assert is_name(text) is expected


@given(st.text(max_size=400))
def test_never_raises(line: str) -> None:
    for byline in read_bylines(f"By {line}"):
        assert byline.name.strip()
