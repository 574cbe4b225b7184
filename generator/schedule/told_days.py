"""The days of a schedule in the words of a language: “the first Monday of every month”."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.schedule.expression import (
    BranchDays,
    DateParity,
    Dates,
    DateSpan,
    Days,
    EveryDay,
    EveryFewDays,
    EveryFewWeeks,
    LunarDays,
    LunarTails,
    MarketDays,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
    ParityWeeks,
    SolarTails,
    Weekends,
    Weekly,
    WorkingDays,
)
from generator.schedule.told_dates import dates_in, span_of_days, span_of_months
from generator.schedule.wording import SHORTEST_RUN, Words, filled, listed, runs

OF_THE_CALENDAR = (Dates, DateSpan, MonthSpan)
# By how plain weekdays are told, how each of them is.
EACH_WEEKDAY = {"weekly": "each_weekday", "weekly_excepted": "these_weekdays"}
MARKETS = {0: "market_days", -1: "market_days_before", 1: "market_days_after"}


def told_kinds(
    days: Sequence[Days | MonthSpan], words: Words, *, month: str = "each_month", weekly: str
) -> str:
    """Days of several kinds, one kind after the other; dates and months are one list.

    `weekly` is how plain weekdays are told: `weekly`, or `weekly_excepted` behind “except”.
    """
    kinds = []
    for is_listed, several in groupby(days, lambda each: isinstance(each, OF_THE_CALENDAR)):
        told = [_days(each, words, month, weekly) for each in several]
        kinds += [listed(told, words)] if is_listed else told
    return str(words["between_kinds"]).join(kinds)


def _days(days: Days | MonthSpan, words: Words, month: str, weekly: str) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a form
    match days:
        case Weekly(weekdays):
            return filled(words, weekly, weekdays=_weekdays(weekdays, words, EACH_WEEKDAY[weekly]))
        case ParityWeeks(parity, weekdays):
            return filled(words, f"{parity}_weeks", weekdays=_weekdays(weekdays, words))
        case EveryFewWeeks(weeks, weekdays):
            names = filled(words, "these_weekdays", weekdays=_weekday_list(weekdays, words))
            return filled(words, "every_few_weeks", number=weeks, weekdays=names)
        case EveryDay():
            return str(words["every_day"])
        case WorkingDays():
            return str(words["working_days"])
        case Weekends():
            return str(words["weekends"])
        case MonthWeekdays(ordinals, weekdays):
            names = filled(words, "these_weekdays", weekdays=_weekday_list(weekdays, words))
            which = _ordinals(ordinals, words)
            return filled(
                words, "month_weekdays", ordinals=which, weekdays=names, month=words[month]
            )
        case MonthWorkingDays(ordinals):
            which = _ordinals(ordinals, words)
            return filled(words, "month_working_days", ordinals=which, month=words[month])
        case MonthDays(numbers):
            told = listed(_month_days(numbers, words), words)
            return filled(words, "month_days", days=told, month=words[month])
        case MonthThirds(thirds, weekdays):
            return filled(
                words,
                "month_thirds",
                weekdays=_weekdays(weekdays, words),
                thirds=listed((words["thirds"][third - 1] for third in thirds), words),
                month=words[month],
            )
        case DateParity(parity):
            return str(words[f"{parity}_days"])
        case SolarTails(tails):
            return _tails("solar_tail", tails, words)
        case LunarTails(tails):
            return _tails("lunar_tail", tails, words)
        case LunarDays():
            return _lunar(days, words)
        case BranchDays(branches):
            told = listed((words["branches"][branch] for branch in branches), words)
            return filled(words, "branch_days", branches=told)
        case EveryFewDays(number):
            return filled(words, "every_few_days", number=number)
        case MarketDays(offset):
            return str(words[MARKETS[offset]])
        case Dates(several):
            return dates_in(several, words)
        case DateSpan(first, last):
            return span_of_days(first, last, words)
        case MonthSpan():
            return span_of_months(days, words)


def _weekdays(weekdays: tuple[int, ...], words: Words, form: str = "each_weekday") -> str:
    """A run of three or more is “Monday to Friday”."""
    first, last = weekdays[0], weekdays[-1]
    if last - first == len(weekdays) - 1 >= SHORTEST_RUN - 1:
        names = words["weekdays"]
        return filled(words, "weekday_run", first=names[first], last=names[last])
    return filled(words, form, weekdays=_weekday_list(weekdays, words))


def _weekday_list(weekdays: tuple[int, ...], words: Words) -> str:
    return listed((words["weekdays"][weekday] for weekday in weekdays), words)


def _ordinals(ordinals: tuple[int, ...], words: Words) -> str:
    """First and third; those from the end come last."""
    told = [words["ordinals"][each - 1] for each in ordinals if each > 0]
    told += [_from_end(each, words) for each in reversed(ordinals) if each < 0]
    return listed((filled(words, "nth", ordinal=each) for each in told), words)


def _from_end(number: int, words: Words) -> str:
    if number == -1:
        return str(words["last"])
    return filled(words, "from_end", ordinal=words["ordinals"][-number - 1])


def _month_days(numbers: tuple[int, ...], words: Words) -> Iterator[str]:
    yield from runs([day for day in numbers if day > 0], words["days_of_month"], words)
    for day in reversed(numbers):
        if day < 0:
            yield filled(words, "month_day_from_end", ordinal=_from_end(day, words))


def _tails(kind: str, tails: tuple[int, ...], words: Words) -> str:
    told = listed((words[kind][tail - 1] for tail in tails), words, "last_or")
    return filled(words, f"{kind}s", tails=told)


def _lunar(lunar: LunarDays, words: Words) -> str:
    form = "one_day" if len(lunar.days) == 1 else "several_days"
    days = filled(words, form, days=listed(runs(lunar.days, words["lunar_day"], words), words))
    if lunar.month is None:
        return filled(words, "lunar_days", days=days)
    if lunar.is_leap:
        month = words["leap_month"][lunar.month - 1]
        return filled(words, "lunar_days_in_leap", days=days, month=month)
    return filled(words, "lunar_days_in", days=days, month=words["lunar_month"][lunar.month - 1])
