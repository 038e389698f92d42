"""An article's text blocks read for quotations: spans, sentences, and each quotation's place among them."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

from backfile.loader.quotations.clauses import Report, find_report
from backfile.loader.quotations.dialogues import find_turns
from backfile.loader.quotations.frames import FARTHEST_READ, FrameReader
from backfile.loader.quotations.lexicon import COMMA, QUOTE, Lexicon
from backfile.loader.quotations.marks import OPENING, Span, find_spans, marks_in
from backfile.loader.quotations.sentences import Sentence, ends_sentence
from backfile.loader.quotations.tokens import Token
from backfile.models import BlockQuote, ListBlock, Paragraph, PullQuote, Record, Section

_SIGNATURE = re.compile(r"(?:\n|[ \u00a0])[ \u00a0]*(?:[–—―]|--?)[ \u00a0]*(?=[^\W\d_])[^\n]{2,120}\s*\Z")
"""The attribution line of a set-off quotation: — Name, title."""
_SET_OFF = (PullQuote, BlockQuote)
_WITH_QUOTATIONS = (Paragraph, PullQuote, BlockQuote, ListBlock)
_Held: TypeAlias = Paragraph | PullQuote | BlockQuote | ListBlock
MOST_QUOTATIONS = 10_000
"""Quotations of one article that are read: a long novel has fewer."""
_LONGEST_HEADLINE = 130
_TERMINAL = re.compile(r"[.!?…:;。！？؟][\"“”»«’'‘)\]\s]*\Z")


class TextBlock(Record, gc=False):
    """A block that can hold quotations, read."""

    section: int
    block: int
    text: str
    set_off: bool
    spans: list[Span]
    sentences: range
    """Of the article's sentences."""
    stands_alone: bool
    """Nothing but quotations in it."""
    is_headline_like: bool
    """Short and without an end: a headline, a teaser or a caption that came in as a paragraph."""


class Located(NamedTuple):
    """A quotation in its sentence."""

    home: int
    """Index of the text block."""
    span: Span
    sentence: int
    """Index among the article's sentences."""
    token: int
    report: Report | None
    """What its own sentence says of its speaker."""


class Passages(NamedTuple):
    """All text blocks of an article with all their sentences."""

    blocks: list[TextBlock]
    sentences: list[Sentence]
    unread: tuple[int, int] | None = None
    """(section, block) from which on quotations are not looked for, where the article has more than MOST_QUOTATIONS."""

    def text_of(self, item: Located) -> str:
        """What is quoted."""
        return self.blocks[item.home].text[item.span.start : item.span.end]


def read_passages(sections: tuple[Section, ...], language: str, reader: FrameReader) -> Passages:
    """Paragraphs, set-off quotations and lists, in order, read for quotations and the words around them."""
    held = [
        (number, place, block)
        for number, section in enumerate(sections)
        for place, block in enumerate(section.blocks)
        if isinstance(block, _WITH_QUOTATIONS)
    ]
    marked = _find_marked(held, language, reader.lexicon)
    cut = _cut_off(marked)
    if not any(marked):
        return Passages([], [])
    blocks: list[TextBlock] = []
    sentences: list[Sentence] = []
    reader.read_names(block.text for _, _, block in held)
    near = _near_quotations([len(block.text) for _, _, block in held], marked)
    for index, ((number, place, block), spans) in enumerate(zip(held, marked, strict=True)):
        text = block.text
        first = len(sentences)
        if near is None or near[index]:
            sentences += reader.read_sentences(text, spans, index, isinstance(block, ListBlock))
        alone = bool(spans) and all(map(_is_wordless, sentences[first:]))
        short = bool(spans) and len(text) < _LONGEST_HEADLINE and isinstance(block, Paragraph)
        headline_like = short and not _TERMINAL.search(text[-12:])
        within = range(first, len(sentences))
        set_off = isinstance(block, _SET_OFF)
        blocks.append(TextBlock(number, place, text, set_off, spans, within, alone, headline_like))
    return Passages(blocks, sentences, held[cut][:2] if cut is not None else None)


def _beside(spans: list[Span], turns: list[Span]) -> list[Span]:
    """What is marked before or behind all that dashes open, and that, in order."""
    first, last = turns[0].outer_start, turns[-1].outer_end
    before = [span for span in spans if span.outer_end <= first]
    return [*before, *turns, *(span for span in spans if span.outer_start >= last)]


def _cut_off(marked: list[list[Span]]) -> int | None:
    """Takes out the quotations behind the first MOST_QUOTATIONS; answers the index of the block that has the first of them."""
    count = 0
    first: int | None = None
    for at, spans in enumerate(marked):
        count += len(spans)
        if count > MOST_QUOTATIONS and spans:
            del spans[max(0, len(spans) - (count - MOST_QUOTATIONS)) :]
            first = at if first is None else first
    return first


def _near_quotations(lengths: list[int], marked: list[list[Span]]) -> list[bool] | None:
    """Which blocks a quotation is near to; None where all are."""
    if sum(lengths) <= FARTHEST_READ:
        return None
    near = [False] * len(lengths)
    for order in (range(len(lengths)), range(len(lengths) - 1, -1, -1)):
        distance = FARTHEST_READ
        for at in order:
            distance = 0 if marked[at] else distance + lengths[at]
            near[at] = near[at] or distance <= FARTHEST_READ
    return near


def _find_marked(held: list[tuple[int, int, _Held]], language: str, lexicon: Lexicon) -> list[list[Span]]:
    """The quotations of each block; one that a block leaves open may go on in the next."""
    found: list[list[Span]] = []
    left_open = converses = False
    marks = marks_in("\n".join([block.text for _, _, block in held]))
    for index, (_, _, block) in enumerate(held):
        text = block.text
        spans: list[Span] = []
        if any(map(text.__contains__, marks)):
            continues = index + 1 < len(held) and OPENING.match(held[index + 1][2].text) is not None
            spans = find_spans(text, block.language or language, left_open, continues)
        if turns := find_turns(text, lexicon):
            spans = _beside(spans, turns)
        if isinstance(block, _SET_OFF) and not _is_marked(spans, text):
            spans = _whole(text)
        left_open = bool(spans) and not spans[-1].closed
        found.append(spans)
        converses = converses or bool(turns)
    if converses:
        for index, (_, _, block) in enumerate(held):
            if not found[index] and isinstance(block, Paragraph):
                found[index] = find_turns(block.text, lexicon, assumed=True)
    return found


def locate_quotes(passages: Passages, reader: FrameReader) -> list[Located]:
    """All quotations in order, each with the report that its sentence makes of it."""
    found = []
    for index, block in enumerate(passages.blocks):
        for number in block.sentences if block.spans else ():
            tokens = passages.sentences[number].tokens
            located = []
            for at in passages.sentences[number].quotes:
                span = block.spans[int(tokens[at].text)]
                report = find_report(tokens, at, ends_sentence(block.text, span), reader.lexicon)
                located.append(Located(index, span, number, at, report))
            if reader.lexicon.language != "en" and len(located) > 1:
                located = _closed_together(located, tokens)
            found += located
    return found


def _closed_together(located: list[Located], tokens: list[Token]) -> list[Located]:
    """Of "El objetivo es “A”, seguido de “B” y de “C”, señaló.": the verb that closes the sentence reports them all."""
    closing: Report | None = None
    done: list[Located] = []
    for item in reversed(located):
        report = item.report
        if report is None and closing is not None:
            item = item._replace(report=closing._replace(near=False))
        elif report is not None:
            behind = report.cue > item.token and any(token.kind == COMMA for token in tokens[item.token : report.cue])
            closing = report if behind else None
        done.append(item)
    return done[::-1]


def _is_wordless(sentence: Sentence) -> bool:
    return all(token[0] == QUOTE or not token[1][:1].isalnum() for token in sentence.tokens)


def _is_marked(spans: list[Span], text: str) -> bool:
    """A set-off text whose own marks hold its beginning; marks further in are quotations within it."""
    return bool(spans) and not text[: spans[0].outer_start].strip()


def _whole(text: str) -> list[Span]:
    signature = _SIGNATURE.search(text, max(0, len(text) - 160))
    end = len(text[: signature.start()].rstrip()) if signature is not None else len(text.rstrip())
    start = len(text) - len(text.lstrip())
    return [Span(start, start, end, end)] if end > start else []
