"""Who is who in an article: names unified to persons, with gender, role, and how sure it is a person at all.

"Vladimir Putin", "Putin", "Mr Putin" and "Russian President Vladimir Putin" are one person, named by the form of two
or more words that the article uses most; titles are kept apart as role.
"""

from __future__ import annotations

from backfile.loader.quotations.frames import Sentence
from backfile.loader.quotations.lexicon import ADVERB, CUE, DETERMINER, NAME, OWNER, PREPOSITION, Lexicon
from backfile.loader.quotations.names import Naming, name_person, take_apart

_TAIL = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Person:
    """Somebody the article names; grows while the names are gathered, and learns gender and role on the way."""

    __slots__ = ("forms", "gender", "is_certain", "name", "role", "weight", "words")

    def __init__(self) -> None:
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

    __slots__ = ("count", "weight", "within")

    def __init__(self) -> None:
        self.count = 0
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
        self._enter_known(known)
        usages = self._usages(sentences)
        parts = {run: namings.get(run) or take_apart(run, lexicon) for run in usages}
        for run in sorted(usages, key=lambda run: -min(len(parts[run].name), 2)):
            self._by_run[run] = self._enter(parts[run], usages[run])
        for person in self._persons:
            person.name = _best_form(person.forms)

    def find(self, run: str) -> Person | None:
        """The person that a run of capitalised words names; None for a word that may be no name."""
        person = self._by_run.get(run)
        return person if person is not None and person.is_certain else None

    def _usages(self, sentences: list[Sentence]) -> dict[str, _Usage]:
        usages: dict[str, _Usage] = {}
        in_place = self._lexicon.places
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
                    if before[0] == DETERMINER or (before[0] == PREPOSITION and before[1].lower() in in_place):
                        usage.weight -= 1.5
                    elif before[0] == CUE:
                        usage.weight += 1.0
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
        last = f"{keys[-2]} {keys[-1]}" if keys[-1] in _TAIL and len(keys) > 1 else keys[-1]
        person = self._match(keys, last, naming)
        if person is None:
            person = Person()
            self._persons.append(person)
            self._by_last.setdefault(last, []).append(person)
        elif len(keys) == 1:
            person.weight += 1.5
        for key in keys:
            self._by_word.setdefault(key, person)
        person.words.update(keys)
        person.forms[naming.name] = person.forms.get(naming.name, 0) + usage.count
        person.gender = person.gender or naming.gender
        person.role = person.role or naming.role
        person.weight += usage.weight + naming.weight
        if naming.titled or len(keys) > 1 or usage.within or (usage.weight > 0 and not keys[0].endswith("s")):
            person.is_certain = True
        return person

    def _match(self, keys: tuple[str, ...], last: str, naming: Naming) -> Person | None:
        candidates = self._by_last.get(last, [])
        if len(keys) == 1:
            gender = naming.gender if naming.titled else ""
            fitting = [person for person in candidates if not (gender and person.gender and person.gender != gender)]
            if fitting:
                return max(fitting, key=lambda person: sum(person.forms.values()))
            return self._by_word.get(last) if not candidates else None
        for person in candidates:
            if _are_compatible(keys, person):
                return person
        return None


def _are_compatible(keys: tuple[str, ...], person: Person) -> bool:
    """Same surname: are the first names the same, an initial, short for each other, or left out?"""
    if all(key in person.words for key in keys):
        return True
    first = keys[0]
    for form in person.forms:
        if len(form) < 2:
            continue
        known = form[0].lower().rstrip(".")
        if first[:1] == known[:1] and min(len(first), len(known)) <= 2:
            return True
        if first[:3] == known[:3] or (len(form) > 2 and first == form[1].lower().rstrip(".")):
            return True
    return False


def _best_form(forms: dict[tuple[str, ...], int]) -> str:
    """The form of two or more words used most; the first of those used alike; a lone surname if there is no other."""
    return " ".join(max(forms, key=lambda form: (len(form) > 1, forms[form])))
