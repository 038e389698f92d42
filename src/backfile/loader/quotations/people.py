"""Who is who in an article: names unified to persons, with gender, role, and how sure it is a person at all.

"Vladimir Putin", "Putin", "Mr Putin" and "Russian President Vladimir Putin" are one person, named by the form of two
or more words that the article uses most; titles are kept apart as role.
"""

from __future__ import annotations

from itertools import islice

from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    END,
    NAME,
    NUMBER,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.names import GENERATIONS, Naming, name_person, take_apart
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.tokens import Token

_LONGEST_ROLE = 8
"""Tokens."""
_ROLE_PARTS = frozenset((WORD, NAME, OWNER, PREPOSITION, DETERMINER, CONJUNCTION))
_MOST_NAMESAKES = 8
_MOST_FORMS = 4
_BEFORE_PLACES = frozenset((DETERMINER,))
"""Before a person's name these stand seldom; in German, where every noun has a capital:"""
_BEFORE_NOUNS = frozenset((DETERMINER, POSSESSIVE, WORD, NUMBER))


class Person:
    """Somebody the article names; grows while the names are gathered, and learns gender and role on the way."""

    __slots__ = ("count", "forms", "gender", "is_certain", "name", "role", "weight", "words")

    def __init__(self) -> None:
        self.count = 0
        self.forms: dict[tuple[str, ...], int] = {}
        self.words: set[str] = set()
        self.name = ""
        self.gender = ""
        self.role = ""
        self.weight = 0.0
        """Evidence that it is a person: titles, first names, being named again by surname alone, speaking."""
        self.is_certain = False
        """Some mention shows a name: a title, two words, a capital inside a sentence, a verb of saying."""


class _Usage:
    """How an article uses one run of capitalised words."""

    __slots__ = ("count", "role", "weight", "within")

    def __init__(self) -> None:
        self.count = 0
        self.role = ""
        """Calling that stands beside the name in small letters: "Wild coach", "the foreign minister"."""
        self.weight = 0.0
        self.within = False
        """It stands inside a sentence, where only names have a capital."""


class People:
    """The persons of one article, by every way it names them."""

    def __init__(
        self, sentences: list[Sentence], known: tuple[str, ...], namings: dict[str, Naming], lexicon: Lexicon
    ) -> None:
        """Unify the names of the sentences; `known`: full names that front matter gives."""
        self._lexicon = lexicon
        self._by_run: dict[str, Person | None] = {}
        self._persons: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_word: dict[str, Person] = {}
        self._by_beginning: dict[str, list[Person]] = {}
        self._enter_known(known)
        usages = self._usages(sentences)
        parts = {run: namings.get(run) or take_apart(run, lexicon) for run in usages}
        fullness = (lambda run: -len(run)) if lexicon.unspaced else (lambda run: -min(len(parts[run].name), 2))
        for run in sorted(usages, key=fullness):
            self._by_run[run] = self._enter(parts[run], usages[run])
        for person in self._persons:
            person.name = _longest_form(person.forms) if lexicon.unspaced else _best_form(person.forms)

    def find(self, run: str) -> Person | None:
        """The person that a run of capitalised words names; None for a word that may be no name."""
        person = self._by_run.get(run)
        return person if person is not None and person.is_certain else None

    def _usages(self, sentences: list[Sentence]) -> dict[str, _Usage]:
        usages: dict[str, _Usage] = {}
        in_place = self._lexicon.places
        unlikely = _BEFORE_NOUNS if self._lexicon.nouns_capitalised else _BEFORE_PLACES
        for sentence in sentences:
            tokens = sentence.tokens
            last = len(tokens) - 1
            for at in sentence.people:
                kind, run = tokens[at]
                if kind != NAME and kind != OWNER:
                    continue
                usage = usages.get(run)
                if usage is None:
                    usage = usages[run] = _Usage()
                usage.count += 1
                if at:
                    before = tokens[at - 1]
                    usage.within = usage.within or before[0] > OWNER
                    if before[0] in unlikely or (before[0] == PREPOSITION and before[1].lower() in in_place):
                        usage.weight -= 3.0 if len(unlikely) > 1 else 1.5
                    elif before[0] in (CUE, ACCORDING):
                        usage.weight += 1.0
                    if before[0] == WORD and not usage.role and before[1].lower() in self._lexicon.titles:
                        usage.role = _role_before(tokens, at, self._lexicon.titles)
                if at + 2 < last and tokens[at + 1][0] == COMMA and kind == NAME and not usage.role:
                    usage.role = _role_behind(tokens, at + 2, self._lexicon)
                after = at + 2 if at < last and tokens[at + 1][0] == ADVERB else at + 1
                if after <= last and tokens[after][0] == CUE:
                    usage.weight += 2.0
        return usages

    def _enter_known(self, names: tuple[str, ...]) -> None:
        for name in names:
            words = tuple(name.split())
            if words:
                usage = _Usage()
                usage.count = 1
                self._enter(name_person(words, "", "", True, self._lexicon), usage)

    def _enter(self, naming: Naming, usage: _Usage) -> Person | None:
        keys = naming.keys
        if not keys:
            return None
        last = f"{keys[-2]} {keys[-1]}" if keys[-1] in GENERATIONS and len(keys) > 1 else keys[-1]
        person = self._match(keys, last, naming)
        if person is None:
            person = Person()
            self._persons.append(person)
            self._by_last.setdefault(last, []).append(person)
            if self._lexicon.unspaced:
                self._by_beginning.setdefault(keys[0][:2], []).append(person)
        elif len(keys) == 1:
            person.weight += 1.5
        for key in keys:
            self._by_word.setdefault(key, person)
        person.words.update(keys)
        person.count += usage.count
        person.forms[naming.name] = person.forms.get(naming.name, 0) + usage.count
        person.gender = person.gender or naming.gender
        person.role = person.role or naming.role or usage.role
        person.weight += usage.weight + naming.weight
        if self._is_name(naming, usage):
            person.is_certain = True
        return person

    def _is_name(self, naming: Naming, usage: _Usage) -> bool:
        """Whether the run is a name for certain, and no word that has a capital for another reason."""
        if naming.titled or naming.weight >= 2.0:
            return True
        if self._lexicon.nouns_capitalised:
            return usage.weight > 0
        return len(naming.keys) > 1 or usage.within or (usage.weight > 0 and not naming.keys[0].endswith("s"))

    def _match(self, keys: tuple[str, ...], last: str, naming: Naming) -> Person | None:
        candidates = self._by_last.get(last, [])[:_MOST_NAMESAKES]
        if len(keys) == 1:
            gender = naming.gender if naming.titled else ""
            fitting = [person for person in candidates if not (gender and person.gender and person.gender != gender)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else max(fitting, key=lambda person: person.count)
            if candidates:
                return None
            return self._by_word.get(last) or (self._begins_name(last) if self._lexicon.unspaced else None)
        for person in candidates:
            if _are_compatible(keys, person):
                return person
        return None

    def _begins_name(self, key: str) -> Person | None:
        """Japanese and Chinese: a family name is the beginning of the full one."""
        for person in self._by_beginning.get(key[:2], ())[:_MOST_NAMESAKES]:
            if len(key) > 1 and any(word.startswith(key) for word in person.words):
                return person
        return None


def _role_before(tokens: list[Token], at: int, titles: frozenset[str]) -> str:
    """The calling right before a name with the capitalised words before it: "Wild coach", "executive chair"."""
    first = at
    while first > 0 and at - first < _LONGEST_ROLE and tokens[first - 1].kind in (WORD, NAME):
        text = tokens[first - 1].text
        if not text[:1].isupper() and text.lower() not in titles:
            break
        first -= 1
    return " ".join(token.text for token in tokens[first:at])


def _role_behind(tokens: list[Token], at: int, lexicon: Lexicon) -> str:
    """The apposition behind a name, where it has a title: "the foreign minister of Peru"."""
    first = at + 1 if tokens[at].kind == DETERMINER else at
    last = first
    while last < len(tokens) and last - first < _LONGEST_ROLE and tokens[last].kind in _ROLE_PARTS:
        last += 1
    words = [token.text for token in tokens[first:last]]
    closed = last < len(tokens) and tokens[last].kind in (COMMA, END, WHO)
    return " ".join(words) if closed and any(word.lower() in lexicon.titles for word in words) else ""


def _are_compatible(keys: tuple[str, ...], person: Person) -> bool:
    """Same surname: are the first names the same, an initial, short for each other, or left out?"""
    if all(key in person.words for key in keys):
        return True
    first = keys[0]
    for form in islice(person.forms, _MOST_FORMS):
        if len(form) < 2:
            continue
        known = form[0].lower().rstrip(".")
        if first[:1] == known[:1] and min(len(first), len(known)) <= 2:
            return True
        if min(len(first), len(known)) > 2 and (first.startswith(known) or known.startswith(first)):
            return True
        if len(form) > 2 and first == form[1].lower().rstrip("."):
            return True
    return False


def _best_form(forms: dict[tuple[str, ...], int]) -> str:
    """The form of two or more words used most; the first of those used alike; a lone surname if there is no other."""
    best: tuple[str, ...] = ()
    rank = (False, 0)
    for form, count in forms.items():
        if (len(form) > 1, count) > rank:
            best, rank = form, (len(form) > 1, count)
    return " ".join(best)


def _longest_form(forms: dict[tuple[str, ...], int]) -> str:
    """Without spaces the fullest name is the longest."""
    return max((form[0] for form in forms), key=len)
