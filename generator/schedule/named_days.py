"""The days that a schedule names together with their year."""

from collections.abc import Iterator
from datetime import date

from generator.schedule.expression import (
    CalendarDay,
    Dates,
    DateSpan,
    Days,
    EveryFewDays,
    EveryFewWeeks,
    MonthSpan,
    Rule,
    When,
)


def named_days(when: When) -> Iterator[tuple[date, bool]]:
    """Each day, and whether weeks or days are counted from it: it may lie before the post."""
    for rule in when.rules:
        if not isinstance(rule, Rule):
            continue
        said = [days for group in rule.groups for days in group.days]
        is_counted = any(isinstance(days, EveryFewDays | EveryFewWeeks) for days in said)
        yield from ((day, is_counted) for day in _with_year(rule.start))
        for days in (*said, *rule.within):
            yield from ((day, False) for day in _days_in(days))
        yield from ((day, False) for day in _with_year(rule.end))


def _days_in(days: Days | MonthSpan) -> Iterator[date]:
    if isinstance(days, Dates):
        yield from _with_year(*days.days)
    elif isinstance(days, DateSpan):
        yield from _with_year(days.first, days.last)
    elif isinstance(days, MonthSpan) and days.first_year and days.last_year:
        yield from (
            date(days.first_year, days.first, 1),
            date(days.last_year, days.last, 1),
        )


def _with_year(*days: CalendarDay | None) -> Iterator[date]:
    for day in days:
        if day and day.year:
            yield date(day.year, day.month, day.day)
