"""Days within months, and spans of months: 每月第一个周四, 每月5日, 11月至次年3月."""

from lark import Token, Tree

from generator.schedule.expression import (
    Days,
    MonthDays,
    MonthSpan,
    MonthThirds,
    MonthWeekdays,
    MonthWorkingDays,
)
from generator.schedule.week_phrases import weekdays_in
from generator.schedule.words import (
    DAY_SIGNS,
    Child,
    Target,
    month_number,
    number_in,
    numbered_days,
    refused,
    span_of,
    target_of,
    tokens_in,
    unique,
    words_in,
    year_and_month,
    year_in,
)


def monthly(tree: Tree[Token]) -> Target:
    """每月第一个周四, 每月5日."""
    inner = tree.children[1]
    assert isinstance(inner, Tree)  # noqa: S101 - the grammar says so
    if inner.data == "month_part":
        return target_of(tree, _in_month(inner))
    return target_of(tree, _days_of_month(inner))


def month_part(tree: Tree[Token]) -> Target:
    """第一个周四, without 每月."""
    return target_of(tree, _in_month(tree), open_end="month_part")


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
    tokens = tokens_in(tree)
    if not tokens[-1].endswith(DAY_SIGNS):
        raise refused("solar-or-lunar", tree)
    return MonthDays(numbered_days(tree.children))


def bare_days(tree: Tree[Token]) -> Target:
    """20日, without a month."""
    return target_of(tree, MonthDays(numbered_days(tree.children)), open_end="days")


def months(tree: Tree[Token]) -> Target:
    """12月, 7、8月, 11月至次年3月."""
    written = [each for each in tree.children if isinstance(each, Tree)]
    numbers = words_in(tree, "NUMBER")
    years_and_months = [year_and_month(each) for each in written]
    last_year, last = years_and_months[-1]
    if words_in(tree, "TO", "UNTIL"):
        first_year, first = (
            years_and_months[0] if len(written) > 1 else (year_in(tree), month_number(numbers[0]))
        )
        span = _month_span(tree, (first_year, first), (last_year, last))
        return target_of(tree, span)
    year = last_year or year_in(tree)
    found = [MonthSpan(each, each, year, year) for each in (*map(month_number, numbers), last)]
    begin, end = span_of(tree)
    return Target(begin, end - begin, tuple(found))


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
