"""Phrases in the order written: which hours, start, limit or exception goes where in a rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lark import Token, Tree

from generator.schedule.canonical import sorted_targets
from generator.schedule.clock import WrittenHours, hours_of
from generator.schedule.counted import count_refused
from generator.schedule.dated import bound_in
from generator.schedule.draft import Draft, DraftGroup
from generator.schedule.expression import (
    Dates,
    DateSpan,
    Excepted,
    HolidayRule,
    MonthSpan,
    Weekends,
    Weekly,
)
from generator.schedule.phrases import PHRASES
from generator.schedule.settling import settled
from generator.schedule.words import Child, Target, refused, span_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How a phrase stands: behind a comma or 、 (or first), and in brackets or not."""

    is_apart: bool
    is_bracketed: bool


def read(draft: Draft, children: Sequence[Child], *, is_bracketed: bool) -> None:
    """Take in the phrases of a rule, or of a bracket in it."""
    is_apart = True
    for child in children:
        if isinstance(child, Token):
            is_apart = True
            continue
        PIECES[child.data](draft, child, Standing(is_apart, is_bracketed))
        is_apart = False


def _read_bracket(draft: Draft, tree: Tree[Token], standing: Standing) -> None:
    if standing.is_bracketed:
        raise refused("not-understood", tree)
    if draft.count and not draft.is_counted:
        draft.is_counted = True
        read(draft, tree.children, is_bracketed=False)
    else:
        read(draft, tree.children, is_bracketed=True)


def _read_unit(draft: Draft, tree: Tree[Token], standing: Standing) -> None:
    targets = [
        PHRASES[each.data](each)
        for each in tree.children
        if isinstance(each, Tree) and each.data not in ("hours", "verb")
    ]
    hours = [
        _written(each) for each in tree.children if isinstance(each, Tree) and each.data == "hours"
    ]
    written = hours[0] if hours else []
    verbs = [each for each in tree.children if isinstance(each, Tree) and each.data == "verb"]
    if verbs:
        verb = verbs[0].children[0]
        assert isinstance(verb, Token)  # noqa: S101 - the grammar says so
        _say_of(draft, targets, written, verb, tree)
    elif any(not target.days for target in targets):
        raise refused("holidays-how", tree)
    elif all(isinstance(days, MonthSpan) for target in targets for days in target.days):
        _limit(
            draft,
            targets,
            tree,
            is_allowed=not written and (not draft.groups or standing.is_bracketed),
        )
    elif any(isinstance(days, MonthSpan) for target in targets for days in target.days):
        raise refused("two-kinds-together", tree)
    elif standing.is_bracketed:
        _compare(draft, targets, tree, has_hours=bool(written))
    else:
        _add(draft, targets, written, standing, tree)


def _add(
    draft: Draft,
    targets: list[Target],
    written: list[WrittenHours],
    standing: Standing,
    tree: Tree[Token],
) -> None:
    """Days that the rule holds on."""
    open_group = draft.groups[-1] if draft.groups and not draft.groups[-1].hours else None
    if open_group and not standing.is_apart:
        before = [days for target in open_group.targets for days in target.days]
        if all(isinstance(days, DateSpan) for days in before) and not draft.within:
            draft.within += [days for days in before if isinstance(days, DateSpan)]
            draft.groups.pop()
            open_group = None
        elif not all(isinstance(days, Weekly) for days in (*before, *targets[0].days)):
            raise refused("two-kinds-together", tree)
    group = open_group or DraftGroup([])
    if open_group is None:
        draft.groups.append(group)
    for target in targets:
        earlier = [each for drafted in draft.groups for each in drafted.targets]
        group.targets.append(settled(target, earlier, draft.text, is_within=bool(draft.within)))
    group.hours += written


def _limit(draft: Draft, targets: list[Target], tree: Tree[Token], *, is_allowed: bool) -> None:
    """Months (or, in brackets, days) of the year that the rule is limited to."""
    if not is_allowed:
        raise refused("months-in-mid", tree)
    spans = [
        days for target in targets for days in target.days if isinstance(days, MonthSpan | DateSpan)
    ]
    if len({isinstance(span, MonthSpan) and span.first_year is None for span in spans}) > 1:
        raise refused("year-missing", tree)
    draft.within += spans


def _compare(draft: Draft, targets: list[Target], tree: Tree[Token], *, has_hours: bool) -> None:
    """Days in brackets: 2026年12月5日（周六） is compared, 每周三（7月1日至8月31日） limits."""
    days = [each for target in targets for each in target.days]
    if all(isinstance(each, DateSpan) for each in days) and not has_hours and draft.groups:
        _limit(draft, targets, tree, is_allowed=True)
        return
    dates = draft.groups[-1].targets[-1].days if draft.groups else ()
    weekdays = {weekday for each in days if isinstance(each, Weekly) for weekday in each.weekdays}
    if has_hours or not weekdays or not all(isinstance(each, Weekly) for each in days):
        raise refused("not-understood", tree)
    written = [day for each in dates if isinstance(each, Dates) for day in each.days]
    if not written:
        raise refused("not-understood", tree)
    if any(day.year is None for day in written):
        raise refused("year-missing", tree)
    if {date(day.year or 1, day.month, day.day).weekday() for day in written} != weekdays:
        raise refused("weekday-differs", tree)


def _say_of(
    draft: Draft,
    targets: list[Target],
    written: list[WrittenHours],
    verb: Token,
    tree: Tree[Token],
) -> None:
    """What is said of days: 除外, 照常, 顺延."""
    holidays = [target for target in targets if not target.days]
    others = [days for target in targets for days in target.days]
    if verb.type == "EXCEPT":
        _except(draft, targets, written, tree)
    elif verb.type == "KEEP" and holidays and not others and not written:
        _say_holidays(draft, "keep", tree)
    elif verb.type == "POSTPONE" and not written and set(others) <= {Weekends()}:
        if holidays:
            _say_holidays(draft, "postpone", tree)
        draft.weekends_postponed |= bool(others)
    else:
        raise refused("not-understood", tree)


def _except(
    draft: Draft, targets: list[Target], written: list[WrittenHours], tree: Tree[Token]
) -> None:
    if any(not target.days for target in targets):
        _say_holidays(draft, "skip", tree)
        if written:
            raise refused("not-understood", tree)
    hours = hours_of(tuple(written))
    if any(each.start for each in hours):
        raise refused("exception-with-hours", tree)
    known: list[Target] = []
    for target in targets:
        known.append(settled(target, known, draft.text, is_within=False) if target.days else target)
    days = sorted_targets(each for target in known for each in target.days)
    parts = tuple(each.part for each in hours)
    if days:
        draft.exceptions.append(Excepted(days, () if "全天" in parts else parts))


def _say_holidays(draft: Draft, said: HolidayRule, tree: Tree[Token]) -> None:
    if draft.holidays not in (None, said):
        raise refused("said-twice", tree)
    draft.holidays = said


def _read_excluding(draft: Draft, tree: Tree[Token], _: Standing) -> None:
    inner = [each for each in tree.children if isinstance(each, Tree)]
    targets = [PHRASES[each.data](each) for each in inner if each.data != "hours"]
    written = [hours for each in inner if each.data == "hours" for hours in _written(each)]
    _except(draft, targets, written, tree)


def _read_hours(draft: Draft, tree: Tree[Token], standing: Standing) -> None:
    written = _written(tree)
    if not draft.groups:
        hours_of(tuple(written))
        raise refused("days-missing", tree)
    hours = draft.groups[-1].hours
    if not standing.is_bracketed or not hours:
        hours += written
    elif len(written) == 1 and written[0].word is None and hours[-1].start is None:
        hours[-1] = replace(written[0], word=hours[-1].word)
    else:
        raise refused("not-understood", tree)


def _written(tree: Tree[Token]) -> list[WrittenHours]:
    found = []
    for child in tree.children:
        if isinstance(child, Tree):
            word = next((each for each in child.children if isinstance(each, Token)), None)
            span = next(each for each in child.children if isinstance(each, Tree))
            start, *rest = (
                each for each in span.children if isinstance(each, Token) and each.type != "TO"
            )
            end = rest[-1] if rest else None
            found.append(WrittenHours(word, start, end, rest[0] if len(rest) > 1 else None))
        elif child.type == "PART":
            found.append(WrittenHours(child))
    return found


def _read_start(draft: Draft, tree: Tree[Token], _: Standing) -> None:
    if draft.start is not None:
        raise refused("said-twice", tree)
    draft.start = bound_in(tree, is_end=False)


def _read_end(draft: Draft, tree: Tree[Token], _: Standing) -> None:
    if draft.end is not None:
        raise refused("said-twice", tree)
    draft.end = bound_in(tree, is_end=True)


def _read_note(draft: Draft, tree: Tree[Token], _: Standing) -> None:
    first, last = span_of(tree)
    draft.notes.append(draft.text.written(first, last).rstrip("。 "))


def _read_count(draft: Draft, tree: Tree[Token], _: Standing) -> None:
    token = tree.children[0]
    assert isinstance(token, Token)  # noqa: S101 - the grammar says so
    if draft.count or draft.groups:
        raise count_refused("count-not-days", token)
    draft.count = token


PIECES: dict[str, Callable[[Draft, Tree[Token], Standing], None]] = {
    "unit": _read_unit,
    "excluding": _read_excluding,
    "hours": _read_hours,
    "starts": _read_start,
    "ends": _read_end,
    "bracket": _read_bracket,
    "note": _read_note,
    "count": _read_count,
}
