"""Captures as they came: the bytes whose hash the article's page shows, under a name that no browser runs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Site, article

MakeSite = Callable[..., Site]
PAGE = "2019/05/04/ferry-runs-again/"
SAVED_PAGE = (
    "<!doctype html><html><head><title>Ferry runs again</title><meta charset='utf-8'></head><body><article>"
    "<h1>Ferry runs again</h1><time datetime='2019-05-04'>4 May 2019</time>"
    "<p>The ferry to Skarn runs again after eleven days, the harbour office said on Saturday morning.</p>"
    "<p>It had been laid up since the storm, with a broken rudder and no money for another one.</p>"
    "</article><script>alert(document.domain)</script></body></html>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.md", article().encode()),
        ("a.txt", "Паром снова ходит\n\n4 мая 2019\n\nПаром снова ходит в Скарн.\n".encode("windows-1251")),
        ("a.html", SAVED_PAGE.encode()),
        ("a.txt", b"Ferry runs again\r\n\r\n4 May 2019\r\n\r\nThe ferry runs again, said the office.\r\n"),
    ],
)
def test_capture_is_published_byte_for_byte_with_the_hash_its_page_shows(
    make_site: MakeSite, name: str, data: bytes
) -> None:
    site = make_site({f"seeds/{name}": data})
    site.build()
    published = list(site.dist.rglob("capture.txt"))
    assert len(published) == 1
    assert published[0].read_bytes() == data
    page = published[0].with_name("index.html").read_text(encoding="utf-8")
    assert f">{hashlib.sha256(data).hexdigest()}<" in page
    assert f'href="/{published[0].relative_to(site.dist).as_posix()}"' in page


def test_saved_page_is_published_under_no_name_that_a_host_serves_as_a_page(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.html": SAVED_PAGE})
    site.build()
    holding = [path for path in site.dist.rglob("*") if path.is_file() and b"document.domain" in path.read_bytes()]
    assert [path.name for path in holding] == ["capture.txt"]
    assert 'download="a.html.txt"' in holding[0].with_name("index.html").read_text(encoding="utf-8")


def test_captures_can_be_switched_off(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    assert (site.dist / PAGE / "capture.txt").exists()
    site.write("content/site.yaml", "outputs: {captures: false}\n")
    report = site.build()
    assert f"{PAGE}capture.txt" in report.removed
    assert "capture.txt" not in site.page(f"{PAGE}index.html")
    assert "<code" in site.page(f"{PAGE}index.html")


def test_capture_goes_with_its_article(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "seeds/b.md": article("Other")})
    site.build()
    site.write("seeds/a.md", article(draft="true"))
    site.build()
    assert not (site.dist / PAGE).exists()
    assert (site.dist / "2019/05/04/other/capture.txt").exists()


def test_changed_capture_is_published_anew_also_when_the_article_reads_the_same(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    changed = article().replace("---\n\n", "---\n\n\n\n")
    site.write("seeds/a.md", changed)
    site.build()
    assert site.page(f"{PAGE}capture.txt") == changed


def test_capture_that_changes_during_the_build_is_no_capture_of_its_article(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site({"seeds/a.md": article()})
    real = Path.read_bytes
    with monkeypatch.context() as patch:
        seen: list[Path] = []

        def read(path: Path) -> bytes:
            if path.name == "a.md":
                seen.append(path)
                return real(path) + (b"\nMore.\n" if len(seen) > 1 else b"")
            return real(path)

        patch.setattr(Path, "read_bytes", read)
        report = site.build()
    assert [problem.location.path for problem in report.failed] == ["seeds/a.md"]
    assert not (site.dist / PAGE / "capture.txt").exists()
    assert site.build().exit_code == 0
    assert site.page(f"{PAGE}capture.txt") == article()


def test_json_ld_names_the_capture(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "content/site.yaml": "url: https://x.example/y/\n"})
    site.build()
    found = re.search(r'"contentUrl":"([^"]+)"', site.page(f"{PAGE}index.html"))
    assert found is not None
    assert found.group(1) == f"https://x.example/y/{PAGE}capture.txt"
