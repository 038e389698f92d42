"""`backfile build`: the archive of a site, written to a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import msgspec

from backfile.builder.build import BuildOptions, Progress, build_site
from backfile.builder.report import Report, counted
from backfile.errors import BackfileError, Problem

SHOWN_NOTICES = 10
"""Without -v, as many notices are shown; errors are always shown all."""


@click.command()
@click.option(
    "-C", "--site", "site", type=click.Path(path_type=Path), default=Path(), help="The site's folder (default: here)."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The folder to write to (default: dist in the site)."
)
@click.option("--jobs", type=click.IntRange(min=1), help="Processes (default: as many as cores).")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--verify", is_flag=True, help="Read every input and every written file, whatever sizes and times say.")
@click.option("--profile", is_flag=True, help="Add time and memory by stage, and milliseconds by output.")
@click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
@click.option("-v", "--verbose", is_flag=True, help="Name each file written or removed, and every notice.")
def build(
    site: Path,
    output: Path | None,
    jobs: int | None,
    as_json: bool,
    verify: bool,
    profile: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Build the archive.

    Exit code 0: all well. 1: some inputs failed, the rest was built. 2: nothing could be built, nothing was touched.
    """
    options = BuildOptions(output, jobs or 0, verify, named=verbose or as_json)
    show_bars = not (as_json or quiet) and sys.stderr.isatty()
    try:
        with progress_bars(show_bars) as progress:
            report = build_site(site, options, progress)
    except BackfileError as error:
        if as_json:
            click.echo(msgspec.json.encode({"error": problem_json(error.problem)}))
        else:
            click.echo(f"backfile: {error.problem}", err=True)
        raise SystemExit(2) from None
    if as_json:
        click.echo(msgspec.json.encode(report_json(report, profile)))
    else:
        print_report(report, quiet, verbose, profile)
    raise SystemExit(report.exit_code)


@contextmanager
def progress_bars(show: bool) -> Iterator[Progress]:
    """A bar a stage on a terminal; nothing elsewhere."""
    if not show:
        yield Progress(lambda stage, total: None, lambda n: None, lambda: None)
        return
    bars: list[Any] = []

    def start(stage: str, total: int) -> None:
        if total:
            bar = click.progressbar(length=total, label=f"{stage:>7}", file=sys.stderr, show_pos=True)
            bar.__enter__()
            bars.append(bar)

    def step(count: int) -> None:
        if bars:
            bars[-1].update(count)

    def end() -> None:
        if bars:
            bars.pop().__exit__(None, None, None)

    try:
        yield Progress(start, step, end)
    finally:
        while bars:
            end()


def problem_json(problem: Problem) -> dict[str, object]:
    """A problem as `--json` says it."""
    place = problem.location
    return {"path": place.path, "line": place.line, "column": place.column, "message": problem.message}


def report_json(report: Report, profile: bool = False) -> dict[str, object]:
    """The report as `--json` says it."""
    said: dict[str, object] = {
        "output": report.output,
        "articles": report.articles,
        "pages": report.pages,
        "written": report.written,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "failed": [problem_json(problem) for problem in report.failed],
        "notices": [problem_json(problem) for problem in report.notices],
        "seconds": report.seconds,
    }
    if profile:
        said["stages"] = report.stages
        said["outputs"] = report.costs
    return said


def print_report(report: Report, quiet: bool, verbose: bool, profile: bool) -> None:
    """The report for people: problems to the error stream, the summary to the output."""
    for problem in report.failed:
        click.echo(f"{click.style('error', fg='red', bold=True)} {problem}", err=True)
    notices = report.notices if verbose else report.notices[:SHOWN_NOTICES]
    if not quiet:
        for problem in notices:
            click.echo(f"{click.style('notice', fg='yellow')} {problem}", err=True)
        if len(notices) < len(report.notices):
            click.echo(f"… and {counted(len(report.notices) - len(notices), 'more notice')} (-v shows all)", err=True)
        _print_summary(report, verbose, click.echo)
    if profile:
        _print_profile(report, click.echo)


def _print_summary(report: Report, verbose: bool, say: Callable[[str], None]) -> None:
    if verbose:
        for path in report.written:
            say(f"written {path}")
        for path in report.removed:
            say(f"removed {path}")
    say(
        f"{counted(report.articles, 'article')}, {counted(report.pages, 'page')}: {report.written_count} written, "
        f"{report.unchanged} unchanged, "
        f"{len(report.removed)} removed in {report.seconds:.2f} s"
        + (f"; {len(report.failed)} failed" if report.failed else "")
    )
    say(f"→ {report.output}")


def _print_profile(report: Report, say: Callable[[str], None]) -> None:
    say(f"{'stage':<16}{'seconds':>10}{'peak MiB':>10}")
    for stage in report.stages:
        say(f"{stage.stage:<16}{stage.seconds:>10.3f}{stage.peak_mib:>10.0f}")
    say(f"{'output':<16}{'pages':>10}{'rendered':>10}{'ms':>12}{'ms a page':>12}")
    for cost in report.costs:
        each = cost.milliseconds / cost.pages if cost.pages else 0.0
        say(f"{cost.output:<16}{cost.pages:>10}{cost.rendered:>10}{cost.milliseconds:>12.1f}{each:>12.3f}")
