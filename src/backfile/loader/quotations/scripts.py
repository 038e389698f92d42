"""Scripts without capital letters (Arabic) or without spaces (Chinese, Japanese): where their names are.

Without capitals, a name is found by its place: the subject of a verb of saying, or the words beside a title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import (
    ADVERB,
    COLON,
    COMMA,
    CUE,
    END,
    NAME,
    NUMBER,
    OPEN,
    PREPOSITION,
    QUOTE,
    THAT,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Token
from backfile.patterns import late_pattern

Namer = Callable[[list[str], int], list[Token]]
"""Turns words into a name token, or a plain word where they hold no name."""

_LONGEST_SUBJECT = 8
_AS_FOR = frozenset("بدا بدت وبدا وبدت أما وأما اسمه اسمها واسمه واسمها يدعى تدعى ويدعى وتدعى".split())
"""Arabic: what opens a sentence with its subject, or says what somebody is called."""
_TO_THE = "لل"


def name_subjects(tokens: list[Token], named: Namer) -> list[Token]:
    """Arabic: the words behind a verb of saying, up to the next particle or mark, as one token."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        if _opens_full_name(tokens, at):
            out += named([tokens[at].text, tokens[at + 1].text, tokens[at + 2].text], NAME)
            at += 3
            continue
        length = _length_of_name(tokens, at) if _opens_clause(out) or _is_apposed(tokens, at) else 0
        if length:
            out += named([token.text for token in tokens[at : at + length]], NAME)
            at += length
            continue
        out.append(tokens[at])
        at += 1
        if out[-1].kind != CUE and out[-1].text not in _AS_FOR:
            continue
        end = at
        while end < len(tokens) and end - at < _LONGEST_SUBJECT and _may_be_subject(tokens[end], end - at):
            end += 1
        if _is_adverbial(tokens, at, end):
            out += [Token(ADVERB, token.text) for token in tokens[at:end]]
            at = end
        elif end > at:
            words = [token.text for token in tokens[at:end]]
            behind = _name_behind_body(tokens, end) if all(word.startswith("ال") for word in words) else end
            words += [token.text for token in tokens[end + 1 : behind]]
            out += named(words, NAME)
            out += [Token(PREPOSITION, tokens[end].text)] if behind > end else []
            at = max(end, behind)
        if at < len(tokens) and tokens[at].text.startswith(_TO_THE):
            out.append(Token(PREPOSITION, tokens[at].text))
            at += 1
    return out


def _is_adverbial(tokens: list[Token], first: int, end: int) -> bool:
    """Arabic "(قالت) بصوت خافت:", "(تصف) عملها": with what, or an owned thing, where a known name does not begin."""
    if first == end or tokens[first].text in GENDER_BY_FIRST_NAME:
        return False
    closes = end == len(tokens) or tokens[end].kind in (COLON, COMMA, QUOTE)
    owned = end - first == 1 and len(tokens[first].text) > _LONGEST_NAME_WITH_OWNER
    if owned and tokens[first].text.endswith(_OWNED):
        return True
    return closes and tokens[first].text.startswith(_WITH) and end - first <= _LONGEST_ADVERBIAL


_WITH = "ب"
_OWNED = ("ها", "هم", "هما")
_LONGEST_ADVERBIAL = 3
_LONGEST_NAME_WITH_OWNER = 4
"""Letters: names like "سها" end as owned nouns do."""


def _opens_full_name(tokens: list[Token], at: int) -> bool:
    """Arabic "الطاهية ليلى القاضي", whatever the verb: a word with its article, a known first name and a surname."""
    if at + 2 >= len(tokens) or any(token.kind != WORD for token in tokens[at : at + 3]):
        return False
    return tokens[at].text.startswith("ال") and tokens[at + 1].text in GENDER_BY_FIRST_NAME


def _opens_clause(out: list[Token]) -> bool:
    """Arabic "فاز سمير الجندي": one word, the verb, since the sentence began; verbs of saying have their own rule."""
    return bool(out) and out[-1].kind == WORD and (len(out) == 1 or out[-2].kind in (END, QUOTE))


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """Arabic "وزير العمل، سمير الجندي،": between commas, behind an office."""
    length = _length_of_name(tokens, at) if 1 < at < len(tokens) and tokens[at - 1].kind == COMMA else 0
    closed = at + length < len(tokens) and tokens[at + length].kind in (COMMA, QUOTE, END, COLON, THAT)
    return bool(length) and closed and tokens[at - 2].kind in (WORD, NAME)


def _length_of_name(tokens: list[Token], at: int) -> int:
    """Words of a full name that a known first name begins, its last word with an article or a known name too; else 0."""
    length = 0
    while at + length < len(tokens) and length < _MOST_NAMES and tokens[at + length].kind == WORD:
        word = tokens[at + length].text
        servant = length > 0 and tokens[at + length - 1].text == _SERVANT
        if not (word in GENDER_BY_FIRST_NAME or word == _SERVANT or servant or (length and word.startswith("ال"))):
            break
        length += 1
    return length if length > 1 else 0


_MOST_NAMES = 4
_SERVANT = "عبد"
"""Begins given names of two words."""


def _name_behind_body(tokens: list[Token], at: int) -> int:
    """Of "(القائد العام) للحرس سامر الخولي": the index behind the name; `at` where none stands behind the office's body."""
    if at + 2 >= len(tokens) or not tokens[at].text.startswith(_TO_THE):
        return at
    both = tokens[at + 1 : at + 3]
    named = all(token.kind == WORD for token in both) and tokens[at + 1].text in GENDER_BY_FIRST_NAME
    return at + 3 if named else at


def _may_be_subject(token: Token, place: int) -> bool:
    """Arabic: a word of the subject; "to the", written together with its noun, opens the addressee instead."""
    return token.kind == WORD and not (
        token.text.startswith(_TO_THE) and (place or len(token.text) > _LONGEST_NAME_WITH_OWNER)
    )


_READING = late_pattern(r"[ \u3000]?[（(][ぁ-ゖァ-ヺー・ ]{2,30}[）)][ \u3000]?")


def without_readings(text: str) -> str:
    """Japanese without how names are read: "李明洙（イミョンス）大統領"."""
    return _READING.sub("", text) if "（" in text or "(" in text else text


_LONE_KANA = re.compile("[ぁ-ん]")
_INSIDE_NAMES = "(?![ぁ-ん]{1,2}(?:さん|ちゃん|くん|氏))"


def _uncut(word: str) -> str:
    """The pattern of a word; a particle of one syllable is none inside a name: "秋庭とめさん"."""
    return re.escape(word) + (_INSIDE_NAMES if _LONE_KANA.fullmatch(word) else "")


def alternatives(words: Iterable[str], written: Callable[[str], str] = re.escape) -> str:
    """The pattern of any of the words, by their first characters: of two that fit, the one that comes first.

    Words with the same first character are told apart behind it, so that most places of a text cost one look.
    """
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word)
    groups = []
    for first, group in by_first.items():
        escaped = re.escape(first)
        groups.append(f"{escaped}(?:{'|'.join(written(word)[len(escaped) :] for word in group)})")
    return f"(?=[{''.join(map(re.escape, by_first))}])(?:{'|'.join(groups)})"


class Cutter:
    """Cuts a text without spaces at the words of the vocabulary; what lies between them is plain words."""

    def __init__(self, lexicon: Lexicon, punctuation: dict[str, int]) -> None:
        self._lexicon = lexicon
        self._punctuation = punctuation
        words = sorted({*lexicon.kinds, *lexicon.titles, *lexicon.not_names}, key=lambda word: (-len(word), word))
        self._pattern = re.compile(
            f"(?P<word>{alternatives(words, _uncut)})"
            r"|(?P<mark>[。！？!?；;，,、：:（）()—–]|\.(?=\s))|(?P<space>\s+)"
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
    """Japanese: the plain words that a title ends, where a phrase ends with them, as a name."""
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
        if (
            named_parts := _apposed(words, out, tokens[end] if end < len(tokens) else None, lexicon, named)
        ) is not None:
            out += named_parts
            at = end
            continue
        titled = any(word in lexicon.titles for word in words[1:]) and not lexicon.titles.issuperset(words)
        closes = end == len(tokens) or not tokens[end].text or tokens[end].kind in (TO, COMMA, CUE, END, OPEN)
        out += _behind_verb("".join(words), named) if titled and closes else [Token(WORD, "".join(words))]
        at = end
    return out


def _apposed(
    words: list[str], out: list[Token], following: Token | None, lexicon: Lexicon, named: Namer
) -> list[Token] | None:
    """Japanese "監督の東條実は", "主将・久世航平が": a name without a courtesy, beside a calling."""
    if following is None or following.kind not in (TO, OPEN, COMMA):
        return None
    calling, dot, name = words[-1].rpartition("・")
    if len(words) > 1 and words[-1].startswith("・"):
        calling, name = words[-2], words[-1][1:]
    elif not dot and len(words) == 1 and len(out) > 1 and out[-1].text in ("の", "、") and out[-2].kind == WORD:
        calling, name = out[-2].text, words[0]
    if not calling.endswith((*lexicon.titles, "年")) or not _FULL_NAME.fullmatch(name):
        return None
    before = "".join(words)[: -len(name)]
    return [*([Token(WORD, before)] if before else []), *named([name], NAME)]


_FULL_NAME = re.compile(r"[\u3400-\u9fff々ヶ]{2,4}[\u3400-\u9fff々ぁ-んァ-ヶー]{1,3}")
"""Family and given name of somebody in Japan."""


def _behind_verb(text: str, named: Namer) -> list[Token]:
    """Japanese "問われた古賀知事": the name behind a verb that describes whom it names."""
    verb = _DESCRIBING.match(text)
    return [Token(WORD, verb[0]), *named([text[verb.end() :]], NAME)] if verb else named([text], NAME)


_DESCRIBING = late_pattern(
    r"[^\s]{1,20}[いるただむぶぐ](?=[\u3400-\u9fff々ァ-ヶ]{2})(?!.{0,20}[いるたむぶぐ][\u3400-\u9fff々ァ-ヶ]{2})"
)
