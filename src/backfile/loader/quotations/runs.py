"""Runs of capitalised words divided: function words that open a sentence, owners ("CNN's"), names."""

from __future__ import annotations

from collections.abc import Callable

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import (
    AUXILIARY,
    CUE,
    END,
    NAME,
    OWNER,
    PREPOSITION,
    PRONOUN,
    THEY,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.names import Naming, take_apart
from backfile.loader.quotations.tokens import Token

_OWNER_ENDS = ("'s", "’s", "s'", "s’")
_NAMES_LIKE_WORDS = frozenset(("may", "april", "june", "august", "will", "jan", "so", "long"))
_PLATFORMS = frozenset(("facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin"))
_PARTICLES = frozenset(("van", "ter", "ten", "di"))
"""Links that begin a surname with a capital: "Van Dalen", "Di Maio"."""
_LONGEST_RUN = 12
"""Words of a run of capitalised words; longer ones are lists or headlines in capitals."""


class RunReader:
    """Divides runs of one language; remembers what they are made of."""

    def __init__(self, lexicon: Lexicon, kind_of: Callable[[str], int]) -> None:
        self.lexicon = lexicon
        self.namings: dict[str, Naming] = {}
        """What each run of capitalised words that was read is made of."""
        self._links = lexicon.links
        self._kind_of = kind_of

    def divide(self, run: list[str]) -> list[Token]:
        """Opening function words, owners ("CNN's") and names of a run of capitalised words."""
        tokens: list[Token] = []
        words: list[str] = []
        for number, word in enumerate(run):
            lower = word.lower()
            kind = self.lexicon.kinds.get(lower, -1)
            if (
                kind >= 0
                and not self._links_on(word, lower, words, run)
                and not (kind == PRONOUN and not words and self._names_on(run, number))
                and self._is_function_word(lower, kind, words, number + 1 < len(run))
            ):
                if words:
                    tokens += self.named(words, NAME)
                    if words and words[-1].endswith(".") and kind in (PRONOUN, THEY):
                        tokens.append(Token(END, "."))
                    words = []
                tokens.append(Token(kind, word))
                continue
            if not words and number + 1 < len(run) and lower in _PLATFORMS and self.lexicon.subject_follows:
                tokens.append(Token(WORD, word))  # "scrive su Facebook Federica Nardi"
                continue
            words.append(word)
            if self._is_owner(word):
                tokens += self.named(words, OWNER)
                words = []
        return tokens + self.named(words, NAME)

    def _links_on(self, word: str, lower: str, words: list[str], run: list[str]) -> bool:
        """Whether a function word is a part of the name here."""
        return lower in self._links and (word.islower() if words else lower in _PARTICLES and len(run) > 1)

    def _names_on(self, run: list[str], number: int) -> bool:
        """English "He Wen, a banker": a pronoun and a name do not stand side by side."""
        if self.lexicon.language != "en" or number + 1 >= len(run) or run[number].isupper():
            return False
        return self.lexicon.kinds.get(run[number + 1].lower(), -1) < 0

    def _is_owner(self, word: str) -> bool:
        if self.lexicon.case_apostrophes:
            return "'" in word or "’" in word
        if self.lexicon.verb_second and word.endswith(":s"):
            return True  # Swedish "IFK:s"
        return word.endswith(_OWNER_ENDS) and len(word) > 3

    def _is_function_word(self, lower: str, kind: int, name: list[str], has_next: bool) -> bool:
        if has_next and lower in GENDER_BY_FIRST_NAME and kind != PREPOSITION:
            return False  # but Italian "Per Anna Verdi, …"
        if name and has_next and lower in self.lexicon.links:
            return False  # with a capital of its own, between two names: "Iván Del Olmo"
        if name and lower in self.lexicon.genitive:
            return name[-1].lower() not in self.lexicon.titles or not has_next
        if name:
            return lower not in _NAMES_LIKE_WORDS and lower not in self.lexicon.links and kind not in (CUE, WORD)
        if kind == CUE:
            return not has_next and lower not in self.lexicon.noun_cues
        return kind != AUXILIARY or not has_next

    def named(self, words: list[str], kind: int) -> list[Token]:
        """A name or an owner (`kind`) of these words, or a plain word where they name nobody; links at their end apart."""
        if not words:
            return []
        links = []
        while words and words[-1].lower() in self.lexicon.links and words[-1].islower():
            links.append(words.pop())
        linked = [Token(self._kind_of(link), link) for link in reversed(links)]
        if not words:
            return linked
        text = " ".join(words)
        if len(words) > _LONGEST_RUN:
            return [Token(WORD, text)]
        naming = self.namings.get(text)
        if naming is None:
            naming = self.namings[text] = take_apart(text, self.lexicon)
        if not naming.name:
            kind = OWNER if kind == OWNER else WORD
        return [Token(kind, text), *linked]
