"""Every dated visit of a region in a window, changes applied: one story from records to dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from generator.model.dataset import Dataset, bare
from generator.model.pairing import Assignment
from generator.model.region import Region
from generator.model.service import Change
from generator.schedule.changing import Changed, changed_visits, days_of_change
from generator.schedule.series import (
    DatedSeries,
    Timetable,
    series_of_assignment,
    series_of_tour,
    timetable_of,
)
from generator.schedule.turns import experts_on
from generator.schedule.visit import Series, Status, Visit, id_of_day, id_prefix
from generator.schedule.window import Window


@dataclass(frozen=True, slots=True)
class RegionVisits:
    """The visits of a region in a window, by date, start (null first), organization and experts.

    `without_effect` are the changes whose days lie in the window and that no visit fits.
    """

    visits: tuple[Visit, ...]
    without_effect: tuple[Change, ...] = ()


def region_visits(region: Region, dataset: Dataset, window: Window) -> RegionVisits:
    """The visits of a region in a window; worked out once.

    A moved visit is there if its old or its new date is in the window.
    """
    return dataset.once(
        ("visits", region.id, str(window.first), str(window.last)),
        lambda: _region_visits(timetable_of(region, dataset), window.first, window.last),
    )


def _region_visits(times: Timetable, first: date, last: date) -> RegionVisits:
    region = times.region
    changes = _changes_by_target(region)
    found: list[Visit] = []
    effective: set[str] = set()
    for series in (
        *(list(series_of_assignment(each, times)) for each in region.assignments),
        *(list(series_of_tour(each, times)) for each in region.tours),
    ):
        own = _changes_of(series, changes)
        if not own:
            found += _planned(series, first, last)
            continue
        changed = _with_changes(series, own, first, last)
        effective |= changed.effective
        found += [visit for visit in changed.visits if _is_within(visit, first, last)]
    found.sort(key=visit_order)
    without = tuple(
        change
        for change in region.changes
        if change.organization is None
        and change.id not in effective
        and any(first <= day <= last for day in days_of_change(change))
    )
    return RegionVisits(tuple(found), without)


def visit_order(visit: Visit) -> tuple[object, ...]:
    """By date, start (unknown first), organization, experts."""
    return (
        visit.date.toordinal(),
        visit.start.hour * 60 + visit.start.minute if visit.start else -1,
        visit.series.organization,
        visit.experts,
        visit.id,
    )


def _changes_by_target(region: Region) -> dict[tuple[str, str], list[Change]]:
    """The changes by kind and id of what they change, as they were announced one after another."""
    found: dict[tuple[str, str], list[Change]] = {}
    for change in sorted(region.changes, key=lambda each: each.announced):
        for kind, named in (
            ("assignments", change.assignment),
            ("tours", change.tour),
            ("organizations", change.organization),
        ):
            if named:
                found.setdefault((kind, bare(named, region.id)), []).append(change)
    return found


def _changes_of(
    series: Sequence[DatedSeries], changes: dict[tuple[str, str], list[Change]]
) -> list[Change]:
    if not changes or not series:
        return []
    record = series[0].series.record
    kind = "assignments" if isinstance(record, Assignment) else "tours"
    found = list(changes.get((kind, record.id), ()))
    for organization in dict.fromkeys(each.series.organization for each in series):
        found += changes.get(("organizations", organization), ())
    return sorted(found, key=lambda each: each.announced)


def _with_changes(
    series: Sequence[DatedSeries], changes: Sequence[Change], first: date, last: date
) -> Changed:
    """The visits of one record in the window, and those that a change brings into it."""
    moved = {
        day
        for change in changes
        if change.change == "moved"
        for day in days_of_change(change)
        if not first <= day <= last
    }
    planned = _planned(series, first, last)
    for day in sorted(moved):
        planned += _planned(series, day, day)
    return changed_visits(planned, series, changes)


def _planned(series: Sequence[DatedSeries], first: date, last: date) -> list[Visit]:
    """The visits of one record as its sessions say them, absences applied."""
    found: list[Visit] = []
    taken: set[str] = set()
    for each in series:
        about, start_of_id = each.series, id_prefix(each.series)
        assignment = about.assignment
        turn = assignment.rotation if assignment else None
        absences = assignment.absences if assignment else ()
        experts = about.experts
        for day, part, start, end, planned in each.dates(first, last).occurrences:
            id_ = start_of_id + id_of_day(day, part)
            if id_ in taken:
                id_ = _free_id(id_, start, about, taken)
            taken.add(id_)
            status: Status = planned
            reason = None
            if turn:
                experts = tuple(bare(one, about.region) for one in experts_on(turn, day))
            for absence in absences:
                if absence.from_ <= day <= absence.to:
                    status, reason = "cancelled", absence.reason
            found.append(Visit(id_, day, start, end, part, status, experts, about, reason))
    return found


def _free_id(id_: str, start: time | None, series: Series, taken: set[str]) -> str:
    """A second visit in the same part of the day is told apart by its start, then its service."""
    if start:
        id_ = f"{id_}-{start:%H%M}"
    if id_ in taken:
        id_ = f"{id_}-{series.service or 'again'}"
    while id_ in taken:
        id_ = f"{id_}-again"
    return id_


def _is_within(visit: Visit, first: date, last: date) -> bool:
    return first <= visit.date <= last or bool(
        visit.original and first <= visit.original.date <= last
    )
