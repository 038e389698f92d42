"""Verbs of saying and their subjects where particles mark them: Korean.

The verb stands behind what is quoted, mostly at the sentence's end; its subject is marked, before the quotation or behind it.
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    COLON,
    CUE,
    DETERMINER,
    END,
    NAME,
    OWNER,
    PRONOUN,
    QUOTE,
    SELF,
    THAT,
    THEY,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token

FARTHEST = 60
_PHRASE = frozenset((WORD, NAME, OWNER))
_LONGEST_PHRASE = 8
_HEADS = frozenset((NAME, PRONOUN, THEY, SELF))
_SUBJECTS = _HEADS | {WORD}
_COLLECTIVE = tuple("들 측 자 인 원 관 진 회 당 사 청 부".split())
"""What ends words for people and bodies."""
_NO_PEOPLE = frozenset("이유 결과 사실 문제 상황 가능성 계획 사업 피해 사고 이번 이것 그것 점 것 수".split())


class Said(NamedTuple):
    """Index of a verb of saying, its subject, and whether it stands for certain with the quotation."""

    cue: int
    subject: Subject | None
    near: bool


def report_of(tokens: list[Token], quote: int, lexicon: Lexicon) -> Said | None:
    """Who reports the quotation at index `quote`."""
    cue = _verb_behind(tokens, quote)
    if cue < 0:
        return _reported_otherwise(tokens, quote, lexicon) or _introduced(tokens, quote, lexicon)
    subject = subject_by_particle(tokens, cue, quote, lexicon)
    follower = tokens[quote + 1].kind
    beside = follower == THAT or (follower == CUE and cue == quote + 1)
    if tokens[cue].text.endswith(_GLUED) and cue == quote + 1:
        cue = _final_verb(tokens, cue)
    return Said(cue, subject, beside or (subject is not None and subject.first > quote and _ends(tokens, cue)))


def _reported_otherwise(tokens: list[Token], quote: int, lexicon: Lexicon) -> Said | None:
    """“…”이라고 평했다, “…”고 목소리를 높였다: by a verb that no list has, behind the particle that reports."""
    if quote + 2 >= len(tokens) or tokens[quote + 1].kind != THAT or tokens[quote + 1].text not in _REPORTING:
        return None
    ends = [at for at in range(quote + 2, min(len(tokens), quote + _LONGEST_PHRASE)) if tokens[at].kind == END]
    if not ends or tokens[ends[0] - 1].kind != WORD or not tokens[ends[0] - 1].text.endswith("다"):
        return None
    subject = subject_by_particle(tokens, quote + 1, quote, lexicon)
    alone = ends[0] == quote + 3
    return Said(quote + 2 if alone else -1, subject, alone or subject is not None)


_REPORTING = frozenset("고 라고 이라고 다고".split())
_GLUED = ("며", "면서")
"""Endings written together with a quotation, before the verb that reports it: “…”라며 웃었다."""


def _final_verb(tokens: list[Token], glued: int) -> int:
    """The last verb of saying of the sentence, over quotations that go on with the first."""
    last = glued
    for at in range(glued + 1, min(len(tokens), glued + FARTHEST)):
        if tokens[at].kind == END:
            break
        if tokens[at].kind == CUE and not (tokens[at].text.endswith(_GLUED) and tokens[at - 1].kind == QUOTE):
            last = at
    return last


def _ends(tokens: list[Token], cue: int) -> bool:
    return cue + 1 == len(tokens) or tokens[cue + 1].kind in (END, QUOTE)


def _verb_behind(tokens: list[Token], quote: int) -> int:
    """The first verb of saying behind a quotation; -1 for none."""
    for at in range(quote + 1, min(len(tokens), quote + FARTHEST)):
        kind = tokens[at].kind
        if kind == CUE:
            return at
        if kind in (QUOTE, END):
            break
    return -1


def _introduced(tokens: list[Token], quote: int, lexicon: Lexicon) -> Said | None:
    """김 시장은 이렇게 말했다: “…”; or "경찰에 따르면 …" before it."""
    colon = quote > 1 and tokens[quote - 1].kind == COLON
    for at in range(quote - 1, max(-1, quote - FARTHEST), -1):
        kind = tokens[at].kind
        if kind in (QUOTE, END):
            break
        if kind == ACCORDING or (kind == CUE and colon):
            return Said(at, subject_by_particle(tokens, at, at, lexicon), colon)
    return None


def subject_by_particle(tokens: list[Token], cue: int, quote: int, lexicon: Lexicon) -> Subject | None:
    """The subject of the verb at index `cue` that reports the quotation at `quote`; of another verb, `quote` is `cue`."""
    if tokens[cue].kind == ACCORDING:
        return _phrase_ending(tokens, cue - 1, max(0, cue - FARTHEST)) if cue else None
    behind = [subject for subject, _ in _marked(tokens, quote + 1, cue, lexicon)]
    if behind:
        return behind[0]
    if cue and tokens[cue - 1].kind == OWNER:
        return _phrase_ending(tokens, cue - 1, quote + 1)  # “…”라는 것이 김 교수의 설명이다
    follower = tokens[cue + 1].kind if cue + 1 < len(tokens) else END
    if follower == NAME and quote < cue and not tokens[cue].text.endswith(("고", "며", "서", "다", "데", "만")):
        return Subject(cue + 1, cue + 1, cue + 1)  # “…”라고 말한 김 시장은
    return _before(list(_marked(tokens, max(0, quote - FARTHEST), quote, lexicon)), tokens, lexicon)


def _marked(tokens: list[Token], start: int, end: int, lexicon: Lexicon) -> list[tuple[Subject, bool]]:
    """The noun phrases between two indexes that a subject's particle marks, each with whether it is the topic."""
    found = []
    for at in range(start + 1, end):
        last = at - 2 if tokens[at - 1].kind == QUOTE else at - 1  # 시민단체 '푸른 강'은
        if tokens[at].kind == TO and last >= start and tokens[last].kind in _SUBJECTS:
            subject = _phrase_ending(tokens, last, start)
            if subject is not None:
                found.append((subject, tokens[at].text in lexicon.topics))
    return found


def _before(marked: list[tuple[Subject, bool]], tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """Of the subjects before a quotation: the last topic that names somebody, then other topics and subjects of people."""
    topics = [subject for subject, is_topic in marked if is_topic]
    named = [subject for subject in topics if tokens[subject.head].kind in _HEADS]
    if named:
        return named[-1]
    people = [subject for subject in topics if is_people(tokens[subject.head].text, lexicon)]
    if people:
        return people[-1]
    others = [subject for subject, is_topic in marked if not is_topic]
    named = [subject for subject in others if tokens[subject.head].kind in _HEADS]
    if named:
        return named[0]
    rest = [subject for subject in (*topics, *others) if tokens[subject.head].text not in _NO_PEOPLE]
    return rest[0] if rest else None


def is_people(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.titles or word in lexicon.organisations or word.endswith(_COLLECTIVE)


def _phrase_ending(tokens: list[Token], last: int, start: int) -> Subject | None:
    """The noun phrase that ends at `last`."""
    if tokens[last].kind in _HEADS:
        return Subject(last, last, last)
    first = last
    while first > start and tokens[first - 1].kind in _PHRASE and last - first < _LONGEST_PHRASE:
        first -= 1
    if first > start and tokens[first - 1].kind == DETERMINER:
        first -= 1
    return Subject(first, last, last) if tokens[last].kind in _PHRASE else None
