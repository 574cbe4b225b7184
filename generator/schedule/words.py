"""Words and phrases of the grammar: where they stand, which numbers they hold, what they name."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lark import Token, Tree

from generator.schedule.expression import Days, MonthSpan
from generator.schedule.numerals import CHINESE_NUMBER, number_of
from generator.schedule.refusal import NotUnderstood

Child = Token | Tree[Token]
OpenEnd = Literal["", "month_part", "days", "numbers"]
DAY_SIGNS = ("日", "号")
NUMBER = re.compile(f"[0-9]+|{CHINESE_NUMBER}")


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
    open_end: OpenEnd = ""
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


def tokens_in(tree: Tree[Token]) -> list[Token]:
    """All words of a phrase, in order."""
    return list(tree.scan_values(lambda value: isinstance(value, Token)))


def target_of(
    tree: Tree[Token],
    days: Days | MonthSpan,
    open_end: OpenEnd = "",
    *,
    is_plain: bool = False,
) -> Target:
    """The days that a phrase names, where it stands."""
    first, last = span_of(tree)
    return Target(first, last - first, (days,), open_end, is_plain)


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
            first, last = (_day(each, limit) for each in tokens_in(child) if each.type != "TO")
            if last <= first:
                raise refused("span-backwards", child)
            found.append((first, last))
    return found


def _day(token: Token, limit: int) -> int:
    day = number_in(token)
    if not 1 <= day <= limit:
        raise refused("date-impossible", token)
    return day


def month_number(token: Token) -> int:
    """The month that `12月` names."""
    month = number_in(token)
    if not 1 <= month <= 12:
        raise refused("date-impossible", token)
    return month


def year_in(tree: Tree[Token]) -> int | None:
    """The year that a phrase says; None where it says none."""
    years = words_in(tree, "YEAR")
    if not years:
        return None
    year = int(years[0][:4])
    if not 1900 <= year <= 2100:
        raise refused("date-impossible", years[0])
    return year


def year_and_month(tree: Tree[Token]) -> tuple[int | None, int]:
    """Year (None where not said) and month."""
    return year_in(tree), month_number(words_in(tree, "MONTH")[0])


def last_day_of(year: int | None, month: int) -> int:
    """The last day of a month; of February without a year, the 29th."""
    return monthrange(year or 2024, month)[1]
