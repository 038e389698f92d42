"""Charts: geometry, gaps, labels, the way in."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from backfile.config import SiteConfig
from backfile.renderer.charts import HEIGHT, MOST_TICKS, WIDTH, chart_of_days, chart_of_periods
from backfile.renderer.context import period_address, quotes_of_period_address


def context(language: str = "en", calendar: bool = True) -> Any:
    return SimpleNamespace(
        config=SiteConfig(language=language),
        period_url=lambda period: period_address(period) if calendar else None,
        url=lambda permalink: permalink,
    )


def test_gaps_are_bars_of_nothing() -> None:
    chart = chart_of_periods(context(), [("2018", 2), ("2021", 4)])
    assert chart is not None
    assert [(bar.label, bar.count, bar.url) for bar in chart.bars] == [
        ("2018", 2, "/2018/"),
        ("2019", 0, None),
        ("2020", 0, None),
        ("2021", 4, "/2021/"),
    ]
    assert [bar.height for bar in chart.bars] == [HEIGHT / 2, 0, 0, HEIGHT]


def test_bars_stay_inside_and_apart() -> None:
    chart = chart_of_periods(context(), [("2015-11", 1), ("2019-02", 40_000)])
    assert chart is not None
    assert len(chart.bars) == 40
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in chart.bars)
    assert all(left.x + left.width <= right.x for left, right in zip(chart.bars, chart.bars[1:], strict=False))


def test_one_article_beside_forty_thousand_can_be_seen() -> None:
    chart = chart_of_periods(context(), [("2018", 1), ("2019", 40_000)])
    assert chart is not None
    assert chart.bars[0].height >= 2


def test_one_period_makes_no_chart() -> None:
    assert chart_of_periods(context(), [("2018", 3)]) is None
    assert chart_of_periods(context(), []) is None


def test_more_months_than_fit_become_years() -> None:
    chart = chart_of_periods(context(), [("1998-03", 2), ("1998-05", 1), ("2022-01", 5)])
    assert chart is not None
    assert len(chart.bars) == 25
    assert chart.bars[0].count == 3


def test_a_year_has_twelve_months() -> None:
    chart = chart_of_periods(context("de"), [("2022-03", 2)], within="2022")
    assert chart is not None
    assert [bar.label for bar in chart.bars][:3] == ["Januar 2022", "Februar 2022", "März 2022"]
    assert len(chart.bars) == 12
    assert chart.bars[2].url == "/2022/03/"
    assert [tick.label for tick in chart.ticks] == ["Jan", "Apr", "Jul", "Okt"]


def test_labels_are_few_and_stand_under_their_bars() -> None:
    chart = chart_of_periods(context(), [("1841", 1), ("2022", 1)])
    assert chart is not None
    assert 2 <= len(chart.ticks) <= MOST_TICKS + 1
    assert all(int(tick.label) % 50 == 0 for tick in chart.ticks)
    for tick in chart.ticks:
        bar = chart.bars[int(tick.label) - 1841]
        assert abs(tick.place * WIDTH / 100 - (bar.x + bar.width / 2)) < 0.5


def test_months_are_labelled_by_their_januaries() -> None:
    chart = chart_of_periods(context(), [("2020-06", 1), ("2022-03", 1)])
    assert chart is not None
    assert [tick.label for tick in chart.ticks] == ["2021", "2022"]


def test_a_few_months_are_labelled_at_both_ends() -> None:
    chart = chart_of_periods(context(), [("2020-03", 1), ("2020-06", 1)])
    assert chart is not None
    assert [tick.label for tick in chart.ticks] == ["Mar 2020", "Jun 2020"]


def test_without_a_calendar_bars_lead_nowhere() -> None:
    chart = chart_of_periods(context(calendar=False), [("2018", 2), ("2019", 4)])
    assert chart is not None
    assert not any(bar.url for bar in chart.bars)


def test_a_month_has_all_its_days_with_every_seventh_labelled() -> None:
    chart = chart_of_days(context(), "2024-02", [("2024-02-07", 2), ("2024-02-29", 1)])
    assert chart is not None
    assert len(chart.bars) == 29
    assert [(bar.label, bar.url) for bar in chart.bars if bar.count] == [
        ("February 7, 2024", "/2024/02/07/"),
        ("February 29, 2024", "/2024/02/29/"),
    ]
    assert [tick.label for tick in chart.ticks] == ["1", "8", "15", "22", "29"]
    assert all(bar.x + bar.width <= WIDTH for bar in chart.bars)
    assert chart_of_days(context(), "2024-02", [("2024-02-07", 2)]) is None


def test_bars_of_quotations_lead_to_the_quotations_of_their_month_or_year() -> None:
    counts = [("2019-05", 1), ("2019-07", 2)]
    chart = chart_of_periods(context(), counts, address=quotes_of_period_address)
    assert chart is not None
    assert [bar.url for bar in chart.bars] == ["/quotes/2019/05/", None, "/quotes/2019/07/"]
    chart = chart_of_periods(context(), [("1990-05", 1), *counts], address=quotes_of_period_address)
    assert chart is not None
    assert [bar.url for bar in chart.bars if bar.count] == ["/quotes/1990/", "/quotes/2019/"]
