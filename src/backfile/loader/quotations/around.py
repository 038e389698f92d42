"""Who speaks, by the sentences around a quotation in its own block."""

from __future__ import annotations

from msgspec.structs import replace

from backfile.loader.quotations.acting import Acting, Known, has_quote, silently
from backfile.loader.quotations.before import first_subject
from backfile.loader.quotations.chained import acting_behind
from backfile.loader.quotations.clauses import Report, first_report
from backfile.loader.quotations.echoes import echoing_report
from backfile.loader.quotations.lexicon import (
    COLON,
    NAME,
    PRONOUN,
)
from backfile.loader.quotations.moods import is_told
from backfile.loader.quotations.passages import Located
from backfile.loader.quotations.phrases_before import PhrasesBefore
from backfile.loader.quotations.sureness import (
    EARLIER_SENTENCE,
    LAST_SPEAKER,
    PARAGRAPH_BEHIND,
    SAME_SENTENCE,
    SUBJECT_BEFORE,
    SUBJECT_BEHIND,
)
from backfile.models import Attribution

_OPENING = 4
"""Tokens in which a sentence names who acts."""
_FARTHEST_REPORT = 12
"""Sentences before a quotation, in its block, in which a report is looked for."""
_FARTHEST_TOPIC = 5
"""Sentences before a quotation in which its paragraph names whom it is about."""
_FARTHEST_ACTING = 3
"""Sentences before a bare quotation that are asked whom they are about."""
_LONGEST_OPENING = 6
"""Tokens of "Nur so viel:"."""


class Around:
    """Reads the sentences around the quotations of one article."""

    def __init__(self, known: Known, acting: Acting, phrases: PhrasesBefore) -> None:
        self._passages, _, _, self._speakers, self._lexicon = known
        self._acting = acting
        self._phrases = phrases

    def within(self, item: Located, before: tuple[Located, Attribution] | None) -> Attribution | None:
        """From the sentences before it in its own block, or the subject of its own sentence."""
        start = self._passages.blocks[item.home].sentences.start
        reported = self._reported_earlier(item, before, start)
        if reported is not None and reported.person and self._acting.names(item, reported.person):
            reported = None
        if (
            item.sentence > start
            and self._acting.is_bare(item)
            and not self._passages.sentences[item.sentence - 1].quotes
        ):
            acting = self._acting_before(item, start)
            if acting is not None and (reported is None or reported.person != acting.person):
                return acting
        return (
            self._phrases.before_colon(item)
            or self._echoed(item)
            or self._phrases.opened_by(item)
            or reported
            or self._acts_next(item)
            or self._topic_of_paragraph(item, start)
            or self._phrases.subject(item)
        )

    def _acting_before(self, item: Located, start: int) -> Attribution | None:
        """Who the sentences right before a bare quotation are about, the nearest that is about somebody."""
        if is_told(self._passages.sentences[item.sentence - 1].tokens, self._lexicon):
            return self.goes_on(item, None)
        farthest = 1 if self._lexicon.language == "en" else _FARTHEST_ACTING
        for number in range(item.sentence - 1, max(start, item.sentence - farthest) - 1, -1):
            if self._passages.sentences[number].quotes:
                break
            acting = self._acting.in_sentence(item, number)
            if acting is not None:
                return acting
        return None

    def goes_on(self, item: Located, last: Attribution | None) -> Attribution | None:
        """German: behind sentences that are reported speech by their mood, who is named before them, else who spoke last."""
        moods = self._lexicon.reported_moods
        start = self._passages.blocks[item.home].sentences.start
        if not moods or item.sentence == start:
            return None
        if not (self._acting.is_told(item) or self._acting.is_bare(item)):
            return None
        told: Attribution | None = None
        for number in range(item.sentence - 1, start - 1, -1):
            sentence = self._passages.sentences[number]
            if sentence.quotes:
                return told
            if not is_told(sentence.tokens, self._lexicon):
                return self._acting.in_sentence(item, number) or told
            told = told or self._meant_by_pronoun(item, number)
        return silently(last, LAST_SPEAKER) if last is not None else None

    def _meant_by_pronoun(self, item: Located, number: int) -> Attribution | None:
        """Whom the pronoun means that is a sentence's first subject: "Abends friere er immer. „…“"."""
        tokens = self._passages.sentences[number].tokens
        subject = first_subject(tokens, 0, len(tokens))
        if subject is None or tokens[subject.head].kind != PRONOUN:
            return None
        found = self._speakers.by_report(item, Report(-1, subject, False), SUBJECT_BEFORE, number)
        return silently(found, found.confidence) if found.person else None

    def announced(self, item: Located) -> Attribution | None:
        """By a sentence that only opens it: "Die Anklägerin schwieg. Nur so viel: „…“": who acts in the one before."""
        start = self._passages.blocks[item.home].sentences.start
        tokens = self._passages.sentences[item.sentence].tokens
        if self._lexicon.language == "en" or item.sentence == start or item.token == 0:
            return None
        quoted = self._passages.sentences[item.sentence - 1].quotes
        opens = tokens[item.token - 1].kind == COLON and item.token <= _LONGEST_OPENING
        return self._acting.in_sentence(item, item.sentence - 1) if opens and not quoted else None

    def beat(self, item: Located) -> Attribution | None:
        """„Ihr schleppt!“ Anna Reinders hebt den Taktstock.: who acts right behind what opens a paragraph."""
        number = item.sentence
        sentences = self._passages.blocks[item.home].sentences
        tokens = self._passages.sentences[number].tokens
        if self._lexicon.language == "en" or item.token != 0 or number != sentences.start:
            return None
        if self._acting.is_bare(item) and number + 1 in sentences:
            number += 1
            quoted = bool(self._passages.sentences[number].quotes)
            found = None if quoted else self._acting.in_sentence(item, number)
        else:
            opens = len(tokens) > 1 and tokens[1].text[0].isupper() and not has_quote(tokens[1:])
            found = self._acting.first_of(item, self._acting.subjects(tokens), number) if opens else None
        return replace(found, confidence=min(found.confidence, PARAGRAPH_BEHIND)) if found is not None else None

    def _reported_earlier(
        self, item: Located, before: tuple[Located, Attribution] | None, start: int
    ) -> Attribution | None:
        for number in range(item.sentence, max(start, item.sentence - _FARTHEST_REPORT) - 1, -1):
            beside = before is not None and before[0].home == item.home and before[0].sentence == number
            if beside and before is not None and (before[1] != Attribution() or self._lexicon.language == "en"):
                return before[1]
            sentence = self._passages.sentences[number]
            if number == item.sentence or not sentence.cues:
                continue
            report = first_report(sentence, self._lexicon)
            if report is not None:
                found = self._speakers.by_report(item, report, EARLIER_SENTENCE, number)
                return self._from_sentence(found, number, item)
        return None

    def _from_sentence(self, found: Attribution, number: int, item: Located) -> Attribution:
        """What another sentence reports; where its verb stands with what it says, that is none of this quotation."""
        lexicon = self._lexicon
        apart = number < item.sentence and (lexicon.unspaced or lexicon.topics) and found.person
        return silently(found, found.confidence) if apart else found

    def _echoed(self, item: Located) -> Attribution | None:
        """From the sentence behind it, where that takes the quotation up: Japanese "「…」。Xさんはそう話す。"."""
        number = item.sentence + 1
        if not self._lexicon.echoes or number not in self._passages.blocks[item.home].sentences:
            return None
        report = echoing_report(self._passages.sentences[number], self._lexicon)
        return self._speakers.by_report(item, report, SAME_SENTENCE, number) if report is not None else None

    def _topic_of_paragraph(self, item: Located, start: int) -> Attribution | None:
        """Chinese, Japanese: whom the sentences before a quotation that stands by itself are about, further back too."""
        if not self._lexicon.unspaced or not self._acting.is_bare(item):
            return None
        for number in range(item.sentence - 2, max(start, item.sentence - _FARTHEST_TOPIC) - 1, -1):
            if self._passages.sentences[number].quotes:
                return None
            found = self._acting.in_sentence(item, number)
            if found is not None:
                return found
        return None

    def _acts_next(self, item: Located) -> Attribution | None:
        """Of “…”. Demetrio Rueda pasó la mano por el teclado.: a quotation by itself, and who acts right behind it."""
        number = item.sentence + 1
        placed = self._lexicon.unspaced or self._lexicon.topics
        if not (self._lexicon.anaphors or placed) or not self._acting.is_bare(item):
            return None
        if number not in self._passages.blocks[item.home].sentences:
            return None
        sentence = self._passages.sentences[number]
        if (sentence.cues or sentence.quotes) and not placed:
            return None
        subject = acting_behind(sentence.tokens) if placed else first_subject(sentence.tokens, 0, _OPENING)
        if subject is None or not (placed or sentence.tokens[subject.head].kind == NAME):
            return None
        found = self._speakers.by_report(item, Report(-1, subject, False), SUBJECT_BEHIND, number)
        return silently(found, found.confidence) if found.person else None
