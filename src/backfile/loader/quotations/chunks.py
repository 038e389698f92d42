"""What stands between two spaces, as tokens: words by their kind, marks of punctuation, numbers, words with a capital.

Words with a capital are told apart later, by run: a name is more than one of them.
"""

from __future__ import annotations

import re

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    END,
    NUMBER,
    OPEN,
    PRONOUN,
    SELF,
    THAT,
    THEY,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Token

PUNCTUATION = {
    ",": COMMA, "،": COMMA, "，": COMMA, "、": COMMA, ":": COLON, "：": COLON,
    "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE, "（": OPEN, "）": CLOSE,
    "–": DASH, "—": DASH, "--": DASH, "-": DASH,
}  # fmt: skip
_PIECE = re.compile(
    r"(?P<abbreviation>(?:[^\W\d_]\.-?){2,})|(?P<word>['’‘ʼ]?[^\W\d_](?:\w|[\u064b-\u0652])*+(?:['’‐-]\w++)*+(?::(?:s|n|t|en|et|ar|er)\b)?['’]?)|(?P<number>\d(?:[.,:]*+\d)*+(?:[-‐]\w++)*)"
    r"|(?P<mark>[.!?…؟。！？;؛]+|[,:()\[\]،，：、]|[–—]|--|^-$)"
)
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐](?=[^\W\d_])|d['’](?=[^\W\d_])")
"""What a small letter may begin a surname with: al-Assad, d'Estaing."""
_LONGEST_NAME_LIKE_OWNED = 5
COMMA_TOKEN = Token(COMMA, ",")
LINE_END = Token(END, "\n")
LONGEST_REMEMBERED = 60
"""Characters of what is remembered from one article to the next."""
_LONGEST_CHUNK = 300
"""Characters without a space that may still be words: longer ones are addresses or code."""
_LONGEST_ABBREVIATION = 24
_LONGEST_ORDINAL = 2
_VOWEL_SIGNS = dict.fromkeys(range(0x064B, 0x0653))
"""Arabic signs for vowels, which are seldom written."""
_CONTRACTION = re.compile(r"['’](?:d|s|ll|ve|re|m)$")


class ChunkReader:
    """Reads chunks of one language; remembers those with a capital."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.known: dict[str, tuple[Token, ...]] = {}
        """Chunks with a capital, by themselves."""

    def read(self, chunk: str) -> tuple[Token, ...]:
        """A chunk's tokens."""
        if len(chunk) > _LONGEST_CHUNK:
            return (Token(WORD, chunk[:LONGEST_REMEMBERED]),)
        pieces = self.known.get(chunk)
        if pieces is None:
            word = chunk[:-1] if chunk[-1] == "," else chunk
            if chunk == LINE_END[1]:
                pieces = (LINE_END,)
            elif word.isalpha():  # as nine of ten are
                capital = word[0].isupper() and not self._opens_with_enclitic(word)
                pieces = (Token(CAPITAL, word),) if capital else tuple(self._read_word(word))
                pieces = pieces if word is chunk else (*pieces, COMMA_TOKEN)
            else:
                pieces = tuple(token for match in _PIECE.finditer(chunk) for token in self._read_piece(match, chunk))
            if len(chunk) <= LONGEST_REMEMBERED and has_capital(pieces):
                self.known[chunk] = pieces
        return pieces

    def _read_piece(self, match: re.Match[str], chunk: str) -> list[Token]:
        word = match[0]
        if match.lastgroup == "number":
            return [Token(WORD if word[-1].isalpha() else NUMBER, word)]
        if match.lastgroup == "mark":
            kind = PUNCTUATION.get(word, END)
            return [] if self._is_abbreviating(word, match.start(), chunk) else [Token(kind, word)]
        contracted = self._read_contraction(word)
        if contracted:
            return contracted
        if word[0].isupper() or (word[0] in "'’‘ʼ" and word[1:2].isupper()) or self._is_articled(word):
            dotted = match.lastgroup == "word" and chunk[match.end() : match.end() + 1] == "."
            abbreviated = dotted and self._is_abbreviating(".", match.end(), chunk)
            if self.lexicon.elisions and word[1:2] in ("'", "’") and word[2:3].isalpha():
                return self._read_word(word)
            return [Token(CAPITAL, word + "." if abbreviated else word)]
        return self._read_word(word)

    def _is_articled(self, word: str) -> bool:
        article = _ARTICLED.match(word)
        if article is None or not word[article.end()].isupper():
            return False
        return "-" in article[0] or "‐" in article[0] or not self.lexicon.elisions

    def _read_contraction(self, word: str) -> list[Token]:
        """English "he'd", "I'm": a pronoun and an auxiliary; nothing for other words."""
        match = _CONTRACTION.search(word)
        if match is None or self.lexicon.language != "en":
            return []
        kind = self.lexicon.kinds.get(word[: match.start()].lower(), -1)
        if kind not in (PRONOUN, THEY, SELF, WHO, THAT):
            return []
        return [Token(kind, word[: match.start()]), Token(AUXILIARY, word[match.start() :])]

    def _read_word(self, word: str) -> list[Token]:
        """A small-letter word, with what is written together with it."""
        plain = word.lower().replace("’", "'")
        for elision in self.lexicon.elisions if "'" in plain else ():
            if plain.startswith(elision) and len(plain) > len(elision):
                at = len(elision)
                rest = word[at:]
                kind = CAPITAL if rest[0].isupper() else self.kind_of(rest.lower())
                return [Token(self.kind_of(elision), word[:at]), Token(kind, rest)]
        for suffix in self.lexicon.suffixes:
            if word.endswith(suffix) and "-" not in suffix:
                return self._read_enclitic(word, suffix)
            if word.endswith(suffix):
                verb, pronoun = word[: -len(suffix)], suffix.rsplit("-", 1)[1]
                return [Token(self.kind_of(verb.lower()), verb), Token(self.kind_of(pronoun), pronoun)]
        return [Token(self.kind_of(word.lower()), word)]

    def _opens_with_enclitic(self, word: str) -> bool:
        """Indonesian "Menurutnya" and "Cucunya" at a sentence's beginning; but "Tanya" is a name."""
        suffixes = self.lexicon.suffixes if self.lexicon.articleless else ()
        if not word.endswith(suffixes) or not suffixes:
            return False
        return len(word) > _LONGEST_NAME_LIKE_OWNED and word.lower() not in GENDER_BY_FIRST_NAME

    def _read_enclitic(self, word: str, suffix: str) -> list[Token]:
        """Indonesian "ujarnya", "menurutnya": a verb of saying, or a word for one, and whose it is; else a word."""
        stem = word[: -len(suffix)].lower()
        kind = self.kind_of(stem)
        if kind == ACCORDING or (kind == CUE and stem in self.lexicon.light_cues):
            return [Token(kind, word), Token(PRONOUN, suffix)]
        return [Token(self.kind_of(word.lower()), word)]

    def kind_of(self, lower: str) -> int:
        """The kind of a word in small letters."""
        lexicon = self.lexicon
        if lexicon.caseless:
            lower = lower.translate(_VOWEL_SIGNS)
        kind = lexicon.kinds.get(lower, -1)
        if kind >= 0:
            return kind
        if lexicon.adverb_ends and lower.endswith(lexicon.adverb_ends):
            return ADVERB
        for prefix in lexicon.prefixes:
            if lower.startswith(prefix) and lower[len(prefix) :] in lexicon.kinds:
                return lexicon.kinds[lower[len(prefix) :]]
        return WORD

    def _is_abbreviating(self, mark: str, at: int, chunk: str) -> bool:
        """Whether the full stop at `at` belongs to an abbreviation or an initial, or to a number."""
        if mark != ".":
            return False
        before = chunk[max(0, at - _LONGEST_ABBREVIATION) : at].strip("(['’‘\"“")
        if self.lexicon.ordinals and before.isdecimal() and len(before) <= _LONGEST_ORDINAL:
            return True
        after = chunk[at + 1 : at + 2]
        if after.isalnum() or after in (",", ";", ":") or (after == ")" and "(" in chunk[:_LONGEST_ABBREVIATION]):
            return bool(after)
        return (len(before) == 1 and before.isupper()) or before.lower() in self.lexicon.abbreviations


def has_capital(pieces: tuple[Token, ...]) -> bool:
    """Whether one of a chunk's tokens begins with a capital."""
    return CAPITAL in [piece[0] for piece in pieces]
