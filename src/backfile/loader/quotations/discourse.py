"""Whom a pronoun means, and who speaks where a sentence names nobody: the article's mentions in order.

Candidates are weighed by nearness, by being the subject of their sentence, by gender (titles, first names, pronouns
read before), by evidence of being a person, and by whether the quotation itself speaks of them.
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.clauses import first_subject
from backfile.loader.quotations.frames import Sentence
from backfile.loader.quotations.lexicon import NAME, OWNER, POSSESSIVE, PRONOUN, Lexicon
from backfile.loader.quotations.people import People, Person

_SENTENCES_BACK = 12
_MENTIONS_A_SENTENCE = 40


class Mention(NamedTuple):
    """A person named or meant in a sentence."""

    at: int
    """Index of the token."""
    person: Person
    subject: bool
    owner: bool
    """Named as a possessor: "Parise's goals"."""


class Resolved(NamedTuple):
    """A person found for a pronoun or for nobody, and how clearly (0 to 1)."""

    person: Person
    certainty: float


class Discourse:
    """The mentions of an article's sentences, in order."""

    def __init__(self, sentences: list[Sentence], people: People, lexicon: Lexicon) -> None:
        self._people = people
        self._lexicon = lexicon
        self._mentions: list[list[Mention]] = []
        for number, sentence in enumerate(sentences):
            self._mentions.append([])
            self._read(number, sentence)

    def _read(self, number: int, sentence: Sentence) -> None:
        tokens = sentence.tokens
        subject = first_subject(tokens, 0, len(tokens))
        head = subject.head if subject is not None else -1
        mentions = self._mentions[number]
        genders = self._lexicon.genders
        for at, token in enumerate(tokens):
            kind = token.kind
            if kind in (NAME, OWNER):
                person = self._people.find(token[1])
            elif kind == PRONOUN or (kind == POSSESSIVE and token.text.lower() in genders):
                person = self._learned(genders.get(token.text.lower(), ""), number, at)
            else:
                continue
            if person is not None:
                mentions.append(Mention(at, person, at == head or kind == PRONOUN, kind == OWNER))
                if len(mentions) > _MENTIONS_A_SENTENCE:
                    return

    def _learned(self, gender: str, number: int, at: int) -> Person | None:
        resolved = self.resolve(gender, number, at)
        if resolved is None:
            return None
        if not resolved.person.gender and resolved.certainty >= 0.6:
            resolved.person.gender = gender
        return resolved.person

    def resolve(self, gender: str, number: int, at: int, quoted: str = "") -> Resolved | None:
        """The person that a pronoun at token `at` of sentence `number` means; `quoted`: what that person says."""
        scores: dict[int, float] = {}
        persons: dict[int, Person] = {}
        for back in range(min(_SENTENCES_BACK, number + 1)):
            for mention in reversed(self._mentions[number - back]):
                if back == 0 and mention.at >= at:
                    continue
                person = mention.person
                if person.weight <= 0 or (person.gender and gender and person.gender != gender):
                    continue
                score = 10.0 - 2.0 * back + (4.0 if mention.subject else 0.0) - (1.5 if mention.owner else 0.0)
                score += min(person.weight, 4.0) * 0.75 + (1.5 if person.gender and gender else 0.0)
                if quoted and _is_spoken_of(person, quoted):
                    score -= 6.0
                key = id(person)
                if key not in scores or score > scores[key]:
                    scores[key] = score
                    persons[key] = person
            if scores and max(scores.values()) > 19.0 - 2.0 * (back + 1):
                break
        return _clearest(scores, persons)

    def mentions(self, number: int) -> list[Mention]:
        """The mentions of a sentence, in order."""
        return self._mentions[number]


def _clearest(scores: dict[int, float], persons: dict[int, Person]) -> Resolved | None:
    if not scores:
        return None
    best = max(scores, key=lambda key: scores[key])
    second = max((score for key, score in scores.items() if key != best), default=0.0)
    return Resolved(persons[best], min(0.9, 0.45 + 0.09 * (scores[best] - second)))


def _is_spoken_of(person: Person, quoted: str) -> bool:
    return bool(person.name) and person.name.rsplit(" ", 1)[-1] in quoted
