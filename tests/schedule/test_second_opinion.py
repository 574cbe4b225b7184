"""The same dates, worked out another way: by dateutil, lunar_python, holidays, chinesecalendar."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import chinese_calendar
import holidays
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as some
from lunar_python import Solar

from generator.schedule.calendar import ORDINARY
from generator.schedule.dates import dates_of
from generator.schedule.expression import When
from generator.schedule.festivals import festivals_of, lawful_days_off
from generator.schedule.lunar import LunarDay, branch_of, lunar_day
from generator.schedule.recurrence import recurrence_of
from generator.schedule.rule_days import Place
from tests.schedule.any_schedule import rules
from tests.schedule.place import CALENDAR, PLACE, understood
from tests.schedule.test_examples import UNDERSTOOD
from tests.thorough import examples

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
TWO_YEARS = [FIRST + timedelta(more) for more in range((LAST - FIRST).days + 1)]
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


def days_by_dateutil(when: When) -> list[date] | None:
    """The days of the schedule's RRULE; None where it has none."""
    recurrence = recurrence_of(when)
    if recurrence is None:
        return None
    start = recurrence.dtstart or FIRST - timedelta(366)
    found = rrulestr(recurrence.rrule, dtstart=datetime(start.year, start.month, start.day))  # noqa: DTZ001
    begin, end = datetime(2026, 1, 1), datetime(2027, 12, 31)  # noqa: DTZ001 - days, not moments
    return [moment.date() for moment in found.between(begin, end, inc=True)]


def days_by_us(when: When) -> list[date]:
    """The days of the schedule where there are no festivals."""
    found = dates_of(when, Place(ORDINARY, "keep"), FIRST, LAST).occurrences
    return sorted({each.date for each in found})


@pytest.mark.parametrize("example", UNDERSTOOD, ids=lambda example: example["when"])
def test_rrule_of_example_gives_the_same_days(example: dict[str, str]) -> None:
    when = understood(example["when"])
    by_dateutil = days_by_dateutil(when)
    assert (by_dateutil is not None) == ("rrule" in example)
    if by_dateutil is not None:
        assert days_by_us(when) == by_dateutil


@given(some.builds(lambda rule: When((rule,)), rules()))
@settings(max_examples=examples(100), deadline=None)
def test_rrule_of_any_schedule_gives_the_same_days(when: When) -> None:
    by_dateutil = days_by_dateutil(when)
    if by_dateutil is not None:
        assert days_by_us(when) == by_dateutil


def days_from(first: date, last: date) -> list[date]:
    return [first + timedelta(more) for more in range((last - first).days + 1)]


def test_lunar_days_and_branches_are_those_of_lunar_python() -> None:
    days = days_from(date(2024, 1, 1), date(2030, 12, 31))
    by_lunar_python = []
    for day in days:
        lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
        month = lunar.getMonth()
        found = LunarDay(lunar.getYear(), abs(month), lunar.getDay(), month < 0)
        by_lunar_python.append((found, BRANCHES.index(lunar.getDayZhi())))
    assert [(lunar_day(day), branch_of(day)) for day in days] == by_lunar_python


def test_festivals_are_those_of_holidays() -> None:
    for year in range(2025, 2031):
        by_holidays = {
            day
            for day, name in holidays.country_holidays("CN", years=year, language="en_US").items()
            if "observed" not in name and "substituted" not in name
        }
        assert set(lawful_days_off(year)) == by_holidays


@pytest.mark.parametrize("year", [2025, 2026])
def test_working_days_are_those_of_chinesecalendar(year: int) -> None:
    days = days_from(date(year, 1, 1), date(year, 12, 31))
    assert [CALENDAR.is_working(day) for day in days] == [
        chinese_calendar.is_workday(day) for day in days
    ]


@pytest.mark.parametrize("year", [2025, 2026])
def test_weekdays_off_are_those_of_holidays(year: int) -> None:
    by_holidays = {day for day in holidays.country_holidays("CN", years=year) if day.weekday() < 5}
    days = days_from(date(year, 1, 1), date(year, 12, 31))
    assert {
        day for day in days if day.weekday() < 5 and not CALENDAR.is_working(day)
    } == by_holidays


def test_make_up_days_are_near_their_festivals() -> None:
    """Only these two were moved farther than we call unconfirmed before a notice."""
    touched = {
        first + timedelta(more)
        for year in (2025, 2026)
        for festival in festivals_of(year)
        for first, last in [festival.touched]
        for more in range((last - first).days + 1)
    }
    assert sorted(CALENDAR.make_up - touched) == [date(2026, 5, 9), date(2026, 9, 20)]


def lunar_of(day: date) -> tuple[int, int]:
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return lunar.getMonth(), lunar.getDay()


def branch_name(day: date) -> str:
    return str(Solar.fromYmd(day.year, day.month, day.day).getLunar().getDayZhi())


def is_market(day: date) -> bool:
    return lunar_of(day)[1] % 10 in (3, 6, 9)


BY_HAND: list[tuple[str, Callable[[date], bool]]] = [
    ("农历逢三、六、九", is_market),
    ("农历逢五、十", lambda day: lunar_of(day)[1] % 5 == 0),
    ("农历初一、十五", lambda day: lunar_of(day)[1] in (1, 15)),
    ("腊月廿三", lambda day: lunar_of(day) == (12, 23)),
    ("农历八月十五", lambda day: lunar_of(day) == (8, 15)),
    ("逢子、午日", lambda day: branch_name(day) in "子午"),
    ("牛蛇鸡日", lambda day: branch_name(day) in "丑巳酉"),
    ("单周周三", lambda day: day.isocalendar().weekday == 3 and day.isocalendar().week % 2 == 1),
    ("双周周五", lambda day: day.isocalendar().weekday == 5 and day.isocalendar().week % 2 == 0),
    ("单号", lambda day: day.day % 2 == 1),
    ("公历逢5、10", lambda day: day.day % 5 == 0),
    ("逢集", is_market),
    ("圩日次日", lambda day: is_market(day - timedelta(1))),
    ("赶集日前一天", lambda day: is_market(day + timedelta(1))),
    ("每月最后一天", lambda day: (day + timedelta(1)).day == 1),
    (
        "每月倒数第二个周五",
        lambda day: (
            day.weekday() == 4
            and (day + timedelta(7)).month == day.month != (day + timedelta(14)).month
        ),
    ),
    ("工作日", lambda day: day.weekday() < 5),
    ("7月1日至8月31日每周三", lambda day: day.weekday() == 2 and day.month in (7, 8)),
    (
        "12月28日至次年1月3日",
        lambda day: (day.month, day.day) >= (12, 28) or (day.month, day.day) <= (1, 3),
    ),
    (
        "三天一圩（自2026-11-02起）",
        lambda day: day >= date(2026, 11, 2) and (day - date(2026, 11, 2)).days % 3 == 0,
    ),
]


@pytest.mark.parametrize(("text", "is_day"), BY_HAND, ids=[text for text, _ in BY_HAND])
def test_days_are_those_that_a_claim_picks(text: str, is_day: Callable[[date], bool]) -> None:
    place = Place(ORDINARY, "keep", market_days=PLACE.market_days)
    found = dates_of(understood(text), place, FIRST, LAST).occurrences
    assert [each.date for each in found] == [day for day in TWO_YEARS if is_day(day)]
