"""A `dated` of the grammar becomes a rule: whole, with nothing said twice or left open."""

from dataclasses import replace

from lark import Token, Tree

from generator.schedule.canonical import merged, sorted_spans
from generator.schedule.clock import hours_of
from generator.schedule.counted import check_count, count_refused
from generator.schedule.draft import Draft, DraftGroup
from generator.schedule.expression import (
    CalendarDay,
    Dates,
    DateSpan,
    EveryFewDays,
    EveryFewWeeks,
    Group,
    MonthSpan,
    Rule,
)
from generator.schedule.pieces import read
from generator.schedule.refusal import NotUnderstood
from generator.schedule.signs import Normalised
from generator.schedule.words import refused


def rule_in(tree: Tree[Token], text: Normalised) -> Rule:
    """The rule that a `dated` of the grammar says."""
    draft = Draft(text)
    read(draft, tree.children, is_bracketed=False)
    if draft.count and not draft.is_counted:
        raise count_refused("count-not-days", draft.count)
    if not draft.groups:
        raise refused("days-missing", tree)
    groups = tuple(_group(each) for each in draft.groups)
    if draft.count:
        check_count(draft.count, groups)
    _check_start(draft)
    _check_limits(draft)
    return _with_bounds(
        Rule(
            groups,
            sorted_spans(draft.within),
            draft.start,
            draft.end,
            tuple(dict.fromkeys(draft.exceptions)),
            draft.holidays,
            draft.weekends_postponed,
            tuple(draft.notes),
        ),
        tree,
    )


def _group(draft: DraftGroup) -> Group:
    days = merged(
        each for target in draft.targets for each in target.days if not isinstance(each, MonthSpan)
    )
    return Group(days, hours_of(tuple(draft.hours)))


def _check_start(draft: Draft) -> None:
    """每两周, 三天一圩: without a start nobody knows which week or day is the first."""
    if draft.start is not None:
        return
    for group in draft.groups:
        for target in group.targets:
            if any(isinstance(days, EveryFewDays | EveryFewWeeks) for days in target.days):
                raise NotUnderstood("start-missing", target.position, target.length)
    for excepted in draft.exceptions:
        if any(isinstance(days, EveryFewDays | EveryFewWeeks) for days in excepted.days):
            raise NotUnderstood("start-missing", 0)


def _check_limits(draft: Draft) -> None:
    """12月每周二，1月5日: a day of the year does not belong in a rule limited to months."""
    for group in draft.groups:
        for target in group.targets:
            if draft.within and any(isinstance(days, Dates | DateSpan) for days in target.days):
                raise NotUnderstood("months-and-dates", target.position, target.length)


def _with_bounds(rule: Rule, tree: Tree[Token]) -> Rule:
    """An end without a year takes it from the start; if both lack it, it is a season."""
    start, end = rule.start, rule.end
    if end is None or end.year is not None:
        if start and end and start.year and (start.year, start) > (end.year, end):
            raise refused("span-backwards", tree)
        return rule
    if start is None or _needs_start(rule):
        raise refused("year-missing", tree)
    if start.year is None:
        return replace(
            rule, start=None, end=None, within=sorted_spans((*rule.within, DateSpan(start, end)))
        )
    year = start.year + ((end.month, end.day) < (start.month, start.day))
    day = min(end.day, 28) if (end.month, end.day) == (2, 29) and year % 4 else end.day
    return replace(rule, end=CalendarDay(end.month, day, year))


def _needs_start(rule: Rule) -> bool:
    days = [
        *(each for group in rule.groups for each in group.days),
        *(each for excepted in rule.exceptions for each in excepted.days),
    ]
    return any(isinstance(each, EveryFewDays | EveryFewWeeks) for each in days)
