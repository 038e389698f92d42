"""The real capture beside the checkout, read entirely right. None of its words stand here."""

from __future__ import annotations

import hashlib
import re
import warnings
from pathlib import Path

import pytest

from backfile.loader import ReaderSettings, read_article
from backfile.models import Article, Paragraph, PullQuote, Role
from tests.conftest import Site

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import feedparser


@pytest.fixture(scope="module")
def capture(shared: Path) -> Path:
    return next((shared / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def article(capture: Path) -> Article:
    reading = read_article("seeds/capture.txt", capture.read_bytes(), None, ReaderSettings())
    assert reading.article is not None
    return reading.article


def test_facts(article: Article) -> None:
    assert article.headline.startswith("Putin: ")
    assert article.source is not None
    assert article.source.name == "Sputnik International"
    assert article.source.tagline is not None
    assert article.source.tagline.endswith("and more.")
    assert article.published is not None
    assert article.published.text == "2022-02-07"
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("MOSCOW", "Sputnik")


def test_one_image_is_read_from_its_two_lines(article: Article) -> None:
    (image,) = article.images
    assert image.caption == "Macron and Putin"
    assert image.credit is not None
    assert "Ilya Pitalev" in image.credit
    assert "mediabank" not in image.credit


def test_part_before_the_first_heading_and_three_sections(article: Article) -> None:
    assert [section.heading is None for section in article.sections] == [True, False, False, False]
    assert [section.first_line for section in article.sections[1:]] == [19, 29, 54]


def test_paragraphs_and_pull_quotes(article: Article) -> None:
    pulled = [block.lines for section in article.sections for block in section.blocks if isinstance(block, PullQuote)]
    assert pulled == [(17,), (23,), (33,), (38,), (43,), (49,), (58,)]
    paragraphs = [block for section in article.sections for block in section.blocks if isinstance(block, Paragraph)]
    assert len(paragraphs) == 25


def test_every_quotation_has_its_speaker(article: Article) -> None:
    people = [quote.attribution.person for quote in article.quotes]
    assert len(people) == 15
    assert people[:14] == ["Vladimir Putin"] * 14
    assert people[14] == "Emmanuel Macron"
    assert [quote.kind for quote in article.quotes].count("block") == 7


def test_cues_are_the_verbs_of_their_sentences(article: Article) -> None:
    cues = {article.sections[q.section].blocks[q.block].lines[0]: q.attribution.cue for q in article.quotes}
    assert cues[10] == cues[12] == cues[14] == "said"
    assert cues[11] == "recalled"
    assert cues[35] == "noted"
    assert cues[47] == "believes"


def test_footer_and_foreign_line_are_boilerplate_and_no_line_is_lost(article: Article, capture: Path) -> None:
    roles = {line.number: line.role for line in article.provenance.ledger}
    assert all(roles[number] is Role.BOILERPLATE for number in (62, 63, 64))
    text = capture.read_text(encoding="utf-8")
    assert "\n".join(line.text for line in article.provenance.ledger).rstrip("\n") == text.rstrip("\n")
    assert article.provenance.sha256 == hashlib.sha256(capture.read_bytes()).hexdigest()


def test_folder_with_only_that_capture_makes_a_site(capture: Path, tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write("seeds/capture.txt", capture.read_bytes())
    report = site.build()
    assert report.exit_code == 0
    (path,) = [
        path
        for path in report.written
        if path.startswith("2022/02/07/") and path.endswith("/index.html") and path.count("/") == 4
    ]
    page = site.page(path).partition("<main")[2]
    lines = [line for line in capture.read_text(encoding="utf-8").split("\n")[30:60] if line]
    place = 0
    for line in lines:
        place = page.find(max(re.split("[\"“”']", line), key=len)[:60], place)
        assert place >= 0, line
    assert site.build().written == ()
    for feed in ("rss.xml", "atom.xml"):
        parsed = feedparser.parse(site.page(feed))
        assert not parsed.bozo
        assert len(parsed.entries) == 1
