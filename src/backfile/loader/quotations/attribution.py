"""Who said each quotation: from its sentence, from its neighbours, else from the sentences around it.

The further the evidence, the lower the confidence. Nothing is invented: without a person the answer stays open.
"""

from __future__ import annotations

from backfile.loader.quotations.acting import Acting, Known, silently
from backfile.loader.quotations.around import Around
from backfile.loader.quotations.clauses import Report, first_report
from backfile.loader.quotations.discourse import Discourse
from backfile.loader.quotations.frames import FrameReader
from backfile.loader.quotations.lexicon import (
    BE,
    CUE,
    DASH,
    NAME,
    PRONOUN,
)
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People
from backfile.loader.quotations.phrases_before import PhrasesBefore
from backfile.loader.quotations.repeats import share_with_repeated
from backfile.loader.quotations.speakers import SpeakerReader
from backfile.loader.quotations.sureness import (
    BESIDE,
    LAST_SPEAKER,
    PARAGRAPH_BEFORE,
    PARAGRAPH_BEHIND,
    SAME_SENTENCE,
    SIGNED,
)
from backfile.loader.quotations.tokens import Subject, Token
from backfile.models import Attribution

_LONGEST_TERM = 200
"""Characters read of a quotation to tell whether it is speech."""
_FEWEST_SPACES = 4
_LONGEST_SIGNATURE = 120
"""Characters of a paragraph that signs the quotation above it."""


class Attributor:
    """Attributes the quotations of one article."""

    def __init__(self, passages: Passages, reader: FrameReader, known: tuple[str, ...]) -> None:
        """`known`: full names that front matter gives."""
        self._passages = passages
        self._lexicon = reader.lexicon
        people = People(passages.sentences, known, reader.namings, reader.lexicon)
        discourse = Discourse(passages.sentences, people, reader.lexicon)
        self._speakers = SpeakerReader(passages, people, discourse, reader.lexicon)
        told = Known(passages, people, discourse, self._speakers, reader.lexicon)
        self._acting = Acting(told)
        self._around = Around(told, self._acting, PhrasesBefore(told, self._acting))

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
        return share_with_repeated(quotes, [self._passages.text_of(item) for item in quotes], done, found)

    def _reported(self, item: Located) -> Attribution | None:
        if item.report is None:
            return None
        return self._speakers.by_report(item, item.report, BESIDE if item.report.near else SAME_SENTENCE, item.sentence)

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

    def _surroundings(
        self, item: Located, before: tuple[Located, Attribution] | None, last: Attribution | None
    ) -> Attribution:
        if before is not None and _is_continued(before[0], item):
            return before[1]
        within = (
            self._around.within(item, before)
            or self._around.goes_on(item, last)
            or self._around.announced(item)
            or self._around.beat(item)
        )
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
        return silently(last, LAST_SPEAKER) if last is not None else Attribution()

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
        found = self._speakers.by_report(item, Report(-1, Subject(1, 1, 1), False), SIGNED, number)
        return silently(found, found.confidence) if found.person else Attribution()

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
                return silently(before[1], min(PARAGRAPH_BEFORE, before[1].confidence))
            found = self._acting.in_sentence(item, number)
            if found is not None:
                return found
        return None

    def _paragraph_behind(self, item: Located, last: Attribution | None) -> Attribution | None:
        """Of a quotation that opens an article: who is reported to speak right behind it."""
        if last is not None or item.home + 1 >= len(self._passages.blocks):
            return None
        sentences = self._passages.blocks[item.home + 1].sentences
        report = first_report(self._passages.sentences[sentences[0]], self._lexicon) if sentences else None
        found = self._speakers.by_report(item, report, PARAGRAPH_BEHIND, sentences[0]) if report is not None else None
        return silently(found, found.confidence) if found is not None and found.person else None


def _is_continued(before: Located, after: Located) -> bool:
    return not before.span.closed and after.home == before.home + 1
