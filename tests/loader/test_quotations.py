"""Quotations and their speakers, from fixture files: a reported sample becomes a test by pasting.

A case is a title, `key: value` settings (language, people, settled), the article's blocks a line each ("> " a pull
quote, "- " a list item), a line "--", and the quotations expected: speaker | cue | text ("-" for none).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from backfile.loader.quotations import find_quotes, spoken_by
from backfile.models import Attribution, Block, ListBlock, Paragraph, PullQuote, Quote, Section

FIXTURES = Path(__file__).parent / "fixtures" / "quotations"
_SETTINGS = ("language: ", "people: ", "settled: ")


class Case(NamedTuple):
    title: str
    settings: dict[str, str]
    blocks: tuple[Block, ...]
    expected: list[str]


def _blocks(lines: list[str]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for line in lines:
        if line.startswith("> "):
            blocks.append(PullQuote(line[2:]))
        elif line.startswith("- "):
            earlier = blocks.pop().text + "\n" if blocks and isinstance(blocks[-1], ListBlock) else ""
            blocks.append(ListBlock(earlier + line[2:]))
        else:
            blocks.append(Paragraph(line))
    return tuple(blocks)


def read_cases(name: str) -> list[Case]:
    cases = []
    for text in (FIXTURES / name).read_text(encoding="utf-8").split("\n# "):
        title, *lines = text.removeprefix("# ").strip().split("\n")
        divider = lines.index("--")
        given = [line for line in lines[:divider] if line.startswith(_SETTINGS)]
        settings = {key: value for key, _, value in (line.partition(": ") for line in given)}
        blocks = _blocks([line for line in lines[:divider] if line not in given])
        cases.append(Case(title, settings, blocks, [line for line in lines[divider + 1 :] if line]))
    return cases


def as_line(quote: Quote) -> str:
    """Speaker as a reader names them; a pronoun that stays open as it is written."""
    speaker = spoken_by(quote.attribution) or quote.attribution.speaker or "-"
    return f"{speaker} | {quote.attribution.cue or '-'} | {quote.text}"


CASES = [
    pytest.param(case, id=f"{name}: {case.title}")
    for name in sorted(path.name for path in FIXTURES.glob("*.txt") if path.name != "marks.txt")
    for case in read_cases(name)
]


@pytest.mark.parametrize("case", CASES)
def test_quotations_are_found_with_speaker_and_cue(case: Case) -> None:
    words, divider, person = case.settings.get("settled", "").partition("=")
    quotes = find_quotes(
        (Section(None, 2, case.blocks),),
        case.settings.get("language", "en"),
        tuple(case.settings.get("people", "").split("; ")),
        ((words.strip(), person.strip()),) if divider else (),
    )
    assert [as_line(quote) for quote in quotes] == case.expected


def read_one(*texts: str) -> tuple[Quote, ...]:
    return find_quotes((Section(None, 2, tuple(Paragraph(text) for text in texts)),), "en")


def test_title_is_kept_as_role_and_not_as_name() -> None:
    first, second, third = read_one(
        "“One two three,” said Finance Minister Ines Okafor. “Four five six,” said harbour master Bo Lindqvist.",
        "“Seven eight nine,” said Clara Busch, the head of the island's council.",
    )
    assert (first.attribution.person, first.attribution.role) == ("Ines Okafor", "Finance Minister")
    assert (second.attribution.person, second.attribution.role) == ("Bo Lindqvist", None)
    assert third.attribution.person == "Clara Busch"


def test_secretary_of_state_is_one_role() -> None:
    (quote,) = read_one("Secretary of State Clara Busch said the pact was “worth more than its paper”.")
    assert (quote.attribution.person, quote.attribution.role) == ("Clara Busch", "Secretary of State")


def test_courtesy_is_no_role() -> None:
    (quote,) = read_one("“One two three,” said Mrs Okafor.")
    assert (quote.attribution.person, quote.attribution.role) == ("Okafor", None)


def test_confidence_falls_with_the_distance_of_the_evidence() -> None:
    beside, pronoun, alone = read_one(
        "“One two three,” said Ines Okafor.",
        "“Four five six,” she said.",
        "“Seven eight nine ten eleven.”",
    )
    assert beside.attribution.confidence > pronoun.attribution.confidence > 0.5
    assert beside.attribution.confidence > alone.attribution.confidence > 0


def test_settled_speaker_is_certain() -> None:
    section = Section(None, 2, (Paragraph("“One two three,” said Ines Okafor."),))
    (quote,) = find_quotes((section,), "en", speakers=(("one TWO", "Clara Busch"),))
    assert quote.attribution == Attribution("Ines Okafor", "Clara Busch", None, "said", 1.0)


def test_quotations_of_all_sections_know_each_other_and_their_places() -> None:
    sections = (
        Section(None, 2, (Paragraph("The harbour master, Bo Lindqvist, spoke."),)),
        Section("Later", 2, (Paragraph("It rained."), Paragraph("“One two three,” Lindqvist said."))),
    )
    (quote,) = find_quotes(sections, "en")
    assert (quote.section, quote.block, quote.start, quote.end) == (1, 1, 1, 15)
    assert quote.attribution.person == "Bo Lindqvist"


def test_set_off_quotation_is_a_block_and_others_are_inline() -> None:
    section = Section(None, 2, (PullQuote("Nobody drowns in a plan"), Paragraph("“One two three,” said Ines Okafor.")))
    assert [quote.kind for quote in find_quotes((section,), "en")] == ["block", "inline"]


def test_article_without_marks_has_no_quotations() -> None:
    assert read_one("The harbour master spoke for an hour.") == ()


@pytest.mark.parametrize("pronoun", ["he", "She", "they", "er", "elle", "он", "彼", "他"])
def test_bare_pronoun_names_nobody(pronoun: str) -> None:
    assert spoken_by(Attribution(speaker=pronoun)) is None


def test_phrase_that_names_no_person_is_shown_as_written() -> None:
    assert spoken_by(Attribution(speaker="a spokesperson", cue="said")) == "a spokesperson"


def test_language_without_vocabulary_still_finds_its_marks() -> None:
    section = Section(None, 2, (Paragraph("„Jeden dva tři čtyři pět“ a dost."),))
    assert [quote.text for quote in find_quotes((section,), "cs")] == ["Jeden dva tři čtyři pět"]


def test_paragraphs_far_from_every_quotation_say_nothing_of_it() -> None:
    """A capture of megabytes is no article: what nobody could mean is not read."""
    first, said = "Ines Okafor runs the ferry to Skarn.", '"We sail in any weather," Okafor said.'
    rain = "Rain fell on the roofs of the town all day. "
    assert read_one(first, rain * 1_000, said)[0].attribution.person == "Ines Okafor"
    assert read_one(first, rain * 10_000, said)[0].attribution.person == "Okafor"
    assert read_one(said, rain * 10_000, first)[0].attribution.person == "Okafor"


def test_long_paragraph_is_read_around_its_quotations() -> None:
    rain = "Rain fell on the roofs of the town all day. " * 10_000
    text = f'{rain}Ines Okafor runs the ferry to Skarn. "We sail in any weather," Okafor said.{rain}'
    assert read_one(text)[0].attribution.person == "Ines Okafor"
