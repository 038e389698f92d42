"""Who speaks, by what one sentence says: its report's subject, or whom the sentences before leave for a verb without one."""

from __future__ import annotations

from msgspec.structs import replace

from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.discourse import Discourse
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.identities import Identifier
from backfile.loader.quotations.lexicon import POSSESSIVE, PRONOUN, Lexicon
from backfile.loader.quotations.offices import opening_office
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People
from backfile.loader.quotations.tokens import Subject
from backfile.models import Attribution

_UNNAMED_SUBJECT = 0.7


class SpeakerReader:
    """Reads who speaks from single sentences of one article."""

    def __init__(self, passages: Passages, people: People, discourse: Discourse, lexicon: Lexicon) -> None:
        self._passages = passages
        self._discourse = discourse
        self._lexicon = lexicon
        self._identifier = Identifier(people, discourse, lexicon)
        self.latest: tuple[Located, Attribution | None] | None = None
        """The quotation before the one that is read, and what its own sentence says of it."""

    def by_report(self, item: Located, report: Report, sure: float, sentence: int) -> Attribution:
        """Of a quotation: what the report of a sentence (by its index) says, as sure as `sure` where the subject is a name."""
        tokens = self._passages.sentences[sentence].tokens
        cue = tokens[report.cue].text if report.cue >= 0 else None
        if report.subject is None:
            return self._unnamed(item, report, cue, sure, sentence)
        subject = self._identifier.behind_object(tokens, report) or report.subject
        other = self._somebody_else(sentence) if tokens[subject.head].kind == PRONOUN else None
        if other is not None:
            return Attribution(speaker=other, cue=cue)
        quoted = self._passages.text_of(item)
        speaker, person, certainty = self._identifier.identify(tokens, subject, sentence, quoted)
        if person is not None and self._identifier.may_be_a_thing(person, cue, subject):
            return Attribution()
        if person is None:
            return Attribution(speaker=speaker, cue=cue)
        return Attribution(speaker, person.name, person.role or None, cue, round(sure * certainty, 2))

    def _unnamed(self, item: Located, report: Report, cue: str | None, sure: float, sentence: int) -> Attribution:
        """A verb that needs no subject of its own (Spanish "añadió"): who spoke or acted before."""
        infinitive = not self._lexicon.drops_subject
        reports = not infinitive or (cue is not None and cue.endswith(self._lexicon.infinitive_ends))
        if not cue or not reports or cue.endswith(self._lexicon.plural_verbs):
            return Attribution(cue=cue)
        office = opening_office(self._passages.sentences[sentence - 1].tokens, self._lexicon) if sentence else None
        if office is not None and not infinitive:  # "El alcalde no descarta cortes. «…», advierte."
            return replace(self.by_office(item, office, sure, sentence - 1), cue=cue)
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
        before, said = self.latest or (item, None)
        if (
            said is None
            or not said.person
            or before.home != item.home
            or not sentence - 1 <= before.sentence <= sentence
        ):
            return None
        told = GENDER_BY_FIRST_NAME.get(said.person.split()[0].lower(), "")
        return None if gender and told and gender != told else said

    def by_office(self, item: Located, office: Subject, sure: float, number: int) -> Attribution:
        """Who a sentence opens with by office alone: a person only where the article calls somebody so."""
        found = self.by_report(item, Report(-1, office, False), sure, number)
        noun = self._passages.sentences[number].tokens[office.head].text.rsplit(" ", 1)[-1].lower()
        called = self._discourse.last_with_role(noun, number) is not None
        return found if called else Attribution(speaker=found.speaker, cue=found.cue)
