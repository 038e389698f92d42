"""Noun phrases without a list of verbs: where the subject of an English clause ends, and which one opens a sentence."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    NAME,
    NOUN_PARTS,
    NUMBER,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    THAT,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token

_BEFORE_OPENING = frozenset((QUOTE, COMMA, DASH, CONJUNCTION, ADVERB))
_OPENING = frozenset((DETERMINER, POSSESSIVE, OWNER, NAME, WORD))
_BEHIND_VERB = frozenset((DETERMINER, POSSESSIVE, ADVERB, NUMBER, NAME, OWNER, TO, PRONOUN, THAT))
_NOUNS = frozenset((WORD, NAME))
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years time times".split()
)
_COUNTS = frozenset("dozens hundreds thousands scores tens number majority minority group crowd handful".split())
"""Nouns that stand for what is counted: "hundreds of protesters"."""
_LONGEST_OPENER = 12
"""Tokens of the adverbial that a sentence may begin with."""
_LONGEST_PHRASE = 12


def ends_phrase(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at `at`, behind a noun, is rather the verb: the board *wants* more, the union *came* to power."""
    kind, word = tokens[at]
    if kind != WORD or not word.islower() or not at or tokens[at - 1].kind not in _NOUNS:
        return False
    if word in lexicon.verbs:
        return True
    follower = tokens[at + 1].kind if at + 1 < len(tokens) else COMMA
    if word.endswith("ed"):
        return follower in _BEHIND_VERB or follower == PREPOSITION
    return word.endswith("s") and not word.endswith("ss") and follower in _BEHIND_VERB


def opening_phrase(tokens: list[Token], start: int, end: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase that the clause between two indexes opens with: "Beyond Skarn, *the new board* of the union has …"."""
    at = _past_opener(tokens, start, end)
    if at >= end or tokens[at].kind not in _OPENING:
        return None
    first = at
    while at < end and at - first < _LONGEST_PHRASE and not ends_phrase(tokens, at, lexicon):
        counted = tokens[at].text == "of" and tokens[at - 1].text.lower() in _COUNTS
        ruling = tokens[at].kind == CUE and tokens[at - 1].kind == DETERMINER
        if tokens[at].kind not in NOUN_PARTS and not counted and not ruling:
            break
        at += 1
    last = at - 1
    if last < first or tokens[last].kind not in _NOUNS or tokens[last].text.lower() in _TIMES:
        return None
    return Subject(first, last, last)


def trimmed(tokens: list[Token], subject: Subject, lexicon: Lexicon) -> Subject:
    """The phrase up to the first verb in it, where its head stands before that."""
    for at in range(max(subject.first, subject.head) + 1, subject.last + 1):
        if ends_phrase(tokens, at, lexicon):
            return Subject(subject.first, at - 1, subject.head)
    return subject


def _past_opener(tokens: list[Token], start: int, end: int) -> int:
    """Past adverbs, and past "In a letter on Monday," and the like."""
    end = min(end, start + 2 * _LONGEST_OPENER)
    at = start
    while at < end and tokens[at].kind in _BEFORE_OPENING:
        at += 1
    if at < end and tokens[at].kind == PREPOSITION:
        near = range(at + 1, min(end, at + _LONGEST_OPENER))
        comma = next((number for number in near if tokens[number].kind == COMMA), 0)
        at = comma + 1 if comma else end
        while at < end and tokens[at].kind in _BEFORE_OPENING:
            at += 1
    return at
