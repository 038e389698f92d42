"""Every link of a built archive leads to a page, and every fragment to an element of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html as lxml_html

from tests.conftest import PROJECT, Site

BASE = "/demo/"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = Site(tmp_path_factory.mktemp("demo") / "site")
    for folder in ("seeds", "content"):
        shutil.copytree(PROJECT / folder, site.folder / folder)
    report = site.build()
    assert report.failed == ()
    return site.dist


def test_links_and_fragments_lead_somewhere(demo: Path) -> None:
    pages = {path: lxml_html.fromstring(path.read_bytes()) for path in sorted(demo.rglob("*.html"))}
    ids = {path: {node.get("id") for node in page.iter() if node.get("id")} for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for node in page.iter():
            for name in ("href", "src"):
                address = node.get(name)
                if address is None or not isinstance(node.tag, str):
                    continue
                parts = urlsplit(address)
                if parts.scheme or parts.netloc:
                    continue
                target = _target(demo, path, parts.path)
                if not target.is_file():
                    broken.append(f"{path.relative_to(demo)}: {address}")
                elif parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]:
                    broken.append(f"{path.relative_to(demo)}: no {address}")
    assert broken == []


def _target(demo: Path, page: Path, path: str) -> Path:
    if not path:
        return page
    inner = unquote(path)
    target = demo / inner.removeprefix(BASE) if inner.startswith("/") else (page.parent / inner)
    return (target / "index.html" if inner.endswith("/") else target).resolve()


def test_every_page_has_one_heading_of_the_first_level_and_a_language(demo: Path) -> None:
    for path in sorted(demo.rglob("*.html")):
        page = lxml_html.fromstring(path.read_bytes())
        assert page.get("lang"), path
        assert len(page.xpath("//h1")) == 1, path
        assert len(page.xpath("//main")) == 1, path
