"""How a long capture was read, line by line, on pages beside its article, so that the article's own stays light."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue
from backfile.models import LedgerLine, Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context, reading_address
from backfile.renderer.languages import direction_of
from backfile.renderer.outputs.articles import touched_articles
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.provenance import LONG_LEDGER, provenance_view, shown_lines
from backfile.renderer.views import LedgerRow, Link, ReadingView

LINES_A_PAGE = 500
LINE_CHARACTERS = 400
"""Of a line; a capture can hold all of its text in one."""


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    wanted = None if subjects is None else [article_id for article_id, _ in subjects]
    for article_id, permalink, lines in catalogue.ledger_lines(wanted, LONG_LEDGER):
        for number in range(1, -(-lines // LINES_A_PAGE) + 1):
            yield Page(path_of(reading_address(permalink, number)), article_id, str(number))


def _view(context: Context, page: Page) -> Record | None:
    try:
        card, article = context.catalogue.article(page.subject)
    except KeyError:
        return None
    lines = shown_lines(article)
    number, last = int(page.key), -(-len(lines) // LINES_A_PAGE)
    if len(lines) <= LONG_LEDGER or number > last:
        return None
    own = reading_address(card.permalink, number)
    start = (number - 1) * LINES_A_PAGE
    return ReadingView(
        title=card.headline,
        url=context.url(own),
        absolute_url=context.absolute(own),
        language=card.language,
        direction=direction_of(card.language),
        article=context.url(card.permalink),
        provenance=provenance_view(context, card, article),
        rows=tuple(_row(line) for line in lines[start : start + LINES_A_PAGE]),
        breadcrumb=(context.home(), Link(card.headline, context.url(card.permalink))),
        previous=_link(context, card.permalink, number - 1, last),
        next=_link(context, card.permalink, number + 1, last),
    )


def _row(line: LedgerLine) -> LedgerRow:
    text = " ".join(line.text[: 2 * LINE_CHARACTERS].split())
    shown = text if len(text) <= LINE_CHARACTERS else f"{text[: LINE_CHARACTERS - 1]}…"
    return LedgerRow(line.number, line.number, str(line.role), line.reason, shown)


def _link(context: Context, permalink: str, number: int, last: int) -> Link | None:
    """A page of the lines, called by the first and last of them."""
    if not 1 <= number <= last:
        return None
    return Link(str(number), context.url(reading_address(permalink, number)))


def _render(context: Context, page: Page, view: Record) -> bytes:
    return context.render("reading.html", view, page.path)


READINGS = Output("readings", 1, ("reading.html",), "", touched_articles, _plan, _view, _render)
