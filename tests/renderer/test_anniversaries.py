"""On this day: one day of the year in all years, in pages that stay bounded and sealed."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def of_years(*dates: str, **files: str) -> dict[str, str]:
    return {f"seeds/{date}.md": article(f"Story of {date}", date) for date in dates} | files


def headlines(page: str) -> list[str]:
    return re.findall(r'class="card-headline[^>]*><a [^>]*>([^<]+)<', page)


def test_a_day_gathers_its_articles_of_all_years_newest_first(make_site: MakeSite) -> None:
    site = make_site(of_years("2012-02-07", "2019-02-07T10:00", "2019-02-08", "2019-02", "2019", "2020-02-29"))
    site.build()
    page = site.page("on-this-day/02-07/index.html")
    assert headlines(page) == ["Story of 2019-02-07T10:00", "Story of 2012-02-07"]
    assert re.findall(r'class="rubric"><a href="([^"]+)"', page) == ["/2019/02/07/", "/2012/02/07/"]
    assert headlines(site.page("on-this-day/02-29/index.html")) == ["Story of 2020-02-29"]
    assert not (site.dist / "on-this-day/02/index.html").exists()


def test_the_index_has_every_day_of_the_year_and_counts_each_dated_article_once(make_site: MakeSite) -> None:
    site = make_site(of_years("2012-02-07", "2019-02-07", "2019-02-08", "2020-02-29", "2020"))
    site.build()
    index = site.page("on-this-day/index.html")
    assert len(set(re.findall(r'data-day="(\d\d-\d\d)"', index))) == 366
    assert sum(map(int, re.findall(r'class="unseen">, (\d+) article', index))) == 4


def test_days_are_linked_from_day_pages_the_calendar_and_the_front_page(make_site: MakeSite) -> None:
    site = make_site(of_years("2012-02-07", "2019-03-01"))
    site.build()
    assert 'href="/on-this-day/02-07/"' in site.page("2012/02/07/index.html")
    assert 'href="/on-this-day/"' in site.page("years/index.html")
    assert 'href="/on-this-day/"' in site.page("index.html")
    page = site.page("on-this-day/02-07/index.html")
    assert page.count('href="/on-this-day/03-01/"') == 2, "before and after, over the turn of the year"


def test_one_more_article_touches_one_day_and_its_sealed_pages_stay(make_site: MakeSite) -> None:
    dates = [f"{year}-02-07" for year in range(2000, 2020)]
    site = make_site(of_years(*dates, "2001-03-01", "2001-05-05", **{"content/site.yaml": "page-size: 3\n"}))
    site.build()
    assert headlines(site.page("on-this-day/02-07/page/oldest/index.html"))[-1] == "Story of 2000-02-07"
    site.write("seeds/new.md", article("Newest", "2020-02-07"))
    touched = {path for path in site.build().written if path.startswith("on-this-day/")}
    assert {"on-this-day/index.html", "on-this-day/02-07/index.html"} < touched
    assert "on-this-day/02-07/page/oldest/index.html" not in touched
    assert len(touched) <= 4 < len(list(site.dist.glob("on-this-day/02-07/page/*")))
    assert headlines(site.page("on-this-day/02-07/index.html"))[0] == "Newest"


def test_a_day_that_comes_or_goes_is_linked_by_its_neighbours(make_site: MakeSite) -> None:
    site = make_site(of_years("2001-03-01", "2001-05-05"))
    site.build()
    site.write("seeds/new.md", article("Between", "2010-04-04"))
    site.build()
    for neighbour in ("03-01", "05-05"):
        assert "/on-this-day/04-04/" in site.page(f"on-this-day/{neighbour}/index.html")
    (site.folder / "seeds/new.md").unlink()
    site.build()
    assert not (site.dist / "on-this-day/04-04").exists()
    for neighbour in ("03-01", "05-05"):
        assert "/on-this-day/04-04/" not in site.page(f"on-this-day/{neighbour}/index.html")


def test_an_archive_without_a_day_has_an_empty_index(make_site: MakeSite) -> None:
    site = make_site()
    site.build()
    assert 'href="/on-this-day/0' not in site.page("on-this-day/index.html")


def test_the_calendar_s_switch_turns_the_days_off(make_site: MakeSite) -> None:
    site = make_site(of_years("2012-02-07", **{"content/site.yaml": "outputs: {calendar: false}\n"}))
    site.build()
    assert not (site.dist / "on-this-day").exists()
    assert "on-this-day" not in site.page("index.html")
