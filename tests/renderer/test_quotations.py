"""Lists of quotations: by speaker and by date, each with its place in its article."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def said(words: str, speaker: str = "Ana Ruiz") -> str:
    return f'"{words}," said {speaker}, the harbour master.'


def quotations(page: str) -> list[tuple[str, str]]:
    """(text, speaker) of the quotations of a page."""
    texts = [
        re.sub("<[^>]+>", "", text).rstrip(",")
        for text in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL)
    ]
    speakers = re.findall(r'class="quote-speaker">(.*?)</p>', page)
    return list(zip(texts, [re.sub("<[^>]+>", "", speaker) for speaker in speakers], strict=True))


def test_quotations_of_a_month_stand_in_the_order_of_their_articles_with_their_speakers(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/b.md": article("Later", "2019-05-20", said("We close again on Friday", "Bo Lind")),
            "seeds/a.md": article("Sooner", "2019-05-04", said("We open on Monday")),
            "seeds/c.md": article("June", "2019-06-01", said("It was never ours to give")),
            "seeds/d.md": article(
                "Nobody", "2019-05-21", '"Not one of us was asked about it," a sign on the quay read.'
            ),
        }
    )
    site.build()
    assert quotations(site.page("quotes/2019/05/index.html")) == [
        ("We open on Monday", "Ana Ruiz"),
        ("We close again on Friday", "Bo Lind"),
        ("Not one of us was asked about it", "Speaker not known"),
    ]
    year = site.page("quotes/2019/index.html")
    assert re.findall(r'href="(/quotes/2019/[^"]+)"><bdi>', year) == ["/quotes/2019/05/", "/quotes/2019/06/"]
    assert 'href="/quotes/2019/"' in site.page("quotes/index.html")


def test_quotations_of_a_bare_year_and_without_date_have_their_pages(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("Some time", "2019", said("We open on Monday")),
            "seeds/b.md": "---\ntitle: Never\n---\n\n" + said("We close on Friday"),
        }
    )
    site.build()
    assert quotations(site.page("quotes/2019/00/index.html")) == [("We open on Monday", "Ana Ruiz")]
    assert quotations(site.page("quotes/undated/index.html")) == [("We close on Friday", "Ana Ruiz")]
    assert 'href="/quotes/undated/"' in site.page("quotes/index.html")


def test_months_follow_a_speaker_s_new_name_and_an_edited_quotation(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body=said("We open on Monday"))})
    site.build()
    site.write("content/people.yaml", "- name: Ana María Ruiz\n  aliases: [Ana Ruiz]\n")
    site.build()
    assert quotations(site.page("quotes/2019/05/index.html")) == [("We open on Monday", "Ana María Ruiz")]
    site.write("seeds/a.md", article(body=said("We open on Tuesday")))
    site.build()
    assert quotations(site.page("quotes/2019/05/index.html")) == [("We open on Tuesday", "Ana María Ruiz")]
    site.write("seeds/a.md", article(body="Nobody said a word."))
    site.build()
    assert not (site.dist / "quotes/2019").exists()


def test_one_more_quotation_leaves_the_full_pages_of_its_month_alone(make_site: MakeSite) -> None:
    body = "\n\n".join(said(f"We open on day {number}") for number in range(300))
    site = make_site({"seeds/a.md": article(body=body), "seeds/b.md": article("April", "2019-04-01", said("We wait"))})
    site.build()
    pages = {path.parent.name for path in site.dist.glob("quotes/2019/05/page/*/index.html")}
    assert len(pages) > 2
    site.write("seeds/c.md", article("More", "2019-05-09", said("We go on")))
    written = {path for path in site.build().written if path.startswith("quotes/2019/")}
    assert {"quotes/2019/index.html", "quotes/2019/05/index.html"} < written
    assert "quotes/2019/05/page/oldest/index.html" not in written
    assert len(written) <= 4 < len(pages) + 2


def test_a_person_whose_name_is_a_year_does_not_take_its_page(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article(body=said("We open on Monday")),
            "seeds/a.yaml": 'speakers: {"We open on Monday": "2019"}\n',
        }
    )
    report = site.build()
    assert report.failed == ()
    assert "We open on Monday" in site.page("quotes/2019-person/index.html")
    assert (site.dist / "quotes/2019/index.html").exists()


def chart_of(page: str) -> list[tuple[str, str, str]]:
    """(period, where it leads, figure) of each row of a chart's table that has any."""
    rows = re.findall(r'<tr><th scope="row"><a href="([^"]+)">([^<]+)</a></th><td>(\d+)</td></tr>', page)
    return [(label, url, count) for url, label, count in rows]


def test_lists_of_quotations_show_them_over_time_and_lead_to_their_months(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("A", "2019-05-04", said("We open on Monday")),
            "seeds/b.md": article("B", "2019-05-20", said("We close again on Friday", "Bo Lind")),
            "seeds/c.md": article("C", "2019-07-01", f"{said('It was never ours')}\n\n{said('Nor was it theirs')}"),
            "seeds/d.md": "---\ntitle: Never\n---\n\n" + said("We wait for the tide"),
        }
    )
    site.build()
    months = [("May 2019", "/quotes/2019/05/", "2"), ("July 2019", "/quotes/2019/07/", "2")]
    assert chart_of(site.page("quotes/index.html")) == months
    assert chart_of(site.page("quotes/2019/index.html")) == months
    assert chart_of(site.page("quotes/ana-ruiz/index.html")) == [("May 2019", "/quotes/2019/05/", "1"), months[1]]
    assert chart_of(site.page("quotes/bo-lind/index.html")) == []
    days = [("May 4, 2019", "/2019/05/04/", "1"), ("May 20, 2019", "/2019/05/20/", "1")]
    assert chart_of(site.page("quotes/2019/05/index.html")) == days
    assert chart_of(site.page("2019/05/index.html")) == days
    assert "Quotations</th>" in site.page("quotes/2019/index.html")
    assert "Articles</th>" in site.page("2019/05/index.html")


def test_a_chart_of_quotations_follows_an_article_to_another_date(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("A", "2019-05-04", said("We open on Monday")),
            "seeds/b.md": article("B", "2019-07-20", said("We close again on Friday")),
        }
    )
    site.build()
    site.write("seeds/b.md", article("B", "2020-01-20", said("We close again on Friday")))
    site.build()
    for path in ("quotes/index.html", "quotes/ana-ruiz/index.html"):
        assert [url for _, url, _ in chart_of(site.page(path))] == ["/quotes/2019/05/", "/quotes/2020/01/"]
