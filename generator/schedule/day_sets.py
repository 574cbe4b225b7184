"""The days that a phrase names, as a set of the days of a window."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.schedule.day_facts import DayFacts
from generator.schedule.expression import (
    BranchDays,
    DateParity,
    Dates,
    DateSpan,
    Days,
    EveryDay,
    EveryFewDays,
    EveryFewWeeks,
    LunarDays,
    LunarTails,
    MarketDays,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
    ParityWeeks,
    SolarTails,
    Weekends,
    Weekly,
    WorkingDays,
)
from generator.schedule.window_days import union

THIRDS = {1: range(1, 11), 2: range(11, 21), 3: range(21, 32)}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What phrases count from: the rule's start, the week that counts as first, the markets."""

    start: date | None
    week_one: date | None
    market_days: int


def day_set(days: Days | MonthSpan, facts: DayFacts, anchors: Anchors) -> int:  # noqa: C901, PLR0911, PLR0912 - one form a case
    """The days of the window that a phrase names."""
    match days:
        case Weekly(weekdays):
            return _on_weekdays(facts, weekdays)
        case ParityWeeks(parity, weekdays):
            odd = facts.window.odd_weeks(anchors.week_one)
            return _on_weekdays(facts, weekdays) & (odd if parity == "odd" else ~odd)
        case EveryFewWeeks(weeks, weekdays):
            return _every_few_weeks(facts, weeks, weekdays, anchors.start)
        case EveryDay():
            return facts.window.all
        case WorkingDays():
            return facts.working
        case Weekends():
            return facts.weekends
        case MonthWeekdays(ordinals, weekdays):
            return _on_weekdays(facts, weekdays) & union(
                _nth_week(facts, each) for each in ordinals
            )
        case MonthWorkingDays(ordinals):
            return union(
                working_day(facts, month, each)
                for month in facts.window.months
                for each in ordinals
            )
        case MonthDays(numbers):
            return _on_days(facts, numbers)
        case MonthThirds(thirds, weekdays):
            return _on_weekdays(facts, weekdays) & union(
                _on_days(facts, THIRDS[third]) for third in thirds
            )
        case DateParity(parity):
            return _on_days(facts, range(1 if parity == "odd" else 2, 32, 2))
        case SolarTails(tails):
            return _on_days(facts, (day for day in range(1, 32) if (day % 10 or 10) in tails))
        case LunarTails(tails):
            return union(
                found
                for (_, _, day), found in facts.window.by_lunar_day.items()
                if (day % 10 or 10) in tails
            )
        case LunarDays():
            return _lunar(facts, days)
        case BranchDays(branches):
            return union(facts.window.by_branch.get(branch, 0) for branch in branches)
        case EveryFewDays(number):
            return facts.window.every(anchors.start, number) if anchors.start else 0
        case MarketDays(offset):
            shifted = anchors.market_days << 1 if offset > 0 else anchors.market_days >> -offset
            return shifted & facts.window.all
        case Dates(several):
            return union(facts.window.on(each) for each in several)
        case DateSpan() | MonthSpan():
            return facts.window.within(days)


def _on_weekdays(facts: DayFacts, weekdays: Iterable[int]) -> int:
    return union(facts.window.by_weekday.get(weekday, 0) for weekday in weekdays)


def _on_days(facts: DayFacts, numbers: Iterable[int]) -> int:
    return union(facts.window.by_day.get(number, 0) for number in numbers)


def _nth_week(facts: DayFacts, ordinal: int) -> int:
    """The seven days of a month in which each weekday stands for the n-th time (from the end)."""
    if ordinal > 0:
        return _on_days(facts, range(7 * ordinal - 6, 7 * ordinal + 1))
    return _on_days(facts, range(7 * ordinal, 7 * ordinal + 7))


def working_day(facts: DayFacts, month: int, ordinal: int) -> int:
    """The n-th working day of a month, from the end where negative; nothing where there is none."""
    left = facts.working & month
    for _ in range(abs(ordinal) - 1):
        left ^= left & -left if ordinal > 0 else _highest(left)
    return left & -left if ordinal > 0 else _highest(left)


def _highest(days: int) -> int:
    return 1 << days.bit_length() - 1 if days else 0


def _every_few_weeks(
    facts: DayFacts, weeks: int, weekdays: Iterable[int], start: date | None
) -> int:
    if start is None:
        return 0
    monday = start - timedelta(start.weekday())
    found = union(
        facts.window.every(monday + timedelta(weekday), 7 * weeks) for weekday in weekdays
    )
    return found & facts.window.between(start, None)


def _lunar(facts: DayFacts, days: LunarDays) -> int:
    return union(
        found
        for (month, is_leap, day), found in facts.window.by_lunar_day.items()
        if day in days.days
        and days.month in (None, month)
        and (days.month is None or days.is_leap == is_leap)
    )
