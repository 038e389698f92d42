"""English clauses without a list of all verbs: where a subject ends, which one opens a clause, what parts it from its verb."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLOSE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    NOUN_PARTS,
    NUMBER,
    OPEN,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PRONOUNS,
    QUOTE,
    THAT,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token

CLAUSE_EDGES = frozenset((COMMA, DASH, QUOTE, END, COLON, OPEN, CLOSE))
_ACTING = frozenset((NAME, *PRONOUNS))
_OPENS_PHRASE = frozenset((DETERMINER, POSSESSIVE, OWNER))
_VERBS = frozenset((CUE, AUXILIARY, BE))
_VERBLIKE = frozenset((WORD, CUE, AUXILIARY, BE, ADVERB))
_WITNESSED = frozenset(("heard", "seen", "filmed", "caught", "recorded"))
_INSIDE_VERB = frozenset(("long", "since"))
_BEFORE_DAYS = frozenset(("on", "this", "last", "late"))
_SHORTEST_CLAUSE = 2
"""Tokens: who acts, and the verb."""
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


def is_inside(tokens: list[Token], at: int, cue: int, lexicon: Lexicon) -> bool:
    """English "has long argued", "has since said"; "was heard shouting"."""
    if not lexicon.verbs or not at:
        return False
    if tokens[at - 1].kind == AUXILIARY:
        return tokens[at].text in _INSIDE_VERB
    if tokens[at].text not in _WITNESSED or not is_gerund(tokens[cue], lexicon):
        return False
    return tokens[at - 1].kind == BE or (tokens[at - 1].kind == ADVERB and at > 1 and tokens[at - 2].kind == BE)


def before_day(tokens: list[Token], at: int, start: int, cue: int) -> int:
    """Of "the office on Friday admitted": the index before "on"; else `at`."""
    if at < start or at + 1 >= cue or tokens[at + 1].kind != ADVERB:
        return at
    days = at
    if tokens[days].kind == NUMBER and days > start:
        days -= 1
    return days - 1 if days > start and tokens[days].text in _BEFORE_DAYS else at


def is_gerund(token: Token, lexicon: Lexicon) -> bool:
    """English "saying", "adding": a verb that has the subject of another."""
    return lexicon.language == "en" and token.text.endswith("ing")


def acting_before(tokens: list[Token], comma: int, start: int, lexicon: Lexicon) -> Subject | None:
    """Of "days before the vote in Selby, Ann Lee resigned, telling her party “…”": who acts in the clause it closes."""
    first = comma
    while first > start and tokens[first - 1].kind not in CLAUSE_EDGES:
        first -= 1
    while first < comma and tokens[first].kind in (CONJUNCTION, ADVERB):
        first += 1
    if comma - first < _SHORTEST_CLAUSE:
        return None
    if tokens[first].kind in _ACTING:
        return Subject(first, first, first) if tokens[first + 1].kind in _VERBLIKE else None
    opening = opening_phrase(tokens, first, comma, lexicon) if tokens[first].kind in _OPENS_PHRASE else None
    if opening is None or opening.last + 1 >= comma or opening.first != first:
        return None
    verb = opening.last + 1
    return opening if tokens[verb].kind in _VERBS or ends_phrase(tokens, verb, lexicon) else None


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
