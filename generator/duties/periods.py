"""Weeks, months, quarters, half-years, years; and the days that some ranges leave open."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.duties.answer import Days
from generator.model.programme import Per

NAMED = re.compile(
    r"(?P<year>\d{4})(?:年|-)?"
    r"(?:(?P<month>\d{1,2})月?|第?(?P<quarter>[一二三四1-4])季度|Q(?P<q>[1-4])|(?P<half>[上下])半年|年?度|全年)?"
)
NUMBERS = {
    sign: number for number, signs in enumerate(("一1上", "二2下", "三3", "四4")) for sign in signs
}
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def periods(per: Per, first: date, last: date) -> Iterator[Days]:
    """The calendar's periods that lie wholly from `first` to `last`, in order."""
    for start, end in _periods_touching(per, first, last):
        if start >= first and end <= last:
            yield start, end


def present_period(per: Per, day: date) -> Days:
    """The calendar's period in which a day lies."""
    return next(_periods_touching(per, day, day))


def _periods_touching(per: Per, first: date, last: date) -> Iterator[Days]:
    if per == "week":
        start = first - timedelta(days=first.weekday())
        while start <= last:
            yield start, start + timedelta(days=6)
            start += timedelta(days=7)
        return
    length = MONTHS[per]
    start = date(first.year, (first.month - 1) // length * length + 1, 1)
    while start <= last:
        following = months_later(start, length)
        yield start, following - timedelta(days=1)
        start = following


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last where it has none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def left_open(covered: Iterable[Days], first: date, last: date) -> tuple[Days, ...]:
    """The ranges of days from `first` to `last` that no range covers, in order."""
    found, day = [], first
    for start, end in sorted(covered):
        if start > last or day > last:
            break
        if start > day:
            found.append((day, start - timedelta(days=1)))
        day = max(day, end + timedelta(days=1))
    if day <= last:
        found.append((day, last))
    return tuple(found)


def period_named(text: str) -> Days | None:
    """The days of 2026年10月, 2026年第三季度, 2026年上半年, 2026年度, 2026-10, 2026Q3, 2026.

    None where the words are others.
    """
    found = NAMED.fullmatch(text.replace(" ", ""))
    if found is None:
        return None
    year, month = int(found["year"]), found["month"]
    quarter = found["quarter"] or found["q"]
    if month and not 1 <= int(month) <= MONTHS["year"]:
        return None
    if month:
        per: Per = "month"
        first = int(month)
    elif quarter:
        per, first = "quarter", NUMBERS[quarter] * 3 + 1
    elif found["half"]:
        per, first = "half_year", NUMBERS[found["half"]] * 6 + 1
    else:
        per, first = "year", 1
    return present_period(per, date(year, first, 1)) if year else None
