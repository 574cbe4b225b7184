"""Equal schedules become equal values: days of one kind are merged, and kinds stand in one order."""

from collections.abc import Iterable
from typing import get_args

from generator.schedule.expression import (
    BranchDays,
    CalendarDay,
    Dates,
    Days,
    EveryFewWeeks,
    LunarDays,
    LunarTails,
    MonthDays,
    MonthSpan,
    MonthWorkingDays,
    ParityWeeks,
    SolarTails,
    Span,
    Weekly,
)

ORDER = {kind: place for place, kind in enumerate((*get_args(Days), MonthSpan))}


def merged(days: Iterable[Days]) -> tuple[Days, ...]:
    """The days without repeats; what can be said in one phrase is one."""
    found: dict[tuple[object, ...], Days] = {}
    for each in days:
        key = _key(each)
        found[key] = _union(found[key], each) if key in found else each
    return tuple(sorted(found.values(), key=_place))


def sorted_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of the year, nothing twice."""
    return tuple(sorted(set(spans), key=_place))


def sorted_targets(days: Iterable[Days | MonthSpan]) -> tuple[Days | MonthSpan, ...]:
    """Days and months of an exception."""
    several = list(days)
    months = sorted_spans(each for each in several if isinstance(each, MonthSpan))
    return (*merged(each for each in several if not isinstance(each, MonthSpan)), *months)


def _key(days: Days) -> tuple[object, ...]:
    """Days with the same key can be merged."""
    match days:
        case Weekly() | MonthDays() | MonthWorkingDays() | SolarTails() | LunarTails():
            return (type(days),)
        case BranchDays() | Dates():
            return (type(days),)
        case ParityWeeks():
            return (ParityWeeks, days.parity)
        case EveryFewWeeks():
            return (EveryFewWeeks, days.weeks)
        case LunarDays():
            return (LunarDays, days.month, days.is_leap)
    return (days,)


def _union(one: Days, other: Days) -> Days:
    match one, other:
        case Weekly(), Weekly():
            return Weekly(_both(one.weekdays, other.weekdays))
        case ParityWeeks(), ParityWeeks():
            return ParityWeeks(one.parity, _both(one.weekdays, other.weekdays))
        case EveryFewWeeks(), EveryFewWeeks():
            return EveryFewWeeks(one.weeks, _both(one.weekdays, other.weekdays))
        case MonthDays(), MonthDays():
            return MonthDays(_both(one.days, other.days))
        case MonthWorkingDays(), MonthWorkingDays():
            return MonthWorkingDays(_both(one.ordinals, other.ordinals))
        case SolarTails(), SolarTails():
            return SolarTails(_both(one.tails, other.tails))
        case LunarTails(), LunarTails():
            return LunarTails(_both(one.tails, other.tails))
        case LunarDays(), LunarDays():
            return LunarDays(one.month, one.is_leap, _both(one.days, other.days))
        case BranchDays(), BranchDays():
            return BranchDays(_both(one.branches, other.branches))
        case Dates(), Dates():
            return Dates(tuple(sorted({*one.days, *other.days}, key=in_calendar)))
    return one


def in_calendar(day: CalendarDay) -> tuple[int, int, int]:
    """The order of days: those without a year first."""
    return (day.year or 0, day.month, day.day)


def _both(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*one, *other}))


def _place(days: Days | MonthSpan) -> tuple[int, tuple[tuple[int, ...], ...]]:
    """Kinds in the order of the language, then by what they hold."""
    return ORDER[type(days)], tuple(_numbers(getattr(days, name)) for name in days.__slots__)


def _numbers(value: object) -> tuple[int, ...]:
    if isinstance(value, CalendarDay):
        return in_calendar(value)
    if isinstance(value, tuple):
        return tuple(number for each in value for number in _numbers(each))
    if isinstance(value, str):
        return tuple(map(ord, value))
    return (int(value),) if isinstance(value, int) else (0,)
