"""Which line at the top of a plain-text capture is its headline."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from backfile.loader import read_article
from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.features import FAMILIES
from backfile.loader.text.headlines import Scene, best_headline, candidates, place_key, place_names, tables
from backfile.loader.text.layout import lay_out
from backfile.loader.text.model import BEFORE, TEXT

ENGLISH = "\n\n".join(
    (
        "The harbour board voted on Tuesday to keep the old ferry for another winter, against the advice of its engineers.",
        "Two of the nine members left the room before the count, and neither would say why when asked about it later.",
        "The ferry was built in 1961 and has carried some four million passengers, most of them schoolchildren.",
    )
)
GERMAN = "\n\n".join(
    (
        "Der Hafenrat hat am Dienstag beschlossen, die alte Fähre noch einen Winter lang fahren zu lassen.",
        "Zwei der neun Mitglieder verließen vor der Auszählung den Saal und wollten später nicht sagen, warum.",
        "Die Fähre wurde 1961 gebaut und hat seither rund vier Millionen Menschen befördert, meist Schulkinder.",
    )
)


def headline_of(text: str) -> str | None:
    return READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings()).headline


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            f"Skarn Lantern\n\nHarbour\n\nOld ferry stays for one more winter\n\nBy Ann Lee\n\nMarch 3, 2019\n\n{ENGLISH}",
            "Old ferry stays for one more winter",
        ),
        (
            f"Insel\n\nAlte Fähre fährt noch einen Winter\n\nVon Jana Holm\n\n3. März 2019, 17:20 Uhr\n\n{GERMAN}",
            "Alte Fähre fährt noch einen Winter",
        ),
        (
            f"Old ferry stays for one more winter\n\nBy Ann Lee\n\n{ENGLISH}\n\nRead more\n\nNew pier opens in spring\n\nTwo boats lost",
            "Old ferry stays for one more winter",
        ),
    ],
    ids=["below source and section", "below a section", "above other articles' headlines"],
)
def test_headline_is_told_from_labels_and_other_headlines(text: str, headline: str) -> None:
    assert headline_of(text) == headline


def scene(chosen: int) -> Scene:
    layout = lay_out(f"Skarn Lantern\n\nOld ferry stays for one more winter\n\nMarch 3, 2019\n\n{ENGLISH}")
    states = [BEFORE] * 3 + [TEXT] * (len(layout.lines) - 3)
    return Scene(layout.lines, layout.keys, states, layout.anchors, None, chosen, 3)


def test_line_that_weighs_most_is_the_headline_and_the_upper_of_equals() -> None:
    assert best_headline(scene(0), tables({"stamp behind 0": 1.0})) == 1
    assert best_headline(scene(2), tables({})) == 0
    assert best_headline(scene(2), tables({"the choice": 0.1})) == 2


def test_line_chosen_before_is_weighed_wherever_it_stands() -> None:
    lines = lay_out("\n".join(f"Skarn news of day {number}" for number in range(400))).lines
    far = Scene(lines, [], [BEFORE] * 400, [], 350, 300, 390)
    found = candidates(far)
    assert found == sorted(found)
    assert {0, 300, 350, 390} <= set(found)
    assert len(found) < 60


def test_every_weight_is_of_a_feature_that_is_measured() -> None:
    weights = json.loads(files("backfile.loader.text").joinpath("headline_weights.json").read_text("utf-8"))
    own = scene(1)
    measured = {name for at in range(3) for name in place_names(place_key(own, at))}
    measured |= {name for keys in own.keys for name in FAMILIES[-1](keys[-1])}
    kinds = {name.rstrip("0123456789") for name in measured}
    assert measured & set(weights)
    assert {name.rstrip("0123456789") for name in weights if name.startswith(("top ", "distance ", "stamp "))} <= kinds


@pytest.mark.parametrize("headline", ["Ferry sails", "Strike", "Old ferry", "Ferry: the end"])
@pytest.mark.parametrize("opening", ['"One two," said Ann Lee. ', ""])
def test_the_one_line_above_the_text_is_its_headline(headline: str, opening: str) -> None:
    text = (
        f"{opening}The ferry sailed again on Friday after a winter of repairs that nobody in the harbour had expected."
    )
    capture = (
        f"{headline}\n\n{text}\n\nTwo of the nine members left the room before the count, and neither would say why."
    )
    article = read_article("seeds/some-file.txt", capture.encode(), None, ReaderSettings()).article
    assert article is not None
    assert (article.headline, article.source) == (headline, None)
