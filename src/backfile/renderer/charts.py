"""Small bar charts of articles over time: the geometry, so that templates only draw."""

from __future__ import annotations

import calendar as civil
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from backfile.models import Moment
from backfile.renderer.languages import format_period, month_short_name, short_month
from backfile.renderer.views import Bar, Chart, Tick

if TYPE_CHECKING:
    from backfile.renderer.context import Context

AddressOf: TypeAlias = Callable[[str], str]
"""The permalink of a period's page."""
WIDTH, HEIGHT = 600, 72
MOST_BARS = 120
"""More months than this are drawn as years."""
MOST_TICKS = 7
"""Labels under a chart: so many years stand side by side in 270 px."""
SHADES = 4
"""Of a day in a calendar, beside none."""
_LEAST_BAR = 2.0
_WIDEST_BAR = 48.0


def most_of(counts: Iterable[int]) -> int:
    """The articles of the darkest day. A single article is never that; there may be no day at all."""
    return max([SHADES, *counts])


def shade_of(count: int, most: int) -> int:
    """0 (no article) to `SHADES` (as many as `most`)."""
    return -(-count * SHADES // most)


def chart_of_periods(
    context: Context, counts: Sequence[tuple[str, int]], within: str = "", address: AddressOf | None = None
) -> Chart | None:
    """A chart of years (`2022`) or months (`2022-02`), the gaps between them included; None for fewer than two bars.

    `within` draws all twelve months of a year, or all days of a month. Bars lead to the calendar, or where `address` says.
    """
    if not counts and not within:
        return None
    months = len(counts[0][0]) == 7 if counts else True
    if within:
        slots = _slots_within(within)
    else:
        slots = _slots(counts[0][0], counts[-1][0])
        if months and len(slots) > MOST_BARS:
            return chart_of_periods(context, _by_year(counts), address=address)
    if len(slots) < 2:
        return None
    known = dict(counts)
    url_of = (lambda period: context.url(address(period))) if address is not None else context.period_url
    bars = tuple(_bars(context, [(slot, known.get(slot, 0)) for slot in slots], url_of))
    return Chart("", WIDTH, HEIGHT, bars, tuple(_ticks(slots, within, context.config.language)))


def chart_of_days(context: Context, month: str, counts: Sequence[tuple[str, int]]) -> Chart | None:
    """A chart of the days of a month; None where all is of one day."""
    return chart_of_periods(context, counts, within=month) if len(counts) > 1 else None


def _slots_within(period: str) -> list[str]:
    """The months of a year, or the days of a month."""
    last = 12 if len(period) == 4 else civil.monthrange(int(period[:4]), int(period[5:7]))[1]
    return [f"{period}-{number:02d}" for number in range(1, last + 1)]


def _slots(first: str, last: str) -> list[str]:
    if len(first) == 4:
        return [f"{year:04d}" for year in range(int(first), int(last) + 1)]
    start, end = (int(p[:4]) * 12 + int(p[5:7]) - 1 for p in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]


def _by_year(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    years: dict[str, int] = {}
    for period, count in counts:
        years[period[:4]] = years.get(period[:4], 0) + count
    return sorted(years.items())


def _bars(context: Context, slots: list[tuple[str, int]], url_of: Callable[[str], str | None]) -> Iterator[Bar]:
    most = max(count for _, count in slots) or 1
    step = WIDTH / len(slots)
    width = min(step * 0.85, _WIDEST_BAR)
    for number, (period, count) in enumerate(slots):
        height = max(_LEAST_BAR, HEIGHT * count / most) if count else 0.0
        yield Bar(
            label=format_period(Moment(period).text, context.config.language),
            count=count,
            url=url_of(period) if count else None,
            x=round(number * step + (step - width) / 2, 2),
            y=round(HEIGHT - height, 2),
            width=round(width, 2),
            height=round(height, 2),
        )


def _ticks(slots: list[str], within: str, language: str) -> Iterator[Tick]:
    """Every seventh day of a month, the months of a year by their short names, else years: those that divide evenly, so
    that no two collide."""
    if len(within) == 7:
        for day in range(1, len(slots) + 1, 7):
            yield Tick(str(day), round((day - 0.5) * 100 / len(slots), 2))
        return
    if within:
        for month in range(0, 12, 3):
            yield Tick(month_short_name(month + 1, language), round((month + 0.5) * 100 / 12, 2))
        return
    years = [(number, slot) for number, slot in enumerate(slots) if len(slot) == 4 or slot.endswith("-01")]
    if not years:  # a few months between two Januaries
        for number in (0, len(slots) - 1):
            yield Tick(short_month(slots[number], language), round((number + 0.5) * 100 / len(slots), 2))
        return
    every = next(step for step in _STEPS if len(years) <= step * MOST_TICKS)
    for number, slot in years:
        if int(slot[:4]) % every == 0 or len(years) <= 2:
            yield Tick(slot[:4], round((number + 0.5) * 100 / len(slots), 2))


_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
