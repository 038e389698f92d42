"""Whom the words before a quotation name, in its own sentence, without a verb of saying."""

from __future__ import annotations

from backfile.loader.quotations.acting import Acting, Known, has_quote, silently
from backfile.loader.quotations.before import first_subject, is_governed
from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.lexicon import (
    ADVERB,
    COLON,
    CONJUNCTION,
    DASH,
    NAME,
    OWNER,
    POSSESSIVE,
    QUOTE,
)
from backfile.loader.quotations.offices import (
    experiencer,
    leaves_subject_out,
    opening_office,
    relative_before_colon,
    voice_before_colon,
)
from backfile.loader.quotations.openings import opening_phrase
from backfile.loader.quotations.passages import Located
from backfile.loader.quotations.sureness import OWNER_BEFORE_COLON, SUBJECT_BEFORE_COLON, SUBJECT_OF_SENTENCE
from backfile.loader.quotations.tokens import Subject, Token
from backfile.models import Attribution

_LONGEST_TITLE = 24
"""Characters of a quotation that is rather the name of something."""
_FARTHEST_SUBJECT = 100
"""Tokens before a quotation in which the subject of its sentence is looked for."""


class PhrasesBefore:
    """Reads the words before the quotations of one article."""

    def __init__(self, known: Known, acting: Acting) -> None:
        self._passages, self._people, self._discourse, self._speakers, self._lexicon = known
        self._acting = acting

    def opened_by(self, item: Located) -> Attribution | None:
        """Whom its own sentence opens with by office; German: by name too, unless the sentence is reported speech itself."""
        if self._acting.is_told(item):
            return None
        tokens = self._passages.sentences[item.sentence].tokens
        office = opening_office(tokens, self._lexicon) if item.token < _FARTHEST_SUBJECT else None
        if office is not None and office.last < item.token and not has_quote(tokens[: item.token]):
            return self._speakers.by_office(item, office, SUBJECT_OF_SENTENCE, item.sentence)
        if not self._lexicon.reported_moods or not 0 < item.token < _FARTHEST_SUBJECT or tokens[0].kind != NAME:
            return None
        return None if has_quote(tokens[: item.token]) else self.subject(item)

    def before_colon(self, item: Located) -> Attribution | None:
        """Son adjoint, Yann Kerbrat, est moins sombre : « … » – nearer than what the sentence before says."""
        tokens = self._passages.sentences[item.sentence].tokens
        english = self._lexicon.language == "en"
        opening = (COLON,) if english else (COLON, DASH)
        if not 0 < item.token <= _FARTHEST_SUBJECT or tokens[item.token - 1].kind not in opening:
            return None
        if self._acting.is_told(item):
            return None
        quoted = [token for token in tokens[: item.token] if token.kind == QUOTE]
        if any(not english or self._is_long(item, token) for token in quoted):
            return None
        relative = relative_before_colon(tokens, item.token, self._lexicon)
        if relative is not None:
            return self._speakers.by_report(item, Report(-1, relative, False), SUBJECT_BEFORE_COLON, item.sentence)
        office = opening_office(tokens, self._lexicon)
        if office is not None:
            return self._speakers.by_office(item, office, SUBJECT_BEFORE_COLON, item.sentence)
        if item.sentence and leaves_subject_out(tokens, item.token, self._lexicon):
            return self._speakers.by_omission(item, SUBJECT_OF_SENTENCE)
        voice = voice_before_colon(tokens, item.token, self._lexicon)
        if voice is not None:
            return self._speakers.by_report(item, Report(-1, voice, False), SUBJECT_BEFORE_COLON, item.sentence)
        return (
            self._owner_of_sentence(item) or self.subject(item) or self._described_before(item) or self._concerned(item)
        )

    def _concerned(self, item: Located) -> Attribution | None:
        """German "Es geht ihr dabei um die Lehrlinge: „…“": whom a sentence that nobody acts in is about."""
        tokens = self._passages.sentences[item.sentence].tokens
        concerned = experiencer(tokens, self._lexicon)
        if concerned is None:
            return None
        found = self._speakers.by_report(item, Report(-1, concerned, False), OWNER_BEFORE_COLON, item.sentence)
        return found if found.person else None

    def _described_before(self, item: Located) -> Attribution | None:
        """The 91-year-old, a friend of the guild: “…”."""
        tokens = self._passages.sentences[item.sentence].tokens
        opening = opening_phrase(tokens, 0, item.token, self._lexicon) if self._lexicon.verbs else None
        if opening is None:
            return None
        found = self._speakers.by_report(item, Report(-1, opening, False), OWNER_BEFORE_COLON, item.sentence)
        return found if found.person else None

    def _is_long(self, item: Located, token: Token) -> bool:
        """No title or single word, as in: Ann Lee, who came from a rehearsal of “Saltmarsh”, had her fears: “…”."""
        span = self._passages.blocks[item.home].spans[int(token.text)]
        return span.end - span.start > _LONGEST_TITLE

    def _owner_of_sentence(self, item: Located) -> Attribution | None:
        """Ann Lee's verdict is short: “…”; her answer: “…”."""
        tokens = self._passages.sentences[item.sentence].tokens
        opening = 1 if tokens[0].kind in (CONJUNCTION, ADVERB) and item.token > 1 else 0
        if tokens[opening].kind not in (OWNER, POSSESSIVE):
            return None
        if any(tokens[at].kind == NAME and not is_governed(tokens, at, 0) for at in range(opening, item.token)):
            return None  # "Her deputy, Ann Lee, was brief: “…”"
        found = self._speakers.by_report(
            item, Report(-1, Subject(opening, opening, opening), False), OWNER_BEFORE_COLON, item.sentence
        )
        return silently(found, found.confidence) if found.person else None

    def subject(self, item: Located) -> Attribution | None:
        tokens = self._passages.sentences[item.sentence].tokens
        start = max(0, item.token - _FARTHEST_SUBJECT)
        subject = first_subject(tokens, start, item.token)
        if self._lexicon.nouns_capitalised and subject is not None:
            subject = self._discourse.first_person(tokens, subject, item.token)
        if subject is None or self._acting.is_told(item):
            return None
        opens = self._lexicon.case_apostrophes or self._lexicon.inflected_names
        if opens and subject.head == 0 and tokens[0].kind == NAME and not self._people.find(tokens[0].text):
            subject = first_subject(tokens, 1, item.token) or subject  # Turkish "Evini kaybeden Fatma Yılmaz"
        named = tokens[subject.head].kind == NAME and tokens[item.token - 1].kind == COLON
        sure = SUBJECT_BEFORE_COLON if named else SUBJECT_OF_SENTENCE
        found = self._speakers.by_report(item, Report(-1, subject, False), sure, item.sentence)
        return found if found.person else None
