"""Whom a subject's phrase means: a person whom the article names, or nobody but the phrase itself."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.discourse import Discourse, Resolved
from backfile.loader.quotations.inflection import gender_of_verb
from backfile.loader.quotations.lexicon import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NAME,
    NUMBER,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    SELF,
    THEY,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.names import gender_of_calling
from backfile.loader.quotations.openings import trimmed
from backfile.loader.quotations.people import People, Person
from backfile.loader.quotations.plurals import is_several
from backfile.loader.quotations.salience import gender_told, takes_up
from backfile.loader.quotations.takenup import taken_up
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import (
    inflected_callings,
    is_agent,
    is_calling,
    plain_calling,
    without_article,
)

_ALONE = 0.9
"""Certainty where an article names nobody else who may be meant."""
_ALONE_BEFORE = 0.6
_SHORTEST_CALLING = 5
_FARTHEST_NAME = 30
_LONGEST_DESCRIPTION = 6
"""Words of a phrase in which its calling is looked for."""
_DESCRIBING = frozenset((WORD, ADVERB, NUMBER))


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

    def identify(
        self, tokens: list[Token], subject: Subject, sentence: int, quoted: str, cue: str | None = None
    ) -> Identity:
        """Whom the subject of a sentence's (index `sentence`) tokens means; `quoted`: what that one says; `cue`: its verb."""
        if self._lexicon.case_apostrophes:
            subject = self._past_opening_word(tokens, subject)
        head = tokens[subject.head]
        if head.kind == THEY and self._lexicon.verbs:
            return _identity(head.text, self._discourse.resolve("p", sentence, subject.head, True, quoted))
        several = self._lexicon.shared_shes and is_several(tokens, subject.head, self._lexicon)
        if several or head.kind in (THEY, SELF):
            return Identity(head.text, None, 0.0)
        if head.kind == DETERMINER and head.text.lower() in self._lexicon.demonstratives:
            gender = self._lexicon.demonstratives[head.text.lower()]
            return _identity(head.text, self._discourse.resolve(gender, sentence, subject.head, True, quoted))
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
        phrase = _as_written(_words_of(tokens[subject.first : subject.last + 1], self._lexicon), self._lexicon)
        if self._lexicon.inflected_names and self._people.find_surname(head.text) is None:
            told = gender_of_verb(cue, self._lexicon) if cue else ""
            taken = taken_up(tokens, subject, sentence, quoted, told, self._discourse, self._lexicon)
            return _identity(phrase, taken)
        meant = self._described(tokens, subject, sentence, quoted) or self._alone_before(tokens, subject, sentence)
        return _identity(phrase, meant)

    def _is_organisation(self, tokens: list[Token], subject: Subject) -> bool:
        """The Union, the Dockers' Union: a word that may be a surname, behind an article or an owner."""
        head = subject.head
        before = tokens[head - 1].kind if head > subject.first else QUOTE
        return before in (OWNER, DETERMINER, POSSESSIVE) and tokens[head].text.lower() in self._lexicon.organisations

    def _described(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Resolved | None:
        """Of "the minister", the minister named last; of "the 36-year-old", whom the sentences before are about."""
        first = tokens[subject.first]
        noun = tokens[subject.head].text.lower()
        if not self._lexicon.chained and (
            (self._lexicon.anaphors and self._is_definite(first)) or self._points_back(tokens, subject)
        ):
            taken_up = self._taken_up(tokens, subject, sentence, quoted)
            if taken_up is not None:
                return taken_up
        if self._lexicon.chained:
            return self._called(tokens, subject, sentence, quoted)
        if subject.first == subject.last and (self._lexicon.caseless or first.text[:1].isupper()):
            surnamed = self._people.find_surname(first.text)
            if surnamed is not None:
                return Resolved(surnamed, 1.0, False)
        if self._lexicon.caseless:
            noun = noun.removeprefix("ال")
        elif not self._lexicon.nouns_capitalised and noun not in self._lexicon.titles:
            noun = next(iter(self._callings(tokens, subject)), noun)  # "el presidente andaluz"
        if self._lexicon.inflected_names and noun not in self._lexicon.titles:
            noun = next(iter(inflected_callings(noun, self._lexicon)), noun)  # "по мнению депутата"
        spoken = self._of_occupation(tokens, subject, noun, sentence, quoted)
        if spoken is not None:
            return spoken
        definite = noun[:1].isdigit() and bool(self._lexicon.definite_ends or self._lexicon.inflected_names)
        definite = definite or (bool(self._lexicon.definite_ends) and self._has_article(noun, sentence))
        articleless = (
            self._lexicon.inflected_names
            or self._lexicon.topics
            or self._lexicon.articleless
            or not self._lexicon.indefinite
            or definite
        )
        alone = subject.first == subject.last
        bare = subject.first == subject.head and articleless and (definite or noun in self._lexicon.titles)
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
        formed = not office and self._is_formed_as_calling(noun)
        office = office or formed
        told = self._lexicon.nouns_capitalised or (
            (self._lexicon.verb_second or self._lexicon.verb_last) and noun not in self._lexicon.genders
        )
        adjectives = told and all(token.text.islower() for token in between)
        aged = len(between) == 1 and between[0].text[:1].isdigit()  # "den 58-årige bager"
        near = subject.last - subject.first == 1 or ((adjectives or aged) and subject.last == subject.head)
        plain = not owned and ((bare and alone) or near) and office
        if not noun[:1].isdigit() and not plain:
            return None
        gender = self._lexicon.genders.get(noun, "") or (gender_of_calling(noun) if formed else "")
        if self._lexicon.nouns_capitalised and not gender and gender_of_calling(noun) == "f":
            gender = "f"  # "die Stationsleiterin"
        resolved = self._discourse.resolve(gender, sentence, subject.first, True, quoted)
        if resolved is not None and not resolved.person.name:
            return None
        if formed and noun not in self._lexicon.offices and self._is_new(noun, sentence):
            return None
        if formed and resolved is not None and self._acts_as(tokens, subject, noun, sentence):
            return resolved._replace(certainty=resolved.certainty * 0.7)
        if formed and resolved is not None and gender != "f" and resolved.certainty < _ALONE:
            return None
        if resolved is not None and plain:
            if gender and resolved.person.gender != gender:
                return None  # perhaps a mother whom nobody names
            if self._has_office(resolved.person) or (self._lexicon.anaphors and resolved.person.callings):
                return None  # somebody of another office
            if resolved.person.role and self._discourse.alone_before(sentence) is not resolved.person:
                return None
        return resolved._replace(certainty=resolved.certainty * 0.8) if resolved is not None else None

    def _called(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Resolved | None:
        """Chinese "校长", "该负责人", "这位退休教师": who was called so, else, behind a determiner, whom the text is about."""
        first, noun = tokens[subject.first], tokens[subject.head].text
        determined = first.kind == DETERMINER and first.text not in self._lexicon.indefinite
        if not determined and (subject.first != subject.last or noun not in self._lexicon.titles):
            return None
        person = self._discourse.last_with_role(noun, sentence)
        if person is not None:
            return Resolved(person, 0.7, False)
        if not determined and noun not in self._lexicon.anaphors:
            return None
        resolved = self._discourse.resolve(self._lexicon.genders.get(noun, ""), sentence, subject.first, True, quoted)
        if resolved is None or not resolved.person.name:
            return None
        return resolved._replace(certainty=resolved.certainty * 0.8)

    def _taken_up(self, tokens: list[Token], subject: Subject, sentence: int, quoted: str) -> Resolved | None:
        """Of "il primo cittadino", the mayor; of "el aludido", "la joven científica", whom the sentences before are about."""
        bare = self._lexicon.caseless or self._lexicon.articleless or self._lexicon.case_apostrophes
        start = subject.first if bare else subject.first + 1
        words = [token.text.lower() for token in tokens[start : subject.last + 1][:_LONGEST_DESCRIPTION]]
        if self._lexicon.caseless:
            words = [word.removeprefix("ال") for word in words]
        for length in range(len(words), 1, -1):
            phrase = " ".join(words[:length]).replace("’", "'").replace("' ", "'")
            for calling in self._lexicon.paraphrases.get(phrase, ()):
                person = self._discourse.last_with_role(calling, sentence)
                if person is not None:
                    return Resolved(person, 0.7, False)
        noun = _described_noun(words, self._lexicon.anaphors)
        plain = all(token.kind in _DESCRIBING for token in tokens[start : subject.last + 1])
        known = noun in self._lexicon.anaphors or (noun not in self._lexicon.titles and is_agent(noun, self._lexicon))
        if not (plain and known) and not _is_aged(tokens, start) and not self._lexicon.articleless:
            return None
        called = self._discourse.last_with_role(noun, sentence)
        if called is not None:
            return Resolved(called, 0.7, False)
        gender = self._lexicon.genders.get(noun, "")
        resolved = self._discourse.resolve(gender, sentence, subject.first, True, quoted)
        if resolved is None or not resolved.person.name:
            return None
        if not resolved.person.callings.isdisjoint(self._lexicon.apart.get(noun, ())):
            return None
        return resolved._replace(certainty=resolved.certainty * 0.8)

    def only_opens(self, tokens: list[Token], subject: Subject) -> bool:
        """Turkish "Dönünce …": a first word that names nobody, and no subject before the quotation."""
        if subject.head or " " in tokens[0].text or tokens[0].kind != NAME:
            return False
        return tokens[0].text.endswith(_CONVERBS) and self._past_opening_word(tokens, subject) == subject

    def _past_opening_word(self, tokens: list[Token], subject: Subject) -> Subject:
        """Turkish "Gemiyi limana çeken kaptan Sarp Öğüt": the name behind a first word that is none."""
        if subject.head or tokens[0].kind != NAME or self._people.find(tokens[0].text):
            return subject
        end = next((at for at in range(1, len(tokens)) if tokens[at].kind == QUOTE), len(tokens))
        for at in range(1, min(end, _FARTHEST_NAME)):
            if tokens[at].kind == NAME and self._people.find(tokens[at].text):
                return Subject(at, at, at)
            if tokens[at].kind == WORD and tokens[at].text in self._lexicon.anaphors:
                return Subject(at, at, at)
        return subject

    def _points_back(self, tokens: list[Token], subject: Subject) -> bool:
        """Indonesian "juru masak tersebut", "penjahit berusia 40 tahun itu"."""
        if not self._lexicon.articleless or tokens[subject.first].text.lower() not in self._lexicon.titles:
            return False
        for token in tokens[subject.last + 1 : subject.last + 1 + _LONGEST_DESCRIPTION]:
            if token.text in _POINTING:
                return True
            if token.kind in (COMMA, QUOTE):
                return False
        return False

    def _is_definite(self, first: Token) -> bool:
        if self._lexicon.caseless:
            return first.text.startswith("ال")
        if self._lexicon.case_apostrophes:
            return first.text in self._lexicon.anaphors
        return first.kind == DETERMINER and first.text.lower() not in self._lexicon.indefinite

    def _has_article(self, noun: str, sentence: int) -> bool:
        """Danish "direktøren", and "kommissæren" where the article has a "politikommissær"."""
        if plain_calling(noun, self._lexicon) != noun:
            return True
        cut = noun.islower() and bool(without_article(noun, self._lexicon))
        return cut and self._discourse.last_with_role(noun, sentence) is not None

    def _is_formed_as_calling(self, noun: str) -> bool:
        """German "die Kantorin", Norwegian "dirigenten": by its end, where no list has it."""
        if self._lexicon.nouns_capitalised and gender_of_calling(noun) == "f":
            return noun not in self._lexicon.organisations
        plain = plain_calling(noun, self._lexicon) if self._lexicon.definite_ends else noun
        ends = self._lexicon.calling_ends
        return bool(ends) and len(plain) > _SHORTEST_CALLING and plain.endswith(ends)

    def _of_occupation(
        self, tokens: list[Token], subject: Subject, noun: str, sentence: int, quoted: str
    ) -> Resolved | None:
        """Norwegian "legionæren", by its end and article alone, where no list has it and nobody is called so."""
        if not self._lexicon.definite_ends or subject.first != subject.last or not noun.islower():
            return None
        formed = any(plain.endswith(self._lexicon.calling_ends) for plain in without_article(noun, self._lexicon))
        if not formed or not self._acts_as(tokens, subject, noun, sentence):
            return None
        called = self._discourse.last_with_role(noun, sentence)
        if called is not None:
            return Resolved(called, 0.7, False)
        resolved = self._discourse.resolve("", sentence, subject.first, True, quoted)
        if resolved is None or not resolved.person.name:
            return None
        return resolved._replace(certainty=resolved.certainty * 0.7)

    def _acts_as(self, tokens: list[Token], subject: Subject, noun: str, sentence: int) -> bool:
        """German "die Töpferin", Swedish "glasblåsaren": what somebody does besides the office that the article gives them."""
        if noun in self._lexicon.offices or not takes_up(tokens, subject, self._lexicon):
            return False
        return not self._is_new(noun, sentence)

    def _is_new(self, noun: str, sentence: int) -> bool:
        """Whether somebody without a name was brought in by this noun: "eine Töpferin", "en glasblåsare"."""
        called = {noun, plain_calling(noun, self._lexicon), *without_article(noun, self._lexicon)}
        return self._discourse.introduces_calling(called, sentence)

    def _alone_before(self, tokens: list[Token], subject: Subject, sentence: int) -> Resolved | None:
        """Of "die einstige Wirtin", whom alone the paragraph has named before, unless the noun's gender is another."""
        if not (self._lexicon.sole_offices and takes_up(tokens, subject, self._lexicon)):
            return None
        person = self._discourse.alone_before(sentence)
        noun = tokens[subject.head].text.lower()
        gender = gender_told(noun, self._lexicon)
        if person is None or not person.name or self._is_new(noun, sentence):
            return None
        if person.weight < 0 or not (person.weight or person.gender):
            return None
        return None if gender and person.gender and person.gender != gender else Resolved(person, _ALONE_BEFORE, False)

    def _has_office(self, person: Person) -> bool:
        """Whether the article calls somebody by more than what goes with any office: "pensioner", "neighbour"."""
        words = person.role.lower().split()
        plain = not any(is_calling(word, self._lexicon) for word in words)
        beside = any(word in self._lexicon.beside_offices for word in words)
        return bool(words) and not beside and not (plain and self._lexicon.nouns_capitalised)

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


def _is_aged(tokens: list[Token], start: int) -> bool:
    """Whether the noun at an index has an age behind it: French "le poseur de 40 ans", Spanish "la soldadora, de 30 años"."""
    comma = start + 1 < len(tokens) and tokens[start + 1].kind == COMMA
    behind = tokens[start + 1 + comma : start + 4 + comma]
    aged = [token.kind for token in behind[:2]] == [PREPOSITION, NUMBER] and len(behind) > 2
    return aged and behind[2].text in _YEARS


_CONVERBS = ("ince", "ınca", "ünce", "unca", "erek", "arak", "ken", "dığında", "diğinde", "duğunda", "düğünde")
"""Turkish endings of verbs that open a sentence."""
_POINTING = frozenset(("itu", "tersebut"))
_YEARS = frozenset(("ans", "años", "anni", "anos"))


def _described_noun(words: list[str], anaphors: frozenset[str]) -> str:
    """Of "joven científica", "ancien mineur": the noun; not of "presidente francés"."""
    pair = " ".join(words[:2])
    if len(words) > 1 and (pair in anaphors or words[0] in _ADJECTIVES):
        return pair if pair in anaphors else words[1]
    return words[0] if words else ""


_ADJECTIVES = frozenset(
    """
    antiguo antigua viejo vieja exitoso exitosa veterano veterana célebre famoso famosa jeune ancien ancienne vieux
    vieille célèbre giovane anziano anziana vecchio vecchia noto nota celebre ex jovem antigo antiga velho velha
    """.split()
)
"""What stands before a calling."""


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


def _words_of(tokens: list[Token], lexicon: Lexicon) -> list[str]:
    """The words of a phrase; a Chinese owner with the word behind it that makes it one: "骆冰的母亲"."""
    if not lexicon.chained:
        return [token.text for token in tokens]
    return [f"{token.text}的" if token.kind == OWNER else token.text for token in tokens]


def _as_written(words: list[str], lexicon: Lexicon) -> str:
    """The words with their spaces: none in Japanese, none behind an elided word ("l'Intérieur")."""
    if lexicon.unspaced:
        return "".join(words)
    text = " ".join(words)
    return text.replace("' ", "'").replace("’ ", "’") if lexicon.elisions else text
