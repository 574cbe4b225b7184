"""Weeks, months, quarters, half-years, years; and the days that some ranges leave open."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from generator.duties.answer import Days
from generator.model.programme import Per

MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


@lru_cache(1024)  # the same for every clinic of a programme
def periods(per: Per, first: date, last: date) -> tuple[Days, ...]:
    """The calendar's periods that lie wholly from `first` to `last`, in order."""
    return tuple(
        (start, end)
        for start, end in _periods_touching(per, first, last)
        if start >= first and end <= last
    )


@lru_cache(1024)
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


def joined(ranges: Iterable[Days]) -> tuple[Days, ...]:
    """The ranges of days in order, those that overlap or follow one another made one."""
    found: list[Days] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


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
