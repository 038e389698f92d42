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
from backfile.builder.standstill import Look, take_a_look
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
    if not state_path(site).is_file():
        from backfile.config import load_config

        load_config(site)  # or nothing is touched
    check_output_folder(site, output)
    with build_lock(site):
        try:
            return _build(site, output, options, progress, start)
        except sqlite3.DatabaseError as error:
            log.warning("the build state is damaged and is made anew: %s", error)
            remove_state(site)
            return _build(site, output, options, progress, start)


def _build(site: Path, output: Path, options: BuildOptions, progress: Progress, start: float) -> Report:
    connection = open_state(site)
    try:
        look = None
        if output.is_dir() and not options.verify:
            look = take_a_look(connection, site, FolderStore(output.resolve()))
            if look.report is not None:
                spent = round(time.perf_counter() - start, 4)
                stages = (StageTime("look", spent, peak_mib()),)
                return msgspec.structs.replace(look.report, seconds=spent, stages=stages)
        return _run_stages(connection, look, site, output, options, progress, start)
    finally:
        connection.close()


def _run_stages(
    connection: sqlite3.Connection,
    look: Look | None,
    site: Path,
    output: Path,
    options: BuildOptions,
    progress: Progress,
    start: float,
) -> Report:
    from backfile.builder.stages import Build  # 300 ms of readers, templates and libraries
    from backfile.config import load_config

    build = Build(site, output, load_config(site), options.jobs, options.verify, progress, start)
    return build.run(connection, look)
