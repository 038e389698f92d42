"""German and Dutch: sentences that are somebody's words by the mood of their verb, without a verb of saying: "Sie sei müde."."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import QUOTE, Lexicon
from backfile.loader.quotations.tokens import Token

_FARTHEST = 100
"""Tokens before a quotation among which the verb of its sentence is looked for."""


def is_told(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether a sentence is somebody's words."""
    moods = lexicon.reported_moods
    return bool(moods) and not moods.isdisjoint([token.text for token in tokens])


def is_told_before(tokens: list[Token], quote: int, lexicon: Lexicon) -> bool:
    """Whether the words before a sentence's quotation, its first, are: "Der Mann habe alles gewusst: „…“"."""
    if not lexicon.reported_moods:
        return False
    before = tokens[: min(quote, _FARTHEST)]
    return is_told(before, lexicon) and not any(token.kind == QUOTE for token in before)
