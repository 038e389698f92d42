"""What a page says of its article beside the body: publication, writers, headline, date, language, address."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backfile.loader.reading import Finding
from backfile.models import Moment, Role
from tests.loader.html.pages import entry, find, page, paragraphs

BODY = paragraphs(0, 1, 2, 3)
HEADLINE = "Harbour wall mended before the spring tide"


def linked(**keys: Any) -> str:
    """A JSON-LD article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **keys})}</script>'


def bare(
    head: str, title: str = HEADLINE, body: str = BODY, host: str = "https://www.skarnmercury.example/a"
) -> Finding:
    """A page that says nothing of itself but what is given."""
    return find(
        f"<html><head><title>{title}</title><link rel=canonical href='{host}'>{head}</head><body><article><h1>{HEADLINE}</h1>"
        f"{body}</article></body></html>"
    )


def source(finding: Finding) -> str | None:
    """The publication's name."""
    return finding.source.name if finding.source is not None else None


def writers(finding: Finding) -> list[str]:
    """The names of those who wrote it."""
    return [byline.name for byline in finding.bylines]


# Publication


def test_publisher_that_json_ld_states_comes_first() -> None:
    head = (
        linked(publisher={"name": "Tidewire News Service"}) + '<meta property="og:site_name" content="Skarn Mercury">'
    )
    assert source(bare(head)) == "Tidewire News Service"


@pytest.mark.parametrize("owner", ["Northern Media Group", "MB/Forlagets Hus A/S", "Mercury Holding GmbH", "Blogger"])
def test_company_behind_the_paper_gives_way_to_the_name_that_the_address_confirms(owner: str) -> None:
    head = linked(publisher={"name": owner}) + '<meta property="og:site_name" content="Skarn Mercury">'
    assert source(bare(head, f"{HEADLINE} | Skarn Mercury")) == "Skarn Mercury"


@pytest.mark.parametrize(
    ("publisher", "head"),
    [
        ({"name": "NSF", "alternateName": "Nordsee Stimme und Funk"}, ""),
        ({"name": "NSF"}, '<meta property="og:site_name" content="Nordsee Stimme und Funk (NSF)">'),
        ({"name": "SKR"}, '<meta name="application-name" content="Skarns Rundfunk">'),
    ],
    ids=["other name", "name to readers", "inner letters"],
)
def test_abbreviation_is_spelt_out_where_the_page_calls_itself_so(publisher: dict[str, str], head: str) -> None:
    full = "Skarns Rundfunk" if publisher["name"] == "SKR" else "Nordsee Stimme und Funk"
    assert source(bare(linked(publisher=publisher) + head)) == full


@pytest.mark.parametrize(
    ("publisher", "head"),
    [
        ({"name": "NSF", "legalName": "Nordsee Stimme und Funk Holding"}, ""),
        ({"name": "NSF"}, '<meta property="og:site_name" content="NSF Sport">'),
        ({"name": "NSF"}, '<meta property="og:site_name" content="Inselkurier Morgen">'),
    ],
    ids=["its company", "a part of it", "another name"],
)
def test_abbreviation_stays_where_the_page_calls_itself_so(publisher: dict[str, str], head: str) -> None:
    assert source(bare(linked(publisher=publisher) + head)) == "NSF"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<a href='/'><img src=a.png alt='Mercurio di Skarn'></a>", "Mercurio di Skarn"),
        ("<a href='https://www.skarnmercury.example/'>Скарнский вестник © 2021</a>", "Скарнский вестник"),
        ("<a href='/sport'>Sport</a>", "skarnmercury.example"),
        ("<a href='/'>Home</a>", "skarnmercury.example"),
    ],
)
def test_link_to_the_front_page_names_what_nothing_else_does(body: str, name: str) -> None:
    assert source(bare("", body=body + BODY)) == name


def test_site_s_name_and_the_title_s_end_are_asked_where_no_publisher_is_stated() -> None:
    assert source(bare('<meta property="og:site_name" content="Skarn Mercury">')) == "Skarn Mercury"
    assert source(bare("", f"{HEADLINE} - The Skarn Mercury")) == "The Skarn Mercury"


def test_copyright_line_names_the_publication_where_the_address_confirms_it() -> None:
    body = BODY + "</article><footer>© 2019 The Skarn Mercury. All rights reserved.</footer><article>"
    assert source(bare(linked(publisher={"name": "北岸日報"}), body=body)) == "Skarn Mercury"


def test_domain_as_a_name_loses_its_ending_where_the_page_uses_the_name_alone() -> None:
    head = '<meta property="og:site_name" content="Mercury.example">'
    body = BODY + '<img class="logo" alt="Mercury">'
    assert source(bare(head, body=body, host="https://mercury.example/a")) in ("Mercury", "Mercury.example")


@pytest.mark.parametrize(
    ("head", "title", "body", "name"),
    [
        ('<meta property="og:site_name" content="SkarnMercury">', " | Skarn Mercury", "", "Skarn Mercury"),
        ('<meta property="og:site_name" content="www.skarnmercury.no">', " - Skarn Mércury", "", "Skarn Mércury"),
        ("", "", '<img class=logo alt=skarnmercury><a href="/">SkarnMercury</a>', "SkarnMercury"),
        (
            '<meta property="og:site_name" content="Skarn Mercury | News from the pier">',
            "",
            "<a href='/'>Skarn Mercury</a>",
            "Skarn Mercury",
        ),
        ('<meta property="og:site_name" content="Wind | Weather">', "", "", "Wind | Weather"),
        ("", " « Skarn Mercury", "", "Skarn Mercury"),
    ],
    ids=["words apart", "a domain", "capitals", "a motto", "no motto", "old title"],
)
def test_name_has_the_spelling_that_the_page_gives_most_weight(head: str, title: str, body: str, name: str) -> None:
    assert source(bare(head, HEADLINE + title, body=body + BODY)) == name


def test_link_home_and_feed_confirm_a_name_against_the_copyright_line() -> None:
    feed = '<link rel="alternate" type="application/rss+xml" title="Pier Post » Comments Feed">'
    body = f"<a href='/'>Pier Post</a>{BODY}</article><footer>© 2019 Nordic Voices.</footer><img class=logo alt='Pier Post'><article>"
    assert source(bare(feed, body=body)) == "Pier Post"


def test_domain_that_is_the_page_s_own_beats_the_company_whose_letters_it_has() -> None:
    body = BODY + "</article><footer>© 2019 Skarn Mercury Network.</footer><article>"
    assert source(bare("", f"{HEADLINE} - SMN.no", body=body, host="https://www.smn.no/a")) == "SMN.no"


def test_host_stands_in_where_nothing_names_the_publication() -> None:
    assert source(bare("")) == "skarnmercury.example"


def test_host_is_the_one_most_links_lead_to_where_the_page_has_no_address() -> None:
    links = "".join(f'<a href="https://www.hollin-post.example/{n}">{n}</a>' for n in range(6))
    text = f"<html><body><h1>{HEADLINE}</h1>{BODY}<nav>{links}</nav></body></html>"
    assert source(find(text)) == "hollin-post.example"


# Writers


def test_persons_of_json_ld_are_the_writers() -> None:
    authors = [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "By Jon Vik"}]
    assert writers(bare(linked(author=authors))) == ["Ida Holm", "Jon Vik"]


def test_person_on_the_page_is_preferred_to_the_desk_in_json_ld() -> None:
    head = linked(author={"@type": "Organization", "name": "Mercury Newsroom"})
    assert writers(bare(head, body='<p class="byline">By Ida Holm</p>' + BODY)) == ["Ida Holm"]
    assert writers(bare(head)) == ["Mercury Newsroom"]


def test_publication_itself_is_no_writer_where_a_person_is_named() -> None:
    head = linked(publisher={"name": "Skarn Mercury"}, author={"@type": "Person", "name": "Skarn Mercury"})
    assert writers(bare(head + '<meta name="author" content="Ida Holm">')) == ["Ida Holm"]


@pytest.mark.parametrize(
    "said",
    [
        "https://mercury.example/ida",
        "@idaholm",
        "(Image: Tidewire)",
        "Image: Ida Holm",
        "admin",
        "mercury.example",
    ],
)
def test_what_is_no_name_is_no_writer(said: str) -> None:
    assert writers(bare(linked(author={"@type": "Person", "name": said}))) in (
        [],
        [said] if said == "mercury.example" else [],
    )


@pytest.mark.parametrize(
    "said",
    ["Ida Holm and Jon Vik", "Ida Holm, Jon Vik", "Ida Holm und Jon Vik", "Ida Holm; Jon Vik", "Ida Holm & Jon Vik"],
)
def test_list_of_writers_is_parted(said: str) -> None:
    assert writers(bare(f'<meta name="author" content="{said.replace("&", "&amp;")}">')) == ["Ida Holm", "Jon Vik"]


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        ("By Ida Holm on March 4, 2019", ["Ida Holm"]),
        ("Ida Holm Monday, Mar. 4, 2019", ["Ida Holm"]),
        ("Ida Holm Senior Harbour Correspondent", ["Ida Holm"]),
        ("Ida Holm, Executive Editor", ["Ida Holm"]),
        ("Ida Holm, MD", ["Ida Holm"]),
        ("Ida Holm, NNA", ["Ida Holm"]),
        ("Par Ida Holm (avec Jon Vik et Per Lund)", ["Ida Holm", "Jon Vik", "Per Lund"]),
        ("Ida Holm, Petra LUND Envoyées spéciales à Skarn", ["Ida Holm", "Petra LUND"]),
        ("Skarn Mercury Newsroom", []),
        ("Harbour Desk Team", ["Harbour Desk Team"]),
    ],
)
def test_what_stands_behind_a_name_that_readers_are_shown_is_no_name(shown: str, names: list[str]) -> None:
    head = '<meta property="og:site_name" content="Skarn Mercury">'
    assert writers(bare(head, body=f'<p class="byline">{shown}</p>{BODY}')) == names


def test_publication_that_is_named_like_a_list_is_no_list_of_writers() -> None:
    head = (
        '<meta name="author" content="Salt &amp; Wind"><meta property="og:site_name" content="Skarn Salt &amp; Wind">'
    )
    assert writers(bare(head)) == []


def test_links_to_writers_pages_name_them_where_few_are_on_the_page() -> None:
    names = ("Ida Holm", "Jon Vik", "Per Lund", "Eva Storm", "Kari Nes")
    few, many = ("".join(f'<a href="/author/{n}/">{n}</a>' for n in names[:count]) for count in (2, 5))
    assert writers(bare("", body=f"<div>{few}<a href='/author/all'>All writers</a></div>{BODY}")) == [
        "Ida Holm",
        "Jon Vik",
    ]
    assert writers(bare("", body=f"<div>{many}</div>{BODY}")) == []


def test_links_to_writers_pages_at_other_articles_name_nobody() -> None:
    others = "".join(
        f"<li><h3>{title}</h3><a href='/author/{name.split()[0]}'>{name}</a></li>"
        for title, name in (("Fog closes the pass", "Ida Holm"), ("Ferry fares rise once more", "Ole Vint"))
    )
    told = linked(author={"@type": "Person", "name": "Skarn Mercury Insights"}, publisher={"name": "Skarn Mercury"})
    assert writers(bare(told, body=f"{BODY}<ul>{others}</ul>")) == ["Skarn Mercury Insights"]


def test_links_to_writers_pages_in_one_line_name_all_of_them() -> None:
    line = "<p><a href='/author/ida'>Ida Holm</a> and <a href='/author/ole'>Ole Vint</a></p>"
    assert writers(bare("", body=line + BODY)) == ["Ida Holm", "Ole Vint"]


def test_publication_behind_a_writer_s_name_is_none() -> None:
    head = '<meta property="og:site_name" content="SNB.com"><meta name="author" content="Ida Holm, SNB">'
    assert writers(bare(head, host="https://www.snb.com/a")) == ["Ida Holm"]


def test_commenters_are_no_writers() -> None:
    below = "<div class='comment-author vcard'><span class='author-name'>Ole Vint</span> says:</div><p>Hear, hear.</p>"
    assert writers(bare("", body=f"<h4 class='vcard author'>by Ida Holm, 4 March 2019</h4>{BODY}{below}")) == [
        "Ida Holm"
    ]


@pytest.mark.parametrize("mark", ["h2", "h3"])
def test_name_of_the_site_in_its_h1_gives_way_to_the_headline_that_is_printed_below_it(mark: str) -> None:
    page_ = (
        f"<html><head><title>On mortar « the letters of Ida Holm</title></head><body><h1>the letters of Ida Holm.</h1>"
        f"<article><{mark}>On mortar</{mark}>{BODY}</article></body></html>"
    )
    assert find(page_).headline == "On mortar"


def test_reference_to_a_person_elsewhere_in_json_ld_is_followed() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "author": {"@id": "#ida"}},
            {"@type": "Person", "@id": "#ida", "name": "Ida Holm"},
        ]
    }
    assert writers(bare(f'<script type="application/ld+json">{json.dumps(graph)}</script>')) == ["Ida Holm"]


# The rest


def test_headline_that_json_ld_cuts_short_is_taken_from_the_page() -> None:
    assert bare(linked(headline="Harbour wall mended before…")).headline == HEADLINE


def test_dates_are_read_from_json_ld_meta_and_time() -> None:
    published = bare(linked(datePublished="2019-03-04T07:30:00+01:00", dateModified="2019-03-05T08:00:00+01:00"))
    assert (published.published, published.updated) == (
        Moment("2019-03-04T07:30:00+01:00"),
        Moment("2019-03-05T08:00:00+01:00"),
    )
    assert bare('<meta property="article:published_time" content="2019-03-04">').published == Moment("2019-03-04")
    assert bare("", body='<time datetime="2019-03-04">Monday</time>' + BODY).published == Moment("2019-03-04")


def test_byline_and_date_on_the_page_have_their_roles_in_the_ledger() -> None:
    body = '<p class="meta">By Ida Holm</p><p class="meta"><time datetime="2019-03-04">4 March 2019</time></p>' + BODY
    finding = find(page(body, head=linked(author={"@type": "Person", "name": "Ida Holm"})))
    assert entry(finding, "By Ida Holm").role is Role.BYLINE
    assert entry(finding, "4 March 2019").role is Role.DATE


def test_body_that_only_json_ld_holds_is_read_from_there() -> None:
    text = "The wall was mended on Monday by fourteen masons.\n\nThe tide came on Wednesday, and the wall held it all night."
    finding = find(
        f"<html><head><title>{HEADLINE}</title>{linked(headline=HEADLINE, articleBody=text)}</head>"
        "<body><div id=app></div></body></html>"
    )
    assert [block.text for block in finding.sections[0].blocks] == text.split("\n\n")
    assert entry(finding, "fourteen masons").role is Role.PARAGRAPH


@pytest.mark.parametrize(
    "broken", ["{", '{"@type": "NewsArticle", "author": ', "[" * 5000, '{"@graph": [null, 1, "x"]}', "<!-- {} -->"]
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    assert bare(f'<script type="application/ld+json">{broken}</script>').headline == HEADLINE


# Characters that nobody sees, entities escaped twice


def test_entities_escaped_twice_are_read_in_headline_names_and_publication() -> None:
    found = find(
        "<html><head><title>Salz &amp;amp; Wind | Skarn &amp;amp; Harbour</title><meta name=author content='Zo&amp;euml; Lind'>"
        f"<meta property='og:site_name' content='Skarn &amp;amp; Harbour'></head><body><h1>Salz &amp;amp; Wind</h1>{BODY}</body></html>"
    )
    assert found.headline == "Salz & Wind"
    assert writers(found) == ["Zoë Lind"]
    assert source(found) == "Skarn & Harbour"
    assert not any("Salz" in getattr(block, "text", "") for section in found.sections for block in section.blocks)


def test_directions_and_empty_characters_are_no_part_of_names_and_headlines() -> None:
    found = find(
        "<html><head><title>x</title><meta name=author content='\u200fنادر\u200e الصباغ\u202c'>"
        "<meta property='og:site_name' content='\ufeffجريدة\u200b الميناء'></head>"
        f"<body><h1>\u202bسفينة الخ\u00adبز تعود إلى الجزيرة\u202c</h1>{BODY}</body></html>"
    )
    assert found.headline == "سفينة الخبز تعود إلى الجزيرة"
    assert writers(found) == ["نادر الصباغ"]
    assert source(found) == "جريدة الميناء"
