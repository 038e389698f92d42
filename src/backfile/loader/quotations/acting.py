"""Whom a sentence without a verb of saying is about, for a quotation beside it."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.before import first_subject
from backfile.loader.quotations.clauses import Report, first_report
from backfile.loader.quotations.discourse import Discourse
from backfile.loader.quotations.lexicon import (
    END,
    NAME,
    POSSESSIVE,
    QUOTE,
    Lexicon,
)
from backfile.loader.quotations.moods import is_told_before
from backfile.loader.quotations.offices import (
    aged_phrase,
    described_opening,
    opening_office,
)
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People
from backfile.loader.quotations.sentences import ends_sentence
from backfile.loader.quotations.speakers import SpeakerReader
from backfile.loader.quotations.sureness import PARAGRAPH_BEFORE, SUBJECT_BEFORE
from backfile.loader.quotations.tokens import Subject, Token
from backfile.models import Attribution

_LONGEST_ANNOUNCEMENT = 4
"""Tokens of "Ihr Motto?"."""


class Known(NamedTuple):
    """What is known of an article before its quotations are attributed."""

    passages: Passages
    people: People
    discourse: Discourse
    speakers: SpeakerReader
    lexicon: Lexicon


class Acting:
    """Reads who acts in the sentences of one article."""

    def __init__(self, known: Known) -> None:
        self._passages, self._people, self._discourse, self._speakers, self._lexicon = known

    def names(self, item: Located, person: str) -> bool:
        """Whether a quotation without a report of its own names the person, as people seldom do themselves."""
        if self._lexicon.language == "en" or item.report is not None:
            return False
        words = person.split()
        return len(words) > 1 and any(word in self._passages.text_of(item).split() for word in (words[0], words[-1]))

    def is_told(self, item: Located) -> bool:
        """German: whether the words before it in its sentence are somebody's by their mood."""
        return is_told_before(self._passages.sentences[item.sentence].tokens, item.token, self._lexicon)

    def is_bare(self, item: Located) -> bool:
        """A sentence that is nothing but the quotation, as after "X was blunt."."""
        tokens = self._passages.sentences[item.sentence].tokens
        block = self._passages.blocks[item.home]
        if item.token != 0 or len(tokens) > 2:
            return False
        alone = self._lexicon.unspaced and len(tokens) == 1
        return alone or tokens[-1].kind == END or ends_sentence(block.text, item.span, ".!?…。！？")

    def in_sentence(self, item: Located, number: int) -> Attribution | None:
        """Who is reported to speak in sentence `number`, else who acts in it."""
        sentence = self._passages.sentences[number]
        tokens = sentence.tokens
        report = first_report(sentence, self._lexicon)
        if report is not None:
            found = self._speakers.by_report(item, report, PARAGRAPH_BEFORE, number)
            if not found.person or not self.names(item, found.person):
                return silently(found, found.confidence) if found.person else None
        return self.first_of(item, self.subjects(tokens), number)

    def first_of(self, item: Located, subjects: list[Subject | None], number: int) -> Attribution | None:
        """The first of a sentence's subjects that is a person whom the quotation does not name."""
        for subject in subjects:
            if subject is not None:
                found = self._speakers.by_report(item, Report(-1, subject, False), SUBJECT_BEFORE, number)
                if found.person and not self.names(item, found.person):
                    return silently(found, found.confidence)
        return None

    def subjects(self, tokens: list[Token]) -> list[Subject | None]:
        """Who a sentence without a verb of saying may be about: its owner ("Ihr Motto?"), its subjects, whom alone it names."""
        if len(tokens) <= _LONGEST_ANNOUNCEMENT and tokens[0].kind == POSSESSIVE and tokens[-1].text == "?":
            return [Subject(0, 0, 0)]
        subject = first_subject(tokens, 0, len(tokens)) or described_opening(tokens, self._lexicon)
        if self._lexicon.language == "en":
            return [subject]
        opens = subject is not None and subject.head == 0 and tokens[0].kind == NAME
        if opens and not self._people.find(tokens[0].text):
            subject = described_opening(tokens, self._lexicon) or subject  # French "Joint hier, le potier …"
        person = self._discourse.first_person(tokens, subject, len(tokens)) if subject is not None else None
        following = first_subject(tokens, person.last + 1, len(tokens)) if person is not None else None
        office = opening_office(tokens, self._lexicon)
        return [office, person, following, aged_phrase(tokens), self._discourse.only_named(tokens)]


def has_quote(tokens: list[Token]) -> bool:
    """Whether a quotation stands among the tokens."""
    return any(token.kind == QUOTE for token in tokens)


def silently(attribution: Attribution, confidence: float) -> Attribution:
    """The same person, for a quotation whose own words name neither speaker nor verb."""
    return Attribution(person=attribution.person, role=attribution.role, confidence=confidence)
