"""What is strewn into the text of plain-text captures, and lines that nobody sees."""

from __future__ import annotations

import pytest

from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.layout import lay_out
from backfile.loader.text.model import AFTER, HEAD, TEXT, TITLE
from backfile.loader.text.strewn import without_strewn
from backfile.models import Role

STORY = (
    "The ferry company will open its new landing stage at Holm in the spring, the harbour council said on Monday.",
    "Work on the stage began two years ago and was held up by storms, by a strike and by a dispute over the price.",
    "The council had first meant to repair the old stage, which was built for ships that no longer call at the town.",
)
SHOT = "Guests look at the new landing stage from the deck of the old ferry on a rainy Monday morning in Holm"


def read(text: str) -> Finding:
    return READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())


def kept(texts: list[str], states: list[int]) -> list[str]:
    """The lines inside the body once those printed twice are out."""
    mended = without_strewn(lay_out("\n".join(texts)), states)
    return [text for text, state in zip(texts, mended, strict=True) if state == TEXT]


def test_a_caption_printed_twice_is_no_text() -> None:
    texts = ["Holm", *STORY, SHOT, f"1 of 4{SHOT}. (Jo Ferris)", STORY[0] + " Again."]
    assert kept(texts, [TITLE, *[TEXT] * 6]) == [*STORY, STORY[0] + " Again."]


@pytest.mark.parametrize(
    "caption",
    [
        f"{SHOT}. More guests were waiting below.",
        "Pictured at the new stage are Joan Perrin of the council and the pilot Magnus Holt.",
        "From left: Joan Perrin, Magnus Holt and Ilse Maren at the opening of the stage.",
        "Mayor Joan Perrin, second left, shakes hands with the pilot at the new stage in Holm on Monday.",
        "Bürgermeisterin Frauke Lindemann (links) und Lotse Jens Kröger am neuen Anleger.",
        "Von links nach rechts: Frauke Lindemann, Jens Kröger und Antje Voss am neuen Anleger.",
        "De gauche à droite, Maëlle Kervadec et Yann Morvan sur le nouveau ponton.",
    ],
)
def test_a_caption_that_says_who_stands_where_is_no_text(caption: str) -> None:
    texts = ["Holm", STORY[0], SHOT if caption.startswith(SHOT) else STORY[1], caption, STORY[2], *STORY]
    assert kept(texts, [TITLE, *[TEXT] * 7])[-4:] == [STORY[2], *STORY]
    assert caption not in kept(texts, [TITLE, *[TEXT] * 7])


def test_captions_and_offers_are_told_in_a_body_of_any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    caption = "From left: Joan Perrin, Magnus Holt and Ilse Maren at the opening of the stage."
    offer = "Sign up for the NewsLetter of the harbour council, which comes out on every last Friday."
    texts = ["Holm", STORY[0], caption, STORY[1], offer, STORY[2], *STORY]
    within = kept(texts, [TITLE, *[TEXT] * 8])
    assert within == [STORY[0], STORY[1], STORY[2], *STORY]
    monkeypatch.setattr("backfile.loader.text.strewn._LONGEST_SOUGHT", 100)
    assert kept(texts, [TITLE, *[TEXT] * 8]) == within
    plain = ["Holm", *STORY]
    assert kept(plain, [TITLE, *[TEXT] * 3]) == list(STORY)


def test_sides_and_directions_in_text_stay() -> None:
    texts = ["Holm", "The left and the right, both of them, came from left field, the mayor said on Monday.", *STORY]
    texts += ["So, right, they came from left to right and then sat down on the new stage, said Ms Perrin."]
    texts += ["Una maggioranza che va da sinistra a destra ha approvato il nuovo molo del porto di Holm."]
    assert kept(texts, [TITLE, *[TEXT] * 6]) == texts[1:]


def test_a_caption_printed_twice_at_the_edge_moves_the_edge() -> None:
    texts = ["Holm", SHOT, SHOT, *STORY, "Share"]
    states = [TITLE, *[TEXT] * 5, AFTER]
    assert without_strewn(lay_out("\n".join(texts)), states) == [TITLE, HEAD, HEAD, TEXT, TEXT, TEXT, AFTER]
    texts = ["Holm", *STORY, SHOT, SHOT, "Share"]
    assert without_strewn(lay_out("\n".join(texts)), states) == [TITLE, TEXT, TEXT, TEXT, AFTER, AFTER, AFTER]


def test_what_may_be_said_twice_stays() -> None:
    said = "“We had forgotten what it feels like to win at home in front of all of them,” the coach said."
    summary = "The ferry company will open its new landing stage at Holm in the spring"
    goes_on = f"{summary}, {STORY[1].lower()} {STORY[2]}"
    states = [TITLE, *[TEXT] * 5]
    for one, two in ((said, said), (summary, goes_on), ("Holm, in the spring.", "Holm, in the spring.")):
        texts = ["Holm", STORY[1], one, two, STORY[1], STORY[2]]
        assert kept(texts, states) == texts[1:]


def test_an_offer_of_a_newsletter_is_no_text_but_in_an_article_about_them() -> None:
    offer = "Our newsletter brings you the best stories of the harbour every Friday, and you can leave it at any time."
    asked = "Get the day's news in your inbox every morning before the first ferry leaves for Holm and the islands."
    texts = ["Holm", *STORY, offer, asked]
    assert kept(texts, [TITLE, *[TEXT] * 5]) == list(STORY)
    assert kept(["The newsletter that sank", *texts[1:]], [TITLE, *[TEXT] * 5]) == texts[1:]
    texts = ["Holm", *STORY, *[f"{offer} {n}" for n in range(4)]]
    assert kept(texts, [TITLE, *[TEXT] * 7]) == texts[1:]


def test_a_body_that_is_printed_twice_throughout_stays() -> None:
    texts = ["Holm", *[text for text in STORY for _ in range(2)]]
    assert kept(texts, [TITLE, *[TEXT] * 6]) == texts[1:]


def test_lines_of_characters_that_nobody_sees_are_blank() -> None:
    layout = lay_out(f"The stage at Holm\n\u200b\n{STORY[0]}\n\u2060\ufeff \n{STORY[1]}\n\u200bBy the sea\n")
    assert [line.text for line in layout.lines] == ["The stage at Holm", *STORY[:2], "\u200bBy the sea"]
    assert layout.blanks == [(True, True), (True, True), (True, False), (False, True)]
    assert [line.role for line in read(f"Holm\n\u200b\n{STORY[0]}\n").ledger][1] is Role.BLANK
