"""Where a plain-text capture names its publication."""

from __future__ import annotations

import pytest

from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER

BODY = "\n\n".join(
    [
        "The harbour board voted on Tuesday to keep the old ferry for another winter, against the advice of its engineers.",
        "Two of the nine members left the room before the count, and neither would say why when asked about it later.",
        "The ferry was built in 1961 and has carried some four million passengers, most of them schoolchildren.",
        "A new vessel would cost more than the island earns in three years, the treasurer reminded the meeting.",
    ]
)
TITLE = "Island keeps its old ferry for another winter"


def source_of(text: str) -> str | None:
    found = READER.read(Capture("seeds/a.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings()).source
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{TITLE} | The Skarn Lantern\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}", "The Skarn Lantern"),
        (f"Old ferry kept — Lantern of Skarn\n\nMarch 3, 2019\n\n{BODY}", "Lantern of Skarn"),
        (f"The Skarn Lantern\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}", "The Skarn Lantern"),
        (f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\n© 2019 Skarn Lantern Ltd. All rights reserved.", "Skarn Lantern"),
        (f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\n@ 1998 - 2019 Skarner Bote Medien GmbH & Co. KG", "Skarner Bote"),
        (
            f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\nHer son told the Skarn Times that he would wait for as long as it took the board to change its mind.\n\n"
            "More stories\nGet the best of Skarn Times by email",
            "Skarn Times",
        ),
    ],
    ids=["suffix", "unsplit title", "first line", "copyright", "copyright with @", "letters and spoken to"],
)
def test_publication_is_named(text: str, name: str) -> None:
    assert source_of(text) == name


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nBy Ann Lee\n\n{BODY}",
        f"Home Sport Opinion News\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}",
        f"Local NewsNews\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}",
        f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\nThe mayor told Parliament that he would resign.",
    ],
    ids=["nothing says it", "a menu", "a menu glued together", "parliament is no publication"],
)
def test_no_publication_is_made_up(text: str) -> None:
    assert source_of(text) is None


def test_abbreviation_in_the_title_is_spelt_out_where_the_page_does() -> None:
    text = f"{TITLE} - SLB\n\n{TITLE}\n\n{BODY}\n\n© 2019 Skarn Lantern Broadcasting. All rights reserved."
    assert source_of(text) == "Skarn Lantern Broadcasting"
