"""What holds of every reader: whatever the bytes, an article with a whole ledger or a problem, and no harm in it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.loader import READERS, ReaderSettings, Reading, read_article
from backfile.models import Article, ImageBlock

SUFFIXES = tuple(reader.suffixes[0] for reader in READERS)
SUFFIXES_OF_CAPTURES = {suffix for reader in READERS for suffix in reader.suffixes}
PROJECT = Path(__file__).parents[2]
CAPTURES = sorted(path for path in (PROJECT / "seeds").rglob("*.*") if path.suffix in SUFFIXES_OF_CAPTURES)


def read(data: bytes, suffix: str, roles: tuple[tuple[int, str], ...] = ()) -> Reading:
    return read_article(f"seeds/a{suffix}", data, None, ReaderSettings(roles=roles))


def check(reading: Reading) -> None:
    """The promises of the models."""
    article = reading.article
    if article is None:
        assert reading.problems
        assert not any("the reader failed" in problem.found for problem in reading.problems), reading.problems
        return
    assert article.headline
    assert article.provenance.ledger
    numbers = [line.number for line in article.provenance.ledger]
    assert numbers == sorted(numbers)
    _check_blocks(article)
    for quote in article.quotes:
        block = article.sections[quote.section].blocks[quote.block]
        assert block.text[quote.start : quote.end] == quote.text
        assert quote.text.strip()
        assert 0 <= quote.attribution.confidence <= 1


def _check_blocks(article: Article) -> None:
    for section in article.sections:
        assert 2 <= section.level <= 6
        for block in section.blocks:
            assert list(block.lines) == sorted(set(block.lines))
            if isinstance(block, ImageBlock):
                assert 0 <= block.image < len(article.images)
            for mark in block.marks:
                assert 0 <= mark.start < mark.end <= len(block.text)
                assert mark.href is None or not mark.href.lower().lstrip().startswith(
                    ("javascript", "data", "vbscript")
                )


def test_readers_share_neither_names_nor_suffixes() -> None:
    names = [reader.name for reader in READERS]
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in suffixes)


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.name)
def test_every_capture_of_the_demo_is_read(path: Path) -> None:
    reading = read_article(path.name, path.read_bytes(), None, ReaderSettings())
    assert reading.article is not None, reading.problems
    check(reading)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("path", sorted((PROJECT / "seeds").rglob("*.txt"))[:8], ids=lambda path: path.name)
def test_ledger_is_the_capture_line_by_line(path: Path, suffix: str) -> None:
    article = read(path.read_bytes(), suffix).article
    assert article is not None
    text = path.read_bytes().decode(article.provenance.encoding).replace("\r\n", "\n")
    assert "\n".join(line.text for line in article.provenance.ledger).rstrip("\n") == text.rstrip("\n").removeprefix(
        "\ufeff"
    )


MARKS = ["\n", "\n\n", " ", '"', "“", "”", "«", "»", "„", "'", "’", "—", "\r", "\t", "\ufeff", "\u202e", "\x0b", "\x1f"]
WORDS = ["said ", "Ana Ruiz ", "she ", "the mayor ", "電車が走った。", "المدينة ", "Вода ушла. ", "word " * 20]
FACTS = ["©", "Photo: ", "07.02.2022", "4 May 2019", "By ", "Von ", "MOSCOW, (Wire) - ", "Share", "Read also"]
MARKUP = ["<p>", "</p>", "<div>", "<h1>", "<script>", "</script>", "<img src=x>", "<![CDATA[", "<!--", "&#x110000;"]
LINKS = ["<a href='javascript:x()'>", "[a](javascript:x)", "# ", "> ", "- ", "---\n", "title: x\n"]
PIECES = st.sampled_from([*MARKS, *WORDS, *FACTS, *MARKUP, *LINKS])


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=150, deadline=None)
@given(data=st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_or_refused_with_a_reason(suffix: str, data: str) -> None:
    check(read(data.encode(), suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_reason(suffix: str, data: bytes) -> None:
    check(read(data, suffix))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=60, deadline=None)
@given(
    cut=st.integers(0, 3000),
    roles=st.dictionaries(
        st.integers(1, 40),
        st.sampled_from(["headline", "paragraph", "boilerplate", "heading", "pull_quote", "lead", "byline", "caption"]),
        max_size=4,
    ),
)
def test_capture_cut_off_anywhere_with_any_roles_settled(suffix: str, cut: int, roles: dict[int, str]) -> None:
    text = (PROJECT / "seeds/courier/2014/page_20140115_morning-after.txt").read_bytes()
    check(read(text[:cut], suffix, tuple(sorted(roles.items()))))


HOSTILE = {
    "one line": "word " * 1_000_000,
    "marks": '"' * 1_000_000,
    "mixed marks": "“„«'" * 250_000,
    "blank lines": "\n" * 5_000_000 + "x",
    "short lines": "a\n" * 500_000,
    "capitals": "Ana Ruiz " * 500_000,
    "open tags": "<div>" * 200_000 + "x",
    "said": '"I saw it," said Ana. ' * 100_000,
    "spaces": "x" + " " * 5_000_000 + "y",
    "dots": ". " * 1_000_000,
    "digits": "07.02.2022 " * 200_000,
    "by": "By " * 500_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", HOSTILE)
def test_five_megabytes_of_hostile_text_take_seconds(name: str, suffix: str) -> None:
    start = time.process_time()
    check(read(HOSTILE[name].encode(), suffix))
    assert time.process_time() - start < 60
