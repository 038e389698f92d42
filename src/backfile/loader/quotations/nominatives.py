"""Names in the nominative, where a language gives them case endings: "Олега Дронова" is Олег Дронов, "Barbary Nowickiej" Barbara Nowicka.

Only what a list of first names confirms is changed: a first name that is known as it stands is left, and so is its surname.
"""

from __future__ import annotations

from functools import cache, lru_cache

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME

_FIRST_NAMES = {
    "ru": "ия/ий ем/ей я/й я/ь ю/й ю/ь ю/я ем/й ем/ь а/ у/ ом/ е/ ы/а и/а и/я е/а е/я у/а ой/а ей/я",
    "pl": "rka/rek rkiem/rek cka/cek ckiem/cek wła/weł włem/weł ego/y ego/i owi/ iem/ em/ a/ u/ i/a y/a nie/na ce/ka rze/ra ę/a ą/a",
    "cs": "ňka/něk ňkem/něk ňkovi/něk ka/ek kem/ek kovi/ek vla/vel vlem/vel rla/rel rlem/rel ího/í ímu/í ovi/ em/ e/ a/ y/a ě/a u/ u/a "
    "ou/a i/e ce/ka ze/ha ře/ra le/la ně/na e/a i/",
}
"""By language: ending/what the nominative has instead of it."""
_SURNAMES = {
    ("ru", "m"): "ского/ский скому/ский ским/ский ском/ский цкого/цкий цкому/цкий цким/цкий ного/ный ному/ный "
    "овым/ов евым/ев иным/ин ова/ов ева/ев ёва/ёв ина/ин ову/ов еву/ев ину/ин ове/ов еве/ев ине/ин ом/ а/ у/",
    (
        "ru",
        "f",
    ): "ской/ская скую/ская цкой/цкая цкую/цкая овой/ова евой/ева ёвой/ёва иной/ина ову/ова еву/ева ину/ина ной/ная",
    (
        "pl",
        "m",
    ): "skiego/ski skiemu/ski skim/ski ckiego/cki ckiemu/cki ckim/cki dzkiego/dzki dzkiemu/dzki ego/y rze/ra dzie/da cie/ta nie/na "
    "le/ła ce/ka dze/ga owi/ em/ a/ y/a i/a ę/a ą/a",
    ("pl", "f"): "skiej/ska ską/ska ckiej/cka cką/cka dzkiej/dzka dzką/dzka owej/owa ową/owa y/a i/a ę/a ą/a",
    ("cs", "m"): "ého/ý ému/ý ovi/ em/ ou/a y/a u/a a/ e/",
    ("cs", "f"): "ové/ová ovou/ová ské/ská skou/ská",
}
_OBLIQUE = ("ого", "ому", "ой", "ego", "emu", "ej", "ého", "ému", "é")
"""Endings of surnames that are no nominatives for certain."""
_SURELY_OBLIQUE = (*_OBLIQUE, "ovi", "owi", "em", "ou", "ą", "ę", "у", "ю", "ом", "ым", "им", "ým", "ím", "ové", "ovou")
_OF_WOMEN = ("ové", "ovou", "ské", "skou", "skiej", "owej", "овой", "евой", "ской", "цкой")
"""Endings of surnames that only women have."""
_SHORTEST_STEM = 4
_FATHERS = ("вича/вич вичу/вич вичем/вич", "вны/вна вне/вна вну/вна вной/вна")
_VOWELS = frozenset("aeiouyąęóáéíýěůúаеёиоуыэюяйь")
_FLEETING = frozenset("kcкцł")
"""Last letters before which a nominative may have a vowel that its other cases lose: Wilczek, Wilczka."""


def best_nominative(forms: dict[tuple[str, ...], int], language: str) -> str:
    """The form of two or more words, most used first, whose first name is a nominative or leads to one; "" for none."""
    full = sorted((form for form in forms if len(form) > 1), key=lambda form: -forms[form])
    alone = {form[0] for form in forms if len(form) == 1}
    for form in full:
        if form[0].lower() in GENDER_BY_FIRST_NAME and not _is_oblique(form, alone, language):
            return " ".join(form)
    nominatives = [word for word in alone if not word.endswith(_SURELY_OBLIQUE)]
    for form in full:
        found = _nominative(form, language, sorted(nominatives))
        if found:
            return found
    if not full and len(forms) > 1:  # "s bratrem Zikmundem", "Zikmund"
        plain = [form[0] for form in forms if not form[0].endswith(_SURELY_OBLIQUE)]
        return min(plain, key=len, default="")
    return ""


def _nominative(form: tuple[str, ...], language: str, alone: list[str]) -> str:
    """Of a full name; `alone`: how its surname stands by itself elsewhere."""
    firsts = [name for name in _changed(form[0], _FIRST_NAMES.get(language, "")) if _is_known(name)]
    for first in firsts:
        gender = "f" if form[-1].endswith(_OF_WOMEN) else GENDER_BY_FIRST_NAME[first.lower()]
        surname = _surely(form[-1], _SURNAMES.get((language, gender), ""))
        if not surname and first is not firsts[-1]:
            continue  # "Ivanu Zelenkovi" is no Ivana
        middle = [_surely(word, " ".join(_FATHERS)) or word for word in form[1:-1]]
        shared = form[-1][: _SHORTEST_STEM - len(form[-1])] if len(form[-1]) > _SHORTEST_STEM else form[-1]
        named = next((word for word in alone if word.startswith(shared) and word != form[-1]), "")
        fleeting = surname[-1:] in _FLEETING and surname[-2:-1] not in _VOWELS
        if fleeting and language == "cs" and surname[-2] not in "lr":
            surname, fleeting = f"{surname[:-1]}e{surname[-1]}", False  # "Havránkovi"
        if not named and (fleeting or (not surname and form[-1].endswith(_OBLIQUE))):
            return ""
        return " ".join((first, *middle, named or surname or form[-1]))
    return ""


@lru_cache(maxsize=2_000)
def is_first_name(lower: str, language: str) -> bool:
    """Whether a word in small letters is a first name that a list has, in any case."""
    return _is_known(lower) or any(map(_is_known, _changed(lower, _FIRST_NAMES.get(language, ""))))


def _is_oblique(form: tuple[str, ...], alone: set[str], language: str) -> bool:
    """Of "Евгения Маркова" where the article has "Марков" too: a man's name in another case, though "Евгения" is a name."""
    surname = _surely(form[-1], _SURNAMES.get((language, "m"), ""))
    if not surname or surname not in alone or form[-1] in alone:
        return False
    changed = _nominative(form, language, []).split(" ", 1)[0].lower()
    return GENDER_BY_FIRST_NAME.get(changed) == "m"


def _is_known(name: str) -> bool:
    return name.lower() in GENDER_BY_FIRST_NAME


def _changed(word: str, endings: str) -> list[str]:
    """The word with each of the endings that it has changed, in their order."""
    table = _by_ending(endings)
    ends = [word[-length:] for length in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1)]
    found = [(place, end, instead) for end in ends if end in table for place, instead in table[end]]
    if len(found) > 1:
        found.sort()
    return [word[: -len(end)] + instead for _, end, instead in found]


@cache
def _by_ending(endings: str) -> dict[str, list[tuple[int, str]]]:
    """Place in the order, and what the nominative has instead, of each ending."""
    table: dict[str, list[tuple[int, str]]] = {}
    for place, pair in enumerate(endings.split()):
        end, instead = pair.split("/")
        table.setdefault(end, []).append((place, instead))
    return table


_LONGEST_ENDING = 7


def _surely(word: str, endings: str) -> str:
    """By the first ending that fits; "" for none."""
    return next(iter(_changed(word, endings)), "")
