"""Names in the nominative, where a language gives them case endings: "Олега Дронова" is Олег Дронов, "Barbary Nowickiej" Barbara Nowicka.

Only what a list of first names confirms is changed: a first name that is known as it stands is left, and so is its surname.
"""

from __future__ import annotations

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME

_FIRST_NAMES = {
    "ru": "ия/ий ем/ей я/й я/ь ю/й ю/ь ю/я ем/й ем/ь а/ у/ ом/ е/ ы/а и/а и/я е/а е/я у/а ой/а ей/я",
    "pl": "rka/rek rkiem/rek cka/cek ckiem/cek wła/weł włem/weł ego/y ego/i owi/ iem/ em/ a/ u/ i/a y/a nie/na ce/ka rze/ra ę/a ą/a",
    "cs": "ňka/něk ňkem/něk ňkovi/něk ka/ek kem/ek kovi/ek vla/vel vlem/vel rla/rel rlem/rel ího/í ímu/í ovi/ em/ e/ a/ y/a ě/a u/a ou/a i/e",
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
    ): "skiego/ski skiemu/ski skim/ski ckiego/cki ckiemu/cki ckim/cki dzkiego/dzki dzkiemu/dzki ego/y owi/ em/ a/ y/a i/a ę/a ą/a",
    ("pl", "f"): "skiej/ska ską/ska ckiej/cka cką/cka dzkiej/dzka dzką/dzka owej/owa ową/owa y/a i/a ę/a ą/a",
    ("cs", "m"): "ého/ý ému/ý ovi/ em/ ou/a y/a u/a a/ e/",
    ("cs", "f"): "ové/ová ovou/ová ské/ská skou/ská",
}
_OBLIQUE = ("ого", "ому", "ой", "ego", "emu", "ej", "ého", "ému", "é")
"""Endings of surnames that are no nominatives for certain."""
_FATHERS = ("вича/вич вичу/вич вичем/вич", "вны/вна вне/вна вну/вна вной/вна")
_VOWELS = frozenset("aeiouyąęóáéíýěůúаеёиоуыэюяйь")
_FLEETING = frozenset("kcкцł")
"""Last letters before which a nominative may have a vowel that its other cases lose: Wilczek, Wilczka."""


def best_nominative(forms: dict[tuple[str, ...], int], language: str) -> str:
    """The form of two or more words, most used first, whose first name is a nominative or leads to one; "" for none."""
    full = sorted((form for form in forms if len(form) > 1), key=lambda form: -forms[form])
    for form in full:
        if form[0].lower() in GENDER_BY_FIRST_NAME:
            return " ".join(form)
    for form in full:
        found = _nominative(form, language)
        if found:
            return found
    return ""


def _nominative(form: tuple[str, ...], language: str) -> str:
    first = next((name for name in _changed(form[0], _FIRST_NAMES.get(language, "")) if _is_known(name)), "")
    if not first:
        return ""
    gender = GENDER_BY_FIRST_NAME[first.lower()]
    middle = [_surely(word, " ".join(_FATHERS)) or word for word in form[1:-1]]
    surname = _surely(form[-1], _SURNAMES.get((language, gender), ""))
    fleeting = surname[-1:] in _FLEETING and surname[-2:-1] not in _VOWELS
    if fleeting or (not surname and form[-1].endswith(_OBLIQUE)):
        return ""
    return " ".join((first, *middle, surname or form[-1]))


def _is_known(name: str) -> bool:
    return name.lower() in GENDER_BY_FIRST_NAME


def _changed(word: str, endings: str) -> list[str]:
    pairs = [pair.split("/") for pair in endings.split()]
    return [
        word.removesuffix(end) + instead for end, instead in pairs if word.endswith(end) and len(word) > len(end) + 1
    ]


def _surely(word: str, endings: str) -> str:
    """By the first ending that fits; "" for none."""
    return next(iter(_changed(word, endings)), "")
