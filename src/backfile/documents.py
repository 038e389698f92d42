"""YAML files and front matter: values quickly, and the line of any of them when something has to be said about it.

The only module that imports PyYAML. Values are plain: mappings with text keys, lists, texts, numbers, truth values,
dates. A key that stands twice is an error; aliases are expanded only as far as a document's own size allows.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import yaml

from backfile.errors import BackfileError, Location

Value: TypeAlias = Any
Keys: TypeAlias = Sequence[str | int]
"""The way to a value: keys of mappings and places in lists."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_ALIASES = 100


class _StrictLoader(_Loader):  # type: ignore[misc]
    """Refuses keys that stand twice, which YAML forbids and PyYAML lets pass."""


def _construct(loader: Any, node: Any) -> Any:
    data: dict[Any, Any] = {}
    yield data
    seen = set()
    for key, _ in node.value:
        if isinstance(key, yaml.ScalarNode) and key.tag != "tag:yaml.org,2002:merge":
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add(key.value)
    loader.flatten_mapping(node)
    data.update(loader.construct_mapping(node, deep=True))


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _construct)


def parse_yaml(text: str, path: str, first_line: int = 1, error: type[BackfileError] = BackfileError) -> Value:
    """The value of a YAML document; None when it is empty.

    Raises `error` at the line that is no YAML. `first_line` is the document's first line in the file, 1-based.
    """
    if (
        text.count("*") > MOST_ALIASES
        and sum(line.count(": *") + line.count("- *") for line in text.split("\n")) > MOST_ALIASES
    ):
        raise error(
            Location(path, first_line), "too many YAML aliases", f"at most {MOST_ALIASES}", "write the values out"
        )
    try:
        return yaml.load(text, _StrictLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = first_line + mark.line if mark is not None else first_line
        column = mark.column + 1 if mark is not None else None
        found = problem.problem or "not YAML"
        raise error(
            Location(path, line, column), f"broken YAML: {found}", "", "mend the line; quote texts with ':' or '#'"
        ) from None
    except yaml.YAMLError as problem:
        raise error(Location(path, first_line), f"broken YAML: {' '.join(str(problem).split())}") from None
    except (ValueError, RecursionError) as problem:
        # an impossible date (2022-02-31) makes PyYAML raise a bare ValueError
        line = first_line + _line_of_bad_date(text)
        raise error(Location(path, line), f"broken YAML: {problem}", "a date that exists, as YYYY-MM-DD") from None


def _line_of_bad_date(text: str) -> int:
    for number, line in enumerate(text.split("\n")):
        try:
            yaml.load(line.strip().lstrip("- "), _Loader)
        except ValueError:
            return number
        except yaml.YAMLError:
            continue
    return 0


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
