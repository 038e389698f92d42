"""Verbs of saying and their subjects in Chinese.

Nothing marks a subject but its place: it opens a clause, adverbials stand between it and the verb, and clauses without
one go on with the subject of those before ("邮差放下包，擦了擦汗，说").
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    END,
    NAME,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUNS,
    QUOTE,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.verbs import is_verb

FARTHEST = 60
_ENDS = frozenset((END, QUOTE))
_EDGES = frozenset((END, QUOTE, COMMA, COLON))
_ACTING = frozenset((NAME, *PRONOUNS))
_GOVERNING = frozenset((PREPOSITION, TO))
_VIEWS = frozenset(("看来", "看來", "眼里", "眼裡", "眼中"))
"""Behind whom a view belongs to: "在村民看来"."""
_MOST_CLAUSES_BEHIND = 2


class Said(NamedTuple):
    """Index of a verb of saying (-1 for none), its subject, and whether it stands for certain with the quotation."""

    cue: int
    subject: Subject | None
    near: bool


def report_of(tokens: list[Token], quote: int, lexicon: Lexicon) -> Said | None:
    """Who reports the quotation at index `quote`."""
    before = _verb_before(tokens, quote, lexicon)
    if before >= 0 and _opens(tokens, before, quote):
        return Said(before, subject_of(tokens, before, lexicon), True)
    behind = _behind(tokens, quote, lexicon)
    if behind is not None and behind.near:
        return behind
    if quote and tokens[quote - 1].kind == COLON:
        subject = acting_before(tokens, quote, lexicon)
        if subject is not None:
            return Said(before, subject, True)
    if before >= 0:
        subject = subject_of(tokens, before, lexicon)
        if subject is not None or tokens[quote - 1].kind == COLON:
            return Said(before, subject, tokens[quote - 1].kind == COLON)
    return behind or _viewed(tokens, quote) or _acted_beside(tokens, quote)


def _acted_beside(tokens: list[Token], quote: int) -> Said | None:
    """“她说是运气，”老王摇头，“…”: who acts between the parts of what a sentence opens with."""
    if quote or len(tokens) < 4 or tokens[1].kind not in _ACTING:
        return None
    last = next((at for at in range(2, min(len(tokens), FARTHEST)) if tokens[at].kind in _EDGES), 0)
    parted = last + 1 < len(tokens) and tokens[last].kind == COMMA and tokens[last + 1].kind == QUOTE
    return Said(-1, Subject(1, 1, 1), True) if parted else None


def _verb_before(tokens: list[Token], quote: int, lexicon: Lexicon) -> int:
    """The nearest verb of saying before a quotation and in its sentence; -1 for none."""
    nearest = -1
    for at in range(quote - 1, max(-1, quote - FARTHEST), -1):
        if tokens[at].kind == END:
            break
        if tokens[at].kind != CUE or not is_verb(tokens, at, lexicon):
            continue
        takes_clause = tokens[at + 1].kind in _BEHIND_SAYING or (at + 2 < quote and tokens[at + 2].kind == COMMA)
        if takes_clause:
            return at
        nearest = at if nearest < 0 else nearest
    return nearest


_BEHIND_SAYING = frozenset((QUOTE, COMMA, COLON))
"""What stands behind a verb of saying whose object is what is said, rather than somebody: not "批评队友"."""


def _opens(tokens: list[Token], cue: int, quote: int) -> bool:
    """Whether nothing but a comma or a colon stands between the verb and the opening mark, or whom it is said to."""
    between = tokens[cue + 1 : quote]
    if any(token.kind in _ENDS for token in between):
        return False
    if not between or between[-1].kind == COLON:
        return all(token.kind != COMMA for token in between[:-1])
    return between[-1].kind == COMMA and len(between) == 1


def _behind(tokens: list[Token], quote: int, lexicon: Lexicon) -> Said | None:
    """“…”老王说 / “…”，她笑道 / “…”他放下茶杯，补充道; not “…”他写下：“…”, which is of the next."""
    clauses = 0
    start = quote + 1
    while start < len(tokens) and tokens[start].kind == COMMA:
        start += 1
    for at in range(start, min(len(tokens), quote + FARTHEST)):
        kind = tokens[at].kind
        if kind in _ENDS or kind == COLON:
            break
        if kind == COMMA:
            clauses += 1
            if clauses >= _MOST_CLAUSES_BEHIND:
                break
        if kind == CUE and is_verb(tokens, at, lexicon):
            if _introduces(tokens, at) and (clauses or tokens[quote - 1].kind == COLON):
                break
            subject = _first_acting(tokens, start, at) or nominal_before(tokens, at, start, lexicon)
            if subject is None and clauses:
                break
            return Said(at, subject, True)
    return None


def _introduces(tokens: list[Token], cue: int) -> bool:
    """Whether the verb opens a quotation behind it by a colon."""
    return cue + 2 < len(tokens) and tokens[cue + 1].kind == COLON and tokens[cue + 2].kind == QUOTE


def acting_behind(tokens: list[Token]) -> Subject | None:
    """Who acts in a sentence's first clause: “月底？”小郝撇了撇嘴。"""
    end = next((at for at in range(min(len(tokens), FARTHEST)) if tokens[at].kind in _EDGES), len(tokens))
    return _first_acting(tokens, 0, end)


def subject_of(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """Whose verb of saying it is: who opens its clause, else one of the clauses before."""
    if tokens[cue].kind == ACCORDING:
        return _first_acting(tokens, cue + 1, min(len(tokens), cue + 6))
    return acting_before(tokens, cue, lexicon)


def acting_before(tokens: list[Token], end: int, lexicon: Lexicon) -> Subject | None:
    """The subject of the clause that an index closes, or of the nearest clause before it that has one."""
    last = end
    start = max(0, end - FARTHEST)
    for at in range(end - 1, start - 2, -1):
        if at >= start and tokens[at].kind not in _EDGES:
            continue
        subject = _first_acting(tokens, at + 1, last) or _viewed_between(tokens, at + 1, last)
        if subject is None and last > at + 1:
            subject = nominal_before(tokens, last, at + 1, lexicon)
        if subject is not None:
            return subject
        if at < start or tokens[at].kind == END:
            break
        last = at
    return None


def _first_acting(tokens: list[Token], start: int, end: int) -> Subject | None:
    """The first name or pronoun between two indexes that nothing governs; of what somebody says of another, the other's."""
    found: Subject | None = None
    for at in range(start, end):
        relative = at > start + 1 and tokens[at - 1].text == "的" and tokens[at].kind == NAME
        if found is not None and relative and found.first > start:
            found = None  # "带领球队夺冠的老王"
        kind = tokens[at].kind
        if kind == CUE and found is not None and tokens[at + 1 : at + 2] and tokens[at + 1].kind in _ACTING:
            found = None  # "村民告诉记者" has no name behind; "她说老王称" has
        if kind in _ACTING and found is None and not _is_governed(tokens, at, start):
            found = Subject(at, at, at)
    return found


def _is_governed(tokens: list[Token], at: int, start: int) -> bool:
    """Whether a preposition stands before a name, or a word between the two: "对老王"; "在校长庄雅文看来"."""
    for back in range(at - 1, max(start - 1, at - 3), -1):
        kind, text = tokens[back]
        if kind in _GOVERNING:
            return text not in _AGENTS
        if kind not in (WORD, OWNER, POSSESSIVE, CONJUNCTION):
            return False
        if kind == WORD and text == "的":
            return False
    return False


_AGENTS = frozenset(("由", "当", "當", "因", "因为", "因為", "为", "為"))
"""Prepositions that a subject may follow."""


def _viewed(tokens: list[Token], end: int) -> Said | None:
    subject = _viewed_between(tokens, 0, end)
    return Said(-1, subject, False) if subject is not None else None


def _viewed_between(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Of "在老王看来": 老王."""
    for at in range(start, min(end, start + FARTHEST)):
        if tokens[at].kind in _ACTING and at + 1 < len(tokens) and tokens[at + 1].text[:2] in _VIEWS:
            return Subject(at, at, at)
    return None


def nominal_before(tokens: list[Token], end: int, start: int, lexicon: Lexicon) -> Subject | None:
    """A subject without a name that a clause opens with: "馆方在社交平台上答复", "该负责人", "一位居民"."""
    first = start
    while first < end and tokens[first].kind not in _NOMINAL:
        if tokens[first].kind in _GOVERNING:
            return None
        first += 1
    determined = first < end and tokens[first].kind == DETERMINER
    head = -1
    for at in range(first, min(end, first + _LONGEST_NOMINAL)):
        if determined and tokens[at].kind == CUE and at + 1 < end:
            continue  # "一名自称业主的男子"
        if tokens[at].kind not in _NOMINAL:
            break
        called = tokens[at].kind == WORD and _is_called(tokens[at].text, lexicon)
        if head >= 0 and not called and not determined:
            break
        head = at if called else head
    return Subject(first, head, head) if head >= 0 else None


_LONGEST_NOMINAL = 10
_LONGEST_COLLECTIVE = 8
"""Characters of a word for people that no list has."""


def _is_called(noun: str, lexicon: Lexicon) -> bool:
    """Whether a word may speak: a calling, a body, or what one publishes."""
    if noun in lexicon.titles or len(noun) > _LONGEST_COLLECTIVE:
        return noun in lexicon.titles
    return noun.endswith(_COLLECTIVE) or noun.endswith(tuple(lexicon.organisations))


_NOMINAL = frozenset((WORD, OWNER, POSSESSIVE, DETERMINER))
_COLLECTIVE = tuple(
    """
    方 方面 人 者 员 員 们 們 办 辦 站 处 處 所 馆 館 室 组 組 中心 学校 學校 医院 醫院 银行 銀行 机构 機構 大学 大學 政府 学院 學院 店 部门
    部門 通知 帖子 报告 報告 文章 女孩 男孩
    """.split()
)
"""What ends words for people, bodies and what they publish."""
