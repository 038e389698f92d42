"""The demo archive in a real Chromium: what a reader does, with and without JavaScript, by pointer and by keyboard."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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


def built(site: Path, language: str = "en") -> Path:
    """The demo archive, built from a copy of its folder, with its interface in a language."""
    for folder in ("seeds", "content"):
        shutil.copytree(PROJECT / folder, site / folder)
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("language: en", f"language: {language}"))
    build_site(site, BuildOptions(None, 2, False))
    return site / "dist"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive."""
    return built(tmp_path_factory.mktemp("demo"))


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


@contextmanager
def served(dist: Path) -> Iterator[str]:
    """The address of an archive's front page."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(dist)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def address(dist: Path) -> Iterator[str]:
    with served(dist) as address:
        yield address


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
        "quotes/2014/",
        "quotes/2014/01/",
        "about/",
        "manual/",
        "no-such-page/",
    ]
    listed = [f"{folder}/*/index.html" for folder in ("tags", "people", "sources", "places", "quotes", "undated")]
    periods = ["2*/index.html", "2*/[0-9][0-9]/index.html", "2*/[0-9][0-9]/[0-9][0-9]/index.html"]
    found = [path for pattern in [*listed, *periods, "*/*/page/oldest/index.html"] for path in first(pattern)]
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


BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def test_pictures_are_shown_and_nothing_moves_while_they_load(
    dist: Path, address: str, chromium: playwright.Browser
) -> None:
    shown = [
        path for path in ["", *articles(dist)] if 'class="picture' in (dist / path / "index.html").read_text("utf-8")
    ]
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    pictures = 0
    for path in shown:
        page.goto(address + path)
        for image in page.locator("main img").all():
            image.scroll_into_view_if_needed()
            page.wait_for_function("image => image.complete", arg=image.element_handle())
            natural, width, alt = image.evaluate("image => [image.naturalWidth, image.clientWidth, image.alt]")
            assert natural > 0 and 0 < width <= 390 and alt, path
            pictures += 1
        assert page.evaluate("moved") == 0, path
    assert pictures >= 6
    context.close()


def test_the_theme_switch_is_light_dark_or_as_the_system(address: str, page: playwright.Page) -> None:
    page.goto(address)
    light = page.evaluate(BACKGROUND)
    choices = page.locator(".theme-switch")
    assert choices.get_by_role("radio", name="As the system").is_checked()
    choices.get_by_role("radio", name="Dark").check()
    dark = page.evaluate(BACKGROUND)
    assert dark != light

    page.goto(address + "tags/")
    assert page.evaluate(BACKGROUND) == dark
    assert choices.get_by_role("radio", name="Dark").is_checked()
    page.keyboard.press("Tab")
    choices.get_by_role("radio", name="Dark").focus()
    page.keyboard.press("ArrowLeft")
    assert choices.get_by_role("radio", name="Light").is_checked()
    assert page.evaluate(BACKGROUND) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(BACKGROUND) == light

    choices.get_by_role("radio", name="As the system").check()
    assert page.evaluate(BACKGROUND) == dark
    assert page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="light")
    page.reload()
    assert page.evaluate(BACKGROUND) == light


def test_a_remembered_choice_is_there_before_the_first_paint(address: str, page: playwright.Page) -> None:
    page.add_init_script(
        """localStorage.setItem('backfile-theme', 'dark');
        new MutationObserver(() => {
          if (document.body && !('atBody' in window)) window.atBody = document.documentElement.dataset.theme;
        }).observe(document, {childList: true, subtree: true});"""
    )
    page.goto(address)
    assert page.evaluate("window.atBody") == "dark"


def test_a_choice_lasts_for_the_page_where_storage_is_refused(address: str, page: playwright.Page) -> None:
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError') }})"
    )
    page.goto(address)
    light = page.evaluate(BACKGROUND)
    page.get_by_role("radio", name="Dark").check()
    assert page.evaluate(BACKGROUND) != light
    assert errors == []


def test_a_quotation_s_link_lands_on_it(dist: Path, address: str, page: playwright.Page) -> None:
    listed = next(
        file
        for file in sorted(dist.glob("quotes/*/index.html"))
        if "unattributed" not in file.parts and "#q" in file.read_text()
    )
    page.goto(address + address_of(dist, listed))
    link = page.locator(".quotes blockquote a").first
    text = link.inner_text()
    link.click()
    page.wait_for_url("**#*")
    target = page.locator(":target")
    assert target.count() == 1
    assert " ".join(target.inner_text().split()) == " ".join(text.split())
    marked = "getComputedStyle(document.querySelector(':target, :target q, :target > blockquote')).backgroundColor"
    assert page.evaluate(marked) != page.evaluate(BACKGROUND)
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


FOCUS = """() => {
  const element = document.activeElement, shown = element.closest('label') ?? element;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  return {tag: element.tagName, outline: style.outlineStyle, width: parseFloat(style.outlineWidth),
          visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
          key: element.outerHTML.slice(0, 200)};
}"""
MOST_STOPS = 400


@pytest.mark.parametrize("kind", ["", "article", "years/", "2022/", "tags/", "quotes/", "search/", "no-such-page/"])
def test_the_keyboard_reaches_everything_and_sees_where_it_is(
    dist: Path, address: str, page: playwright.Page, kind: str
) -> None:
    page.emulate_media(reduced_motion="reduce")  # or the page is still on its way when it is looked at
    page.goto(address + (articles(dist)[0] if kind == "article" else kind))
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href]:not([tabindex]), button, input:not([type=radio]), summary, [tabindex="0"]')]
           .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.closest('svg')).length"""
    )
    page.evaluate("document.activeElement.blur()")
    stops = 0
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "BODY":
            break
        assert focus["visible"], focus
        assert focus["outline"] != "none", focus
        assert focus["width"] >= 2, focus
        stops += 1
    assert stops > 10
    if kind != "search/":  # the page's script puts the focus into its field, so that the walk begins there
        assert stops >= min(wanted, MOST_STOPS)


def test_a_citation_can_be_copied(dist: Path, address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + articles(dist)[0])
    button = page.get_by_role("button", name="Copy").first
    button.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".citation").first.text_content()
    context.close()


def test_everything_but_search_does_without_javascript(dist: Path, address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(address + articles(dist)[0])
    assert page.locator(".body p").first.is_visible()
    assert page.locator(".citation").first.is_visible()
    page.locator(".ledger summary").click()
    assert page.locator(".ledger td").first.is_visible()
    assert not page.locator(".theme-switch").is_visible()
    assert not page.locator(".copy").first.is_visible()
    page.locator(".cite summary").nth(1).click()
    assert page.locator(".citation").nth(1).is_visible()

    page.goto(address + "years/")
    page.locator(".chart-table summary").click()
    page.locator(".chart-table a").first.click()
    assert re.search(r"/\d{4}/$", page.url)
    page.locator(".month td a").first.click()
    page.locator(".card-headline a").first.click()
    assert page.locator(".article h1").is_visible()

    page.goto(address + "quotes/")
    page.locator(".frequent a").first.click()
    page.locator(".quotes blockquote a").first.click()
    assert page.locator(":target").is_visible()
    page.goto(address + "on-this-day/")
    page.locator(".days a").first.click()
    assert page.locator(".card-headline").first.is_visible()
    page.goto(address + "search/")
    assert page.locator("noscript").is_visible()
    assert page.locator(".browse a").first.is_visible()
    context.close()


def test_forced_colours_leave_charts_days_and_focus_to_be_seen(address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(address + "2022/")
    fill = "getComputedStyle(document.querySelector('.chart rect:not(.hit)')).fill"
    assert page.evaluate(fill) != page.evaluate(BACKGROUND)
    assert page.evaluate("getComputedStyle(document.querySelector('.month td a')).borderTopStyle") == "solid"
    assert not page.locator(".theme-switch").is_visible()
    page.locator(".month td a").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["outline"] == "solid"
    context.close()


def test_nothing_moves_for_those_who_asked_for_rest(address: str, chromium: playwright.Browser) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    moving = """[...document.querySelectorAll('*')].filter(element => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).length"""
    assert page.evaluate(moving) == 0
    context.close()


def test_on_paper_an_article_is_a_clipping_with_citation_and_address(
    dist: Path, address: str, page: playwright.Page
) -> None:
    path = articles(dist)[0]
    page.goto(address + path)
    page.emulate_media(media="print", color_scheme="dark")
    shown = page.locator("body").inner_text()
    citation = page.locator(".citation").first.text_content()
    assert citation is not None
    assert " ".join(citation.split()) in " ".join(shown.split())
    assert page.locator(".facts .print-only dd").inner_text() == f"https://backfile.example{BASE}{path}"
    assert page.locator(".nameplate-name").is_visible()
    for hidden in (".sections", ".tools", ".neighbours", ".colophon", ".ledger", ".copy"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.article')).borderTopStyle") == "solid"
    page.emulate_media(media="screen")
    assert not page.locator(".facts .print-only").is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1440, 2000])
def test_no_page_is_wider_than_its_window(dist: Path, address: str, chromium: playwright.Browser, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in kinds(dist):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def axe_source() -> str:
    """axe-core's source, from AXE_PATH: the file itself, or a folder with `node_modules`."""
    place = Path(os.environ.get("AXE_PATH", PROJECT))
    for path in (place, place / "axe.min.js", place / "node_modules/axe-core/axe.min.js"):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    _missing("no axe-core (set AXE_PATH to axe.min.js or to a folder where it is installed)")
    return ""


def violations(page: playwright.Page, address: str, paths: list[str], source: str) -> list[str]:
    """The rules that pages break, with everything foldable open; the size of targets (2.5.8) is looked at too."""
    broken = []
    for path in paths:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        page.evaluate(source)
        found = page.evaluate(
            "tags => axe.run({runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}})", WCAG
        )
        broken += [f"{path}: {rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found["violations"]]
    return broken


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390), ("dark", 1280), ("light", 320)])
def test_no_page_breaks_a_rule_of_accessibility(
    dist: Path, address: str, chromium: playwright.Browser, scheme: str, width: int
) -> None:
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    assert violations(context.new_page(), address, kinds(dist), axe_source()) == []
    context.close()


def test_an_archive_in_arabic_is_mirrored_and_breaks_no_rule(tmp_path: Path, chromium: playwright.Browser) -> None:
    dist = built(tmp_path, "ar")
    with served(dist) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        page = context.new_page()
        page.goto(address)
        name, tools = page.locator(".front-main").bounding_box(), page.locator(".front-side").bounding_box()
        assert name is not None
        assert tools is not None
        assert tools["x"] < name["x"]
        for path in kinds(dist):
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 1280, path
        assert violations(page, address, kinds(dist), axe_source()) == []
        context.close()
