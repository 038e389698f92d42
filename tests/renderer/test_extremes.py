"""Archives and articles of odd shape: pages stay whole, and as large as they were meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]


def test_a_crowded_year_beside_one_article_keeps_every_page_bounded(make_site: MakeSite) -> None:
    files = {
        f"seeds/{number:04d}.md": article(
            f"Report {number}", f"2019-0{number % 3 + 1}-0{number % 2 + 1}", f'"We go on, {number}," said Ana Ruiz.'
        )
        for number in range(260)
    }
    outputs = "outputs: {feeds: false, captures: false, data: false, related: false}\n"
    site = make_site(
        {**files, "seeds/one.md": article("Alone", "2011-06-01"), "content/site.yaml": f"page-size: 20\n{outputs}"}
    )
    assert site.build(jobs=2).exit_code == 0
    for path, data in tree_of(site.dist).items():
        if path.endswith(".html"):
            page = data.decode()
            assert page.count('<article class="card') <= 70, path
            assert page.count("<blockquote") <= 150, path
            assert len(data) < 120_000, path
    counts = [site.page(f"{year}/index.html") for year in ("2011", "2019")]
    assert ">1 article<" in counts[0]
    assert ">260 articles<" in counts[1]
    assert (site.dist / "on-this-day/01-01/page/oldest/index.html").exists()
    assert (site.dist / "quotes/2019/01/page/oldest/index.html").exists()


def test_an_article_without_a_headline_is_called_by_its_first_words_and_says_so(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": "---\ndate: 2019-05-04\n---\n\nThe ferry runs again. Nobody was told why.\n"})
    report = site.build()
    assert report.exit_code == 0
    (path,) = [path for path in report.written if re.fullmatch(r"2019/05/04/[^/]+/index\.html", path)]
    heading = re.search(r"<h1[^>]*>([^<]+)</h1>", site.page(path))
    assert heading is not None
    assert heading.group(1).strip()
    assert any("headline" in str(notice) for notice in report.notices)


def test_an_article_without_a_date_is_found_among_the_undated(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": "---\ntitle: Whenever\n---\n\nThe ferry runs again.\n"})
    assert site.build().exit_code == 0
    assert "Undated" in site.page("undated/whenever/index.html")
    assert 'href="/undated/whenever/"' in site.page("undated/index.html")
    assert 'href="/undated/"' in site.page("years/index.html")
    assert "Whenever" in site.page("index.html")
    assert "Whenever" not in site.page("rss.xml")


def test_a_site_in_arabic_runs_an_english_article_from_the_left(make_site: MakeSite) -> None:
    body = "The ferry to Skarn runs again, and it was the first time in eleven days that it left on time."
    site = make_site({"seeds/a.md": article("Ferry", body=body), "content/site.yaml": "language: ar\n"})
    site.build()
    page = site.page("2019/05/04/ferry/index.html")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<article class="article" lang="en" dir="ltr">' in page
    assert 'lang="en" dir="ltr"' in site.page("2019/05/04/index.html")


def test_the_front_page_s_capital_stands_beside_a_long_first_paragraph_only(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body="The ferry to Skarn runs again.")})
    site.build()
    assert '<div class="opening">' in site.page("index.html")
    site.write("seeds/a.md", article(body="The ferry to Skarn runs again, as it did before the flood. " * 5))
    site.build()
    assert '<div class="opening capital">' in site.page("index.html")
