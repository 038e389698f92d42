"""Korean names: family and given name in one word, office or courtesy behind it, names from other languages in two or three."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.lexicon import Lexicon

_FARTHEST = 6
"""Words between a name and its office: "임하늘 새물결당 원내대표"."""
_NO_NAME_ENDS = tuple("시도청부처당팀실과단회사측대들업점")
"""What words of three syllables end with that only look like a name: "강원도"."""
_NO_PERSON_ENDS = (*_NO_NAME_ENDS, *"자가장족층권력비물품소계값률")
"""The same, of words without a title."""
_LONGEST_FOREIGN = 7
_MOST_FOREIGN = 3
_SHORTEST_FUSED = 3
"""Syllables of a word that holds a title and something else."""


class NamedWords(NamedTuple):
    """The words of a noun phrase, parted."""

    before: tuple[str, ...]
    """What stands before the name: "한빛시청 소속"."""
    name: tuple[str, ...]
    role: tuple[str, ...]
    titled: bool


def part_words(words: list[str], lexicon: Lexicon) -> NamedWords | None:
    """The name in a noun phrase without its particle; None when nobody is named."""
    words = _part_courtesy(words, lexicon)
    if is_office(words[-1], lexicon):
        return _before_office(words, lexicon)
    first = len(words) - 1
    if not _is_full_name(words[-1], lexicon, _NO_PERSON_ENDS):
        while first >= 0 and len(words) - first <= _MOST_FOREIGN and is_foreign(words[first], lexicon):
            first -= 1
        first += 1
    if first == len(words):
        return None
    calling = first
    while calling and is_office(words[calling - 1], lexicon):
        calling -= 1
    return NamedWords(tuple(words[:calling]), tuple(words[first:]), tuple(words[calling:first]), calling < first)


def is_office(word: str, lexicon: Lexicon) -> bool:
    """A title, or a word that ends with one: "서울시장"."""
    if word in lexicon.titles:
        return True
    if word in lexicon.organisations or len(word) < _SHORTEST_FUSED:
        return False
    ends = (word[-2:], word[-3:], word[-4:])
    return any(end in lexicon.titles for end in ends) and not _is_full_name(word, lexicon, ())


def _part_courtesy(words: list[str], lexicon: Lexicon) -> list[str]:
    """ "이정호씨" and "김시장" as two words."""
    last = words[-1]
    if last in lexicon.titles:
        return words
    if len(last) == 2 and last[1] == "씨" and last[0] in lexicon.surnames:
        return [*words[:-1], last[0], last[1]]
    if len(last) < _SHORTEST_FUSED:
        return words
    if last[-1] == "씨" or (len(last) > _SHORTEST_FUSED and last[-1] == "님"):
        return [*words[:-1], last[:-1], last[-1]]
    if last[0] in lexicon.surnames and last[1:] in lexicon.titles:
        return [*words[:-1], last[0], last[1:]]
    return words


def _before_office(words: list[str], lexicon: Lexicon) -> NamedWords | None:
    """The nearest name before the office; organisations and nations may stand between."""
    office = len(words) - 1
    for at in range(office - 1, max(-1, office - _FARTHEST), -1):
        word = words[at]
        if _is_full_name(word, lexicon, _NO_NAME_ENDS) or (at == office - 1 and _is_short_name(word, lexicon)):
            return NamedWords(tuple(words[:at]), (word,), tuple(words[at + 1 :]), True)
        if at == office - 1 and words[office] in lexicon.courtesies and _may_be_named(word, lexicon):
            return NamedWords(tuple(words[:at]), (word,), tuple(words[at + 1 :]), True)
        if is_foreign(word, lexicon):
            first = at
            while first and at - first + 1 < _MOST_FOREIGN and is_foreign(words[first - 1], lexicon):
                first -= 1
            if first == at == 1 and _may_be_first(words[0], lexicon):
                first = 0  # "니코 발렌티"
            if first == at < office - 1 and not _is_known(words[at + 1], lexicon):
                at += 1  # "파블로 몰리나 감독"
            return NamedWords(tuple(words[:first]), tuple(words[first : at + 1]), tuple(words[at + 1 :]), True)
    return None


def _is_full_name(word: str, lexicon: Lexicon, but: tuple[str, ...]) -> bool:
    """Family name and two syllables of a given one: "김민수", "남궁민수"."""
    if not 3 <= len(word) <= 4 or word in lexicon.not_names or word in lexicon.organisations or word in lexicon.titles:
        return False
    family = word[:-2]
    return (
        family in lexicon.surnames and lexicon.given_syllables.issuperset(word[-2:]) and not word.endswith(but or " ")
    )


def _may_be_named(word: str, lexicon: Lexicon) -> bool:
    """Family name and two syllables of any kind, before a courtesy: "오말순 씨"."""
    known = word in lexicon.titles or word in lexicon.organisations or word in lexicon.not_names
    return len(word) == _SHORTEST_FUSED and word[0] in lexicon.surnames and not known


def _is_short_name(word: str, lexicon: Lexicon) -> bool:
    """A family name alone, one whose given name the papers keep back ("김모"), or a given name of one syllable."""
    if word in lexicon.surnames:
        return True
    return len(word) == 2 and word[0] in lexicon.surnames and (word[1] == "모" or word[1] in lexicon.short_given)


def is_foreign(word: str, lexicon: Lexicon) -> bool:
    """A word that looks like a name from another language: "레흐토넨"."""
    if word in lexicon.foreign_names:
        return True
    if _is_known(word, lexicon) or not 2 <= len(word) <= _LONGEST_FOREIGN or not word.isalpha():
        return False
    return word[0] >= "가" and any(part in word for part in lexicon.foreign_syllables)


def _may_be_first(word: str, lexicon: Lexicon) -> bool:
    """A word that may be a first name, before a surname from another language."""
    return 2 <= len(word) <= 4 and word not in lexicon.kinds and not _is_known(word, lexicon)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """A word that is no name: an office, a nation, what ends as an organisation does."""
    known = word in lexicon.not_names or word in lexicon.organisations
    return known or word.endswith(_NO_PERSON_ENDS) or is_office(word, lexicon) or _is_loan(word, lexicon)


def _is_loan(word: str, lexicon: Lexicon) -> bool:
    """ "현대그룹", "프로축구팀": what ends as an organisation does."""
    return (
        word[-1] in "시군구당사팀측업계들" or word[-2:] in lexicon.organisations or word[-3:] in lexicon.organisations
    )
