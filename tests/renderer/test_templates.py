"""Pages of the default theme: what they show, what they must not, and that bad input leaves them whole."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from backfile.errors import ConfigurationError
from backfile.models import Role
from backfile.renderer.theme import theme_static, theme_templates
from tests.conftest import PROJECT, Site, article

MakeSite = Callable[..., Site]
_VOID = set("area base br col embed hr img input link meta source track wbr".split())
_PHRASING_ONLY = {"p", "h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "div", "ul", "ol", "table", "figure", "blockquote", "section", "article", "pre", "h1", "h2", "h3"}


class Page(HTMLParser):
    """A page's elements, ids, links and text; notes what is not well formed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.scripts: list[dict[str, str | None]] = []
        self.handlers: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()
        if self.open:
            self.faults.append(f"left open: {self.open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.handlers += [name for name in found if name.startswith("on")]
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        if tag == "script":
            self.scripts.append(found)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in _BLOCKS and self.open and self.open[-1] in _PHRASING_ONLY:
            self.faults.append(f"<{tag}> in <{self.open[-1]}>")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of order, line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text += data


def whole(html: str) -> Page:
    """The page, after the checks that every page must pass."""
    page = Page(html)
    assert not page.faults
    assert not page.handlers
    assert len(page.ids) == len(set(page.ids))
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    return page


def pages_of(site: Site) -> dict[str, str]:
    return {
        path.relative_to(site.dist).as_posix(): path.read_text(encoding="utf-8") for path in site.dist.rglob("*.html")
    }


def page_of(site: Site, words: str) -> str:
    """The one article page that holds the words as its headline."""
    found = [html for html in pages_of(site).values() if 'class="article"' in html and words in html]
    assert len(found) == 1
    return found[0]


RICH = article(
    "What the harbour said",
    "2019-05-04T10:30",
    """Pier seven stands again. "We counted every pile," said Ana Orr, the harbour master.

## Before the storm

A *calm* evening, with [a map](https://maps.example/pier).

> "We counted every pile," said Ana Orr.

## The storm

- first the rope
- then the lamp

| Year | Piles |
| ---- | ----- |
| 2018 | 40 |

## After

```
tide 3.2
```
""",
    source="Harbour Post",
    tags="[harbour, storms]",
    people="[Ana Orr]",
    place="Skarn",
    lead="The pier that the sea took is back.",
    updated="2019-05-06",
    captured="2019-06-01",
    added="2020-01-02",
    changed="2020-03-04",
)


@pytest.fixture
def rich(make_site: MakeSite) -> Site:
    site = make_site(
        {
            "content/site.yaml": "title: Skarn Archive\nurl: https://skarn.example/archive/\neditor: Nan Holm\n",
            "content/articles/pier.md": RICH,
            "content/articles/ferry.md": article(
                "Ferry runs again", "2018-01-02", source="Harbour Post", tags="[harbour]"
            ),
            "content/articles/arabic.md": article(
                "العبّارة تعود", "2020-02-03", "عادت العبّارة إلى سكارن اليوم.", language="ar"
            ),
            "content/pages/about.md": "---\ntitle: About\nnav: true\n---\n\nWho we are.\n",
        }
    )
    report = site.build()
    assert not report.failed
    return site


def test_every_page_is_well_formed_and_headed_in_order(rich: Site) -> None:
    pages = pages_of(rich)
    assert len(pages) > 20
    for html in pages.values():
        whole(html)


def test_links_within_the_site_lead_to_files(rich: Site) -> None:
    for path, html in pages_of(rich).items():
        for link in Page(html).links:
            target, _, anchor = link.partition("#")
            if target.startswith("/archive/"):
                file = rich.dist / target.removeprefix("/archive/")
                file = file / "index.html" if target.endswith("/") else file
                assert file.is_file(), f"{path}: {link}"
                assert not anchor or anchor in Page(file.read_text(encoding="utf-8")).ids, f"{path}: {link}"
            elif not target:
                assert anchor in Page(html).ids, f"{path}: {link}"


def test_no_page_asks_another_host_for_anything(rich: Site) -> None:
    for html in pages_of(rich).values():
        for element in re.findall(r"<(?:link|script|img|iframe|source)\b[^>]*>", html):
            if 'rel="canonical"' not in element:
                assert not re.search(r'(?:src|href)="(?:https?:)?//', element), element


SCRIPTS_OF_PAGES = {"on-this-day/index.html": "today.js", "search/index.html": "search.js"}
"""Pages whose use is in part a script's, and the script."""


def test_one_script_that_is_not_fetched_and_waits_for_nothing(rich: Site) -> None:
    for path, html in pages_of(rich).items():
        scripts = [script for script in Page(html).scripts if script.get("type") != "application/ld+json"]
        assert scripts.pop(0) == {}
        assert html.index("<script>") < html.index('rel="stylesheet"')
        assert len(html.partition("<script>")[2].partition("</script>")[0]) < 1500
        own = [f"/archive/static/{name}" for name in [SCRIPTS_OF_PAGES.get(path)] if name]
        assert [script.get("src") for script in scripts] == own
        assert all("defer" in script for script in scripts)


def test_an_article_shows_its_facts_and_keeps_its_dates_apart(rich: Site) -> None:
    html = page_of(rich, "<h1>What the harbour said</h1>")
    for fact in ("The pier that the sea took is back.", "Harbour Post", "Skarn", "Ana Orr", "storms"):
        assert fact in html
    facts = dict(re.findall(r"<div><dt>([^<]+)</dt><dd><time datetime=\"([^\"]+)\">", html))
    assert facts == {
        "Published": "2019-05-04T10:30",
        "Updated": "2019-05-06",
        "Captured": "2019-06-01",
        "Added": "2020-01-02",
        "Record changed": "2020-03-04",
    }


def test_contents_list_each_heading(rich: Site) -> None:
    html = page_of(rich, "<h1>What the harbour said</h1>")
    nav = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]+)">([^<]+)<', nav) == [
        ("s-before-the-storm", "Before the storm"),
        ("s-the-storm", "The storm"),
        ("s-after", "After"),
    ]


def test_an_article_without_headings_has_no_contents(rich: Site) -> None:
    assert 'class="contents"' not in page_of(rich, "<h1>Ferry runs again</h1>")


def test_articles_lead_on_in_time_by_tag_and_by_source(rich: Site) -> None:
    html = page_of(rich, "<h1>What the harbour said</h1>")
    ways = html.partition('<nav class="neighbours"')[2].partition("</nav>")[0]
    assert ways.count("Ferry runs again") == 3
    assert '<link rel="prev" href="/archive/2018/01/02/ferry-runs-again/">' in html


def test_a_foreign_article_carries_its_language_and_direction(rich: Site) -> None:
    html = page_of(rich, "<h1>العبّارة تعود</h1>")
    assert '<article class="article" lang="ar" dir="rtl">' in html
    assert '<div class="article-facts" lang="en" dir="ltr">' in html
    front = rich.page("index.html")
    assert '<article class="front-lead" lang="ar" dir="rtl">' in front
    listed = rich.page("2020/02/03/index.html")
    assert '<h2 class="card-headline" lang="ar" dir="rtl">' in listed
    assert '<p class="card-facts"><a' in listed


def test_the_front_page_opens_with_the_newest_article_s_text(rich: Site) -> None:
    front = rich.page("index.html")
    lead = front.partition('class="front-lead"')[2].partition("</article>")[0]
    assert "عادت العبّارة إلى سكارن اليوم." in lead
    assert front.index("What the harbour said") > front.index("front-lead")


def test_the_calendar_shows_days_and_gaps(rich: Site) -> None:
    html = rich.page("2019/index.html")
    assert html.count('<section class="month') == 12
    assert html.count("month-empty") == 11
    assert re.findall(r'<td class="shade-\d"><a href="([^"]+)"', html) == ["/archive/2019/05/04/"]


def test_a_chart_leads_to_its_periods_and_stands_as_a_table(rich: Site) -> None:
    html = rich.page("years/index.html")
    chart = html.partition('<figure class="chart">')[2].partition("</figure>")[0]
    svg = chart.partition("<svg")[2].partition("</svg>")[0]
    assert 'href="/archive/2019/"' in svg
    assert re.findall(r"<tr><th scope=\"row\"><a href=\"[^\"]+\">(\d+)</a></th><td>(\d+)</td>", chart) == [
        ("2018", "1"),
        ("2019", "1"),
        ("2020", "1"),
    ]


def test_a_site_in_arabic_is_mirrored_and_speaks_arabic(make_site: MakeSite) -> None:
    site = make_site(
        {"content/site.yaml": "title: أرشيف\nlanguage: ar\n", "content/articles/a.md": article(tags="[harbour]")}
    )
    site.build()
    front = site.page("index.html")
    assert '<html lang="ar" dir="rtl">' in front
    assert "التقويم" in front
    assert (
        '<article class="front-lead" lang="en" dir="ltr">' in front
        or "lang" not in front.partition("front-lead")[2][:40]
    )


def test_design_tokens_of_the_site_reach_every_page(make_site: MakeSite) -> None:
    design = "design:\n  accent: '#004466'\n  font-headline: 'Didot, \"Bodoni MT\", serif'\n"
    site = make_site({"content/site.yaml": design, "content/articles/a.md": article()})
    site.build()
    for html in pages_of(site).values():
        assert '<style>:root{--accent:#004466;--font-headline:Didot, "Bodoni MT", serif;}</style>' in html


def test_a_style_sheet_of_the_site_is_linked_after_the_theme_s(make_site: MakeSite) -> None:
    site = make_site({"content/articles/a.md": article()})
    site.build()
    assert "site.css" not in site.page("index.html")
    site.write("static/site.css", ":root { --accent: teal }")
    site.build()
    for html in pages_of(site).values():
        assert html.index("static/backfile.css") < html.index('href="/static/site.css"')
    (site.folder / "static/site.css").unlink()
    site.build()
    assert "site.css" not in site.page("index.html")


def test_design_cannot_leave_its_style_element(make_site: MakeSite) -> None:
    site = make_site({"content/site.yaml": "design:\n  accent: 'red</style><script>alert(1)</script>'\n"})
    with pytest.raises(ConfigurationError):
        site.build()


def test_an_empty_archive_is_a_site(make_site: MakeSite) -> None:
    site = make_site()
    assert not site.build().failed
    for html in pages_of(site).values():
        whole(html)
    assert "This archive has no articles yet." in site.page("index.html")


def test_an_archive_of_one_article_is_a_site(make_site: MakeSite) -> None:
    site = make_site({"content/articles/only.md": article(tags="[harbour]")})
    assert not site.build().failed
    pages = pages_of(site)
    for html in pages.values():
        whole(html)
    assert not any(
        "<svg viewBox" in html and 'class="chart"' in html and "years/" in path for path, html in pages.items()
    )


# Bad input

LONG_HEADLINE = "The harbour " + "council considers " * 33


def test_a_headline_of_600_characters_stays_whole(make_site: MakeSite) -> None:
    site = make_site({"content/articles/a.md": article(LONG_HEADLINE.strip())})
    assert not site.build().failed
    html = page_of(site, LONG_HEADLINE.strip())
    assert '<h1 class="long-title">' in html
    for page in pages_of(site).values():
        whole(page)


def test_a_paragraph_of_20_000_words_stays_whole(make_site: MakeSite) -> None:
    words = " ".join(f"word{number}" for number in range(20_000))
    site = make_site({"content/articles/a.md": article(body=words)})
    assert not site.build().failed
    assert f"<p>{words}</p>" in page_of(site, "Ferry runs again</h1>")
    assert len(site.page("index.html")) < 40_000


def test_400_headings_make_a_folded_table_of_contents(make_site: MakeSite) -> None:
    body = "\n\n".join(f"## Part {number}\n\nText {number}." for number in range(400))
    site = make_site({"content/articles/a.md": article(body=body)})
    assert not site.build().failed
    html = page_of(site, "Ferry runs again</h1>")
    page = whole(html)
    nav = html.partition('<nav class="contents"')[2].partition("</nav>")[0]
    assert "<details>" in nav
    assert nav.count("<li") == 400
    assert {link[1:] for link in page.links if link.startswith("#s-")} <= set(page.ids)


def test_headings_that_skip_levels_and_say_the_same(make_site: MakeSite) -> None:
    body = "## Storm\n\nOne.\n\n###### Storm\n\nTwo.\n\n# Storm\n\nThree.\n\n## <b>\n\nFour."
    site = make_site({"content/articles/a.md": article(body=body)})
    assert not site.build().failed
    page = Page(page_of(site, "Ferry runs again</h1>"))
    assert not page.faults
    assert len(page.ids) == len(set(page.ids))
    assert page.headings.count(1) == 1


@pytest.mark.slow  # it builds 5,000 tags
def test_a_tag_of_200_characters_and_5_000_tags(make_site: MakeSite) -> None:
    long_tag = "harbour" * 29
    files = {
        f"content/articles/{number}.md": article(
            f"Report {number}",
            f"20{10 + number % 10}-05-04",
            tags="[" + ", ".join(f"tag{number}x{n}" for n in range(500)) + "]",
        )
        for number in range(10)
    }
    files["content/articles/long.md"] = article("Long", tags=f"[{long_tag}]")
    files["content/site.yaml"] = "outputs: {feeds: false}\n"
    site = make_site(files)
    assert not site.build(jobs=2).failed
    pages = [path.read_text(encoding="utf-8") for path in (site.dist / "tags/a-z").rglob("index.html")]
    assert any(long_tag in whole(page).text for page in pages)
    assert sum(page.count('class="count"') for page in pages) == 5001
    assert all(len(zlib.compress(page.encode())) < 20_000 for page in [site.page("tags/index.html"), *pages])


def test_people_named_like_markup(make_site: MakeSite) -> None:
    name = "<script>alert(1)</script>"
    body = 'Pier seven stands. "We counted every pile," said Ana Orr, the harbour master.'
    site = make_site(
        {
            "content/articles/a.md": article(
                name, body=body, people=f"['{name}', '\"onload=\"x']", tags="['</title><b>']", source="'&<i>'"
            )
        }
    )
    assert not site.build().failed
    for path, html in pages_of(site).items():
        page = whole(html)
        assert not [
            script for script in page.scripts if not script and "alert" in html.partition("<script>")[2][:20]
        ], path
        assert "<script>alert" not in html
        assert "</title><b>" not in html
        assert "<i>" not in html


def test_mixed_directions_are_isolated(make_site: MakeSite) -> None:
    body = "The ship العبّارة (number 7) of شركة الميناء left."
    site = make_site(
        {
            "content/articles/a.md": article(
                "Ship العبّارة 7 sails", body=body, people="[شركة الميناء 7]", source="الميناء 24"
            )
        }
    )
    assert not site.build().failed
    html = page_of(site, "Ship العبّارة 7 sails</h1>")
    assert "<bdi>الميناء 24</bdi>" in html
    assert "<bdi>شركة الميناء 7</bdi>" in html


def test_an_article_page_weighs_under_40_kb_with_style_and_script(rich: Site) -> None:
    parts = [page_of(rich, "<h1>What the harbour said</h1>").encode()]
    parts += [(rich.dist / "static" / name).read_bytes() for name in ("backfile.css", "print.css", "icon.svg")]
    assert sum(len(zlib.compress(part, 6)) for part in parts) < 40_000


def test_every_role_of_a_line_has_a_name() -> None:
    macros = (theme_templates() / "macros.html").read_text(encoding="utf-8")
    named = re.findall(r'"(\w+)": _\(', macros.partition("set roles")[2].partition("%}")[0])
    assert set(named) == {role.value for role in Role} - {"blank"}


def test_the_style_sheet_names_no_other_host_and_mirrors() -> None:
    css = "".join(path.read_text(encoding="utf-8") for path in sorted(theme_static().glob("*.css")))
    assert not re.search(r"url\(|@import|https?:", css)
    physical = re.findall(
        r"(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right):|text-align: (?:left|right)", css
    )
    assert physical == []
    for need in (
        "prefers-reduced-motion",
        "forced-colors: active",
        "prefers-contrast: more",
        ":focus-visible",
        "light-dark(",
    ):
        assert need in css


def test_every_block_and_every_token_stands_in_the_manual() -> None:
    manual = (PROJECT / "content/pages/manual/themes.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w.-]+)`", manual))
    css = (theme_static() / "backfile.css").read_text(encoding="utf-8")
    tokens = set(re.findall(r"^ +--([\w-]+):", css.partition("@layer base {")[0], re.MULTILINE))
    blocks = set()
    for path in theme_templates().glob("*.html"):
        assert path.name in named
        blocks |= set(re.findall(r"{% block (\w+)", path.read_text(encoding="utf-8")))
    assert len(tokens) > 20
    assert tokens | blocks <= named


def test_classes_of_the_style_sheet_are_used() -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in sorted(theme_static().glob("*.css")))
    css = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)
    makers = [*theme_templates().glob("*.html"), *theme_static().glob("*.js")]
    used = "".join(path.read_text(encoding="utf-8") for path in makers)
    unused = {
        name
        for name in re.findall(r"\.([a-z][a-z-]+)(?=[\s.:,>)\[{+])", css)
        if not re.search(rf"\b{name}\b", used) and not name.startswith(("depth-", "shade-"))
    }
    assert unused == set()
