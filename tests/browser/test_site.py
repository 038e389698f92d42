"""The demo archive in a real Chromium: what a reader does, with and without JavaScript, by pointer and by keyboard."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backfile.builder.build import BuildOptions, build_site
from tests.conftest import PROJECT

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.browser

CI = os.environ.get("CI") == "true"
BASE = "/demo/"
"""The base path of the demo's `url:`."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def _missing(what: str) -> None:
    if CI:
        pytest.fail(f"{what}: continuous integration must have it")
    pytest.skip(what)


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive, built from a copy of its folder."""
    site = tmp_path_factory.mktemp("demo")
    for folder in ("seeds", "content"):
        shutil.copytree(PROJECT / folder, site / folder)
    build_site(site, BuildOptions(None, 2, False))
    return site / "dist"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves dist below the demo's base path, and its 404 page for the rest."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def address(dist: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(dist)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[playwright.Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        _missing("no Chromium on this machine (set CHROMIUM to its path)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: playwright.Browser) -> Iterator[playwright.Page]:
    context = chromium.new_context(color_scheme="light", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def address_of(dist: Path, file: Path) -> str:
    return file.relative_to(dist).as_posix().removesuffix("index.html")


def articles(dist: Path) -> list[str]:
    """Addresses of the article pages, below the base path."""
    pages = sorted(dist.rglob("index.html"))
    return [address_of(dist, file) for file in pages if '<article class="article"' in file.read_text(encoding="utf-8")]


def kinds(dist: Path) -> list[str]:
    """One page of each kind, and a few more articles."""

    def first(pattern: str) -> list[str]:
        return [address_of(dist, file) for file in sorted(dist.glob(pattern))[:1]]

    fixed = [
        "",
        "years/",
        "on-this-day/",
        "on-this-day/10-15/",
        "search/",
        "search/?q=tr",
        "tags/",
        "people/",
        "sources/",
        "places/",
        "quotes/",
        "about/",
        "manual/",
        "no-such-page/",
    ]
    listed = [f"{folder}/*/index.html" for folder in ("tags", "people", "sources", "places", "quotes", "undated")]
    periods = ["2*/index.html", "2*/[0-9][0-9]/index.html", "2*/[0-9][0-9]/[0-9][0-9]/index.html"]
    found = [path for pattern in [*listed, *periods, "*/*/page/1/index.html"] for path in first(pattern)]
    every = articles(dist)
    return [*fixed, *found, *every[:: max(1, len(every) // 4)]]


def test_no_request_leaves_the_host_and_no_message_reaches_the_console(
    dist: Path, address: str, page: playwright.Page
) -> None:
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))
    for path in kinds(dist):
        page.goto(address + path)
    elsewhere = [url for url in requests if not url.startswith((address, "data:"))]
    assert elsewhere == []
    assert [message for message in messages if "404" not in message] == []


def test_the_theme_switch_turns_dark_and_remembers(address: str, page: playwright.Page) -> None:
    page.goto(address)
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    switch = page.get_by_role("button", name="Dark colours")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    page.wait_for_function(f"{background} !== '{light}'")
    dark = page.evaluate(background)

    page.goto(address + "tags/")
    assert page.evaluate(background) == dark
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.evaluate(background) == light


def test_a_remembered_choice_is_there_before_the_first_paint(address: str, page: playwright.Page) -> None:
    page.add_init_script("localStorage.setItem('backfile-theme', 'dark')")
    page.route("**/backfile.js", lambda route: route.abort())
    page.goto(address)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_quotation_s_link_lands_on_it(dist: Path, address: str, page: playwright.Page) -> None:
    listed = next(
        file
        for file in sorted(dist.glob("quotes/*/index.html"))
        if "unattributed" not in file.parts and "#q" in file.read_text()
    )
    page.goto(address + address_of(dist, listed))
    entry = page.locator(".quotes > li").first
    text = entry.locator("blockquote").inner_text()
    entry.locator('a[href*="#"]').click()
    page.wait_for_url("**#*")
    target = page.locator(":target")
    assert target.count() == 1
    assert " ".join(target.inner_text().split()) == " ".join(text.split())
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_every_quotation_listed_is_anchored_in_its_article(dist: Path) -> None:
    links = 0
    for listed in dist.glob("quotes/*/index.html"):
        for path, anchor in re.findall(rf'href="{BASE}([^"#]+)#([^"]+)"', listed.read_text(encoding="utf-8")):
            assert f' id="{anchor}"' in (dist / path / "index.html").read_text(encoding="utf-8"), f"{path}#{anchor}"
            links += 1
    assert links > 20


def test_the_calendar_counts_every_dated_article_once(dist: Path, address: str, page: playwright.Page) -> None:
    dated = [path for path in articles(dist) if re.match(r"\d{4}/", path)]
    page.goto(address + "years/")
    rows = page.locator(".chart-table tbody tr")
    figures = page.evaluate(
        "[...document.querySelectorAll('.chart-table tbody td')].map(cell => Number(cell.textContent))"
    )
    assert rows.count() > 3
    assert sum(figures) == len(dated)

    year = max({path[:4] for path in dated}, key=lambda year: sum(path.startswith(year) for path in dated))
    page.goto(f"{address}{year}/")
    days = page.evaluate(
        "[...document.querySelectorAll('.month td a .unseen')].map(word => parseInt(word.textContent.slice(2)))"
    )
    undated = page.locator(".list-cards .card").count()
    assert sum(days) + undated == sum(path.startswith(year) for path in dated)
    link = page.locator(".month td a").first
    address_of_day = link.get_attribute("href")
    link.click()
    assert page.url.endswith(str(address_of_day))
    assert page.locator(".card").count() >= 1


def test_a_bar_of_a_chart_is_a_way_in(address: str, page: playwright.Page) -> None:
    page.goto(address + "years/")
    bar = page.locator(".chart svg a").first
    href = bar.get_attribute("href")
    bar.locator("rect").last.click()
    page.wait_for_url(f"**{href}")


def test_the_keyboard_begins_with_the_skip_link_and_sees_where_it_is(
    dist: Path, address: str, page: playwright.Page
) -> None:
    page.goto(address + articles(dist)[0])
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("element => element === document.activeElement")
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"

    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focus = page.evaluate(
            """() => {
              const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
              return {tag: element.tagName, outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
                      visible: box.width > 0 && box.height > 0,
                      key: element.outerHTML.slice(0, 200)};
            }"""
        )
        if focus["tag"] == "BODY":
            break
        assert focus["visible"], focus
        assert focus["outline"] != "none", focus
        assert focus["width"] >= 2, focus
        seen.add(focus["key"])
    assert len(seen) > 10


def test_a_citation_can_be_copied(dist: Path, address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + articles(dist)[0])
    button = page.get_by_role("button", name="Copy").first
    button.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".citation").first.text_content()
    context.close()


def test_pages_are_whole_without_javascript(dist: Path, address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(address + articles(dist)[0])
    assert page.locator(".body p").first.is_visible()
    assert page.locator(".citation").first.is_visible()
    assert page.locator(".ledger summary").is_visible()
    page.locator(".ledger summary").click()
    assert page.locator(".ledger td").first.is_visible()
    assert not page.locator(".theme-switch").is_visible()
    assert not page.locator(".copy").first.is_visible()
    page.goto(address + "years/")
    page.locator(".chart-table summary").click()
    page.locator(".chart-table a").first.click()
    assert re.search(r"/\d{4}/$", page.url)
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440, 2000])
def test_no_page_is_wider_than_its_window(dist: Path, address: str, chromium: playwright.Browser, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in kinds(dist):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def _axe() -> str:
    """axe-core's source, from AXE_PATH: the file itself, or a folder with `node_modules`."""
    place = Path(os.environ.get("AXE_PATH", PROJECT))
    for path in (place, place / "axe.min.js", place / "node_modules/axe-core/axe.min.js"):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    _missing("no axe-core (set AXE_PATH to axe.min.js or to a folder where it is installed)")
    return ""


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_breaks_a_rule_of_accessibility(
    dist: Path, address: str, chromium: playwright.Browser, scheme: str, width: int
) -> None:
    source = _axe()
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    broken = []
    for path in kinds(dist):
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        page.evaluate(source)
        found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", WCAG)
        broken += [f"{path}: {rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found["violations"]]
    context.close()
    assert broken == []
