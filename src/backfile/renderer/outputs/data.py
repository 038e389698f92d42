"""The data twin of each article: what its page shows of the capture, as JSON, beside it as `index.json`.

Neighbours and related articles are left out: a twin changes with its article only.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from backfile.archive.catalogue import Catalogue, Term
from backfile.models import Article, Moment, Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context, capture_address, data_address, term_address
from backfile.renderer.metadata import NOT_EVALUATED
from backfile.renderer.outputs.articles import article_rows, sections_view, touched_articles
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.provenance import capture_facts
from backfile.renderer.views import ArticleData, CaptureData, TermData

_encode = msgspec.json.Encoder().encode


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    for article_id, permalink in article_rows(catalogue, subjects):
        yield Page(path_of(data_address(permalink)), article_id, "")


def _view(context: Context, page: Page) -> Record | None:
    try:
        card, article = context.catalogue.article(page.subject)
    except KeyError:
        return None
    terms = context.catalogue.terms_of(card.id)
    return ArticleData(
        id=card.id,
        url=context.absolute(card.permalink),
        headline=card.headline,
        language=card.language,
        published=_text(card.published),
        updated=_text(article.updated),
        source=article.source,
        bylines=article.bylines,
        dateline=article.dateline,
        lead=article.lead,
        images=article.images,
        sections=sections_view(context, card.id, article),
        tags=_terms(context, terms, "tags"),
        people=_terms(context, terms, "people"),
        places=_terms(context, terms, "places"),
        rights=article.rights or context.config.rights or NOT_EVALUATED,
        capture=_capture(context, card.permalink, article),
    )


def _text(moment: Moment | None) -> str | None:
    return moment.text if moment is not None else None


def _terms(context: Context, terms: list[Term], taxonomy: str) -> tuple[TermData, ...]:
    has_pages = context.is_on(taxonomy)
    return tuple(
        TermData(term.name, context.absolute(term_address(taxonomy, term.key)) if has_pages else None)
        for term in terms
        if term.taxonomy == taxonomy
    )


def _capture(context: Context, permalink: str, article: Article) -> CaptureData:
    provenance = article.provenance
    return capture_facts(
        CaptureData,
        article,
        captured=_text(provenance.captured),
        added=_text(provenance.added),
        changed=_text(provenance.changed),
        url=context.absolute(capture_address(permalink)) if context.is_on("captures") else None,
    )


def _render(context: Context, page: Page, view: Record) -> bytes:
    return _encode(view) + b"\n"


DATA = Output("data", 1, (), "data", touched_articles, _plan, _view, _render)
