"""Regular expressions that are compiled when they are first used.

Python compiles an expression with many letters beyond ASCII, or with a long list of words, in milliseconds: the readers'
two hundred take a tenth of a second. One that most captures never meet, in a language or a place of its own, waits.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a pattern: what it is asked for is the compiled pattern's, and kept."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Of what has not been asked for before."""
        compiled = re.compile(self.pattern, self._flags)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to use by its methods, compiled with the first of them. Its text can be had without.

    For what is seldom used: each use costs a little more than one of a compiled pattern. An error in it is raised late too.
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
