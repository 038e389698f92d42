"""Pronouns that are one woman or several people, told by their verb: German "sie sagt", "sie sagen"."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import ADVERB, AUXILIARY, BE, COMMA, CUE, END, QUOTE, THAT, TO, WORD, Lexicon
from backfile.loader.quotations.tokens import Token

_VERBS = frozenset((CUE, AUXILIARY, BE, WORD))
_FARTHEST = 15
"""Tokens from a pronoun to the verb that ends its clause."""


def is_several(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the pronoun at `at` is several people: its verb beside it, or at the end of a subordinate clause, says so."""
    if tokens[at].text.lower() not in lexicon.shared_shes:
        return False
    opened = at > 0 and (tokens[at - 1].kind == THAT or tokens[at - 1].text.lower() in lexicon.subordinators)
    if opened:
        return _is_plural(_last_of_clause(tokens, at), lexicon)
    if at > 0 and _is_verb(tokens[at - 1]):
        return _is_plural(tokens[at - 1], lexicon)  # "sagen sie"
    after = at + 1
    while after < len(tokens) and tokens[after].kind == ADVERB:
        after += 1
    return after < len(tokens) and _is_verb(tokens[after]) and _is_plural(tokens[after], lexicon)


def _is_verb(token: Token) -> bool:
    return token.kind in _VERBS and token.text.islower()


def _is_plural(token: Token | None, lexicon: Lexicon) -> bool:
    if token is None or not _is_verb(token):
        return False
    return token.text in lexicon.plural_forms or (token.kind != BE and token.text.endswith(lexicon.plural_verbs))


def _last_of_clause(tokens: list[Token], at: int) -> Token | None:
    """German "dass sie morgen kommen": the word before the comma or the end, unless "zu" makes it an infinitive."""
    for place in range(at + 1, min(len(tokens), at + _FARTHEST)):
        if tokens[place].kind in (COMMA, END, QUOTE):
            return tokens[place - 1] if tokens[place - 2].kind != TO else None
    return None
