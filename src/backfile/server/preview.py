"""The preview server's application: dist as a host would serve it, with a script that reloads and shows build errors.

The script is added to pages as they are served; nothing of it is in dist. Only this machine can reach the server, and
only under its own names, so a page elsewhere cannot read an unpublished archive through the visitor's browser.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Lifespan, Scope

from backfile.models import Record

EVENTS = "/__backfile__/events"
SCRIPT = "/__backfile__/reload.js"
ALIVE_SECONDS = 15.0
_TAG = f'<script src="{SCRIPT}" defer></script>'
_EMPTY = "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>backfile serve</title></head><body>{}</body></html>"


class Status(Record):
    """What the last build came to, as the browser is told."""

    build: int
    """Counts builds; a page that was loaded under another number reloads."""
    problems: tuple[str, ...] = ()
    """Errors to be shown over the page."""
    styles_only: bool = False
    """Only style sheets changed: they are swapped without a reload."""


class Bulletin:
    """The latest status, and a way to wait for the next one."""

    def __init__(self) -> None:
        self.status = Status(0)
        self._changed = asyncio.Condition()

    async def publish(self, problems: tuple[str, ...], styles_only: bool = False, changed: bool = True) -> None:
        """Tell every open page. Without a change in dist pages do not reload, but the errors are shown or go."""
        async with self._changed:
            number = self.status.build + 1 if changed else self.status.build
            self.status = Status(number, problems, styles_only)
            self._changed.notify_all()

    async def next(self, known: Status | None) -> Status | None:
        """The status as soon as it differs from the known one; None when nothing happened for a while."""
        async with self._changed:
            try:
                await asyncio.wait_for(self._changed.wait_for(lambda: self.status is not known), ALIVE_SECONDS)
            except TimeoutError:
                return None
            return self.status


def preview_application(dist: Path, base: str, bulletin: Bulletin, lifespan: Lifespan[Starlette] | None) -> Starlette:
    """Serves `dist` below the site's base path."""

    async def events(request: Request) -> Response:
        return StreamingResponse(_stream(request, bulletin), media_type="text/event-stream", headers=_FRESH)

    async def script(request: Request) -> Response:
        return FileResponse(Path(__file__).with_name("reload.js"), media_type="text/javascript", headers=_FRESH)

    async def to_base(request: Request) -> Response:
        return RedirectResponse(base)

    dist.mkdir(parents=True, exist_ok=True)
    routes: list[Route | Mount] = [Route(EVENTS, events), Route(SCRIPT, script)]
    if base != "/":
        routes.append(Route("/", to_base))
    routes.append(Mount(base.rstrip("/"), _PreviewFiles(dist), name="dist"))
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
    return Starlette(routes=routes, middleware=[hosts], lifespan=lifespan)


_FRESH = {"Cache-Control": "no-store"}


async def _stream(request: Request, bulletin: Bulletin) -> AsyncIterator[str]:
    known: Status | None = None
    while not await request.is_disconnected():
        status = await bulletin.next(known)
        if status is None:
            yield ": alive\n\n"
            continue
        known = status
        said = {"build": status.build, "problems": status.problems, "stylesOnly": status.styles_only}
        yield f"data: {json.dumps(said)}\n\n"


class _PreviewFiles(StaticFiles):
    """Files as a static host serves them: index.html for folders, 404.html for the rest, nothing cached."""

    def __init__(self, dist: Path) -> None:
        super().__init__(directory=dist, html=True)
        self._dist = dist

    async def get_response(self, path: str, scope: Scope) -> Response:
        if any(part.startswith(".") and part != "." for part in path.split("/")):
            raise HTTPException(404)
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404:
                raise
            return HTMLResponse(_EMPTY.format(f"<p>Nothing is built at this address yet.</p>{_TAG}"), 404, _FRESH)
        if isinstance(response, FileResponse) and str(response.path).endswith(".html") and scope["method"] == "GET":
            return HTMLResponse(_with_script(Path(response.path).read_bytes()), response.status_code, _FRESH)
        response.headers.update(_FRESH)
        return response


def _with_script(page: bytes) -> bytes:
    head, end, rest = page.rpartition(b"</body>")
    return head + _TAG.encode() + end + rest if end else page + _TAG.encode()
