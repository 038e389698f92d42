"""Phrases that name a source without a verb: Spanish "a juicio de Ferrer", French "d'après X", "à ses yeux"."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import ACCORDING, PREPOSITION, PRONOUN, Lexicon
from backfile.loader.quotations.tokens import Token


def join_sources(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Each such phrase as one token; of "à ses yeux", a pronoun behind it stands for whose eyes they are."""
    sources = lexicon.sources
    joined: list[Token] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token[1] in sources]:
        start, end = _phrase_at(tokens, at, lexicon)
        if end == start or start < done:
            continue
        joined += tokens[done:start]
        text = " ".join(token.text for token in tokens[start:end])
        joined.append(Token(ACCORDING, text.replace("' ", "'").replace("’ ", "’")))
        if tokens[start + 1].text.lower() in lexicon.owned_views:
            joined.append(Token(PRONOUN, tokens[start + 1].text))
        done = end
    return joined + tokens[done:] if done else tokens


def _phrase_at(tokens: list[Token], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """The indexes of the first word of the phrase whose telling word stands at `at`, and behind it; twice `at` for none."""
    for phrase in lexicon.sources[tokens[at].text]:
        words = phrase.words
        start = at - phrase.place
        end = start + len(words)
        if start < 0 or end >= len(tokens) or words != tuple(map(_plain, tokens[start:end])):
            continue
        if phrase.whole or words[1] in lexicon.owned_views or tokens[end - 1].kind == PREPOSITION:
            return start, end
        if tokens[end].kind == PREPOSITION and tokens[end].text.lower() in lexicon.genitive:
            return start, end + 1
    return at, at


def _plain(token: Token) -> str:
    return token.text.lower().replace("’", "'")
