"""Quotations as pages show them: the words, the place in the article, and who said them where that is known."""

from __future__ import annotations

from collections.abc import Sequence

from backfile.archive.catalogue import Quotation
from backfile.archive.classification import QuoteRow
from backfile.models import ArticleCard
from backfile.renderer.context import Context, quotes_address, speaker_folder, term_address
from backfile.renderer.languages import direction_of
from backfile.renderer.views import QuoteView


def quote_views(context: Context, quotations: Sequence[Quotation], with_speaker: bool = False) -> tuple[QuoteView, ...]:
    """Quotations with their articles, whose cards are read once a process: other lists show them, too."""
    cards = context.cards(quotation.article_id for quotation in quotations)
    return tuple(
        quote_view(context, card, quotation.row, with_speaker)
        for card, quotation in zip(cards, quotations, strict=True)
    )


def quote_view(context: Context, card: ArticleCard, row: QuoteRow, with_speaker: bool = False) -> QuoteView:
    """A quotation with the article it stands in, and with who said it where the list does not say that."""
    speaker, speaker_url = speaker_of(context, row) if with_speaker else (None, None)
    language = row.language or card.language
    return QuoteView(
        text=row.text,
        url=f"{context.url(card.permalink)}#{row.anchor}",
        cue=row.cue,
        headline=card.headline,
        published=context.date_view(card.published),
        source=card.source,
        language=language,
        direction=direction_of(language),
        speaker=speaker,
        speaker_url=speaker_url,
    )


def speaker_of(context: Context, row: QuoteRow) -> tuple[str | None, str | None]:
    """(name, URL) of who said it, where that is sure enough to be shown."""
    if not row.person:
        return None, None
    term = context.person(row.person)
    if term is None:
        return None, None
    if context.is_on("people"):
        return term.name, context.url(term_address("people", term.key))
    return term.name, context.url(quotes_address(speaker_folder(term.key))) if context.is_on("quotes") else None
