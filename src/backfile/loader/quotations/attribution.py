"""Who said each quotation: from its sentence, from its neighbours, else from the sentences around it.

The further the evidence, the lower the confidence. Nothing is invented: without a person the answer stays open.
"""

from __future__ import annotations

from msgspec.structs import replace

from backfile.loader.quotations.before import first_subject
from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.clauses import Report, first_report
from backfile.loader.quotations.discourse import Discourse, Resolved
from backfile.loader.quotations.echoes import echoing_report
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.frames import FrameReader
from backfile.loader.quotations.lexicon import (
    COLON,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NAME,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
    SELF,
    THEY,
    Lexicon,
)
from backfile.loader.quotations.offices import opening_office, voice_before_colon
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.sentences import ends_sentence
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
_LAST_SPEAKER = 0.35
_UNNAMED_SUBJECT = 0.7
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
        self._people = People(passages.sentences, known, reader.namings, reader.lexicon)
        self._discourse = Discourse(passages.sentences, self._people, reader.lexicon)
        self._latest: tuple[Located, Attribution | None] | None = None
        """The quotation before the one that is read, and what its own sentence says of it."""

    def attribute(self, quotes: list[Located]) -> list[Attribution]:
        """One attribution a quotation, in order."""
        found: list[Attribution | None] = []
        for item in quotes:
            found.append(self._reported(item))
            self._latest = (item, found[-1])
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
        return self._attribution(item, item.report, _BESIDE if item.report.near else _SAME_SENTENCE, item.sentence)

    def _attribution(self, item: Located, report: Report, sure: float, sentence: int) -> Attribution:
        tokens = self._passages.sentences[sentence].tokens
        cue = tokens[report.cue].text if report.cue >= 0 else None
        if report.subject is None:
            return self._unnamed(item, report, cue, sure, sentence)
        subject = self._behind_object(tokens, report) or report.subject
        speaker, person, certainty = self._identify(item, tokens, subject, sentence)
        if person is not None and self._may_be_a_thing(person, cue, subject):
            return Attribution()
        if person is None:
            return Attribution(speaker=speaker, cue=cue)
        return Attribution(speaker, person.name, person.role or None, cue, round(sure * certainty, 2))

    def _may_be_a_thing(self, person: Person, cue: str | None, subject: Subject) -> bool:
        """Vernunft siegte: „…“ – one word that opens a sentence, nowhere else named, before a verb that no list has."""
        named = " " in person.name or person.role or person.count > 1
        return (
            not named
            and subject.head == 0
            and cue is not None
            and cue.lower() not in self._lexicon.kinds
            and " " not in cue
        )

    def _behind_object(self, tokens: list[Token], report: Report) -> Subject | None:
        """German "Skepsis äußerte Jens Ohlsen: …": who is named in full behind the verb that a lone noun stands before."""
        before, cue = report.subject, report.cue
        if not self._lexicon.nouns_capitalised or before is None or not 0 <= before.last < cue:
            return None
        noun = tokens[before.head]
        if noun.kind != NAME or " " in noun.text or before.first != before.last or cue != before.last + 1:
            return None
        known = self._people.find(noun.text)
        if known is not None and (" " in known.name or known.role or known.count > 1):
            return None
        behind = subject_after(tokens, cue, self._lexicon)
        if behind is None or tokens[behind.head].kind != NAME:
            return None
        person = self._people.find(tokens[behind.head].text)
        return behind if person is not None and " " in person.name else None

    def _unnamed(self, item: Located, report: Report, cue: str | None, sure: float, sentence: int) -> Attribution:
        """A verb that needs no subject of its own (Spanish "añadió"): who spoke or acted before."""
        infinitive = not self._lexicon.drops_subject
        reports = not infinitive or (cue is not None and cue.endswith(self._lexicon.infinitive_ends))
        if not cue or not reports or cue.endswith(self._lexicon.plural_verbs):
            return Attribution(cue=cue)
        office = opening_office(self._passages.sentences[sentence - 1].tokens, self._lexicon) if sentence else None
        if office is not None and not infinitive:  # "El alcalde no descarta cortes. «…», advierte."
            return replace(self._by_office(item, office, sure, sentence - 1), cue=cue)
        gender = next((gender for ending, gender in self._lexicon.verb_genders if cue.endswith(ending)), "")
        same = self._same_speaker(item, sentence, gender)
        if same is not None:
            return Attribution(
                None, same.person, same.role, cue, round(min(same.confidence, sure * _UNNAMED_SUBJECT), 2)
            )
        resolved = self._discourse.resolve(gender, sentence, report.cue, True, self._passages.text_of(item))
        if resolved is None:
            return Attribution(cue=cue)
        person = resolved.person
        confidence = round(sure * resolved.certainty * _UNNAMED_SUBJECT, 2)
        return Attribution(None, person.name, person.role or None, cue, confidence)

    def _somebody_else(self, sentence: int) -> str | None:
        """Ihre Nachbarin nickt. „…“, sagt sie: somebody's somebody, whom the sentence before opens with and nobody names."""
        tokens = self._passages.sentences[sentence - 1].tokens if sentence else []
        office = opening_office(tokens, self._lexicon)
        if office is None or tokens[office.first].kind != POSSESSIVE:
            return None
        return " ".join(token.text for token in tokens[office.first : office.last + 1])

    def _same_speaker(self, item: Located, sentence: int, gender: str) -> Attribution | None:
        """Who said the quotation of the sentence right before, where the verb's gender fits: "„…“, vzkazuje. „…“, dodává."."""
        before, said = self._latest or (item, None)
        if (
            said is None
            or not said.person
            or before.home != item.home
            or not sentence - 1 <= before.sentence <= sentence
        ):
            return None
        told = GENDER_BY_FIRST_NAME.get(said.person.split()[0].lower(), "")
        return None if gender and told and gender != told else said

    def _by_office(self, item: Located, office: Subject, sure: float, number: int) -> Attribution:
        """Who a sentence opens with by office alone: a person only where the article calls somebody so."""
        found = self._attribution(item, Report(-1, office, False), sure, number)
        noun = self._passages.sentences[number].tokens[office.head].text.rsplit(" ", 1)[-1].lower()
        called = self._discourse.last_with_role(noun, number) is not None
        return found if called else Attribution(speaker=found.speaker, cue=found.cue)

    def _identify(
        self, item: Located, tokens: list[Token], subject: Subject, sentence: int
    ) -> tuple[str, Person | None, float]:
        """Speaker as written, the person behind it, and how sure that is."""
        head = tokens[subject.head]
        if head.kind in (THEY, SELF):
            return head.text, None, 0.0
        other = self._somebody_else(sentence) if head.kind == PRONOUN else None
        if other is not None:
            return other, None, 0.0
        if head.kind in (PRONOUN, POSSESSIVE):
            gender = self._lexicon.genders.get(head.text.lower(), "")
            quoted = self._passages.text_of(item)
            resolved = self._discourse.resolve(gender, sentence, subject.head, True, quoted)
            return head.text, resolved.person if resolved else None, resolved.certainty if resolved else 0.0
        joint = _joint(tokens, subject)
        if joint is not None:
            return joint, None, 0.0
        if head.kind in (NAME, OWNER) and not self._is_organisation(tokens, subject):
            person = self._people.find(head.text) or self._people.find_surname(head.text)
            if person is not None and not _is_article_named(tokens, subject, person):
                return head.text, person, 1.0
        words = [token.text for token in tokens[subject.first : subject.last + 1]]
        phrase = _as_written(words, self._lexicon)
        described = self._described(item, tokens, subject, sentence)
        return (phrase, described.person, described.certainty) if described is not None else (phrase, None, 0.0)

    def _is_organisation(self, tokens: list[Token], subject: Subject) -> bool:
        """The Union, the Dockers' Union: a word that may be a surname, behind an article or an owner."""
        head = subject.head
        before = tokens[head - 1].kind if head > subject.first else QUOTE
        return before in (OWNER, DETERMINER, POSSESSIVE) and tokens[head].text.lower() in self._lexicon.organisations

    def _described(self, item: Located, tokens: list[Token], subject: Subject, sentence: int) -> Resolved | None:
        """Of "the minister", the minister named last; of "the 36-year-old", whom the sentences before are about."""
        first = tokens[subject.first]
        noun = tokens[subject.head].text.lower()
        if subject.first == subject.last and (self._lexicon.caseless or first.text[:1].isupper()):
            surnamed = self._people.find_surname(first.text)
            if surnamed is not None:
                return Resolved(surnamed, 1.0, False)
        if self._lexicon.caseless:
            noun = noun.removeprefix("ال")
        elif not self._lexicon.nouns_capitalised and noun not in self._lexicon.titles:
            noun = next((word for word in self._callings(tokens, subject)), noun)  # "el presidente andaluz"
        articleless = self._lexicon.inflected_names or self._lexicon.topics or not self._lexicon.indefinite
        alone = subject.first == subject.last
        bare = subject.first == subject.head and articleless and noun in self._lexicon.titles
        owned = subject.first == subject.last and self._lexicon.nouns_capitalised and " " in noun
        if owned:  # "Thüringens Innenminister"
            noun = noun.rsplit(" ", 1)[-1]
        if not bare and not owned and (first.kind != DETERMINER or first.text.lower() in self._lexicon.indefinite):
            return None
        person = self._discourse.last_with_role(noun, sentence)
        between = tokens[subject.first + 1 : subject.head]
        described = {token.text.lower() for token in between if token.text[:1].isupper()}
        if person is not None and described <= set(person.role.lower().split()):
            return Resolved(person, 0.7, False)
        office = noun in self._lexicon.offices or noun.endswith(self._lexicon.title_ends)
        adjectives = self._lexicon.nouns_capitalised and all(token.text.islower() for token in between)
        near = subject.last - subject.first == 1 or (adjectives and subject.last == subject.head)
        plain = not owned and ((bare and alone) or near) and office
        if not noun[:1].isdigit() and not plain:
            return None
        quoted = self._passages.text_of(item)
        gender = self._lexicon.genders.get(noun, "")
        resolved = self._discourse.resolve(gender, sentence, subject.first, True, quoted)
        if resolved is not None and plain and (resolved.person.role or (gender and resolved.person.gender != gender)):
            return None  # somebody of another office, or perhaps a mother whom nobody names
        return resolved._replace(certainty=resolved.certainty * 0.8) if resolved is not None else None

    def _callings(self, tokens: list[Token], subject: Subject) -> list[str]:
        """The callings in a phrase before its head."""
        words = [token.text.lower() for token in tokens[subject.first : subject.head]]
        return [word for word in words if word in self._lexicon.offices] if self._lexicon.language != "en" else []

    # its neighbours

    def _share_backward(self, quotes: list[Located], found: list[Attribution | None]) -> None:
        """Give a quotation the report of the one it runs into: the next paragraph's part, or the next mark."""
        for number in range(len(quotes) - 2, -1, -1):
            if found[number] is None and self._runs_into(quotes[number], quotes[number + 1]):
                found[number] = found[number + 1]

    def _runs_into(self, before: Located, after: Located) -> bool:
        if before.home == after.home:
            between = self._passages.blocks[before.home].text[before.span.outer_end : after.span.outer_start]
            return len(between.strip()) <= 1
        return _is_continued(before, after)

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
        own = self._passages.sentences[item.sentence].tokens[: min(item.token, _FARTHEST_SUBJECT)]
        reported = any(token.text in moods for token in own) and QUOTE not in [token.kind for token in own]
        if not moods or item.sentence == start or not (reported or self._is_bare(item)):
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
        if (
            office is not None
            and office.last < item.token
            and QUOTE not in [token.kind for token in tokens[: item.token]]
        ):
            return self._by_office(item, office, _SUBJECT_OF_SENTENCE, item.sentence)
        if not self._lexicon.reported_moods or not 0 < item.token < _FARTHEST_SUBJECT or tokens[0].kind != NAME:
            return None
        before = tokens[: item.token]
        if any(token.kind == QUOTE or token.text in self._lexicon.reported_moods for token in before):
            return None
        return self._subject_of_sentence(item)

    def _before_colon(self, item: Located) -> Attribution | None:
        """Son adjoint, Yann Kerbrat, est moins sombre : « … » – nearer than what the sentence before says."""
        tokens = self._passages.sentences[item.sentence].tokens
        opening = (COLON,) if self._lexicon.language == "en" else (COLON, DASH)
        if (
            not item.token
            or tokens[item.token - 1].kind not in opening
            or any(token.kind == QUOTE for token in tokens[: item.token])
        ):
            return None
        office = opening_office(tokens, self._lexicon)
        if office is not None:
            return self._by_office(item, office, _SUBJECT_BEFORE_COLON, item.sentence)
        voice = voice_before_colon(tokens, item.token, self._lexicon)
        if voice is not None:
            return self._attribution(item, Report(-1, voice, False), _SUBJECT_BEFORE_COLON, item.sentence)
        return self._subject_of_sentence(item)

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
                return self._attribution(item, report, _EARLIER_SENTENCE, number)
        return None

    def _echoed(self, item: Located) -> Attribution | None:
        """From the sentence behind it, where that takes the quotation up: Japanese "「…」。Xさんはそう話す。"."""
        number = item.sentence + 1
        if not self._lexicon.echoes or number not in self._passages.blocks[item.home].sentences:
            return None
        report = echoing_report(self._passages.sentences[number], self._lexicon)
        return self._attribution(item, report, _SAME_SENTENCE, number) if report is not None else None

    def _subject_of_sentence(self, item: Located) -> Attribution | None:
        tokens = self._passages.sentences[item.sentence].tokens
        subject = first_subject(tokens, max(0, item.token - _FARTHEST_SUBJECT), item.token)
        if subject is None:
            return None
        if self._lexicon.case_apostrophes and subject.head == 0 and not self._people.find(tokens[0].text):
            subject = first_subject(tokens, 1, item.token) or subject  # Turkish "Evini kaybeden Fatma Yılmaz"
        named = tokens[subject.head].kind == NAME and tokens[item.token - 1].kind == COLON
        sure = _SUBJECT_BEFORE_COLON if named else _SUBJECT_OF_SENTENCE
        found = self._attribution(item, Report(-1, subject, False), sure, item.sentence)
        return found if found.person else None

    def _is_bare(self, item: Located) -> bool:
        """A sentence that is nothing but the quotation, as after "X was blunt."."""
        tokens = self._passages.sentences[item.sentence].tokens
        block = self._passages.blocks[item.home]
        return item.token == 0 and len(tokens) <= 2 and ends_sentence(block.text, item.span)

    def _paragraph_before(self, item: Located, before: tuple[Located, Attribution] | None) -> Attribution | None:
        """Of a quotation that stands alone: who is reported to speak, or acts, at the end of the paragraph before."""
        if not item.home:
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
        found = self._attribution(item, report, sure, number) if report is not None else None
        return _silently(found, found.confidence) if found is not None and found.person else None

    def _paragraph_behind(self, item: Located, last: Attribution | None) -> Attribution | None:
        """Of a quotation that opens an article: who is reported to speak right behind it."""
        if last is not None or item.home + 1 >= len(self._passages.blocks):
            return None
        sentences = self._passages.blocks[item.home + 1].sentences
        report = first_report(self._passages.sentences[sentences[0]], self._lexicon) if sentences else None
        found = self._attribution(item, report, _PARAGRAPH_BEHIND, sentences[0]) if report is not None else None
        return _silently(found, found.confidence) if found is not None and found.person else None


def _joint(tokens: list[Token], subject: Subject) -> str | None:
    """Two names that speak together: "Ann and Peter Marsh"."""
    head = subject.head
    for first, last in ((head, head + 2), (head - 2, head)):
        if first < 0 or last >= len(tokens) or tokens[first + 1].kind != CONJUNCTION:
            continue
        if tokens[first].kind == tokens[last].kind == NAME:
            return " ".join(token.text for token in tokens[first : last + 1])
    return None


def _is_article_named(tokens: list[Token], subject: Subject, person: Person) -> bool:
    """La Plataforma, the Guild: one word behind an article is rather an organisation, where no fuller name is known."""
    alone = " " not in person.name and not person.role
    return alone and subject.first == subject.head - 1 and tokens[subject.first].kind == DETERMINER


def _as_written(words: list[str], lexicon: Lexicon) -> str:
    """The words with their spaces: none in Japanese, none behind an elided word ("l'Intérieur")."""
    if lexicon.unspaced:
        return "".join(words)
    text = " ".join(words)
    return text.replace("' ", "'").replace("’ ", "’") if lexicon.elisions else text


def _is_continued(before: Located, after: Located) -> bool:
    return not before.span.closed and after.home == before.home + 1


def _silently(attribution: Attribution, confidence: float) -> Attribution:
    """The same person, for a quotation whose own words name neither speaker nor verb."""
    return Attribution(person=attribution.person, role=attribution.role, confidence=confidence)
