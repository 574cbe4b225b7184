"""Every schedule there can be, for hypothesis to draw from."""

from datetime import time
from typing import Any

from hypothesis import strategies as some

from generator.schedule.canonical import merged, sorted_spans, sorted_targets
from generator.schedule.expression import (
    PART_WORDS,
    BranchDays,
    ByAppointment,
    CalendarDay,
    DateParity,
    Dates,
    DateSpan,
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

BEGINS = {"上午": 8, "中午": 12, "下午": 14, "晚上": 19, "夜诊": 18, "全天": 8}


def numbers(
    first: int, last: int, most: int = 4, without: int | None = None
) -> some.SearchStrategy[tuple[int, ...]]:
    """Several numbers, sorted."""
    each = some.integers(first, last).filter(lambda number: number != without)
    return some.sets(each, min_size=1, max_size=most).map(lambda found: tuple(sorted(found)))


WEEKDAYS = numbers(0, 6, 7)
DAY = some.builds(
    CalendarDay, some.integers(1, 12), some.integers(1, 28), some.none() | some.integers(2024, 2030)
)
PLAIN_DAYS: list[some.SearchStrategy[Any]] = [
    some.builds(Weekly, WEEKDAYS),
    some.builds(ParityWeeks, some.sampled_from(["odd", "even"]), WEEKDAYS),
    some.just(EveryDay()),
    some.just(WorkingDays()),
    some.just(Weekends()),
    some.builds(MonthWeekdays, numbers(-5, 5, without=0), WEEKDAYS),
    some.builds(MonthWorkingDays, numbers(-23, 23, without=0)),
    some.builds(MonthDays, numbers(-31, 31, 6, without=0)),
    some.builds(MonthThirds, numbers(1, 3), WEEKDAYS),
    some.builds(DateParity, some.sampled_from(["odd", "even"])),
    some.builds(SolarTails, numbers(1, 10)),
    some.builds(LunarTails, numbers(1, 10)),
    some.builds(
        LunarDays, some.none() | some.integers(1, 12), some.just(value=False), numbers(1, 30)
    ),
    some.builds(LunarDays, some.integers(1, 12), some.just(value=True), numbers(1, 30)),
    some.builds(BranchDays, numbers(0, 11)),
    some.builds(MarketDays, some.integers(-1, 1)),
]
COUNTED_DAYS = [
    some.builds(EveryFewWeeks, some.integers(2, 12), WEEKDAYS),
    some.builds(EveryFewDays, some.integers(2, 30)),
]


@some.composite
def date_spans(draw: some.DrawFn) -> DateSpan:
    """Spans of days that do not run backwards."""
    first, last = sorted(
        draw(some.lists(DAY, min_size=2, max_size=2, unique_by=lambda day: (day.month, day.day)))
    )
    year = draw(some.none() | some.integers(2024, 2030))
    first, last = CalendarDay(first.month, first.day, year), CalendarDay(last.month, last.day, year)
    if draw(some.booleans()):
        return DateSpan(first, last)
    return DateSpan(last, CalendarDay(first.month, first.day, year and year + 1))


@some.composite
def month_spans(draw: some.DrawFn, *, is_dated: bool | None = None) -> MonthSpan:
    """Spans of months that do not run backwards."""
    first, last = draw(some.integers(1, 12)), draw(some.integers(1, 12))
    if is_dated is None:
        is_dated = draw(some.booleans())
    if not is_dated:
        return MonthSpan(first, last)
    year = draw(some.integers(2024, 2030))
    return MonthSpan(first, last, year, year + (last < first))


@some.composite
def dates(draw: some.DrawFn) -> Dates:
    """Days, all with years or all without."""
    days = draw(some.sets(DAY, min_size=1, max_size=4))
    year = draw(some.none() | some.integers(2024, 2030))
    same = {CalendarDay(day.month, day.day, year) for day in days}
    return Dates(tuple(sorted(same)))


@some.composite
def hours_lists(draw: some.DrawFn) -> tuple[Hours, ...]:
    """Parts of the day, with hours or without."""
    found: list[Hours] = []
    for word in draw(some.lists(some.sampled_from([None, *PART_WORDS]), max_size=2, unique=True)):
        begin = BEGINS[word] if word else 8 + 6 * len(found)
        start = time(begin, draw(some.integers(0, 59)))
        end = time(draw(some.integers(begin + 1, 23)), draw(some.integers(0, 59)))
        found.append(
            Hours(word, start, end) if word is None or draw(some.booleans()) else Hours(word)
        )
    if any(each.word == "全天" for each in found):
        return tuple(found[-1:])
    if len(found) == 2 and found[1].word is None and found[0].end:
        return tuple(found[:1])
    return tuple(found)


@some.composite
def rules(draw: some.DrawFn) -> Rule:
    """Rules as reading makes them."""
    start = draw(some.none() | DAY)
    is_limited = draw(some.booleans())
    kinds: list[some.SearchStrategy[Any]] = (
        PLAIN_DAYS
        + (COUNTED_DAYS if start else [])
        + ([] if is_limited else [dates(), date_spans()])
    )
    days = (
        some.lists(some.one_of(kinds), min_size=1, max_size=3).map(merged).filter(are_of_one_kind)
    )
    groups = draw(some.lists(some.builds(Group, days, hours_lists()), min_size=1, max_size=2))
    if not groups[0].hours:
        groups = groups[:1]
    if not are_of_one_kind(tuple(day for group in groups for day in group.days)):
        groups = groups[:1]
    spans: list[MonthSpan] = []
    if is_limited:
        is_dated = draw(some.booleans())
        spans = draw(some.lists(month_spans(is_dated=is_dated), min_size=1, max_size=2))
    exceptions = some.builds(
        Excepted,
        some.lists(some.one_of([*PLAIN_DAYS, dates(), month_spans()]), min_size=1, max_size=2)
        .map(sorted_targets)
        .filter(are_of_one_kind),
        some.sets(some.sampled_from(PART_WORDS[:-1]), max_size=2).map(
            lambda words: tuple(sorted(words))
        ),
    )
    return Rule(
        tuple(groups),
        sorted_spans(spans),
        start,
        draw(
            some.none()
            | some.builds(CalendarDay, some.just(12), some.just(31), some.integers(2031, 2035))
        ),
        tuple(dict.fromkeys(draw(some.lists(exceptions, max_size=2)))),
        draw(some.sampled_from([None, "skip", "keep", "postpone"])),
        draw(some.booleans()),
        tuple(
            draw(
                some.lists(some.sampled_from(["雨天顺延", "请带身份证", "注：甲，乙"]), max_size=2)
            )
        ),
    )


def are_of_one_kind(days: tuple[object, ...]) -> bool:
    """Days with years and days without are refused side by side."""
    several = [day for each in days if isinstance(each, Dates) for day in each.days]
    return len({day.year is None for day in several}) < 2 and len({day.year for day in several}) < 2


schedules = some.lists(
    some.one_of(
        rules(),
        some.builds(ByAppointment, some.sampled_from([("电话预约",), ("不定期", "电话预约")])),
    ),
    min_size=1,
    max_size=2,
).map(lambda found: When(tuple(found)))
