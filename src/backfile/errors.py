"""One exception tree, and the problems a report is made of.

An error is raised where its position is known; a stage catches it, turns it into a `Problem`, and goes on with the
next input. Only the edge (commands, server) prints.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Location(msgspec.Struct, frozen=True, order=True):
    """A place in a file: what `path:line:column` says."""

    path: str
    """Relative to the site's folder where it lies inside, with forward slashes."""
    line: int | None = None
    """1-based."""
    column: int | None = None
    """1-based, in characters."""

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


class Severity(StrEnum):
    """How much a problem costs."""

    ERROR = "error"
    """The input is left out of the archive; the build ends with exit code 1."""
    NOTICE = "notice"
    """The input is in the archive; somebody should look at it."""


class Problem(msgspec.Struct, frozen=True, order=True):
    """What was found, what was expected and what to do, at its place."""

    location: Location
    found: str
    expected: str = ""
    advice: str = ""
    severity: Severity = Severity.ERROR

    @property
    def message(self) -> str:
        """Found, expected and advice in one line, without the place."""
        parts = [self.found]
        if self.expected:
            parts.append(f"expected {self.expected}")
        if self.advice:
            parts.append(self.advice)
        return "; ".join(parts)

    def __str__(self) -> str:
        return f"{self.location}: {self.message}"


class BackfileError(Exception):
    """The root of every error that Backfile raises on purpose.

    Carries a `Problem`, so that whoever catches it can report the place.
    """

    def __init__(self, location: Location, found: str, expected: str = "", advice: str = "") -> None:
        self.problem = Problem(location, found, expected, advice)
        super().__init__(str(self.problem))

    def __reduce__(self) -> tuple[object, ...]:
        """Crosses process boundaries whole."""
        problem = self.problem
        return type(self), (problem.location, problem.found, problem.expected, problem.advice)


class UsageError(BackfileError):
    """The command cannot run as it was called; nothing was touched (exit code 2)."""


class ConfigurationError(BackfileError):
    """`content/site.yaml` or a vocabulary cannot be used; nothing was touched (exit code 2)."""


class InputError(BackfileError):
    """One input (a capture, a sidecar, an article, a page) cannot be read; the others are not concerned (exit code 1)."""


class FrontMatterError(InputError):
    """Front matter or a sidecar with broken YAML, an unknown key or a value of the wrong kind."""


class TemplateError(BackfileError):
    """A template that cannot be compiled or rendered, with the page that was being rendered."""


class StorageError(BackfileError):
    """A file or folder that cannot be read or written."""
