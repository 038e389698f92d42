"""Where quotations open and close, from a fixture file and for arbitrary text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backfile.loader.quotations.marks import find_spans, marks_in

FIXTURE = Path(__file__).parent / "fixtures" / "quotations" / "marks.txt"


def read_cases() -> list[tuple[str, str, str, list[str]]]:
    cases = []
    for text in FIXTURE.read_text(encoding="utf-8").split("\n# "):
        title, language, line, _, *expected = text.removeprefix("# ").strip().split("\n")
        cases.append((title, language, line, expected))
    return cases


@pytest.mark.parametrize(
    ("title", "language", "text", "expected"), read_cases(), ids=[case[0] for case in read_cases()]
)
def test_marks_pair(title: str, language: str, text: str, expected: list[str]) -> None:
    spans = find_spans(text, language)
    assert [text[span.start : span.end] + ("" if span.closed else " …") for span in spans] == expected


def test_closing_mark_alone_closes_what_the_paragraph_before_left_open() -> None:
    (span,) = find_spans("and four.” He left.", "en", resumes=True)
    assert (span.start, span.end, span.resumed) == (0, 9, True)


def test_quotation_stays_open_where_the_next_paragraph_opens_again() -> None:
    text = "“One two “three” four."
    (span,) = find_spans(text, "en", continues=True)
    assert (text[span.start : span.end], span.closed) == ("One two “three” four.", False)


def test_marks_in_a_text_are_those_that_may_open_or_close_there() -> None:
    assert marks_in("It’s “one” or 'two', <three> or four…") == ("“", "”", "'")


MARKED = st.text(st.sampled_from("\"'“”„‟«»‹›‘’‚「」『』`() .,s6a\n\u00a0—"), max_size=60)


@example("‘‘(", "en", False, False)
@given(MARKED | st.text(max_size=60), st.sampled_from(("en", "de", "fr", "sv", "ja")), st.booleans(), st.booleans())
def test_spans_are_ordered_apart_and_within_the_text(text: str, language: str, resumes: bool, continues: bool) -> None:
    at = 0
    spans = find_spans(text, language, resumes, continues)
    assert not spans or marks_in(text)
    for span in spans:
        assert at <= span.outer_start <= span.start < span.end <= span.outer_end <= len(text)
        at = span.outer_end
