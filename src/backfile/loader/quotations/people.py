"""Who is who in an article: names unified to persons, with gender, role, and how sure it is a person at all.

"Vladimir Putin", "Putin", "Mr Putin" and "Russian President Vladimir Putin" are one person, named by the form of two
or more words that the article uses most; titles are kept apart as role.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.inflection import gender_by_form
from backfile.loader.quotations.lexicon import OWNER, Lexicon
from backfile.loader.quotations.names import GENERATIONS, Naming, longest_first, name_person, take_apart
from backfile.loader.quotations.nominatives import best_nominative
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.tokens import Token
from backfile.loader.quotations.usage import MOST_CALLINGS, Usage, find_occurrences, read_usage

_MOST_NAMESAKES = 8
_MOST_FORMS = 4
_SHORTEST_GIVEN = 1
_SHORTEST_OWNER = 4
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em", "s")
"""German: what "Deutsche Bahn" begins with."""


class Person:
    """Somebody the article names; grows while the names are gathered, and learns gender and role on the way."""

    __slots__ = ("callings", "count", "forms", "gender", "is_certain", "name", "phrase", "role", "weight", "words")

    def __init__(self) -> None:
        self.count = 0
        self.forms: dict[tuple[str, ...], int] = {}
        self.words: set[str] = set()
        self.name = ""
        self.phrase = ""
        """Words for somebody without a name: "one mother", "the lawmakers"."""
        self.gender = ""
        """ "m", "f"; "p" for several; unknown ("")."""
        self.role = ""
        self.callings: frozenset[str] = frozenset()
        """Words of all roles, in small letters."""
        self.weight = 0.0
        """Evidence that it is a person: titles, first names, being named again by surname alone, speaking."""
        self.is_certain = False
        """Some mention shows a name: a title, two words, a capital inside a sentence, a verb of saying."""


class People:
    """The persons of one article, by every way it names them.

    Only names that share a word can be one person's, so a name is unified when it is first asked for, together with
    those that it shares words with.
    """

    def __init__(
        self, sentences: list[Sentence], known: tuple[str, ...], namings: dict[str, Naming], lexicon: Lexicon
    ) -> None:
        """The names of the sentences; `known`: full names that front matter gives; `namings`: names taken apart."""
        self._lexicon = lexicon
        self._by_run: dict[str, Person | None] = {}
        """Persons of the runs asked for so far, and of those that share words with them."""
        self._persons: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_word: dict[str, Person] = {}
        self._by_beginning: dict[str, list[Person]] = {}
        self._family = 2 if lexicon.unspaced and not lexicon.chained else 1
        """Characters that a family name has at least."""
        self._places = find_occurrences(sentences)
        self._namings = {run: namings.get(run) or take_apart(run, lexicon) for run in self._places}
        self._entries = [*_known_entries(known, lexicon), *self._entries_of_runs()]
        """(run or "", naming) in the order in which they are unified: the fullest first."""
        self._by_key: dict[str, list[int]] = {}
        """Indexes of the entries that have a word."""
        for number, (_, naming) in enumerate(self._entries):
            for key in naming.keys:
                self._by_key.setdefault(key, []).append(number)
        if lexicon.owner_s:
            self._join_owners()

    def _join_owners(self) -> None:
        """German "Merkels", Danish "Eilertzens": the word without its "s", where the article has that word too."""
        for number, (run, naming) in enumerate(self._entries):
            last = naming.keys[-1]
            if last[-1] != "s" or last[:-1] not in self._by_key or len(last) < _SHORTEST_OWNER:
                continue
            keys = (*naming.keys[:-1], last[:-1])
            name = (*naming.name[:-1], naming.name[-1][:-1])
            self._entries[number] = (run, naming._replace(name=name, keys=keys))
            if run:
                self._namings[run] = self._entries[number][1]
                for tokens, at in self._places[run]:
                    tokens[at] = Token(OWNER, run)
            self._by_key[last].remove(number)
            self._by_key[last[:-1]].append(number)

    def find(self, run: str) -> Person | None:
        """The person that a run of capitalised words names; None for a word that may be no name."""
        if run not in self._by_run:
            self._unify(run)
        person = self._by_run[run]
        return person if person is not None and person.is_certain else None

    def find_surname(self, run: str) -> Person | None:
        """Whose surname a run ends with that is no name by itself: "Baker", where Lee Baker is named; "der Drittplatzierte Kess"."""
        last = run.rsplit(" ", 1)[-1] if self._lexicon.nouns_capitalised or " " not in run else ""
        for number in self._by_key.get(last.lower(), ())[:_MOST_NAMESAKES] if last else ():
            entered, naming = self._entries[number]
            if entered != run and len(naming.keys) > 1 and naming.keys[-1] == last.lower():
                return self.find(entered) if entered else None
        return None

    def _entries_of_runs(self) -> list[tuple[str, Naming]]:
        if self._lexicon.family_first:
            named = (part for part in self._namings.items() if part[1].keys)
            return sorted(named, key=lambda part: -sum(map(len, part[1].keys)))
        fuller: list[tuple[str, Naming]] = []
        alone: list[tuple[str, Naming]] = []
        for part in self._namings.items():
            if keys := part[1].keys:
                (fuller if len(keys) > 1 else alone).append(part)
        return fuller + alone

    def _unify(self, run: str) -> None:
        """Make the persons of a run and of all that it shares words with."""
        self._by_run[run] = None
        if run not in self._namings:  # a pronoun or another word that is no run of capitals
            return
        first = len(self._persons)
        for number in sorted(self._sharing(self._namings[run].keys)):
            entered, naming = self._entries[number]
            usage = read_usage(self._places[entered], self._lexicon) if entered else Usage(1)
            self._by_run[entered] = self._enter(naming, usage)
        for person in self._persons[first:]:
            person.name = self._name_of(person.forms)
            if self._lexicon.inflected_names and " " in person.name:
                words = person.name.split()
                told = GENDER_BY_FIRST_NAME.get(words[0].lower())
                told = "f" if words[-1].endswith("ová") else told  # Andrea is a man in Italian
                person.gender = told or person.gender or gender_by_form(words, self._lexicon.language)

    def _name_of(self, forms: dict[tuple[str, ...], int]) -> str:
        if self._lexicon.family_first:
            return _longest_form(forms, self._lexicon)
        nominative = best_nominative(forms, self._lexicon.language) if self._lexicon.inflected_names else ""
        return nominative or _best_form(forms, self._lexicon)

    def _sharing(self, keys: tuple[str, ...]) -> Iterable[int]:
        """Indexes of the entries that have one of the words, or share a word with one that has."""
        if self._lexicon.family_first:  # there a name shares its beginning only
            return range(len(self._entries)) if keys else ()
        lists = list(map(self._by_key.__getitem__, keys))
        if all(len(numbers) == 1 for numbers in lists):
            return lists[0] if lists else ()
        found: set[int] = set()
        seen = set(keys)
        waiting = list(keys)
        while waiting:
            for number in self._by_key[waiting.pop()]:
                if number not in found:
                    found.add(number)
                    fresh = [key for key in self._entries[number][1].keys if key not in seen]
                    seen.update(fresh)
                    waiting += fresh
        return found

    def _enter(self, naming: Naming, usage: Usage) -> Person:
        keys = naming.keys
        last = keys[-1]
        if last in GENERATIONS and len(keys) > 1:
            last = f"{keys[-2]} {last}"
        namesakes = self._by_last.get(last)
        person = self._match(keys, last, naming, namesakes[:_MOST_NAMESAKES] if namesakes else ())
        known = False
        if person is None:
            person = Person()
            self._persons.append(person)
            if namesakes is None:
                self._by_last[last] = [person]
            else:
                namesakes.append(person)
            if self._lexicon.family_first:
                for length in {1, self._family}:
                    self._by_beginning.setdefault(keys[0][:length], []).append(person)
        elif len(keys) == 1 and (namesakes is not None or self._may_be_called(last, usage)):
            known = True
            person.weight += 1.5
            person.is_certain = person.is_certain or self._is_named_again(person, usage)
        for key in keys:
            self._by_word.setdefault(key, person)
        person.words.update(keys)
        person.count += usage.times
        person.forms[naming.name] = person.forms.get(naming.name, 0) + usage.times
        person.gender = person.gender or naming.gender
        person.role = person.role or naming.role or usage.role
        if usage.callings and len(person.callings) < MOST_CALLINGS:
            person.callings |= usage.callings
        if naming.role and len(person.callings) < MOST_CALLINGS:
            person.callings = person.callings.union(self._callings(naming.role))
        person.weight += usage.weight - self._penalty(naming, usage, known) + naming.weight
        person.is_certain = person.is_certain or self._is_name(naming, usage)
        return person

    def _callings(self, role: str) -> list[str]:
        """The words of a role, in small letters; Arabic ones without their article too."""
        words = role.lower().split()
        return [*words, *(word.removeprefix("ال") for word in words)] if self._lexicon.caseless else words

    def _may_be_called(self, word: str, usage: Usage) -> bool:
        """Whether the first word of a name is evidence of a person when it stands alone: "Ines", but not "in Saltmarsh"."""
        return not self._lexicon.plain_names or usage.weight >= usage.penalty or word in GENDER_BY_FIRST_NAME

    def _is_named_again(self, person: Person, usage: Usage) -> bool:
        """German: two words that no list knows, the second of which stands alone later, and neither behind an article."""
        if not self._lexicon.nouns_capitalised or usage.penalty:
            return False
        return any(
            len(form) == 2 and not form[0].endswith(_ADJECTIVE_ENDS) for form in islice(person.forms, _MOST_FORMS)
        )

    def _penalty(self, naming: Naming, usage: Usage, known: bool) -> float:
        """German: an article or an adjective tells nothing against a title and its name, nor a surname known otherwise."""
        if self._lexicon.nouns_capitalised and (naming.titled or known):
            return 0.0
        return usage.penalty - usage.adjectives if len(naming.keys) > 1 else usage.penalty

    def _is_name(self, naming: Naming, usage: Usage) -> bool:
        """Whether the run is a name for certain, and no word that has a capital for another reason."""
        if naming.titled or naming.weight >= 2.0 or (usage.role and len(naming.keys) > 1):
            return True
        if self._lexicon.caseless and len(naming.keys) == 1 and naming.keys[0].startswith("ال"):
            return False
        if self._lexicon.nouns_capitalised:
            alone = len(naming.keys) == 1
            return usage.weight > usage.penalty and not (alone and naming.keys[0].endswith(self._lexicon.noun_ends))
        if self._lexicon.case_apostrophes and len(naming.keys) == 1 and not usage.within:
            return naming.keys[0] in GENDER_BY_FIRST_NAME  # a word that opens a sentence: "Yağmur dinince …"
        return (
            len(naming.keys) > 1 or usage.within or (usage.weight > usage.penalty and not naming.keys[0].endswith("s"))
        )

    def _match(self, keys: tuple[str, ...], last: str, naming: Naming, namesakes: Sequence[Person]) -> Person | None:
        if len(keys) == 1:
            gender = naming.gender if naming.titled else ""
            fitting = [person for person in namesakes if not (gender and person.gender and person.gender != gender)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else max(fitting, key=lambda person: person.count)
            if namesakes:
                return None
            known = self._by_word.get(last)
            if known is None and self._lexicon.family_first:
                known = self._begins_name(last, naming) or self._ends_name(last, naming)
            return known
        for person in namesakes:
            if _are_compatible(keys, person):
                return person
        return None

    def _ends_name(self, key: str, naming: Naming) -> Person | None:
        """Japanese "康三さん" of "藤枝康三": a given name with a courtesy, where one person has it."""
        if not self._lexicon.title_behind or not naming.titled or naming.role or len(key) < _SHORTEST_GIVEN:
            return None
        found = [
            person for person in self._persons[-_MOST_NAMESAKES:] if any(word.endswith(key) for word in person.words)
        ]
        return found[0] if len(found) == 1 else None

    def _begins_name(self, key: str, naming: Naming) -> Person | None:
        """Japanese, Chinese, Korean: a family name is the beginning of the full one; of namesakes, the one in that office."""
        short = len(key) < self._family  # 朴氏: Korean and Chinese names in Japanese
        if short and not naming.titled:
            return None
        near = self._by_beginning.get(key if short else key[: self._family], ())[:_MOST_NAMESAKES]
        fitting = [person for person in near if any(word.startswith(key) for word in person.words)]
        office = naming.role.rsplit(" ", 1)[-1]
        same = [person for person in fitting if office and person.role.endswith(office)]
        if self._lexicon.chained and not same and len(fitting) > 1:
            alike = [
                person for person in fitting if not (naming.gender and person.gender) or naming.gender == person.gender
            ]
            return max(alike, key=lambda person: person.count, default=None)
        certain = (self._lexicon.unspaced and not short) or len(fitting) == 1 or same
        return next(iter(same or fitting), None) if certain else None


def _known_entries(names: tuple[str, ...], lexicon: Lexicon) -> list[tuple[str, Naming]]:
    words = [tuple(name.split()) for name in names]
    namings = [name_person(name, "", "", True, lexicon) for name in words if name]
    return [("", naming) for naming in namings if naming.keys]


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


def _best_form(forms: dict[tuple[str, ...], int], lexicon: Lexicon) -> str:
    """The form of two or more words used most; the first of those used alike; a lone surname if there is no other.

    "De la Rosa" is a lone surname too.
    """
    if len(forms) == 1:
        return " ".join(*forms)
    best: tuple[str, ...] = ()
    rank = (False, 0)
    for form, count in forms.items():
        full = len(form) > 1 and form[0].lower() not in lexicon.links
        if (full, count) > rank:
            best, rank = form, (full, count)
    return " ".join(best)


def _longest_form(forms: dict[tuple[str, ...], int], lexicon: Lexicon) -> str:
    """Where a family name is the beginning of the full one, that is the longest; "罗启明" rather than "老罗", "罗师傅"."""
    whole = (" ".join(form) for form in forms)
    if not lexicon.chained:
        return max(whole, key=len)
    called = longest_first(lexicon.titles)
    return max(whole, key=lambda name: (not (name.endswith(called) or name[0] in "老小阿"), len(name)))
