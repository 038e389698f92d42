"""Plain-text captures read: fixture files (input, expected), what sidecars settle, hostile input."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import InputError, Severity
from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.lines import MOST_LINES
from backfile.models import Block, Role

FIXTURES = Path(__file__).parent / "fixtures" / "text_facts"
BODY = (
    "The tide came in at four and went out again at ten, as it had done on the day before, and nobody was surprised.\n"
)


def read(text: str, **said: Any) -> Finding:
    data = text.encode("utf-8", "surrogatepass")
    return READER.read(Capture("seeds/a.txt", data, text, "utf-8", "utf-8"), ReaderSettings(**said))


def facts(finding: Finding) -> dict[str, Any]:
    """A finding in the form of the fixtures' JSON."""
    source, dateline = finding.source, finding.dateline
    return {
        "headline": finding.headline,
        "language": finding.language,
        "source": [source.name, source.tagline] if source else None,
        "published": finding.published.text if finding.published else None,
        "updated": finding.updated.text if finding.updated else None,
        "bylines": [[byline.name, byline.role] for byline in finding.bylines],
        "dateline": [dateline.place, dateline.agency] if dateline else None,
        "lead": finding.lead,
        "images": [[image.caption, image.credit, image.date] for image in finding.images],
        "tags": list(finding.tags),
        "sections": [
            [section.heading, [kind_and_lines(block) for block in section.blocks]] for section in finding.sections
        ],
        "roles": {str(line.number): str(line.role) for line in finding.ledger},
        "problems": [problem.location.line for problem in finding.problems if problem.location.line is not None],
    }


def kind_and_lines(block: Block) -> list[Any]:
    return [type(block).__struct_config__.tag, *block.lines]


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.json")))
def test_fixture(name: str) -> None:
    expected = {"lead": None, "updated": None, "tags": [], "problems": [], "language": "en"}
    expected |= json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    found = facts(read((FIXTURES / f"{name}.txt").read_text("utf-8")))
    found["roles"] = {number: found["roles"][number] for number in expected["roles"]}
    found["sections"] = [[heading, [b for b in blocks if b[0] != "image"]] for heading, blocks in found["sections"]]
    assert found == expected


def test_every_fixture_has_its_answer() -> None:
    assert {path.stem for path in FIXTURES.glob("*.txt")} == {path.stem for path in FIXTURES.glob("*.json")}


def test_impossible_date_is_a_notice_at_its_line() -> None:
    finding = read((FIXTURES / "impossible_date.txt").read_text("utf-8"))
    (problem,) = [problem for problem in finding.problems if problem.location.line == 6]
    assert problem.severity is Severity.NOTICE
    assert "31 February 2016" in problem.found
    assert problem.expected == "D Month YYYY"


@pytest.mark.parametrize("text", ["", "\n\n", "  \n\t\n"])
def test_capture_without_text_is_an_error(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.problem.location.path == "seeds/a.txt"


# What a sidecar settles


def test_settled_roles_win_over_every_rule() -> None:
    text = f"The Tide\n\nA headline of some length here\n\n{BODY}Subscribe to our newsletter\n{BODY}"
    finding = read(text, roles=((1, "boilerplate"), (6, "paragraph")))
    roles = {line.number: line.role for line in finding.ledger}
    assert roles[1] is Role.BOILERPLATE
    assert roles[6] is Role.PARAGRAPH
    assert any(block.lines == (6,) for section in finding.sections for block in section.blocks)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.BLANK])
def test_any_role_may_be_settled(role: Role) -> None:
    finding = read(f"The Tide\n\nA headline of some length here\n\n{BODY}{BODY}{BODY}", roles=((6, str(role)),))
    assert finding.ledger[5].role is role


# Line ends and hostile input


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = (FIXTURES / "whole_page.txt").read_text("utf-8")
    assert facts(read(text.replace("\n", end))) == facts(read(text))


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_other_separators_end_no_line(mark: str) -> None:
    finding = read(f"Headline of the day\n\n{BODY.strip()}{mark}and more of it.\n{BODY}")
    assert [line.number for line in finding.ledger] == [1, 2, 3, 4, 5]


LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "",
                BODY.strip(),
                "By Ann Lee",
                "© Agency / Ann Lee / See alsoA boat",
                "Photo: Ann Lee | A boat | 31.02.2020",
                "12.04.2019",
                "Share",
                '"Nobody said that," she said.',
                "– one",
                "• two",
                "Tags: a, b",
                "MOSCOW, (Agency) - ",
            ]
        ),
    ),
    max_size=30,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=150, deadline=None)
def test_ledger_loses_nothing(lines: list[str], end: str) -> None:
    text = end.join(lines)
    try:
        finding = read(text)
    except InputError:
        return
    expected = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [line.text for line in finding.ledger] == expected
    assert [line.number for line in finding.ledger] == list(range(1, len(expected) + 1))
    assert all(0.0 <= line.confidence <= 1.0 for line in finding.ledger)
    shown = [number for section in finding.sections for block in section.blocks for number in block.lines]
    assert len(shown) == len(set(shown))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "a" * 2_000_000,
        "a b " * 500_000,
        '"' * 2_000_000,
        "\n" * 500_000 + BODY,
        '"\n' * 200_000,
        "“" * 300_000 + "\n" + BODY,
        "By " * 300_000,
        "1.1.2000 " * 100_000,
        "(" * 500_000,
        "- " * 500_000,
        "A | " * 300_000 + "\n" + BODY,
        "© " * 300_000,
        ". " * 500_000,
        "a\n" * 500_000,
        "".join(f"Ann Lee{a}{b}{c}\n" for a in "abcdefgh" for b in "abcdefgh" for c in "abcdefgh") * 100,
        "".join(f"© 2019 Name{n}\n" for n in range(100_000)),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_large_hostile_text_is_read_in_linear_time(text: str) -> None:
    started = time.process_time()
    try:
        finding = read(text)
        assert "\n".join(line.text for line in finding.ledger) == text
    except InputError:
        pass
    assert time.process_time() - started < 10


@pytest.mark.slow
def test_lines_beyond_the_most_are_kept_in_the_ledger_with_a_notice() -> None:
    text = f"Headline of the day\n\n{BODY}" + BODY * MOST_LINES
    finding = read(text)
    assert "\n".join(line.text for line in finding.ledger) == text
    assert finding.ledger[MOST_LINES].role is Role.PARAGRAPH
    assert finding.ledger[MOST_LINES + 1].role is Role.BOILERPLATE
    (problem,) = [problem for problem in finding.problems if "50,000" in problem.found]
    assert (problem.severity, problem.location.line) == (Severity.NOTICE, MOST_LINES + 1)


def test_heading_that_is_a_quotation_is_no_pull_quote() -> None:
    """Among paragraphs without blank lines between them, both stand between blank lines."""
    article = """New landing stage opens in the spring

By Edda Lisle

The ferry company will open its new landing stage at Holm in the spring, the harbour council said on Monday, and the old one goes.
Work on the stage began two years ago and was held up by storms, by a strike and by a dispute over the price of the piles.

"We were never asked"

The council had first meant to repair the old stage, which was built for ships that no longer call at the town, said its chairman.
Its neighbours read of the plan in the newspaper, and some of them went to the next meeting of the council to say so to its face.

"A stage for everyone"

The company says that the landing stage has a ramp for wheelchairs and a roof for all who wait, and that the fare will not rise.
"""
    headings = [line.text for line in read(article).ledger if line.role is Role.HEADING]
    assert headings == ['"We were never asked"', '"A stage for everyone"']
