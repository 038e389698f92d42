"""Captures whose paragraphs all stand between blank lines, where standing so tells nothing of a short line."""

from __future__ import annotations

import pytest

from backfile.loader.decoding import decode_capture
from backfile.loader.reading import Finding, ReaderSettings
from backfile.loader.text.reading import read

HIVES = (
    "The winter was mild, the autumn long, and the beekeepers of Arlen had hoped for strong hives in the spring of this year.",
    "Instead, every third hive on the southern slopes was empty when the snow went, and nobody in the valley can say exactly why.",
    "“I opened the first one and heard nothing,” said Rune Ask, who has kept bees above the village for twenty-six years.",
    "He did not open a second.",
    "A mite with a taste for warmth",
    "The agricultural school at Norby has taken samples from forty hives and found the same small mite in all but two of them.",
    "It lives on the larvae, it spreads with bees that lose their way, and it does best when the winters are as mild as this one.",
    "Nobody had expected it so far north.",
    "What the school advises",
    "Hives should stand farther apart than they do now, and combs that are older than three years ought to be melted down.",
    "That costs money, which few of the forty-one members of the valley's association have put aside for such a year as this.",
)
LIGHTHOUSE = (
    "The old lighthouse at Cape Ferrol opens its door to visitors on Saturday, for the first time since its keeper left in 1988.",
    "Tickets are sold at the harbour office only, and not more than sixty people are let up the stairs in the course of a day.",
    "How do I get there?",
    "A bus leaves the market square every hour from nine, and takes eighteen minutes to the car park below the cape's chapel.",
    "What will I see from the top?",
    "On clear days both islands, the wreck of the Annelise, and the mountains behind the city on the far side of the sound.",
    "May children climb the stairs?",
    "From the age of six, if somebody holds their hand; the steps are steep, and there is no rail on the last eleven of them.",
)
BRIDGE = (
    "Trains will cross the Varn bridge at night again from Sunday on, nine months after a barge had struck its second pillar.",
    "The engineers had first thought of a week. Then divers found a crack as long as a rowing boat under the water line.",
    "Nobody had seen it.",
    "“We lowered a lamp on a rope and there it was,” said the chief diver, Petra Holub, at the ceremony on the eastern bank.",
    "She was not surprised.",
    "The pillar was poured in 1934, when concrete was mixed by hand and the river was three metres lower than it is today.",
    "It was a long summer.",
    "The railway has lost some four million crowns, most of it to buses, which took twice as long and were full on Fridays.",
)
ORCHARD = (
    "The last of the Gloster trees fell on Friday morning, and by noon the surveyors had driven their stakes into the grass.",
    "The road is to run from the quarry to the mill, three kilometres in all, and will spare the village some ninety lorries a day.",
    "The road will be nine metres wide, with a path for cyclists on its northern side and a hedge on the other side of it.",
    "Each owner will be paid eleven crowns for a square metre, and twice as much where there are trees that still bear fruit.",
    "Only one of them has refused.",
    "“My mother planted these,” said Jon Ferro, who owns the northern corner with its six old pear trees and a stone hut.",
)
CHOIR = (
    "Forty singers went down the shaft on Sunday to record a mass that was written for them and for the echo of that one hall.",
    "The echo lasts eleven seconds. It took the composer, Ove Thal, a whole winter to find out which chords would bear it at all.",
    "Then he began to write.",
    "“You sing against what you sang before,” said the alto Karin Blom, still in her helmet. “It is like talking to your mother.”",
    "Everybody laughed.",
    "The miners left the hall in 1961, and the pumps have been kept going since then by a club whose youngest member is seventy.",
)


def found(headline: str, head: tuple[str, ...], body: tuple[str, ...]) -> Finding:
    """What is read of an article so printed."""
    return read(decode_capture("a.txt", "\n\n".join((headline, *head, *body)).encode(), None), ReaderSettings())


@pytest.mark.parametrize(
    ("headline", "body", "headings"),
    [
        ("Beekeepers of Arlen count their losses", HIVES, [HIVES[4], HIVES[8]]),
        ("What to know before the lighthouse opens", LIGHTHOUSE, [LIGHTHOUSE[2], LIGHTHOUSE[4], LIGHTHOUSE[6]]),
        ("Night trains return to the Varn bridge", BRIDGE, []),
        ("An orchard is cut down for a road", ORCHARD, []),
        ("Choir of Lund sings in an empty mine", CHOIR, []),
    ],
)
def test_short_sentences_are_paragraphs_and_headings_are_headings(
    headline: str, body: tuple[str, ...], headings: list[str]
) -> None:
    finding = found(headline, ("By Tova Lind", "12 May 2019"), body)
    assert finding.headline == headline
    assert [section.heading for section in finding.sections if section.heading] == headings
    texts = [block.text for section in finding.sections for block in section.blocks]
    assert texts == [text for text in body if text not in headings]


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("The harbour act that the council now wants to amend was passed on 4 March 1911", "2019-05-12"),
        ("The old bridge was closed in a storm on 3 February 1987", "2019-05-12"),
        ("Since 9 October 1954 nobody had been allowed to fish from it", "2019-05-12"),
        ("Posted by the night desk on 11 May 2019", "2019-05-11"),
        ("Saturday, 11 May 2019, 3 min read", "2019-05-11"),
        ("Varn, 11 May 2019", "2019-05-11"),
    ],
)
def test_day_that_a_sentence_tells_of_gives_way_to_the_stamp_below(told: str, date: str) -> None:
    finding = found("Council looks at an old act", (told,), (*BRIDGE, "Published 12 May 2019", "Sport", "Weather"))
    assert finding.published is not None
    assert finding.published.text == date
