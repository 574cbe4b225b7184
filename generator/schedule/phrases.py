"""The phrases of when.lark by name: each to the days that it names, or to a refusal."""

from collections.abc import Callable

from lark import Token, Tree

from generator.schedule.cycle_phrases import branches, few_days, lunar, market, tails
from generator.schedule.dated import dates_in, span_in
from generator.schedule.expression import DateParity, EveryDay, Weekends, WorkingDays
from generator.schedule.month_phrases import bare_days, month_part, monthly, months
from generator.schedule.week_phrases import few_weeks, parity_weeks, weekly
from generator.schedule.words import Target, refused, span_of, target_of, words_in


def _holiday(tree: Tree[Token]) -> Target:
    first, last = span_of(tree)
    return Target(first, last - first)


def _date_parity(tree: Tree[Token]) -> Target:
    word = words_in(tree, "DATE_PARITY")[0]
    return target_of(tree, DateParity("odd" if "单" in word else "even"))


def _relative(tree: Tree[Token]) -> Target:
    raise refused("relative", tree.children[0])


def _between(tree: Tree[Token]) -> Target:
    raise refused("every-or-between", tree.children[0])


PHRASES: dict[str, Callable[[Tree[Token]], Target]] = {
    "weekly": weekly,
    "parity_weeks": parity_weeks,
    "few_weeks": few_weeks,
    "every_day": lambda tree: target_of(tree, EveryDay()),
    "working_days": lambda tree: target_of(tree, WorkingDays()),
    "weekends": lambda tree: target_of(tree, Weekends()),
    "monthly": monthly,
    "month_part": month_part,
    "date_parity": _date_parity,
    "tails": tails,
    "lunar": lunar,
    "branches": branches,
    "few_days": few_days,
    "market": market,
    "holiday": _holiday,
    "dates": dates_in,
    "date_span": span_in,
    "months": months,
    "bare_days": bare_days,
    "relative": _relative,
    "between": _between,
}
