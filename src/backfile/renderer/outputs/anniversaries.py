"""On this day: what was published on one day of the year, whatever the year.

No page knows what day it is when it is built; a script marks the reader's day in the index.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from backfile.archive.anniversaries import articles_on_day, days_around, days_of_the_year, years_of_day
from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes, Place, Places
from backfile.models import ArticleCard, Record
from backfile.renderer.addresses import path_of
from backfile.renderer.charts import chart_of_periods, most_of, shade_of
from backfile.renderer.context import Context, anniversary_address, period_address
from backfile.renderer.languages import format_day_of_year, month_name
from backfile.renderer.metadata import coins_of
from backfile.renderer.outputs.output import Kept, ListSubjects, Output, Page, Planning, Subjects
from backfile.renderer.outputs.sealed import SealedLists
from backfile.renderer.views import AnniversaryIndexView, AnniversaryView, DayCell, Link, MonthDays, YearCards

MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of a leap year: 29 February is a day like others."""


def _touched(changes: Changes) -> ListSubjects:
    days: dict[str, set[Place] | None] = {}
    for period, places in changes.periods.items():
        if len(period) == len("2022-02-07"):
            known = days.setdefault(period[5:], set())
            days[period[5:]] = known | places if known is not None and places is not None else None
    return [(day, days[day]) for day in sorted(days)]


def _plan(catalogue: Catalogue, planning: Planning, subjects: ListSubjects | None) -> Iterator[Page | Kept]:
    db = catalogue.connection
    if subjects is None:
        yield from _LISTS.plan_all(db, days_of_the_year(db), planning.page_size)
    else:
        yield from _LISTS.plan_touched(db, _with_neighbours(catalogue, subjects), planning.page_size)


def _with_neighbours(catalogue: Catalogue, subjects: ListSubjects) -> list[tuple[str, Places]]:
    """The days and those before and after them, whose fronts link to them."""
    wanted = dict(subjects)
    for day in list(wanted):
        for neighbour in days_around(catalogue.connection, day):
            if neighbour is not None:
                wanted.setdefault(neighbour, ())
    return [(day, wanted[day]) for day in sorted(wanted)]


_LISTS = SealedLists("anniversaries", anniversary_address, articles_on_day)


def _view(context: Context, page: Page) -> Record | None:
    day, db = page.subject, context.catalogue.connection
    shown = _LISTS.show(context, page, context.config.page_size)
    if shown is None:
        return None
    cards = context.cards(shown.ids())
    years = years_of_day(db, day) if shown.is_front else []
    before, after = days_around(db, day) if shown.is_front else (None, None)
    return AnniversaryView(
        title=format_day_of_year(day, context.config.language),
        url=context.url(shown.address),
        absolute_url=context.absolute(shown.address),
        years=tuple(_year_cards(context, day, cards)),
        count=sum(count for _, count in years),
        pager=shown.pager(context, cards[0].headline),
        breadcrumb=(context.home(), Link(context.text("On this day"), context.url(anniversary_address()))),
        chart=chart_of_periods(context, years) if shown.is_front else None,
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


ANNIVERSARIES = Output(_LISTS.output, 2, ("anniversary.html",), "calendar", _touched, _plan, _view, _render)
ANNIVERSARY_INDEX = Output(
    "anniversary-index", 1, ("anniversaries.html",), "calendar", _touched_index, _plan_index, _view_index, _render_index
)
