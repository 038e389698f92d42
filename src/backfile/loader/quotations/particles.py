"""Words with particles and endings: each word is parted from its particle, and what the particle marks becomes its kind.

Korean writes particles together with their nouns, and tells the subject by them alone: "김민수 시장은" is a name and a
subject's particle, "오 의원에게" somebody who is spoken to. What is neither is read as adverbial.
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.compounds import NamedWords, is_foreign, is_office, part_words
from backfile.loader.quotations.lexicon import (
    ADVERB,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    OPEN,
    OWNER,
    PRONOUNS,
    QUOTE,
    THAT,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.scripts import Namer
from backfile.loader.quotations.tokens import Token
from backfile.patterns import late_pattern

_BRACKETS = late_pattern(r"(?<=\S)\s?[(（][^()（）]{1,40}[)）]")
"""Ages, parties and original spellings behind a name: "(58)"."""
_LETTERS = r"[^\s.!?…。,:;、，：()\[\]–—]++"
_PIECE = late_pattern(rf"(?P<word>{_LETTERS}(?:[.,:](?=\w){_LETTERS})*+)|(?P<mark>[.!?…。]++|[,:;、，：()\[\]–—])")
_MARKS = {
    ",": COMMA, "、": COMMA, "，": COMMA, ":": COLON, "：": COLON, "–": DASH, "—": DASH,
    "(": OPEN, "[": OPEN, "（": OPEN, ")": CLOSE, "]": CLOSE, "）": CLOSE,
}  # fmt: skip
_SYLLABLES = ("가", "힣")
_FINALS = 28
"""Syllables that differ in their final consonant alone."""
_L = 8
"""The final consonant behind which "로" stands as behind a vowel."""
_AFTER_CONSONANT = frozenset("은 이 을 과 으로 으로서 으로부터".split())
_AFTER_VOWEL = frozenset("는 가 를 와 로 로서 로부터".split())
_CONNECTING = tuple(
    "하고 하며 하면서 되고 되며 면서 지만 는데 려고 도록 어서 아서 해서 여서 자마자 다가 듯 게 니 니까 므로 러 하자 되자 이자".split()
)
_ADNOMINAL = tuple(
    "하는 되는 있는 없는 시키는 한 된 던 린 킨 둘러본 지켜본 나온 준 운 난 간 선 쓴 낸 할 될 온 든 진 친 춘 품 모인 보인 쓰인 놓인".split()
)
_NOUNS_LIKE_VERBS = frozenset(
    """
    북한 남한 권한 제한 기한 시한 무한 주한 사진 비난 재난 가난 시간 기간 인간 민간 월간 연간 주간 야간 중간 공간 순간 지진 추진
    부진 기준 수준 표준 행운 기운 여운
    """.split()
)
_LONGEST_RUN = 12
"""Words of a noun phrase that a name is looked for in."""
_LONGEST_REMEMBERED = 20
_MOST_REMEMBERED = 30_000


class Word(NamedTuple):
    """A word parted from its particle."""

    kind: int
    stem: str
    particle: str
    """Empty where it has none, or the whole word is of the vocabulary."""


class ParticleReader:
    """Reads texts of one language; remembers words."""

    def __init__(self, lexicon: Lexicon, named: Namer) -> None:
        self._lexicon = lexicon
        self._named = named
        self._words: dict[str, Word] = {}
        self._phrases: dict[tuple[str, ...], NamedWords | None] = {}

    def read(self, text: str, tokens: list[Token]) -> None:
        """Append the words of a text between quotations."""
        for remembered in (self._words, self._phrases):
            if len(remembered) > _MOST_REMEMBERED:
                remembered.clear()
        phrase: list[str] = []
        for match in _PIECE.finditer(_BRACKETS.sub("", text)):
            piece = match[0]
            if match.lastgroup == "mark":
                self._close(phrase, WORD, tokens)
                tokens.append(Token(_MARKS.get(piece, END), piece))
            else:
                self._read_word(piece, phrase, tokens)
        self._close(phrase, WORD, tokens)

    def _read_word(self, piece: str, phrase: list[str], tokens: list[Token]) -> None:
        word = self._words.get(piece)
        if word is None:
            word = read_word(piece, self._lexicon)
            if len(piece) <= _LONGEST_REMEMBERED:
                self._words[piece] = word
        kind, stem, particle = word
        if kind == WORD:
            phrase.append(stem)
            return
        if not particle:
            before = -1 if phrase or not tokens else tokens[-1].kind
            self._close(phrase, WORD, tokens)
            tokens.append(Token(self._kind_behind(before, kind, piece), stem))
            return
        if kind in PRONOUNS:
            self._close(phrase, WORD, tokens)
            tokens += [Token(kind, stem), Token(TO, particle)]
            return
        phrase.append(stem)
        self._close(phrase, kind, tokens)
        if kind == NAME:
            tokens.append(Token(TO, particle))

    def _kind_behind(self, before: int, kind: int, piece: str) -> int:
        """ "라고" reports only behind a quotation, "했다" only behind "라고": elsewhere they are adverbial."""
        if kind == THAT and before != QUOTE:
            return ADVERB
        return ADVERB if piece in self._lexicon.bare_cues and before not in (THAT, TO) else kind

    def _close(self, phrase: list[str], kind: int, tokens: list[Token]) -> None:
        """Append a noun phrase: as a subject (NAME), an owner, something adverbial, or without a particle (WORD)."""
        if not phrase:
            return
        marked = kind in (OWNER, ADVERB)
        parted = self._part(tuple(phrase)) if len(phrase) <= _LONGEST_RUN else None
        if parted is None:
            tokens += [Token(kind if marked else WORD, word) for word in phrase]
        else:
            tokens += [Token(WORD, word) for word in parted.before]
            tokens += self._named([*parted.name, *parted.role], OWNER if marked else NAME)
        phrase.clear()

    def _part(self, phrase: tuple[str, ...]) -> NamedWords | None:
        if phrase not in self._phrases:
            self._phrases[phrase] = part_words(list(phrase), self._lexicon)
        return self._phrases[phrase]


def read_word(piece: str, lexicon: Lexicon) -> Word:
    """What a word is: one of the vocabulary, a subject (NAME), an owner, adverbial, or a plain word (WORD)."""
    kind = -1 if piece in lexicon.titles else lexicon.kinds.get(piece, -1)
    if kind in (THAT, CUE, ADVERB) or kind > OWNER:
        return Word(DETERMINER if kind in PRONOUNS else kind, piece, "")
    if piece in lexicon.subjects or piece in lexicon.topics:
        return Word(TO, piece, "")  # behind a closing mark
    stem, particle = part_particle(piece, lexicon)
    if not particle:
        return Word(ADVERB if _is_verbal(piece, lexicon) else WORD, piece, "")
    marks_subject = particle in lexicon.topics or particle in lexicon.subjects
    pronoun = lexicon.kinds.get(stem, -1)
    if pronoun in PRONOUNS:
        return Word(pronoun, stem, particle) if marks_subject else Word(ADVERB, piece, "")
    return Word(NAME if marks_subject else OWNER if particle in lexicon.owners else ADVERB, stem, particle)


def part_particle(word: str, lexicon: Lexicon) -> tuple[str, str]:
    """Stem and particle, which the syllable before it must allow; the whole word and "" where there is none."""
    if word in lexicon.titles or word in lexicon.organisations or word in lexicon.not_names:
        return word, ""
    for particle in (*lexicon.topics, *lexicon.subjects, *lexicon.obliques, *lexicon.owners):
        if len(word) > len(particle) and word.endswith(particle):
            stem = word[: -len(particle)]
            if _agrees(stem, particle) and not _is_whole(word, stem, particle, lexicon):
                return stem, particle
    return word, ""


def _is_whole(word: str, stem: str, particle: str, lexicon: Lexicon) -> bool:
    """Whether what looks like a particle belongs to the word: verbs ("파는") and names from other languages ("파블로")."""
    if len(particle) > 1:
        return False
    if len(stem) == 1 and particle in ("는", "은"):
        return not (stem in lexicon.organisations or stem in lexicon.titles or stem in lexicon.kinds)
    if particle in _ENDS_OF_NAMES and len(stem) < _SHORTEST_STEM and stem not in lexicon.organisations:
        return is_foreign(word, lexicon)
    return _is_verbal(word, lexicon)


_ENDS_OF_NAMES = frozenset("로 도 만 이 가 와 의".split())
_SHORTEST_STEM = 3


def _agrees(stem: str, particle: str) -> bool:
    """Whether a particle's form fits the syllable before it: "은" behind a consonant, "는" behind a vowel."""
    last = stem[-1]
    if not _SYLLABLES[0] <= last <= _SYLLABLES[1]:
        return True
    final = (ord(last) - ord(_SYLLABLES[0])) % _FINALS
    if particle in _AFTER_CONSONANT:
        return final > 0 and not (final == _L and particle.startswith("으로"))
    if particle in _AFTER_VOWEL:
        return final == 0 or (final == _L and particle.startswith("로"))
    return True


def _is_verbal(word: str, lexicon: Lexicon) -> bool:
    """A verb's form that goes on with the sentence ("발표하고") or describes a noun ("둘러본")."""
    if word in _NOUNS_LIKE_VERBS or word in lexicon.foreign_names or is_office(word, lexicon):
        return False
    return len(word) > 1 and (
        word.endswith(_CONNECTING) or (word.endswith(_ADNOMINAL) and part_words([word], lexicon) is None)
    )
