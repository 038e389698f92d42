"""Speech that a dash opens instead of a mark: "— Мы не уйдём, — сказала она. — Это наш дом.".

Only where the words behind it say that somebody speaks: a paragraph that merely begins with a dash may be an item of a list.
"""

from __future__ import annotations

import re

from backfile.loader.quotations.lexicon import CUE, DETERMINER, PRONOUN, SELF, THAT, Lexicon
from backfile.loader.quotations.marks import Span

_OPENING = re.compile(r"\s*[–—―-](?=[^\S\n]?[^\W\d_]|[^\S\n]?[¿¡«“\"…])")
_DASH = re.compile(r"[–—―](?:(?<=\s.)|(?=\s)|(?=[.,;:]))|(?<=\s)-(?=\s)")
_INNER_OPENING = re.compile(r"(?<=[.!?:…])[^\S\n]+(?:[–—―][^\S\n]?|-[^\S\n])(?=[^\W\d_])")
"""A dash behind the end of a sentence or a colon; a capital follows."""
_SENTENCE_END = re.compile(r"[.!?…][\"”»]?\s*\Z")
_CLAUSE = re.compile(r"(?<=[,!?…])\s(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EDGES = " \t\u00a0\u202f\n"
_FARTHEST = 3
"""Words behind the dash among which the verb of saying is: "— сразу сказала она"."""
_SHORTEST_VERB = 3
_LONGEST = 5_000
"""Characters of a paragraph that is a turn of a conversation."""
_MOST_PARTS = 12


def find_turns(text: str, lexicon: Lexicon, assumed: bool = False) -> list[Span]:
    """What is said in a paragraph that a dash opens, without the words that say who speaks; nothing where none do.

    `assumed`: the article has other paragraphs that do, so all of one without such words is said too.
    """
    if not lexicon.dialogues or len(text) > _LONGEST:
        return []
    if lexicon.dialogue_clauses:
        return _clause_turns(text, lexicon, assumed)
    opening = _OPENING.match(text)
    if assumed:
        return _whole(text, opening.start(), opening.end(), len(text)) if opening is not None else []
    if opening is None and (opening := _last_opening(text, lexicon)) is None:
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


def _openings(text: str, start: int) -> list[re.Match[str]]:
    """The dashes inside a paragraph that open speech."""
    if " –" not in text and " —" not in text and " -" not in text:
        return []
    found = _INNER_OPENING.finditer(text, start)
    return [opening for opening in found if text[opening.end()].isupper()][:_MOST_PARTS]


def _last_opening(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Polish "Wójt rozkłada ręce. – Nie wiem – wzdycha.": the dash that opens what the first verb of saying closes."""
    openings = _openings(text, 0)
    if not openings:
        return None
    dashes = (found.start() for found in _DASH.finditer(text, openings[0].end()))
    reporting = next((at for at in dashes if _reports(text, at + 1, lexicon)), 0)
    return next((opening for opening in reversed(openings) if opening.end() < reporting), None)


def _clause_turns(text: str, lexicon: Lexicon, assumed: bool) -> list[Span]:
    """Norwegian "– Nei, sier hun. – Aldri.": each up to the comma before its verb of saying, else up to the next dash."""
    first = _OPENING.match(text)
    openings = [(first.start(), first.end())] if first is not None else []
    openings += [(found.start(), found.end()) for found in _openings(text, openings[0][1] if openings else 0)]
    turns: list[Span] = []
    for number, (outer, start) in enumerate(openings[:_MOST_PARTS]):
        limit = openings[number + 1][0] if number + 1 < len(openings) else len(text)
        clauses = (
            found.start() for found in _CLAUSE.finditer(text, start, limit) if _closes(text, found.end(), lexicon)
        )
        end = next(clauses, 0)
        if end:
            turns.append(_turn(text, outer, start, end))
        elif assumed or turns or text[outer - 1 : outer] == ":":
            turns += _whole(text, outer, start, limit)
    return [turn for turn in turns if turn.end > turn.start]


def _whole(text: str, outer: int, start: int, end: int) -> list[Span]:
    """Up to an index, where a sentence ends there."""
    return [_turn(text, outer, start, end)] if _SENTENCE_END.search(text, max(start, end - _LONGEST_END), end) else []


def _closes(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a verb of saying and its subject follow: "sier hun", but neither "tror jeg" nor "viser det seg"."""
    words = [found[0] for found, _ in zip(_WORD.finditer(text, start), range(_FARTHEST), strict=False)]
    if len(words) < _FEWEST_WORDS or not words[0][0].islower():
        return False
    kind = lexicon.kinds.get(words[1].lower())
    if kind in (SELF, THAT) or (kind == DETERMINER and words[-1] not in lexicon.agents and words[1] in _IMPERSONAL):
        return False
    named = words[1][0].isupper() or words[1] in lexicon.titles or kind == PRONOUN
    return _is_cue(words[0], lexicon) or (named and _is_unlisted(words, lexicon))


_IMPERSONAL = frozenset(("det",))
"""What stands for nobody: "viser det seg"; but "lyder det fra" somebody."""
_FEWEST_WORDS = 2
_LONGEST_END = 8


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
    words = [word for word in words if word not in lexicon.reflexives]
    if not words:
        return False
    verb, subject = words[0], words[1] if len(words) > 1 else ""
    named = any(word[0].isupper() for word in words[1:]) or subject in lexicon.titles
    named = named or (lexicon.inflected_names and any(word in lexicon.titles for word in words[2:]))
    named = named or lexicon.kinds.get(subject) in (DETERMINER, PRONOUN) or (lexicon.drops_subject and not subject)
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
