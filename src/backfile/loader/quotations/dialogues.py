"""Speech that a dash opens instead of a mark: "— Мы не уйдём, — сказала она. — Это наш дом.".

Only where the words behind it say that somebody speaks: a paragraph that merely begins with a dash may be an item of a list.
"""

from __future__ import annotations

import re

from backfile.loader.quotations.lexicon import CUE, DETERMINER, THAT, Lexicon
from backfile.loader.quotations.marks import Span

_OPENING = re.compile(r"\s*[–—―-](?=[^\S\n]?[^\W\d_]|[^\S\n]?[¿¡«“\"…])")
_DASH = re.compile(r"[–—―](?:(?<=\s.)|(?=\s)|(?=[.,;:]))|(?<=\s)-(?=\s)")
_CLAUSE = re.compile(r"(?<=[,!?…])\s(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EDGES = " \t\u00a0\u202f\n"
_FARTHEST = 3
"""Words behind the dash among which the verb of saying is: "— сразу сказала она"."""
_SHORTEST_VERB = 3
_LONGEST = 5_000
"""Characters of a paragraph that is a turn of a conversation."""
_MOST_PARTS = 12


def find_turns(text: str, lexicon: Lexicon) -> list[Span]:
    """What is said in a paragraph that a dash opens, without the words that say who speaks; nothing where none do."""
    opening = _OPENING.match(text) if lexicon.dialogues and len(text) <= _LONGEST else None
    if opening is None:
        return []
    dashes = [found.start() for found in _DASH.finditer(text, opening.end())][:_MOST_PARTS]
    reporting = [at for at in dashes if _reports(text, at + 1, lexicon)]
    if not reporting:
        return _closed_by_comma(text, opening, lexicon)
    turns = [_turn(text, opening.start(), opening.end(), reporting[0])]
    following = next((at for at in dashes if at > reporting[0]), None)
    if following is not None:
        start = following + 1
        while start < len(text) and text[start] in ".,;:" + _EDGES:
            start += 1
        if start < len(text) and following not in reporting:
            end = next((at for at in reporting if at > following), len(text))
            turns.append(_turn(text, following, start, end))
    return [turn for turn in turns if turn.end > turn.start]


def _closed_by_comma(text: str, opening: re.Match[str], lexicon: Lexicon) -> list[Span]:
    """French "— Vous reviendrez ? demande la vieille dame.": the verb stands behind a mark without a dash."""
    for found in _CLAUSE.finditer(text, opening.end()):
        word = _WORD.match(text, found.end())
        if word is not None and word[0].islower() and (_is_cue(word[0], lexicon) or _takes_up(word[0], lexicon)):
            return [_turn(text, opening.start(), opening.end(), found.start())]
    return []


def _reports(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a verb of saying follows, in small letters as what goes on with a sentence is."""
    words = [found for found, _ in zip(_WORD.finditer(text, start), range(_FARTHEST), strict=False)]
    if not words or not words[0][0][0].islower():
        return False
    return any(_is_cue(word[0], lexicon) for word in words) or _is_unlisted([word[0] for word in words], lexicon)


def _is_unlisted(words: list[str], lexicon: Lexicon) -> bool:
    """A word that ends as verbs do, and a name or a calling behind it."""
    verb, subject = words[0], words[1] if len(words) > 1 else ""
    named = any(word[0].isupper() for word in words[1:]) or subject in lexicon.titles
    named = named or lexicon.kinds.get(subject) == DETERMINER
    plain = lexicon.kinds.get(verb.lower()) is None and verb.lower() not in lexicon.titles
    return named and plain and len(verb) > _SHORTEST_VERB and verb.endswith(lexicon.verb_ends or " ")


def _is_cue(word: str, lexicon: Lexicon) -> bool:
    """A verb of saying, with a pronoun behind a hyphen or without: "demande-t-il"."""
    lower = word.lower()
    return lexicon.kinds.get(lower) == CUE or lexicon.kinds.get(lower.partition("-")[0]) == CUE


def _takes_up(word: str, lexicon: Lexicon) -> bool:
    """Turkish "… diye bağırdı"."""
    return lexicon.source_behind and lexicon.kinds.get(word) == THAT


def _turn(text: str, outer_start: int, start: int, end: int) -> Span:
    first, last = start, end
    while first < last and text[first] in _EDGES:
        first += 1
    while last > first and text[last - 1] in _EDGES:
        last -= 1
    return Span(outer_start, first, last, end)
