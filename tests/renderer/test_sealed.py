"""Long lists in pages: all entries are met by walking, each page says which time it covers, and an old article moves few."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
OFF = "outputs: {related: false, feeds: false, data: false, captures: false, sitemap: false, search: false}\n"
CONFIGURATION = {"content/site.yaml": f"title: T\npage-size: 5\n{OFF}"}
TAGS_ONLY = CONFIGURATION["content/site.yaml"].replace(
    "related", "calendar: false, quotes: false, people: false, related"
)
SAID = '"We go on, number {}," said Ana Ruiz, the harbour master.'


def dated(count: int) -> dict[str, str]:
    """Articles of one tag, a few days apart."""
    return {
        f"seeds/{n:03}.md": article(
            f"Story {n}", f"20{10 + n // 60}-{n // 5 % 12 + 1:02}-{n % 5 * 5 + 1:02}", tags="[Harbour]"
        )
        for n in range(count)
    }


def older_pages(site: Site, front: str) -> list[str]:
    """Paths of a list's front and of the pages behind its links to older ones, in that order."""
    paths = [f"{front}index.html"]
    while link := re.search(r'class="pager-older" href="/([^"]+)"', site.page(paths[-1])):
        paths.append(f"{link[1]}index.html")
    return paths


def headlines(page: str) -> list[str]:
    return re.findall(r'class="card-headline[^>]*><a [^>]*>([^<]+)<', page)


def title_of(page: str) -> str:
    found = re.search(r"<title>([^<]+)</title>", page)
    assert found is not None
    return found[1]


def place_of(page: str) -> str:
    found = re.search(r'class="pager-place">(?:<bdi>)?([^<]+)<', page)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Forty articles of one tag, built."""
    site = Site(tmp_path_factory.mktemp("harbour"))
    for path, text in (dated(40) | CONFIGURATION).items():
        site.write(path, text)
    site.build()
    return site


@pytest.mark.parametrize("page_size", [1, 2, 5])
def test_walking_to_older_pages_meets_every_article_once(make_site: MakeSite, page_size: int) -> None:
    site = make_site({**dated(40), "content/site.yaml": TAGS_ONLY.replace("5", str(page_size))})
    site.build()
    pages = older_pages(site, "tags/harbour/")
    assert pages[-1] == "tags/harbour/page/oldest/index.html"
    oldest = site.page(pages[-1])
    assert f'<p class="count-line"><bdi>{place_of(oldest)}</bdi> · <a href="/tags/harbour/">' in oldest
    every = sorted((path for path in tree_of(site.dist) if path.startswith("tags/harbour/page/2")), reverse=True)
    assert (
        pages[1:-1] == every[-len(pages[1:-1]) :]
    )  # a newest one whose articles are all on the front is met by "Newer"
    assert len(every) - len(pages[1:-1]) <= 1
    front = headlines(site.page(pages[0]))
    assert front == [f"Story {n}" for n in range(39, 39 - page_size, -1)]
    found = [headline for path in pages[1:] for headline in headlines(site.page(path))]
    assert found == [f"Story {n}" for n in range(len(found) - 1, -1, -1)]
    assert len(found) + len(front) >= 40


def test_pages_say_which_time_they_cover_and_their_titles_differ(harbour: Site) -> None:
    pages = [harbour.page(path) for path in older_pages(harbour, "tags/harbour/")]
    assert place_of(pages[0]) == "The newest articles"
    assert place_of(pages[-1]).startswith("January 1, 2010 – ")
    assert len({title_of(page) for page in pages}) == len(pages)
    for page in pages[1:]:
        assert f"({place_of(page)})" in title_of(page)


def test_pages_are_called_after_the_day_of_their_oldest_article(harbour: Site) -> None:
    for path in older_pages(harbour, "tags/harbour/")[1:-1]:
        day = re.findall(r'<time datetime="([^"]+)"', harbour.page(path))[-1]
        assert path == f"tags/harbour/page/{day}/index.html"


def test_every_page_leads_to_the_newest_and_to_the_oldest(harbour: Site) -> None:
    *pages, oldest = older_pages(harbour, "tags/harbour/")
    assert all('href="/tags/harbour/page/oldest/"' in harbour.page(path) for path in pages)
    assert 'href="/tags/harbour/page/oldest/">Oldest' not in harbour.page(oldest)
    for newer, older in zip(pages, [*pages[1:], oldest], strict=True):
        if newer != pages[0]:
            assert f'class="pager-newer" href="/{newer.removesuffix("index.html")}"' in harbour.page(older)


def test_pages_of_one_day_and_of_undated_articles_are_told_apart_by_headlines(make_site: MakeSite) -> None:
    files = {f"seeds/{n:02}.md": article(f"Story {n}", "2019-05-04") for n in range(24)}
    files |= {f"seeds/u{n:02}.md": article(f"Whenever {n} {'and ever ' * 9}", "") for n in range(24)}
    site = make_site(files | CONFIGURATION)
    site.build()
    for front, beginning in (("2019/05/04/", "May 4, 2019: Story "), ("undated/", "Undated: Whenever ")):
        pages = [site.page(path) for path in older_pages(site, front)]
        assert len(pages) > 3
        assert all(place_of(page).startswith(beginning) for page in pages[1:])
        assert len({title_of(page) for page in pages}) == len(pages)
    assert all(re.search(r" and( ever)?…$", place_of(page)) for page in pages[1:]), "cut between words"
    assert re.fullmatch(r"undated/page/undated-[a-z2-7]{8}/index.html", older_pages(site, "undated/")[1])


def test_quotations_are_cut_too_within_an_article_as_well(make_site: MakeSite) -> None:
    body = "\n\n".join(SAID.format(number) for number in range(150))
    site = make_site({"seeds/a.md": article(body=body), "seeds/b.md": article("May", "2019-05-09", SAID.format(999))})
    site.build()
    for front in ("quotes/ana-ruiz/", "quotes/2019/05/"):
        pages = [site.page(path) for path in older_pages(site, front)]
        found = [number for page in reversed(pages[1:]) for number in re.findall(r"We go on, number (\d+)", page)]
        assert found[:150] == [str(number) for number in range(150)][: len(found)]
        assert {*found, *re.findall(r"We go on, number (\d+)", pages[0])} == {*map(str, range(150)), "999"}


EDITS = {
    "oldest": ("new", "2009-12-31"),
    "middle": ("new", "2011-06-03"),
    "newest": ("new", "2019-01-01"),
    "removed": ("007", None),
    "moved": ("007", "2012-02-03"),
}


@pytest.mark.parametrize(
    "edit", [pytest.param(name, marks=() if name == "oldest" else pytest.mark.slow) for name in EDITS]
)
def test_an_article_at_any_place_writes_a_constant_number_of_pages(make_site: MakeSite, edit: str) -> None:
    files = {**dated(200), "content/site.yaml": TAGS_ONLY}
    site = make_site(files)
    site.build()
    name, date = EDITS[edit]
    if date is None:
        (site.folder / f"seeds/{name}.md").unlink()
    else:
        site.write(f"seeds/{name}.md", article("Another", date, tags="[Harbour]"))
    report = site.build()
    in_tag = [path for path in (*report.written, *report.removed) if path.startswith("tags/harbour/")]
    assert 2 <= len(in_tag) <= 12, in_tag  # of some forty pages
    assert sum(cost.pages for cost in report.costs if cost.output == "terms") <= 24
    inputs = (path for path in (*files, "seeds/new.md", "content/accessions.tsv") if (site.folder / path).exists())
    clean = make_site({path: (site.folder / path).read_bytes() for path in inputs}, "clean")
    clean.build()
    assert tree_of(site.dist) == tree_of(clean.dist)


def test_a_list_grows_pages_and_loses_them_again(make_site: MakeSite) -> None:
    site = make_site({**dated(5), "content/site.yaml": TAGS_ONLY})
    site.build()
    assert not (site.dist / "tags/harbour/page").exists()
    site.write("seeds/new.md", article("New", "2019-01-01", tags="[Harbour]"))
    site.build()
    assert (site.dist / "tags/harbour/page/oldest/index.html").exists()
    assert "Oldest" not in site.page("tags/harbour/index.html"), "older and oldest are the same page"
    (site.folder / "seeds/new.md").unlink()
    site.build()
    assert not (site.dist / "tags/harbour/page").exists()
    assert "pager" not in site.page("tags/harbour/index.html")


@pytest.mark.slow
def test_another_page_size_cuts_all_lists_anew(make_site: MakeSite) -> None:
    site = make_site({**dated(40), "content/site.yaml": TAGS_ONLY})
    site.build()
    before = len(older_pages(site, "tags/harbour/"))
    site.write("content/site.yaml", TAGS_ONLY.replace("5", "12"))
    site.build()
    assert len(older_pages(site, "tags/harbour/")) < before
    clean = make_site({**dated(40), "content/site.yaml": (site.folder / "content/site.yaml").read_text()}, "clean")
    clean.build()
    assert tree_of(site.dist) == tree_of(clean.dist)
