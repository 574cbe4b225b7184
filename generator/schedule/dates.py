"""A schedule → its dates in a window, by the calendar, office hours and market days of a place."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.schedule.calendar import Calendar
from generator.schedule.day_facts import DayFacts, day_facts
from generator.schedule.day_sets import Anchors, day_set, working_day
from generator.schedule.expression import (
    CalendarDay,
    Group,
    Hours,
    MarketDays,
    MonthWorkingDays,
    ParityWeeks,
    Rule,
    Weekends,
    When,
    WorkingDays,
)
from generator.schedule.refusal import Remark
from generator.schedule.seasons import NO_SEASONS, UNKNOWN, Seasons, Span
from generator.schedule.window_days import union

Policy = Literal["skip", "keep"]
Status = Literal["scheduled", "unconfirmed"]
Period = tuple[date | None, date | None]  # the first and last day of a post, where known


class Occurrence(NamedTuple):
    """One date of a schedule: part of the day (None where none is said), hours in Asia/Shanghai."""

    date: date
    part: str | None
    start: time | None
    end: time | None
    status: Status


@dataclass(frozen=True, slots=True)
class Place:
    """What the days of a schedule depend on besides its words; the same for a whole region."""

    calendar: Calendar
    holiday_policy: Policy = "skip"
    week_one: date | None = None
    market_days: When | None = None


@dataclass(frozen=True, slots=True)
class Expansion:
    """The dates of a schedule, sorted by date and start (unknown first), and what to know of them."""

    occurrences: tuple[Occurrence, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stream:
    """The days of one group at one part of the day, each with its status, in order."""

    hours: Hours | None
    days: tuple[tuple[date, Status], ...]


def dates_of(
    when: When,
    place: Place,
    first: date,
    last: date,
    seasons: Seasons = NO_SEASONS,
    period: Period = (None, None),
) -> Expansion:
    """The dates of a schedule from `first` to `last`, both included, within the period of the post.

    A start without a year takes it from the period: see `started`. Nothing is computed twice for
    one schedule, place and window.
    """
    begin = max(first, period[0]) if period[0] else first
    end = min(last, period[1]) if period[1] else last
    counted = period if _is_yearless(when) else (None, None)
    return _expansion(when, place, (first, last), (begin, end), seasons, counted)


def _is_yearless(when: When) -> bool:
    return any(
        isinstance(rule, Rule) and rule.start is not None and rule.start.year is None
        for rule in when.rules
    )


@lru_cache(maxsize=16384)
def _expansion(
    when: When,
    place: Place,
    window: tuple[date, date],
    bounds: tuple[date, date],
    seasons: Seasons,
    period: Period,
) -> Expansion:
    first, last = bounds
    streams = [
        [
            Occurrence(day, part, *span, status)
            for day, status in stream.days
            if first <= day <= last
            for span in (fixed or seasons.hours_on(day, part),)
        ]
        for stream in _streams(when, place, window, period)
        for part, fixed in (_part_and_hours(stream.hours),)
    ]
    found = streams[0] if len(streams) == 1 else _united(streams)
    return Expansion(tuple(found), _remarks(when, place, bounds, found, period))


def _part_and_hours(hours: Hours | None) -> tuple[str | None, Span | None]:
    """The part of the day, and its hours where the season does not matter."""
    if hours is None:
        return None, UNKNOWN
    return hours.part, (hours.start, hours.end) if hours.start else None


def _united(streams: list[list[Occurrence]]) -> list[Occurrence]:
    """Several streams as one, nothing twice; what one of them is sure of is sure."""
    found: dict[tuple[object, ...], Occurrence] = {}
    for stream in streams:
        for each in stream:
            if each.status == "scheduled":
                found[each[:4]] = each
            else:
                found.setdefault(each[:4], each)
    return sorted(
        found.values(),
        key=lambda each: (each.date, each.start or time.min, each.end or time.min, each.part or ""),
    )


@lru_cache(maxsize=16384)
def _streams(
    when: When, place: Place, window: tuple[date, date], period: Period
) -> tuple[_Stream, ...]:
    first, last = window
    facts = day_facts(place.calendar, first, last)
    markets = market_days(place, facts)
    asked = facts.window.between(first, last)
    found = []
    for rule in when.rules:
        if not isinstance(rule, Rule):
            continue
        start = started(rule.start, period) if rule.start else None
        if rule.start and start is None:
            continue
        anchors = Anchors(start, place.week_one, markets)
        for group in rule.groups:
            for hours in group.hours or (None,):
                days, unsure = _days(rule, group, hours, place.holiday_policy, facts, anchors)
                sure = set(facts.window.dates_in(days & asked & ~unsure))
                found.append(
                    _Stream(
                        hours,
                        tuple(
                            (day, "scheduled" if day in sure else "unconfirmed")
                            for day in facts.window.dates_in(days & asked)
                        ),
                    )
                )
    return tuple(found)


def market_days(place: Place, facts: DayFacts) -> int:
    """The market days of a place; markets are held on holidays too."""
    found = 0
    for rule in place.market_days.rules if place.market_days else ():
        if isinstance(rule, Rule):
            start = started(rule.start, (None, None)) if rule.start else None
            anchors = Anchors(start, place.week_one, 0)
            for group in rule.groups:
                found |= _days(rule, group, None, "keep", facts, anchors)[0]
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


def _days(
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


def _remarks(
    when: When, place: Place, bounds: tuple[date, date], found: list[Occurrence], period: Period
) -> tuple[Remark, ...]:
    said = [
        days
        for rule in when.rules
        if isinstance(rule, Rule)
        for group in rule.groups
        for days in group.days
    ]
    remarks = []
    if place.market_days is None and any(isinstance(days, MarketDays) for days in said):
        remarks.append(Remark("market-days-unknown"))
    if place.week_one is None and any(isinstance(days, ParityWeeks) for days in said):
        remarks += _two_odd_weeks(*bounds)
    for rule in when.rules:
        if isinstance(rule, Rule) and rule.start and rule.start.year is None:
            start = started(rule.start, period)
            remarks.append(
                Remark("start-year-taken", (("date", str(start)),))
                if start
                else Remark("start-year-unknown")
            )
    awaited = {
        year
        for each in found
        if each.status == "unconfirmed"
        for year in place.calendar.years_awaited(each.date)
    }
    if awaited:
        remarks.append(Remark("unconfirmed", (("years", "、".join(map(str, sorted(awaited)))),)))
    return tuple(remarks)


def _two_odd_weeks(first: date, last: date) -> list[Remark]:
    """Week 53 and week 1 of ISO 8601, where both touch the window."""
    remarks = []
    for year in range(first.year - 1, last.year + 1):
        if date(year, 12, 28).isocalendar().week == 53:
            monday = date.fromisocalendar(year, 53, 1)
            if first <= date.fromisocalendar(year + 1, 1, 7) and last >= monday:
                remarks.append(
                    Remark("two-odd-weeks", (("year", str(year)), ("first", str(monday))))
                )
    return remarks
