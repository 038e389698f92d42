"""Text with spans as HTML."""

from __future__ import annotations

import sys
from collections.abc import Callable
from html.parser import HTMLParser
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.models import Mark
from backfile.renderer.markup import DEEPEST, cells, inline, is_safe_link, json_script, lines
from backfile.renderer.views import BlockView, Span

_VOID = {"br"}


class _Reader(HTMLParser):
    """The text of a piece of HTML; notes elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.ids: list[str] = []
        self.faults: list[str] = []
        self.deepest = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag == "a" and "a" in self.open:
            self.faults.append("a link within a link")
        if tag not in _VOID:
            self.open.append(tag)
            self.deepest = max(self.deepest, len(self.open))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of order")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        reader.faults.append(f"left open: {reader.open}")
    return reader


def block(text: str, *marks: Mark, quotes: tuple[Span, ...] = (), kind: str = "paragraph") -> BlockView:
    return BlockView(kind, text, tuple(marks), quotes)


def test_plain_text_is_escaped() -> None:
    assert inline(block("a < b & <script>")) == "a &lt; b &amp; &lt;script&gt;"


def test_line_ends_become_breaks() -> None:
    assert inline(block("one\ntwo")) == "one<br>\ntwo"


def test_marks_become_elements() -> None:
    assert inline(block("the old quay", Mark("em", 4, 7))) == "the <em>old</em> quay"


def test_overlapping_marks_are_nested() -> None:
    html = inline(block("abcdef", Mark("em", 0, 4), Mark("strong", 2, 6)))
    assert html == "<em>ab<strong>cd</strong></em><strong>ef</strong>"


def test_a_quotation_carries_anchor_language_and_speaker() -> None:
    quote = Span(6, 11, "q-1a", speaker='Ana "Nan" <Orr>', cite="/people/ana-orr/", language="ar")
    html = inline(block("She: «hello»", quotes=(quote,)))
    language, speaker = 'lang="ar" dir="rtl"', 'data-speaker="Ana &#34;Nan&#34; &lt;Orr&gt;"'
    opening = f'<span class="said" id="q-1a" {language} {speaker} data-cite="/people/ana-orr/">'
    assert html == f"She: «{opening}hello</span>»"


def test_a_quotation_cut_by_a_mark_keeps_its_anchor_once() -> None:
    quote = Span(2, 8, "q-1")
    html = inline(block("0123456789", Mark("em", 0, 5), quotes=(quote,)))
    assert read(html).ids == ["q-1"]
    assert html.count("<span") == 2


def test_a_quotation_across_lines_is_anchored_in_its_first() -> None:
    found = lines(block("first half\nsecond half", quotes=(Span(6, 17, "q-1"),), kind="list"))
    assert [read(str(line)).ids for line in found] == [["q-1"], []]
    assert [read(str(line)).text for line in found] == ["first half", "second half"]


def test_cells_follow_tabs() -> None:
    rows = cells(block("Year\tSeats\n2018\t7", Mark("strong", 11, 15), kind="table"))
    assert [[str(cell) for cell in row] for row in rows] == [["Year", "Seats"], ["<strong>2018</strong>", "7"]]


@pytest.mark.parametrize("href", ["https://a.example/", "mailto:a@b.example", "/2022/", "#note", "page.html"])
def test_links_that_may_be_followed(href: str) -> None:
    assert is_safe_link(href)
    assert inline(block("here", Mark("link", 0, 4, href))) == f'<a href="{href}">here</a>'


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JaVa\tScript:alert(1)", " data:text/html,x", "vbscript:x", ""]
)
def test_links_that_may_not_be_followed_leave_their_text(href: str) -> None:
    assert inline(block("here", Mark("link", 0, 4, href))) == "here"


def test_a_link_within_a_link_leaves_its_text() -> None:
    html = inline(block("abcdef", Mark("link", 0, 6, "/a/"), Mark("link", 2, 4, "/b/")))
    assert html == '<a href="/a/">abcdef</a>'


def test_a_thousand_marks_within_one_another_stay_shallow() -> None:
    marks = [Mark("em", number, 4000 - number) for number in range(1000)]
    reader = read(str(inline(block("x" * 4000, *marks))))
    assert reader.text == "x" * 4000
    assert reader.deepest == DEEPEST
    assert not reader.faults


def lines_run(count: int) -> int:
    """Lines of Python that are run for so many marks."""
    view = block("word word " * count, *(Mark("em", 10 * number, 10 * number + 5) for number in range(count)))
    lines = 0

    def trace(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        inline(view)
    finally:
        sys.settrace(before)
    return lines


def test_work_grows_with_length_only() -> None:
    assert lines_run(2000) < 4.4 * lines_run(500)


_SPAN = st.tuples(st.integers(0, 30), st.integers(0, 30))
_KINDS = st.sampled_from(["em", "strong", "code", "link", "sub", "sup", "s"])


@given(
    text=st.text(alphabet=st.sampled_from('ab <>&"\n\tق'), max_size=30),
    marks=st.lists(st.tuples(_KINDS, _SPAN), max_size=8),
    quotes=st.lists(_SPAN, max_size=4),
)
def test_whatever_the_spans_text_is_kept_and_elements_nest(
    text: str, marks: list[tuple[str, tuple[int, int]]], quotes: list[tuple[int, int]]
) -> None:
    view = block(
        text,
        *(Mark(kind, low, high, "/x/" if kind == "link" else None) for kind, (low, high) in marks),  # type: ignore[arg-type]
        quotes=tuple(Span(low, high, f"q-{number}") for number, (low, high) in enumerate(quotes)),
    )
    reader = read(str(inline(view)))
    assert reader.text == text
    assert not reader.faults
    assert len(reader.ids) == len(set(reader.ids))


def test_json_cannot_leave_its_script_element() -> None:
    assert json_script('{"a":"</script><!-- & \u2028"}') == '{"a":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"}'
