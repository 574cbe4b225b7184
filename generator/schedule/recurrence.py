"""A schedule as an RFC 5545 recurrence rule, where one exists; holidays are not in it."""

from dataclasses import dataclass
from datetime import date

from generator.schedule.expression import (
    CalendarDay,
    DateParity,
    Dates,
    Days,
    EveryDay,
    EveryFewDays,
    EveryFewWeeks,
    Excepted,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
    Rule,
    SolarTails,
    Weekends,
    Weekly,
    When,
    WorkingDays,
)

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING = DAYS[:5]
THIRDS = {1: range(1, 11), 2: range(11, 21), 3: range(21, 32)}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A `rrule` (RFC 5545 3.3.10), and the DTSTART (a date) it needs; None where any will do."""

    rrule: str
    dtstart: date | None = None


Parts = dict[str, str]


def recurrence_of(when: When) -> Recurrence | None:
    """The rule for the days of a schedule; None where they are not one rule, or not a solar one."""
    rule = when.rules[0] if len(when.rules) == 1 else None
    if not isinstance(rule, Rule) or not _is_plain(rule):
        return None
    days, months = _without(rule.groups[0].days[0], rule.exceptions), _months(rule)
    parts = _parts(days) if days is not None else None
    if parts is None or months is None:
        return None
    if months and ("BYMONTH" in parts or "INTERVAL" in parts):
        return None
    if months:
        parts = {**parts, "BYMONTH": ",".join(map(str, months))}
    if rule.end:
        parts = {**parts, "UNTIL": f"{_date(rule.end):%Y%m%d}"}
    return Recurrence(
        ";".join(f"{name}={value}" for name, value in _ordered(parts)),
        _date(rule.start) if rule.start else None,
    )


def _is_plain(rule: Rule) -> bool:
    """One phrase, at the days that it names, from and to days of known years."""
    is_one = len(rule.groups) == 1 and len(rule.groups[0].days) == 1
    bounds = [day for day in (rule.start, rule.end) if day is not None]
    return is_one and not rule.weekends_postponed and all(day.year for day in bounds)


def _ordered(parts: Parts) -> list[tuple[str, str]]:
    order = ("FREQ", "UNTIL", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS")
    return sorted(parts.items(), key=lambda part: order.index(part[0]))


def _without(days: Days, exceptions: tuple[Excepted, ...]) -> Days | None:
    """Weekdays less the weekdays excepted; months are left to _months; else there is no rule."""
    for excepted in exceptions:
        for each in excepted.days:
            if isinstance(each, MonthSpan) and not excepted.parts:
                continue
            if not isinstance(each, Weekly) or not isinstance(days, Weekly) or excepted.parts:
                return None
            days = Weekly(tuple(day for day in days.weekdays if day not in each.weekdays))
    return None if isinstance(days, Weekly) and not days.weekdays else days


def _months(rule: Rule) -> tuple[int, ...] | None:
    """The months it holds in, () for all; None where they are no months of every year."""
    found = _of_every_year(rule.within)
    excepted = _of_every_year(
        tuple(days for each in rule.exceptions for days in each.days if isinstance(days, MonthSpan))
    )
    if found is None or excepted is None:
        return None
    left = tuple(month for month in found or range(1, 13) if month not in excepted)
    return None if not left else () if len(left) == 12 else left


def _of_every_year(spans: tuple[object, ...]) -> tuple[int, ...] | None:
    found: set[int] = set()
    for span in spans:
        if not isinstance(span, MonthSpan) or span.first_year is not None:
            return None
        found |= months_of(span)
    return tuple(sorted(found))


def months_of(span: MonthSpan) -> set[int]:
    """The months of a span of every year; it may run over New Year."""
    return {(span.first - 1 + more) % 12 + 1 for more in range((span.last - span.first) % 12 + 1)}


def _parts(days: Days) -> Parts | None:  # noqa: C901, PLR0911, PLR0912 - one form a case
    match days:
        case Weekly(weekdays):
            return {"FREQ": "WEEKLY", "BYDAY": _names(weekdays)}
        case EveryFewWeeks(weeks, weekdays):
            return {"FREQ": "WEEKLY", "INTERVAL": str(weeks), "BYDAY": _names(weekdays)}
        case EveryDay():
            return {"FREQ": "DAILY"}
        case EveryFewDays(number):
            return {"FREQ": "DAILY", "INTERVAL": str(number)}
        case WorkingDays():
            return {"FREQ": "WEEKLY", "BYDAY": ",".join(WORKING)}
        case Weekends():
            return {"FREQ": "WEEKLY", "BYDAY": "SA,SU"}
        case MonthWeekdays(ordinals, weekdays):
            names = [f"{ordinal}{DAYS[day]}" for ordinal in ordinals for day in weekdays]
            return {"FREQ": "MONTHLY", "BYDAY": ",".join(names)}
        case MonthWorkingDays(ordinals):
            return {"FREQ": "MONTHLY", "BYDAY": ",".join(WORKING), "BYSETPOS": _numbers(ordinals)}
        case MonthDays(numbers):
            return {"FREQ": "MONTHLY", "BYMONTHDAY": _numbers(numbers)}
        case MonthThirds(thirds, weekdays):
            numbers = tuple(day for third in thirds for day in THIRDS[third])
            return {"FREQ": "MONTHLY", "BYMONTHDAY": _numbers(numbers), "BYDAY": _names(weekdays)}
        case DateParity(parity):
            first = 1 if parity == "odd" else 2
            return {"FREQ": "MONTHLY", "BYMONTHDAY": _numbers(tuple(range(first, 32, 2)))}
        case SolarTails(tails):
            numbers = tuple(day for day in range(1, 32) if (day % 10 or 10) in tails)
            return {"FREQ": "MONTHLY", "BYMONTHDAY": _numbers(numbers)}
        case Dates(several):
            return _yearly(several)
    return None


def _yearly(days: tuple[CalendarDay, ...]) -> Parts | None:
    months = {day.month for day in days}
    if any(day.year for day in days) or len(months) > 1:
        return None
    numbers = tuple(day.day for day in days)
    return {"FREQ": "YEARLY", "BYMONTH": _numbers(tuple(months)), "BYMONTHDAY": _numbers(numbers)}


def _names(weekdays: tuple[int, ...]) -> str:
    return ",".join(DAYS[day] for day in weekdays)


def _numbers(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _date(day: CalendarDay) -> date:
    return date(day.year or 1, day.month, day.day)
