"""The page of a person, tag, source or place, and the index of each: a life in the archive."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def said(number: int) -> str:
    return f'"We open on day {number}," said Ana Ruiz, the harbour master.'


def test_a_person_s_page_shows_span_last_words_and_who_and_what_else(make_site: MakeSite) -> None:
    files = {
        f"seeds/{number}.md": article(
            f"Day {number}", f"201{number}-05-04", said(number), tags="[Quay]", people="[Bo Lind]"
        )
        for number in range(8)
    }
    site = make_site(files)
    site.build()
    page = site.page("people/ana-ruiz/index.html")
    assert re.findall(r'count-line">From.*?datetime="([^"]+)".*?datetime="([^"]+)"', page) == [
        ("2010-05-04", "2017-05-04")
    ]
    assert re.findall(r"<blockquote><p><a [^>]*>We open on day (\d)", page) == list("234567")
    assert 'href="/quotes/ana-ruiz/"' in page
    assert 'href="/people/bo-lind/"' in page
    assert 'href="/tags/quay/"' in page
    assert re.search(r'href="/2017/05/04/day-7/#q-[0-9a-f]{8}"', page)


def test_a_person_s_page_follows_what_they_said_when_nothing_else_changes(make_site: MakeSite) -> None:
    opening = "The quay was closed for a week, and nobody in the town was told why, or by whom, or for how long."
    site = make_site({"seeds/a.md": article(body=f"{opening}\n\n{said(1)}", people="[Ana Ruiz]")})
    site.build()
    site.write("seeds/a.md", article(body=f"{opening}\n\n{said(2)}", people="[Ana Ruiz]"))
    assert "people/ana-ruiz/index.html" in site.build().written
    assert "We open on day 2" in site.page("people/ana-ruiz/index.html")


def test_an_index_shows_the_years_of_each_term(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("A", "2011-05-04", tags="[Quay, Sea]"),
            "seeds/b.md": article("B", "2019-05-04", tags="[Quay]"),
            "seeds/c.md": article("C", "2014", tags="[Quay]"),
            "seeds/d.md": "---\ntitle: D\ntags: [Never]\n---\n\nText without a date.\n",
        }
    )
    site.build()
    index = site.page("tags/index.html")
    years = dict(re.findall(r"<bdi>([^<]+)</bdi></a> <span[^>]*>\d+</span> <span class=\"years\">([^<]+)<", index))
    assert years == {"Quay": "2011–2019", "Sea": "2011"}
    site.write("seeds/b.md", article("B", "2016-05-04", tags="[Quay]"))
    site.build()
    assert "2011–2016" in site.page("tags/index.html")


def test_sources_and_places_have_pages_and_indexes_like_tags_and_people(make_site: MakeSite) -> None:
    body = "SKARN, May 4 — The ferry runs again."
    site = make_site({"seeds/a.md": article(body=body, source="The Quay", place="Skarn", tags="[Sea]")})
    site.build()
    for path in ("sources/the-quay", "places/skarn", "tags/sea"):
        assert "Ferry runs again" in site.page(f"{path}/index.html")
        assert f'href="/{path}/"' in site.page(f"{path.partition('/')[0]}/index.html")
    assert 'href="/places/skarn/"' in site.page("tags/sea/index.html")
