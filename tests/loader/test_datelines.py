"""Datelines at a report's beginning, and sentences that only look like one."""

from __future__ import annotations

import pytest

from backfile.loader.text.datelines import find_dateline

REST = " and they stayed there for the rest of a long and windy afternoon."


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("SKARN (Quay Agency) — The ferry sailed" + REST, "SKARN", "Quay Agency"),
        ("SKARN. The ferry sailed" + REST, "SKARN", None),
        ("ЗАЛЕСЬЕ, 3 мая – Паром снова вышел в море, и люди на берегу молчали.", "ЗАЛЕСЬЕ", None),
        ("(해온=새벽통신) 박서연·김다은 기자 = 도는 물을 아끼자고 호소했다. 댐은 바닥을 드러냈다.", "해온", "새벽통신"),
        ("[해온=윤보라 기자] 도는 물을 아끼자고 호소했다. 상류의 댐은 이미 바닥을 드러냈다.", "해온", None),
        ("【東京＝岸田澄子】灯台の光が消えた。島の人たちは静かに見送り、涙を流す人もいたという。", "東京", None),
    ],
)
def test_dateline_is_read(text: str, place: str | None, agency: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == (place, agency)


@pytest.mark.parametrize(
    "text",
    [
        "해온강의 수위가 내려가면서 나룻배가 멈췄다. 뱃사공들은 비를 기다리고 있다고 말했다.",
        "он ушёл рано утром. Потом пришли соседи и долго стучали в закрытую дверь.",
        "توقفت العبارة. وانتظر الركاب على الرصيف ساعات طويلة قبل أن يعودوا إلى بيوتهم.",
    ],
)
def test_short_first_sentence_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
