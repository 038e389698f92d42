"""The headings of a text capture: what is measured of its short lines, and what the trees change."""

from __future__ import annotations

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.text.desk import open_desk
from backfile.loader.text.figures import survey
from backfile.loader.text.headings import (
    NAMES,
    Surroundings,
    heading_row,
    is_candidate,
    points_elsewhere,
    surroundings,
    with_headings,
)
from backfile.loader.text.judging import choose_headings, choose_states, trained, trained_from
from backfile.loader.text.layout import Layout, lay_out
from backfile.loader.text.model import AFTER, BEFORE, HEADING, STREWN, TEXT, decode, read_weights
from backfile.loader.trees import read_models

STORY = (
    "The ferry company will open its new landing stage at Holm in the spring, the harbour council said on Monday.",
    "Work on the stage began two years ago and was held up by storms, by a strike and by a dispute over the price.",
    "The council had first meant to repair the old stage, which was built for ships that no longer call at the town.",
)
TEXT_WITH_HEADINGS = "\n\n".join(
    ("New stage at Holm", STORY[0], "Held Up by Storms", STORY[1], "Too Small for Ships", STORY[2], "Sport", "Weather")
)
STATES = [BEFORE, TEXT, STREWN, TEXT, STREWN, TEXT, AFTER, AFTER]


def around_of(layout: Layout, states: list[int], gaps: list[tuple[float, float, float]]) -> Surroundings:
    return surroundings(layout, survey(layout, states, [4.0] * len(states)), gaps)


def figures(around: Surroundings, at: int) -> dict[str, float]:
    return dict(zip(NAMES, heading_row(around, at), strict=True))


def test_a_line_is_measured_beside_those_that_look_like_it() -> None:
    gaps = [(0.0, 9.0, 9.0), (0.0, 99.0, 9.0), (2.0, 1.0, 0.0), (0.0, 9.0, 9.0), (3.0, 5.0, 0.0), (0.0, 9.0, 9.0)]
    around = around_of(lay_out(TEXT_WITH_HEADINGS), STATES, [*gaps, (9.0, 9.0, 9.0), (9.0, 9.0, 9.0)])
    first, second = figures(around, 2), figures(around, 4)
    assert (first["alike"], second["alike"]) == (1, 1)
    assert (first["alike gap"], second["alike gap"]) == (5.0, 1.0)
    assert (first["alike least gap"], second["alike least gap"]) == (5.0, 1.0)
    assert (first["heading gap"], second["heading gap"]) == (1.0, 5.0)
    assert first["lines to alike"] == 2
    assert first["alike length"] == len("Too Small for Ships")
    assert (first["alike above prose"], first["alike below prose"]) == (1.0, 1.0)
    assert (first["prose 6 before"], first["prose 6 behind"]) == (1, 2)
    outside = figures(around, 6)
    assert (outside["lines since prose"], outside["lines to prose"]) == (1, 99)
    assert outside["alike"] == 0, "those inside have other capitals"


@given(st.lists(st.sampled_from((*STORY, "Share", "Held up by storms", "", "1. Holm", "“So it was”")), max_size=30))
def test_figures_are_numbers_for_any_capture(lines: list[str]) -> None:
    layout = lay_out("\n".join([*lines, "The end."]))
    models = trained_from(read_weights(), None)
    states, margins, gaps = decode(layout.keys, models.tables, models.steps)
    assert all(min(gap) >= 0 for gap in gaps)
    around = surroundings(layout, survey(layout, states, margins), gaps)
    for at in around.candidates:
        row = heading_row(around, at)
        assert len(row) == len(NAMES)
        assert all(figure == figure and abs(figure) < 1e6 for figure in row)


def test_the_line_models_own_state_has_no_gap() -> None:
    layout = lay_out(TEXT_WITH_HEADINGS)
    models = trained()
    states, _, gaps = decode(layout.keys, models.tables, models.steps)
    for state, (text, heading, strewn) in zip(states, gaps, strict=True):
        if state in (TEXT, HEADING, STREWN):
            assert {TEXT: text, HEADING: heading, STREWN: strewn}[state] == 0


def test_only_short_lines_within_the_body_become_headings() -> None:
    layout = lay_out(TEXT_WITH_HEADINGS)
    around = around_of(layout, STATES, [(0.0, 0.0, 0.0)] * len(STATES))
    assert with_headings(STATES, around, lambda row: 1.0) == [BEFORE, TEXT, HEADING, TEXT, HEADING, TEXT, AFTER, AFTER]
    headed = [BEFORE, TEXT, HEADING, TEXT, STREWN, TEXT, AFTER, AFTER]
    assert with_headings(headed, around, lambda row: -1.0) == [BEFORE, TEXT, TEXT, TEXT, STREWN, TEXT, AFTER, AFTER]


def test_labels_and_credits_are_no_candidates() -> None:
    lines = lay_out("Comments\n\nPhoto: Ada Holm\n\nHeld up by storms\n\n***").lines
    assert [is_candidate(line) for line in lines] == [False, False, True, False]


def test_what_announces_other_stories_is_no_heading_and_no_text() -> None:
    announcing = ["More from the Post", "Auch interessant", "Lire aussi", "あわせて読みたい"]
    texts = [
        *announcing,
        "More boats than berths",
        "More on that later, the harbour said to us.",
        "Auch der Deich hält",
    ]
    assert [points_elsewhere(line) for line in lay_out("\n\n".join(texts)).lines] == [True] * 4 + [False] * 3
    story = [STORY[0], "A stage for larger ships", *STORY[1:]]
    layout = lay_out("\n\n".join(("New stage at Holm", *story, announcing[0], *STORY)))
    desk = open_desk(layout, {}, "a.txt", trained())
    inside = [line.text for line, state in zip(layout.lines, desk.states, strict=True) if state in (TEXT, HEADING)]
    assert inside == [*story, *STORY]


def test_without_trees_the_headings_are_the_line_models() -> None:
    layout, models = lay_out(TEXT_WITH_HEADINGS), trained_from(read_weights(), None)
    verdict = choose_states(layout, models)
    assert choose_headings(layout, verdict.states, verdict, models) is verdict.states


def test_trees_were_trained_on_the_figures_that_the_reader_takes() -> None:
    text = files("backfile.loader.text").joinpath("trees.json").read_text("utf-8")
    assert read_models(text)["heading"].figures == NAMES


def test_a_capture_without_short_lines_in_its_body_has_no_headings() -> None:
    layout = lay_out("\n\n".join(("New stage at Holm", *STORY, "Sport")))
    asked: list[int] = []
    models = trained()._replace(heading=lambda row: asked.append(1) or 1.0)
    states = [BEFORE, TEXT, HEADING, TEXT, AFTER]
    verdict = choose_states(layout, models)
    assert choose_headings(layout, states, verdict, models) == [BEFORE, TEXT, TEXT, TEXT, AFTER]
    assert asked == []
