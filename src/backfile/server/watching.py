"""Builds when the site's folders change, and tells the browser. The server lives on whatever a build comes to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from watchfiles import awatch

from backfile.builder.build import BuildOptions, build_site
from backfile.builder.report import Report, counted
from backfile.errors import BackfileError
from backfile.renderer.theme import theme_static, theme_templates
from backfile.server.preview import Bulletin

WATCHED = ("seeds", "content", "templates", "static")
SETTLE_MILLISECONDS = 120
"""Changes that come together are built together."""
LOOK_AROUND_MILLISECONDS = 2000
"""How often it is seen that one of the site's folders came or went."""


class Rebuilder:
    """Runs builds one after the other and publishes what they came to."""

    def __init__(self, site: Path, options: BuildOptions, bulletin: Bulletin, say: Callable[[str], None]) -> None:
        self._site = site
        self._options = options
        self._bulletin = bulletin
        self._say = say

    async def build(self, is_look: bool = False) -> None:
        """One build, in a thread, so that pages are served meanwhile. A mere look is told of only where it found something new."""
        try:
            report = await asyncio.to_thread(build_site, self._site, self._options)
        except BackfileError as error:
            await self._tell_failure(str(error.problem), is_look)
        except Exception as error:
            await self._tell_failure(f"the build failed: {type(error).__name__}: {error}", is_look)
        else:
            is_news = report.written or report.removed or _errors_of(report) != self._bulletin.status.problems
            if is_news or not is_look:
                await self._publish(report)

    async def _tell_failure(self, problem: str, is_look: bool) -> None:
        if is_look and self._bulletin.status.problems == (problem,):
            return
        self._say(f"error {problem}")
        await self._bulletin.publish((problem,), changed=False)

    async def _publish(self, report: Report) -> None:
        for problem in report.failed:
            self._say(f"error {problem}")
        touched = (*report.written, *report.removed)
        self._say(
            f"{counted(report.articles, 'article')}: {report.written_count} written, {len(report.removed)} removed in {report.seconds:.2f} s"
        )
        styles_only = bool(touched) and all(path.endswith(".css") for path in touched)
        await self._bulletin.publish(_errors_of(report), styles_only, changed=bool(touched))

    @asynccontextmanager
    async def lifespan(self, application: Starlette) -> AsyncIterator[None]:
        """Builds first, then watches as long as the application runs."""
        stop = asyncio.Event()
        task = asyncio.create_task(self._run(stop))
        try:
            yield
        finally:
            stop.set()
            await task

    async def _run(self, stop: asyncio.Event) -> None:
        await self.build()
        while not stop.is_set():
            folders = self._folders()
            may_have_missed = True  # what changed after a build had read it, and before somebody watched
            async for changes in awatch(
                *folders,
                stop_event=stop,
                step=SETTLE_MILLISECONDS,
                rust_timeout=LOOK_AROUND_MILLISECONDS,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                if changes or folders != self._folders():
                    await self.build()
                elif may_have_missed:
                    await self.build(is_look=True)
                may_have_missed = False
                if folders != self._folders():
                    break

    def _folders(self) -> list[Path]:
        """The site's folders that are there, and the default theme's."""
        own = [self._site / name for name in WATCHED if (self._site / name).is_dir()]
        return [*own, *(folder for folder in (theme_templates(), theme_static()) if folder not in own)]


def _errors_of(report: Report) -> tuple[str, ...]:
    return tuple(map(str, report.failed))
