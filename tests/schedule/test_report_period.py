"""Periods of reports as offices write them."""

from datetime import date

import pytest

from generator.schedule.report_period import days_of_period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026年10月", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026年2月份", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("２０２６年１-６月", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026年1月至6月", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026年第三季度", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026年 3 季度", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026年上半年", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026年下半年", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026年", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026年度", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026年全年", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_period_as_offices_write_it(written: str, first: date, last: date) -> None:
    assert days_of_period(written) == (first, last)


@pytest.mark.parametrize(
    "written", ["第三季度", "10月", "2026年13月", "2026年6-1月", "0000年", "2026年第五季度", "半年"]
)
def test_words_that_name_no_period(written: str) -> None:
    assert days_of_period(written) is None
