"""What holds for quotations of any text, and that no text takes long."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.loader.quotations import find_quotes
from backfile.loader.quotations.frames import reader_for
from backfile.loader.quotations.vocabulary import VOCABULARIES
from backfile.models import Block, BlockQuote, ListBlock, Paragraph, PullQuote, Section

LANGUAGES = (*(vocabulary.language for vocabulary in VOCABULARIES), "xx")
WORDS = st.sampled_from(
    "“ ” \" ' „ « » 「 」 — : , . ? ; ( ) said he She told Ines Okafor Mr. Okafor’s the of who according to that "
    'sagte er Frau a-t-il déclaré l’Ines Según dijo он сказал قال وأضاف dedi は と述べた 说 U.S. 6" ’90s J.D. I’d a-b'.split()
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=80)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    TEXTS.map(Paragraph), TEXTS.map(PullQuote), TEXTS.map(BlockQuote), TEXTS.map(ListBlock)
)
SECTIONS = st.lists(
    st.lists(BLOCKS, max_size=4).map(lambda blocks: Section(None, 2, tuple(blocks))), min_size=1, max_size=3
).map(tuple)


@pytest.mark.slow
@settings(deadline=None)
@given(SECTIONS, st.sampled_from(LANGUAGES), st.lists(TEXTS, max_size=2).map(tuple))
def test_every_quotation_is_its_blocks_text_at_its_span(
    sections: tuple[Section, ...], language: str, people: tuple[str, ...]
) -> None:
    at = (0, 0, 0)
    for quote in find_quotes(sections, language, people):
        text = sections[quote.section].blocks[quote.block].text
        assert quote.text == text[quote.start : quote.end] != ""
        assert at <= (quote.section, quote.block, quote.start)
        assert 0 <= quote.attribution.confidence <= 1
        assert quote.attribution.person or quote.attribution.confidence == 0
        at = (quote.section, quote.block, quote.end)


def test_run_of_names_that_is_nothing_but_a_link() -> None:
    """`der` after a quotation mark glued to a lost letter opens a run of names and leaves nothing of it."""
    text = 'Bericht.\ufffd"Ich bin der dass der'
    assert find_quotes((Section(None, 2, (Paragraph(text),)),), "de") == ()


@settings(deadline=None)
@given(SECTIONS, st.sampled_from(LANGUAGES))
def test_what_was_read_before_makes_no_difference(sections: tuple[Section, ...], language: str) -> None:
    warm = find_quotes(sections, language)
    reader_for.cache_clear()
    assert find_quotes(sections, language) == warm == find_quotes(sections, language)


HOSTILE = {
    **{f"marks {mark}": mark for mark in "“”„‟«»‹›＂「」『』〝〞〟‘’‚‛`"},
    "alternating curly": "“”",
    "alternating with spaces": "“ ” ",
    "alternating low": "„“",
    "alternating single": "‘a’ ",
    "paired straight": "``''",
    "open marks and words": "“word ",
    "open marks and lines": "“word\n",
    "closing marks and words": "word” ",
    "marks in marks and letters": "“a ‘b ",
    "inches": '6" wide ',
    "decades": "'90s ",
    "plural owners": "dogs' ",
    "one-letter lines": "a\n",
    "quoted one-letter lines": '"a"\n',
    "titles": "Secretary of State ",
    "links": "De la ",
    "relative clauses": "Bob, who said, ",
    "joint names": "Bob and ",
    "passives": "was told by Bob that ",
    "two-word verbs": "he went on, ",
    "initials": "J. ",
    "hyphens": "a-",
    "straight marks": '"',
    "opening marks": "“",
    "angled marks": "«»",
    "apostrophes": "' ",
    "possessives": "'as' ",
    "marks and letters": '" a ',
    "one word": "a",
    "capitals": "Aa ",
    "quotations": "“A b c,” he said. ",
    "one sentence": "“A b c d” and ",
    "verbs": "said ",
    "adverbs": "very ",
    "full stops": "x).",
    "commas": ", ",
    "appositions": "Bob, ",
    "sentences": "He. ",
    "phrases": "a man of ",
    "brackets": "(",
    "dashes": "— ",
    "nested": "“‘",
    "blank": " ",
    "line ends": "\n",
    "Japanese": "「とても良い」と述べた。山田氏は",
    "Chinese": "总统说：“我们准备好进行”",
    "French incises": "« Oui, dit Paul, et non » ",
    "Russian incises": "«Да, — сказал Иванов, — и нет». ",
    "Korean": "김민수 시장은 “우리는 반드시 간다”고 말했다. ",
    "Korean particles": "은는이가 ",
    "Russian turns": "— Да, — сказал он. ",
    "Spanish participles": "Preguntada por ",
    "Arabic": "قال محمد “كذا وكذا كذا” ",
    "Arabic offices": "قال المدير العام للشركة نبيل ",
    "Indonesian": "“Kami datang lagi,” ujarnya menurut ",
    "French sources": "« oui » d'après lui, à ses yeux, ",
    "Spanish sources": "a juicio de él “sí” en opinión de ",
    "Italian relatives": "di Bruno, che fa, quindi: «sì» ",
    "Chinese sayings": "说：“好的。”他点头道",
}
LANGUAGE_OF = {
    "Japanese": "ja",
    "Chinese": "zh",
    "French incises": "fr",
    "Russian incises": "ru",
    "Arabic": "ar",
    "Arabic offices": "ar",
    "Indonesian": "id",
    "French sources": "fr",
    "Spanish sources": "es",
    "Italian relatives": "it",
    "Chinese sayings": "zh",
    "Korean": "ko",
    "Korean particles": "ko",
    "Russian turns": "ru",
    "Spanish participles": "es",
}


def article_of(unit: str, characters: int, lines: bool) -> tuple[Section, ...]:
    """One block, or a block a line of about a hundred characters."""
    size = max(1, 100 // len(unit)) if lines else characters // len(unit)
    blocks = [Paragraph(unit * size) for _ in range(max(1, characters // (len(unit) * size)))]
    return (Section(None, 2, (*blocks, Paragraph(" said “a b c d”"))),)


def steps_for(unit: str, characters: int, language: str, lines: bool) -> int:
    """Function calls, Python's and the library's, that reading the text takes."""
    article = article_of(unit, characters, lines)
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    find_quotes(article, language)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_quotes(article, language)
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize("lines", [False, True], ids=["one block", "many blocks"])
@pytest.mark.parametrize("name", HOSTILE)
def test_steps_grow_no_faster_than_hostile_text(name: str, lines: bool) -> None:
    language = LANGUAGE_OF.get(name, "en")
    small, large = (steps_for(HOSTILE[name], size, language, lines) for size in (3_000, 12_000))
    assert large < 5 * small + 300


@pytest.mark.parametrize("mark", ["“", '"', "'", "‘", "«", "„", "「", "“‘"])
def test_marks_nested_a_hundred_thousand_deep_are_read_without_recursion(mark: str) -> None:
    article = (Section(None, 2, (Paragraph(f"{mark} a b c d " * 100_000),)),)
    assert len(find_quotes(article, "en")) <= 1


def seconds_for(unit: str, characters: int, language: str) -> float:
    text = unit * (characters // len(unit)) + " said “a b c d”"
    start = time.process_time()
    find_quotes((Section(None, 2, (Paragraph(text),)),), language)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("language", "text"), [("es", "” — said"), ("fr", "” — said"), ("cs", "- rozhlas – se"), ("pl", "– Tak – się")]
)
def test_texts_that_end_where_more_was_expected_are_read(language: str, text: str) -> None:
    for block in (Paragraph(text), PullQuote(text)):
        assert find_quotes((Section(None, 2, (block,)),), language) == find_quotes(
            (Section(None, 2, (block,)),), language
        )


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    assert seconds_for(HOSTILE[name], 100_000, LANGUAGE_OF.get(name, "en")) < 5


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_five_megabytes_of_hostile_text_take_seconds(name: str) -> None:
    assert seconds_for(HOSTILE[name], 5_000_000, LANGUAGE_OF.get(name, "en")) < 60


def test_many_distinct_names_are_unified_in_linear_time() -> None:
    text = "".join(f"“A b c d,” said N{number} Smith. " for number in range(4_000))
    start = time.process_time()
    quotes = find_quotes((Section(None, 2, (Paragraph(text),)),), "en")
    assert len(quotes) == 4_000
    assert time.process_time() - start < 10
