"""The token, which every step behind the marks reads, and the subject, which most of them look for."""

from __future__ import annotations

from typing import NamedTuple

from backfile.models import Record


class Token(NamedTuple):
    """A word, a run of capitalised words, a mark of punctuation or a whole quotation."""

    kind: int
    """One of the kinds in `lexicon`."""
    text: str
    """As written; of a quotation, the number of its span in its block."""


class Subject(Record, gc=False):
    """A noun phrase or pronoun, by its tokens in the sentence."""

    first: int
    last: int
    head: int
    """The token that names: a name, a pronoun, or (for "the minister") the last noun; -1 for nobody."""
