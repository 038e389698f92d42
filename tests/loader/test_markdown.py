"""Markdown articles, from a fixture file: a reported sample becomes a test by pasting.

A case is "=== title", the file's text, a line "--", and what is expected: the headline, then sections and blocks in
order with their lines and marks (¶ for a line end, ⇥ for a tab), lines of markup, and problems without the one about
a missing date.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from backfile.archive.slugs import slugify
from backfile.loader import ReaderSettings, Reading, read_article
from backfile.loader.markdown import render_html
from backfile.models import Article, Block, ImageBlock, Lines, ListBlock, Role

FIXTURE = Path(__file__).parent / "fixtures" / "markdown" / "cases.txt"


def read_markdown(text: str, *roles: tuple[int, str], path: str = "seeds/cases.md") -> Reading:
    return read_article(path, text.encode(), None, ReaderSettings(roles=roles))


def article_in(text: str, *roles: tuple[int, str]) -> Article:
    reading = read_markdown(text, *roles)
    assert reading.article is not None, reading.problems
    return reading.article


def outline(reading: Reading) -> Iterator[str]:
    article = reading.article
    if article is not None:
        yield f"headline | {article.headline}"
        markup = [line.number for line in article.provenance.ledger if line.role is Role.MARKUP]
        for section in article.sections:
            if section.heading is not None:
                yield f"{section.level} {section.heading} | line {section.first_line}"
            for block in section.blocks:
                while markup and block.lines[0] > markup[0]:
                    yield f"markup {markup.pop(0)}"
                yield " | ".join(_block(block, article))
        yield from (f"markup {line}" for line in markup)
    for problem in reading.problems:
        if not problem.found.startswith("no date"):
            text = problem.found if problem.severity == "notice" else problem.message
            yield f"{problem.severity}{_at((problem.location.line,) if problem.location.line else ())} | {text}"


def _at(lines: Lines) -> str:
    return "" if not lines else f" {lines[0]}" if len(lines) == 1 else f" {lines[0]}-{lines[-1]}"


def _block(block: Block, article: Article) -> list[str]:
    kind = str(type(block).__struct_config__.tag) + _at(block.lines)
    if isinstance(block, ImageBlock):
        image = article.images[block.image]
        return [kind, image.caption or "-", image.url or "-"]
    if isinstance(block, ListBlock):
        kind += " ordered" if block.ordered else ""
        kind += f" depths {','.join(map(str, block.depths))}" if block.depths else ""
    marks = [
        f"{mark.kind} {block.text[mark.start : mark.end]}" + (f" → {mark.href}" if mark.href else "")
        for mark in block.marks
    ]
    return [kind, block.text.replace("\n", "¶").replace("\t", "⇥"), *marks]


def read_cases() -> list[tuple[str, str, list[str]]]:
    cases = []
    for case in FIXTURE.read_text(encoding="utf-8").removeprefix("=== ").split("\n=== "):
        title, _, rest = case.partition("\n")
        text, _, expected = rest.partition("\n--\n")
        cases.append((title, text, expected.strip("\n").split("\n")))
    return cases


@pytest.mark.parametrize(("title", "text", "expected"), read_cases(), ids=[case[0] for case in read_cases()])
def test_markdown_is_read(title: str, text: str, expected: list[str]) -> None:
    assert list(outline(read_markdown(text))) == expected


ROLES_TEXT = "# Harbour shut\n\nWind.\n\nThe mole is closed until\nFriday.\n\n> A letter\n\n- a\n\n![x](x.png)\n"


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("heading", ["headline | Harbour shut", "2 Wind. | line 3"]),
        ("lead", ["headline | Harbour shut"]),
        ("headline", ["headline | Wind."]),
        ("pull_quote", ["headline | Harbour shut", "pull_quote 3 | Wind."]),
        ("paragraph", ["headline | Harbour shut", "paragraph 3 | Wind."]),
        ("boilerplate", ["headline | Harbour shut"]),
    ],
)
def test_role_that_a_sidecar_settles_decides_about_the_block(role: str, expected: list[str]) -> None:
    reading = read_markdown(ROLES_TEXT, (3, role))
    rest = [
        "paragraph 5-6 | The mole is closed until Friday.",
        "block_quote 8 | A letter",
        "list 10 | a",
        "image 12 | x | x.png",
    ]
    assert list(outline(reading)) == expected + rest
    assert reading.article is not None
    assert reading.article.lead == ("Wind." if role == "lead" else None)
    settled = reading.article.provenance.ledger[2]
    assert (settled.role, settled.reason) == (Role(role), "settled by the sidecar")


def test_any_line_of_a_block_settles_it_and_an_image_goes_with_its_line() -> None:
    article = article_in(ROLES_TEXT, (6, "boilerplate"), (12, "teaser"))
    assert [block.text for block in article.sections[0].blocks] == ["Wind.", "A letter", "a"]
    assert article.images == ()


def test_front_matter_gives_every_fact() -> None:
    article = article_in(
        "---\ntitle: T\ndate: 2019-05-04T08:30+02:00\nupdated: 2019-05-05\nauthors:\n- Ana Ruiz\n"
        "- {name: Bo Lind, role: reporter}\nsource: The Mole\ntagline: Daily\nplace: Skarn\nlanguage: en-gb\n"
        "tags: ferry, harbour\npeople: [Cy Dorn]\nurl: https://mole.example/1\ncaptured: 2019-06\nadded: 2020\n"
        "changed: 2021-01-01\nrights: CC BY\nslug: the-t\nlead: In short.\n---\nText.\n"
    )
    assert article.published is not None
    assert article.published.text == "2019-05-04T08:30+02:00"
    assert [(byline.name, byline.role) for byline in article.bylines] == [("Ana Ruiz", None), ("Bo Lind", "reporter")]
    assert article.source is not None
    assert (article.source.name, article.source.tagline) == ("The Mole", "Daily")
    assert (article.language, article.tags, article.people) == ("en-GB", ("ferry", "harbour"), ("Cy Dorn",))
    assert (article.places, article.rights, article.slug, article.lead) == (("Skarn",), "CC BY", "the-t", "In short.")
    provenance = article.provenance
    moments = [m.text for m in (article.updated, provenance.captured, provenance.added, provenance.changed) if m]
    assert moments == ["2019-05-05", "2019-06", "2020", "2021-01-01"]
    assert provenance.url == "https://mole.example/1"
    assert provenance.corrections == ()


def test_windows_line_ends_count_as_one() -> None:
    article = article_in("---\r\ntitle: T\r\n---\r\nOne\r\ntwo.\r\n")
    assert article.sections[0].blocks[0].text == "One two."
    assert [line.text for line in article.provenance.ledger] == ["---", "title: T", "---", "One", "two.", ""]


def test_page_shows_raw_html_and_unsafe_links_as_text() -> None:
    html = render_html('<img src=x onerror="a()"> [x](javascript:a())\n', slugify)
    assert "<img" not in html
    assert "<a" not in html


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[" * 20_001, "20,001 opening brackets"),
        ("a\n" * 50_000, "50,001 lines"),
        ("*a " * 200_001, "200,001 characters of markup"),
        ("> " * 60 + "a", "nested more than"),
        ("- " * 60 + "a", "nested more than"),
    ],
)
def test_markup_without_end_is_refused_at_its_place(text: str, found: str) -> None:
    reading = read_markdown(f"---\ntitle: x\n---\n{text}\n")
    assert reading.article is None
    assert found in reading.problems[0].found
    assert reading.problems[0].location.line == 4


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "![" * 10_000, "a\n" * 20_000, "- x\n" * 10_000, "*a " * 60_000, "x" * 5_000_000]
)
def test_hostile_markdown_takes_seconds(text: str) -> None:
    start = time.process_time()
    read_markdown(f"# H\n\n{text}")
    assert time.process_time() - start < 20


MARKDOWN = st.lists(
    st.sampled_from(
        ["# ", "> ", "- ", "1. ", "  ", "    ", "\n", "\n\n", "```\n", "---\n", "| a |", "|-|", "*", "**", "`"]
    )
    | st.sampled_from(["[x](y)", "![a](b)", '"', "— Name", "<b>", "word ", "tram", "\\", "&amp;", "~~", "é"]),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_ledger_is_the_file_line_by_line_and_marks_lie_within_their_text(text: str) -> None:
    article = read_markdown(f"# Headline\n\nBody.\n\n{text}").article
    assert article is not None
    ledger = article.provenance.ledger
    assert "\n".join(line.text for line in ledger) == f"# Headline\n\nBody.\n\n{text}"
    assert [line.number for line in ledger] == list(range(1, len(ledger) + 1))
    for section in article.sections:
        for block in section.blocks:
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
            assert all(ledger[line - 1].text.strip() for line in (block.lines[0], block.lines[-1]))
            if isinstance(block, ListBlock) and block.depths:
                assert len(block.depths) == block.text.count("\n") + 1


@settings(max_examples=200, deadline=None)
@given(MARKDOWN)
def test_every_word_of_a_body_is_in_a_block_or_a_heading(text: str) -> None:
    assume(not re.search(r"(?:~~~|```)[ \t]*\S", text))  # the word behind a fence names a language: it is markup
    reading = read_markdown(f"# Headline\n\nBody.\n\n{text}")
    if reading.article is None:
        return
    article = reading.article
    shown = " ".join([s.heading or "" for s in article.sections] + [b.text for s in article.sections for b in s.blocks])
    assert shown.count("word") == text.count("word")
    assert shown.count("tram") == text.count("tram")


@pytest.mark.parametrize(
    ("usual", "body", "language"),
    [
        ("ar", "The ferry to Skarn runs again, and it was the first time in eleven days that it left on time.", "en"),
        ("de", "La nave per Skarn riparte, e non è una novità per i marinai del porto, che sono in sciopero da una settimana.", "it"),
        ("en", "قال المهندس إن العبارة عادت إلى العمل بعد أحد عشر يوما من التوقف في الميناء.", "ar"),
        ("en-GB", "The ferry to Skarn runs again, and it was the first time in eleven days.", "en-GB"),
        ("da", "Færgen til Skarn sejler igen, og det var første gang i elleve dage, at den ikke kom for sent.", "da"),
        ("bg", "Фериботът до Скарн отново плава, съобщи пристанищната служба.", "bg"),
        ("hr", "Trajekt za Skarn opet plovi, i to je prvi put da se na vrijeme krenulo, rekli su u luci.", "hr"),
        ("en", "Ja.", "en"),
    ],
)  # fmt: skip
def test_article_without_a_language_has_that_of_its_words(usual: str, body: str, language: str) -> None:
    reading = read_article("a.md", f"# Headline\n\n{body}\n".encode(), None, ReaderSettings(usual))
    assert reading.article is not None
    assert reading.article.language == language


def test_front_matter_s_language_goes_before_that_of_the_words() -> None:
    text = "---\nlanguage: pl\n---\n# Headline\n\nThe ferry to Skarn runs again, and it was the first time in a week.\n"
    reading = read_article("a.md", text.encode(), None, ReaderSettings("ar"))
    assert reading.article is not None
    assert reading.article.language == "pl"


def test_settled_byline_and_date_set_the_facts() -> None:
    text = "# The Tide\n\nBy Ann Lee and Tom Ash\n\nMarch 3, 2019\n\nThe tide came in.\n"
    article = article_in(text, (3, "byline"), (5, "date"))
    assert [byline.name for byline in article.bylines] == ["Ann Lee", "Tom Ash"]
    assert article.published is not None
    assert article.published.text == "2019-03-03"
    assert [block.text for section in article.sections for block in section.blocks] == ["The tide came in."]


def test_settled_lines_win_over_the_front_matter() -> None:
    text = "---\ntitle: The Tide\nauthors: [Somebody Else]\ndate: 2018-01-01\n---\nAnn Lee\n\n3 March 2019\n\nThe tide came in.\n"
    article = article_in(text, (6, "byline"), (8, "date"))
    assert [byline.name for byline in article.bylines] == ["Ann Lee"]
    assert article.published is not None
    assert article.published.text == "2019-03-03"


def test_headings_of_an_editors_page_have_ids_of_their_words() -> None:
    html = render_html("## How it *works*\n\nText.\n\n## How it works\n\n### ¿?\n", slugify)
    assert re.findall(r"<h(\d) id=\"([^\"]+)\"", html) == [
        ("2", "s-how-it-works"),
        ("2", "s-how-it-works-2"),
        ("3", "s-section"),
    ]
