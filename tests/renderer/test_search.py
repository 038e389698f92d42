"""The search page: there where there is something to find, and the same whatever the archive holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def test_every_page_has_a_form_that_leads_to_the_search_page(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "content/site.yaml": "url: https://x.example/y/\n"})
    site.build()
    for path in ("index.html", "2019/05/04/ferry-runs-again/index.html", "404.html", "search/index.html"):
        assert 'action="/y/search/"' in site.page(path)
    assert 'name="q"' in site.page("search/index.html")
    assert '<meta name="robots" content="noindex">' in site.page("search/index.html")


def test_the_search_page_does_not_change_with_the_archive(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(tags="[Sea]")})
    site.build()
    site.write("seeds/b.md", article("More", "2020-01-01", tags="[Harbour]"))
    assert "search/index.html" not in site.build().written


@pytest.mark.parametrize(
    "outputs",
    ["{search: false}", "{tags: false, people: false, sources: false, places: false, calendar: false}"],
)
def test_no_form_where_there_is_no_search(make_site: MakeSite, outputs: str) -> None:
    site = make_site({"seeds/a.md": article(), "content/site.yaml": f"outputs: {outputs}\n"})
    site.build()
    assert not (site.dist / "search").exists()
    assert 'name="q"' not in site.page("index.html")
