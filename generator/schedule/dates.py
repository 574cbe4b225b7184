"""A schedule → its dates in a window, by the calendar, office hours and market days of a place."""

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.schedule.day_facts import day_facts
from generator.schedule.day_sets import Anchors
from generator.schedule.expression import Hours, Rule, When
from generator.schedule.refusal import Remark
from generator.schedule.remarks import remarks_of
from generator.schedule.rule_days import Period, Place, days_of_rule, market_days, started
from generator.schedule.seasons import NO_SEASONS, UNKNOWN, Seasons, Span

Status = Literal["scheduled", "unconfirmed"]


class Occurrence(NamedTuple):
    """One date of a schedule: part of the day (None where none is said), hours in Asia/Shanghai."""

    date: date
    part: str | None
    start: time | None
    end: time | None
    status: Status


@dataclass(frozen=True, slots=True)
class Expansion:
    """The dates of a schedule, by date and start (unknown first), and what to know of them."""

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
    """The dates of a schedule from `first` to `last` (included) within the period of the post.

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
    unconfirmed = (each.date for each in found if each.status == "unconfirmed")
    return Expansion(tuple(found), remarks_of(when, place, bounds, unconfirmed, period))


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
                days, unsure = days_of_rule(
                    rule, group, hours, place.holiday_policy, facts, anchors
                )
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
