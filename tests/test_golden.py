"""Whole pages as they are read in review. Renew them with `pytest tests/test_golden.py --renew-golden`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import Site

GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    "index.html",
    "404.html",
    "2019/05/04/ferry-skarn-runs-again/index.html",
    "2019/04/26/strike-at-the-ferry-ends/index.html",
    "tags/index.html",
    "tags/harbour/index.html",
    "people/mira-holt/index.html",
    "quotes/index.html",
    "quotes/mira-holt/index.html",
    "2019/index.html",
    "2019/05/index.html",
    "on-this-day/index.html",
    "on-this-day/05-04/index.html",
    "rss.xml",
    "atom.xml",
    "sitemap.xml",
    "sitemaps/2019.xml",
    "robots.txt",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("golden") / "site")
    shutil.copytree(GOLDEN / "site", site.folder)
    report = site.build()
    assert report.failed == ()
    return site


@pytest.mark.parametrize("path", PAGES)
def test_page_is_as_it_was_reviewed(built: Site, path: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / "pages" / path
    page = built.page(path)
    if request.config.getoption("--renew-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8"), "read the difference; renew with --renew-golden if it is meant"
