"""Offices and callings that open a sentence without a name: "La preside allarga le braccia: «…»", "El alcalde no descarta cortes."."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUNS,
    QUOTE,
    SELF,
    THAT,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_agent, is_calling
from backfile.loader.quotations.verbs import opens_participial

_FARTHEST = 4
"""Tokens in which an opening phrase has its calling."""
_FARTHEST_NAME = 8
"""Tokens behind the calling in which its name stands, if it has one."""
_ORDINALS = frozenset("primer primera primeiro primeira premier première primo prima ex".split())
"""Words that make an office of the next one: "primer ministro", but "el primer objetivo"."""
_FARTHEST_VOICE = 40
_FARTHEST_OPENING = 14
_LONGEST_WITHOUT = 9
_SHORTEST_PARTICIPIAL = 4
_LONGEST_LINK = 6
"""Tokens of what joins a sentence to the one before: "Por su parte,"."""
_TOPICS = frozenset("sobre su sul sulla sull' quanto acerca".split())
"""Prepositions that a sentence without a subject may open with."""
_IMPERSONAL = frozenset(
    "lee leía legge leggeva lê lia puede podía può poteva pode podia hay había è' c' ci vi ponía decía".split()
)
"""What nobody does: "se lee", "si legge"."""
_BEFORE = frozenset((ADVERB, CONJUNCTION))
_BEHIND_OBJECT = frozenset((ADVERB, PREPOSITION))


def opening_office(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """The phrase that a sentence opens with, where it is an office that no name follows."""
    if lexicon.language == "en" or lexicon.unspaced or lexicon.caseless or lexicon.topics:
        return None
    first = _past_participial(tokens) if lexicon.anaphors else 0
    while first < len(tokens) and tokens[first].kind in _BEFORE:
        first += 1
    for at in range(first, min(len(tokens), first + _FARTHEST)):
        kind, text = tokens[at]
        if text.lower() in _ORDINALS or text.lower() in lexicon.adjectives:
            continue
        noun = text.rsplit(" ", 1)[-1].lower()
        if kind == WORD and (is_calling(noun, lexicon) or (at == first + 1 and is_agent(noun, lexicon))):
            return None if _is_named(tokens, at, lexicon) else Subject(first, at, at)
        if kind not in (DETERMINER, POSSESSIVE, WORD) and not (kind == ADVERB and at > first):
            return None
    return None


def _past_participial(tokens: list[Token]) -> int:
    """Past Spanish "Preguntado por los plazos del riego," and the like."""
    if len(tokens) < _SHORTEST_PARTICIPIAL or not opens_participial(tokens, 0):
        return 0
    near = range(2, min(len(tokens) - 1, _FARTHEST_OPENING))
    return next((at + 1 for at in near if tokens[at].kind == COMMA), 0)


def opening_body(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """Spanish "En cambio, la asociación vecinal calla.": an organisation, by article and noun, and no name."""
    if not lexicon.anaphors or lexicon.caseless:
        return None
    first = 0
    if tokens and tokens[0].kind == PREPOSITION:
        near = range(1, min(len(tokens), _LONGEST_LINK))
        first = next((at + 1 for at in near if tokens[at].kind == COMMA), 0)
    if first + 1 >= len(tokens) or tokens[first].kind != DETERMINER or tokens[first + 1].kind != WORD:
        return None
    body = tokens[first + 1].text.lower() in lexicon.organisations
    named = any(token.kind in (NAME, *PRONOUNS) for token in tokens)
    return Subject(first, first + 1, first + 1) if body and not named else None


def aged_phrase(tokens: list[Token]) -> Subject | None:
    """Somebody called by age: German "der 71-Jährige", Danish "den 58-årige bager"."""
    for at in range(1, min(len(tokens), _FARTHEST_VOICE)):
        kind, text = tokens[at]
        if kind == WORD and text[0].isdigit() and tokens[at - 1].kind == DETERMINER:
            noun = at + 1 < len(tokens) and text.islower() and tokens[at + 1].kind == WORD
            return Subject(at - 1, at + noun, at + noun)
    return None


def experiencer(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """German "Es geht ihr dabei um …": the object form of a pronoun, behind "es" and the verb, and before no noun."""
    if not lexicon.nouns_capitalised or len(tokens) < _FARTHEST or tokens[0].kind != SELF:
        return None
    for at in range(1, _FARTHEST):
        if tokens[at].kind == POSSESSIVE and tokens[at].text in lexicon.genders:
            return Subject(at, at, at) if tokens[at + 1].kind in _BEHIND_OBJECT else None
    return None


def introduces(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence brings in somebody without a name: German "ein Sachverständiger"."""
    for at, token in enumerate(tokens[:_FARTHEST_VOICE]):
        new = token.kind == DETERMINER and token.text.lower() in lexicon.indefinite
        if new and any(is_calling(behind.text.lower(), lexicon) for behind in tokens[at + 1 : at + _FARTHEST]):
            return True
    return False


def newly_opening(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """Swedish "En tidigare djurskötare, som …": somebody new, whom a relative clause tells of; English has its own rule."""
    if lexicon.verbs or not tokens or tokens[0].text.lower() not in lexicon.indefinite:
        return None
    for at in range(2, min(len(tokens) - 1, _FARTHEST + 1)):
        if tokens[at].kind == COMMA and tokens[at - 1].kind == WORD:
            relative = tokens[at + 1].kind == WHO or (lexicon.nouns_capitalised and tokens[at + 1].kind == DETERMINER)
            return Subject(0, at - 1, at - 1) if relative else None
    return None


def _is_named(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """A name right behind the office, behind its field, or between commas."""
    end = min(len(tokens), at + _FARTHEST_NAME)
    for place in range(at + 1, end):
        kind = tokens[place].kind
        if kind == NAME and lexicon.nouns_capitalised and place > at + 1 and " " not in tokens[place].text:
            continue
        if kind == QUOTE and place + 1 < end and tokens[place + 1].kind == NAME:
            continue  # "Тренер «Сокола» Аркадий Лапин"
        if kind == NAME:
            return tokens[place - 1].kind != PREPOSITION or place == at + 1
        if kind not in (PREPOSITION, DETERMINER, WORD, COMMA):
            return False
    return False


def described_opening(tokens: list[Token], lexicon: Lexicon) -> Subject | None:
    """French "Rentré fourbu de la mine, le poseur de 40 ans …": the phrase that a clause opens with, by article and noun."""
    if not lexicon.anaphors or lexicon.caseless:
        return None
    starts = [0, *(at + 1 for at in range(1, min(len(tokens), _FARTHEST_OPENING)) if tokens[at].kind == COMMA)]
    for first in starts:
        phrase = tokens[first : first + 2]
        if [token.kind for token in phrase] != [DETERMINER, WORD]:
            continue
        noun = phrase[1].text.lower()
        aged = [token.kind for token in tokens[first + 2 : first + 4]] == [PREPOSITION, NUMBER]
        if aged or noun in lexicon.titles or is_agent(noun, lexicon):
            return Subject(first, first + 1, first + 1)
    return None


def leaves_subject_out(tokens: list[Token], quote: int, lexicon: Lexicon) -> bool:
    """Whether a short clause before a colon has a verb alone: Italian "Poi abbassa gli occhi:", Spanish "Sobre su futuro fue breve:"."""
    if not (lexicon.drops_subject and lexicon.incised) or lexicon.inflected_names or not 1 < quote <= _LONGEST_WITHOUT:
        return False
    before = tokens[: quote - 1]
    opens = before[0].kind in (ADVERB, CONJUNCTION, AUXILIARY, BE) or before[0].text.lower() in _TOPICS
    if not opens or any(token.kind in (NAME, OWNER, QUOTE, *PRONOUNS) for token in before):
        return False
    return not any(token.text.lower() in _IMPERSONAL for token in before)


def relative_before_colon(tokens: list[Token], quote: int, lexicon: Lexicon) -> Subject | None:
    """Italian "la lettera è di X, che poi alza le spalle: «…»": whom the clause before the colon is about."""
    if not lexicon.anaphors or lexicon.caseless:
        return None
    for at in range(quote - 2, max(1, quote - _FARTHEST_NAME), -1):
        kind = tokens[at].kind
        if kind in (WHO, THAT) and tokens[at - 1].kind == COMMA and tokens[at - 2].kind == NAME:
            return Subject(at - 2, at - 2, at - 2)
        if kind in (COMMA, NAME, QUOTE, CUE):
            return None
    return None


def _gives_voice(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    word = tokens[at].text.lower()
    return word in lexicon.voices or (at == 0 and word in lexicon.viewpoints)


def voice_before_colon(tokens: list[Token], quote: int, lexicon: Lexicon) -> Subject | None:
    """French "Même son de cloche chez Brigitte Noël : « … »": the one name before the colon, behind such a preposition.

    No other quotation stands before this one in its sentence.
    """
    if not (lexicon.voices or lexicon.case_apostrophes) or quote < 3 or tokens[quote - 1].kind != COLON:
        return None
    start = max(0, quote - _FARTHEST_VOICE)
    if lexicon.case_apostrophes and tokens[0].kind == OWNER and quote < _FARTHEST_VOICE:
        return Subject(0, 0, 0)  # "Sönmez'in yanıtı gecikmedi: “…”"
    named = [at for at in range(start, quote - 1) if tokens[at].kind == NAME]
    behind = [at for at in named if at and _gives_voice(tokens, at - 1, lexicon)]
    return Subject(behind[-1], behind[-1], behind[-1]) if behind else None
