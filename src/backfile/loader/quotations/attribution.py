"""Who said each quotation: from its sentence, from its neighbours, else from the sentences around it.

The further the evidence, the lower the confidence. Nothing is invented: without a person the answer stays open.
"""

from __future__ import annotations

from backfile.loader.quotations.before import first_subject, is_governed
from backfile.loader.quotations.clauses import Report, first_report
from backfile.loader.quotations.discourse import Discourse
from backfile.loader.quotations.echoes import echoing_report
from backfile.loader.quotations.frames import FrameReader
from backfile.loader.quotations.lexicon import (
    ADVERB,
    BE,
    COLON,
    CONJUNCTION,
    CUE,
    DASH,
    NAME,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
)
from backfile.loader.quotations.offices import opening_office, voice_before_colon
from backfile.loader.quotations.openings import opening_phrase
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People
from backfile.loader.quotations.sentences import ends_sentence
from backfile.loader.quotations.speakers import SpeakerReader
from backfile.loader.quotations.tokens import Subject, Token
from backfile.models import Attribution

_BESIDE = 0.95
"""Confidence of a report right beside the quotation; below, of weaker evidence."""
_SAME_SENTENCE = 0.8
_EARLIER_SENTENCE = 0.6
_PARAGRAPH_BEFORE = 0.8
_SUBJECT_BEFORE = 0.45
_PARAGRAPH_BEHIND = 0.4
_SUBJECT_OF_SENTENCE = 0.4
_SUBJECT_BEFORE_COLON = 0.7
"""X was blunter: "…"."""
_LONGEST_TERM = 200
"""Characters read of a quotation to tell whether it is speech."""
_FEWEST_SPACES = 4
_LONGEST_TITLE = 24
"""Characters of a quotation that is rather the name of something."""
_SIGNED = 0.9
_LONGEST_SIGNATURE = 120
"""Characters of a paragraph that signs the quotation above it."""
_OWNER = 0.6
"""X's verdict: "…"."""
_LAST_SPEAKER = 0.35
_FARTHEST_REPORT = 12
"""Sentences before a quotation, in its block, in which a report is looked for."""
_FARTHEST_SUBJECT = 100
"""Tokens before a quotation in which the subject of its sentence is looked for."""


class Attributor:
    """Attributes the quotations of one article."""

    def __init__(self, passages: Passages, reader: FrameReader, known: tuple[str, ...]) -> None:
        """`known`: full names that front matter gives."""
        self._passages = passages
        self._lexicon = reader.lexicon
        self._people = people = People(passages.sentences, known, reader.namings, reader.lexicon)
        self._discourse = Discourse(passages.sentences, people, reader.lexicon)
        self._speakers = SpeakerReader(passages, people, self._discourse, reader.lexicon)

    def attribute(self, quotes: list[Located]) -> list[Attribution]:
        """One attribution a quotation, in order."""
        found: list[Attribution | None] = []
        for item in quotes:
            found.append(self._reported(item))
            self._speakers.latest = (item, found[-1])
        self._share_backward(quotes, found)
        last: Attribution | None = None
        done: list[Attribution] = []
        for number, item in enumerate(quotes):
            before = (quotes[number - 1], done[number - 1]) if number else None
            attribution = found[number] or self._surroundings(item, before, last)
            if attribution.person:
                last = attribution
            done.append(attribution)
        return done

    # its own sentence

    def _reported(self, item: Located) -> Attribution | None:
        if item.report is None:
            return None
        return self._speakers.by_report(
            item, item.report, _BESIDE if item.report.near else _SAME_SENTENCE, item.sentence
        )

    # its neighbours

    def _share_backward(self, quotes: list[Located], found: list[Attribution | None]) -> None:
        """Give a quotation the report of the one it runs into: the next paragraph's part, or the next mark."""
        for number in range(len(quotes) - 2, -1, -1):
            item, following = quotes[number], quotes[number + 1]
            if found[number] is None and (self._runs_into(item, following) or self._is_closed_by(item, following)):
                found[number] = found[number + 1]

    def _runs_into(self, before: Located, after: Located) -> bool:
        if before.home == after.home:
            between = self._passages.blocks[before.home].text[before.span.outer_end : after.span.outer_start]
            return len(between.strip()) <= 1
        return _is_continued(before, after)

    def _is_closed_by(self, item: Located, following: Located) -> bool:
        """Of “…” in the town “that …”, says X: one sentence, whose report closes it; a word or two are rather a term."""
        report = following.report
        if item.sentence != following.sentence or report is None or not report.near or report.cue < following.token:
            return False
        return self._passages.text_of(item)[:_LONGEST_TERM].count(" ") >= _FEWEST_SPACES

    # the sentences around it

    def _surroundings(
        self, item: Located, before: tuple[Located, Attribution] | None, last: Attribution | None
    ) -> Attribution:
        if before is not None and _is_continued(before[0], item):
            return before[1]
        within = self._within(item, before) or self._goes_on(item, last)
        if within is not None:
            return within
        if not self._passages.blocks[item.home].stands_alone:
            return Attribution()
        signed = self._signed_below(item)
        if signed is not None:
            return signed
        around = self._paragraph_before(item, before) or self._paragraph_behind(item, last)
        if around is not None:
            return around
        return _silently(last, _LAST_SPEAKER) if last is not None else Attribution()

    def _within(self, item: Located, before: tuple[Located, Attribution] | None) -> Attribution | None:
        """From the sentences before it in its own block, or the subject of its own sentence."""
        start = self._passages.blocks[item.home].sentences.start
        reported = self._reported_earlier(item, before, start)
        if reported is not None and reported.person and self._names(item, reported.person):
            reported = None
        if item.sentence > start and self._is_bare(item) and not self._passages.sentences[item.sentence - 1].quotes:
            acting = self._acting(item, item.sentence - 1)
            if acting is not None and (reported is None or reported.person != acting.person):
                return acting
        return (
            self._before_colon(item)
            or self._echoed(item)
            or self._opened_by(item)
            or reported
            or self._subject_of_sentence(item)
        )

    def _names(self, item: Located, person: str) -> bool:
        """Whether a quotation without a report of its own names the person, as people seldom do themselves."""
        if self._lexicon.language == "en" or item.report is not None:
            return False
        words = person.split()
        return len(words) > 1 and any(word in self._passages.text_of(item).split() for word in (words[0], words[-1]))

    def _goes_on(self, item: Located, last: Attribution | None) -> Attribution | None:
        """German: behind sentences that are reported speech by their mood, who is named before them, else who spoke last."""
        moods = self._lexicon.reported_moods
        start = self._passages.blocks[item.home].sentences.start
        if not moods or item.sentence == start:
            return None
        own = self._passages.sentences[item.sentence].tokens[: min(item.token, _FARTHEST_SUBJECT)]
        reported = any(token.text in moods for token in own) and not _has_quote(own)
        if not (reported or self._is_bare(item)):
            return None
        for number in range(item.sentence - 1, start - 1, -1):
            sentence = self._passages.sentences[number]
            if sentence.quotes:
                return None
            if not any(token.text in moods for token in sentence.tokens):
                return self._acting(item, number)
        return _silently(last, _LAST_SPEAKER) if last is not None else None

    def _opened_by(self, item: Located) -> Attribution | None:
        """Whom its own sentence opens with by office; German: by name too, unless the sentence is reported speech itself."""
        tokens = self._passages.sentences[item.sentence].tokens
        office = opening_office(tokens, self._lexicon) if item.token < _FARTHEST_SUBJECT else None
        if office is not None and office.last < item.token and not _has_quote(tokens[: item.token]):
            return self._speakers.by_office(item, office, _SUBJECT_OF_SENTENCE, item.sentence)
        if not self._lexicon.reported_moods or not 0 < item.token < _FARTHEST_SUBJECT or tokens[0].kind != NAME:
            return None
        before = tokens[: item.token]
        if _has_quote(before) or any(token.text in self._lexicon.reported_moods for token in before):
            return None
        return self._subject_of_sentence(item)

    def _before_colon(self, item: Located) -> Attribution | None:
        """Son adjoint, Yann Kerbrat, est moins sombre : « … » – nearer than what the sentence before says."""
        tokens = self._passages.sentences[item.sentence].tokens
        english = self._lexicon.language == "en"
        opening = (COLON,) if english else (COLON, DASH)
        if not 0 < item.token <= _FARTHEST_SUBJECT or tokens[item.token - 1].kind not in opening:
            return None
        quoted = [token for token in tokens[: item.token] if token.kind == QUOTE]
        if any(not english or self._is_long(item, token) for token in quoted):
            return None
        office = opening_office(tokens, self._lexicon)
        if office is not None:
            return self._speakers.by_office(item, office, _SUBJECT_BEFORE_COLON, item.sentence)
        voice = voice_before_colon(tokens, item.token, self._lexicon)
        if voice is not None:
            return self._speakers.by_report(item, Report(-1, voice, False), _SUBJECT_BEFORE_COLON, item.sentence)
        return self._owner_of_sentence(item) or self._subject_of_sentence(item) or self._described_before(item)

    def _described_before(self, item: Located) -> Attribution | None:
        """The 91-year-old, a friend of the guild: “…”."""
        tokens = self._passages.sentences[item.sentence].tokens
        opening = opening_phrase(tokens, 0, item.token, self._lexicon) if self._lexicon.verbs else None
        if opening is None:
            return None
        found = self._speakers.by_report(item, Report(-1, opening, False), _OWNER, item.sentence)
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
            item, Report(-1, Subject(opening, opening, opening), False), _OWNER, item.sentence
        )
        return _silently(found, found.confidence) if found.person else None

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
                return self._speakers.by_report(item, report, _EARLIER_SENTENCE, number)
        return None

    def _echoed(self, item: Located) -> Attribution | None:
        """From the sentence behind it, where that takes the quotation up: Japanese "「…」。Xさんはそう話す。"."""
        number = item.sentence + 1
        if not self._lexicon.echoes or number not in self._passages.blocks[item.home].sentences:
            return None
        report = echoing_report(self._passages.sentences[number], self._lexicon)
        return self._speakers.by_report(item, report, _SAME_SENTENCE, number) if report is not None else None

    def _subject_of_sentence(self, item: Located) -> Attribution | None:
        tokens = self._passages.sentences[item.sentence].tokens
        subject = first_subject(tokens, max(0, item.token - _FARTHEST_SUBJECT), item.token)
        if subject is None:
            return None
        if self._lexicon.case_apostrophes and subject.head == 0 and not self._people.find(tokens[0].text):
            subject = first_subject(tokens, 1, item.token) or subject  # Turkish "Evini kaybeden Fatma Yılmaz"
        named = tokens[subject.head].kind == NAME and tokens[item.token - 1].kind == COLON
        sure = _SUBJECT_BEFORE_COLON if named else _SUBJECT_OF_SENTENCE
        found = self._speakers.by_report(item, Report(-1, subject, False), sure, item.sentence)
        return found if found.person else None

    def _is_bare(self, item: Located) -> bool:
        """A sentence that is nothing but the quotation, as after "X was blunt."."""
        tokens = self._passages.sentences[item.sentence].tokens
        block = self._passages.blocks[item.home]
        return item.token == 0 and len(tokens) <= 2 and ends_sentence(block.text, item.span)

    def _signed_below(self, item: Located) -> Attribution | None:
        """From a paragraph that is but its signature: "– Ann Lee, Skarn"; nobody where that names nobody."""
        if item.home + 1 >= len(self._passages.blocks):
            return None
        tokens = self._signature(item.home + 1)
        if not tokens:
            return None
        if tokens[1].kind != NAME:
            return Attribution()
        number = self._passages.blocks[item.home + 1].sentences.start
        found = self._speakers.by_report(item, Report(-1, Subject(1, 1, 1), False), _SIGNED, number)
        return _silently(found, found.confidence) if found.person else Attribution()

    def _signature(self, home: int) -> list[Token]:
        """The tokens of a block that is no more than a dash and a name; none of another block."""
        block = self._passages.blocks[home]
        if len(block.text) > _LONGEST_SIGNATURE or not block.sentences or block.spans:
            return []
        tokens = self._passages.sentences[block.sentences.start].tokens
        signs = len(tokens) > 1 and tokens[0].kind == DASH and tokens[1].text[:1].isupper()
        return tokens if signs and not any(token.kind in (CUE, PRONOUN, BE) for token in tokens) else []

    def _paragraph_before(self, item: Located, before: tuple[Located, Attribution] | None) -> Attribution | None:
        """Of a quotation that stands alone: who is reported to speak, or acts, at the end of the paragraph before."""
        if not item.home or self._signature(item.home - 1):
            return None
        for number in reversed(self._passages.blocks[item.home - 1].sentences):
            if before is not None and before[0].sentence == number and before[1].person:
                return _silently(before[1], min(_PARAGRAPH_BEFORE, before[1].confidence))
            found = self._acting(item, number)
            if found is not None:
                return found
        return None

    def _acting(self, item: Located, number: int) -> Attribution | None:
        sentence = self._passages.sentences[number]
        tokens = sentence.tokens
        report = first_report(sentence, self._lexicon)
        sure = _PARAGRAPH_BEFORE
        if report is None:
            subject = first_subject(tokens, 0, len(tokens))
            if subject is not None and self._lexicon.nouns_capitalised:
                head = self._discourse.first_named(tokens)
                subject = Subject(head, head, head)
            report = Report(-1, subject, False) if subject is not None else None
            sure = _SUBJECT_BEFORE
        found = self._speakers.by_report(item, report, sure, number) if report is not None else None
        return _silently(found, found.confidence) if found is not None and found.person else None

    def _paragraph_behind(self, item: Located, last: Attribution | None) -> Attribution | None:
        """Of a quotation that opens an article: who is reported to speak right behind it."""
        if last is not None or item.home + 1 >= len(self._passages.blocks):
            return None
        sentences = self._passages.blocks[item.home + 1].sentences
        report = first_report(self._passages.sentences[sentences[0]], self._lexicon) if sentences else None
        found = self._speakers.by_report(item, report, _PARAGRAPH_BEHIND, sentences[0]) if report is not None else None
        return _silently(found, found.confidence) if found is not None and found.person else None


def _has_quote(tokens: list[Token]) -> bool:
    return any(token.kind == QUOTE for token in tokens)


def _is_continued(before: Located, after: Located) -> bool:
    return not before.span.closed and after.home == before.home + 1


def _silently(attribution: Attribution, confidence: float) -> Attribution:
    """The same person, for a quotation whose own words name neither speaker nor verb."""
    return Attribution(person=attribution.person, role=attribution.role, confidence=confidence)
