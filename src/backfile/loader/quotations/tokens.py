"""The token: what every step behind the marks reads."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word, a run of capitalised words, a mark of punctuation or a whole quotation."""

    kind: int
    """One of the kinds in `lexicon`."""
    text: str
    """As written; of a quotation, the number of its span in its block."""
