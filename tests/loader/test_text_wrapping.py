"""Captures whose lines were broken at a fixed width are read as the paragraphs they were."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.wrapping import unwrap
from backfile.models import Role

PARAGRAPHS = [
    "The harbour board voted on Tuesday to keep the old ferry for another winter, against the advice of its engineers, "
    "who had found cracks in the hull in the spring and had asked for it to be laid up at once.",
    "Two of the nine members left the room before the count. Neither would say why when asked about it later, but "
    "a third, who stayed, said that both had relatives among the crew and had meant to be fair.",
    '"We have no other boat," said the chairwoman, Ann Lee. "It floats, and the children have to get to school. If '
    'the engineers know of a better one that we can pay for, they have kept it to themselves so far."',
    "The ferry was built in 1961 and has carried some four million passengers, most of them schoolchildren. A new one "
    "would cost more than the island earns in three years, the treasurer reminded the meeting.",
]
HEAD = ["Island keeps its old ferry for another winter", "By Tom Ash", "March 3, 2019"]


def read(text: str, **said: object) -> Finding:
    return READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings(**said))  # type: ignore[arg-type]


def wrapped(width: int, between: str = "\n\n", indent: str = "") -> str:
    paragraphs = [textwrap.fill(text, width, initial_indent=indent) for text in PARAGRAPHS]
    return "\n\n".join(HEAD) + "\n\n" + between.join(paragraphs) + "\n"


@pytest.mark.parametrize("width", [50, 60, 65, 72, 76, 80, 100])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "   ")], ids=["blank lines", "indents"])
def test_broken_lines_become_paragraphs_again(width: int, between: str, indent: str) -> None:
    finding = read(wrapped(width, between, indent))
    (section,) = finding.sections
    assert [block.text for block in section.blocks] == PARAGRAPHS
    assert (finding.headline, finding.bylines[0].name) == (HEAD[0], "Tom Ash")


def test_each_line_of_the_capture_keeps_its_place_in_ledger_and_blocks() -> None:
    text = wrapped(72)
    finding = read(text)
    assert "\n".join(line.text for line in finding.ledger) == text
    numbers = [number for section in finding.sections for block in section.blocks for number in block.lines]
    assert numbers == [line.number for line in finding.ledger if line.role is Role.PARAGRAPH]
    assert numbers == [number for number, line in enumerate(text.split("\n"), 1) if number > 6 and line]


def test_settled_line_stays_by_itself() -> None:
    text = wrapped(72)
    finding = read(text, roles=((8, "boilerplate"),))
    assert finding.ledger[7].role is Role.BOILERPLATE
    assert text.split("\n")[7] not in "\n".join(b.text for s in finding.sections for b in s.blocks)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("a well-", "known harbour", "a well-known harbour"),
        ("a har\u00ad", "bour", "a harbour"),
        ("two", "words", "two words"),
    ],
)
def test_parted_words_are_put_together(first: str, second: str, joined: str) -> None:
    fill = " ".join(["word"] * 13)
    lines = [
        fill,
        fill,
        fill,
        fill,
        fill,
        fill,
        fill,
        f"{fill[: 62 - len(first)]} {first}",
        f"{second} at the end of it.",
    ]
    texts, spans = unwrap(lines, frozenset())
    assert texts[0].endswith(f"{joined} at the end of it.")
    assert spans == {1: tuple(range(1, 10))}


def test_bullets_begin_lines_of_their_own() -> None:
    items = [textwrap.fill(text, 70, initial_indent="- ") for text in PARAGRAPHS]
    texts, _ = unwrap("\n".join(items).split("\n"), frozenset())
    assert [text[:2] for text in texts if text] == ["- "] * 4


@pytest.mark.parametrize(
    "lines",
    [
        PARAGRAPHS * 3,
        ["Home", "Sport", "Culture", "The weather of the week", "Letters", "Jobs", "Notices", "Contact", "Imprint"],
        ["The tide came in at four and went out again at ten, as it always did."] * 12,
        [f"A headline of another story that is about as long as number {n:03}" for n in range(9)] + ["Short"] * 9,
    ],
    ids=["a paragraph a line", "a menu", "sentences of one length", "headlines"],
)
def test_lines_that_were_not_broken_stay(lines: list[str]) -> None:
    assert unwrap(lines, frozenset()).spans == {}


@given(st.lists(st.text(max_size=90), max_size=30), st.frozensets(st.integers(1, 30)))
def test_no_word_is_lost(lines: list[str], apart: frozenset[int]) -> None:
    texts, spans = unwrap(lines, apart)
    assert len(texts) == len(lines)
    assert "".join("".join(texts).split()).replace("\u00ad", "") == "".join("".join(lines).split()).replace(
        "\u00ad", ""
    )
    assert not apart & {number for numbers in spans.values() for number in numbers}
