"""Rule change-without-visit."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.check.dated import told_series
from generator.check.rules.change_incomplete import what_lacks
from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, InBothLanguages, Problem
from generator.model.pairing import Assignment
from generator.model.place import Place
from generator.model.region import Region
from generator.model.service import Change

if TYPE_CHECKING:
    from generator.schedule.fitting import Misfit
    from generator.schedule.visit import Visit

SEVERITY = "error"


def change_without_visit(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A change of today or later is for a day on which there is no visit; or it fits several.

    One that is for days gone by is history; so is one that calls off what has ended already.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午

    # changes.yml
    - id: change-1
      assignment: clinic-jia
      date: 2026-12-03 # ←
      change: cancelled
      announced: 2026-12-01
    """
    changes = {
        change.id: change
        for change in region.changes
        if not change.organization and _is_asked_about(change, region, surroundings)
    }
    elsewhere = [change for change in changes.values() if _owner(change, region) != region.id]
    for change in elsewhere:
        words: dict[str, Filling] = {"date": _told_days(change), "region": _owner(change, region)}
        yield Problem(_place(change), change.id, words, "elsewhere")
    if len(changes) == len(elsewhere):
        return
    from generator.schedule.fitting import misfits  # noqa: PLC0415 - as in dated.py
    from generator.schedule.visits import region_visits  # noqa: PLC0415

    dataset, window = surroundings.dataset, surroundings.window
    without = {each.id for each in region_visits(region, dataset, window).without_effect}
    fitting = frozenset(each.id for each in region.changes if each.id not in without)
    for misfit in misfits(region, dataset, window, fitting, surroundings.as_of):
        change = misfit.change
        if changes.get(change.id) is not change or _is_off_anyway(change, region, surroundings):
            continue
        variant = _variant(misfit)
        words = {
            "date": _told_days(change),
            "region": "",
            "nearest": _told(misfit.nearest),
            "who": told_series(misfit.series, region, surroundings),
        }
        yield Problem(_place(change), change.id, words, variant)


def _variant(misfit: "Misfit") -> str | None:
    """Which sentence is true."""
    if misfit.is_unclear:
        return "unclear"
    if misfit.is_off:
        return "off"
    return None if misfit.nearest else "none"


def _is_off_anyway(change: Change, region: Region, surroundings: Surroundings) -> bool:
    """What is called off falls on days off only: said once more, it misleads nobody."""
    from generator.schedule.change_terms import days_of_change  # noqa: PLC0415
    from generator.schedule.series import timetable_of  # noqa: PLC0415

    calendar = timetable_of(region, surroundings.dataset).calendar
    return change.change == "cancelled" and all(
        calendar.festival_on(day) for day in days_of_change(change)
    )


def _is_asked_about(change: Change, region: Region, surroundings: Surroundings) -> bool:
    """It is whole, and what it is for could be read."""
    owner, inside = region_and_id(change.assignment or change.tour or "", region.id)
    home = surroundings.dataset.regions_by_id.get(owner)
    if home is None:
        return False
    record = (
        home.assignments_by_id.get(inside) if change.assignment else home.tours_by_id.get(inside)
    )
    return (
        record is not None
        and record.source not in home.broken
        and change.source not in region.broken
        and what_lacks(change, region, surroundings) is None
        and not (isinstance(record, Assignment) and _is_left_over(change, record))
    )


def _is_left_over(change: Change, assignment: Assignment) -> bool:
    """It calls off days after the last one of a post that ended early: nobody comes anyway."""
    first = change.date or change.from_
    is_later = bool(assignment.ended and first and first > assignment.ended.date)
    return is_later and change.change == "cancelled"


def _owner(change: Change, region: Region) -> str:
    return region_and_id(change.assignment or change.tour or "", region.id)[0]


def _place(change: Change) -> Place:
    return change.source.at("date" if change.date else "from")


def _told_days(change: Change) -> str:
    first = change.date or change.from_
    last = change.to if change.date is None and not hasattr(change.to, "hours") else None
    return f"{first} — {last}" if last and last != first else str(first)


def _told(visits: "Iterable[Visit]") -> InBothLanguages:
    """The dates of visits with their hours, else the part of the day."""
    from generator.schedule.visit import PART_IDS  # noqa: PLC0415

    zh, en = [], []
    for visit in visits:
        hours = f" {visit.start:%H:%M}-{visit.end:%H:%M}" if visit.start and visit.end else ""
        zh.append(f"{visit.date}{hours or visit.part or ''}")
        en.append(f"{visit.date}{hours or f' ({PART_IDS[visit.part]})'}")
    return InBothLanguages("、".join(zh), ", ".join(en))
