"""Chinese text as tokens: cut at the article's names and at the words of the vocabulary.

A calling beside a name is one token with it ("校长庄雅文", "曲振东队长"); a name or a pronoun before "的" owns what follows.
"""

from __future__ import annotations

from backfile.loader.quotations.han_names import SOUNDS, Names
from backfile.loader.quotations.lexicon import (
    ADVERB,
    COLON,
    COMMA,
    CUE,
    END,
    NAME,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.scripts import Cutter, Namer
from backfile.loader.quotations.tokens import Token

_OF = "的"
_EDGES = frozenset((COMMA, END, COLON, QUOTE))
_LONGEST_UNKNOWN = 4
"""Characters of a name that only its place tells."""


class HanReader:
    """Reads the words between quotations of one language."""

    def __init__(self, lexicon: Lexicon, punctuation: dict[str, int], named: Namer) -> None:
        self._lexicon = lexicon
        self._cutter = Cutter(lexicon, punctuation)
        self._named = named

    def read(self, text: str, names: Names, tokens: list[Token]) -> None:
        """Append the tokens of a text in which the article's `names` are looked for."""
        cut: list[Token] = []
        at = 0
        for start, end in names.places(text):
            cut += self._cutter.cut(text[at:start])
            cut.append(Token(NAME, text[start:end]))
            at = end
        cut += self._cutter.cut(text[at:])
        self._join(cut, tokens)

    def _join(self, cut: list[Token], tokens: list[Token]) -> None:
        first = len(tokens)
        at = 0
        while at < len(cut):
            kind, text = cut[at]
            at += 1
            if kind == NAME or (kind == WORD and self._is_unknown_name(cut, at - 1)):
                while len(tokens) > first and self._is_title(tokens[-1]):
                    text = tokens.pop().text + text
                while at < len(cut) and self._is_title(cut[at]):
                    text += cut[at].text
                    at += 1
                owns = at + 1 < len(cut) and cut[at].text == _OF and cut[at + 1].kind not in _EDGES
                at += 1 if owns else 0
                tokens += self._named([text], OWNER if owns else NAME)
            elif kind == PRONOUN and at < len(cut) and cut[at].text == _OF:
                tokens.append(Token(POSSESSIVE, text + _OF))
                at += 1
            elif kind == PRONOUN and at < len(cut) and self._is_title(cut[at]):
                tokens.append(Token(POSSESSIVE, text))  # "他儿子"
            else:
                tokens.append(Token(kind, text))

    def _is_title(self, token: Token) -> bool:
        return token.kind == WORD and token.text in self._lexicon.titles

    def _is_unknown_name(self, cut: list[Token], at: int) -> bool:
        """A word between the beginning of a clause, or a calling, and a verb of saying, written as foreign names are."""
        text = cut[at].text
        if not 1 < len(text) <= _LONGEST_UNKNOWN or not all(letter in SOUNDS for letter in text):
            return False
        before = cut[at - 1] if at else Token(END, "")
        opens = before.kind in _EDGES or before.text in self._lexicon.titles
        behind = at + 2 if at + 1 < len(cut) and cut[at + 1].kind == ADVERB else at + 1
        return opens and behind < len(cut) and cut[behind].kind == CUE and text not in self._lexicon.titles
