"""What to know of dates that were given: unconfirmed years, two odd weeks running, …"""

from collections.abc import Iterable
from datetime import date

from generator.schedule.expression import MarketDays, ParityWeeks, Rule, When
from generator.schedule.refusal import Remark
from generator.schedule.rule_days import Period, Place, started


def remarks_of(
    when: When,
    place: Place,
    bounds: tuple[date, date],
    unconfirmed: Iterable[date],
    period: Period,
) -> tuple[Remark, ...]:
    """The remarks on a schedule's dates within bounds; `unconfirmed` are those of them that are."""
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
    awaited = {year for day in unconfirmed for year in place.calendar.years_awaited(day)}
    if awaited:
        remarks.append(Remark("unconfirmed", (("years", "、".join(map(str, sorted(awaited)))),)))
    return tuple(remarks)


def _two_odd_weeks(first: date, last: date) -> list[Remark]:
    """Week 53 and week 1 of ISO 8601, where both touch the window."""
    remarks = []
    for year in range(max(first.year - 1, date.min.year), min(last.year + 1, date.max.year)):
        if date(year, 12, 28).isocalendar().week == 53:
            monday = date.fromisocalendar(year, 53, 1)
            if first <= date.fromisocalendar(year + 1, 1, 7) and last >= monday:
                remarks.append(
                    Remark("two-odd-weeks", (("year", str(year)), ("first", str(monday))))
                )
    return remarks
