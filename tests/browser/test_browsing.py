"""Ways into an archive in a real Chromium: the days of the year."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backfile.renderer import divisions
from tests.browser.chromium import open_page
from tests.conftest import Site, article

pytestmark = pytest.mark.browser
BASE = "/paper/"
LATEST = "2019/03/01/story-of-2019-03-01/"
PEOPLE = "[Élodie Marchand, Bo Lind]"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves dist below the site's base path."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE))

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small archive below a base path, served."""
    site = Site(tmp_path_factory.mktemp("browsing"))
    site.write("content/site.yaml", f"title: Paper\nurl: https://paper.example{BASE}\n")
    for date in ("2012-02-07", "2019-02-07", "2019-03-01"):
        site.write(f"seeds/{date}.md", article(f"Story of {date}", date, tags="[Harbour, Sea wall]", people=PEOPLE))
    site.build()
    server = _served(site.dist)
    yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    server.shutdown()
    server.server_close()


def _served(dist: Path) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(dist)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def test_the_reader_s_day_is_marked_and_leads_to_its_articles(address: str) -> None:
    with open_page() as page:
        page.clock.set_fixed_time("2031-02-07T12:00:00")
        page.goto(f"{address}on-this-day/")
        assert page.locator(".today").inner_text() == "February 7 · 2 articles"
        assert page.locator('[aria-current="date"]').get_attribute("data-day") == "02-07"
        page.locator(".today a").click()
        assert page.url == f"{address}on-this-day/02-07/"
        assert page.locator(".card").count() == 2


def test_a_day_without_articles_says_so(address: str) -> None:
    with open_page() as page:
        page.clock.set_fixed_time("2031-02-08T12:00:00")
        page.goto(f"{address}on-this-day/")
        assert page.locator(".today").inner_text() == "February 8 · Nothing was published on this day."
        assert page.locator(".today a").count() == 0


def test_the_days_of_the_year_need_no_script(address: str) -> None:
    with open_page(java_script_enabled=False) as page:
        page.goto(f"{address}on-this-day/")
        assert not page.locator(".today").is_visible()
        assert page.locator(".days a").count() == 2


def test_the_search_box_of_any_page_finds_a_name_whatever_its_accents(address: str) -> None:
    with open_page() as page:
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{address}2019/03/01/")
        box = page.get_by_role("searchbox", name="Search")
        box.fill("elodie")
        box.press("Enter")
        found = page.locator(".search-results a")
        found.first.wait_for()
        assert page.url == f"{address}search/?q=elodie"
        assert found.all_inner_texts() == ["Élodie Marchand"]
        found.first.click()
        assert page.url == f"{address}people/elodie-marchand/"
        assert [url for url in requests if not url.startswith(address)] == []


@pytest.mark.parametrize(
    ("query", "leads_to"),
    [
        ("wall sea", ["tags/sea-wall/"]),
        ("2019", ["2019/", LATEST, "2019/02/07/story-of-2019-02-07/"]),
        ("2019-02", ["2019/02/", "2019/02/07/story-of-2019-02-07/"]),
        ("2012-02-07", ["2012/02/07/", "2012/02/07/story-of-2012-02-07/"]),
        ("Stor OF 03", [LATEST]),
        ("story", [LATEST, "2019/02/07/story-of-2019-02-07/", "2012/02/07/story-of-2012-02-07/"]),
        ("2018", []),
        ("2019-04", []),
        ("nobody", []),
        ("***", []),
    ],
)
def test_search_finds_terms_and_dates_and_says_when_there_is_nothing(
    address: str, query: str, leads_to: list[str]
) -> None:
    with open_page() as page:
        messages: list[str] = []
        page.on("console", lambda message: messages.append(message.text))
        page.goto(f"{address}search/?q={query}")
        page.locator(".search-results > *").first.wait_for()
        links = [link.evaluate("link => link.href") for link in page.locator(".search-results a").all()]
        assert links == [f"{address}{path}" for path in leads_to]
        assert page.locator(".search-results p").count() == (0 if leads_to else 1)
        assert messages == []


def test_an_article_found_is_shown_with_its_headline_and_date(address: str) -> None:
    with open_page() as page:
        page.goto(f"{address}search/?q=story 2012")
        found = page.locator(".found-articles li")
        found.first.wait_for()
        assert found.all_inner_texts() == ["Story of 2012-02-07 February 7, 2012"]


def test_a_query_is_shown_as_text(address: str) -> None:
    with open_page() as page:
        page.goto(f"{address}search/?q=%3Cimg src=x onerror=alert(1)%3E")
        page.locator(".search-results p").wait_for()
        assert page.locator("main img").count() == 0
        assert page.locator("#search-field").input_value() == "<img src=x onerror=alert(1)>"


def test_without_scripts_the_search_page_says_how_to_browse(address: str) -> None:
    with open_page(java_script_enabled=False) as page:
        page.goto(f"{address}search/?q=elodie")
        assert "needs JavaScript" in page.locator("noscript").inner_text()
        assert not page.locator("#search-field").is_visible()
        page.locator(".browse a", has_text="People").click()
        assert page.url == f"{address}people/"


def test_search_finds_names_in_every_part_of_a_divided_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"ONE_PAGE": 20, "LEAST": 3, "MOST": 8, "ONE_IN": 4}.items():
        monkeypatch.setattr(divisions, name, value)
    tags = [f"Sea wall {number}" for number in range(30)] + ["Old harbour", "Quay"]
    site = Site(tmp_path)
    site.write("content/site.yaml", f"title: Paper\nurl: https://paper.example{BASE}\n")
    site.write("seeds/a.md", article(tags=f"[{', '.join(tags)}]"))
    site.build()
    assert len(list((site.dist / "tags/a-z/s/from").iterdir())) > 1
    server = _served(site.dist)
    try:
        with open_page() as page:
            for query, found in [("wall 27", ["Sea wall 27"]), ("harb", ["Old harbour"]), ("sea wall", tags[:30])]:
                page.goto(f"http://127.0.0.1:{server.server_address[1]}{BASE}search/?q={query}")
                page.locator(".search-results a").first.wait_for()
                assert sorted(page.locator(".search-results a").all_inner_texts()) == sorted(found)
    finally:
        server.shutdown()
        server.server_close()
