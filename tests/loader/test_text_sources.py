"""Where a plain-text capture names its publication."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from backfile.loader.reading import Capture, ReaderSettings
from backfile.loader.text import READER
from backfile.loader.text.clues import MOST_COUNTED
from backfile.loader.text.named import Named
from backfile.loader.text.sources import NOBODY, choose_name, weigh

BODY = "\n\n".join(
    [
        "The harbour board voted on Tuesday to keep the old ferry for another winter, against the advice of its engineers.",
        "Two of the nine members left the room before the count, and neither would say why when asked about it later.",
        "The ferry was built in 1961 and has carried some four million passengers, most of them schoolchildren.",
        "A new vessel would cost more than the island earns in three years, the treasurer reminded the meeting.",
    ]
)
TOLD = "Her son told the Skarn Bell that he would wait for as long as it took the board to change its mind."
TITLE = "Island keeps its old ferry for another winter"


MENU = "\n".join(f"Harbour news {number}" for number in range(30))


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
        (
            f"{TITLE}\n\n{MENU}\n© Skarnlight Pty Ltd. All rights reserved.\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}",
            "Skarnlight",
        ),
        (f"{TITLE} | SB.at\n\n{TITLE}\n\n{BODY}\n\n@ 1998 - 2019 Skarner Bote Medien GmbH & Co. KG", "Skarner Bote"),
        (f"Aktuelles\n\n{TITLE}\n\n{BODY}\n\nAlles von der Skarner Zeitung", "Skarner Zeitung"),
        (
            f"{TITLE}\n\n{BODY}\n\nBiuletyn SKP\nO nas\n© SKP 2019. Polityka prywatności: Skarński Kurier Poranny (SKP) szanuje prywatność.",
            "Skarński Kurier Poranny",
        ),
        (
            f"{TITLE}\n\n{BODY}\n\n{TOLD}\n\n{TOLD}\n\n{BODY}\n\nFollow Skarn Bell\n© 2019 Coastal Holdings Group. All rights reserved.",
            "Skarn Bell",
        ),
        (f"{TITLE} | Skarn Bell\nSkarn Bell\nHome\n\n{TITLE}\n\n{BODY}\n\n© 2019 Isles Press.", "Skarn Bell"),
        (
            f"{TITLE}\n\n{BODY}\n\n{TOLD.replace('told the Skarn Bell', 'shared with SkarnBell')}\n\n{BODY}",
            "SkarnBell",
        ),
        (
            f"{TITLE}\n\n{BODY}\n\nLetters go to post@ska.de\nMehr Skarner Kurier Abend\nDer Skarner Kurier Abend",
            "Skarner Kurier Abend",
        ),
        (f"La voz de Escarn\n\n{TITLE}\n\nPor Ana Lee\n\n{BODY}", "La voz de Escarn"),
        (f"スカルン港日報\n\n{TITLE}\n\n{BODY}", "スカルン港日報"),
    ],
    ids=[
        "suffix",
        "unsplit title",
        "first line",
        "copyright",
        "copyright with @",
        "letters and spoken to",
        "copyright below a menu",
        "initials in the address",
        "name of the press in a line",
        "initials in brackets",
        "owner named in the legal line alone",
        "title's end printed again below it",
        "shared with",
        "initials in an address in small letters",
        "Spanish",
        "Japanese",
    ],
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
        f"{TITLE}\n\nLatest Trending Sections\nScience\nHealth\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}",
        f"Video2:1502:15\n\n{TITLE}\n\nBy Ann Lee\n\n{BODY}",
        f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\nThe mayor told Skarnish media that he would resign.",
        f"{TITLE} | will they ever agree?\n\n{TITLE}\n\n{BODY}",
        f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\nMore In Other Words today\nIn Other Words",
        f"{TITLE}\n\nBy Ann Lee\n\n{BODY}\n\nMORE STORIES LIKE THIS\nA boat is born\nTwo piers for one",
    ],
    ids=[
        "nothing says it",
        "a menu",
        "a menu glued together",
        "parliament is no publication",
        "the label on the second line",
        "a running time",
        "a nation's media",
        "a question in the title",
        "an invitation that begins with a particle",
        "an invitation to other articles",
    ],
)
def test_no_publication_is_made_up(text: str) -> None:
    assert source_of(text) is None


def test_abbreviation_in_the_title_is_spelt_out_where_the_page_does() -> None:
    text = f"{TITLE} - SLB\n\n{TITLE}\n\n{BODY}\n\n© 2019 Skarn Lantern Broadcasting. All rights reserved."
    assert source_of(text) == "Skarn Lantern Broadcasting"


def test_clue_counts_once_and_more() -> None:
    weights = {"label": (1.0, 0.5), "mentioned": (0.25, 0.0)}
    assert weigh({"label": 1}, weights) == 1.0
    assert weigh({"label": 3, "mentioned": 2, "new clue": 9}, weights) == 2.25
    assert weigh({"label": 90}, weights) == weigh({"label": MOST_COUNTED}, weights)


def test_name_must_weigh_more_than_none() -> None:
    weights = {"label": (1.0, 0.5), NOBODY: (1.0, 0.0)}
    assert choose_name([Named("Skarn Lantern", {"label": 1})], weights) is None
    name, likelihood = choose_name([Named("Skarn Lantern", {"label": 3}), Named("Dusk", {"label": 2})], weights) or (
        "",
        0,
    )
    assert name == "Skarn Lantern"
    assert 0.3 < likelihood < 0.7


def test_every_weight_is_of_a_clue_that_is_looked_for() -> None:
    package = files("backfile.loader.text")
    clues = json.loads(package.joinpath("source_weights.json").read_text("utf-8"))
    text = "".join(package.joinpath(module).read_text("utf-8") for module in ("clues.py", "named.py"))
    assert [clue for clue in clues if f'"{clue}"' not in text] == [NOBODY]
