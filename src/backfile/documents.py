"""YAML files and front matter: values quickly, and the line of any of them when something has to be said about it.

The only module that imports PyYAML. A document is read by YAML 1.2's core schema, not by PyYAML's 1.1: `no` is a text,
`12:30` is a text, `2022-02-07` is a text (its reader says which dates there are). A key that stands twice is an error.
Documents that nest without end, or whose aliases would unfold to more than they are worth, are refused before they
are built.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import yaml

from backfile.errors import BackfileError, Location

Value: TypeAlias = Any
"""None, a truth value, a number, a text, a list of values, or a mapping of texts (or numbers) to values."""
Keys: TypeAlias = Sequence[str | int]
"""The way to a value: keys of mappings and places in lists."""

MOST_NESTING = 64
"""Lists and mappings within one another. The parser in C recurses; it would overflow the stack at some 100,000."""
MOST_VALUES = 100_000
"""Values that a document with aliases may unfold to."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRUTH = ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF")
_NOTHING = ("null", r"~|null|Null|NULL|", "~nN")
_WHOLE = ("int", r"[-+]?(?:0|[1-9][0-9]{0,17})", "-+0123456789")
_NUMBER = ("float", r"[-+]?(?:[0-9]{1,17}\.[0-9]{0,17}|\.[0-9]{1,17})(?:[eE][-+]?[0-9]{1,2})?", "-+.0123456789")
_MERGE = ("merge", r"<<", "<")


def _resolvers(*rules: tuple[str, str, str]) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """PyYAML's table: first character of a plain scalar → what it may be."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name, pattern, firsts in rules:
        for first in (*firsts, *([""] if name == "null" else [])):
            table.setdefault(first, []).append((f"tag:yaml.org,2002:{name}", re.compile(rf"(?:{pattern})\Z")))
    return table


class _CoreLoader(_Loader):  # type: ignore[misc]
    """The core schema of YAML 1.2; refuses keys that stand twice, which YAML forbids and PyYAML lets pass."""

    yaml_implicit_resolvers = _resolvers(_TRUTH, _NOTHING, _WHOLE, _NUMBER, _MERGE)


class _TextLoader(_CoreLoader):
    """Every plain scalar is the text it is written as, but for null and truth values."""

    yaml_implicit_resolvers = _resolvers(_TRUTH, _NOTHING, _MERGE)


def _construct_mapping(loader: Any, node: Any) -> Any:
    data: dict[Any, Any] = {}
    yield data
    seen = set()
    for key, _ in node.value:
        if isinstance(key, yaml.ScalarNode) and key.tag != "tag:yaml.org,2002:merge":
            if (key.tag, key.value) in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add((key.tag, key.value))
    loader.flatten_mapping(node)
    data.update(loader.construct_mapping(node, deep=True))


_CoreLoader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)


def parse_yaml(
    text: str, path: str, first_line: int = 1, error: type[BackfileError] = BackfileError, numbers: bool = True
) -> Value:
    """The value of a YAML document; None when it is empty.

    `first_line` is the document's first line in the file, 1-based. Without `numbers`, what looks like a number is the
    text it is written as, so that nothing is lost ("1.10", "007"). Raises `error` at the line that is no YAML.
    """
    if not numbers and (flat := _flat_mapping(text)) is not None:
        return flat
    if (found := _trap(text)) is not None:
        raise error(Location(path, first_line), found[0], found[1], "write it plainly")
    try:
        return yaml.load(text, _CoreLoader if numbers else _TextLoader)
    except yaml.YAMLError as problem:
        raise _error_of(problem, text, path, first_line, error) from None
    except (ValueError, RecursionError) as problem:
        raise error(Location(path, first_line), f"broken YAML: {problem}") from None


def _error_of(
    problem: yaml.YAMLError, text: str, path: str, first_line: int, error: type[BackfileError]
) -> BackfileError:
    if isinstance(problem, yaml.reader.ReaderError):
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, found.start()) if found is not None else 0
        shown = f"the character U+{ord(found.group()):04X}" if found is not None else problem.reason
        return error(Location(path, first_line + line), f"broken YAML: {shown}", "printable text", "remove it")
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    place = Location(path, first_line) if mark is None else Location(path, first_line + mark.line, mark.column + 1)
    found_text = " ".join(str(getattr(problem, "problem", None) or problem).split())
    is_syntax = isinstance(problem, (yaml.scanner.ScannerError, yaml.parser.ParserError))
    advice = (
        "put texts with ': ' or ' #' in them, or with a mark at their start, in quotes"
        if is_syntax
        else "mend the line"
    )
    return error(place, f"broken YAML: {found_text}", "", advice)


# What would cost more than it says

_BRACKETS = re.compile(r"[\[\]{}]")
_DEEP_LINE = re.compile(rf"^(?:[ ]{{{4 * MOST_NESTING}}}|[ ]*(?:[-?:][ \t]+){{{MOST_NESTING}}})", re.MULTILINE)
_ALIAS = re.compile(r"(?:^|[\s\[,:{])\*\w", re.MULTILINE)


def _trap(text: str) -> tuple[str, str] | None:
    """(what was found, what was expected) for a document that must not be built."""
    brackets = text.count("[") + text.count("{")
    if _DEEP_LINE.search(text) or (brackets > MOST_NESTING and _flow_depth(text) > MOST_NESTING):
        return "lists nested without end", f"at most {MOST_NESTING} within one another"
    if "&" in text and _ALIAS.search(text) and _unfolded(text) > MOST_VALUES:
        return "YAML aliases that unfold without end", f"at most {MOST_VALUES:,} values"
    return None


def _flow_depth(text: str) -> int:
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _unfolded(text: str) -> int:
    """How many values a document has once its aliases are written out; more than MOST_VALUES stops the count."""
    weights: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = [(None, 0)]

    def add(anchor: str | None, weight: int) -> None:
        if anchor is not None:
            weights[anchor] = weight
        outer, before = open_nodes[-1]
        open_nodes[-1] = (outer, before + weight)

    try:
        for event in yaml.parse(text, _Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                # an alias inside of what it names never ends
                if event.anchor is not None:
                    weights[event.anchor] = MOST_VALUES + 1
                open_nodes.append((event.anchor, 1))
            elif isinstance(event, yaml.CollectionEndEvent):
                add(*open_nodes.pop())
            elif isinstance(event, yaml.ScalarEvent):
                add(event.anchor, 1)
            elif isinstance(event, yaml.AliasEvent):
                add(None, weights.get(event.anchor or "", 1))
            if open_nodes[-1][1] > MOST_VALUES:
                return MOST_VALUES + 1
    except yaml.YAMLError:
        return 0  # the loader will say where
    return open_nodes[0][1]


# Most front matter is a flat list of short facts: read by a few expressions, twenty times faster than by PyYAML

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


def _flat_mapping(text: str) -> dict[str, Value] | None:
    """What `_TextLoader` makes of a document of simple lines; None when one is not simple, and that loader must decide."""
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


def line_of(text: str, keys: Keys, first_line: int = 1) -> int:
    """The 1-based line of a value's key (for lists, of the element); the first line when there is none such."""
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError:
        return first_line
    line = first_line
    for key in keys:
        found = _child(node, key)
        if found is None:
            break
        node, mark = found
        line = first_line + mark.line
    return line


def _child(node: Any, key: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if getattr(name, "value", None) == str(key):
                return value, name.start_mark
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key].start_mark
    return None


def suggestion(word: str, known: Iterable[str]) -> str:
    """The advice for an unknown key: what was probably meant, or all that there is."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else f"known keys: {', '.join(names)}"
