"""A schedule in the words of a language: every word and pattern stands in its catalogue."""

from collections.abc import Iterator
from datetime import time

from generator.schedule.expression import (
    ByAppointment,
    Dates,
    EveryDay,
    Excepted,
    Group,
    Hours,
    MarketDays,
    MonthSpan,
    Rule,
    Weekends,
    Weekly,
    When,
    WorkingDays,
)
from generator.schedule.normal_form import is_free_note
from generator.schedule.told_dates import told_day
from generator.schedule.told_days import told_kinds
from generator.schedule.wording import Words, filled, listed
from generator.texts.catalogue import Catalogue

# What is told so briefly that a part of the day follows without a comma.
SHORT = (Weekly, EveryDay, WorkingDays, Weekends, Dates)
MARKET_DAYS = (MarketDays(0),)


def told_schedule(when: When, words: Catalogue) -> str:
    """The schedule in words; a note stays as it is written."""
    told: Words = words.schedule["in_words"]
    return str(told["between_rules"]).join(
        _by_appointment(rule, told) if isinstance(rule, ByAppointment) else _rule(rule, told)
        for rule in when.rules
    )


def _by_appointment(rule: ByAppointment, words: Words) -> str:
    """How to ask for a day; a word that the catalogue lacks stays as it is written."""
    known = (words["appointments"].get("".join(word.split()), word) for word in rule.words)
    return _with_notes(str(words["between_words"]).join(known), rule.notes, words)


def _rule(rule: Rule, words: Words) -> str:
    is_of_months = bool(rule.within) and all(isinstance(each, MonthSpan) for each in rule.within)
    month = "the_month" if is_of_months else "each_month"
    told = str(words["between_groups"]).join(_group(each, words, month) for each in rule.groups)
    if rule.within:
        spans = told_kinds(rule.within, words, weekly="weekly")
        told = filled(words, "within", spans=spans, rule=told)
    bounds = _bounds(rule, words)
    if bounds:
        told = filled(words, "bounded", rule=told, bounds=bounds)
    asides = str(words["between_asides"]).join(_asides(rule, words))
    if asides:
        told = filled(words, "asides", rule=told, asides=asides)
    return _with_notes(told, rule.notes, words)


def _bounds(rule: Rule, words: Words) -> str:
    first = told_day(rule.start, words) if rule.start else ""
    last = told_day(rule.end, words) if rule.end else ""
    if first and last:
        return filled(words, "from_until", first=first, last=last)
    if first:
        return filled(words, "from", first=first)
    return filled(words, "until", last=last) if last else ""


def _asides(rule: Rule, words: Words) -> Iterator[str]:
    for each in rule.exceptions:
        yield _excepted(each, words)
    if rule.holidays == "postpone" and rule.weekends_postponed:
        yield str(words["both_postponed"])
        return
    if rule.holidays:
        yield str(words["holidays"][rule.holidays])
    if rule.weekends_postponed:
        yield str(words["weekends_postponed"])


def _excepted(excepted: Excepted, words: Words) -> str:
    days = told_kinds(excepted.days, words, weekly="weekly_excepted")
    if not excepted.parts:
        return filled(words, "except", days=days)
    parts = listed((words["parts"][part] for part in excepted.parts), words)
    return filled(words, "except_parts", days=days, parts=parts)


def _with_notes(told: str, notes: tuple[str, ...], words: Words) -> str:
    for note in notes:
        form = "free_note" if is_free_note(note) else "note"
        told = filled(words, form, rule=told, note=note)
    return told


def _group(group: Group, words: Words, month: str) -> str:
    days = told_kinds(group.days, words, month=month, weekly="weekly")
    if not group.hours:
        return days
    hours = listed((_hours(each, words) for each in group.hours), words)
    is_short = len(group.days) == 1 and isinstance(group.days[0], SHORT)
    is_short = is_short or group.days == MARKET_DAYS
    part = "with_part" if is_short else "apart_with_part"
    form = "with_clock" if group.hours[0].start else part
    return filled(words, form, days=days, hours=hours)


def _hours(hours: Hours, words: Words) -> str:
    part = str(words["parts"][hours.word]) if hours.word else ""
    if not hours.start or not hours.end:
        return part
    clock = filled(words, "clock", start=_clock(hours.start), end=_clock(hours.end))
    return filled(words, "clock_part", clock=clock, part=part) if part else clock


def _clock(clock: time) -> str:
    return f"{clock.hour}:{clock.minute:02}"
