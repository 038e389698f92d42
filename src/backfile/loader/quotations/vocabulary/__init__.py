"""The languages whose reported speech the loader reads: one file a language, listed here."""

from __future__ import annotations

from functools import cache

from backfile.loader.quotations.lexicon import Lexicon
from backfile.loader.quotations.vocabulary.arabic import ARABIC
from backfile.loader.quotations.vocabulary.chinese import CHINESE
from backfile.loader.quotations.vocabulary.compiling import compile_lexicon
from backfile.loader.quotations.vocabulary.czech import CZECH
from backfile.loader.quotations.vocabulary.danish import DANISH
from backfile.loader.quotations.vocabulary.dutch import DUTCH
from backfile.loader.quotations.vocabulary.english import ENGLISH
from backfile.loader.quotations.vocabulary.fields import Vocabulary
from backfile.loader.quotations.vocabulary.french import FRENCH
from backfile.loader.quotations.vocabulary.german import GERMAN
from backfile.loader.quotations.vocabulary.indonesian import INDONESIAN
from backfile.loader.quotations.vocabulary.italian import ITALIAN
from backfile.loader.quotations.vocabulary.japanese import JAPANESE
from backfile.loader.quotations.vocabulary.korean import KOREAN
from backfile.loader.quotations.vocabulary.norwegian import NORWEGIAN
from backfile.loader.quotations.vocabulary.polish import POLISH
from backfile.loader.quotations.vocabulary.portuguese import PORTUGUESE
from backfile.loader.quotations.vocabulary.russian import RUSSIAN
from backfile.loader.quotations.vocabulary.spanish import SPANISH
from backfile.loader.quotations.vocabulary.swedish import SWEDISH
from backfile.loader.quotations.vocabulary.turkish import TURKISH
from backfile.loader.quotations.vocabulary.ukrainian import UKRAINIAN

VOCABULARIES: tuple[Vocabulary, ...] = (
    ENGLISH,
    ARABIC,
    CHINESE,
    CZECH,
    DANISH,
    DUTCH,
    FRENCH,
    GERMAN,
    INDONESIAN,
    ITALIAN,
    JAPANESE,
    KOREAN,
    NORWEGIAN,
    POLISH,
    PORTUGUESE,
    RUSSIAN,
    SPANISH,
    SWEDISH,
    TURKISH,
    UKRAINIAN,
)


_SAME_WORDS = {"ms": "id", "nn": "nb", "no": "nb"}
"""Languages read by another one's words."""


@cache
def lexicon_for(language: str) -> Lexicon:
    """The words of a language (BCP 47 tag); of English where there are none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    by_language = {vocabulary.language: vocabulary for vocabulary in VOCABULARIES}
    return compile_lexicon(by_language.get(_SAME_WORDS.get(primary, primary), ENGLISH))
