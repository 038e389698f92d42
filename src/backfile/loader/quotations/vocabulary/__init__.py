"""The languages whose reported speech the loader reads: one file a language, listed here."""

from __future__ import annotations

from functools import cache

from backfile.loader.quotations.lexicon import Lexicon, Vocabulary, compile_lexicon
from backfile.loader.quotations.vocabulary.arabic import ARABIC
from backfile.loader.quotations.vocabulary.chinese import CHINESE
from backfile.loader.quotations.vocabulary.czech import CZECH
from backfile.loader.quotations.vocabulary.dutch import DUTCH
from backfile.loader.quotations.vocabulary.english import ENGLISH
from backfile.loader.quotations.vocabulary.french import FRENCH
from backfile.loader.quotations.vocabulary.german import GERMAN
from backfile.loader.quotations.vocabulary.italian import ITALIAN
from backfile.loader.quotations.vocabulary.japanese import JAPANESE
from backfile.loader.quotations.vocabulary.korean import KOREAN
from backfile.loader.quotations.vocabulary.polish import POLISH
from backfile.loader.quotations.vocabulary.portuguese import PORTUGUESE
from backfile.loader.quotations.vocabulary.russian import RUSSIAN
from backfile.loader.quotations.vocabulary.spanish import SPANISH
from backfile.loader.quotations.vocabulary.turkish import TURKISH

VOCABULARIES: tuple[Vocabulary, ...] = (
    ENGLISH,
    ARABIC,
    CHINESE,
    CZECH,
    DUTCH,
    FRENCH,
    GERMAN,
    ITALIAN,
    JAPANESE,
    KOREAN,
    POLISH,
    PORTUGUESE,
    RUSSIAN,
    SPANISH,
    TURKISH,
)


@cache
def lexicon_for(language: str) -> Lexicon:
    """The words of a language (BCP 47 tag); of English where there are none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    by_language = {vocabulary.language: vocabulary for vocabulary in VOCABULARIES}
    return compile_lexicon(by_language.get(primary, ENGLISH))
