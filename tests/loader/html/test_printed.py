"""Dates and writers of pages whose metadata leave them out, or write them in words."""

from __future__ import annotations

import pytest

from backfile.models import Moment, Role
from tests.loader.html.pages import entry, find, page, paragraphs

BODY = paragraphs(0, 1, 2, 3)
HEADLINE = "Harbour wall mended before the spring tide"


def published(head: str = "", body: str = BODY, address: str = "https://mercury.example/wall") -> str | None:
    """The date of a page that says nothing of itself but what is given."""
    found = find(
        f"<html lang=en><head><title>{HEADLINE}</title><link rel=canonical href='{address}'>{head}</head>"
        f"<body><article><h1>{HEADLINE}</h1>{body}</article></body></html>"
    )
    return found.published.text if found.published is not None else None


# What machines are told


@pytest.mark.parametrize(
    ("content", "date"),
    [
        ("Monday, Mar. 4, 2019", "2019-03-04"),
        ("Mon, 04 Mar 2019 07:30:00 EST", "2019-03-04T07:30-05:00"),
        ("Mon Mar 4 07:30:00 EST 2019", "2019-03-04T07:30-05:00"),
        ("03/24/2019 09:49:00", "2019-03-24T09:49"),
        ("20190304", "2019-03-04"),
        ("201903040730", "2019-03-04T07:30"),
        ("4 mars 2019", "2019-03-04"),
    ],
)
def test_meta_dates_are_read_in_words_and_in_figures_without_marks(content: str, date: str) -> None:
    assert published(f'<meta name="date" content="{content}">') == date


@pytest.mark.parametrize("content", ["20191304", "March 2019", "2019", "yesterday", "4 " * 100 + "March 2019"])
def test_what_is_no_day_is_no_date(content: str) -> None:
    assert published(f'<meta name="date" content="{content}">') is None


@pytest.mark.parametrize(
    "name", ["pub_date", "publish-date-time", "article:publicationdate", "Story.PostedOn", "createDate"]
)
def test_any_meta_element_named_for_the_publication_s_date_tells_it(name: str) -> None:
    assert published(f'<meta name="{name}" content="4 March 2019">') == "2019-03-04"


@pytest.mark.parametrize("name", ["publication", "modified_date", "expires", "event-date", "publisher"])
def test_other_meta_elements_do_not(name: str) -> None:
    assert published(f'<meta name="{name}" content="The Mercury, 4 March 2019">') is None


# What the page prints


@pytest.mark.parametrize(
    "stamp",
    [
        "<p class=date>Monday, March 4, 2019</p>",
        "<div>By Ida Holm<br>Published: 4 March 2019</div>",
        "<ul><li>Town</li><li>March 4, 2019 | 3 min read</li></ul>",
        "<abbr class='published' title='2019-03-04'>on Monday</abbr>",
        "<p>Updated March 6, 2019</p><p>Posted March 4, 2019</p>",
    ],
)
def test_date_printed_between_headline_and_text_is_the_article_s(stamp: str) -> None:
    assert published(body=stamp + BODY) == "2019-03-04"


def test_date_printed_behind_the_text_is_the_article_s_where_none_stands_before_it() -> None:
    assert published(body=BODY + "<p class=meta>Published 4 March 2019</p>") == "2019-03-04"


def test_last_edit_stands_in_where_no_other_date_is_printed() -> None:
    assert published(body="<p>Updated March 6, 2019</p>" + BODY) == "2019-03-06"


def test_sentence_that_holds_a_date_is_no_stamp() -> None:
    points = "<ul class=highlights><li>The old wall was built by monks and opened on August 14, 1835</li></ul>"
    assert published(body=points + BODY) is None


def test_metadata_win_over_what_is_printed() -> None:
    head = '<meta property="article:published_time" content="2019-03-04">'
    assert published(head, "<p class=date>March 9, 2019</p>" + BODY) == "2019-03-04"


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Feb. 23, 2019 -- The wall of the outer harbour has been open since the storm of last week.", "2019-02-23"),
        ("SKARN, 3 March 2019 (NNA) – The wall of the outer harbour has been open since the storm.", "2019-03-03"),
        ("On March 3, 2019 – a Sunday – the wall of the outer harbour was opened by a storm.", None),
    ],
)
def test_dateline_gives_the_date_where_nothing_else_does(opening: str, date: str | None) -> None:
    assert published(body=f"<p>{opening}</p>" + BODY) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2019/03/04/wall", "2019-03-04"),
        ("2019/town/03/04/wall.html", "2019-03-04"),
        ("news/20190304-wall", "2019-03-04"),
        ("2019-03-04-wall", "2019-03-04"),
        ("2019/13/44/wall", None),
        ("news/20194499", None),
        ("2019/03/wall", None),
    ],
)
def test_day_in_the_address_is_asked_last(path: str, date: str | None) -> None:
    assert published(address=f"https://mercury.example/{path}") == date
    assert (
        published(body="<p class=date>March 5, 2019</p>" + BODY, address=f"https://mercury.example/{path}")
        == "2019-03-05"
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ida Holm", ["Ida Holm"]),
        ("By IDA HOLM and PETRA LUND - Mercury staff | 2 hours ago", ["Ida Holm", "Petra Lund"]),
        ("By Ida Holm<br>Harbour desk<br>Archive", ["Ida Holm"]),
    ],
)
def test_byline_printed_beside_the_headline_names_the_writers_that_metadata_leave_out(
    line: str, names: list[str]
) -> None:
    found = find(page(f"<p>{line}</p>" + BODY))
    assert [byline.name for byline in found.bylines] == names
    assert entry(found, line.partition("<")[0]).role is Role.BYLINE


def test_printed_date_has_its_role_in_the_ledger() -> None:
    found = find(page("<p>Monday, March 4, 2019</p>" + BODY))
    assert found.published == Moment("2019-03-04")
    assert entry(found, "March 4, 2019").role is Role.DATE


def test_role_that_the_sidecar_settles_stays() -> None:
    text = page("<p>Monday, March 4, 2019</p>" + BODY)
    line = next(n for n, part in enumerate(text.split("\n"), 1) if "March 4" in part)
    assert entry(find(text, ((line, "boilerplate"),)), "March 4, 2019").role is Role.BOILERPLATE
