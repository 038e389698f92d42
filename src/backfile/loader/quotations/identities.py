"""Whom a subject's phrase means: a person whom the article names, or nobody but the phrase itself."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.discourse import Discourse, Resolved
from backfile.loader.quotations.lexicon import (
    CONJUNCTION,
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
from backfile.loader.quotations.openings import trimmed
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.tokens import Subject, Token


class Identity(NamedTuple):
    """A speaker as written, the person meant, and how sure that is (0 to 1)."""

    speaker: str
    person: Person | None
    certainty: float


class Identifier:
    """Tells whom the subjects of one article mean."""

    def __init__(self, people: People, discourse: Discourse, lexicon: Lexicon) -> None:
        self._people = people
        self._discourse = discourse
        self._lexicon = lexicon

    def identify(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Identity:
        """Whom the subject of a sentence's (index `sentence`) tokens means; `quoted`: what that one says."""
        head = tokens[subject.head]
        if head.kind == THEY and self._lexicon.verbs:
            return _identity(head.text, self._discourse.resolve("p", sentence, subject.head, True, quoted))
        if head.kind in (THEY, SELF):
            return Identity(head.text, None, 0.0)
        if head.kind in (PRONOUN, POSSESSIVE):
            gender = self._lexicon.genders.get(head.text.lower(), "")
            resolved = self._discourse.resolve(gender, sentence, subject.head, True, quoted)
            return _identity(head.text, resolved)
        joint = _joint(tokens, subject)
        if joint is not None:
            return Identity(joint, None, 0.0)
        if head.kind in (NAME, OWNER) and not self._is_organisation(tokens, subject):
            person = self._people.find(head.text) or self._people.find_surname(head.text)
            if person is not None and not _is_article_named(tokens, subject, person):
                return Identity(head.text, person, 1.0)
        if self._lexicon.verbs:
            subject = trimmed(tokens, subject, self._lexicon)
        words = [token.text for token in tokens[subject.first : subject.last + 1]]
        phrase = _as_written(words, self._lexicon)
        return _identity(phrase, self._described(tokens, subject, sentence, quoted))

    def _is_organisation(self, tokens: list[Token], subject: Subject) -> bool:
        """The Union, the Dockers' Union: a word that may be a surname, behind an article or an owner."""
        head = subject.head
        before = tokens[head - 1].kind if head > subject.first else QUOTE
        return before in (OWNER, DETERMINER, POSSESSIVE) and tokens[head].text.lower() in self._lexicon.organisations

    def _described(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Resolved | None:
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
            noun = next(iter(self._callings(tokens, subject)), noun)  # "el presidente andaluz"
        articleless = self._lexicon.inflected_names or self._lexicon.topics or not self._lexicon.indefinite
        alone = subject.first == subject.last
        bare = subject.first == subject.head and articleless and noun in self._lexicon.titles
        owned = subject.first == subject.last and self._lexicon.nouns_capitalised and " " in noun
        if owned:  # "Holsteins Agrarminister"
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
        gender = self._lexicon.genders.get(noun, "")
        resolved = self._discourse.resolve(gender, sentence, subject.first, True, quoted)
        if resolved is not None and not resolved.person.name:
            return None
        if resolved is not None and plain and (resolved.person.role or (gender and resolved.person.gender != gender)):
            return None  # somebody of another office, or perhaps a mother whom nobody names
        return resolved._replace(certainty=resolved.certainty * 0.8) if resolved is not None else None

    def _callings(self, tokens: list[Token], subject: Subject) -> list[str]:
        """The callings in a phrase before its head."""
        words = [token.text.lower() for token in tokens[subject.first : subject.head]]
        return [word for word in words if word in self._lexicon.offices] if self._lexicon.language != "en" else []

    def may_be_a_thing(self, person: Person, cue: str | None, subject: Subject) -> bool:
        """Vernunft siegte: „…“ – one word that opens a sentence, nowhere else named, before a verb that no list has."""
        named = " " in person.name or person.role or person.count > 1
        return (
            not named
            and subject.head == 0
            and cue is not None
            and cue.lower() not in self._lexicon.kinds
            and " " not in cue
        )

    def behind_object(self, tokens: list[Token], report: Report) -> Subject | None:
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


def _identity(speaker: str, resolved: Resolved | None) -> Identity:
    if resolved is None:
        return Identity(speaker, None, 0.0)
    if not resolved.person.name:
        return Identity(resolved.person.phrase, None, 0.0)
    return Identity(speaker, resolved.person, resolved.certainty)


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
