"""All direct quotations of an article, each with its speaker and cue."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.quotations.clauses import Report, Subject, find_report, first_subject, first_report
from backfile.loader.quotations.discourse import Discourse, Resolved
from backfile.loader.quotations.frames import FrameReader, Sentence, reader_for
from backfile.loader.quotations.lexicon import DETERMINER, NAME, PRONOUN, QUOTE, SELF, THEY
from backfile.loader.quotations.marks import OPENING, Span, find_spans
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.tokens import Token
from backfile.loader.quotations.vocabulary import VOCABULARIES
from backfile.models import Attribution, BlockQuote, ListBlock, Paragraph, PullQuote, Quote, Section

_MARK = re.compile(r"[\"“”„‟«»‹›＂「」『』〝〞‘'‚]|``|''")
_PRONOUNS = frozenset(
    word
    for vocabulary in VOCABULARIES
    for field in (vocabulary.he, vocabulary.she, vocabulary.they, vocabulary.self, vocabulary.who)
    for word in field.split()
)


class _TextBlock(NamedTuple):
    """A block that can hold quotations, read."""

    section: int
    block: int
    text: str
    set_off: bool
    spans: list[Span]
    sentences: range
    """Of the article's sentences."""


class _Found(NamedTuple):
    """A quotation while its speaker is looked for."""

    home: int
    """Index of the text block."""
    span: Span
    sentence: int
    token: int
    report: Report | None


def find_quotes(
    sections: tuple[Section, ...],
    language: str,
    people: tuple[str, ...] = (),
    speakers: tuple[tuple[str, str], ...] = (),
) -> tuple[Quote, ...]:
    """Every direct quotation, set off or inside a paragraph, in order and not overlapping.

    `people`: full names that front matter knows. `speakers`: (first words of a quotation, person or "" for nobody)
    as an editor settled them; they win, with confidence 1.
    """
    reader = reader_for(language)
    blocks, sentences = _read_blocks(sections, language, reader)
    if not any(block.spans for block in blocks):
        return ()
    return tuple(_Article(blocks, sentences, reader, people).quotes(speakers))


def spoken_by(attribution: Attribution) -> str | None:
    """Who said it, as a reader names them: the person, else the speaker as written unless that is a bare pronoun."""
    if attribution.person:
        return attribution.person
    speaker = attribution.speaker
    return speaker if speaker and speaker.lower() not in _PRONOUNS else None


def _read_blocks(
    sections: tuple[Section, ...], language: str, reader: FrameReader
) -> tuple[list[_TextBlock], list[Sentence]]:
    held = [
        (number, place, block)
        for number, section in enumerate(sections)
        for place, block in enumerate(section.blocks)
        if isinstance(block, Paragraph | PullQuote | BlockQuote | ListBlock)
    ]
    blocks: list[_TextBlock] = []
    sentences: list[Sentence] = []
    left_open = False
    for index, (number, place, block) in enumerate(held):
        text = block.text
        continues = index + 1 < len(held) and OPENING.match(held[index + 1][2].text) is not None
        spans = find_spans(text, language, left_open, continues) if _MARK.search(text) else []
        set_off = isinstance(block, PullQuote | BlockQuote)
        left_open = bool(spans) and not spans[-1].closed
        if set_off and not spans:
            spans = _whole(text)
        first = len(sentences)
        sentences += reader.read_sentences(text, spans, index)
        blocks.append(_TextBlock(number, place, text, set_off, spans, range(first, len(sentences))))
    return blocks, sentences


def _whole(text: str) -> list[Span]:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [Span(start, start, end, end)] if end > start else []


class _Article:
    """The quotations of one article while their speakers are looked for."""

    def __init__(
        self, blocks: list[_TextBlock], sentences: list[Sentence], reader: FrameReader, known: tuple[str, ...]
    ) -> None:
        self._blocks = blocks
        self._sentences = sentences
        self._lexicon = reader.lexicon
        self._people = People(sentences, known, reader.namings, reader.lexicon)
        self._discourse = Discourse(sentences, self._people, reader.lexicon)

    def quotes(self, speakers: tuple[tuple[str, str], ...]) -> list[Quote]:
        found = [self._locate(index, block) for index, block in enumerate(self._blocks)]
        quotes: list[Quote] = []
        last: Attribution | None = None
        flat = [item for items in found for item in items]
        attributions: list[Attribution | None] = [self._reported(item) for item in flat]
        self._share(flat, attributions)
        for number, item in enumerate(flat):
            attribution = attributions[number] or self._surroundings(number, flat, attributions, last)
            attributions[number] = attribution
            if attribution.person:
                last = attribution
            quote = self._quote(item, attribution, speakers)
            if quote is not None:
                quotes.append(quote)
        return quotes

    def _locate(self, index: int, block: _TextBlock) -> list[_Found]:
        found = []
        for number in block.sentences:
            tokens = self._sentences[number].tokens
            for at in self._sentences[number].quotes:
                span = block.spans[int(tokens[at].text)]
                found.append(_Found(index, span, number, at, find_report(tokens, at, self._lexicon)))
        return found

    def _reported(self, item: _Found) -> Attribution | None:
        if item.report is None:
            return None
        return self._attribution(item, item.report, 0.95 if item.report.near else 0.8, item.sentence)

    def _attribution(self, item: _Found, report: Report, sureness: float, sentence: int) -> Attribution:
        tokens = self._sentences[sentence].tokens
        cue = tokens[report.cue].text if report.cue >= 0 else None
        if report.subject is None:
            return Attribution(cue=cue)
        speaker, person, sure = self._identify(tokens, report.subject, sentence, self._text(item))
        if person is None:
            return Attribution(speaker=speaker, cue=cue)
        return Attribution(
            speaker=speaker,
            person=person.name,
            role=person.role or None,
            cue=cue,
            confidence=round(sureness * sure, 2),
        )

    def _text(self, item: _Found) -> str:
        return self._blocks[item.home].text[item.span.start : item.span.end]

    def _identify(
        self, tokens: list[Token], subject: Subject, sentence: int, quoted: str
    ) -> tuple[str, Person | None, float]:
        head = tokens[subject.head]
        if head.kind == PRONOUN:
            gender = self._lexicon.genders.get(head.text.lower(), "")
            resolved = self._discourse.resolve(gender, sentence, subject.head, True, quoted)
            return head.text, resolved.person if resolved else None, resolved.certainty if resolved else 0.0
        if head.kind in (THEY, SELF):
            return head.text, None, 0.0
        if head.kind == NAME:
            person = self._people.find(head.text)
            if person is not None:
                return head.text, person, 1.0
        if self._is_definite(tokens, subject):
            resolved = self._described(tokens, subject, sentence, quoted)
            if resolved is not None:
                return _phrase(tokens, subject), resolved.person, resolved.certainty
        return _phrase(tokens, subject), None, 0.0

    def _is_definite(self, tokens: list[Token], subject: Subject) -> bool:
        first = tokens[subject.first]
        return first.kind == DETERMINER and first.text.lower() not in self._lexicon.indefinite

    def _described(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Resolved | None:
        """Of "the minister", the minister named last; of "the 36-year-old", whom the sentences before are about."""
        noun = tokens[subject.head].text.lower()
        person = self._discourse.last_with_role(noun, sentence)
        if person is not None:
            return Resolved(person, 0.7)
        if not noun[:1].isdigit():
            return None
        resolved = self._discourse.resolve("", sentence, subject.first, True, quoted)
        return resolved._replace(certainty=resolved.certainty * 0.8) if resolved is not None else None

    def _share(self, flat: list[_Found], attributions: list[Attribution | None]) -> None:
        """Give quotations without a report that of their neighbour in the block, or of the paragraphs they go on in."""
        for number in range(1, len(flat)):
            if attributions[number] is None and self._goes_on(flat[number - 1], flat[number]):
                attributions[number] = attributions[number - 1]
        for number in range(len(flat) - 2, -1, -1):
            if attributions[number] is None and self._leads_to(flat[number], flat[number + 1]):
                attributions[number] = attributions[number + 1]

    def _goes_on(self, before: _Found, after: _Found) -> bool:
        return before.home == after.home or self._is_continued(before, after)

    def _leads_to(self, before: _Found, after: _Found) -> bool:
        if before.home == after.home:
            between = self._blocks[before.home].text[before.span.outer_end : after.span.outer_start]
            return len(between.strip()) <= 1
        return self._is_continued(before, after)

    def _is_continued(self, before: _Found, after: _Found) -> bool:
        return not before.span.closed and after.home == before.home + 1

    def _surroundings(
        self, number: int, flat: list[_Found], attributions: list[Attribution | None], last: Attribution | None
    ) -> Attribution:
        item = flat[number]
        block = self._blocks[item.home]
        within = self._within(item, block)
        if within is not None:
            return within
        if item.home and len(self._sentences[item.sentence].tokens) <= 2:
            previous = self._after_paragraph(item, number, flat, attributions)
            if previous is not None:
                return previous
        if last is not None and not self._words_around(block):
            return Attribution(person=last.person, role=last.role, confidence=0.35)
        return Attribution()

    def _words_around(self, block: _TextBlock) -> bool:
        return any(token.kind != QUOTE for number in block.sentences for token in self._sentences[number].tokens)

    def _within(self, item: _Found, block: _TextBlock) -> Attribution | None:
        """From the sentences before it in its own block, or the subject of its own sentence."""
        for number in range(item.sentence - 1, block.sentences.start - 1, -1):
            report = first_report(self._sentences[number].tokens, self._lexicon)
            if report is not None:
                return self._attribution(item, report, 0.6, number)
        tokens = self._sentences[item.sentence].tokens
        subject = first_subject(tokens, 0, item.token)
        if subject is None:
            return None
        found = self._attribution(item, Report(-1, subject, False), 0.4, item.sentence)
        return found if found.person else None

    def _after_paragraph(
        self, item: _Found, number: int, flat: list[_Found], attributions: list[Attribution | None]
    ) -> Attribution | None:
        """Of a set-off quotation: who is reported to speak, or acts, at the end of the paragraph before it."""
        before = self._blocks[item.home - 1]
        for sentence in reversed(before.sentences):
            tokens = self._sentences[sentence].tokens
            earlier = flat[number - 1] if number else None
            if earlier is not None and earlier.sentence == sentence and attributions[number - 1] is not None:
                known = attributions[number - 1]
                if known is not None and known.person:
                    return Attribution(person=known.person, role=known.role, confidence=min(0.75, known.confidence))
            report = first_report(tokens, self._lexicon)
            sure = 0.8
            if report is None:
                subject = first_subject(tokens, 0, len(tokens))
                report = Report(-1, subject, False) if subject is not None else None
                sure = 0.5
            if report is not None:
                found = self._attribution(item, report, sure, sentence)
                if found.person:
                    return Attribution(person=found.person, role=found.role, confidence=found.confidence)
        return None

    def _quote(self, item: _Found, attribution: Attribution, speakers: tuple[tuple[str, str], ...]) -> Quote | None:
        block = self._blocks[item.home]
        text = self._text(item)
        settled = _settled(text, speakers)
        if settled is not None:
            attribution = Attribution(
                speaker=attribution.speaker if settled else None,
                person=settled or None,
                role=attribution.role if settled == attribution.person else None,
                cue=attribution.cue,
                confidence=1.0,
            )
        elif not block.set_off and not _is_speech(text, attribution):
            return None
        kind = "block" if block.set_off else "inline"
        return Quote(
            text=text, kind="block" if block.set_off else "inline", section=block.section, block=block.block, start=item.span.start, end=item.span.end,
            attribution=attribution,
        )  # fmt: skip


def _phrase(tokens: list[Token], subject: Subject) -> str:
    return " ".join(token.text for token in tokens[subject.first : subject.last + 1])


_WORDS = re.compile(r"\w+")


def _is_speech(text: str, attribution: Attribution) -> bool:
    """Three words or more, or a verb of saying: fewer are a title or a word held at arm's length."""
    if attribution.cue:
        return True
    words = _WORDS.findall(text[:200])
    return len(words) >= 3


def _settled(text: str, speakers: tuple[tuple[str, str], ...]) -> str | None:
    if not speakers:
        return None
    folded = " ".join(_WORDS.findall(text[:400])).casefold()
    for words, person in speakers:
        first = " ".join(_WORDS.findall(words)).casefold()
        if first and folded.startswith(first):
            return person
    return None
