"""The days of one rule of a schedule: bounds, exceptions, and what becomes of days off."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.schedule.calendar import Calendar
from generator.schedule.day_facts import DayFacts
from generator.schedule.day_sets import Anchors, day_set, working_day
from generator.schedule.expression import (
    CalendarDay,
    Group,
    Hours,
    MonthWorkingDays,
    Rule,
    Weekends,
    When,
    WorkingDays,
)
from generator.schedule.window_days import union

Policy = Literal["skip", "keep"]
Period = tuple[date | None, date | None]  # the first and last day of a post, where known


@dataclass(frozen=True, slots=True)
class Place:
    """What the days of a schedule depend on besides its words; the same for a whole region."""

    calendar: Calendar
    holiday_policy: Policy = "skip"
    week_one: date | None = None
    market_days: When | None = None


def market_days(place: Place, facts: DayFacts) -> int:
    """The market days of a place; markets are held on holidays too."""
    found = 0
    for rule in place.market_days.rules if place.market_days else ():
        if isinstance(rule, Rule):
            start = started(rule.start, (None, None)) if rule.start else None
            anchors = Anchors(start, place.week_one, 0)
            for group in rule.groups:
                found |= days_of_rule(rule, group, None, "keep", facts, anchors)[0]
    return found


def started(start: CalendarDay, period: Period) -> date | None:
    """The day that a start means.

    Without a year it is the first such day within the period of the post, else the last before it;
    without a period nobody knows.
    """
    if start.year is not None:
        return date(start.year, start.month, start.day)
    first, last = period
    if first is None:
        return None
    leap = (start.month, start.day) == (2, 29)
    years = [year for year in range(first.year - 8, first.year + 9) if not leap or isleap(year)]
    days = [date(year, start.month, start.day) for year in years]
    after = [day for day in days if day >= first and (last is None or day <= last)]
    return after[0] if after else max(day for day in days if day < first)


def days_of_rule(
    rule: Rule,
    group: Group,
    hours: Hours | None,
    policy: Policy,
    facts: DayFacts,
    anchors: Anchors,
) -> tuple[int, int]:
    """The days of one group and part of the day, and those of them (or more) that are not sure."""
    found = union(day_set(days, facts, anchors) for days in group.days)
    found &= facts.window.between(anchors.start, _last(rule))
    if rule.within:
        found &= union(facts.window.within(span) for span in rule.within)
    excepted = union(
        day_set(days, facts, anchors)
        for each in rule.exceptions
        if not each.parts or (hours and hours.part in each.parts)
        for days in each.days
    )
    found &= ~excepted
    treatment = rule.holidays or policy
    unsure = facts.unconfirmed if treatment != "keep" or rule.weekends_postponed else 0
    unsure |= _unsure(group, facts, anchors)
    if treatment == "skip":
        found &= ~facts.off
    elif treatment == "postpone":
        found, unsure = _postponed(found, facts.off, unsure, facts, excepted)
    if rule.weekends_postponed:
        found, unsure = _postponed(found, facts.weekends & ~facts.off, unsure, facts, excepted)
    return found, unsure


def _last(rule: Rule) -> date | None:
    return date(rule.end.year or 1, rule.end.month, rule.end.day) if rule.end else None


def _unsure(group: Group, facts: DayFacts, anchors: Anchors) -> int:
    """Days that depend on the calendar by themselves, where it is not announced."""
    found = 0
    for days in group.days:
        if isinstance(days, WorkingDays | Weekends):
            found |= day_set(days, facts, anchors) & facts.unconfirmed
        elif isinstance(days, MonthWorkingDays):
            found |= _unsure_working_days(days, facts)
    return found


def _unsure_working_days(days: MonthWorkingDays, facts: DayFacts) -> int:
    """Working days by number, where a day before (or behind) in the month may still be moved."""
    found = 0
    for month in facts.window.months:
        for ordinal in days.ordinals:
            day = working_day(facts, month, ordinal)
            counted = day | (day - 1 if ordinal > 0 else ~(day - 1))
            if day & facts.window.all and counted & month & facts.unconfirmed:
                found |= day
    return found


def _postponed(
    days: int, lapsing: int, unsure: int, facts: DayFacts, excepted: int
) -> tuple[int, int]:
    """顺延: each day that lapses goes to the next working day that is not excepted."""
    free = facts.working & ~excepted
    moved = days & lapsing
    days &= ~lapsing
    while moved:
        day = moved & -moved
        moved ^= day
        later = free & ~(day | (day - 1))
        target = later & -later
        days |= target
        if day & unsure:
            unsure |= target
    return days, unsure
