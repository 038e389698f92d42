"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import pytest

from backfile.loader.text.languages import language_of

TEXTS = {
    "es": "La alcaldesa de la villa de Pedroso confirmó de madrugada que la extinción de las llamas, a cargo de medio centenar "
    "de agentes de la comarca, sigue en marcha; en la ladera de la sierra queda un foco de difícil acceso.",
    "pt": "A diretora da escola de Vale do Sal confirmou de manhã que a obra de recuperação da cobertura, a cargo de uma "
    "empresa de fora, se mantém parada; em causa está a falta de um parecer e de verbas.",
    "fr": "La mairie de Saint-Vaast a confirmé la fermeture de la piscine à la suite de la visite de la commission de sécurité ; "
    "la réouverture est annoncée en mars ou en avril, à condition de trouver un prestataire.",
    "it": "La vicesindaca di Roccabianca conferma la chiusura di un tratto di strada e la deviazione in direzione di Montefosco; "
    "a breve si apre un cantiere e la fine dei lavori è attesa in autunno.",
    "tr": "Belediye, köprünün bir yıl kapalı kalacağını açıkladı; yeni yolun ise iki ay içinde açılması bekleniyor. Köyde her "
    "şey bu karara göre planlandı ve ilk araçlar bin metre ileriden geçecek.",
    "hu": "A híd egy évig zárva marad, és a falu lakói szerint ez már a második ilyen döntés; az önkormányzat nem kívánt "
    "nyilatkozni, csak annyit közölt, hogy a munka még tart.",
    "ro": "Primăria a anunțat că podul din sat va fi închis un an, iar lucrările sunt făcute de o firmă din oraș; pentru "
    "locuitori, care nu au fost întrebați, este a doua oară.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_words_that_languages_share_decide_nothing(language: str) -> None:
    assert language_of(TEXTS[language]) == language


def test_too_few_common_words_say_nothing() -> None:
    assert language_of("Zyx wvut srq") is None
