"""Scripts without capital letters (Arabic) or without spaces (Chinese, Japanese): where their names are.

Without capitals, a name is found by its place: the subject of a verb of saying, or the words beside a title.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from backfile.loader.quotations.lexicon import (
    ADVERB,
    COMMA,
    CUE,
    END,
    NAME,
    NUMBER,
    OPEN,
    PREPOSITION,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Token
from backfile.patterns import late_pattern

Namer = Callable[[list[str], int], list[Token]]
"""Turns words into a name token, or a plain word where they hold no name."""

_LONGEST_SUBJECT = 8
_AS_FOR = frozenset(("أما", "وأما"))
"""Arabic: opens a sentence with its subject."""
_TO_THE = "لل"
_LONGEST_HAN_NAME = 3
_LONGEST_NAME = 5
"""Characters of a Chinese name without a dot."""


def name_subjects(tokens: list[Token], named: Namer) -> list[Token]:
    """Arabic: the words behind a verb of saying, up to the next particle or mark, as one token."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        out.append(tokens[at])
        at += 1
        if out[-1].kind != CUE and out[-1].text not in _AS_FOR:
            continue
        end = at
        while end < len(tokens) and end - at < _LONGEST_SUBJECT and _may_be_subject(tokens[end], end - at):
            end += 1
        if end > at:
            out += named([token.text for token in tokens[at:end]], NAME)
            at = end
        if at < len(tokens) and tokens[at].text.startswith(_TO_THE):
            out.append(Token(PREPOSITION, tokens[at].text))
            at += 1
    return out


def _may_be_subject(token: Token, place: int) -> bool:
    """Arabic: a word of the subject; "to the", written together with its noun, opens the addressee instead."""
    return token.kind == WORD and not (place and token.text.startswith(_TO_THE))


_READING = late_pattern(r"[ \u3000]?[（(][ぁ-ゖァ-ヺー・ ]{2,30}[）)][ \u3000]?")


def without_readings(text: str) -> str:
    """Japanese without how names are read: "李明洙（イミョンス）大統領"."""
    return _READING.sub("", text) if "（" in text or "(" in text else text


_LONE_KANA = re.compile("[ぁ-ん]")
_INSIDE_NAMES = "(?![ぁ-ん]{1,2}(?:さん|ちゃん|くん|氏))"


def _uncut(word: str) -> str:
    """The pattern of a word; a particle of one syllable is none inside a name: "秋庭とめさん"."""
    return re.escape(word) + (_INSIDE_NAMES if _LONE_KANA.fullmatch(word) else "")


class Cutter:
    """Cuts a text without spaces at the words of the vocabulary; what lies between them is plain words."""

    def __init__(self, lexicon: Lexicon, punctuation: dict[str, int]) -> None:
        self._lexicon = lexicon
        self._punctuation = punctuation
        words = sorted({*lexicon.kinds, *lexicon.titles, *lexicon.not_names}, key=lambda word: (-len(word), word))
        self._pattern = re.compile(
            "(?P<word>"
            + "|".join(map(_uncut, words))
            + r")|(?P<mark>[。！？!?；;，,、：:（）()—–]|\.(?=\s))|(?P<space>\s+)"
            r"|(?P<number>[\d０-９]+)"
        )

    def cut(self, text: str) -> list[Token]:
        """The text's tokens; titles are plain words here."""
        tokens: list[Token] = []
        at = 0
        for match in self._pattern.finditer(text):
            if match.start() > at:
                tokens.append(Token(WORD, text[at : match.start()]))
            at = match.end()
            found = match[0]
            if match.lastgroup == "word":
                tokens.append(Token(self._lexicon.kinds.get(found, WORD), found))
            elif match.lastgroup == "number":
                tokens.append(Token(NUMBER, found))
            elif match.lastgroup == "mark":
                tokens.append(Token(self._punctuation.get(found, END), found))
        if at < len(text):
            tokens.append(Token(WORD, text[at:]))
        return tokens


def name_runs(tokens: list[Token], lexicon: Lexicon, named: Namer) -> list[Token]:
    """Plain words beside a title, or right before a verb of saying, as names."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind != WORD:
            out.append(tokens[at])
            at += 1
            continue
        end = at
        while end < len(tokens) and tokens[end].kind == WORD:
            end += 1
        words = [token.text for token in tokens[at:end]]
        following = tokens[end] if end < len(tokens) else Token(END, "")
        opens = not out or out[-1].kind in _BEFORE_CLAUSES
        out += _name_words(words, following, lexicon, named, opens)
        at = end
    return out


_BEFORE_CLAUSES = frozenset((COMMA, END))


def _name_words(words: list[str], following: Token, lexicon: Lexicon, named: Namer, opens: bool) -> list[Token]:
    titles = [number for number, word in enumerate(words) if word in lexicon.titles]
    if lexicon.title_behind:
        if titles and titles[0] > 0 and (following.kind in (TO, COMMA, CUE, END, OPEN) or not following.text):
            return _behind_verb("".join(words), named)
        return [Token(WORD, "".join(words))]
    if titles and titles[-1] + 1 < len(words) and _may_name(words[-1]):
        return [*(Token(WORD, word) for word in words[: titles[-1]]), *named(["".join(words[titles[-1] :])], NAME)]
    if len(words) == 2 and titles == [1] and _may_name(words[0]):
        return named(["".join(words)], NAME)
    if not titles and following.kind in (CUE, ADVERB, PREPOSITION, TO):
        return _name_tail(words, following, lexicon, named, opens)
    return [Token(WORD, word) for word in words]


def _behind_verb(text: str, named: Namer) -> list[Token]:
    """Japanese "問われた古賀知事": the name behind a verb that describes whom it names."""
    verb = _DESCRIBING.match(text)
    return [Token(WORD, verb[0]), *named([text[verb.end() :]], NAME)] if verb else named([text], NAME)


_DESCRIBING = late_pattern(
    r"[^\s]{1,20}[いるたむぶぐ](?=[\u3400-\u9fff々ァ-ヶ]{2})(?!.{0,20}[いるたむぶぐ][\u3400-\u9fff々ァ-ヶ]{2})"
)


def _name_tail(words: list[str], following: Token, lexicon: Lexicon, named: Namer, opens: bool) -> list[Token]:
    """The name that words before a verb of saying end with, behind what ends as a calling does: "家长刘秀英".

    `opens`: a clause begins with the words, so a name may stand there before a phrase too: "王秀兰在会上说".
    """
    last = words[-1]
    for length in (3, 2):
        calling, name = last[:-length], last[-length:]
        if calling and name[0] in lexicon.surnames and calling[-1] in lexicon.calling_ends:
            return [*(Token(WORD, word) for word in (*words[:-1], calling)), *named([name], NAME)]
    behind = following.kind == PREPOSITION and opens and last[0] in lexicon.surnames and len(last) <= _LONGEST_HAN_NAME
    if len(words) == 1 and _may_name(last) and (behind or following.kind in (CUE, ADVERB)):
        return named(words, NAME)
    return [Token(WORD, word) for word in words]


def _may_name(word: str) -> bool:
    if "《" in word or "》" in word:
        return False
    return 2 <= len(word) <= _LONGEST_NAME or any(dot in word for dot in "·・•")
