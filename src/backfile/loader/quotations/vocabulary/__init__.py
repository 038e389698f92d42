"""The languages whose reported speech the loader reads: one file a language, listed here."""

from __future__ import annotations

from functools import cache

from backfile.loader.quotations.lexicon import Lexicon, Vocabulary, compile_lexicon
from backfile.loader.quotations.vocabulary.english import ENGLISH

VOCABULARIES: tuple[Vocabulary, ...] = (ENGLISH,)


@cache
def lexicon_for(language: str) -> Lexicon:
    """The words of a language (BCP 47 tag); of English where there are none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    by_language = {vocabulary.language: vocabulary for vocabulary in VOCABULARIES}
    return compile_lexicon(by_language.get(primary, ENGLISH))
