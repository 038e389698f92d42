"""On this day: what was published on one day of the year, whatever the year.

No page knows what day it is when it is built; a script marks the reader's day in the index.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from backfile.archive.anniversaries import count_on_day, days_around, days_of_the_year, ids_on_day, years_of_day
from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.models import ArticleCard, Record
from backfile.renderer.addresses import path_of
from backfile.renderer.charts import chart_of_periods, most_of, shade_of
from backfile.renderer.context import Context, anniversary_address, period_address
from backfile.renderer.languages import format_day_of_year, month_name
from backfile.renderer.metadata import coins_of
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.outputs.sealed import page_address, page_bounds, pager_of, plan_list
from backfile.renderer.views import AnniversaryIndexView, AnniversaryView, DayCell, Link, MonthDays, YearCards

MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of a leap year: 29 February is a day like others."""


def _touched(changes: Changes) -> Subjects:
    days: dict[str, str] = {}
    for period, since in changes.periods.items():
        if len(period) == len("2022-02-07"):
            day = period[5:]
            days[day] = min(since, days.get(day, since))
    return sorted(days.items())


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    db = catalogue.connection
    if subjects is None:
        wanted = [(day, "") for day, _ in days_of_the_year(db)]
    else:
        wanted = _with_neighbours(catalogue, subjects)
    for day, since in wanted:
        count = count_on_day(db, day)
        if count:
            unchanged = count_on_day(db, day, since) if since else 0
            yield from plan_list(anniversary_address(day), day, count, planning.page_size, unchanged)


def _with_neighbours(catalogue: Catalogue, subjects: Subjects) -> list[tuple[str, str]]:
    """The days and those before and after them, which link to them."""
    wanted = dict(subjects)
    for day in list(wanted):
        for neighbour in days_around(catalogue.connection, day):
            if neighbour is not None:
                wanted.setdefault(neighbour, "~")
    return sorted(wanted.items())


def _view(context: Context, page: Page) -> Record | None:
    day, db = page.subject, context.catalogue.connection
    count = count_on_day(db, day)
    if not count:
        return None
    offset, limit = page_bounds(page.key, count, context.config.page_size)
    cards = context.cards(ids_on_day(db, day, offset, limit)[::-1])
    address = anniversary_address(day)
    own = page_address(address, int(page.key)) if page.key else address
    before, after = days_around(db, day) if not page.key else (None, None)
    return AnniversaryView(
        title=format_day_of_year(day, context.config.language),
        url=context.url(own),
        absolute_url=context.absolute(own),
        years=tuple(_year_cards(context, day, cards)),
        count=count if not page.key else 0,
        pager=pager_of(address, page.key, count, context.config.page_size, context.addresses),
        breadcrumb=(context.home(), Link(context.text("On this day"), context.url(anniversary_address()))),
        chart=chart_of_periods(context, years_of_day(db, day)) if not page.key else None,
        previous=_link(context, before),
        next=_link(context, after),
        coins=tuple(coins_of(card, context) for card in cards),
    )


def _year_cards(context: Context, day: str, cards: list[ArticleCard]) -> Iterator[YearCards]:
    for year, group in groupby(cards, key=lambda card: card.published.text[:4] if card.published is not None else ""):
        url = context.url(period_address(f"{year}-{day}"))
        yield YearCards(year, url, tuple(context.card_view(card) for card in group))


def _link(context: Context, day: str | None) -> Link | None:
    if day is None:
        return None
    return Link(format_day_of_year(day, context.config.language), context.url(anniversary_address(day)))


def _touched_index(changes: Changes) -> Subjects:
    return [("", "")] if changes.everything or any(len(period) == 10 for period in changes.periods) else []


def _plan_index(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page(path_of(anniversary_address()), "", "")


def _view_index(context: Context, page: Page) -> Record | None:
    counts = dict(days_of_the_year(context.catalogue.connection))
    most = most_of(counts.values())
    return AnniversaryIndexView(
        title=context.text("On this day"),
        url=context.url(anniversary_address()),
        absolute_url=context.absolute(anniversary_address()),
        months=tuple(_month(context, month, length, counts, most) for month, length in enumerate(MONTH_LENGTHS, 1)),
        breadcrumb=(context.home(),),
    )


def _month(context: Context, month: int, length: int, counts: dict[str, int], most: int) -> MonthDays:
    days = [f"{month:02d}-{day:02d}" for day in range(1, length + 1)]
    name = month_name(month, context.config.language)
    return MonthDays(name, tuple(_cell(context, day, counts.get(day, 0), most) for day in days))


def _cell(context: Context, day: str, count: int, most: int) -> DayCell:
    return DayCell(
        day=int(day[3:]),
        count=count,
        shade=shade_of(count, most),
        label=format_day_of_year(day, context.config.language),
        url=context.url(anniversary_address(day)) if count else None,
        key=day,
    )


def _render(context: Context, page: Page, view: Record) -> bytes:
    return context.render("anniversary.html", view, page.path)


def _render_index(context: Context, page: Page, view: Record) -> bytes:
    return context.render("anniversaries.html", view, page.path)


ANNIVERSARIES = Output("anniversaries", 1, ("anniversary.html",), "calendar", _touched, _plan, _view, _render)
ANNIVERSARY_INDEX = Output(
    "anniversary-index", 1, ("anniversaries.html",), "calendar", _touched_index, _plan_index, _view_index, _render_index
)
