"""Which text of a page is the article's body, what it is, and what the ledger says of the rest."""

from __future__ import annotations

import pytest

from backfile.models import BlockQuote, CodeBlock, ListBlock, Paragraph, PullQuote, Role, TableBlock
from tests.loader.html.pages import PARAGRAPHS, TEASERS, article_of, entry, find, page, paragraphs, read, texts


def test_body_is_the_paragraphs_and_nothing_around_them() -> None:
    finding = find(page(paragraphs(0, 1, 2, 3, 4)))
    assert texts(finding) == list(PARAGRAPHS[:5])
    assert finding.headline == "Harbour wall mended before the spring tide"


def test_every_text_of_the_page_is_in_the_ledger_with_a_reason() -> None:
    finding = find(page(paragraphs(0, 1, 2, 3), foot="<script>track()</script><noscript>Enable scripts</noscript>"))
    for words in (*PARAGRAPHS[:4], *TEASERS, "Home", "© 2019 Mercury Press", "Enable scripts", "More from Town"):
        assert entry(finding, words).reason
    assert entry(finding, TEASERS[0]).role in (Role.BOILERPLATE, Role.TEASER)
    assert entry(finding, "Harbour wall mended").role is Role.HEADLINE
    assert entry(finding, PARAGRAPHS[1]).role is Role.PARAGRAPH
    assert [line.number for line in finding.ledger] == sorted(line.number for line in finding.ledger)


def test_reason_names_the_model_its_figure_and_the_evidence() -> None:
    finding = find(page(paragraphs(0, 1, 2, 3)))
    assert entry(finding, PARAGRAPHS[1]).reason.startswith("body model ")
    assert "extracted" in entry(finding, PARAGRAPHS[1]).reason
    assert "links" in entry(finding, TEASERS[1]).reason


def test_body_in_two_containers_with_a_notice_between_is_read_whole() -> None:
    notice = '</div><div class="newsletter-signup"><p>Sign up for the morning letter</p></div><div class="story-body">'
    assert texts(find(page(paragraphs(0, 1, 2) + notice + paragraphs(3, 4, 5)))) == list(PARAGRAPHS)


def test_headings_part_the_body_and_keep_their_level() -> None:
    finding = find(
        page(
            paragraphs(0, 1)
            + "<h2>Mortar by lamplight</h2>"
            + paragraphs(2, 3)
            + "<h3>The boats</h3>"
            + paragraphs(4)
            + "<h2>The second wall</h2>"
            + paragraphs(5)
        )
    )
    assert [(s.heading, s.level, len(s.blocks)) for s in finding.sections] == [
        (None, 2, 2),
        ("Mortar by lamplight", 2, 2),
        ("The boats", 3, 1),
        ("The second wall", 2, 1),
    ]
    assert entry(finding, "The boats").reason.startswith("heading model")


def test_main_headings_among_the_paragraphs_part_the_body() -> None:
    finding = find(
        page(
            paragraphs(0, 1)
            + "<h1 class='header-anchor'>MORTAR BY LAMPLIGHT</h1>"
            + paragraphs(2, 3)
            + "<h1 class='header-anchor'>THE SECOND WALL</h1>"
            + paragraphs(4, 5)
        )
    )
    assert finding.headline == "Harbour wall mended before the spring tide"
    assert [section.heading for section in finding.sections] == [None, "MORTAR BY LAMPLIGHT", "THE SECOND WALL"]


def test_heading_that_no_text_follows_is_none() -> None:
    finding = find(page(paragraphs(0, 1, 2, 3) + "<h2>Read these next</h2>"))
    assert [section.heading for section in finding.sections] == [None]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    broken = f"<p>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<br>{PARAGRAPHS[2]}</p>{paragraphs(3)}"
    assert texts(find(page(broken))) == [PARAGRAPHS[0], f"{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}", PARAGRAPHS[3]]


def test_inline_marks_are_kept_at_their_place() -> None:
    body = paragraphs(0, 1) + (
        '<p>The <em>Mercury</em> has <b>not</b> seen <a href="/plans">the plans</a>, which the council keeps in a drawer '
        "of the old town hall.</p>" + paragraphs(2)
    )
    block = find(page(body)).sections[0].blocks[2]
    assert [(m.kind, block.text[m.start : m.end], m.href) for m in block.marks] == [
        ("em", "Mercury", None),
        ("strong", "not", None),
        ("link", "the plans", "https://mercury.example/plans"),
    ]


def _only(kind: type, text: str) -> object:
    found = [b for s in find(page(paragraphs(0, 1) + text + paragraphs(2, 3))).sections for b in s.blocks]
    chosen = [block for block in found if isinstance(block, kind)]
    assert len(chosen) == 1, found
    return chosen[0]


def test_list_inside_a_list_is_one_list_with_depths() -> None:
    block = _only(
        ListBlock,
        "<p>The council named what is still to be done before the boats come home:</p>"
        "<ol><li>The gate has to be hung again, with new hinges</li><li>The steps want mending:"
        "<ul><li>the lower ones, which are under water at noon</li><li>the upper ones, where two stones are gone</li></ul></li>"
        "<li>The lamp must be lit and looked after every night</li></ol>",
    )
    assert isinstance(block, ListBlock)
    assert block.text.split("\n") == [
        "The gate has to be hung again, with new hinges",
        "The steps want mending:",
        "the lower ones, which are under water at noon",
        "the upper ones, where two stones are gone",
        "The lamp must be lit and looked after every night",
    ]
    assert block.depths == (0, 0, 1, 1, 0)
    assert block.ordered


def test_table_keeps_rows_and_cells() -> None:
    block = _only(
        TableBlock,
        "<p>What the work has cost, by the council's own figures, in crowns of this year:</p>"
        "<table><tr><th>Part</th><th>Cost</th></tr><tr><td>Stone and mortar</td><td>31,000</td></tr>"
        "<tr><td>Wages of the masons</td><td>34,000</td></tr></table>",
    )
    assert isinstance(block, TableBlock)
    assert block.text == "Part\tCost\nStone and mortar\t31,000\nWages of the masons\t34,000"
    assert block.header


def test_block_quote_of_two_paragraphs_is_one_block() -> None:
    block = _only(
        BlockQuote,
        "<p>The letter that the harbour master sent to the council reads in part:</p><blockquote>"
        "<p>I have asked for stone since the autumn and been sent sand.</p><p>Sand does not hold a sea.</p></blockquote>",
    )
    assert isinstance(block, BlockQuote)
    assert block.text == "I have asked for stone since the autumn and been sent sand.\nSand does not hold a sea."


@pytest.mark.parametrize(
    "markup",
    [
        '<blockquote class="pull-quote">“Sand does not hold a sea.”</blockquote>',
        '<aside class="article-pullquote"><p>“Sand does not hold a sea.”</p></aside>',
        '<div class="zitat"><blockquote>“Sand does not hold a sea.”</blockquote></div>',
    ],
)
def test_pull_quote_stands_where_it_stood(markup: str) -> None:
    blocks = find(page(paragraphs(0, 1) + markup + paragraphs(2, 3))).sections[0].blocks
    assert isinstance(blocks[2], PullQuote)
    assert blocks[2].text == "“Sand does not hold a sea.”"


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        (
            '<blockquote class="twitter-tweet"><p>Wall holds. Tea is on.</p>— Skarn Harbour (@skarnharbour) '
            '<a href="https://twitter.com/skarnharbour/status/1101?ref=x">4 March 2019</a></blockquote>',
            "https://twitter.com/skarnharbour/status/1101?ref=x",
        ),
        (
            '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab1/">'
            "<p>Low water at the mended wall</p></blockquote>",
            "https://www.instagram.com/p/Ab1/",
        ),
        (
            '<div class="fb-post" data-href="https://www.facebook.com/skarn/posts/77"><blockquote><p>Boats are welcome from '
            "Friday.</p></blockquote></div>",
            "https://www.facebook.com/skarn/posts/77",
        ),
    ],
    ids=["tweet", "instagram", "facebook"],
)
def test_embedded_post_is_a_quotation_with_its_link(markup: str, address: str) -> None:
    block = _only(BlockQuote, markup)
    assert isinstance(block, BlockQuote)
    assert block.url == address


def test_preformatted_text_is_code() -> None:
    block = _only(CodeBlock, "<p>The harbour's tide table gives the heights as follows:</p><pre>Mon 1.2 3.4</pre>")
    assert isinstance(block, CodeBlock)


def test_sidecar_settles_what_a_line_is() -> None:
    text = page(paragraphs(0, 1, 2, 3))
    line = next(n for n, row in enumerate(text.split("\n"), start=1) if PARAGRAPHS[1] in row)
    finding = find(text, roles=((line, "boilerplate"),))
    assert texts(finding) == [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[3]]
    assert entry(finding, PARAGRAPHS[1]).reason == "settled by the sidecar"


def test_body_that_is_laid_out_in_a_table_is_paragraphs() -> None:
    cell = f"<table><tr><td width=600>{paragraphs(0, 1, 2, 3, 4)}</td></tr></table>"
    blocks = [b for s in find(page(cell)).sections for b in s.blocks]
    assert [b.text for b in blocks] == list(PARAGRAPHS[:5])
    assert all(isinstance(block, Paragraph) for block in blocks)


def test_page_without_a_body_is_refused_with_a_reason() -> None:
    reading = read("<html><body><nav><a href=/>Home</a></nav></body></html>")
    assert reading.article is None
    assert "without a body" in reading.problems[0].found


def test_article_says_the_same_whatever_the_encoding() -> None:
    text = page(paragraphs(0, 1, 2, 3))
    assert texts(find(text)) == [
        b.text
        for s in article_of(text.replace('"utf-8"', '"windows-1252"').encode("cp1252")).sections
        for b in s.blocks
    ]


def test_page_that_stands_in_one_form_is_read() -> None:
    text = page(paragraphs(0, 1, 2) + "<input name=q><textarea>Draft</textarea>")
    inside = text.replace("<main>", "<form action=/page.aspx><main>").replace("</main>", "</main></form>")
    assert texts(find(inside)) == list(PARAGRAPHS[:3])
    assert find(inside).headline == "Harbour wall mended before the spring tide"


def test_form_beside_the_article_is_left_out() -> None:
    form = "<form><p>Write to the harbour master; the master answers each letter within a week.</p></form>"
    found = find(page(paragraphs(0, 1, 2) + form))
    assert texts(found) == list(PARAGRAPHS[:3])


@pytest.mark.parametrize("rule", ["-------------", "* * *", "___", "•••"])
def test_rule_of_signs_between_paragraphs_is_no_paragraph(rule: str) -> None:
    found = find(page(paragraphs(0, 1) + f"<p>{rule}</p>" + paragraphs(2, 3)))
    assert texts(found) == list(PARAGRAPHS[:4])
    assert entry(found, rule).role is Role.BOILERPLATE


def test_part_that_is_never_text_stands_once_in_the_ledger_however_deep_in_others() -> None:
    nested = "<form>Your <template>letter <form hidden>to the <button>editor</button></form></template></form>"
    found = find(page(paragraphs(0, 1) + nested + paragraphs(2, 3)))
    assert [line.text for line in found.ledger if "editor" in line.text] == ["Your letter to the editor"]
    assert texts(found) == list(PARAGRAPHS[:4])


# Headings that are bold paragraphs

BOLD = "<p><strong>{}</strong></p>"


def headings(body: str) -> list[str | None]:
    """The headings of a page with this body."""
    return [section.heading for section in find(page(body)).sections]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mortar by lamplight", "The second wall"),
        ("Who pays for the wall?", "When do the boats return?"),
        ("Stones, mortar ...", "... and a great deal of patience"),
    ],
)
def test_bold_lines_above_running_text_are_headings(one: str, two: str) -> None:
    body = paragraphs(0, 1) + BOLD.format(one) + paragraphs(2, 3) + BOLD.format(two) + paragraphs(4, 5)
    assert headings(body) == [None, one, two]
    assert entry(find(page(body)), two).reason == "a bold line above running text, as others of this body"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The wall holds.", "Nobody was hurt."),
        ("Skarn 3", "Holm 11"),
        ("[The Mercury]", "[Harbour Post]"),
        ("“We have never poured so much.”", "“It will hold.”"),
    ],
)
def test_other_bold_lines_are_none(one: str, two: str) -> None:
    body = paragraphs(0, 1) + BOLD.format(one) + paragraphs(2, 3) + BOLD.format(two) + paragraphs(4, 5)
    assert headings(body) == [None]


def test_single_bold_line_and_one_beside_headings_of_their_own_element_are_none() -> None:
    assert headings(paragraphs(0, 1) + BOLD.format("Mortar by lamplight") + paragraphs(2, 3)) == [None]
    own = paragraphs(0) + "<h2>The storm</h2>" + paragraphs(1) + BOLD.format("Ida Holm") + paragraphs(2)
    assert "Ida Holm" not in headings(own + BOLD.format("Ole Vint") + paragraphs(3, 4, 5))
