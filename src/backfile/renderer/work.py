"""Rendering a batch of pages: the work that runs in other processes.

A page is looked at by making its view; its input digest is that of the encoded view with the output's code digest. Where
that is what the page was last rendered from, and its file is in place, nothing is rendered and nothing is written.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from backfile.archive.catalogue import Catalogue
from backfile.archive.state import STATE_FOLDER, read_state
from backfile.config import SiteConfig
from backfile.digests import fingerprint
from backfile.errors import BackfileError, Location, Problem
from backfile.models import Record
from backfile.renderer.addresses import addresses_of
from backfile.renderer.context import Context
from backfile.renderer.environment import Theme, open_theme
from backfile.renderer.outputs import OUTPUTS_BY_NAME
from backfile.renderer.outputs.feeds import feed_generator
from backfile.renderer.outputs.output import Page
from backfile.renderer.views import SiteView
from backfile.storage import FolderStore

_encode = msgspec.msgpack.Encoder().encode


class Session(Record):
    """All that a process needs to render pages of one build."""

    folder: str
    """The site's."""
    output: str
    """The folder written to."""
    state: str
    """Path of the build state."""
    config: SiteConfig
    site: SiteView
    code: tuple[tuple[str, bytes], ...]
    """(output, digest of its code version, templates, configuration and the libraries)."""
    serial: int
    """Tells builds of one process apart."""
    is_bare: bool = False
    """Nothing lay in the output folder when the build began: no page need be compared with a file."""


class PageJob(NamedTuple):
    """A page to look at, and what its file was last made of."""

    path: str
    output: str
    subject: str
    key: str
    digest: bytes | None
    size: int | None
    mtime_ns: int | None


class PageDone(NamedTuple):
    """What became of a page."""

    path: str
    output: str
    subject: str
    outcome: Literal["written", "unchanged", "gone", "failed"]
    rendered: bool
    digest: bytes | None
    size: int | None
    mtime_ns: int | None
    problem: Problem | None
    milliseconds: float


class _Workplace(NamedTuple):
    context: Context
    store: FolderStore
    code: dict[str, bytes]
    is_bare: bool


def render_batch(batch: Sequence[PageJob], session: Session) -> list[PageDone]:
    """Look at pages, and render and write those that are stale. Never raises for one of them."""
    place = _workplace(session, os.getpid())
    return [_render_one(job, place) for job in batch]


@lru_cache(maxsize=1)
def _workplace(session: Session, pid: int) -> _Workplace:
    """Opened once a process and build; a connection must not be carried over a fork, hence the process id."""
    config = session.config
    theme = open_theme_of(session)
    connection = read_state(session.state)
    _connections.append((pid, connection))
    context = Context(Catalogue(connection), config, addresses_of(config.url), session.site, theme, session.folder)
    return _Workplace(context, FolderStore(Path(session.output)), dict(session.code), session.is_bare)


def prepare_process(session: Session) -> None:
    """Compile and load what every process needs that renders many pages."""
    open_theme_of(session).compile_all()
    if "feeds" in session.config.outputs:
        feed_generator()


def open_theme_of(session: Session) -> Theme:
    """The theme that a session's pages are rendered with."""
    return open_theme_of_site(session.folder, session.config.language)


def open_theme_of_site(folder: str, language: str) -> Theme:
    """The theme of the site in a folder, with compiled templates kept beside the build state."""
    templates = Path(folder, "templates")
    kept = Path(folder, STATE_FOLDER, "templates")
    return open_theme(str(templates) if templates.is_dir() else None, language, str(kept))


_connections: list[tuple[int, sqlite3.Connection]] = []
"""Those that are open, with the process that opened them."""


def close_workplace() -> None:
    """Close the build state in this process: the last to close it also takes its log away."""
    _workplace.cache_clear()
    while _connections:
        pid, connection = _connections.pop()
        if pid == os.getpid():
            connection.close()


def _render_one(job: PageJob, place: _Workplace) -> PageDone:
    start = time.perf_counter()

    def done(
        outcome: Literal["written", "unchanged", "gone", "failed"],
        rendered: bool = False,
        digest: bytes | None = None,
        size: int | None = job.size,
        mtime_ns: int | None = job.mtime_ns,
        problem: Problem | None = None,
    ) -> PageDone:
        spent = (time.perf_counter() - start) * 1000
        return PageDone(job.path, job.output, job.subject, outcome, rendered, digest, size, mtime_ns, problem, spent)

    try:
        output = OUTPUTS_BY_NAME[job.output]
        page = Page(job.path, job.subject, job.key)
        view = output.view(place.context, page)
        if view is None:
            return done("gone")
        digest = fingerprint(place.code[job.output], job.path, _encode(view))
        if digest == job.digest:
            return done("unchanged", digest=digest)
        data = output.render(place.context, page, view)
        if not place.is_bare and place.store.read(job.path) == data:
            state = place.store.state(job.path)
            if state is not None:
                return done("unchanged", True, digest, *state)
        return done("written", True, digest, *place.store.write(job.path, data))
    except BackfileError as error:
        return done("failed", problem=error.problem)
    except Exception as error:
        found = f"the page could not be rendered: {type(error).__name__}: {error}"
        return done("failed", problem=Problem(Location(job.path), found, "", "this is a defect of Backfile: report it"))
