"""Feeds: valid, whole, with permanent ids, and never dated by the clock."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Callable

import pytest
from feedgen.feed import FeedGenerator
from hypothesis import given
from hypothesis import strategies as st

from backfile.renderer.outputs.feed_entries import atom_entry, rss_item, xml_text
from backfile.renderer.views import FeedEntry
from tests.conftest import Site, article

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import feedparser

MakeSite = Callable[..., Site]
CONFIG = "title: Harbour Archive\nurl: https://archive.example/demo/\n"


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    made = make_site(
        {
            "content/site.yaml": CONFIG,
            "seeds/a.md": article(
                "Older", "2019-05-04", tags="[Harbour]", authors="[Ana Ruiz]", url="https://paper.example/1"
            ),
            "seeds/b.md": article(
                "Newer <b>", "2020-01-02T10:30", body='First.\n\n"All well," said Ana Ruiz.', updated="2020-02-03"
            ),
            "seeds/c.md": "---\ntitle: Undated\n---\nNo date here.\n",
        }
    )
    made.build()
    return made


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml", "tags/harbour/rss.xml", "tags/harbour/atom.xml"])
def test_feed_is_read_without_complaint(site: Site, file: str) -> None:
    feed = feedparser.parse(site.page(file))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.feed.title
    assert feed.entries


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml"])
def test_entries_are_newest_first_with_full_content(site: Site, file: str) -> None:
    entries = feedparser.parse(site.page(file)).entries
    assert [entry.title for entry in entries] == ["Newer <b>" if file == "atom.xml" else entries[0].title, "Older"]
    assert "All well" in entries[0].content[0].value
    assert entries[1].id == "https://archive.example/demo/2019/05/04/older/"
    assert entries[1].link == "https://archive.example/demo/2019/05/04/older/"


@pytest.mark.parametrize("file", ["rss.xml", "atom.xml", "tags/harbour/rss.xml"])
def test_feeds_of_summaries_have_no_whole_article(make_site: MakeSite, file: str) -> None:
    body = f"It begins here, {'on and on, ' * 40} and ends in Zanzibar."
    made = make_site(
        {
            "content/site.yaml": CONFIG + "feed-content: summary\n",
            "seeds/a.md": article("Long", "2019-05-04", body=body, tags="[Harbour]"),
            "seeds/b.md": article("Short", "2018-05-04", body="", tags="[Harbour]"),
        }
    )
    made.build()
    feed = feedparser.parse(made.page(file))
    assert not feed.bozo
    assert "It begins here" in feed.entries[0].summary
    assert "Zanzibar" not in made.page(file)
    assert "<content" not in made.page(file)
    made.write("content/site.yaml", CONFIG)
    made.build()
    assert "Zanzibar" in made.page(file)


def test_atom_tells_publication_from_a_real_edit(site: Site) -> None:
    newer, older = feedparser.parse(site.page("atom.xml")).entries
    assert newer.published.startswith("2020-01-02T10:30")
    assert newer.updated.startswith("2020-02-03")
    assert older.updated == older.published


def test_atom_links_the_original(site: Site) -> None:
    older = feedparser.parse(site.page("atom.xml")).entries[1]
    assert [link.href for link in older.links if link.rel == "via"] == ["https://paper.example/1"]


def test_undated_article_is_in_no_feed(site: Site) -> None:
    assert "No date here" not in site.page("rss.xml")
    assert "No date here" not in site.page("atom.xml")


def test_channel_is_dated_by_its_newest_article(site: Site) -> None:
    assert "Mon, 03 Feb 2020 00:00:00 +0000" in site.page("rss.xml")
    assert feedparser.parse(site.page("atom.xml")).feed.updated.startswith("2020-02-03")


def test_pages_link_their_feeds(site: Site) -> None:
    assert 'href="/demo/rss.xml"' in site.page("index.html")
    assert 'href="/demo/tags/harbour/atom.xml"' in site.page("tags/harbour/index.html")


TERM_FEEDS = {
    "tags": "tags/sea",
    "people": "people/bo-lind",
    "sources": "sources/the-quay",
    "places": "places/skarn",
}


def filed(title: str, date: str) -> str:
    return article(title, date, tags="[Sea]", people="[Bo Lind]", source="The Quay", place="Skarn")


@pytest.mark.parametrize("folder", TERM_FEEDS.values())
def test_every_term_has_feeds_that_its_page_names_and_that_follow_its_articles(
    make_site: MakeSite, folder: str
) -> None:
    made = make_site({"content/site.yaml": CONFIG, "seeds/a.md": filed("Older", "2019-05-04")})
    made.build()
    made.write("seeds/b.md", filed("Newer", "2020-01-02"))
    made.build()
    page = made.page(f"{folder}/index.html")
    for file, kind in (("rss.xml", "rss"), ("atom.xml", "atom")):
        assert f'<link rel="alternate" type="application/{kind}+xml"' in page
        assert f'href="/demo/{folder}/{file}"' in page
        feed = feedparser.parse(made.page(f"{folder}/{file}"))
        assert not feed.bozo
        assert [entry.title for entry in feed.entries] == ["Newer", "Older"]


@pytest.mark.parametrize("off", TERM_FEEDS)
def test_feeds_of_one_kind_of_terms_can_be_switched_off(make_site: MakeSite, off: str) -> None:
    files = {"content/site.yaml": CONFIG, "seeds/a.md": filed("Older", "2019-05-04")}
    made = make_site(files)
    made.build()
    made.write("content/site.yaml", f"{CONFIG}outputs: {{{off}-feeds: false}}\n")
    made.build()
    for taxonomy, folder in TERM_FEEDS.items():
        assert (made.dist / folder / "rss.xml").exists() == (taxonomy != off)
        assert (
            "atom.xml" in made.page(f"{folder}/index.html").partition("</head>")[0].replace("/demo/atom.xml", "")
        ) == (taxonomy != off)


def test_character_that_xml_cannot_write_does_not_break_the_feed(make_site: MakeSite) -> None:
    made = make_site({"content/site.yaml": CONFIG, "seeds/a.md": article("Odd", body="Bell \x0b here.")})
    made.build()
    assert not feedparser.parse(made.page("atom.xml")).bozo


TEXTS = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(
    ["]]>", "a & <b>", "\r\n\t\"'", "\x00\x0b"]
)
NAMES = st.text(st.characters(codec="utf-8", categories=["L", "P", "S"]), min_size=1, max_size=9)
MOMENTS = st.datetimes(
    min_value=dt.datetime(1000, 1, 2),
    max_value=dt.datetime(9000, 1, 1),
    timezones=st.just(dt.timezone(dt.timedelta(hours=-5))),
).map(lambda moment: moment.replace(microsecond=0).isoformat())
ENTRIES = st.builds(
    FeedEntry,
    id=NAMES.map("https://archive.example/{}/".format),
    title=NAMES,
    summary=TEXTS,
    content_html=TEXTS,
    authors=st.lists(NAMES, max_size=2).map(tuple),
    published=MOMENTS,
    updated=MOMENTS,
    language=st.just("en"),
    original=st.none(),
    source=st.none(),
    terms=st.lists(NAMES, max_size=2, unique=True).map(tuple),
)


def feed_of(form: str, entry: FeedEntry) -> str:
    """A feed with one entry that feedgen makes itself."""
    feed = FeedGenerator()
    feed.id("x")
    feed.title("x")
    feed.description("x")
    feed.link(href="x", rel="alternate")
    item = feed.add_entry()
    item.id(entry.id)
    item.guid(entry.id, permalink=True)
    item.title(xml_text(entry.title))
    item.link(href=entry.id, rel="alternate")
    item.published(entry.published)
    item.updated(entry.updated)
    if form == "rss":
        item.description(xml_text(entry.summary))
    else:
        item.summary(xml_text(entry.summary))
    item.content(xml_text(entry.content_html), type="html" if form == "atom" else "CDATA")
    for name in entry.authors if form == "atom" else ():
        item.author({"name": xml_text(name)})
    if entry.authors and form == "rss":
        item.load_extension("dc", atom=False, rss=True)
        item.dc.dc_creator([xml_text(name) for name in entry.authors])
    for term in entry.terms:
        item.category(term=xml_text(term))
    written: bytes = feed.rss_str(pretty=True) if form == "rss" else feed.atom_str(pretty=True)
    return written.decode()


@given(ENTRIES)
def test_entries_are_written_as_feedgen_writes_them(entry: FeedEntry) -> None:
    assert rss_item(entry) in feed_of("rss", entry)
    assert atom_entry(entry) in feed_of("atom", entry)


@given(st.text(max_size=30))
def test_text_for_xml_has_no_character_that_xml_cannot_write(text: str) -> None:
    assert xml_text(text) == re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
