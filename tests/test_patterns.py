"""Patterns that are compiled when they are first used are the same patterns."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import backfile
from backfile import patterns
from backfile.patterns import late_pattern


def _late_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Those of the package, by module and name."""
    for module in pkgutil.walk_packages(backfile.__path__, "backfile."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, patterns._LatePattern):
                    yield f"{module.name}.{name}", value  # type: ignore[misc]


@pytest.mark.parametrize("pattern", [pytest.param(pattern, id=name) for name, pattern in _late_patterns()])
def test_a_late_pattern_can_be_compiled(pattern: re.Pattern[str]) -> None:
    assert pattern.groups >= 0  # which only a compiled one knows


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    late, compiled = late_pattern("b(?P<rest>[cd]+)", re.IGNORECASE), re.compile("b(?P<rest>[cd]+)", re.IGNORECASE)
    text = "aBCD bc x bd"
    assert [found["rest"] for found in late.finditer(text)] == [found["rest"] for found in compiled.finditer(text)]
    assert late.sub("-", text) == compiled.sub("-", text)
    assert (late.groupindex, late.flags, late.pattern) == (compiled.groupindex, compiled.flags, compiled.pattern)
    with pytest.raises(AttributeError):
        late.nonsense  # type: ignore[attr-defined]  # noqa: B018


def test_a_late_pattern_is_compiled_with_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compile_now = re.compile

    def recording(pattern: str, flags: int = 0) -> re.Pattern[str]:
        asked.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr(patterns.re, "compile", recording)
    late = late_pattern("a+")
    assert late.pattern == "a+" and asked == []
    assert late.match("aa") and late.search("ba") and late.match("a")
    assert asked == ["a+"]
