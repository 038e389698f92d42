"""The archive in time: years, months and days, with gaps visible; undated articles apart."""

from __future__ import annotations

import calendar as civil
import sqlite3
from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue, period_bounds
from backfile.archive.changes import Changes, Places
from backfile.archive.long_lists import LongList
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.charts import chart_of_days, chart_of_periods, most_of, shade_of
from backfile.renderer.context import Context, anniversary_address, period_address
from backfile.renderer.languages import format_day_of_year, format_period, month_name, week_start, weekday_names
from backfile.renderer.metadata import coins_of
from backfile.renderer.outputs.output import (
    Kept,
    ListSubjects,
    Output,
    Page,
    Planning,
    Subjects,
    touched_by_anything,
)
from backfile.renderer.outputs.sealed import SealedLists
from backfile.renderer.views import (
    CardView,
    DayCell,
    Link,
    ListView,
    MonthGrid,
    TermLink,
    YearView,
)

YEARS_ADDRESS = "/years/"


def _touched_periods(changes: Changes) -> ListSubjects:
    return [(period, changes.periods[period]) for period in sorted(changes.periods) if len(period) != 4]


def _touched_years(changes: Changes) -> Subjects:
    """Years whose days changed, and every year when one comes or goes (its neighbours link to it)."""
    return [(period, None) for period in sorted(changes.periods) if len(period) == 4]


def _plan_periods(catalogue: Catalogue, planning: Planning, subjects: ListSubjects | None) -> Iterator[Page | Kept]:
    db, size = catalogue.connection, planning.page_size
    if subjects is None:
        counts = [period for length in (7, 10) for period in catalogue.periods(length)]
        yield from _LISTS.plan_all(db, [*counts, ("", catalogue.period_count(""))], size)
    else:
        yield from _LISTS.plan_touched(db, _with_neighbours(catalogue, subjects), size)


def _with_neighbours(catalogue: Catalogue, subjects: ListSubjects) -> list[tuple[str, Places]]:
    """The periods and those before and after them, whose fronts link to them."""
    wanted = dict(subjects)
    for period in list(wanted):
        for neighbour in catalogue.around(period) if period else ():
            if neighbour is not None:
                wanted.setdefault(neighbour, ())
    return [(period, wanted[period]) for period in sorted(wanted)]


def _articles(connection: sqlite3.Connection, period: str) -> LongList:
    return LongList(connection, "articles", within=period_bounds(period))


_LISTS = SealedLists("periods", period_address, _articles)


def _view_period(context: Context, page: Page) -> Record | None:
    period = page.subject
    shown = _LISTS.show(context, page, context.config.page_size)
    if shown is None:
        return None
    cards = context.cards(shown.ids())
    before, after = context.catalogue.around(period) if period and not page.key else (None, None)
    days = context.catalogue.periods(10, period) if len(period) == 7 and not page.key else []
    return ListView(
        title=format_period(period, context.config.language) if period else context.text("Undated"),
        url=context.url(shown.address),
        absolute_url=context.absolute(shown.address),
        cards=tuple(context.card_view(card) for card in cards),
        count=context.catalogue.period_count(period) if shown.is_front else 0,
        pager=shown.pager(context, cards[0].headline),
        kind={0: "undated", 4: "year", 7: "month", 10: "day"}[len(period)],
        breadcrumb=_breadcrumb(context, period),
        chart=chart_of_days(context, period, days) if days else None,
        children=_days(context, days),
        previous=_period_link(context, before),
        next=_period_link(context, after),
        coins=tuple(coins_of(card, context) for card in cards),
        anniversary=_anniversary(context, period) if len(period) == 10 and not page.key else None,
    )


def _anniversary(context: Context, day: str) -> Link:
    return Link(format_day_of_year(day[5:], context.config.language), context.url(anniversary_address(day[5:])))


def _breadcrumb(context: Context, period: str) -> tuple[Link, ...]:
    links = [context.home(), Link(context.text("Calendar"), context.url(YEARS_ADDRESS))]
    for length in (4, 7):
        if len(period) > length:
            part = period[:length]
            label = part if length == 4 else month_name(int(part[5:7]), context.config.language)
            links.append(Link(label, context.url(period_address(part))))
    return tuple(links)


def _period_link(context: Context, period: str | None) -> Link | None:
    if period is None:
        return None
    return Link(format_period(period, context.config.language), context.url(period_address(period)))


def _days(context: Context, days: list[tuple[str, int]]) -> tuple[TermLink, ...]:
    return tuple(TermLink(str(int(day[8:10])), context.url(period_address(day)), count) for day, count in days)


def _plan_years(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    if subjects is None:
        wanted = [period for period, _ in catalogue.periods(4)]
    else:
        wanted = [period for period, _ in _with_neighbours(catalogue, [(year, None) for year, _ in subjects])]
    for year in wanted:
        if catalogue.period_count(year):
            yield Page(path_of(period_address(year)), year, "")


def _view_year(context: Context, page: Page) -> Record | None:
    year = page.subject
    count = context.catalogue.period_count(year)
    if not count:
        return None
    days = dict(context.catalogue.periods(10, year))
    months = dict(context.catalogue.periods(7, year))
    most = most_of(days.values())
    before, after = context.catalogue.around(year)
    address = period_address(year)
    return YearView(
        title=year,
        url=context.url(address),
        absolute_url=context.absolute(address),
        count=count,
        months=tuple(_month_grid(context, year, month, months, days, most) for month in range(1, 13)),
        previous=_period_link(context, before),
        next=_period_link(context, after),
        breadcrumb=_breadcrumb(context, year),
        chart=chart_of_periods(context, sorted(months.items()), within=year),
        undated=_cards_without_month(context, year, count - sum(months.values())),
    )


def _cards_without_month(context: Context, year: str, count: int) -> tuple[CardView, ...]:
    """Articles of which only the year is known: they stand in no month's grid. They come first in their year."""
    if not count:
        return ()
    return tuple(context.card_view(card) for card in context.cards(context.catalogue.first_ids(year, count)))


def _month_grid(
    context: Context, year: str, month: int, months: dict[str, int], days: dict[str, int], most: int
) -> MonthGrid:
    language = context.config.language
    key = f"{year}-{month:02d}"
    weeks = civil.Calendar(week_start(language)).monthdayscalendar(int(year), month)
    return MonthGrid(
        name=month_name(month, language),
        count=months.get(key, 0),
        url=context.url(period_address(key)) if key in months else None,
        weekdays=weekday_names(language),
        weeks=tuple(tuple(_cell(context, key, day, days, most) if day else None for day in week) for week in weeks),
    )


def _cell(context: Context, month: str, day: int, days: dict[str, int], most: int) -> DayCell:
    key = f"{month}-{day:02d}"
    count = days.get(key, 0)
    url = context.url(period_address(key)) if count else None
    return DayCell(day, count, shade_of(count, most), format_period(key, context.config.language) if count else "", url)


def _plan_overview(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page(path_of(YEARS_ADDRESS), "", "")


def _view_overview(context: Context, page: Page) -> Record | None:
    years = context.catalogue.periods(4)
    undated = context.catalogue.period_count("")
    children = [TermLink(year, context.url(period_address(year)), count) for year, count in reversed(years)]
    if undated:
        children.append(TermLink(context.text("Undated"), context.url(period_address("")), undated))
    return ListView(
        title=context.text("Calendar"),
        url=context.url(YEARS_ADDRESS),
        absolute_url=context.absolute(YEARS_ADDRESS),
        cards=(),
        count=sum(count for _, count in years) + undated,
        kind="years",
        breadcrumb=(context.home(),),
        chart=chart_of_periods(context, years),
        children=tuple(children),
    )


def _render_list(context: Context, page: Page, view: Record) -> bytes:
    return context.render("list.html", view, page.path)


def _render_year(context: Context, page: Page, view: Record) -> bytes:
    return context.render("year.html", view, page.path)


PERIODS = Output(
    _LISTS.output, 3, ("list.html",), "calendar", _touched_periods, _plan_periods, _view_period, _render_list
)
YEARS = Output("years", 1, ("year.html",), "calendar", _touched_years, _plan_years, _view_year, _render_year)
OVERVIEW = Output(
    "calendar", 1, ("list.html",), "calendar", touched_by_anything, _plan_overview, _view_overview, _render_list
)
