"""Notices of consent and readers' comments are no body, however short the article; an article about either is."""

from __future__ import annotations

import pytest

from backfile.models import Role
from tests.loader.html.pages import PARAGRAPHS, entry, find, paragraphs, texts

HEADLINE = "Harbour wall mended before the spring tide"
ASKS = (
    "We and eleven partners keep cookies on your device, read from them which pages you have opened, and share this with others.",
    "You may refuse all of them, or choose one by one; your choice is kept for half a year and can be changed in the footer.",
    "Some of them measure how many people read an article to its end; without these the site works just as well as with them.",
)
SAID = (
    "My grandfather laid stones in that very wall, and he always said that the mortar of his day would outlive the council.",
    "Sixty-five thousand is a lot for three holes. Who checks the bills, and why were there no other offers for the work?",
    "I was there on Monday night with my daughters. The masons gave them cocoa, and they still talk about the lamps in the fog.",
)


def saved(body: str, before: str = "", behind: str = "", kind: str = "story") -> str:
    """A page whose body is short, with parts before and behind it."""
    return (
        f"<html lang=en><head><title>{HEADLINE}</title></head><body>{before}<main><article class='{kind}'><h1>{HEADLINE}</h1>"
        f"<div class='story-body'>{body}</div></article></main>{behind}</body></html>"
    )


def marked(said: tuple[str, ...]) -> str:
    """Paragraphs of the same."""
    return "".join(f"<p>{text}</p>" for text in said)


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="cookie-banner">',
        '<div id="cmpbox" class="cmpstyleroot"><div class="inner">',
        '<section class="site_consent__layer">',
        '<div role="dialog" class="gdpr-modal">',
        '<div id="iubenda-cs-banner">',
    ],
)
def test_what_asks_for_consent_is_no_body(opening: str) -> None:
    notice = f"{opening}{marked(ASKS)}</div></div></section>"
    for page in (saved(paragraphs(0), before=notice), saved(paragraphs(0), behind=notice)):
        finding = find(page)
        assert texts(finding) == [PARAGRAPHS[0]]
        assert entry(finding, ASKS[0]).reason == "in a notice of consent"
        assert entry(finding, ASKS[0]).role is Role.BOILERPLATE


@pytest.mark.parametrize("kind", ["story tag-cookies", "story category-consent", "story topic-gdpr"])
def test_article_about_cookies_is_read(kind: str) -> None:
    about = (
        "The harbour office asked each visitor of its site for cookies, and the council's lawyer has now counted the answers.",
        "Four in five refused, she said on Friday, and most of the others had pressed the nearest button without reading.",
    )
    assert texts(find(saved(marked(about), kind=kind))) == list(about)


def test_consent_that_a_part_is_named_for_without_a_word_of_cookies_is_the_article_s() -> None:
    body = f"<div class='consent'>{paragraphs(0, 1, 2, 3)}</div>"
    assert texts(find(saved(body))) == list(PARAGRAPHS[:4])


@pytest.mark.parametrize(
    ("opening", "one"),
    [
        ('<ol class="commentlist">', '<li class="comment even"><cite>Ole</cite> says: <p>{}</p></li>'),
        (
            '<div id="comments">',
            '<div class="comment-body"><h4>Get real</h4><p>{}</p><p>Posted by: Ole, 4 March</p></div>',
        ),
        ("<div>", '<div class="visitors_comment_content"><h3>Well said</h3><p>{}</p></div>'),
        ('<div class="readers-comments">', "<p>{}</p>"),
    ],
)
def test_what_readers_have_written_below_is_no_body(opening: str, one: str) -> None:
    below = opening + "".join(one.format(text) for text in SAID) + "</ol></div>"
    finding = find(saved(paragraphs(0, 1, 3), behind=below))
    assert texts(finding) == [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[3]]
    assert entry(finding, SAID[1]).reason == "among what readers have written"


@pytest.mark.parametrize("name", ["comment", "comment-body", "commentary", "comments-open", "opinion-comment"])
def test_article_that_is_called_a_comment_is_read(name: str) -> None:
    body = f"<div class='{name}'>{paragraphs(0, 1, 2, 3)}</div>"
    assert texts(find(saved(body, kind=name))) == list(PARAGRAPHS[:4])
