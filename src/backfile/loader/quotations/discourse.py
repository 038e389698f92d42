"""Whom a pronoun means, and who speaks where a sentence names nobody: the article's mentions in order.

Candidates are weighed by nearness, by being the subject of their sentence or of its verb of saying, by gender (titles,
first names, pronouns read before), by evidence of being a person, and by whether the quotation itself speaks of them.
The weights are few and stand together below.
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.before import first_subject
from backfile.loader.quotations.clauses import Report, first_report, viewpoint_of
from backfile.loader.quotations.inflection import is_addressed
from backfile.loader.quotations.lexicon import (
    AUXILIARY,
    COMMA,
    DETERMINER,
    NAME,
    NOUN_PARTS,
    OWNER,
    POSSESSIVE,
    PRONOUN,
    QUOTE,
    SELF,
    THAT,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.offices import introduces
from backfile.loader.quotations.openings import opening_phrase, trimmed
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.plurals import is_several
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import plain_calling, without_article

_SENTENCES_BACK = 12
_SENTENCES_READ = 300
_MENTIONS_A_SENTENCE = 30
_OPENS_NAMED = frozenset((NAME, OWNER, PRONOUN, QUOTE))
_SEVERAL = frozenset(("people", "police", "staff"))
_NOUNS_PASSED = 8
_LONGEST_NAMING = 100
"""Tokens of a sentence that are read for the one person it names."""
_FARTHEST_NEW = 3
"""Tokens behind an indefinite article among which its noun is looked for."""
_PLAINLY_PERSON = 1.5
"""Evidence of a person from which a name alone tells whom a sentence is about."""
_CALLED_PERSON = 1.0
"""The same where nouns have no capital, and a calling tells it."""
_LONGEST_LABEL = 2
"""Words that may stand before the name that a sentence begins with: "Opposite number Nils Brandt"."""

_LONGEST_FAMILY_NAME = 2
"""Characters, where the script has no spaces."""

_NEAR = 10.0
"""In the pronoun's own sentence; less for each sentence before it:"""
_A_SENTENCE_AWAY = 2.0
_SUBJECT = 4.0
_REPORTS = 2.5
"""Subject of a verb of saying, for a pronoun that is one too."""
_LATER = 0.01
"""For each token further into the pronoun's own sentence: of two that are alike, the later one; in English the one that
leads."""
_OWNER = -1.5
_LED_BEFORE = 4.0
"""Subject of the sentence right before the pronoun's, and nobody else in it, of known gender or full name."""
_OWN_SUBJECT = 5.0
"""German, Dutch: by name the subject of the pronoun's own sentence: "X empfand den Wind als …, wie er sagte"."""
_LED_WITHIN = 1.0
"""Subject of the pronoun's own sentence, by name: "Ann Lee forgot the date, but she …"."""
_TOPIC = 3.0
"""Chinese, Japanese: by name the subject of a sentence of the same paragraph, for a verb without a subject."""
_KNOWN_GENDER = 0.5
_EVIDENCE = 0.6
"""A point of a person's weight, up to four."""
_SPEAKING = 1.5
"""What a verb of saying adds to the evidence that its subject is a person."""
_ACTING = 0.5
"""The same of the subject of any verb, who has no name."""
_SPOKEN_OF = -6.0
"""The quotation names the candidate, as people seldom do themselves."""
_BEST_PLACED = _LED_WITHIN + _SUBJECT + _REPORTS + 4.0 * _EVIDENCE + _KNOWN_GENDER
"""All that a mention further back can have beside nearness."""

_LEARNING = 0.6
"""Certainty from which a pronoun tells the gender of the person it means."""
_ALONE = 0.9
"""Certainty where there is one candidate only."""


class Mention(NamedTuple):
    """A person named or meant in a sentence."""

    at: int
    """Index of the token."""
    person: Person
    score: float
    """What makes it a likely antecedent where it stands."""
    reports: bool
    """Subject of a verb of saying."""
    leads: bool
    """Subject of its sentence, by name."""
    owns: bool
    """Named or meant as an owner: "his deputy"."""


class Resolved(NamedTuple):
    """A person found for a pronoun or for nobody, and how clearly (0 to 1)."""

    person: Person
    certainty: float
    rivals: bool
    """Others of known and fitting gender were near."""


class Discourse:
    """The mentions of an article's sentences, in order."""

    def __init__(self, sentences: list[Sentence], people: People, lexicon: Lexicon) -> None:
        self._sentences = sentences
        self._people = people
        self._lexicon = lexicon
        self._mentions: list[list[Mention]] = []
        """Of each sentence read so far."""
        self._unnamed: dict[str, Person] = {}
        """By noun: the teacher, the lawmakers."""

    def _read_until(self, number: int) -> None:
        """Read the sentences up to `number`; of a long stretch without questions, only its end."""
        for at in range(len(self._mentions), number + 1):
            mentions: list[Mention] = []
            self._mentions.append(mentions)
            sentence = self._sentences[at]
            if (
                sentence.people or self._lexicon.verbs or self._is_taken_up(sentence)
            ) and number - at < _SENTENCES_READ:
                self._read(at, sentence, mentions)

    def _read(self, number: int, sentence: Sentence, mentions: list[Mention]) -> None:
        tokens = sentence.tokens
        report = first_report(sentence, self._lexicon) if sentence.cues else None
        report = report or viewpoint_of(tokens, len(tokens), self._lexicon)
        reporter = report.subject.head if report is not None and report.subject is not None else -1
        head = reporter
        if reporter < 0 or tokens[reporter].kind == PRONOUN:  # "Ann Lee forgot the date, but she remembers the hall"
            head = self.first_named(tokens)
        genders = self._lexicon.genders
        for at in sentence.people[:_MENTIONS_A_SENTENCE]:
            kind, text = tokens[at]
            person: Person | None = None
            if kind in (NAME, OWNER):
                person = self._people.find(text)
                if person is not None and at == reporter:
                    person.weight += _SPEAKING
            elif (kind == PRONOUN and not (self._lexicon.shared_shes and is_several(tokens, at, self._lexicon))) or (
                kind == POSSESSIVE and (lower := text.lower()) in genders and lower not in self._lexicon.shared_hers
            ):
                sure = _LEARNING if kind == PRONOUN else _ALONE
                within = 0 if text in self._lexicon.objects else at
                person = self._learned(genders.get(text.lower(), ""), number, within, at == reporter, sure)
            if person is not None:
                leads = at in (head, reporter) or self._acts(tokens, at)
                score = _SUBJECT if leads or kind == PRONOUN else _OWNER if kind == OWNER else 0.0
                score += min(person.weight, 4.0) * _EVIDENCE
                owns = kind in (OWNER, POSSESSIVE)
                mentions.append(Mention(at, person, score, at == reporter, leads and kind == NAME, owns))
        if self._lexicon.verbs:
            mentions += self._read_unnamed(tokens, report)
        if self._is_taken_up(sentence):
            gender = self._lexicon.demonstratives[tokens[0].text.lower()]
            person = self._learned(gender, number, 0, True, _ALONE)
            if person is not None:
                mentions.append(Mention(0, person, _SUBJECT + min(person.weight, 4.0) * _EVIDENCE, True, False, False))

    def _is_taken_up(self, sentence: Sentence) -> bool:
        """Czech "Ten odmítá …": a demonstrative without a noun, where nouns are inflected."""
        tokens = sentence.tokens
        if not self._lexicon.inflected_names or len(tokens) < 2 or tokens[0].kind != DETERMINER:
            return False
        return tokens[0].text.lower() in self._lexicon.demonstratives and tokens[1].kind not in NOUN_PARTS

    def _read_unnamed(self, tokens: list[Token], report: Report | None) -> list[Mention]:
        """The sentence's subject where that is somebody without a name ("one mother"), or several ("the lawmakers")."""
        if report is None and tokens[0].kind in _OPENS_NAMED:
            return []
        subject = report.subject if report is not None else opening_phrase(tokens, 0, len(tokens), self._lexicon)
        if subject is None or tokens[subject.head].kind != WORD:
            return []
        noun = tokens[subject.head].text.lower()
        several = noun in _SEVERAL or (noun.endswith("s") and not noun.endswith("ss"))
        first = tokens[subject.first]
        one = first.text.lower() in self._lexicon.indefinite and noun in self._lexicon.titles
        if not one and not several:
            return []
        person = self._unnamed.get(noun)
        if person is None:
            person = self._unnamed[noun] = Person()
            person.gender = "p" if several else self._lexicon.genders.get(noun, "")
            last = trimmed(tokens, subject, self._lexicon).last
            person.phrase = " ".join(token.text for token in tokens[subject.first : last + 1])
        person.weight += _SPEAKING if report is not None else _ACTING
        score = _SUBJECT + min(person.weight, 4.0) * _EVIDENCE
        return [Mention(subject.head, person, score, report is not None, False, False)]

    def first_named(self, tokens: list[Token]) -> int:
        """Index of the sentence's subject, past a first word that has a capital but is no name; -1 for none.

        In German, where every noun has a capital, past any that name nobody.
        """
        subject = first_subject(tokens, 0, len(tokens))
        if subject is not None and self._lexicon.inflected_names and is_addressed(tokens[subject.head]):
            subject = first_subject(tokens, subject.head + 1, len(tokens)) or subject  # "Kowalskiemu odpowiada Jan Lis"
        if self._lexicon.inflected_names and (subject is None or not self._names_somebody(tokens[subject.head])):
            subject = self.only_named(tokens) or subject  # "Do vsi přišel kovář Petr Malý"
        if subject is None:
            return -1
        if self._lexicon.nouns_capitalised:
            return self._first_person(tokens, subject)
        if subject.head == 0 and tokens[0].kind == NAME and not self._people.find(tokens[0].text):
            end = len(tokens) if self._lexicon.inflected_names else _LONGEST_LABEL + 2
            subject = first_subject(tokens, 1, end) or subject
        return subject.head

    def _names_somebody(self, token: Token) -> bool:
        return token.kind != NAME or self._people.find(token.text) is not None

    def _first_person(self, tokens: list[Token], first: Subject) -> int:
        subject = self.first_person(tokens, first, len(tokens))
        return subject.head if subject is not None else first.head

    def first_person(self, tokens: list[Token], first: Subject, end: int) -> Subject | None:
        """The first subject, from one on and before an index, that names or means a person: past nouns, "es" and "man"."""
        subject: Subject | None = first
        for _ in range(_NOUNS_PASSED):
            if subject is None:
                break
            head = tokens[subject.head]
            if head.kind != SELF and (head.kind != NAME or self._people.find(head.text) is not None):
                return subject
            subject = first_subject(tokens, subject.head + 1, end)
        return None

    def only_named(self, tokens: list[Token]) -> Subject | None:
        """The one person whom a sentence names, though a preposition seems to govern the name: "Efter 38 år lukker Toftdahl …"."""
        found: Subject | None = None
        enough = _CALLED_PERSON if self._lexicon.inflected_names else _PLAINLY_PERSON
        persons = set()
        for at, token in enumerate(tokens[:_LONGEST_NAMING]):
            person = self._people.find(token.text) if token.kind == NAME else None
            if person is not None and person.weight >= enough:
                persons.add(person)
                found = found or Subject(at, at, at)
        return found if len(persons) == 1 else None

    def _acts(self, tokens: list[Token], at: int) -> bool:
        """Behind a passive, the one who acts: "was handed in by X"; German: who opens a clause: "…, Trainer X übernimmt"."""
        if at < 2 or tokens[at].kind != NAME:
            return False
        if tokens[at - 1].text in self._lexicon.agents:
            return True
        if self._lexicon.anaphors and at + 2 < len(tokens) and tokens[at + 1].kind == COMMA:
            return tokens[at + 2].kind in (WHO, THAT)  # "Fuori dal coro Ada Renzi, che …"
        opens = self._lexicon.verb_last and tokens[at - 1].kind == COMMA and at + 1 < len(tokens)
        return opens and tokens[at + 1].kind in (WORD, AUXILIARY) and tokens[at + 1].text.islower()

    def _learned(self, gender: str, number: int, at: int, reports: bool, sure: float) -> Person | None:
        """The person a pronoun means; that person's gender is known from then on if this is sure enough."""
        resolved = self._weigh(gender, number, at, reports, "")
        if resolved is None:
            return None
        needed = _ALONE if resolved.rivals else sure
        if not resolved.person.gender and resolved.certainty >= needed:
            resolved.person.gender = gender
        return resolved.person

    def resolve(
        self,
        gender: str,
        number: int,
        at: int,
        reports: bool = True,
        quoted: str = "",
        passed: frozenset[Person] = frozenset(),
    ) -> Resolved | None:
        """The person that a pronoun at token `at` of sentence `number` means.

        `reports`: the pronoun says something; `quoted`: what it says; `passed`: who is not meant.
        """
        self._read_until(number)
        return self._weigh(gender, number, at, reports, quoted, passed)

    def _weigh(
        self, gender: str, number: int, at: int, reports: bool, quoted: str, passed: frozenset[Person] = frozenset()
    ) -> Resolved | None:
        scores: dict[Person, float] = {}
        best = 0.0
        nearness = _NEAR
        later = 0.0 if self._lexicon.verbs else _LATER
        topical = self._lexicon.unspaced and not gender
        opened = False  # somebody leads the pronoun's own sentence
        for back in range(min(_SENTENCES_BACK, number + 1)):
            for place, person, score, reported, leads, _ in self._mentions[number - back]:
                if (back == 0 and place >= at) or person in passed or not _may_be(person, gender):
                    continue
                score += nearness + (later * place if back == 0 else 0.0)
                if reports and reported:
                    score += _REPORTS
                if gender and person.gender:
                    score += _KNOWN_GENDER
                if leads and back == 0:
                    opened = True
                    score += _OWN_SUBJECT if self._lexicon.verb_last else _LED_WITHIN
                if leads and topical and self._sentences[number - back].block == self._sentences[number].block:
                    score += _TOPIC
                if leads and back == 1 and not opened:
                    score += self._led(person, gender, number - 1)
                if quoted and _is_spoken_of(person, quoted):
                    score += _SPOKEN_OF
                if score > scores.get(person, -99.0):
                    scores[person] = score
                    if score > best:
                        best = score
            nearness -= _A_SENTENCE_AWAY
            if gender == "p" and any(
                mention.reports and mention.person.name for mention in self._mentions[number - back]
            ):
                break  # "Ann Lee, for the firm, said so. “…,” they wrote"
            if best > nearness + _BEST_PLACED:
                break
        return _clearest(scores)

    def _led(self, person: Person, gender: str, number: int) -> float:
        """What it is worth to be the subject of the sentence before; where verbs need no subject of their own, more."""
        if self._lexicon.drops_subject and not gender:
            return 2 * _LED_BEFORE
        others = (mention for mention in self._mentions[number] if mention.person is not person)
        alone = all(mention.owns or mention.person.weight <= 0 for mention in others)
        full = (
            " " in person.name
            or self._lexicon.chained
            or (self._lexicon.unspaced and len(person.name) > _LONGEST_FAMILY_NAME)
        )
        return _LED_BEFORE if alone and (person.gender or full) else 0.0

    def alone_before(self, number: int) -> Person | None:
        """Whom alone the sentences of its block before sentence `number` name or mean; nobody where they are more."""
        self._read_until(number)
        found: Person | None = None
        home = self._sentences[number].block
        if number and self._lexicon.dialogue_clauses and self._sentences[number - 1].block != home:
            home = self._sentences[number - 1].block  # each turn is a paragraph of its own
        for earlier in range(number - 1, max(-1, number - _SENTENCES_BACK), -1):
            if self._sentences[earlier].block != home:
                break
            if introduces(self._sentences[earlier].tokens, self._lexicon):
                return None
            for mention in self._mentions[earlier]:
                if found is not None and mention.person is not found:
                    return None
                found = mention.person
        return found

    def last_with_role(self, noun: str, number: int) -> Person | None:
        """The person named last before sentence `number` whose role has this noun."""
        self._read_until(number)
        for earlier in range(number, max(-1, number - 60), -1):
            for mention in reversed(self._mentions[earlier]):
                if noun in mention.person.callings or self._is_called_so(mention.person, noun):
                    return mention.person
        return None

    def introduces_calling(self, called: set[str], number: int) -> bool:
        """Whether somebody without a name is called of these nouns before sentence `number`."""
        for earlier in range(number, max(-1, number - _SENTENCES_BACK), -1):
            new = 0
            for token in self._sentences[earlier].tokens[:_LONGEST_NAMING]:
                if token.text.lower() in self._lexicon.indefinite:
                    new = _FARTHEST_NEW
                elif new:
                    new -= 1
                    if token.text.lower() in called:
                        return True
        return False

    def _is_called_so(self, person: Person, noun: str) -> bool:
        """Of one who is called otherwise: Korean by the end of the office; German by party or by the compound's end."""
        alike = self._lexicon.same_callings.get(noun, ())
        if any(calling in alike for calling in person.callings):
            return True
        if self._lexicon.definite_ends:
            return self._is_called_plainly(person, noun)
        if self._lexicon.topics:
            words = person.role.lower().split()
            return bool(words) and words[-1].endswith(noun)
        if not self._lexicon.nouns_capitalised:
            ends = self._lexicon.title_ends
            return bool(ends) and noun.endswith(ends) and self._is_called_by_end(person, noun)
        party, dash, office = noun.partition("-")
        if dash and any(calling.startswith(f"{party}-") for calling in person.callings):
            return True
        if dash and any(calling in self._lexicon.same_callings.get(office, ()) for calling in person.callings):
            return True
        if any(calling.endswith(noun) for calling in person.callings):  # "der Trainer" of "Cheftrainer Penner"
            return noun in self._lexicon.offices
        end = self._end_of(noun)
        ends = self._lexicon.same_callings.get(end, (end,) if end else ())
        return any(calling.endswith(ends) and calling != end for calling in person.callings)

    def _is_called_by_end(self, person: Person, noun: str) -> bool:
        """Dutch "de VVD'er" of "minister Blom"."""
        alike = self._lexicon.same_callings.get(self._end_of(noun), ())
        return any(calling in alike for calling in person.callings)

    def _end_of(self, noun: str) -> str:
        return max((end for end in self._lexicon.title_ends if noun.endswith(end)), key=len, default="")

    def _is_called_plainly(self, person: Person, noun: str) -> bool:
        """Danish "træneren" of "cheftræner Tofting"; not of another calling that only begins so."""
        plain = plain_calling(noun, self._lexicon)
        callings = {plain_calling(calling, self._lexicon) for calling in person.callings}
        callings_alike = self._lexicon.same_callings
        alike = callings_alike.get(plain) or callings_alike.get(self._end_of(plain), (plain,))
        alike += without_article(noun, self._lexicon) if plain == noun else ()
        return any(calling.endswith(alike) for calling in callings if calling)


def _may_be(person: Person, gender: str) -> bool:
    if person.gender == "p" or gender == "p":
        return person.gender == gender or not (person.gender or person.name)  # "a spokesperson said … They added"
    return person.weight > 0 and (not gender or not person.gender or person.gender == gender)


def _clearest(scores: dict[Person, float]) -> Resolved | None:
    if not scores:
        return None
    if len(scores) == 1:
        return Resolved(next(iter(scores)), _ALONE, False)
    best = max(scores, key=scores.__getitem__)
    second = max(score for person, score in scores.items() if person is not best)
    rivals = any(person.gender for person in scores if person is not best)
    return Resolved(best, min(0.89, 0.45 + 0.09 * (scores[best] - second)), rivals)


def _is_spoken_of(person: Person, quoted: str) -> bool:
    return bool(person.name) and person.name.rsplit(" ", 1)[-1] in quoted
