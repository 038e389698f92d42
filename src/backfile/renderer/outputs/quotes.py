"""Quotations by speaker, in sealed pages, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue, Term, quotations_by, quotations_in
from backfile.archive.changes import Changes
from backfile.archive.quotations import has_quotations, quotation_months
from backfile.models import Record
from backfile.renderer.charts import chart_of_periods
from backfile.renderer.context import Context, quotes_address, quotes_of_period_address, speaker_folder
from backfile.renderer.divisions import Division
from backfile.renderer.outputs.index_pages import (
    INDEX_TEMPLATES,
    division_of,
    index_view,
    part_view,
    plan_index,
    render_index,
)
from backfile.renderer.outputs.output import Kept, ListSubjects, Output, Page, Planning, Subjects
from backfile.renderer.outputs.sealed import SealedLists
from backfile.renderer.quoting import quote_views
from backfile.renderer.views import Chart, Link, QuotesView, TermLink

QUOTES_A_PAGE = 50


def _touched(changes: Changes) -> ListSubjects:
    return [(person, changes.speakers[person]) for person in sorted(changes.speakers)]


def _plan(catalogue: Catalogue, planning: Planning, subjects: ListSubjects | None) -> Iterator[Page | Kept]:
    if subjects is None:
        yield from _LISTS.plan_all(catalogue.connection, catalogue.speakers(), QUOTES_A_PAGE)
    else:
        yield from _LISTS.plan_touched(catalogue.connection, subjects, QUOTES_A_PAGE)


def _address(person: str) -> str:
    return quotes_address(speaker_folder(person))


_LISTS = SealedLists("quotes", _address, quotations_by)


def _view(context: Context, page: Page) -> Record | None:
    person = page.subject
    shown = _LISTS.show(context, page, QUOTES_A_PAGE)
    if shown is None:
        return None
    quotes = quote_views(context, quotations_in(shown.rows))
    term = context.catalogue.term("people", person) if person else None
    return QuotesView(
        title=term.name if term is not None else "",
        url=context.url(shown.address),
        absolute_url=context.absolute(shown.address),
        person=context.term_link(term, with_count=False) if term is not None and context.is_on("people") else None,
        quotes=quotes,
        count=context.catalogue.quote_count(person) if shown.is_front else 0,
        pager=shown.pager(context, quotes[0].headline),
        breadcrumb=(context.home(), Link(context.text("Quotes"), context.url(quotes_address()))),
        chart=_chart(context, person) if shown.is_front else None,
    )


def _chart(context: Context, person: str | None = None) -> Chart | None:
    """Quotations of one, of unknown ones or of all over time; a bar leads to all quotations of its month or year."""
    months = quotation_months(context.catalogue.connection, person)
    return chart_of_periods(context, months, address=quotes_of_period_address)


def _touched_index(changes: Changes) -> Subjects:
    return [("", "")] if changes.everything or changes.speakers or "people" in changes.taxonomies else []


def _plan_index(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield from plan_index(quotes_address(), "", Division(_speakers(catalogue), planning.language))


def _speakers(catalogue: Catalogue) -> list[Term]:
    """Those who are known, with the number of their quotations."""
    names = {term.key: term.name for term in catalogue.terms("people")}
    return [Term("people", key, names.get(key, key), count) for key, count in catalogue.speakers() if key]


def _view_index(context: Context, page: Page) -> Record | None:
    division = division_of(context, "quotes", lambda: _speakers(context.catalogue))
    title = context.text("Quotes")
    if page.key:
        return part_view(context, division, quotes_address(), "quotes", title, page.key, _speaker_link)
    nobodys = context.catalogue.quote_count("")
    unknown = TermLink("", context.url(quotes_address(speaker_folder(""))), nobodys) if nobodys else None
    periods = tuple(_periods(context))
    return index_view(
        context, division, quotes_address(), "quotes", title, _speaker_link, unknown, periods, _chart(context)
    )


def _speaker_link(context: Context, speaker: Term) -> TermLink:
    return TermLink(speaker.name, context.url(quotes_address(speaker_folder(speaker.key))), speaker.count)


def _periods(context: Context) -> Iterator[Link]:
    """The years that have quotations, and undated articles where they have any."""
    db = context.catalogue.connection
    for year, _ in context.catalogue.periods(4):
        if has_quotations(db, year):
            yield Link(year, context.url(quotes_of_period_address(year)))
    if has_quotations(db, ""):
        yield Link(context.text("Undated"), context.url(quotes_of_period_address("")))


def _render(context: Context, page: Page, view: Record) -> bytes:
    return context.render("quotes.html", view, page.path)


QUOTES = Output(_LISTS.output, 3, ("quotes.html",), "quotes", _touched, _plan, _view, _render)
SPEAKERS = Output("speakers", 2, INDEX_TEMPLATES, "quotes", _touched_index, _plan_index, _view_index, render_index)
