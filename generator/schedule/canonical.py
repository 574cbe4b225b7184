"""Equal schedules become equal values: days of one kind are merged, kinds stand in one order."""

from collections.abc import Iterable
from dataclasses import fields, replace
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
# The list in which two phrases of a kind can be one, if they agree in everything else.
LISTS: dict[type, str] = {
    Weekly: "weekdays",
    ParityWeeks: "weekdays",
    EveryFewWeeks: "weekdays",
    MonthWorkingDays: "ordinals",
    MonthDays: "days",
    SolarTails: "tails",
    LunarTails: "tails",
    LunarDays: "days",
    BranchDays: "branches",
    Dates: "days",
}


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
    if type(days) not in LISTS:
        return (days,)
    others = [each.name for each in fields(days) if each.name != LISTS[type(days)]]
    return (type(days), *(getattr(days, name) for name in others))


def _union(one: Days, other: Days) -> Days:
    name = LISTS.get(type(one))
    if name is None:
        return one
    both = {*getattr(one, name), *getattr(other, name)}
    order = in_calendar if isinstance(one, Dates) else None
    found: Days = replace(one, **{name: tuple(sorted(both, key=order))})  # type: ignore[arg-type]
    return found


def in_calendar(day: CalendarDay) -> tuple[int, int, int]:
    """The order of days: those without a year first."""
    return (day.year or 0, day.month, day.day)


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
