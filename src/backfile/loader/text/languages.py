"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from backfile.patterns import late_pattern

_SAMPLE = 900
"""Characters that are looked at."""
_LEAST = 3
"""Common words that a language needs to be believed."""

_COMMON = {
    "en": "the of and to in that is was for on with as at by from are have has not but they his her which were been said",
    "de": "der die das und ist nicht ein eine zu den von mit sich des auf im dem auch für werden hat dass sie nach bei wird",
    "fr": "le les des et est une du que dans qui pour au il sur pas par plus ce ne avec mais elle cette aux ont été sont de la en à se un ou",
    "es": "el los las y es por con para una del su al lo como más pero sus ha fue este que está son entre cuando también de la en no se un a le les o",
    "it": "il di che è non per una sono con del da alla della anche dei gli nel ha più si delle dal nella questo come la e in a un le i l o",
    "pt": "não os uma um do dos da em com mais foi são à ao pelo pela que para na no mas como seu sua também já está de a o e se é",
    "nl": "het een van en dat op te zijn voor met niet aan er ook wordt door om naar bij maar die heeft werd hij ze de in of als",
    "pl": "w na z się nie do jest że o to i po jak przez od za ale dla był są tym który oraz już może będzie",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ise en ne o olduğu etti dedi değil ancak ayrıca "
    "yeni iki her kendi tarafından üzere göre diye var yok ilk önce bin yüzde ya mi",
    "id": "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke oleh karena ada bisa kami mereka",
    "sv": "och att det som på är av för med den inte till har de ett om var från jag han så men vi sig "
    "efter ut mot mig mycket mer någon något säger utan henne blir upp vad varit frågar känner igen varje tillsammans fick",
    "da": "og at det som på er af for med den ikke til har de et om var fra jeg han så men vi sig blev "
    "efter ud mod mig meget mere nogle noget siger uden hende bliver kun hvad været spørger kender igen hver sammen fik",
    "nb": "og at det som på er av for med den ikke til har de et om var fra jeg han så men vi seg ble "
    "etter ut mot meg mye mer noen noe sier uten henne blir opp hva vært spør kjenner igjen hver sammen fikk",
    "cs": "se na je že v s z do o to i za ve by jsou ale jako pro po jeho podle který která byl už také",
    "fi": "ja on ei se että hän oli ovat mutta myös kun joka tai niin kuin sen mukaan ole vain jo",
    "hu": "a az és hogy nem is egy volt meg ezt csak de már el van ki ha még mint szerint",
    "ro": "și în de la cu pe nu este din că pentru care mai au fost sunt ce sau după prin un o se a",
    "vi": "và của là có không được trong cho các người với một những này đã khi từ đến ở cũng",
    "lt": "ir kad yra tai su iš į bet kaip jis apie buvo po už dar tik nuo per savo",
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)
_SCRIPTS = (
    ("latin", late_pattern(r"[A-Za-zÀ-ɏẠ-ỹ]")),
    ("cyrillic", late_pattern(r"[\u0400-\u04ff]")),
    ("arabic", late_pattern(r"[\u0600-\u06ff\ufb50-\ufefc]")),
    ("kana", late_pattern(r"[\u3040-\u30ff]")),
    ("han", late_pattern(r"[\u4e00-\u9fff]")),
    ("hangul", late_pattern(r"[\uac00-\ud7a3]")),
    ("greek", late_pattern(r"[\u0370-\u03ff]")),
    ("hebrew", late_pattern(r"[\u0590-\u05ff]")),
    ("devanagari", late_pattern(r"[\u0900-\u097f]")),
    ("thai", late_pattern(r"[\u0e00-\u0e7f]")),
)
_LANGUAGE_OF_SCRIPT = {
    **{"cyrillic": "ru", "arabic": "ar", "kana": "ja", "han": "zh", "hangul": "ko", "greek": "el"},
    **{"hebrew": "he", "devanagari": "hi", "thai": "th"},
}


def script_of(text: str) -> str | None:
    """The script that most letters of the text's beginning are in; None without letters."""
    sample = text[:200]
    if sample.isascii() or len(sample.encode("latin-1", "ignore")) * 10 > len(sample) * 9:
        return "latin" if any(map(str.isalpha, sample)) else None
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    if counts["kana"] * 8 > counts["han"]:
        counts["kana"] += counts.pop("han")
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else None


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the text's language; None when its words do not say."""
    text = text[:_SAMPLE]
    script = script_of(text)
    if script is None:
        return None
    if script != "latin":
        if script == "cyrillic" and re.search(r"[іїєґ]", text):
            return "uk"
        if script == "arabic" and re.search(r"[پچژگ]", text):
            return "fa"
        return _LANGUAGE_OF_SCRIPT[script]
    votes = _votes(text)
    best, count = max(votes.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return best if count >= _LEAST else None


def _votes(text: str) -> Counter[str]:
    """How many of a text's words are common ones of each language."""
    found = filter(None, map(_LANGUAGES_OF.get, text.lower().split()))
    return Counter(chain.from_iterable(found))


_SAME_SCRIPT = {
    "cyrillic": frozenset("be bg kk ky mk mn ru sr tg uk".split()),
    "arabic": frozenset("ar ckb fa ks ku ps sd ug ur".split()),
    "devanagari": frozenset("hi mr ne sa".split()),
    "hebrew": frozenset("he yi".split()),
}


def other_language(text: str, usual: str) -> str | None:
    """The language of a text that is surely not in the usual one; None where it may be.

    Languages that share a script are not told apart here unless their common words do it.
    """
    found = language_of(text)
    base = usual.partition("-")[0]
    if found is None or found == base:
        return None
    script = script_of(text) or ""
    if script != "latin":
        return None if base in _SAME_SCRIPT.get(script, ()) else found
    votes = _votes(text[:_SAMPLE])
    if base not in _COMMON and base not in _LANGUAGES_OF_OTHER_SCRIPTS:
        return None  # a language whose words are not known: this may be it
    return found if votes[found] > 2 * votes[base] else None


_LANGUAGES_OF_OTHER_SCRIPTS = frozenset(_LANGUAGE_OF_SCRIPT.values()).union(*_SAME_SCRIPT.values())
