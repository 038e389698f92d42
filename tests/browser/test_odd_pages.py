"""What no newspaper prints, in a real Chromium on a narrow and a wide screen: pages stay whole and can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from backfile.builder.build import BuildOptions, build_site
from tests.browser.chromium import open_page
from tests.browser.test_site import axe_source, served, violations
from tests.conftest import article

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.browser

LONG = ("A headline that will not end about the harbour " * 13)[:600].strip()
HEADINGS = "\n\n".join(f"## Part {number} of the report\n\nText of part {number}." for number in range(400))
MIXED = "He said العبّارة تعود اليوم at 12:30, and then (שלום) to 3 of the 5."
SEEDS = {
    "long": article(LONG, "2019-05-04"),
    "unbroken": article("W" * 600, "2019-05-05"),
    "headless": "---\ndate: 2019-05-06\n---\n\nThe ferry runs again. Nobody was told why.\n",
    "undated": "---\ntitle: Whenever\n---\n\nThe ferry runs again.\n",
    "paragraph": article("One paragraph", "2019-05-07", "The water rose and the quay was closed again. " * 2200),
    "headings": article("Four hundred headings", "2019-05-08", HEADINGS),
    "tagged": article("A long tag", "2019-05-09", tags=f"[{'x' * 200}]", people="['<script>alert(1)</script>']"),
    "mixed": article("Ferry العبّارة runs שלום", "2019-05-10", MIXED),
    "tags": article("Five thousand tags", "2019-05-11", tags=f"[{', '.join(f't{n} Tag' for n in range(5000))}]"),
}
OFF = "outputs: {feeds: false, data: false, captures: false}\n"
PLACES = {
    "front": "",
    "years": "years/",
    "tags": "tags/",
    "people": "people/",
    "person": "people/script-alert-1-script/",
    "month": "2019/05/",
    "letter": "tags/a-z/t/",
    "frequency": "tags/by-frequency/first/",
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """(dist, address) of an archive of nothing else."""
    site = tmp_path_factory.mktemp("odd")
    for folder in ("seeds", "content"):
        (site / folder).mkdir()
    for name, text in SEEDS.items():
        (site / "seeds" / f"{name}.md").write_text(text, encoding="utf-8")
    (site / "content/site.yaml").write_text(f"title: Odd\nurl: https://example.org/demo/\n{OFF}", encoding="utf-8")
    assert build_site(site, BuildOptions(None, 2, False)).failed == ()
    with served(site / "dist") as address:
        yield site / "dist", address


@pytest.mark.parametrize("width", [320, 1440])
def test_odd_pages_are_whole(odd: tuple[Path, str], width: int) -> None:
    dist, address = odd
    pages = [*dist.glob("2019/05/*/*/index.html"), *dist.glob("undated/*/index.html")]
    assert len(pages) == len(SEEDS)
    places = [*PLACES.values(), *(path.relative_to(dist).parent.as_posix() + "/" for path in pages)]
    with open_page(viewport={"width": width, "height": 800}) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        for place in places:
            page.goto(address + place)
            beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert beyond <= 0, f"{place} is {beyond} px wider than {width}"
            assert page.locator("h1").first.inner_text().strip(), place
        assert said == []


def test_a_headline_of_hundreds_of_characters_is_told_by_its_beginning_elsewhere(odd: tuple[Path, str]) -> None:
    dist, address = odd
    (path,) = dist.glob("2019/05/06/*/index.html")
    with open_page(viewport={"width": 320, "height": 800}) as page:
        page.goto(address + path.relative_to(dist).parent.as_posix() + "/")
        heights = page.locator(".way-link bdi").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert heights
    assert max(heights) < 200


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_the_pages_of_a_long_index_break_no_rule_of_accessibility(
    odd: tuple[Path, str], scheme: str, width: int
) -> None:
    dist, address = odd
    further = sorted((dist / "tags").glob("*/**/from/*/index.html"))
    assert {path.relative_to(dist).parts[1] for path in further} == {"a-z", "by-frequency"}
    places = [path.relative_to(dist).parent.as_posix() + "/" for path in (further[0], further[-1])]
    with open_page(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce") as page:
        indexes = ["tags/", "tags/a-z/t/", "tags/by-frequency/first/"]
        assert violations(page, address, [*indexes, *places], axe_source()) == []


def test_the_letter_that_is_shown_is_marked_among_the_others(odd: tuple[Path, str]) -> None:
    with open_page() as page:
        page.goto(f"{odd[1]}tags/a-z/t/")
        lines = page.locator(".letters a").evaluate_all(
            "all => all.map(each => getComputedStyle(each).textDecorationLine)"
        )
        assert lines.count("underline") == 1


def test_how_a_long_capture_was_read_is_a_page_to_scroll_and_to_print(odd: tuple[Path, str]) -> None:
    dist, address = odd
    path = sorted(dist.glob("2019/05/08/*/reading/index.html"))[0]
    whole = "document.querySelector('.table-frame').scrollHeight - document.querySelector('.table-frame').clientHeight"
    with open_page(viewport={"width": 390, "height": 800}) as page:
        page.goto(address + path.relative_to(dist).parent.as_posix() + "/")
        assert page.evaluate(whole) <= 1
        page.emulate_media(media="print")
        assert page.locator(".ledger td").last.is_visible()
