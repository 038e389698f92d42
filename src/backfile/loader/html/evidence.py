"""What the page itself and an extractor say of each run: in the extracted body, in JSON-LD's body, in the description."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.page_titles import WIDE_LETTER, is_wide

SHINGLE = 4
"""Words; runs are compared by so many in a row."""
WORDS = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """The words of a text, folded; each sign of a script without spaces is one."""
    folded = text.casefold()
    return WORDS.findall(WIDE_LETTER.sub(r" \g<0> ", folded) if is_wide(folded) else folded)


def shingles_of(words: list[str]) -> set[tuple[str, ...]]:
    """Each four words in a row; a shorter text is one shingle."""
    if len(words) <= SHINGLE:
        return {tuple(words)} if words else set()
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


class Text(NamedTuple):
    """A text to compare runs with."""

    lines: frozenset[tuple[str, ...]]
    shingles: frozenset[tuple[str, ...]]

    def share(self, words: list[str], shingles: set[tuple[str, ...]]) -> float:
        """How much of a run stands in it, 0 to 1; a run of few words must be a line of its own."""
        if not words or not self.shingles:
            return 0.0
        if len(words) < SHINGLE:
            return 1.0 if tuple(words) in self.lines else 0.0
        return len(shingles & self.shingles) / len(shingles)


def text_from(lines: list[str]) -> Text:
    """Lines to compare with."""
    split = [words_of(line) for line in lines]
    return Text(
        frozenset(tuple(words) for words in split), frozenset(shingles_of([word for line in split for word in line]))
    )
