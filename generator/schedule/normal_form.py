"""A schedule back into words: the one way of writing it that every other way comes down to."""

import re
from collections.abc import Sequence
from datetime import time

from generator.schedule.cycle_phrases import BRANCHES
from generator.schedule.expression import (
    BranchDays,
    ByAppointment,
    CalendarDay,
    DateParity,
    Dates,
    DateSpan,
    Days,
    EveryDay,
    EveryFewDays,
    EveryFewWeeks,
    Excepted,
    Group,
    Hours,
    LunarDays,
    LunarTails,
    MarketDays,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
    ParityWeeks,
    Rule,
    SolarTails,
    Weekends,
    Weekly,
    When,
    WorkingDays,
)
from generator.schedule.numerals import chinese

WEEKDAYS = "一二三四五六日"
LUNAR_MONTHS = ("正月", *(f"{chinese(month)}月" for month in range(2, 11)), "冬月", "腊月")
MARKETS = {0: "赶集日", 1: "赶集日次日", -1: "赶集日前一天"}
# What needs no 每月 behind a month: 12月第一个周三.
IN_MONTH = ("每月第", "每月最后", "每月倒数", "每月上", "每月中", "每月下")
FREE_NOTE = re.compile(r"(注|备注|说明|提示)\s*[:：]")
HOLIDAYS = {"skip": "（节假日除外）", "keep": "（节假日照常）", "postpone": "（节假日顺延）"}


def normal_form(when: When) -> str:
    """The schedule in words; read again, they give the same schedule."""
    return "；".join(
        _by_appointment(rule) if isinstance(rule, ByAppointment) else _rule(rule)
        for rule in when.rules
    )


def _by_appointment(rule: ByAppointment) -> str:
    return "，".join((*rule.words, *rule.notes))


def _rule(rule: Rule) -> str:
    within = "、".join(_days(span) for span in rule.within)
    groups = "，".join(_group(group) for group in rule.groups)
    if within.endswith("月") and groups.startswith(IN_MONTH):
        groups = groups.removeprefix("每月")
    bounds = (f"自{_day(rule.start)}起" if rule.start else "") + (
        f"至{_day(rule.end)}" if rule.end else ""
    )
    brackets = [f"（{bounds}）"] if bounds else []
    brackets += [_excepted(each) for each in rule.exceptions]
    brackets += [HOLIDAYS[rule.holidays]] if rule.holidays else []
    brackets += ["（遇周末顺延）"] if rule.weekends_postponed else []
    notes = "".join(f"（{note}）" if is_free_note(note) else f"，{note}" for note in rule.notes)
    return within + groups + "".join(brackets) + notes


def is_free_note(note: str) -> bool:
    """A note that begins with 注： may hold commas, and ends where its bracket does."""
    return FREE_NOTE.match(note) is not None


def _group(group: Group) -> str:
    hours = "、".join(_hours(each) for each in group.hours)
    is_digit_next = hours[:1].isdigit() and isinstance(group.days[-1], SolarTails)
    return joined(group.days) + ("，" if is_digit_next else "") + hours


def _hours(hours: Hours) -> str:
    span = f"{_clock(hours.start)}-{_clock(hours.end)}" if hours.start and hours.end else ""
    return (hours.word or "") + span


def _clock(clock: time) -> str:
    return f"{clock.hour}:{clock.minute:02}"


def _excepted(excepted: Excepted) -> str:
    return f"（{joined(excepted.days)}{'、'.join(excepted.parts)}除外）"


def joined(days: Sequence[Days | MonthSpan]) -> str:
    """Days one after the other."""
    return "、".join(_days(each) for each in days)


def weekday_names(weekdays: tuple[int, ...]) -> str:
    """一、三、五; a run of three or more is 一至五."""
    first, last = weekdays[0], weekdays[-1]
    if len(weekdays) > 2 and last - first == len(weekdays) - 1:
        return f"{WEEKDAYS[first]}至周{WEEKDAYS[last]}"
    return "、".join(WEEKDAYS[weekday] for weekday in weekdays)


def _days(days: Days | MonthSpan) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a form
    match days:
        case Weekly(weekdays):
            return f"每周{weekday_names(weekdays)}"
        case ParityWeeks(parity, weekdays):
            return f"{'单' if parity == 'odd' else '双'}周周{weekday_names(weekdays)}"
        case EveryFewWeeks(weeks, weekdays):
            return f"每{_count(weeks)}周周{weekday_names(weekdays)}"
        case EveryDay():
            return "每天"
        case WorkingDays():
            return "工作日"
        case Weekends():
            return "周末"
        case MonthWeekdays(ordinals, weekdays):
            return f"每月{_ordinals(ordinals)}周{weekday_names(weekdays)}"
        case MonthWorkingDays(ordinals):
            return f"每月{_ordinals(ordinals)}工作日"
        case MonthDays(numbers):
            return f"每月{_month_days(numbers)}"
        case MonthThirds(thirds, weekdays):
            names = "、".join("上中下"[third - 1] for third in thirds)
            return f"每月{names}旬周{weekday_names(weekdays)}"
        case DateParity(parity):
            return "单号" if parity == "odd" else "双号"
        case SolarTails(tails):
            return "公历逢" + "、".join(map(str, tails))
        case LunarTails(tails):
            return "农历逢" + "、".join(map(chinese, tails))
        case LunarDays(month, is_leap, numbers):
            return _lunar(month, numbers, is_leap=is_leap)
        case BranchDays(branches):
            return f"逢{'、'.join(BRANCHES[branch] for branch in branches)}日"
        case EveryFewDays(number):
            return f"每{_count(number)}天一次"
        case MarketDays(offset):
            return MARKETS[offset]
        case Dates(several):
            return _dates(several)
        case DateSpan(first, last):
            return f"{_day(first)}至{_last_day(first, last)}"
        case MonthSpan():
            return _months(days)


def _count(number: int) -> str:
    return "两" if number == 2 else chinese(number)


def _ordinals(ordinals: tuple[int, ...]) -> str:
    """第一、三个, or 第一个、最后一个."""
    forward = [chinese(each) for each in ordinals if each > 0]
    names = [f"第{'、'.join(forward)}个"] if forward else []
    names += [_from_end(each) for each in reversed(ordinals) if each < 0]
    return "、".join(names)


def _from_end(ordinal: int) -> str:
    return "最后一个" if ordinal == -1 else f"倒数第{_ordinal(-ordinal)}个"


def _ordinal(number: int) -> str:
    return chinese(number)


def _month_days(numbers: tuple[int, ...]) -> str:
    names = [f"{day}日" for day in numbers if day > 0]
    ends = [day for day in reversed(numbers) if day < 0]
    names += ["最后一天" if day == -1 else f"倒数第{_ordinal(-day)}天" for day in ends]
    return "、".join(names)


def lunar_day_name(day: int) -> str:
    """初一, 十五, 廿三, 三十."""
    if day <= 10:
        return f"初{chinese(day)}"
    return f"廿{chinese(day - 20)}" if 20 < day < 30 else chinese(day)


def _lunar(month: int | None, days: tuple[int, ...], *, is_leap: bool) -> str:
    names = "、".join(lunar_day_name(day) for day in days)
    if month is None:
        return f"农历{names}"
    return (
        f"农历闰{chinese(month)}月{names}" if is_leap else f"农历{LUNAR_MONTHS[month - 1]}{names}"
    )


def _day(day: CalendarDay) -> str:
    return (f"{day.year}年" if day.year else "") + f"{day.month}月{day.day}日"


def _dates(days: tuple[CalendarDay, ...]) -> str:
    names, before = [], None
    for day in days:
        is_same_month = before is not None and (before.year, before.month) == (day.year, day.month)
        names.append(f"{day.day}日" if is_same_month else _day(day))
        before = day
    return "、".join(names)


def _last_day(first: CalendarDay, last: CalendarDay) -> str:
    if first.year == last.year and first.month == last.month and first.day < last.day:
        return f"{last.day}日"
    if first.year is None:
        is_next = (last.month, last.day) < (first.month, first.day)
        return ("次年" if is_next else "") + _day(last)
    return _day(CalendarDay(last.month, last.day) if first.year == last.year else last)


def _months(span: MonthSpan) -> str:
    first = (f"{span.first_year}年" if span.first_year else "") + f"{span.first}月"
    if (span.first, span.first_year) == (span.last, span.last_year):
        return first
    if span.first_year is None:
        return f"{first}至{'次年' if span.last < span.first else ''}{span.last}月"
    year = "" if span.first_year == span.last_year else f"{span.last_year}年"
    return f"{first}至{year}{span.last}月"
