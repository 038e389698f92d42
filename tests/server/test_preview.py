"""The preview server's application, on this machine's loopback."""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
import uvicorn

from backfile.commands.serve import free_port
from backfile.errors import UsageError
from backfile.server.preview import Bulletin, preview_application


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text("<html><body>front</body></html>")
    (folder / "a" / "index.html").write_text("<html><body>page</body></html>")
    (folder / "404.html").write_text("<html><body>nothing here</body></html>")
    (folder / "x.css").write_text("body{}")
    (folder / ".backfile-manifest").write_text("index.html\n")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


class Answer(NamedTuple):
    """What the server said."""

    status: int
    text: str
    headers: dict[str, str]


Ask = Callable[..., Answer]


@contextmanager
def serving(dist: Path, base: str = "/") -> Iterator[Ask]:
    """The application behind a real socket; answers a function that asks it for a path."""
    port = free_port(None)
    application = preview_application(dist, base, Bulletin(), None)
    server = uvicorn.Server(uvicorn.Config(application, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)

    def ask(path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, answer.read().decode(), found)
        finally:
            connection.close()

    try:
        yield ask
    finally:
        server.should_exit = True
        thread.join(10)


def test_pages_are_served_as_a_host_would_with_the_reload_script(dist: Path) -> None:
    with serving(dist) as ask:
        answer = ask("/a/")
        assert ask("/__backfile__/reload.js").status == 200
    assert answer.status == 200
    assert "page" in answer.text
    assert "/__backfile__/reload.js" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert "reload.js" not in (dist / "a/index.html").read_text()


def test_base_path_is_served_and_the_root_leads_there(dist: Path) -> None:
    with serving(dist, "/demo/") as ask:
        assert ask("/demo/a/").status == 200
        assert ask("/").headers["location"] == "/demo/"


def test_missing_page_is_the_sites_own_404(dist: Path) -> None:
    with serving(dist) as ask:
        answer = ask("/nothing/")
    assert answer.status == 404
    assert "nothing here" in answer.text


def test_nothing_outside_dist_and_no_hidden_file_is_served(dist: Path) -> None:
    with serving(dist) as ask:
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/a/../../secret.txt", "/.backfile-manifest"):
            answer = ask(path)
            assert answer.status == 404, path
            assert "secret" not in answer.text


def test_other_host_names_are_refused(dist: Path) -> None:
    with serving(dist) as ask:
        assert ask("/", host="evil.example").status == 400


def test_a_status_reaches_who_waits_for_it() -> None:
    async def scenario() -> None:
        bulletin = Bulletin()
        first = await bulletin.next(None)
        waiting = asyncio.create_task(bulletin.next(first))
        await asyncio.sleep(0)
        await bulletin.publish(("seeds/a.txt: broken",))
        status = await waiting
        assert status is not None
        assert status.build == 1
        assert status.problems == ("seeds/a.txt: broken",)
        await bulletin.publish((), changed=False)
        assert bulletin.status.build == 1
        assert bulletin.status.problems == ()

    asyncio.run(scenario())


def test_port_in_use_is_a_usage_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="in use"):
            free_port(taken.getsockname()[1])
