"""Small bar charts of articles over time: the geometry, so that templates only draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backfile.models import Moment
from backfile.renderer.languages import format_period
from backfile.renderer.views import Bar, Chart

if TYPE_CHECKING:
    from backfile.renderer.context import Context

WIDTH, HEIGHT = 600, 72
MOST_BARS = 120
"""More months than this are drawn as years."""
_LEAST_BAR = 2.0


def chart_of_periods(context: Context, counts: Sequence[tuple[str, int]], within: str = "") -> Chart | None:
    """A chart of years (`2022`) or months (`2022-02`), the gaps between them included; None for fewer than two bars.

    `within` draws all twelve months of a year.
    """
    if not counts and not within:
        return None
    months = len(counts[0][0]) == 7 if counts else True
    if within:
        slots = [f"{within}-{month:02d}" for month in range(1, 13)]
    else:
        slots = _slots(counts[0][0], counts[-1][0])
        if months and len(slots) > MOST_BARS:
            return chart_of_periods(context, _by_year(counts))
    if len(slots) < 2:
        return None
    known = dict(counts)
    return Chart("", WIDTH, HEIGHT, tuple(_bars(context, [(slot, known.get(slot, 0)) for slot in slots])))


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


def _bars(context: Context, slots: list[tuple[str, int]]) -> list[Bar]:
    most = max(count for _, count in slots) or 1
    step = WIDTH / len(slots)
    bars = []
    for number, (period, count) in enumerate(slots):
        height = max(_LEAST_BAR, HEIGHT * count / most) if count else 0.0
        url = context.period_url(period) if count else None
        label = format_period(Moment(period).text, context.config.language)
        bars.append(
            Bar(
                label,
                count,
                url,
                round(number * step, 2),
                round(HEIGHT - height, 2),
                round(step * 0.85, 2),
                round(height, 2),
            )
        )
    return bars
