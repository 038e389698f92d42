"""Quotations by date: a page a year, and the quotations of each month in sealed pages."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue, quotations_in
from backfile.archive.changes import Changes, Place
from backfile.archive.quotations import (
    days_with_quotations,
    has_quotations,
    month_of,
    months_with_quotations,
    quotation_count,
    quotations_of,
)
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.charts import chart_of_days, chart_of_periods
from backfile.renderer.context import Context, quotes_address, quotes_of_period_address
from backfile.renderer.languages import format_period
from backfile.renderer.outputs.output import Kept, ListSubjects, Output, Page, Planning, Subjects
from backfile.renderer.outputs.quotes import QUOTES_A_PAGE
from backfile.renderer.outputs.sealed import SealedLists
from backfile.renderer.quoting import quote_views
from backfile.renderer.views import Link, ListView, QuotesView, TermLink


def _touched_months(changes: Changes) -> ListSubjects:
    months: dict[str, set[Place]] = {}
    for place in changes.edited:
        months.setdefault(month_of(place[0]), set()).add(place)
    return sorted(months.items())


def _plan_months(catalogue: Catalogue, planning: Planning, subjects: ListSubjects | None) -> Iterator[Page | Kept]:
    db = catalogue.connection
    if subjects is None:
        months = [month for year, _ in catalogue.periods(4) for month in months_with_quotations(db, year)]
        yield from _LISTS.plan_all(db, [*months, ("", quotation_count(db, ""))], QUOTES_A_PAGE)
    else:
        yield from _LISTS.plan_touched(db, subjects, QUOTES_A_PAGE)


_LISTS = SealedLists("quote-months", quotes_of_period_address, quotations_of)


def _view_month(context: Context, page: Page) -> Record | None:
    month, db = page.subject, context.catalogue.connection
    shown = _LISTS.show(context, page, QUOTES_A_PAGE)
    if shown is None:
        return None
    quotes = quote_views(context, quotations_in(shown.rows), True)
    steps = [Link(month[:4], context.url(quotes_of_period_address(month[:4])))] if month else []
    return QuotesView(
        title=_month_title(context, month),
        url=context.url(shown.address),
        absolute_url=context.absolute(shown.address),
        person=None,
        quotes=quotes,
        count=quotation_count(db, month) if shown.is_front else 0,
        pager=shown.pager(context, quotes[0].headline),
        breadcrumb=(context.home(), Link(context.text("Quotes"), context.url(quotes_address())), *steps),
        by_date=True,
        chart=chart_of_days(context, month, days_with_quotations(db, month)) if month and shown.is_front else None,
    )


def _month_title(context: Context, month: str) -> str:
    if not month:
        return context.text("Undated")
    if month.endswith("-00"):
        return f"{month[:4]}: {context.text('No day known')}"
    return format_period(month, context.config.language)


def _touched_years(changes: Changes) -> Subjects:
    return [(year, "") for year in sorted({sort[:4] for sort, _ in changes.edited if sort})]


def _plan_years(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    years = [year for year, _ in catalogue.periods(4)] if subjects is None else [year for year, _ in subjects]
    for year in years:
        if has_quotations(catalogue.connection, year):
            yield Page(path_of(quotes_of_period_address(year)), year, "")


def _view_year(context: Context, page: Page) -> Record | None:
    year = page.subject
    months = months_with_quotations(context.catalogue.connection, year)
    if not months:
        return None
    address = quotes_of_period_address(year)
    return ListView(
        title=f"{context.text('Quotes')}: {year}",
        url=context.url(address),
        absolute_url=context.absolute(address),
        cards=(),
        count=0,
        kind="quotes",
        breadcrumb=(context.home(), Link(context.text("Quotes"), context.url(quotes_address()))),
        chart=chart_of_periods(
            context, [m for m in months if not m[0].endswith("-00")], year, quotes_of_period_address
        ),
        children=tuple(
            TermLink(_month_title(context, month), context.url(quotes_of_period_address(month)), count)
            for month, count in months
        ),
    )


def _render_year(context: Context, page: Page, view: Record) -> bytes:
    return context.render("list.html", view, page.path)


def _render_month(context: Context, page: Page, view: Record) -> bytes:
    return context.render("quotes.html", view, page.path)


QUOTE_MONTHS = Output(
    _LISTS.output, 3, ("quotes.html",), "quotes", _touched_months, _plan_months, _view_month, _render_month
)
QUOTE_YEARS = Output("quote-years", 2, ("list.html",), "quotes", _touched_years, _plan_years, _view_year, _render_year)
