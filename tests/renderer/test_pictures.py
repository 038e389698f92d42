"""Pictures: the file that is here with its size, never one from another host, and what is known of one that is missing."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import pytest

from tests.conftest import Site, article

MakeSite = Callable[..., Site]
PAGE = "2019/05/04/ferry-runs-again/index.html"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="450"/>'


def png(width: int, height: int) -> bytes:
    """A whole PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def with_picture(address: str) -> str:
    return article(body=f"The ferry runs.\n\n![The ferry]({address})\n*Skarn at noon.*\n\nIt is late.\n")


@pytest.mark.parametrize(
    ("address", "file", "published"),
    [
        ("wall.png", "content/pictures/courier/wall.png", "/demo/pictures/courier/wall.png"),
        ("wall.png", "content/pictures/wall.png", "/demo/pictures/wall.png"),
        ("/static/wall.png", "static/wall.png", "/demo/static/wall.png"),
        (
            "https://paper.example/a%20b.png?w=9",
            "content/pictures/paper.example/a b.png",
            "/demo/pictures/paper.example/a%20b.png",
        ),
    ],
)
def test_a_picture_whose_file_is_here_is_shown_with_its_size(
    make_site: MakeSite, address: str, file: str, published: str
) -> None:
    site = make_site({"content/site.yaml": "url: https://a.example/demo/\n", file: png(64, 40)})
    site.write("seeds/courier/ferry.md", with_picture(address))
    assert not site.build().notices
    page = site.page(PAGE)
    assert f'<img src="{published}" alt="The ferry" width="64" height="40" loading="lazy"' in page
    assert (site.dist / published.removeprefix("/demo/").replace("%20", " ")).read_bytes() == png(64, 40)
    assert f'<meta property="og:image" content="https://a.example{published}">' in page
    assert f"https://a.example{published}" in site.page("atom.xml")


def test_a_picture_elsewhere_is_a_caption_with_a_link_and_asks_no_other_host(make_site: MakeSite) -> None:
    site = make_site({"seeds/ferry.md": with_picture("https://paper.example/wall.png")})
    assert not site.build().notices
    page = site.page(PAGE)
    assert "<img" not in page
    assert "Skarn at noon." in page
    assert '<a class="picture-original" href="https://paper.example/wall.png" rel="external nofollow">' in page


def test_a_picture_that_comes_later_or_goes_is_seen_by_the_next_build(make_site: MakeSite) -> None:
    site = make_site(
        {"seeds/courier/ferry.md": with_picture("wall.svg"), "seeds/other.md": article("Wind", "2019-05-05")}
    )
    first = site.build()
    assert ["content/pictures/courier/wall.svg" in str(problem) for problem in first.notices] == [True]
    assert "<img" not in site.page(PAGE)
    site.write("content/pictures/courier/wall.svg", SVG)
    assert not site.build().notices
    assert 'width="300" height="450"' in site.page(PAGE)
    assert "picture-upright" in site.page(PAGE)
    (site.folder / "content/pictures/courier/wall.svg").unlink()
    assert len(site.build().notices) == 1
    assert "<img" not in site.page(PAGE)
    assert not (site.dist / "pictures/courier/wall.svg").exists()


def test_pages_with_pictures_are_the_same_by_an_incremental_build(make_site: MakeSite) -> None:
    files_of = {"content/site.yaml": "title: Archive\n", "seeds/courier/ferry.md": with_picture("wall.svg")}
    site = make_site(files_of)
    site.build()
    site.write("content/pictures/wall.svg", SVG)
    site.build()
    fresh = make_site({**files_of, "content/pictures/wall.svg": SVG}, name="fresh")
    fresh.build()
    files = sorted(path.relative_to(fresh.dist) for path in fresh.dist.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(site.dist) for path in site.dist.rglob("*") if path.is_file())
    for path in files:
        assert (site.dist / path).read_bytes() == (fresh.dist / path).read_bytes(), path


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n", b"<svg", b"\xff\xd8\xff", b"<html><script>", png(4, 4)[:20]]
)
def test_a_broken_file_is_no_picture_and_costs_nothing_else(make_site: MakeSite, data: bytes) -> None:
    site = make_site({"seeds/ferry.md": with_picture("wall.png"), "content/pictures/wall.png": data})
    site.build()
    page = site.page(PAGE)
    assert "<img" not in page
    assert "Skarn at noon." in page


def test_the_first_picture_above_the_text_is_loaded_at_once(make_site: MakeSite) -> None:
    html = (
        "<html lang=en><head><title>Ferry runs again</title><meta property=article:published_time content=2019-05-04>"
        "<link rel=canonical href=https://paper.example/news/ferry></head><body><article><h1>Ferry runs again</h1>"
        "<figure><img src=/img/skarn.png alt=Skarn><figcaption>Skarn at noon.</figcaption></figure>"
        + "<p>The ferry to Skarn runs again, the harbour office said on Saturday, after nine days without it.</p>" * 3
        + "</article></body></html>"
    )
    site = make_site({"seeds/ferry.html": html, "content/pictures/paper.example/img/skarn.png": png(80, 60)})
    site.build()
    page = site.page(PAGE)
    assert '<img src="/pictures/paper.example/img/skarn.png" alt="Skarn" width="80" height="60"' in page
