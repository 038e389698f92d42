"""The noun phrase behind a verb of saying: "said the minister of finance, X"."""

from __future__ import annotations

from backfile.loader.quotations.before import names_field
from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    END,
    NAME,
    NOUN_PARTS,
    NUMBER,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PRONOUNS,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token


def subject_after(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase or pronoun right behind the verb: said X / said the minister, X / according to X."""
    at = cue + 1
    while at < len(tokens) and tokens[at].kind in (ADVERB, AUXILIARY, TO) and at - cue < 5:
        at += 1
    if lexicon.subject_follows:
        at = _past_adverbial(tokens, at, lexicon)
    if at >= len(tokens):
        return None
    if tokens[at].kind in PRONOUNS:
        return Subject(at, at, at)
    first = at
    carried = 0
    while at < len(tokens) and tokens[at].kind in NOUN_PARTS and at - first < 20:
        if tokens[at].kind == POSSESSIVE and at > first and tokens[at - 1].kind == NAME:
            break  # "brachte Kluckers seine Stärke"
        if tokens[at].kind == DETERMINER and at > first and tokens[at - 1].kind in (NAME, WORD):
            if tokens[at].text not in lexicon.case_articles or tokens[at - 1].kind == NAME:
                break
            carried = carried or at
        at += 1
    if at == first:
        return None
    if at == first + 1 and tokens[first].kind == DETERMINER:
        at = _past_partitive(tokens, at, lexicon)
    last = at - 1
    if first == last and tokens[first].kind == WORD and lexicon.infinitive_ends:
        word = tokens[first].text
        if word.endswith(lexicon.infinitive_ends) and word not in lexicon.titles:
            return None  # "dijo sentirse"
    if (
        lexicon.inflected_names
        and first == last
        and tokens[first].text.endswith(_DATIVES)
        and tokens[first].kind == WORD
    ):
        return None  # "rzuciła dziennikarzom"
    if _is_name_alone(tokens, first, last, lexicon):
        return Subject(first, first, first)
    head = (carried or at) - 1
    while head > first and tokens[head].kind not in (NAME, WORD):
        head -= 1
    if lexicon.nouns_capitalised and first == head and tokens[head].text.islower():
        return None  # "sagte leise"
    if lexicon.nouns_capitalised:
        head = _capitalised(tokens, first, head)
        last = _capitalised(tokens, head, last) if carried else head
    if tokens[head].kind not in (NAME, WORD):
        return None
    if tokens[head].kind == NAME:
        return Subject(first, last, head)
    both = _past_second_calling(tokens, head, at, lexicon)
    if both:
        return Subject(first, both, both)
    return _with_apposition(tokens, first, last, head, lexicon)


def _capitalised(tokens: list[Token], first: int, head: int) -> int:
    """German "sagt der Anwalt kämpferisch": the noun, which has a capital, where one stands there."""
    at = head
    while at > first and (tokens[at].kind not in (NAME, WORD) or tokens[at].text.islower()):
        at -= 1
    return at if tokens[at].kind in (NAME, WORD) and not tokens[at].text.islower() else head


def _past_second_calling(tokens: list[Token], head: int, at: int, lexicon: Lexicon) -> int:
    """Of "said actor and director Ann Lee": the index of the name; 0 for none."""
    calling = tokens[head].text.lower()
    if at - 1 != head or not (
        calling in lexicon.titles or (lexicon.title_ends and calling.endswith(lexicon.title_ends))
    ):
        return 0
    if at >= len(tokens) or tokens[at].kind != CONJUNCTION:
        return 0
    end = at + 1
    while end < len(tokens) and tokens[end].kind == WORD and end - at < _LONGEST_ADVERBIAL:
        end += 1
    return end if end < len(tokens) and tokens[end].kind == NAME and " " in tokens[end].text else 0


def _past_partitive(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "of the miners" behind "one", where nothing else does for a noun; else `at`."""
    if at >= len(tokens) or tokens[at].kind != PREPOSITION or tokens[at].text.lower() not in lexicon.genitive:
        return at
    end = at + 1
    while end < len(tokens) and tokens[end].kind in NOUN_PARTS and end - at < _LONGEST_ADVERBIAL:
        end += 1
    return end if end > at + 1 else at


def _is_name_alone(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Greco scuotendo (la testa): a name, and behind it words that are no calling."""
    rest = tokens[first + 1 : last + 1]
    return (
        tokens[first].kind == NAME
        and bool(rest)
        and not lexicon.unspaced
        and all(token.kind == WORD and token.text.islower() and token.text not in lexicon.titles for token in rest)
    )


def _with_apposition(tokens: list[Token], first: int, last: int, head: int, lexicon: Lexicon) -> Subject:
    """The minister of finance, X: the phrase goes on over prepositions, and a name behind its comma is its name."""
    named = _apposed_name(tokens, last + 1)
    if named:
        return Subject(first, named, named)
    at = last + 1
    while at + 1 < len(tokens) and tokens[at].kind == PREPOSITION and tokens[at].text.lower() in lexicon.genitive:
        at += 1
        while at < len(tokens) and tokens[at].kind in NOUN_PARTS:
            at += 1
        last = at - 1
        if names_field(tokens, last, lexicon):
            return Subject(first, last, last)
    if at + 1 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == NAME:
        after = tokens[at + 2].kind if at + 2 < len(tokens) else END
        if after in (COMMA, END, WHO, OPEN, PREPOSITION, NUMBER):
            return Subject(first, at + 1, at + 1)
    return Subject(first, last, head)


def _apposed_name(tokens: list[Token], at: int) -> int:
    """Of "the councillor for works in the town, X.": the index of X, where only prepositional phrases lie between."""
    start = at
    while at < len(tokens) and tokens[at].kind in _IN_OFFICE and at - start < _LONGEST_OFFICE:
        at += 1
    if not start < at < len(tokens) - 1 or tokens[start].kind != PREPOSITION or tokens[at].kind != COMMA:
        return 0
    closing = tokens[at + 2].kind if at + 2 < len(tokens) else END
    return at + 1 if tokens[at + 1].kind == NAME and closing in (COMMA, END) else 0


_IN_OFFICE = NOUN_PARTS | {PREPOSITION, CONJUNCTION}
_LONGEST_OFFICE = 14


def _past_adverbial(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "de son côté", "w środę", ", por sua vez,", where a name, an article or a title follows; else `at`."""
    if at + 2 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == PREPOSITION:
        for comma in range(at + 2, min(len(tokens) - 1, at + 6)):
            if tokens[comma].kind == COMMA:
                return comma + 1 if tokens[comma + 1].kind in (NAME, DETERMINER, PRONOUN) else at
    if at >= len(tokens) or tokens[at].kind != PREPOSITION or tokens[at].text.lower() in lexicon.agents:
        return at
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST_ADVERBIAL and _is_in_adverbial(tokens, end):
        end += 1
        if end < len(tokens) and (tokens[end].kind == NAME or tokens[end].text.lower() in lexicon.titles):
            return end
    return at


def _is_in_adverbial(tokens: list[Token], at: int) -> bool:
    """Its nouns may look like verbs of saying: Spanish "en su cuenta"."""
    noun = tokens[at].kind == CUE and tokens[at - 1].kind in (POSSESSIVE, DETERMINER)
    return noun or tokens[at].kind in _IN_ADVERBIAL


_IN_ADVERBIAL = frozenset((POSSESSIVE, DETERMINER, ADVERB, WORD, NUMBER))
_LONGEST_ADVERBIAL = 4
_DATIVES = ("om", "owi", "ам", "ям", "ům", "ovi")
"""Endings of whom something is said to, where no article tells."""
