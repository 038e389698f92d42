"""Text whose letters are parted from their accents (NFD), put together for reading; quotations are given as they are written."""

from __future__ import annotations

from typing import TypeAlias
from unicodedata import combining, is_normalized, normalize

from msgspec.structs import replace

from backfile.models import Block, Quote, Section

Places: TypeAlias = dict[tuple[int, int], list[int]]
"""(section, block) → for each character of the composed text, and its end, where that stands in the text as written."""
_JAMO = range(0x1160, 0x1200)
"""Vowels and finals of Korean syllables, which go together with the character before them."""


def compose(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], Places]:
    """The sections with composed letters, and where their characters stand; the same sections where all are."""
    places: Places = {}
    composed = []
    for number, section in enumerate(sections):
        before = len(places)
        blocks = [_block(block, places, (number, at)) for at, block in enumerate(section.blocks)]
        composed.append(replace(section, blocks=tuple(blocks)) if len(places) > before else section)
    return (tuple(composed), places) if places else (sections, places)


def _block(block: Block, places: Places, key: tuple[int, int]) -> Block:
    text = block.text
    if text.isascii() or is_normalized("NFC", text):
        return block
    parts, starts = _parts(text)
    composed = "".join(parts)
    if composed != normalize("NFC", text):
        return block  # letters that go together over more than their own accents: read as it is
    places[key] = starts
    return replace(block, text=composed)


def _parts(text: str) -> tuple[list[str], list[int]]:
    """The letters of a text, composed, and where each of their characters begins in it."""
    parts: list[str] = []
    starts: list[int] = []
    first = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and (combining(text[at]) or ord(text[at]) in _JAMO):
            continue
        parts.append(normalize("NFC", text[first:at]))
        starts += [first] * len(parts[-1])
        first = at
    return parts, [*starts, len(text)]


def as_written(quote: Quote, sections: tuple[Section, ...], places: Places) -> Quote:
    """A quotation of composed sections, in the text as it is written."""
    starts = places.get((quote.section, quote.block))
    if starts is None:
        return quote
    start, end = starts[quote.start], starts[quote.end]
    text = sections[quote.section].blocks[quote.block].text
    return replace(quote, text=text[start:end], start=start, end=end)
