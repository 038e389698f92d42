"""Korean words parted from their particles, and the names in a noun phrase."""

from __future__ import annotations

import pytest

from backfile.loader.quotations.compounds import part_words
from backfile.loader.quotations.particles import part_particle
from backfile.loader.quotations.vocabulary import lexicon_for

KOREAN = lexicon_for("ko")


@pytest.mark.parametrize(
    ("word", "stem", "particle"),
    [
        ("시장은", "시장", "은"),
        ("대표는", "대표", "는"),
        ("의원이", "의원", "이"),
        ("장관께서", "장관", "께서"),
        ("의원에게", "의원", "에게"),
        ("교수의", "교수", "의"),
        ("서울로", "서울", "로"),
        ("작가", "작가", ""),  # ends like a particle, but behind a consonant "가" is none
        ("전문가", "전문가", ""),
        ("파블로", "파블로", ""),
        ("파는", "파는", ""),
        ("없는", "없는", ""),
    ],
)
def test_particle_is_parted_where_the_syllable_before_it_allows(word: str, stem: str, particle: str) -> None:
    assert part_particle(word, KOREAN) == (stem, particle)


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("김민수 시장", "김민수", "시장"),
        ("김 시장", "김", "시장"),
        ("김시장", "김", "시장"),
        ("이정호씨", "이정호", "씨"),
        ("임하늘 새물결당 원내대표", "임하늘", "새물결당 원내대표"),
        ("배우 송다온", "송다온", "배우"),
        ("마티 레흐토넨 핀란드 대통령", "마티 레흐토넨", "핀란드 대통령"),
        ("남궁민수 교수", "남궁민수", "교수"),
        ("김모 씨", "김모", "씨"),
    ],
)
def test_name_is_found_before_or_behind_its_office(phrase: str, name: str, role: str) -> None:
    parted = part_words(phrase.split(), KOREAN)
    assert parted is not None
    assert (" ".join(parted.name), " ".join(parted.role)) == (name, role)


@pytest.mark.parametrize(
    "phrase", ["시 관계자", "강원도 지사", "현대그룹 회장", "조합원", "프로축구 감독", "이번 총장"]
)
def test_nobody_is_named(phrase: str) -> None:
    assert part_words(phrase.split(), KOREAN) is None
