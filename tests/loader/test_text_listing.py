"""Lists without bullets in plain-text captures."""

from __future__ import annotations

import pytest

from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.layout import lay_out
from backfile.loader.text.listing import with_lists
from backfile.loader.text.model import AFTER, HEAD, HEADING, STREWN, TEXT, TITLE
from backfile.models import ListBlock, Role

STORY = (
    "The ferry company will open its new landing stage at Holm in the spring, the harbour council said on Monday.",
    "Work on the stage began two years ago and was held up by storms, by a strike and by a dispute over the price.",
    "The council had first meant to repair the old stage, which was built for ships that no longer call at the town.",
)
PRICES = ("Adults 6.60", "Children 3.30", "Bicycles 2.20", "Cars 19.80", "Caravans 31.00", "Dogs free", "Horses 12.00")


def read(text: str) -> Finding:
    return READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())


def body_of(text: str) -> list[str]:
    inside = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.PULL_QUOTE)
    return [line.text for line in read(text).ledger if line.role in inside]


def inside(texts: list[str], states: list[int]) -> list[str]:
    """The lines inside the body once lists are in it."""
    listed = with_lists(lay_out("\n".join(texts)), states).states
    return [text for text, state in zip(texts, listed, strict=True) if state in (TEXT, HEADING)]


def test_a_list_that_ends_the_body_belongs_to_it_with_its_label() -> None:
    texts = ["Fares", STORY[0], "New prices", *PRICES, "Share", "Fog closes the ferry for the third day in a row"]
    states = [TITLE, TEXT, *[AFTER] * 10]
    assert inside(texts, states) == [STORY[0], "New prices", *PRICES]


def test_a_list_is_not_taken_across_the_words_of_a_pages_furniture() -> None:
    texts = ["Fares", STORY[0], "Read more", *PRICES]
    assert inside(texts, [TITLE, TEXT, *[AFTER] * 8]) == [STORY[0]]


def test_a_list_far_from_the_text_stays_out() -> None:
    texts = ["Fares", STORY[0], "Harbour", "Town", "Council", *PRICES]
    assert inside(texts, [TITLE, TEXT, *[AFTER] * 10]) == [STORY[0]]


@pytest.mark.parametrize(("count", "taken"), [(2, False), (3, True)])
def test_three_lines_made_alike_amid_the_text_are_a_list(count: int, taken: bool) -> None:
    texts = ["Fares", STORY[0], *PRICES[:count], STORY[1]]
    states = [TITLE, TEXT, *[STREWN] * count, TEXT]
    assert inside(texts, states) == [STORY[0], *PRICES[: count * taken], STORY[1]]


def test_three_lines_behind_the_text_are_none() -> None:
    texts = ["Fares", STORY[0], *PRICES[:3], "Share"]
    assert inside(texts, [TITLE, TEXT, *[AFTER] * 4]) == [STORY[0]]


def test_lines_that_say_the_same_again_are_no_list() -> None:
    texts = ["Fares", STORY[0], *["Page 2 of 9"] * 6]
    assert inside(texts, [TITLE, TEXT, *[AFTER] * 6]) == [STORY[0]]


def test_lines_made_in_many_ways_are_no_list() -> None:
    mixed = ["3 boats", "Boats 3", "At 3: boats", "At 3: boats 4", "9 – boats"]
    assert inside(["Fares", STORY[0], *mixed], [TITLE, TEXT, *[AFTER] * 5]) == [STORY[0]]


def test_a_second_list_below_a_heading_may_be_made_otherwise() -> None:
    results = [f"Holm – {name} {n}:1" for n, name in enumerate(("Esk", "Skell", "Marlow", "Dunmore", "Ashby"))]
    table = [f"{n}. {name}, {60 - n}" for n, name in enumerate(("Skell", "Holm", "Esk", "Ashby", "Dunmore"), 1)]
    texts = ["Rovers win", STORY[0], *results, "The table", *table, "Comments"]
    assert inside(texts, [TITLE, TEXT, *[AFTER] * 12]) == [STORY[0], *results, "The table", *table]


def test_text_above_a_list_is_no_summary() -> None:
    texts = ["Fares", STORY[0], "New prices", *PRICES, STORY[1]]
    assert inside(texts, [TITLE, *[HEAD] * 9, TEXT]) == texts[1:]
    texts = ["Fares", STORY[0], "New prices", *PRICES, "By Jo Ferris", "Share", STORY[1]]
    assert inside(texts, [TITLE, *[HEAD] * 11, TEXT]) == [STORY[1]]


def test_a_capture_that_is_a_list_has_it_as_its_body() -> None:
    races = [f"{n} May – race number {n} at Holm" for n in range(1, 11)]
    note = "Comments that are not polite or in another language are not shown here."
    texts = ["Calendar", "Share", *races, "Tags", note]
    assert inside(texts, [TITLE, *[HEAD] * 12, TEXT]) == races
    assert inside([*texts[:-1], STORY[0] * 4], [TITLE, *[HEAD] * 12, TEXT]) == [STORY[0] * 4]


def test_natural_lists_are_read_with_what_stands_around_them() -> None:
    prices, rest = PRICES[:5], ("Month 88.00", "Year 740.00", "Year, islanders 310.00")
    lines = [
        "The Sandport Mail",
        "",
        "What the ferry will cost from April",
        "",
        "By Ralph Ennis",
        "28 February 2018",
        "",
    ]
    lines += [STORY[0], STORY[1], "", "New prices", *prices, "", "Season tickets", *rest, "", STORY[2], ""]
    lines += ["Read more", "Ferry crew rescues a floating piano", "Share", "Email"]
    assert body_of("\n".join(lines)) == [*STORY[:2], "New prices", *prices, "Season tickets", *rest, STORY[2]]


def test_entries_are_items_of_a_list_and_sentences_are_not() -> None:
    text = "\n".join(("What the ferry will cost", "", STORY[0], "", "New prices", *PRICES, "", *STORY[1:]))
    blocks = [block for section in read(text).sections for block in section.blocks]
    assert "\n".join(PRICES[:5]) in [block.text for block in blocks if isinstance(block, ListBlock)]
    sentences = [f"{name} won {n} of its games." for n, name in enumerate(("Esk", "Holm", "Skell", "Brae", "Ashby"), 2)]
    entries = with_lists(lay_out("\n".join((STORY[0], *sentences))), [TEXT] * 6).entries
    assert entries == frozenset()
    entries = with_lists(lay_out("\n".join((STORY[0], *PRICES))), [TEXT] * 8).entries
    assert entries == {1, 2, 3, 4, 5, 7}
