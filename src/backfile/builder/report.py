"""What a build did."""

from __future__ import annotations

import sys

import msgspec

from backfile.errors import Problem, Severity
from backfile.models import Record

RENDERING = ", rendering "
"""Stands between a template's fault and the page that was being rendered."""


class StageTime(Record):
    """How long a stage took, and the largest memory the building process had by its end."""

    stage: str
    seconds: float
    peak_mib: float


class OutputTime(Record):
    """What one kind of output cost, summed over processes."""

    output: str
    pages: int
    """Looked at."""
    rendered: int
    milliseconds: float


class Report(Record):
    """The result of a build."""

    output: str
    """The folder it wrote to."""
    articles: int
    pages: int
    """In the archive now."""
    written: tuple[str, ...]
    """New or different, sorted; empty where the caller wants no names."""
    written_count: int
    unchanged: int
    removed: tuple[str, ...]
    failed: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    seconds: float
    stages: tuple[StageTime, ...] = ()
    costs: tuple[OutputTime, ...] = ()

    @property
    def exit_code(self) -> int:
        """0: all well; 1: some inputs failed, the rest was built."""
        return 1 if self.failed else 0


def split_problems(problems: list[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """(failed, notices), each sorted by place, without repetitions; one fault of many pages is one problem."""
    ordered = sorted(_merged(problems), key=lambda p: (p.location.path, p.location.line or 0, p.found))
    return (
        tuple(p for p in ordered if p.severity is Severity.ERROR),
        tuple(p for p in ordered if p.severity is Severity.NOTICE),
    )


def _merged(problems: list[Problem]) -> list[Problem]:
    """A template's fault fails every page that it renders: said once, with the first page and how many more."""
    groups: dict[tuple[object, ...], set[Problem]] = {}
    for problem in problems:
        cause = problem.found.partition(RENDERING)[0]
        groups.setdefault((problem.location, problem.severity, cause), set()).add(problem)
    return [_said_once(cause, group) for (_, _, cause), group in groups.items()]


def _said_once(cause: object, group: set[Problem]) -> Problem:
    pages = sorted((p for p in group if RENDERING in p.found), key=lambda p: p.found)
    if not pages:
        return min(group, key=lambda p: (p.expected, p.advice))
    more = f" and {counted(len(pages) - 1, 'more page')}" if len(pages) > 1 else ""
    return msgspec.structs.replace(pages[0], found=f"{pages[0].found}{more}")


def counted(number: int, noun: str) -> str:
    """A number with what it counts, as reports say it: "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def peak_mib() -> float:
    """The most memory this process has had resident so far, MiB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (2**20 if sys.platform == "darwin" else 1024), 1)
