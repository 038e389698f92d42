"""Building a site: nothing where nothing changed, else all the stages there are."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.archive.state import build_lock, open_state, remove_state, state_path
from backfile.builder.manifest import check_output_folder
from backfile.builder.report import Report, StageTime, peak_mib
from backfile.builder.standstill import report_of_standstill
from backfile.storage import FolderStore

log = logging.getLogger(__name__)


class Progress(NamedTuple):
    """How a caller follows a build: `start(stage, total)`, then `step(n)`, then `end()`."""

    start: Callable[[str, int], None]
    step: Callable[[int], None]
    end: Callable[[], None]


SILENT = Progress(lambda stage, total: None, lambda n: None, lambda: None)


class BuildOptions(NamedTuple):
    """What a caller may ask for."""

    output: Path | None = None
    """The folder to write to; None: `dist` in the site."""
    jobs: int = 0
    """Processes; 0: as many as cores."""
    verify: bool = False
    """Read every input and every written file, whatever sizes and times say."""


def build_site(site: Path, options: BuildOptions = BuildOptions(), progress: Progress = SILENT) -> Report:  # noqa: B008
    """Bring the output folder up to date with the site's inputs.

    Raises UsageError or ConfigurationError when nothing can be built; nothing was touched then. Whatever is wrong with
    single inputs is in the report.
    """
    start = time.perf_counter()
    site = site.resolve()
    output = (options.output or site / "dist").absolute()
    if not options.verify and output.is_dir() and state_path(site).is_file():
        check_output_folder(site, output)
        with build_lock(site):
            report = _standstill(site, output)
        if report is not None:
            spent = round(time.perf_counter() - start, 4)
            return msgspec.structs.replace(report, seconds=spent, stages=(StageTime("look", spent, peak_mib()),))
    return _build(site, output, options, progress, start)


def _standstill(site: Path, output: Path) -> Report | None:
    try:
        connection = open_state(site)
    except sqlite3.DatabaseError:
        return None
    try:
        return report_of_standstill(connection, site, FolderStore(output.resolve()))
    except sqlite3.DatabaseError:
        return None  # a whole build finds it damaged, says so and makes it anew
    finally:
        connection.close()


def _build(site: Path, output: Path, options: BuildOptions, progress: Progress, start: float) -> Report:
    from backfile.builder.stages import Build  # 300 ms of readers, templates and libraries
    from backfile.config import load_config

    config = load_config(site)
    check_output_folder(site, output)
    with build_lock(site):
        try:
            return Build(site, output, config, options.jobs, options.verify, progress, start).run()
        except sqlite3.DatabaseError as error:
            log.warning("the build state is damaged and is made anew: %s", error)
            remove_state(site)
            return Build(site, output, config, options.jobs, options.verify, progress, start).run()
