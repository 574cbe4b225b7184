"""Weekdays: every week, in odd or even weeks, every few weeks."""

from typing import Literal

from lark import Token, Tree

from generator.schedule.expression import EveryFewWeeks, ParityWeeks, Weekly
from generator.schedule.refusal import NotUnderstood
from generator.schedule.words import (
    Child,
    Target,
    number_in,
    refused,
    span_of,
    target_of,
    tokens_in,
    unique,
    words_in,
)

WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}


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


def weekly(tree: Tree[Token]) -> Target:
    """每周三、五."""
    week = words_in(tree, "WEEK")[0]
    _check_run(tree)
    first = next(each for each in tokens_in(tree) if each.type == "WEEKDAY")
    if week.startswith("每") and first.isdigit():
        raise refused("count-or-weekday", first)
    return target_of(tree, Weekly(weekdays_in(tree)), is_plain=not week.startswith(("每", "逢")))


def _check_run(tree: Tree[Token]) -> None:
    """周三天: behind a weekday 天 is rather a count of days than a Sunday; 周二，1 is a slip."""
    written = [each for each in tokens_in(tree) if each.type == "WEEKDAY"]
    for token in written:
        if token.isdigit() != written[0].isdigit():
            raise refused("not-understood", token)
    before: Child | None = None
    for child in tree.children:
        is_after_weekday = isinstance(before, Token) and before.type == "WEEKDAY"
        if child == "天" and is_after_weekday and before is not None:
            raise NotUnderstood("count-not-days", span_of(before)[0], 2)
        before = child


def few_weeks(tree: Tree[Token]) -> Target:
    """每两周周三."""
    said = words_in(tree, "FEW_WEEKS")
    weeks = number_in(said[0]) if said else 2
    if weeks < 1:
        raise refused("not-understood", said[0])
    weekdays = weekdays_in(tree)
    return target_of(tree, EveryFewWeeks(weeks, weekdays) if weeks > 1 else Weekly(weekdays))


def parity_weeks(tree: Tree[Token]) -> Target:
    """单周周三."""
    parity: Literal["odd", "even"] = "odd" if "单" in words_in(tree, "PARITY")[0] else "even"
    return target_of(tree, ParityWeeks(parity, weekdays_in(tree)))
