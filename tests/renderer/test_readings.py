"""How a capture was read: in the article's panel where it is short, else on pages of its own."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Callable

from backfile.renderer.outputs.readings import LINES_A_PAGE
from backfile.renderer.provenance import LONG_LEDGER
from tests.conftest import Site, article

MakeSite = Callable[..., Site]
PAGE = "2019/05/04/ferry-runs-again/"


def of_lines(count: int) -> str:
    """A Markdown capture with so many paragraphs."""
    return article(
        body="\n\n".join(f"Paragraph {number} about the quay, and <b>no</b> more." for number in range(count))
    )


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"<tr><td>(\d+)</td>", page)]


def test_a_short_ledger_stands_in_its_article(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": of_lines(10)})
    site.build()
    assert '<details class="ledger">' in site.page(f"{PAGE}index.html")
    assert not (site.dist / PAGE / "reading").exists()


def test_a_long_ledger_has_a_page_of_its_own_with_every_line(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": of_lines(LONG_LEDGER + 30)})
    site.build()
    page = site.page(f"{PAGE}index.html")
    assert f'href="/{PAGE}reading/"' in page
    assert f"{LONG_LEDGER + 30} lines" in page
    reading = site.page(f"{PAGE}reading/index.html")
    lines = site.page("../seeds/a.md").split("\n")
    assert numbers(reading) == [number for number, line in enumerate(lines, 1) if line.strip()]
    assert f'href="/{PAGE}"' in reading
    assert "&lt;b&gt;no&lt;/b&gt;" in reading


def test_a_very_long_ledger_is_parted_and_leaves_no_line_out(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": of_lines(LINES_A_PAGE + 5)})
    site.build()
    pages = [site.page(f"{PAGE}reading/index.html"), site.page(f"{PAGE}reading/2/index.html")]
    lines = site.page("../seeds/a.md").split("\n")
    assert numbers(pages[0]) + numbers(pages[1]) == [number for number, line in enumerate(lines, 1) if line.strip()]
    assert f'href="/{PAGE}reading/2/"' in pages[0]
    assert f'href="/{PAGE}reading/"' in pages[1]
    assert not (site.dist / PAGE / "reading/3").exists()


def test_pages_of_a_ledger_go_when_the_capture_becomes_short(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": of_lines(LONG_LEDGER + 1)})
    site.build()
    site.write("seeds/a.md", of_lines(3))
    assert f"{PAGE}reading/index.html" in site.build().removed


def test_the_page_of_an_article_of_400_lines_stays_under_40_kb(make_site: MakeSite) -> None:
    some = random.Random(1)
    words = ["".join(some.choices("abcdefghilmnoprstuv", k=some.randint(2, 9))) for _ in range(3000)]
    text = "\n\n".join(" ".join(some.choices(words, k=14)).capitalize() + "." for _ in range(400))
    site = make_site({"seeds/a.md": article(body=text)})
    site.build()
    loaded = [
        site.dist / PAGE / "index.html",
        site.dist / "static/backfile.css",
        *(site.dist / "static").glob("print.css"),
    ]
    assert sum(len(gzip.compress(path.read_bytes())) for path in loaded) < 40_000
