"""Names and titles inside a run of capitalised words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from backfile.loader.quotations.compounds import part_words
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.lexicon import COMMA, END, NAME, WORD, Lexicon
from backfile.loader.quotations.nominatives import is_first_name
from backfile.loader.quotations.tokens import Token

_MOST_WORDS = 5
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐](?=\w{3})")
"""Assad is al-Assad."""
_SHORTEST_CALLING = 8
"""Characters of a German calling that no list has; first names are seldom as long."""
_LONGEST_HAN_NAME = 3
"""Characters of a Chinese name; its last one may be that of an organisation too ("国")."""
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What follows a surname and belongs to it."""


class Naming(NamedTuple):
    """A run of capitalised words, taken apart."""

    name: tuple[str, ...]
    """Words of the name; empty when the run is a title, an organisation or a place."""
    role: str
    """Title or office before the name, as written."""
    gender: str
    """ "m", "f" or unknown ("")."""
    titled: bool
    keys: tuple[str, ...]
    """The words of the name as they are compared: small letters, no possessive, no case ending."""
    weight: float
    """How much the run by itself looks like a person."""


def take_apart(run: str, lexicon: Lexicon) -> Naming:
    """Title and name of a run of capitalised words."""
    if lexicon.unspaced:
        return _take_apart_unspaced(run, lexicon)
    words = run.split()
    if lexicon.topics:
        return _take_apart_compound(words, lexicon)
    lowers = [word.lower() for word in words]
    if lexicon.plain_names and len(words) <= _MOST_WORDS and lexicon.telling.isdisjoint(lowers) and _is_plain(words):
        return _name_plainly(tuple(words), tuple(lowers))
    words[-1] = _without_case(words[-1]) if lexicon.case_apostrophes else owner_stem(words[-1])
    if lexicon.caseless:
        return _take_apart_caseless(words, lexicon)
    lowers = [word.lower().rstrip(".") for word in words]
    if not lexicon.companies.isdisjoint(lowers):
        return Naming((), "", "", False, (), 0.0)
    last_title = _last_title(lowers, lexicon)
    if lexicon.nouns_capitalised or lexicon.inflected_names or lexicon.case_apostrophes or lexicon.calling_ends:
        last_title = max(last_title, _last_noun(lowers, lexicon))
    first = last_title + 1
    gender = ""
    for lower in lowers[:first]:
        gender = lexicon.genders.get(lower, gender)
    if lexicon.nouns_capitalised and first and not gender:
        gender = gender_of_calling(lowers[first - 1])
    first = _skip_labels(words, lowers, first, lexicon)
    if lexicon.inflected_names and last_title >= 0:
        first = skip_field(lowers, first)
    last = len(words)
    while last - first > 2 and is_acronym(words[last - 1]) and lowers[last - 1] not in GENERATIONS:
        last -= 1
    name = tuple(words[first:last])
    titled = last_title >= 0
    office = any(lower in lexicon.titles and lower not in lexicon.courtesies for lower in lowers[:first])
    compound = (lexicon.title_ends or lexicon.inflected_names) and any(
        lower not in lexicon.courtesies for lower in lowers[:first]
    )
    role = " ".join(words[:first]) if titled and (office or compound) else ""
    if not name or len(name) > _MOST_WORDS or _is_organisation(lowers[first:], titled, lexicon):
        return Naming((), role, gender, titled, (), 0.0)
    if len(name) == 1 and _is_no_surname(words, lowers, titled, lexicon):
        return Naming((), "", "", False, (), 0.0)
    return name_person(name, role, gender, titled, lexicon)


def gender_of_calling(lower: str) -> str:
    """German: "Ukrainerin" and "Arbeitsministerin" are women; "Sprecher" is what a man is called who has no other."""
    if lower.endswith("in") and len(lower) >= _SHORTEST_FEMININE:
        return "f"
    return "m" if lower.endswith(_MASCULINE) else ""


_SHORTEST_FEMININE = 5
_MASCULINE = ("er", "or", "ent", "ist", "eur", "chef", "mann", "anwalt", "arzt")


def _is_plain(words: list[str]) -> bool:
    """Whether all are of letters alone, and none is an acronym."""
    return all(map(str.isalpha, words)) and not any(map(str.isupper, words))


def _name_plainly(name: tuple[str, ...], lowers: tuple[str, ...]) -> Naming:
    """What all below come to where no word tells anything but that it may be a name."""
    told = GENDER_BY_FIRST_NAME.get(lowers[0], "")
    weight = 0.0 if len(name) == 1 else 2.0 if told else 0.5
    return Naming(name, "", told, False, lowers, weight)


def _is_no_surname(words: list[str], lowers: list[str], titled: bool, lexicon: Lexicon) -> bool:
    """Letters that stand for an organisation, a noun by its ending, a word that opens sentences."""
    if len(words) == 1 and lowers[0] in lexicon.not_names:
        return True
    return not titled and (
        is_acronym(words[-1]) or (bool(lexicon.noun_ends) and lowers[-1].endswith(lexicon.noun_ends))
    )


def _take_apart_caseless(words: list[str], lexicon: Lexicon) -> Naming:
    """Arabic: titles and definite words ("the French") stand first; what follows is the name."""
    if words[0].removeprefix("ال") in lexicon.organisations:
        return Naming((), "", "", False, (), 0.0)
    first = 0
    while first < len(words) and (
        words[first] in lexicon.titles or words[first].startswith(("ال", "وال", "بال", "لل"))
    ):
        first += 1
    if first == 1 == len(words) and not {words[0], words[0].removeprefix("ال")} & lexicon.titles:
        first = 0  # a surname with its article: "الخطيب"
    first = _past_office(words, first)
    name = _until_object(words[first : first + 4])
    titles = {word.removeprefix("ال") for word in words[:first]}
    titled = bool(titles & lexicon.titles)
    if not name or (len(name) == 1 and not titled and len(name[0]) < 3):
        return Naming((), "", "", titled, (), 0.0)
    gender = next((lexicon.genders[word] for word in titles if word in lexicon.genders), "")
    return name_person(name, " ".join(words[:first]) if titled else "", gender, titled, lexicon)


def _past_office(words: list[str], first: int) -> int:
    """Arabic "(الناطق) باسم نقابة الصيد سامر الخولي": the index of the first known first name; else `first`."""
    for at in range(first + 1, len(words) - 1):
        if words[at] in GENDER_BY_FIRST_NAME and words[first] not in GENDER_BY_FIRST_NAME:
            return at
    return first


def _take_apart_unspaced(run: str, lexicon: Lexicon) -> Naming:
    """Japanese and Chinese: titles stand behind or before the name, without a space."""
    whole = run
    run, titles = _without_titles(run, lexicon)
    role = next((title for title in titles if title not in lexicon.courtesies), "")
    if lexicon.chained and titles and run in lexicon.surnames:
        return _name_by_courtesy(whole, run, role, titles, lexicon)
    if lexicon.chained and len(run) == _LONGEST_FAMILIAR and run[0] in _FAMILIAR and run[1] in lexicon.surnames:
        return name_person((run,), role, "", True, lexicon)._replace(keys=(run[1],))
    keys = tuple(part for part in re.split("[·・•＝]", run) if part) if run not in lexicon.titles else ()
    surnamed = (bool(titles) or lexicon.chained) and len(run) <= _LONGEST_HAN_NAME and run[:1] in lexicon.surnames
    if not keys or (run.endswith(tuple(lexicon.organisations)) and not surnamed):
        return Naming((), role, "", bool(titles), (), 0.0)
    gender = next((lexicon.genders[title] for title in titles if title in lexicon.genders), "")
    if lexicon.chained and not gender and len(run) <= _LONGEST_HAN_NAME and not _WOMEN.isdisjoint(run[1:]):
        gender = "f"
    naming = name_person((run,), role, gender, bool(titles), lexicon)._replace(keys=keys)
    found = lexicon.chained or (lexicon.title_behind and len(run) > _LONGEST_HAN_NAME)
    return naming._replace(weight=naming.weight + _FOUND) if found else naming


_FOUND = 1.0
"""Evidence of a person that a Chinese name is by itself: only what is one for certain has been found."""
_FAMILIAR = "老小阿"
_LONGEST_FAMILIAR = 2
_WOMEN = frozenset("娜娟婷莉霞妍姗嫣媛婉嬌娇蓉芬莲蓮菊妮婵姝芳丽麗娥嫂妹姐婕娴嫻妤妡倩淑")
"""Characters of given names that only women have."""


def _name_by_courtesy(whole: str, family: str, role: str, titles: list[str], lexicon: Lexicon) -> Naming:
    """Chinese "方女士", "鲍师傅": the family name with what it is called by, as long as nobody gives the full name."""
    behind = next((title for title in titles if whole.endswith(title)), "")
    gender = next((lexicon.genders[title] for title in titles if title in lexicon.genders), "")
    return name_person((family + behind,), role, gender, True, lexicon)._replace(keys=(family,))


@cache
def longest_first(words: frozenset[str]) -> tuple[str, ...]:
    """The words by length, then by letters."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _without_titles(run: str, lexicon: Lexicon) -> tuple[str, list[str]]:
    """What is left of a run without the callings at its ends, and those."""
    titles: list[str] = []
    known = longest_first(lexicon.titles)
    for title in known:
        if len(run) > len(title) and run.endswith(title):
            run = run[: -len(title)]
            titles.append(title)
    if lexicon.title_behind:
        return run, titles
    before = 0
    while before < len(run):
        title = next((title for title in known if run.startswith(title, before) and len(title) < len(run) - before), "")
        if not title:
            break
        titles.append(title)
        before += len(title)
    return run[before:], titles


def _take_apart_compound(words: list[str], lexicon: Lexicon) -> Naming:
    """Korean: the office stands behind the name; a family name alone is somebody's only with one."""
    parted = part_words(words, lexicon)
    if parted is None:
        return Naming((), "", "", False, (), 0.0)
    offices = [word for word in parted.role if word not in lexicon.courtesies]
    gender = next((lexicon.genders[word] for word in parted.role if word in lexicon.genders), "")
    naming = name_person(parted.name, " ".join(offices), gender, parted.titled, lexicon)
    return naming if parted.titled else naming._replace(weight=2.0)


def _until_object(words: list[str]) -> tuple[str, ...]:
    """The name before a second word with an article, which is the verb's object: "فادي الأسعد التأخير"."""
    definite = [number for number, word in enumerate(words) if word.startswith("ال")]
    return tuple(words[: definite[1]] if len(definite) > 1 and definite[0] else words)


def _without_case(word: str) -> str:
    """Turkish: the word without the case ending behind its apostrophe."""
    return re.split("['’]", word)[0] or word


def name_person(name: tuple[str, ...], role: str, gender: str, titled: bool, lexicon: Lexicon) -> Naming:
    """The naming of a person by these words."""
    keys = tuple(_key(word, lexicon) for word in name)
    told = GENDER_BY_FIRST_NAME.get(name[0].lower(), "")
    weight = 3.0 if titled else 0.0
    if len(name) > 1:
        weight += 2.0 if told else 0.5
    elif told and lexicon.case_apostrophes:
        weight += 0.5
    return Naming(name, role, gender or told, titled, keys, weight)


def _key(word: str, lexicon: Lexicon) -> str:
    key = _ARABIC_ARTICLE.sub("", owner_stem(word).lower().strip(".").replace("’", "'").lstrip("'‘"))
    if lexicon.inflected_names:
        for ending in _CASE_ENDINGS:
            if key.endswith(ending) and len(key) - len(ending) >= 3:
                return key[: -len(ending)]
        if len(key) > _SHORTEST_FLEETING and key[-2:] in _FLEETING:
            return key[: -3 if key[-3] == "i" else -2] + key[-1]
    return key


_CASE_ENDINGS = (
    "ского", "скому", "ским", "ском", "ский", "skiego", "skiemu", "skim", "ski", "ого", "ому", "ыми", "ым", "ом",
    "ем", "ой", "ою", "iego", "iemu", "owi", "em", "ského", "skému", "ským", "ský", "ého", "ému", "ovou",
    "ovi", "ou", "ým", "ý", "á", "é", "ą", "ę", "а", "у", "е", "ы", "и", "я", "ю", "й", "a", "e", "i", "u", "y",
)  # fmt: skip


_FLEETING = frozenset(("ek", "ec", "ок", "ек", "ец"))
"""Nominatives that lose their vowel before a case ending: Wilczek, Wilczka."""
_SHORTEST_FLEETING = 4


def _last_noun(lowers: list[str], lexicon: Lexicon) -> int:
    """Index of the noun with a capital right before a name ("Experte Adrian Moser", "Anwohnervertreter Ulf Drechsler"), or -1.

    A known first name tells it, or a long word that ends as callings do, where two more words are left. Where other
    nouns have no capital (Dutch, Swedish), the first word must end as callings do: it may be a first name that no list has.
    """
    plain = lexicon.definite_ends or (lexicon.verb_last and not lexicon.nouns_capitalised)
    for number in range(1, len(lowers) - 1):
        if lowers[number] in GENDER_BY_FIRST_NAME and lowers[0] not in GENDER_BY_FIRST_NAME:
            return number - 1 if not plain or lowers[0].endswith(lexicon.calling_ends) else -1
    if lexicon.inflected_names:
        if len(lowers) > 2 and not is_first_name(lowers[0], lexicon.language):
            named = next((at for at in range(1, len(lowers) - 1) if is_first_name(lowers[at], lexicon.language)), 0)
            if named:
                return named - 1  # "Starostovi Miloši Havránkovi"
        formed = len(lowers) == 3 and lowers[0].endswith(lexicon.calling_ends) and lowers[0] not in GENDER_BY_FIRST_NAME
        return 0 if formed or _is_cyrillic_without_patronymic(lowers, lexicon) else -1
    if (
        lexicon.calling_ends
        and 2 < len(lowers) <= 4
        and len(lowers[0]) >= _SHORTEST_CALLING
        and lowers[0].endswith(lexicon.calling_ends)
    ):
        return 0 if lowers[0] not in GENDER_BY_FIRST_NAME else -1
    return -1


def _is_cyrillic_without_patronymic(lowers: list[str], lexicon: Lexicon) -> bool:
    """Russian "Лесной Тамара Ковальчук": the third word too many stands before the name."""
    plain = len(lowers) == 3 and all("\u0400" <= word[0] <= "\u04ff" and word not in lexicon.links for word in lowers)
    return plain and not any(word.endswith(_PATRONYMICS) for word in lowers[1:])


def _is_organisation(lowers: list[str], titled: bool, lexicon: Lexicon) -> bool:
    """A word of the run says so, unless it may be the surname of somebody with a title or a first name."""
    found = [lower for lower in lowers if lower in lexicon.organisations]
    if not found:
        return False
    named = titled or len(lowers) == 1 or lowers[0] in GENDER_BY_FIRST_NAME
    return not (named and found == [lowers[-1]] and lowers[-1] in lexicon.surnames)


def _last_title(lowers: list[str], lexicon: Lexicon) -> int:
    """Index of the last title word; -1 for none, and where the title is a surname ("Stephen King")."""
    last = -1
    for number, lower in enumerate(lowers):
        if number == len(lowers) - 1 and number > 1 and lowers[number - 1] in GENDER_BY_FIRST_NAME:
            break  # "Wethouder Bart Dijkgraaf"
        if (
            lower in lexicon.titles
            or (lexicon.title_ends and lower.endswith(lexicon.title_ends))
            or ("-" in lower and lower.rsplit("-", 1)[1] in lexicon.titles)
        ):
            last = number
    if last == len(lowers) - 1 and last > 0 and lowers[0] in GENDER_BY_FIRST_NAME:
        return -1
    return last


def _skip_labels(words: list[str], lowers: list[str], first: int, lexicon: Lexicon) -> int:
    """Past nationalities, parties, agencies and ages that stand before a name: "US", "DA", "London-born"."""
    while first < len(words) - 1 and (
        lowers[first] in lexicon.not_names
        or is_acronym(words[first])
        or (lexicon.nouns_capitalised and _is_compound_calling(words[first]))
        or (
            "-" in words[first]
            and words[first].rsplit("-", 1)[1].islower()
            and lowers[first] not in GENDER_BY_FIRST_NAME
        )
    ):
        first += 1
    return first


def _is_compound_calling(word: str) -> bool:
    """German "Sauerteig-Spezialistin": neither part is a first name, as of "Karl-Heinz"."""
    parts = word.lower().split("-")
    return len(parts) > 1 and len(word) > _SHORTEST_CALLING and not any(part in GENDER_BY_FIRST_NAME for part in parts)


def skip_field(lowers: list[str], first: int) -> int:
    """Russian, Polish: past the genitive between a title and a name: "президент Финляндии Матти Лехтонен"."""
    while len(lowers) - first > 2 and lowers[first] not in GENDER_BY_FIRST_NAME:
        if lowers[first + 1].endswith(_PATRONYMICS):
            break
        first += 1
    return first


_PATRONYMICS = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной", "ич", "ична", "чна", "чны")


def part_offices(tokens: list[Token], namings: dict[str, Naming]) -> None:
    """Make plain words of the offices that a name follows between commas: Indonesian "Ketua Koperasi Tebing Biru, Bona Rambe,"."""
    for at in range(len(tokens) - 3):
        if tokens[at].kind != NAME or tokens[at + 1].kind != COMMA or tokens[at + 2].kind != NAME:
            continue
        office, name = namings.get(tokens[at].text), namings.get(tokens[at + 2].text)
        closed = tokens[at + 3].kind in (COMMA, END)
        if closed and office is not None and office.role and name is not None and not name.titled:
            tokens[at] = Token(WORD, tokens[at].text)


def is_acronym(word: str) -> bool:
    """NATO, EU: letters that stand for an organisation."""
    return word.isupper() and 1 < len(word) < 6 and "." not in word


def owner_stem(word: str) -> str:
    """The word without a possessive ending."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith(("'", "’")) else word
