"""What a phrase leaves open, those before it settle; where they do not, it has two readings."""

from dataclasses import replace

from generator.schedule.expression import (
    CalendarDay,
    Dates,
    DateSpan,
    Days,
    EveryFewWeeks,
    LunarDays,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
    ParityWeeks,
)
from generator.schedule.refusal import NotUnderstood
from generator.schedule.signs import Normalised
from generator.schedule.words import DAY_SIGNS, Target

OF_MONTHS = (MonthDays, MonthWeekdays, MonthWorkingDays, MonthThirds)
QUALIFIED = (ParityWeeks, EveryFewWeeks, MonthWeekdays, MonthThirds)


def settled(target: Target, earlier: list[Target], text: Normalised, *, is_within: bool) -> Target:
    """The target with nothing open, given the phrases before it in its rule."""
    before = earlier[-1].days[-1] if earlier else None
    if target.is_plain and any(
        isinstance(days, QUALIFIED) for each in earlier for days in each.days
    ):
        raise _refused("scope-unclear", target)
    if target.open_end == "month_part":
        if not is_within and not isinstance(before, OF_MONTHS):
            raise _refused("first-of-what", target)
        return replace(target, open_end="")
    if target.open_end == "days":
        return replace(target, days=_continued(target, before, text), open_end="")
    if target.open_end == "numbers":
        return replace(target, days=_lunar(target, before), open_end="")
    return replace(target, days=tuple(_with_year(days, before, target) for days in target.days))


def _continued(
    target: Target, before: Days | MonthSpan | None, text: Normalised
) -> tuple[Days, ...]:
    """20日 goes on with the month of what stands before it."""
    (days,) = target.days
    assert isinstance(days, MonthDays)  # noqa: S101 - phrases.py makes it so
    if text.text[target.position + target.length - 1] not in DAY_SIGNS:
        raise _refused("not-understood", target)
    match before:
        case MonthDays():
            return (days,)
        case LunarDays():
            return (LunarDays(before.month, before.is_leap, days.days),)
        case Dates() | DateSpan():
            last = before.days[-1] if isinstance(before, Dates) else before.last
            return (Dates(tuple(CalendarDay(last.month, day, last.year) for day in days.days)),)
    raise _refused("day-of-which-month", target)


def _lunar(target: Target, before: Days | MonthSpan | None) -> tuple[Days, ...]:
    """八月十五 is a lunar day after a lunar day, and else nobody knows."""
    if not isinstance(before, LunarDays):
        raise _refused("solar-or-lunar", target)
    found = []
    for days in target.days:
        spans = days.days if isinstance(days, Dates) else ()
        if not spans or any(day.year for day in spans):
            raise _refused("solar-or-lunar", target)
        found += [LunarDays(day.month, False, (day.day,)) for day in spans]
    return tuple(found)


def _with_year(
    days: Days | MonthSpan, before: Days | MonthSpan | None, target: Target
) -> Days | MonthSpan:
    """1月3日 after 2026年1月2日 is of that year; of an earlier day nobody knows the year."""
    if not isinstance(days, Dates) or not isinstance(before, Dates):
        return days
    last = before.days[-1]
    if (last.year is None) == (days.days[0].year is None):
        return days
    if last.year is None or days.days[0] <= CalendarDay(last.month, last.day):
        raise _refused("year-missing", target)
    return Dates(tuple(CalendarDay(day.month, day.day, last.year) for day in days.days))


def _refused(code: str, target: Target) -> NotUnderstood:
    return NotUnderstood(code, target.position, target.length)
