"""What a build did."""

from __future__ import annotations

from backfile.errors import Problem, Severity
from backfile.models import Record


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
    """New or different, sorted."""
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
    """(failed, notices), each sorted by place, without repetitions."""
    ordered = sorted(set(problems), key=lambda p: (p.location.path, p.location.line or 0, p.found))
    return (
        tuple(p for p in ordered if p.severity is Severity.ERROR),
        tuple(p for p in ordered if p.severity is Severity.NOTICE),
    )
