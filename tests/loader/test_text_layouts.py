"""Whole layouts of plain-text captures: every line gets the role that is written beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text import READER
from backfile.models import Role

LAYOUTS = Path(__file__).parent / "fixtures" / "text_layouts"
NAMES = sorted(path.stem for path in LAYOUTS.glob("*.txt"))
OUTSIDE = {Role.TEASER, Role.BOILERPLATE}
"""Which of the two a line outside the article is, is of no weight."""


def read(name: str) -> Finding:
    text = (LAYOUTS / f"{name}.txt").read_text("utf-8")
    return READER.read(Capture(f"seeds/{name}.txt", text.encode(), text, "utf-8", "utf-8"), ReaderSettings())


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_its_role(name: str) -> None:
    wanted = [Role(role) for role in (LAYOUTS / f"{name}.roles").read_text("utf-8").rstrip("\n").split("\n")]
    found = read(name).ledger
    assert len(found) == len(wanted)
    wrong = [
        (line.number, line.text, line.role, role)
        for line, role in zip(found, wanted, strict=True)
        if line.role != role and not {line.role, role} <= OUTSIDE
    ]
    assert wrong == []


FACTS = {
    "agency_page": ("en", "2019-03-14", "Farwater International", [], "SKELL", "Farwater"),
    "weekly_piped_photo": ("en", "2015-10-08", "The Lowmark Observer", ["Hanna Coyle"], "LOWMARK", "Observer"),
    "wire_slug": ("en", "2013-04-02", "Farwater", ["Piers Laskey", "R. Amble"], "HOLLIN", "Farwater"),
    "german_daily": ("de", "2013-05-14", "Nordküsten-Bote", ["Frauke Lindemann"], "Osterhavn", None),
    "french_daily": ("fr", "2014-04-08", "Le Courrier du Golfe", ["Maëlle Kervadec"], "PORT-SALIN", None),
    "spanish_daily": ("es", "2018-06-19", "El Correo del Cabo", ["Remedios Albar"], "PUERTO SECO", None),
    "polish_feature": ("pl", "2019-12-05", "Kurier Przystani", ["Jagoda Wierzbna"], "DOLNY BRÓD", None),
    "russian_daily": ("ru", "2016-08-11", "Вестник Поморья", ["Ирина Заречная"], "СТУДЁНЫЙ", None),
    "arabic_daily": ("ar", "2019-05-28", "صحيفة الشاطئ", ["سلمى النجار"], "ميناء الرأس", None),
    "japanese_daily": ("ja", "2019-11-18", "南湾日報", ["水森玲子"], "西岬", None),
    "chinese_short": ("zh", "2018-05-28", "江湾晚报", ["林晓雨"], None, None),
    "italian_short": ("it", "2019-02-04", "La Gazzetta del Molo", ["Chiara Benassi"], None, None),
    "dutch_short": ("nl", "2016-05-17", "De Havenkrant", ["Maaike Terpstra"], None, None),
    "turkish_short": ("tr", "2017-07-03", "Liman Postası", ["Sedef Aksu"], None, None),
    "portuguese_short": ("pt", "2010-03-09", "O Diário da Barra", ["Luísa Tavares"], None, None),
    "web_container": ("en", "2021-10-14", "The Daily Tern", ["Nora Fielding"], None, None),
    "whole_page": ("en", "2018-02-22", "The Sandport Mail", ["Ralph Ennis"], None, None),
    "plain_story": ("en", None, None, [], None, None),
}


@pytest.mark.parametrize("name", FACTS)
def test_facts_are_read_from_the_lines(name: str) -> None:
    found = read(name)
    day = found.published.text[:10] if found.published is not None else None
    said = (found.language, day, found.source.name if found.source else None, [b.name for b in found.bylines])
    filed = (found.dateline.place, found.dateline.agency) if found.dateline else (None, None)
    assert (*said, *filed) == FACTS[name]


def test_caption_is_taken_off_the_end_of_its_credit_and_freed_of_the_stray_width() -> None:
    (image,) = read("agency_page").images
    assert (image.credit, image.caption, image.date) == ("Farwater / Mila Orrin", "Orrin and Teague", "2019-03-14")


def test_date_changed_later_is_the_update() -> None:
    updated = read("web_container").updated
    assert updated is not None
    assert updated.text == "2021-10-14T11:05+01:00"


def test_tags_line_becomes_tags() -> None:
    assert read("weekly_piped_photo").tags == ("Railway", "Council", "Lowmark")


def test_bulleted_lines_become_one_list() -> None:
    blocks = [block for section in read("list_story").sections for block in section.blocks]
    (listed,) = [block for block in blocks if type(block).__name__ == "ListBlock"]
    assert listed.text.split("\n")[1] == "Sage, if the window opens"
    assert len(listed.lines) == 4
