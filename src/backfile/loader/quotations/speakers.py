"""Who speaks, by what one sentence says: its report's subject, or whom the sentences before leave for a verb without one."""

from __future__ import annotations

from msgspec.structs import replace

from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.discourse import Discourse
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.identities import Identifier
from backfile.loader.quotations.inflection import is_addressed
from backfile.loader.quotations.lexicon import ACCORDING, POSSESSIVE, PREPOSITION, PRONOUN, Lexicon
from backfile.loader.quotations.offices import newly_opening, opening_body, opening_office
from backfile.loader.quotations.passages import Located, Passages
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.salience import takes_up
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_agent, is_calling
from backfile.models import Attribution

_UNNAMED_SUBJECT = 0.7
_FARTHEST_PREPOSITION = 3


class SpeakerReader:
    """Reads who speaks from single sentences of one article."""

    def __init__(self, passages: Passages, people: People, discourse: Discourse, lexicon: Lexicon) -> None:
        self._passages = passages
        self._discourse = discourse
        self._lexicon = lexicon
        self._people = people
        self._identifier = Identifier(people, discourse, lexicon)
        self.latest: tuple[Located, Attribution | None] | None = None
        """The quotation before the one that is read, and what its own sentence says of it."""

    def by_report(self, item: Located, report: Report, sure: float, sentence: int) -> Attribution:
        """Of a quotation: what the report of a sentence (by its index) says, as sure as `sure` where the subject is a name."""
        tokens = self._passages.sentences[sentence].tokens
        cue = self._cue_of(tokens, report.cue)
        if report.subject is None:
            return self._unnamed(item, report, cue, sure, sentence)
        subject = self._identifier.behind_object(tokens, report) or report.subject
        if self._lexicon.case_apostrophes and self._identifier.only_opens(tokens, subject):
            return self._unnamed(item, report, cue, sure, sentence)
        taken = tokens[subject.head].kind == PRONOUN
        other = (
            self._somebody_else(sentence)
            if taken or (self._lexicon.sole_offices and takes_up(tokens, subject, self._lexicon))
            else None
        )
        if other is not None and not taken:
            return Attribution(
                speaker=" ".join(token.text for token in tokens[subject.first : subject.last + 1]), cue=cue
            )
        if other is not None:
            return Attribution(speaker=other, cue=cue)
        quoted = self._passages.text_of(item)
        speaker, person, certainty = self._identifier.identify(tokens, subject, sentence, quoted, cue)
        if person is not None and self._identifier.may_be_a_thing(person, cue, subject):
            return Attribution()
        if person is None:
            return Attribution(speaker=speaker, cue=cue)
        return Attribution(speaker, person.name, person.role or None, cue, round(sure * certainty, 2))

    def _cue_of(self, tokens: list[Token], at: int) -> str | None:
        """As written; Russian "по её словам" without whose."""
        if at < 0:
            return None
        if self._lexicon.inflected_names and tokens[at].kind == ACCORDING:
            for before in range(at - 1, max(-1, at - _FARTHEST_PREPOSITION), -1):
                if tokens[before].kind == PREPOSITION:
                    return f"{tokens[before].text} {tokens[at].text}"
        return tokens[at].text

    def _unnamed(self, item: Located, report: Report, cue: str | None, sure: float, sentence: int) -> Attribution:
        """A verb that needs no subject of its own (Spanish "añadió"): who spoke or acted before."""
        infinitive = not self._lexicon.drops_subject
        reports = not infinitive or (cue is not None and cue.endswith(self._lexicon.infinitive_ends))
        if not cue or not reports or self._is_of_several(cue):
            return Attribution(cue=cue)
        before = self._passages.sentences[sentence - 1].tokens if sentence else []
        office = opening_office(before, self._lexicon) or opening_body(before, self._lexicon)
        if office is not None and not infinitive:  # "El alcalde no descarta cortes. «…», advierte."
            return replace(self.by_office(item, office, sure, sentence - 1), cue=cue)
        gender = next((gender for ending, gender in self._lexicon.verb_genders if cue.endswith(ending)), "")
        passed = self._addressed(self._passages.sentences[sentence].tokens, report.cue)
        same = self._same_speaker(item, sentence, gender)
        if same is not None and all(person.name != same.person for person in passed):
            return Attribution(
                None, same.person, same.role, cue, round(min(same.confidence, sure * _UNNAMED_SUBJECT), 2)
            )
        resolved = self._discourse.resolve(gender, sentence, report.cue, True, self._passages.text_of(item), passed)
        if resolved is None:
            return Attribution(cue=cue)
        person = resolved.person
        confidence = round(sure * resolved.certainty * _UNNAMED_SUBJECT, 2)
        return Attribution(None, person.name, person.role or None, cue, confidence)

    def by_omission(self, item: Located, sure: float) -> Attribution | None:
        """Poi abbassa gli occhi: «…» – the subject of a sentence that has none: who spoke or acted right before."""
        same = self._same_speaker(item, item.sentence, "")
        if same is not None:
            return Attribution(person=same.person, role=same.role, confidence=min(same.confidence, sure))
        resolved = self._discourse.resolve("", item.sentence, 0, True, self._passages.text_of(item))
        if resolved is None or not resolved.person.name:
            return None
        confidence = round(sure * resolved.certainty, 2)
        return Attribution(person=resolved.person.name, role=resolved.person.role or None, confidence=confidence)

    def _addressed(self, tokens: list[Token], cue: int) -> frozenset[Person]:
        """Czech "Havránkovi připomněl, že": to whom a verb right behind is said, where nouns are inflected."""
        if not self._lexicon.inflected_names or cue < 1 or not is_addressed(tokens[cue - 1]):
            return frozenset()
        person = self._people.find(tokens[cue - 1].text)
        return frozenset((person,)) if person is not None else frozenset()

    def _is_of_several(self, cue: str) -> bool:
        """By its ending; not Polish "chwali", of which "chwalił" is the past."""
        ends = self._lexicon.plural_verbs
        return cue.split()[0].endswith(ends) and f"{cue}ł" not in self._lexicon.kinds

    def _somebody_else(self, sentence: int) -> str | None:
        """Ihre Nachbarin nickt. „…“, sagt sie: somebody's somebody or somebody new, whom the sentence before opens with and nobody names."""
        tokens = self._passages.sentences[sentence - 1].tokens if sentence else []
        office = opening_office(tokens, self._lexicon) or newly_opening(tokens, self._lexicon)
        if office is None:
            return None
        first = tokens[office.first]
        if first.kind != POSSESSIVE and first.text.lower() not in self._lexicon.indefinite:
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
        taken_up = noun in self._lexicon.anaphors or (found.person and is_agent(noun, self._lexicon))
        sole = self._lexicon.sole_offices and found.person and not found.role and is_calling(noun, self._lexicon)
        called = (
            taken_up
            or sole
            or self._lexicon.inflected_names
            or self._discourse.last_with_role(noun, number) is not None
        )
        return found if called else Attribution(speaker=found.speaker, cue=found.cue)
