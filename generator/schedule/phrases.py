"""One phrase of the grammar to the days that it names; the phrases are those of when.lark."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from lark import Token, Tree

from generator.schedule.expression import (
    BranchDays,
    DateParity,
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
from generator.schedule.numerals import CHINESE_NUMBER, number_of
from generator.schedule.refusal import NotUnderstood

Child = Token | Tree[Token]
WEEKDAYS = {sign: number % 7 for number, sign in enumerate("一二三四五六日天")} | {"天": 6}
BRANCHES, ANIMALS = "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
LUNAR_NAMES = {"正月": 1, "冬月": 11, "腊月": 12}
NUMBER = re.compile(f"[0-9]+|{CHINESE_NUMBER}")
TAIL = re.compile("10|[0-9]|[一二三四五六七八九十]")


@dataclass(frozen=True, slots=True)
class Target:
    """The days a phrase names, and what is still open about them.

    `open_end` says what only the words before it can settle: `month_part` (第一个周三 of what),
    `days` (5日 of which month), `numbers` (八月十五 without 日: lunar or not). `is_plain` marks a
    weekday without 每. No days at all: 节假日.
    """

    position: int
    length: int
    days: tuple[Days | MonthSpan, ...] = ()
    open_end: Literal["", "month_part", "days", "numbers"] = ""
    is_plain: bool = False


def refused(code: str, child: Child) -> NotUnderstood:
    """A refusal at the first sign of a phrase, about its words."""
    first, last = span_of(child)
    return NotUnderstood(code, first, last - first)


def span_of(child: Child) -> tuple[int, int]:
    """From which sign up to which (not included) a phrase stands."""
    if isinstance(child, Token):
        return child.start_pos or 0, (child.start_pos or 0) + len(child)
    spans = [span_of(each) for each in child.children]
    return spans[0][0], spans[-1][1]


def words_in(tree: Tree[Token], *kinds: str) -> list[Token]:
    """The words of these kinds that stand right in a phrase."""
    return [each for each in tree.children if isinstance(each, Token) and each.type in kinds]


def number_in(token: Token) -> int:
    """The first number that a word holds."""
    found = NUMBER.search(token)
    return number_of(found.group()) if found else 0


def unique(numbers: Iterable[int]) -> tuple[int, ...]:
    """Sorted, nothing twice."""
    return tuple(sorted(set(numbers)))


def weekdays_in(tree: Tree[Token]) -> tuple[int, ...]:
    """The weekdays of a list: 一、三、五 or 二至四 (which may run over Sunday)."""
    found: list[int] = []
    for child in tree.children:
        if isinstance(child, Tree) and child.data == "weekday_span":
            first, last = (_weekday(each) for each in words_in(child, "WEEKDAY"))
            found += [(first + more) % 7 for more in range((last - first) % 7 + 1)]
        elif isinstance(child, Token) and child.type == "WEEKDAY":
            found.append(_weekday(child))
    return unique(found)


def _weekday(token: Token) -> int:
    if token in WEEKDAYS:
        return WEEKDAYS[token]
    if token.isdigit() and 1 <= int(token) <= 6:
        return int(token) - 1
    raise refused("weekday-unknown", token)


def _weekly(tree: Tree[Token]) -> Target:
    week = words_in(tree, "WEEK")[0]
    first = next(each for each in _tokens(tree) if each.type == "WEEKDAY")
    if week.startswith("每") and first.isdigit():
        raise refused("count-or-weekday", first)
    return _target(tree, Weekly(weekdays_in(tree)), is_plain=not week.startswith(("每", "逢")))


def _few_weeks(tree: Tree[Token]) -> Target:
    said = words_in(tree, "FEW_WEEKS")
    weeks = number_in(said[0]) if said else 2
    if weeks < 1:
        raise refused("not-understood", said[0])
    weekdays = weekdays_in(tree)
    return _target(tree, EveryFewWeeks(weeks, weekdays) if weeks > 1 else Weekly(weekdays))


def _parity_weeks(tree: Tree[Token]) -> Target:
    parity: Literal["odd", "even"] = "odd" if "单" in words_in(tree, "PARITY")[0] else "even"
    return _target(tree, ParityWeeks(parity, weekdays_in(tree)))


def _monthly(tree: Tree[Token]) -> Target:
    inner = tree.children[1]
    assert isinstance(inner, Tree)  # noqa: S101 - the grammar says so
    if inner.data == "month_part":
        return _target(tree, _in_month(inner))
    return _target(tree, _days_of_month(inner))


def _month_part(tree: Tree[Token]) -> Target:
    return _target(tree, _in_month(tree), open_end="month_part")


def _in_month(tree: Tree[Token]) -> Days:
    first = tree.children[0]
    if isinstance(first, Tree):
        return _by_ordinals(first, tree.children[1])
    if first.type == "LAST_DAY":
        return MonthDays((-1,))
    if first.type == "FIRST_WEEK":
        raise refused("which-week-is-first", first)
    if len(tree.children) == 1:
        raise refused("which-day-of-third", first)
    thirds = unique("上中下".index(sign) + 1 for sign in first if sign in "上中下")
    return MonthThirds(thirds, weekdays_in(tree))


def _by_ordinals(ordinals: Tree[Token], what: Child) -> Days:
    assert isinstance(what, Tree)  # noqa: S101 - the grammar says so
    numbers = []
    limit = 5 if words_in(what, "WEEK") else 23 if words_in(what, "WORKING_DAYS") else 31
    for token in words_in(ordinals, "ORDINAL", "NUMBER", "NUMBER_OF"):
        number = number_in(token) if not token.startswith("最后") else 1
        if not 1 <= number <= limit:
            raise refused("ordinal-too-high", token)
        numbers.append(-number if token.startswith(("最后", "倒数")) else number)
    if limit == 5:
        return MonthWeekdays(unique(numbers), weekdays_in(what))
    return MonthWorkingDays(unique(numbers)) if limit == 23 else MonthDays(unique(numbers))


def _days_of_month(tree: Tree[Token]) -> Days:
    tokens = _tokens(tree)
    if not tokens[-1].endswith("日"):
        raise refused("solar-or-lunar", tree)
    return MonthDays(numbered_days(tree.children))


def _bare_days(tree: Tree[Token]) -> Target:
    return _target(tree, MonthDays(numbered_days(tree.children)), open_end="days")


def numbered_days(children: Iterable[Child], limit: int = 31) -> tuple[int, ...]:
    """Days by number, runs counted out. `limit` is 31, for lunar months 30."""
    runs = runs_of_days(children, limit)
    return unique(day for first, last in runs for day in range(first, last + 1))


def runs_of_days(children: Iterable[Child], limit: int = 31) -> list[tuple[int, int]]:
    """First and last day of each run: 5日、7日至9日 is (5, 5), (7, 9)."""
    found = []
    for child in children:
        if isinstance(child, Token) and child.type in ("DAY", "NUMBER", "FIRST_DAYS"):
            day = _day(child, limit)
            found.append((day, day))
        elif isinstance(child, Tree) and child.data in ("day_span", "first_days_span"):
            first, last = (_day(each, limit) for each in _tokens(child) if each.type != "TO")
            if last <= first:
                raise refused("span-backwards", child)
            found.append((first, last))
    return found


def _day(token: Token, limit: int) -> int:
    day = number_in(token)
    if not 1 <= day <= limit:
        raise refused("date-impossible", token)
    return day


def _tails(tree: Tree[Token]) -> Target:
    calendars = words_in(tree, "LUNAR", "SOLAR", "MEETING_IN")
    lists = words_in(tree, "TAILS")
    if not calendars:
        raise refused("solar-or-lunar", lists[0])
    tails: list[int] = []
    for each in lists:
        if re.search("[二三]十", each):
            raise refused("tail-or-day", each)
        tails += [number_of(tail) or 10 for tail in TAIL.findall(each)]
    is_lunar = any(name in calendars[0] for name in ("农历", "阴历", "旧历"))
    return _target(tree, LunarTails(unique(tails)) if is_lunar else SolarTails(unique(tails)))


def _lunar(tree: Tree[Token]) -> Target:
    month, is_leap = None, False
    for child in tree.children:
        if isinstance(child, Tree) and child.data == "month":
            if words_in(child, "YEAR"):
                raise refused("not-understood", child)
            month = month_number(words_in(child, "MONTH")[0])
        elif isinstance(child, Token) and child.type == "LUNAR_MONTH":
            is_leap = child.startswith("闰")
            month = LUNAR_NAMES.get(child) or number_in(child)
    return _target(tree, LunarDays(month, is_leap, numbered_days(tree.children, 30)))


def _branches(tree: Tree[Token]) -> Target:
    word = words_in(tree, "BRANCHES")[0]
    found = [signs.index(sign) for sign in word for signs in (BRANCHES, ANIMALS) if sign in signs]
    return _target(tree, BranchDays(unique(found)))


def _few_days(tree: Tree[Token]) -> Target:
    word = words_in(tree, "FEW_DAYS")[0]
    days = 2 if "隔" in word else number_in(word)
    if days < 2:
        raise refused("not-understood", word)
    return _target(tree, EveryFewDays(days))


def _market(tree: Tree[Token]) -> Target:
    word = words_in(tree, "MARKET")[0]
    after, before = ("次日", "第二天", "后一天"), ("前一天", "前一日")
    return _target(tree, MarketDays(word.endswith(after) - word.endswith(before)))


def month_number(token: Token) -> int:
    """The month that `12月` names."""
    month = number_in(token)
    if not 1 <= month <= 12:
        raise refused("date-impossible", token)
    return month


def _year(tree: Tree[Token]) -> int | None:
    years = words_in(tree, "YEAR")
    if not years:
        return None
    year = int(years[0][:4])
    if not 1900 <= year <= 2100:
        raise refused("date-impossible", years[0])
    return year


def year_and_month(tree: Tree[Token]) -> tuple[int | None, int]:
    """Year (None where not said) and month."""
    return _year(tree), month_number(words_in(tree, "MONTH")[0])


def _months(tree: Tree[Token]) -> Target:
    months = [each for each in tree.children if isinstance(each, Tree)]
    numbers = words_in(tree, "NUMBER")
    years_and_months = [year_and_month(each) for each in months]
    last_year, last = years_and_months[-1]
    if words_in(tree, "TO", "UNTIL"):
        first_year, first = (
            years_and_months[0] if len(months) > 1 else (_year(tree), month_number(numbers[0]))
        )
        span = _month_span(tree, (first_year, first), (last_year, last))
        return _target(tree, span)
    year = last_year or _year(tree)
    found = [MonthSpan(each, each, year, year) for each in (*map(month_number, numbers), last)]
    return Target(*_place(tree), tuple(found))


def _month_span(
    tree: Tree[Token], begin: tuple[int | None, int], end: tuple[int | None, int]
) -> MonthSpan:
    (first_year, first), (last_year, last) = begin, end
    is_next = bool(words_in(tree, "NEXT_YEAR"))
    if last_year is None and first_year is not None:
        last_year = first_year + 1 if is_next else first_year
    elif first_year is None and last_year is not None:
        first_year = last_year if first <= last else last_year - 1
    if first_year and last_year and (first_year, first) > (last_year, last):
        raise refused("span-backwards", tree)
    if first_year is None and is_next and last >= first:
        raise refused("year-missing", tree)
    return MonthSpan(first, last, first_year, last_year)


def last_day_of(year: int | None, month: int) -> int:
    """The last day of a month; of February without a year, the 29th."""
    return monthrange(year or 2024, month)[1]


def _tokens(tree: Tree[Token]) -> list[Token]:
    return list(tree.scan_values(lambda value: isinstance(value, Token)))


def _place(tree: Tree[Token]) -> tuple[int, int]:
    first, last = span_of(tree)
    return first, last - first


def _target(
    tree: Tree[Token],
    days: Days | MonthSpan,
    open_end: Literal["", "month_part", "days"] = "",
    *,
    is_plain: bool = False,
) -> Target:
    return Target(*_place(tree), (days,), open_end, is_plain)


def _relative(tree: Tree[Token]) -> Target:
    raise refused("relative", tree.children[0])


def _between(tree: Tree[Token]) -> Target:
    raise refused("every-or-between", tree.children[0])


PHRASES: dict[str, Callable[[Tree[Token]], Target]] = {
    "weekly": _weekly,
    "parity_weeks": _parity_weeks,
    "few_weeks": _few_weeks,
    "every_day": lambda tree: _target(tree, EveryDay()),
    "working_days": lambda tree: _target(tree, WorkingDays()),
    "weekends": lambda tree: _target(tree, Weekends()),
    "monthly": _monthly,
    "month_part": _month_part,
    "date_parity": lambda tree: _target(
        tree, DateParity("odd" if "单" in words_in(tree, "DATE_PARITY")[0] else "even")
    ),
    "tails": _tails,
    "lunar": _lunar,
    "branches": _branches,
    "few_days": _few_days,
    "market": _market,
    "holiday": lambda tree: Target(*_place(tree)),
    "months": _months,
    "bare_days": _bare_days,
    "relative": _relative,
    "between": _between,
}
