"""Interviews of plain text whose turns begin with who speaks."""

from __future__ import annotations

from backfile.loader import ReaderSettings, read_article
from backfile.loader.text import turns
from backfile.loader.text.layout import lay_out
from backfile.loader.text.model import AFTER, STREWN, TEXT

_LINES = "Ames: One.\nBell: Two.\nAmes: Three.\nBell: Four.\nAmes: Five.\nBell: Six.\nAmes: Seven.\nBell: Eight.\nCaption: Nine."


def test_short_turns_of_an_interview_are_its_text() -> None:
    states = [TEXT, TEXT, STREWN, TEXT, TEXT, TEXT, AFTER, AFTER, AFTER]
    assert turns.with_turns(lay_out(_LINES), states) == [TEXT] * 8 + [AFTER]


def test_a_question_between_two_turns_belongs_to_them() -> None:
    layout = lay_out(_LINES.replace("Ames: Five.", "And then?") + "\nAmes: Ten.")
    states = [TEXT, TEXT, TEXT, TEXT, STREWN, TEXT, TEXT, TEXT, AFTER, AFTER]
    assert turns.with_turns(layout, states) == [TEXT] * 8 + [AFTER, TEXT]


def test_labels_outside_the_body_are_left_where_they_are() -> None:
    states = [AFTER, AFTER, AFTER, AFTER, AFTER, AFTER, TEXT, TEXT, AFTER]
    assert turns.with_turns(lay_out(_LINES), states) == states


def test_one_label_makes_no_interview() -> None:
    lines = "\n".join(f"Photo: {number}." for number in range(6))
    states = [TEXT, TEXT, TEXT, TEXT, STREWN, STREWN]
    assert turns.with_turns(lay_out(lines), states) == states


def test_an_interview_keeps_its_shortest_answers() -> None:
    asked = [
        f"{number}. What would you change on the quay, if the {number}th year were yours?" for number in range(1, 8)
    ]
    answers = [
        ("Read every plan that the harbour has, and then walk it.", "Nothing that floats."),
        ("A door.", "Lee Orm."),
    ]
    body = "\n".join(f"{asked[n]}\nPrim: “{answers[n % 2][0]}”\nSorrel: “{answers[n % 2][1]}”" for n in range(7))
    text = f"Seven questions to two people who want the quay\n\n4 May 2018\n\n{body}\n"
    article = read_article("x.txt", text.encode(), None, ReaderSettings("en", None)).article
    assert article is not None
    assert sum(quote.text.startswith(("A door", "Lee Orm")) for quote in article.quotes) == 6
