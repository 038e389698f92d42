"""Letters parted from their accents (NFD), as some systems write them: read alike, and given as they are written."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.loader.quotations import find_quotes, spoken_by
from backfile.models import Paragraph, Section

PASSAGES = {
    "es": "«Mañana abrirá el túnel», declaró la alcaldesa Nélida Suárez. «No habrá más demoras», añadió.",
    "fr": "« Le pont a été fermé », a déclaré Éloïse Bénard. « C’était nécessaire », a-t-elle précisé.",
    "de": "„Die Brücke trägt wieder“, erklärte Bürgermeister Jürgen Möhler. „Das müsste bis März genügen“, ergänzte er.",
    "ar": "قال آدم الأسعد: \u201cالميناء سيُفتح غدًا أمام جميع السفن\u201d.",
}


def _read(text: str, language: str) -> list[tuple[str | None, str | None, str]]:
    quotes = find_quotes((Section(None, 2, (Paragraph("A plain line"), Paragraph(text)), 1),), language)
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    return [(spoken_by(quote.attribution), quote.attribution.cue, normalize("NFC", quote.text)) for quote in quotes]


@pytest.mark.parametrize("language", PASSAGES)
def test_parted_letters_are_read_like_whole_ones(language: str) -> None:
    whole, parted = (normalize(form, PASSAGES[language]) for form in ("NFC", "NFD"))
    assert whole != parted
    assert _read(parted, language) == _read(whole, language)
    assert all(speaker for speaker, _, _ in _read(parted, language))


@given(st.text(st.sampled_from('a é.,"“”\u0301\u0308\u0327\u1100\u1161\u11a8가'), max_size=60))
def test_quotations_are_substrings_whatever_the_letters_are_made_of(text: str) -> None:
    _read(text, "en")
