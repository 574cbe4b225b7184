"""The dates of visits, worked out another way: dateutil, lunar_python, and a walk day by day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from lunar_python import Solar

from generator.load.dataset import load
from generator.model.dataset import Dataset
from generator.model.pairing import Turn
from generator.schedule.calendar import Calendar
from generator.schedule.expression import (
    BranchDays,
    Dates,
    Days,
    Excepted,
    Group,
    Hours,
    LunarDays,
    LunarTails,
    MarketDays,
    MonthSpan,
    MonthWorkingDays,
    ParityWeeks,
    Rule,
    Weekends,
    When,
    WorkingDays,
)
from generator.schedule.recurrence import recurrence_of
from generator.schedule.rule_days import Place
from generator.schedule.series import DatedSeries, series_by_record
from generator.schedule.visits import visits_of_record
from tests.schedule.county import FILES, county, post

DATA = Path(__file__).parents[2] / "data"
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
TWO_YEARS = [FIRST + timedelta(more) for more in range((LAST - FIRST).days + 1)]
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
SESSIONS = (
    "每周三上午",
    "每周一、四下午（节假日照常）",
    "每周五上午（节假日顺延）",
    "每月5日、20日上午（遇周末顺延）",
    "每月3日上午（遇周末、节假日顺延）",
    "单周周二上午",
    "双周周二下午",
    "每两周周三8:30-11:30（自2026-03-04起）",
    "每月第一、三个周四上午",
    "每月最后一个周五",
    "每月5日、20日下午",
    "每月最后一天上午",
    "每月第一个工作日上午",
    "工作日下午2:30-5:00",
    "周末上午",
    "单号上午",
    "公历逢5、10",
    "农历逢三、六、九上午",
    "农历初一、十五上午",
    "逢子、午日上午",
    "逢圩日上午",
    "圩日次日下午",
    "三天一圩（2026年11月2日起）",
    "11月至次年3月每周六上午",
    "2026年12月5日、12日上午",
    "每周三上午（12月23日停诊）",
    "每周一至周五（周三除外）上午",
    "每周六上午（7、8月除外）；每月1日下午",
    "工作日上午（12月23日停诊）",
    "电话预约",
)


def lunar_day(day: date) -> tuple[int, int]:
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return lunar.getMonth(), lunar.getDay()


def branch(day: date) -> int:
    return BRANCHES.index(Solar.fromYmd(day.year, day.month, day.day).getLunar().getDayZhi())


def is_named(days: Days | MonthSpan, day: date, place: Place) -> bool:  # noqa: C901, PLR0911 - one form a case
    """Whether a phrase names a day, without the sets of days that the program works with."""
    match days:
        case LunarDays(month, is_leap, numbers):
            found, number = lunar_day(day)
            return number in numbers and (month is None or found == (-month if is_leap else month))
        case LunarTails(tails):
            return (lunar_day(day)[1] % 10 or 10) in tails
        case BranchDays(branches):
            return branch(day) in branches
        case WorkingDays():
            return place.calendar.is_working(day)
        case Weekends():
            return day.weekday() >= 5 and not place.calendar.is_make_up(day)
        case MonthWorkingDays(ordinals):
            return day in working_days_by_number(day, ordinals, place.calendar)
        case ParityWeeks(parity, weekdays):
            week = day.isocalendar().week
            if place.week_one:
                monday = place.week_one - timedelta(place.week_one.weekday())
                week = (day - monday).days // 7 + 1
            return day.weekday() in weekdays and (week % 2 == 1) == (parity == "odd")
        case MarketDays(offset):
            return is_held(place.market_days, day - timedelta(offset), place)
        case Dates(several):
            return any(
                (each.month, each.day) == (day.month, day.day) and each.year in (None, day.year)
                for each in several
            )
        case MonthSpan(first, last, None, None):
            return (day.month - first) % 12 <= (last - first) % 12
    assert not isinstance(days, MonthSpan), days
    return day in days_by_dateutil(Rule((Group((days,)),)))


def working_days_by_number(day: date, ordinals: tuple[int, ...], calendar: Calendar) -> list[date]:
    of_month = [day.replace(day=1) + timedelta(more) for more in range(31)]
    working = [each for each in of_month if each.month == day.month and calendar.is_working(each)]
    return [working[each - 1 if each > 0 else each] for each in ordinals]


KNOWN: dict[tuple[Rule, date | None], frozenset[date]] = {}


def days_by_dateutil(rule: Rule, start: date | None = None) -> frozenset[date]:
    """The days of a rule's RRULE, which knows no holidays."""
    if (rule, start) not in KNOWN:
        recurrence = recurrence_of(When((rule,)))
        assert recurrence, rule
        begin = recurrence.dtstart or start or FIRST - timedelta(400)
        moments = rrulestr(recurrence.rrule, dtstart=datetime(begin.year, begin.month, begin.day))  # noqa: DTZ001
        end = datetime(LAST.year + 1, 3, 1)  # noqa: DTZ001 - days, not moments
        KNOWN[rule, start] = frozenset(
            moment.date() for moment in moments.between(moments[0], end, inc=True)
        )
    return KNOWN[rule, start]


def is_held(when: When | None, day: date, place: Place) -> bool:
    """Whether a market is held on a day."""
    return any(
        is_in_rule(rule, group, None, day, place)
        for rule in (when.rules if when else ())
        if isinstance(rule, Rule)
        for group in rule.groups
    )


def is_in_rule(rule: Rule, group: Group, hours: Hours | None, day: date, place: Place) -> bool:
    """Whether a rule names a day, before holidays."""
    for bound, is_end in ((rule.start, False), (rule.end, True)):
        if bound and bound.year:
            limit = date(bound.year, bound.month, bound.day)
            if day > limit if is_end else day < limit:
                return False
    if rule.within and not any(is_named(span, day, place) for span in rule.within):
        return False
    if is_excepted(rule.exceptions, hours, day, place):
        return False
    if rule.start and recurrence_of(When((Rule((group,), start=rule.start),))):
        return day in days_by_dateutil(Rule((Group(group.days),), start=rule.start))
    return any(is_named(days, day, place) for days in group.days)


def is_excepted(
    exceptions: tuple[Excepted, ...], hours: Hours | None, day: date, place: Place
) -> bool:
    return any(
        is_named(days, day, place)
        for each in exceptions
        if not each.parts or (hours and hours.part in each.parts)
        for days in each.days
    )


def dates_day_by_day(when: When, place: Place) -> Iterator[tuple[date, str | None]]:
    """The dates of a schedule with the part of the day: every day is asked about, one by one."""
    margin = [FIRST - timedelta(20) + timedelta(more) for more in range(20)]
    for rule in when.rules:
        for group in rule.groups if isinstance(rule, Rule) else ():
            assert isinstance(rule, Rule)
            for hours in group.hours or (None,):
                for day in (*margin, *TWO_YEARS):
                    if is_in_rule(rule, group, hours, day, place):
                        held = held_on(rule, hours, day, place)
                        if held and FIRST <= held <= LAST:
                            yield held, hours.part if hours else None


def held_on(rule: Rule, hours: Hours | None, day: date, place: Place) -> date | None:
    """What becomes of a day by days off and weekends: it stays, lapses (None), or goes to later."""
    calendar, treatment = place.calendar, rule.holidays or place.holiday_policy
    if calendar.festival_on(day):
        is_postponed = treatment == "postpone"
        if treatment == "skip":
            return None
    else:
        is_weekend = day.weekday() >= 5 and not calendar.is_make_up(day)
        is_postponed = rule.weekends_postponed and is_weekend
    while is_postponed and (
        not calendar.is_working(day) or is_excepted(rule.exceptions, hours, day, place)
    ):
        day += timedelta(1)
    return day


def whose_turn(turn: Turn, day: date) -> tuple[str, ...]:
    """The expert in turn, by counting turns from the start."""
    step = relativedelta(weeks=1) if turn.each == "week" else relativedelta(months=1)
    number = 0
    while turn.start + step * (number + 1) <= day:
        number += 1
    return (turn.experts[number % len(turn.experts)],)


def another_way(series: tuple[DatedSeries, ...]) -> list[tuple[date, str | None, tuple[str, ...]]]:
    found = []
    for each in series:
        if each.when is None:
            continue
        first, last = each.period[0] or date.min, each.period[1] or date.max
        assignment = each.series.assignment
        turn = assignment.rotation if assignment else None
        found += [
            (day, part, whose_turn(turn, day) if turn else each.series.experts)
            for day, part in dict.fromkeys(dates_day_by_day(each.when, each.place))
            if first <= day <= last
        ]
    return sorted(found, key=str)


def our_way(series: tuple[DatedSeries, ...]) -> list[tuple[date, str | None, tuple[str, ...]]]:
    visits = visits_of_record(series, (), FIRST, LAST).visits
    return sorted({(each.date, each.part, each.experts): each for each in visits}, key=str)


def test_every_date_of_a_hand_made_county_in_two_years() -> None:
    region = FILES["region"] + "market_days: 农历逢五、十\n"
    for session in SESSIONS:
        dataset = county(assignments=post(f"'{session}'"), region=region)
        (series,) = series_by_record(dataset.regions[0], dataset)
        found = our_way(series)
        assert found == another_way(series), session
        assert bool(found) == (session != "电话预约"), session


@pytest.mark.parametrize("each", ["week", "month"])
def test_every_turn_of_a_rotation_in_two_years(each: str) -> None:
    turns = f"{{experts: [jia, yi, bing], each: {each}, start: 2026-03-31}}"
    dataset = county(assignments=post("工作日上午", expert="", rotation=turns))
    (series,) = series_by_record(dataset.regions[0], dataset)
    assert our_way(series) == another_way(series)


def example_series(dataset: Dataset) -> Iterator[tuple[DatedSeries, ...]]:
    for region in dataset.regions:
        if region.profile and region.profile.example:
            yield from series_by_record(region, dataset)


def test_every_date_of_the_example_regions_in_two_years() -> None:
    for series in example_series(load(DATA).dataset):
        record = series[0].series.record.id if series else ""
        assert our_way(series) == another_way(series), record
