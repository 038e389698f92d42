"""Speech behind dashes: only where the words behind it say that somebody speaks."""

from __future__ import annotations

import pytest

from backfile.loader.quotations import find_quotes
from backfile.loader.quotations.dialogues import find_turns
from backfile.loader.quotations.vocabulary import lexicon_for
from backfile.models import Paragraph, Section


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "— Мы не уйдём, — сказала она. — Это наш дом.", ["Мы не уйдём,", "Это наш дом."]),
        ("es", "—Volverá —contesta Remedios, sin mirar—. Seguro.", ["Volverá", "Seguro."]),
        ("fr", "— Tu viens ? demande-t-il.", ["Tu viens ?"]),
        ("pl", "- Nie wiem - odparł Leon Wrona.", ["Nie wiem"]),
        ("tr", "– Geliyoruz! diye seslendi Cemal Uysal.", ["Geliyoruz!"]),
    ],
)
def test_turn_is_found(language: str, text: str, said: list[str]) -> None:
    assert [text[turn.start : turn.end] for turn in find_turns(text, lexicon_for(language))] == said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "— хлеб, молоко, соль — всё это нужно к пятнице"),
        ("es", "— tres huevos y un poco de sal"),
        ("en", "— We sail, — said Ann Lee."),
        ("pl", "– Warszawa – Kraków, dwie godziny jazdy"),
        ("ru", "—"),
        ("ru", "— а — б — " * 1_000),
    ],
)
def test_dash_alone_opens_no_speech(language: str, text: str) -> None:
    assert find_turns(text, lexicon_for(language)) == []


def test_marks_behind_a_turn_are_read_too() -> None:
    text = "— Нет, — сказала Анна Белова. Позже она добавила: «Мы не уйдём отсюда»."
    quotes = find_quotes((Section(None, 2, (Paragraph(text),)),), "ru")
    assert [(quote.text, quote.attribution.person) for quote in quotes] == [
        ("Нет,", "Анна Белова"),
        ("Мы не уйдём отсюда", "Анна Белова"),
    ]
