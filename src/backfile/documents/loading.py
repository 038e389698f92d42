"""YAML 1.2's core schema by PyYAML; the only module that imports it.

Documents that nest without end, or whose aliases would unfold to more than they are worth, are refused before they
are built.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from backfile.documents.flat import Value
from backfile.errors import BackfileError, Location

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


def load(text: str, path: str, first_line: int, error: type[BackfileError], numbers: bool) -> Value:
    """As `parse_yaml`, for every document."""
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


def line_of(text: str, keys: Sequence[str | int], first_line: int) -> int:
    """As `documents.line_of`."""
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
