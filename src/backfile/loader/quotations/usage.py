"""How an article uses one run of capitalised words: what stands around it, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    END,
    NAME,
    NUMBER,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.tokens import Token
from backfile.models import Record

MOST_CALLINGS = 24
"""Words that are kept of what one name is called."""
_NAMES = frozenset((NAME, OWNER))
_JOINING = frozenset((COMMA, CONJUNCTION))
_REPORTING = frozenset((CUE, ACCORDING))
_FARTHEST_CALLING = 3
"""Words into an apposition before a name among which its calling is: "el entonces ministro de Exteriores"."""
_LONGEST_ROLE = 8
"""Tokens."""
_ROLE_PARTS = frozenset((WORD, NAME, OWNER, PREPOSITION, DETERMINER, CONJUNCTION))
_BEFORE_PLACES = frozenset((DETERMINER,))
"""Before a person's name these stand seldom; in German, where every noun has a capital:"""
_BEFORE_NOUNS = frozenset((DETERMINER, POSSESSIVE, WORD, NUMBER))


class Usage(Record, gc=False):
    """What the places of one run tell together."""

    times: int
    role: str = ""
    """Calling that stands beside the name in small letters: "Wild coach", "the foreign minister"."""
    callings: frozenset[str] = frozenset()
    """Words, in small letters, of all that the article calls the name beside it."""
    weight: float = 0.0
    """Evidence of a person: verbs of saying and callings beside it."""
    penalty: float = 0.0
    """Evidence against: articles and prepositions of place before it."""
    adjectives: float = 0.0
    """What of the penalty is for small words before it, which may be adjectives: "der 30 Jahre alte Kai Harke"."""
    within: bool = False
    """It stands inside a sentence, where only names have a capital."""


def find_occurrences(sentences: list[Sentence]) -> dict[str, list[tuple[list[Token], int]]]:
    """The places (a sentence's tokens, index) of each run of capitalised words, in order."""
    places: dict[str, list[tuple[list[Token], int]]] = {}
    for sentence in sentences:
        tokens = sentence.tokens
        for at in sentence.people:
            kind, run = tokens[at]
            if kind in _NAMES:
                if run in places:
                    places[run].append((tokens, at))
                else:
                    places[run] = [(tokens, at)]
    return places


def read_usage(places: Iterable[tuple[list[Token], int]], lexicon: Lexicon) -> Usage:
    """What these places of one run tell together."""
    times = 0
    role = ""
    callings: frozenset[str] = frozenset()
    weight = penalty_sum = adjectives = 0.0
    within = False
    unlikely, penalty = (_BEFORE_NOUNS, 3.0) if lexicon.nouns_capitalised else (_BEFORE_PLACES, 1.5)
    for tokens, at in places:
        times += 1
        last = len(tokens) - 1
        if at:
            kind, text = tokens[at - 1]
            within = within or kind > OWNER or (kind == COMMA and at > 1 and tokens[at - 2][0] > OWNER)
            if kind == ADVERB and at > 1 and tokens[at - 2][0] == DETERMINER:
                kind = DETERMINER  # "the largely Portuguese Saltmarsh"
            if kind in unlikely or (kind == PREPOSITION and text.lower() in lexicon.places):
                penalty_sum += penalty
                adjectives += penalty if kind == WORD else 0.0
            elif kind in _REPORTING and not _is_attribute(tokens, at - 1, lexicon):
                weight += 1.0
            if kind == WORD and not role and text.lower() in lexicon.titles:
                role = _role_before(tokens, at, lexicon.titles)
                weight += 1.0
            if kind == WORD and lexicon.inflected_names and len(callings) < MOST_CALLINGS:
                callings = callings | inflected_callings(text.lower(), lexicon)
                far = _calling_of_field(tokens, at - 1, lexicon)
                if far and text.lower() not in lexicon.titles:
                    callings, weight = callings | {far}, weight + 1.0
                if at > 1 and tokens[at - 2][0] == CUE and text.islower():
                    callings = callings | {text}  # "vzpomíná převor Alois Machala"
            if kind in _JOINING and len(callings) < MOST_CALLINGS:
                called = callings_before(tokens, at, lexicon)
                if called:
                    weight += 1.0 if kind == COMMA else 0.0
                    callings = callings | called
        if 1 < at < last and _is_apposed(tokens, at) and tokens[at - 2][1].lower() in lexicon.titles:
            weight += 1.0  # "her nephew, Ruben, nods"
        if at + 2 < last and tokens[at + 1][0] == COMMA and not role and tokens[at][0] == NAME:
            role = _role_behind(tokens, at + 2, lexicon)
        after = at + 2 if at < last and tokens[at + 1][0] == ADVERB else at + 1
        governed = lexicon.verb_last and at > 0 and tokens[at - 1][0] == PREPOSITION
        governed = governed and tokens[at - 1][1].lower() not in lexicon.subordinators
        if after <= last and tokens[after][0] == CUE and tokens[after][1] not in lexicon.light_cues and not governed:
            weight += 2.0
    if role:
        callings = callings.union(role.lower().split())
    return Usage(times, role, callings, weight, penalty_sum, adjectives, within)


def _calling_of_field(tokens: list[Token], last: int, lexicon: Lexicon) -> str:
    """Of "velitel horské služby X": the calling, in small letters, that its field parts from the name; "" for none."""
    for at in range(last, max(-1, last - _LONGEST_FIELD), -1):
        kind, text = tokens[at]
        if kind != WORD:
            break
        if text.lower() in lexicon.titles and text.lower() not in lexicon.adjectives:
            return text.lower()
    return ""


_LONGEST_FIELD = 4


def _is_attribute(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """German "seinen erklärten Rivalen": a participle between an article and its noun."""
    return lexicon.nouns_capitalised and at > 0 and tokens[at - 1].kind in (DETERMINER, POSSESSIVE)


def callings_before(tokens: list[Token], at: int, lexicon: Lexicon) -> set[str]:
    """The callings that a phrase before a name gives it: "el ministro de Exteriores, X", "der Anwalt und Dissident X"."""
    before = tokens[at - 1].kind
    if before == CONJUNCTION and at > 1:
        lower = tokens[at - 2].text.lower()
        return {lower} if is_calling(lower, lexicon) else set()
    if before != COMMA:
        return set()
    first = at - 1
    if first > 1 and lexicon.verb_second and tokens[first - 1].kind == POSSESSIVE:
        first -= 1  # Norwegian "mora hennes, Sissel"
    while first > 0 and at - first <= _LONGEST_ROLE and tokens[first - 1].kind in _ROLE_PARTS:
        first -= 1
        if tokens[first].kind == DETERMINER and not _carries(tokens, first, lexicon):
            break
    if first == at - 1 or tokens[first].kind not in (DETERMINER, WORD, NAME):
        return set()
    last = at + 1
    if last < len(tokens) and tokens[last].kind not in (COMMA, END, CUE, AUXILIARY, WHO):
        return set()
    words = [token.text.rsplit(" ", 1)[-1].lower() for token in tokens[first : at - 1][:_FARTHEST_CALLING]]
    return {word for word in words if is_calling(word, lexicon)}


def _carries(tokens: list[Token], article: int, lexicon: Lexicon) -> bool:
    """Whether a phrase goes on before an article: behind a preposition, and German "der Leiter des Vereins"."""
    if article == 0:
        return False
    owned = tokens[article].text in lexicon.case_articles and tokens[article - 1].kind in (WORD, NAME)
    return owned or tokens[article - 1].kind == PREPOSITION


def inflected_callings(lower: str, lexicon: Lexicon) -> set[str]:
    """The nominative of a calling with a case ending: Polish "posłanki" is "posłanka"."""
    for cut in range(_LONGEST_ENDING + 1):
        title = lexicon.title_bases.get(lower[: len(lower) - cut])
        if title is not None:
            return {title}
    return set()


_LONGEST_ENDING = 3


def is_agent(lower: str, lexicon: Lexicon) -> bool:
    """Whether a word's ending tells that it is somebody: Spanish "farero", but not "dinero"."""
    return bool(lexicon.agent_ends) and lower.endswith(lexicon.agent_ends) and lower not in lexicon.no_agents


def is_calling(lower: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters tells what somebody is."""
    return lower in lexicon.titles or bool(lexicon.title_ends and lower.endswith(lexicon.title_ends))


def plain_calling(lower: str, lexicon: Lexicon) -> str:
    """A calling without its article: "rektoren" is "rektor", "cheftræneren" is "cheftræner"; others as they are."""
    plain = lexicon.definites.get(lower)
    if plain is not None:
        return plain
    for length in range(len(lower) - 1, _SHORTEST_CALLING, -1):
        plain = lexicon.definites.get(lower[-length:])
        if plain is not None:
            return lower[:-length] + plain
    return lower


_SHORTEST_CALLING = 3


def without_article(lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a calling that no list has may be without its article: "kommissæren" is "kommissær"."""
    cut = (lower.removesuffix(end) for end in lexicon.definite_ends if lower.endswith(end))
    return tuple(plain for plain in cut if len(plain) > _SHORTEST_CALLING)


def _is_apposed(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].kind == tokens[at + 1].kind == COMMA and tokens[at - 2].kind == WORD


def _role_before(tokens: list[Token], at: int, titles: frozenset[str]) -> str:
    """The calling right before a name with the capitalised words before it: "Wild coach", "executive chair"."""
    first = at
    while first > 0 and at - first < _LONGEST_ROLE and tokens[first - 1].kind in (WORD, NAME):
        text = tokens[first - 1].text
        if not text[:1].isupper() and text.lower() not in titles:
            break
        first -= 1
    return " ".join(token.text for token in tokens[first:at])


def _role_behind(tokens: list[Token], at: int, lexicon: Lexicon) -> str:
    """The apposition behind a name, where it has a title: "the foreign minister of Peru"."""
    first = at + 1 if tokens[at].kind == DETERMINER else at
    last = first
    while last < len(tokens) and last - first < _LONGEST_ROLE and tokens[last].kind in _ROLE_PARTS:
        last += 1
    words = [token.text for token in tokens[first:last]]
    closed = last < len(tokens) and tokens[last].kind in (COMMA, END, WHO)
    return " ".join(words) if closed and any(word.lower() in lexicon.titles for word in words) else ""
