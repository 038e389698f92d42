"""Building a site: nothing where nothing changed, else all the stages there are."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from backfile.archive.state import build_lock, open_state, remove_state, state_path
from backfile.builder.manifest import check_output_folder, damaged_pages
from backfile.builder.report import Report, StageTime, peak_mib
from backfile.builder.standstill import Look, stamp_of, take_a_look
from backfile.execution import Aside, seldom_collecting
from backfile.storage import FolderStore

log = logging.getLogger(__name__)

ASIDE_FROM_BYTES = 8 * 2**20
"""Of build state, some thousand pages: below, looking at them takes no longer than starting a process."""


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
    named: bool = True
    """The report names what was written. A first build of a large archive writes a million files: names have 120 MB."""


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
    with build_lock(site), seldom_collecting():  # what a build imports is looked through dozens of times otherwise
        try:
            return _build(site, output, options, progress, start)
        except sqlite3.DatabaseError as error:
            log.warning("the build state is damaged and is made anew: %s", error)
            remove_state(site)
            return _build(site, output, options, progress, start)


def _build(site: Path, output: Path, options: BuildOptions, progress: Progress, start: float) -> Report:
    damaged = _look_for_damage(state_path(site), output.resolve(), options.verify)
    try:
        connection = open_state(site)
        try:
            look = None
            if output.is_dir() and not options.verify:
                look = take_a_look(connection, site, FolderStore(output.resolve()), damaged)
                if look.report is not None:
                    spent = round(time.perf_counter() - start, 4)
                    stages = (StageTime("look", spent, peak_mib()),)
                    return msgspec.structs.replace(look.report, seconds=spent, stages=stages)
            return _run_stages(connection, look, damaged, site, output, options, progress, start)
        finally:
            connection.close()
    finally:
        damaged.close()


def _look_for_damage(state: Path, output: Path, verify: bool) -> Aside:
    """The output's `damaged_pages`: looked for while the inputs are scanned, where that takes long.

    Begun before this process opens the build state, for no connection may be carried over a fork.
    """
    takes_long = not verify and output.is_dir() and state.is_file() and state.stat().st_size > ASIDE_FROM_BYTES
    return Aside(partial(damaged_pages, str(state), str(output)), takes_long)


def _run_stages(
    connection: sqlite3.Connection,
    look: Look | None,
    damaged: Aside,
    site: Path,
    output: Path,
    options: BuildOptions,
    progress: Progress,
    start: float,
) -> Report:
    from backfile.archive.kept_config import kept_config
    from backfile.builder.stages import Build  # 150 ms of readers, templates and libraries

    # A folder that is made for the output changes the stamp: it is taken behind that, by the build itself.
    stamp = stamp_of(FolderStore(output.resolve())) if output.is_dir() else None
    build = Build(site, output, kept_config(connection, site, stamp), stamp, options, progress, start)
    return build.run(connection, look, damaged)
