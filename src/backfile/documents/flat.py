"""Simple lists of short facts, as most front matter is, read by a few expressions: twenty times faster than by PyYAML."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

Value: TypeAlias = Any
"""None, a truth value, a number, a text, a list of values, or a mapping of texts (or numbers) to values."""

_FLAT = re.compile(
    r"""([a-z]+):(?:[ ]+(?:
        (\w[^:#]*(?::[^ :#][^:#]*)*)            # plain
        |"([^"\\]*)"|'([^']*)'                  # quoted, nothing escaped
        |\[([^\[\]{}"'\#:&*!|>%@`?]*)\]         # list
        )?)?[ ]*""",
    re.VERBOSE,
)
_ITEM = re.compile(r"([ ]*)-[ ]+(\w[^:#]*(?::[^ :#][^:#]*)*)")
_PLAIN: dict[str, Value] = {
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def flat_mapping(text: str) -> dict[str, Value] | None:
    """What the loader that keeps numbers as texts makes of a document of simple lines; None when one is not simple, and that loader must decide."""
    if not text.replace("\n", "").isprintable():
        return None
    values: dict[str, Value] = {}
    items: list[Value] | None = None
    key, indent = "", None
    for line in text.split("\n"):
        if (found := _FLAT.fullmatch(line)) is not None:
            key, indent = found[1], None
            value = _flat_value(found)
            if value is _NOT_FLAT or key in values or key in _PLAIN:
                return None
            values[key] = value
            items = [] if found.lastindex == 1 else None
        elif line:
            item = _ITEM.fullmatch(line)
            if item is None or items is None or indent not in (None, item[1]):
                return None
            indent, plain = item[1], item[2].rstrip(" ")
            items.append(_PLAIN.get(plain, plain))
            values[key] = items
    return values or None


_NOT_FLAT = object()


def _flat_value(found: re.Match[str]) -> Value:
    _, plain, double, single, listed = found.groups()
    if plain is not None:
        plain = plain.rstrip(" ")
        return _NOT_FLAT if plain.endswith(":") else _PLAIN.get(plain, plain)
    if listed is not None:
        parts = [part.strip(" ") for part in listed.split(",")] if listed.strip(" ") else []
        if not all(part[:1].isalnum() for part in parts):
            return _NOT_FLAT
        return [_PLAIN.get(part, part) for part in parts]
    return double if double is not None else single
