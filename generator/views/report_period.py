"""The period of a report: a month, a quarter or a year, and its days under a programme."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.duties.periods import periods, present_period
from generator.model.programme import Programme
from generator.model.scalars import DayOrMonth
from generator.views.page import Setting, told_date

WRITTEN = re.compile(r"(?P<year>[1-9]\d{3})(?:-(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4]))?")


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """From a day to a day, both included; `text` is how it was written."""

    text: str
    per: Literal["month", "quarter", "year"]
    first: date
    last: date


def report_period(text: str) -> ReportPeriod | None:
    """The period of 2026-11, 2026Q4 or 2026; None of other words."""
    found = WRITTEN.fullmatch(text)
    if found is None:
        return None
    year, month, quarter = int(found["year"]), found["month"], found["quarter"]
    if month:
        return ReportPeriod(text, "month", *present_period("month", date(year, int(month), 1)))
    if quarter:
        first = date(year, int(quarter) * 3 - 2, 1)
        return ReportPeriod(text, "quarter", *present_period("quarter", first))
    return ReportPeriod(text, "year", date(year, 1, 1), date(year, 12, 31))


def why_not(
    period: ReportPeriod, programme: Programme, as_of: date
) -> Literal["report_future", "report_outside", ""]:
    """Why there is no such report, as a key of the command's words: not begun, or not in force."""
    runs = programme.period
    if period.last < runs.from_.first_day or period.first > runs.to.last_day:
        return "report_outside"
    return "report_future" if period.first > as_of else ""


def judged_at(period: ReportPeriod, setting: Setting) -> date:
    """The period's last day, or the day itself where that is earlier."""
    return min(period.last, setting.as_of)


def months_over(
    period: ReportPeriod, first: date, last: date, setting: Setting
) -> tuple[DayOrMonth, ...]:
    """The months of a period that lie between two days, wholly or in part, and are over."""
    months = periods("month", period.first, min(period.last, setting.as_of))
    return tuple(
        DayOrMonth(start.year, start.month)
        for start, end in months
        if end >= first and start <= last
    )


def period_words(period: ReportPeriod, setting: Setting) -> str:
    """The period as people say it."""
    if period.per == "month":
        return told_date(period.text, setting)
    words = setting.ui["report"]
    quarter = words["quarters"][(period.first.month - 1) // 3]
    return str(words["periods"][period.per]).format(year=period.first.year, quarter=quarter)
