"""Workload in a report: what the two sides say, where they differ, which months are missing.

A count of home visits under 5 is no number in public, and stands in no sum.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from generator.duties.case import Case
from generator.model.ledger import FIGURES, Workload, month_of
from generator.model.pairing import Assignment, Pairing
from generator.model.scalars import DayOrMonth
from generator.views.page import Setting, told_date
from generator.views.people import people_of
from generator.views.report import Cell, Section, report_section
from generator.views.report_names import pair_names
from generator.views.report_period import ReportPeriod, months_over

FEW = 5
Side = Literal["support", "recipient"]
Entries = dict[tuple[str, DayOrMonth, Side], Workload]


def month_sections(case: Case, period: ReportPeriod, setting: Setting) -> tuple[Section, ...]:
    """The monthly return: each side's numbers, then where they differ."""
    month = DayOrMonth(period.first.year, period.first.month)
    entries, others = entries_of(case)
    posts = [
        (pairing, post)
        for pairing in case.pairings
        for post in case.assignments(pairing)
        if _is_held(post, pairing, case, period)
        or any((post.id, month, side) in entries for side in ("support", "recipient"))
    ]
    strange = tuple(
        setting.ui["report"]["other_reporter"].format(number=number)
        for number in [sum(each == month for each in others)]
        if number
    )
    return (
        _side_section("support", posts, month, entries, case, setting, strange),
        _side_section("recipient", posts, month, entries, case, setting),
        report_section(
            "differences",
            tuple(_differences(posts, month, entries, case, setting)),
            setting,
            widths=(5, 4, 3, 2, 2, 2),
        ),
    )


def sum_sections(case: Case, period: ReportPeriod, setting: Setting) -> tuple[Section, ...]:
    """Each side's months added up, pairing by pairing, with the months that are missing."""
    entries, _ = entries_of(case)
    return tuple(_sums(side, entries, case, period, setting) for side in ("support", "recipient"))


def entries_of(case: Case) -> tuple[Entries, list[DayOrMonth]]:
    """By post, month and side; and the months of what somebody else reports."""
    sides: dict[str, dict[str, Side]] = {
        post.id: {
            case.whole(pairing.support): "support",
            case.whole(pairing.recipient): "recipient",
        }
        for pairing in case.pairings
        for post in case.assignments(pairing)
    }
    found: Entries = {}
    others: list[DayOrMonth] = []
    for entry in case.region.workload:
        post = entry.assignment.removeprefix(f"{case.region.id}/")
        if post not in sides:
            continue
        side = sides[post].get(case.whole(entry.by))
        if side is None:
            others.append(month_of(entry))
        else:
            found.setdefault((post, month_of(entry), side), entry)
    return found, others


def _is_held(post: Assignment, pairing: Pairing, case: Case, period: ReportPeriod) -> bool:
    first, last = case.term(post, pairing)
    return (first or date.min) <= period.last and (last or date.max) >= period.first


def _side_section(
    side: Side,
    posts: Sequence[tuple[Pairing, Assignment]],
    month: DayOrMonth,
    entries: Entries,
    case: Case,
    setting: Setting,
    sentences: tuple[str, ...] = (),
) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for pairing, post in posts:
        entry = entries.get((post.id, month, side))
        who = (pair_names(pairing, case), _people(post, case, setting))
        rows.append((*who, *(_shown(name, entry, setting) for name in FIGURES)))
    if rows:
        found = [entries.get((post.id, month, side)) for _, post in posts]
        sums = (total(name, [each for each in found if each], setting) for name in FIGURES)
        rows.append((setting.ui["report"]["total"], "", *sums))
    return report_section(
        f"workload_{side}",
        rows,
        setting,
        columns=_titles(setting),
        widths=(6, 4, *(2,) * len(FIGURES)),
        sentences=sentences,
    )


def _differences(
    posts: Sequence[tuple[Pairing, Assignment]],
    month: DayOrMonth,
    entries: Entries,
    case: Case,
    setting: Setting,
) -> Iterator[tuple[Cell, ...]]:
    """A line for each number that differs, or for a side that has not reported at all."""
    words = setting.ui["report"]
    for pairing, post in posts:
        who = (pair_names(pairing, case), _people(post, case, setting))
        theirs = entries.get((post.id, month, "support"))
        ours = entries.get((post.id, month, "recipient"))
        if theirs is None and ours is None:
            yield (*who, words["neither"], None, None, None)
        elif theirs is None or ours is None:
            missing = words["only_recipient" if theirs is None else "only_support"]
            yield (*who, missing, None, None, None)
        else:
            for name, title in zip(FIGURES, _titles(setting), strict=True):
                one, other = getattr(theirs, name), getattr(ours, name)
                if one == other:
                    continue
                shown = (_shown(name, theirs, setting), _shown(name, ours, setting))
                if shown[0] == shown[1]:  # both under five: that they differ is not told either
                    continue
                both = all(isinstance(each, int) for each in shown)
                yield (*who, title, *shown, one - other if both else None)


def _sums(
    side: Side, entries: Entries, case: Case, period: ReportPeriod, setting: Setting
) -> Section:
    rows = []
    everything: list[Workload] = []
    for pairing in case.pairings:
        posts = case.assignments(pairing)
        terms = [case.term(post, pairing) for post in posts]
        first = min((term[0] or case.first for term in terms), default=date.max)
        last = max((term[1] or case.last for term in terms), default=date.min)
        reported = [
            (month, entry)
            for post in posts
            for month in months_over(period, period.first, period.last, setting)
            if (entry := entries.get((post.id, month, side)))
        ]
        asked = months_over(period, first, last, setting)
        having = {month for month, _ in reported}
        if not asked and not reported:
            continue
        missing = tuple(told_date(str(each), setting) for each in asked if each not in having)
        values = [entry for _, entry in reported]
        everything += values
        rows.append(
            (
                pair_names(pairing, case),
                len(having),
                setting.words.joined(missing),
                *(total(name, values, setting) for name in FIGURES),
            )
        )
    if rows:
        sums = (total(name, everything, setting) for name in FIGURES)
        rows.append((setting.ui["report"]["total"], None, "", *sums))
    return report_section(
        f"sums_{side}",
        rows,
        setting,
        columns=_titles(setting),
        widths=(6, 2, 5, *(2,) * len(FIGURES)),
    )


def _shown(name: str, entry: Workload | None, setting: Setting) -> Cell:
    value: int | None = getattr(entry, name) if entry else None
    if name == "home_visits" and value is not None and value < FEW:
        return str(setting.ui["report"]["few"])
    return value


def total(name: str, entries: Sequence[Workload], setting: Setting) -> Cell:
    """The sum of what was reported; None where nothing was, or part of it is not told."""
    values = [value for entry in entries if (value := _shown(name, entry, setting)) is not None]
    numbers = [value for value in values if isinstance(value, int)]
    return sum(numbers) if numbers and len(numbers) == len(values) else None


def _titles(setting: Setting) -> tuple[str, ...]:
    return tuple(setting.ui["report"]["counts"][name] for name in FIGURES)


def _people(post: Assignment, case: Case, setting: Setting) -> str:
    return setting.words.joined(
        tuple(person.name.text for person in people_of(post, case.region, setting))
    )
