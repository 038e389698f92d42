"""The second look at a capture's lines: its figures, its trees, and what they change."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.desk import drop_about_writers, open_desk
from backfile.loader.text.figures import MOST_MARGIN, NAMES, rows_of, survey
from backfile.loader.text.judging import choose_states, trained, trained_from
from backfile.loader.text.layout import lay_out
from backfile.loader.text.model import AFTER, BEFORE, HEADING, TEXT, read_weights
from backfile.loader.trees import compiled, read_models
from backfile.models import Role

MOST_BYTES = 120_000
STORY = (
    "The ferry company will open its new landing stage at Holm in the spring, the harbour council said on Monday.",
    "Work on the stage began two years ago and was held up by storms, by a strike and by a dispute over the price.",
    "The council had first meant to repair the old stage, which was built for ships that no longer call at the town.",
)


def read(text: str) -> Finding:
    return READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())


def body_of(found: Finding) -> list[str]:
    inside = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.PULL_QUOTE)
    return [line.text for line in found.ledger if line.role in inside]


def test_a_row_has_a_number_for_every_figure() -> None:
    layout = lay_out("A headline of the day\n\n" + "\n".join(STORY) + "\n\nComments\nMore stories\n")
    capture = survey(layout, [BEFORE, TEXT, TEXT, TEXT, AFTER, AFTER], [1.0, 20.0, 3.0, 2.0, 4.0, 5.0])
    rows = [dict(zip(NAMES, row, strict=True)) for row in rows_of(capture)]
    assert len(rows) == 6
    assert [row["margin"] for row in rows] == [-1.0, MOST_MARGIN, 3.0, 2.0, -4.0, -5.0]
    assert [row["margin -1"] for row in rows] == [-MOST_MARGIN, -1.0, MOST_MARGIN, 3.0, 2.0, -4.0]
    assert [row["margin +2"] for row in rows] == [3.0, 2.0, -4.0, -5.0, -MOST_MARGIN, -MOST_MARGIN]
    assert [row["block lines"] for row in rows] == [1, 3, 3, 3, 2, 2]
    assert [row["in block"] for row in rows] == [0, 0, 1, 2, 0, 1]
    assert [row["lines since prose"] for row in rows] == [99, 99, 1, 1, 1, 2]
    assert [row["lines since ender"] for row in rows] == [99, 99, 99, 99, 99, 1]
    assert rows[0]["block length before"] == -1
    assert rows[0]["block length behind"] == sum(map(len, STORY))
    assert rows[5]["inside share before"] == 1.0
    assert rows[2]["lengths 4 before"] == (21 + len(STORY[0])) / 2
    assert {row["lines"] for row in rows} == {6}


@pytest.mark.slow
@given(st.lists(st.sampled_from((*STORY, "Share", "Read more", "", "Holm")), min_size=1, max_size=30))
def test_figures_are_numbers_for_any_capture(lines: list[str]) -> None:
    layout = lay_out("\n".join([*lines, "The end."]))
    verdict = choose_states(layout, trained_from(read_weights(), None))
    capture = survey(layout, verdict.states, verdict.margins)
    rows = list(rows_of(capture))
    assert len(rows) == len(layout.lines)
    for row in rows:
        assert len(row) == len(NAMES)
        assert all(figure == figure and abs(figure) < 1e6 for figure in row)


@given(st.lists(st.floats(-5, 5), min_size=2, max_size=2))
def test_compiled_trees_say_what_the_trees_say(row: list[float]) -> None:
    trees = '[["b", 2.5, -1, ["a", 0, 0.5, 3]], 0.25, ["a", -1.5, ["b", 0.0, 1.0, -2], 0.125]]'
    forest = read_models(f'{{"m": {{"threshold": 0.4, "figures": ["a", "b"], "trees": {trees}}}}}')["m"]
    assert (compiled(forest)(row) > 0) == (forest.probability(row) > 0.4)


def test_trees_were_trained_on_the_figures_that_the_reader_takes() -> None:
    text = files("backfile.loader.text").joinpath("trees.json").read_text("utf-8")
    forest = read_models(text)["body"]
    assert forest.figures == NAMES
    assert len(text) < MOST_BYTES
    assert sum(line.lstrip().startswith("[") for line in text.split("\n")) >= len(forest.trees)


def test_a_capture_that_is_nearly_all_body_is_not_looked_at_again() -> None:
    asked: list[int] = []
    models = trained()._replace(score=lambda row: asked.append(1) or 1.0)
    clean = lay_out("\n".join(("The stage at Holm", "", *STORY * 3)))
    assert not choose_states(clean, models).looked_again
    assert asked == []
    assert choose_states(clean, models) == choose_states(clean, models._replace(score=None))


def test_a_line_is_no_surer_than_the_second_look_is() -> None:
    models = trained()._replace(score=lambda row: 0.25)
    layout = lay_out("\n".join(("Home", "Shop", "Sport", "Weather", "Comments", "Holm", STORY[0])))
    verdict = choose_states(layout, models)
    assert max(verdict.margins) <= 0.25


def test_the_body_by_the_second_look_keeps_its_headings_and_orders_the_rest() -> None:
    kept = {STORY[0], STORY[2]}
    texts = [
        "Shop",
        "Weather",
        STORY[0],
        "Comments",
        STORY[2],
        "Share",
        "Read more",
        "Print",
        "Newsletters",
        "Jobs",
    ] + [f"Offer number {number}" for number in range(30)]
    layout = lay_out("\n\n".join(texts))
    at = NAMES.index("length")
    wanted = {len(text) for text in kept}
    models = trained()._replace(score=lambda row: 1.0 if row[at] in wanted else -1.0)
    states = choose_states(layout, models).states
    inside = [layout.lines[n].text for n, state in enumerate(states) if state in (TEXT, HEADING)]
    assert inside == [STORY[0], STORY[2]]
    assert set(states[5:]) == {AFTER}
    assert TEXT not in states[:2]


def test_body_that_begins_with_a_number_keeps_its_text() -> None:
    found = read("The stage at Holm\n\n2024\n\n" + "\n".join(STORY) + "\n")
    assert set(STORY) <= set(body_of(found))


def test_text_that_the_line_model_lost_under_a_long_list_is_found() -> None:
    names = ("Kettle", "Lantern", "Rucksack", "Oilskin", "Compass", "Flask", "Whistle")
    text = ["The Holm Post", "", "Seven things to take on the night ferry", "", "By Edda Lisle", "", *STORY]
    for name in names:
        item = f"A good {name.lower()} is light, dry and easy to find in the dark, says the crew."
        text += ["", name, "", item, "Price: 24"]
    text += ["", "More from the Post", "Sport", "Weather", "Contact"]
    layout = lay_out("\n".join(text))
    alone = choose_states(layout, trained_from(read_weights(), None))
    assert TEXT not in alone.states
    states = choose_states(layout, trained()).states
    inside = {line.text for line, state in zip(layout.lines, states, strict=True) if state == TEXT}
    assert inside >= set(STORY)
    assert not {"By Edda Lisle", "Sport", "Weather", "Contact"} & inside


def test_what_is_said_of_the_writer_below_the_body_is_not_of_it() -> None:
    about = (
        "Edda Lisle has written about ships and harbours for twelve years. She lives at Holm with a boat of her own."
    )
    found = read("\n\n".join(("The stage at Holm", "By Edda Lisle", *STORY, "About the writer", about, "Comments")))
    assert body_of(found) == list(STORY)


def test_a_story_that_names_its_writer_keeps_its_only_line() -> None:
    alone = "Edda Lisle was chosen as the first mayor of Holm on Monday, by a majority of eleven votes of forty-one."
    assert body_of(read("\n\n".join(("Holm has a mayor", "By Edda Lisle", alone)))) == [alone]


def test_a_writer_in_the_first_half_of_the_story_stays() -> None:
    first = "Edda Lisle was chosen as the first mayor of Holm on Monday, by a majority of eleven votes of forty-one."
    found = read("\n\n".join(("Holm has a mayor", "By Edda Lisle", first, *STORY, *STORY)))
    assert first in body_of(found)


def test_text_that_would_leave_headings_alone_stays() -> None:
    text = "Edda Lisle has written about ships and harbours for twelve years. She lives at Holm with a boat of her own."
    desk = open_desk(lay_out("\n\n".join(("By Edda Lisle", "Ships", text))), {}, "a.txt", trained())
    desk.states[:] = [BEFORE, HEADING, TEXT]
    drop_about_writers(desk, ["Edda Lisle"])
    assert desk.states == [BEFORE, HEADING, TEXT]
