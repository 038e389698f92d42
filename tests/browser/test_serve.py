"""`backfile serve` in a real browser: an edit shows, an error shows over the page, mending it takes it away."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import open_page
from tests.conftest import PROJECT, Site, article

pytestmark = pytest.mark.browser
WAIT = 20_000


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    site = Site(tmp_path / "site")
    site.write("seeds/a.md", article("Ferry runs again", body="The quay opens on Monday."))
    site.write("content/site.yaml", "title: Preview\nurl: https://archive.example/demo/\n")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src"), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "backfile", "serve", "-C", str(site.folder)],
        stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        yield site, found.group()
        assert process.poll() is None, "the server died"
    finally:
        process.terminate()
        process.wait(10)
        if process.stderr is not None:
            process.stderr.close()


def test_edit_error_and_mending_show_in_the_page(served: tuple[Site, str]) -> None:
    site, address = served
    with open_page() as page:
        for _ in range(50):
            answer = page.goto(f"{address}2019/05/04/ferry-runs-again/")
            if answer is not None and answer.ok:
                break
            page.wait_for_timeout(200)
        page.get_by_text("The quay opens on Monday.").first.wait_for(timeout=WAIT)
        site.write("seeds/a.md", article("Ferry runs again", body="The quay opens on Tuesday."))
        page.get_by_text("The quay opens on Tuesday.").first.wait_for(timeout=WAIT)

        site.write(
            "templates/article.html",
            '{% extends "default/article.html" %}\n{% block body %}{{ page.headlin }}{% endblock %}',
        )
        panel = page.locator("#backfile-problems")
        panel.wait_for(timeout=WAIT)
        assert "templates/article.html:2" in panel.inner_text()
        assert "did you mean 'headline'?" in panel.inner_text()

        site.write(
            "templates/article.html",
            '{% extends "default/article.html" %}\n{% block body %}<p>mended</p>{% endblock %}',
        )
        page.get_by_text("mended").first.wait_for(timeout=WAIT)
        panel.wait_for(state="detached", timeout=WAIT)


def test_style_sheet_is_swapped_without_a_reload(served: tuple[Site, str]) -> None:
    site, address = served
    with open_page() as page:
        for _ in range(50):
            answer = page.goto(address)
            if answer is not None and answer.ok:
                break
            page.wait_for_timeout(200)
        page.wait_for_timeout(500)
        page.evaluate("window.stayed = true")
        (site.folder / "static").mkdir()
        site.write("static/backfile.css", "body { background: rgb(1, 2, 3) }")
        page.wait_for_function("getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'", timeout=WAIT)
        assert page.evaluate("window.stayed") is True
