"""The front page, the content pages, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue
from backfile.models import Paragraph, Record
from backfile.renderer.addresses import path_of
from backfile.renderer.charts import chart_of_periods
from backfile.renderer.context import Context, period_address
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects, never_touched, touched_by_anything
from backfile.renderer.pictures import picture_view
from backfile.renderer.views import FrontView, LeadView, NotFoundView, TermLink

FRONT_CARDS = 25
FRONT_TERMS = 20
LEAD_CHARACTERS = 900
"""Of the newest article's text on the front page."""


def _plan_front(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page(path_of("/"), "", "")


def _view_front(context: Context, page: Page) -> Record | None:
    catalogue = context.catalogue
    years = catalogue.periods(4)
    cards = context.cards(catalogue.newest_ids(FRONT_CARDS) or catalogue.first_ids("", FRONT_CARDS))
    last = cards[-1].published if cards else None
    older = context.url(period_address(last.text[:10])) if last is not None and context.is_on("calendar") else None
    return FrontView(
        title=context.config.title,
        url=context.url("/"),
        absolute_url=context.absolute("/"),
        cards=tuple(context.card_view(card) for card in cards),
        count=catalogue.count(),
        span=(years[0][0], years[-1][0]) if years else (),
        years=tuple(TermLink(year, _year_url(context, year), count) for year, count in years),
        tags=_frequent(context, "tags"),
        people=_frequent(context, "people"),
        older=older if catalogue.count() > len(cards) else None,
        chart=chart_of_periods(context, years),
        lead=_lead(context, cards[0].id) if cards else None,
    )


def _lead(context: Context, article_id: str) -> LeadView:
    """The standfirst, the first picture and the first paragraphs of an article, about as much as fills two columns."""
    _, article = context.catalogue.article(article_id)
    paragraphs: list[str] = []
    texts = (block.text for section in article.sections for block in section.blocks if isinstance(block, Paragraph))
    for text in texts:
        if paragraphs and sum(map(len, paragraphs)) + len(text) > LEAD_CHARACTERS:
            break
        paragraphs.append(text if len(text) <= LEAD_CHARACTERS else f"{text[: LEAD_CHARACTERS - 1]}…")
    pictures = (picture_view(context, image, article.provenance.path) for image in article.images if image.url)
    return LeadView(article.lead, tuple(paragraphs), next((picture for picture in pictures if picture.url), None))


def _year_url(context: Context, year: str) -> str:
    return context.url(period_address(year)) if context.is_on("calendar") else ""


def _frequent(context: Context, taxonomy: str) -> tuple[TermLink, ...]:
    if not context.is_on(taxonomy):
        return ()
    terms = sorted(context.catalogue.terms(taxonomy), key=lambda term: (-term.count, term.key))
    return tuple(context.term_link(term) for term in terms[:FRONT_TERMS])


def _plan_not_found(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page("404.html", "", "")


def _view_not_found(context: Context, page: Page) -> Record | None:
    return NotFoundView(context.text("Page not found"), context.url("/404.html"), context.absolute("/404.html"))


def _render_front(context: Context, page: Page, view: Record) -> bytes:
    return context.render("front.html", view, page.path)


def _render_not_found(context: Context, page: Page, view: Record) -> bytes:
    return context.render("404.html", view, page.path)


FRONT = Output("front", 1, ("front.html",), "", touched_by_anything, _plan_front, _view_front, _render_front)
NOT_FOUND = Output(
    "not-found", 1, ("404.html",), "", never_touched, _plan_not_found, _view_not_found, _render_not_found
)
