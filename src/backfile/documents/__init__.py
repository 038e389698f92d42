"""YAML files and front matter: values quickly, and the line of any of them when something has to be said about it.

A document is read by YAML 1.2's core schema, not by PyYAML's 1.1: `no` is a text, `12:30` is a text, `2022-02-07` is a
text (its reader says which dates there are). A key that stands twice is an error.

PyYAML takes 25 ms to import, which a build that meets nothing but simple front matter need not pay: it is imported with
the first document that is not simple.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from backfile.documents.flat import Value, flat_mapping
from backfile.errors import BackfileError

Keys: TypeAlias = Sequence[str | int]
"""The way to a value: keys of mappings and places in lists."""


def parse_yaml(
    text: str, path: str, first_line: int = 1, error: type[BackfileError] = BackfileError, numbers: bool = True
) -> Value:
    """The value of a YAML document; None when it is empty.

    `first_line` is the document's first line in the file, 1-based. Without `numbers`, what looks like a number is the
    text it is written as, so that nothing is lost ("1.10", "007"). Raises `error` at the line that is no YAML.
    """
    if not numbers and (flat := flat_mapping(text)) is not None:
        return flat
    from backfile.documents import loading  # heavy: see above

    return loading.load(text, path, first_line, error, numbers)


def line_of(text: str, keys: Keys, first_line: int = 1) -> int:
    """The 1-based line of a value's key (for lists, of the element); the first line when there is none such."""
    from backfile.documents import loading  # heavy: see above

    return loading.line_of(text, keys, first_line)


def suggestion(word: str, known: Iterable[str]) -> str:
    """The advice for an unknown key: what was probably meant, or all that there is."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"known keys: {', '.join(names)}"
