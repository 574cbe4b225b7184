"""Phrases that name days of the year: 12月5日、12日, 12月7日至11日, 自2026年12月起."""

from datetime import date

from lark import Token, Tree

from generator.schedule.expression import CalendarDay, Dates, DateSpan, Days
from generator.schedule.words import (
    DAY_SIGNS,
    Target,
    last_day_of,
    number_in,
    refused,
    runs_of_days,
    span_of,
    tokens_in,
    words_in,
    year_and_month,
)


def day_of(tree: Tree[Token]) -> CalendarDay:
    """A `date` of the grammar; a day that no calendar has is refused."""
    iso = words_in(tree, "ISO_DATE")
    if iso:
        year, month, day = (int(part) for part in _iso_parts(iso[0]))
        return _existing(CalendarDay(month, day, year), iso[0])
    said, month = year_and_month(tree)
    token = words_in(tree, "DAY")[0]
    return _existing(CalendarDay(month, number_in(token), said), tree)


def _iso_parts(token: Token) -> list[str]:
    return token.rstrip("日号").replace(".", "-").replace("/", "-").split("-")


def _existing(day: CalendarDay, where: Token | Tree[Token]) -> CalendarDay:
    if day.year is not None and not 1900 <= day.year <= 2100:
        raise refused("date-impossible", where)
    try:
        date(day.year or 2024, day.month, day.day)
    except ValueError:
        raise refused("date-impossible", where) from None
    return day


def dates_in(tree: Tree[Token]) -> Target:
    """`dates`: days of one month; without 日 at the end, the words before must settle it."""
    first = tree.children[0]
    assert isinstance(first, Tree)  # noqa: S101 - the grammar says so
    begun: list[Days] = []
    if first.data == "date":
        day = day_of(first)
        month, year = day.month, day.year
        begun.append(Dates((day,)))
    else:
        year, month = year_and_month(first)
    rest = tree.children[1:]
    found = (*begun, *_in_month(rest, month, year, tree))
    last = tokens_in(tree)[-1]
    open_end = "" if last.endswith(DAY_SIGNS) or last.type == "ISO_DATE" else "numbers"
    start, end = span_of(tree)
    return Target(start, end - start, found, "numbers" if open_end else "")


def _in_month(
    children: list[Token | Tree[Token]], month: int, year: int | None, where: Tree[Token]
) -> list[Days]:
    found: list[Days] = []
    for day, last in runs_of_days(children):
        begin = _existing(CalendarDay(month, day, year), where)
        end = _existing(CalendarDay(month, last, year), where)
        found.append(Dates((begin,)) if begin == end else DateSpan(begin, end))
    return found


def span_in(tree: Tree[Token]) -> Target:
    """`date_span`: 12月7日至11日, 2026年12月28日至2027年1月3日, 12月28日至次年1月3日."""
    dates = [
        day_of(each) for each in tree.children if isinstance(each, Tree) and each.data == "date"
    ]
    first = dates[0]
    rest: list[Days] = []
    if len(dates) > 1:
        last = dates[1]
    else:
        token = words_in(tree, "DAY")[0]
        last = _existing(CalendarDay(first.month, number_in(token), first.year), token)
        after = tree.children[tree.children.index(token) + 1 :]
        rest = _in_month(after, first.month, first.year, tree)
        if last <= first:
            raise refused("span-backwards", tree)
    start, end = span_of(tree)
    is_next = bool(words_in(tree, "NEXT_YEAR"))
    return Target(start, end - start, (_with_years(first, last, tree, is_next=is_next), *rest))


def _with_years(
    first: CalendarDay, last: CalendarDay, tree: Tree[Token], *, is_next: bool
) -> DateSpan:
    if last.year is None and first.year is not None:
        last = _existing(CalendarDay(last.month, last.day, first.year + is_next), tree)
    elif first.year is None and last.year is not None:
        is_before = (first.month, first.day) > (last.month, last.day)
        first = _existing(CalendarDay(first.month, first.day, last.year - is_before), tree)
    if first.year is not None and (first.year, first) >= (last.year, last):
        raise refused("span-backwards", tree)
    if first.year is None and (first == last or (is_next and last > first)):
        raise refused("span-backwards", tree)
    return DateSpan(first, last)


def bound_in(tree: Tree[Token], *, is_end: bool) -> CalendarDay:
    """The day of `starts` or `ends`; a month means its first or last day."""
    inner = next(each for each in tree.children if isinstance(each, Tree))
    if inner.data == "relative":
        raise refused("relative", inner)
    if inner.data == "date":
        return day_of(inner)
    year, month = year_and_month(inner)
    return CalendarDay(month, last_day_of(year, month) if is_end else 1, year)
