"""Every dated visit of a region in a window, changes applied: one story from records to dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset, bare
from generator.model.place import Place
from generator.model.region import Region
from generator.model.service import Change
from generator.schedule.announced import announced_in
from generator.schedule.change_terms import days_of_change, new_date
from generator.schedule.changing import Changed, changed_visits
from generator.schedule.series import DatedSeries, series_by_record
from generator.schedule.turns import experts_on
from generator.schedule.visit import Status, Visit, id_of_day, id_prefix
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
        lambda: _region_visits(region, dataset, window.first, window.last),
    )


def _region_visits(region: Region, dataset: Dataset, first: date, last: date) -> RegionVisits:
    announced = announced_in(region, dataset)
    found: list[Visit] = []
    effective: set[Place] = set()
    for series in series_by_record(region, dataset):
        own = announced.of_record(series)
        if not own:
            found += _planned(series, first, last)
            continue
        changed = visits_of_record(series, own, first, last)
        effective |= changed.effective
        found += [visit for visit in changed.visits if _is_within(visit, first, last)]
    found.sort(key=visit_order)
    without = tuple(
        change
        for change in region.changes
        if change.organization is None
        and change.source not in effective
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


def visits_of_record(
    series: Sequence[DatedSeries], changes: Sequence[Change], first: date, last: date
) -> Changed:
    """The visits of one record planned in the window, and those that a change brings into it."""
    planned = _planned(series, first, last)
    for day in _days_moved_into(first, last, changes):
        planned += _planned(series, day, day)
    return changed_visits(planned, series, changes)


def _days_moved_into(first: date, last: date, changes: Sequence[Change]) -> list[date]:
    """The days outside the window of which a visit may be moved into it, at once or by steps."""
    found: set[date] = set()
    for change in reversed(changes):
        moved_to = new_date(change) if change.change == "moved" else None
        if moved_to and (first <= moved_to <= last or moved_to in found):
            found.update(day for day in days_of_change(change) if not first <= day <= last)
    return sorted(found)


def _planned(series: Sequence[DatedSeries], first: date, last: date) -> list[Visit]:
    """The visits of one record as its sessions say them, absences applied."""
    found: list[Visit] = []
    places_by_id: dict[str, list[int]] = {}
    for each in series:
        about, start_of_id = each.series, id_prefix(each.series)
        assignment = about.assignment
        turn = assignment.rotation if assignment else None
        absences = assignment.absences if assignment else ()
        experts = about.experts
        for day, part, start, end, planned in each.dates(first, last).occurrences:
            id_ = start_of_id + id_of_day(day, part)
            places_by_id.setdefault(id_, []).append(len(found))
            status: Status = planned
            reason = None
            if turn:
                experts = tuple(bare(one, about.region) for one in experts_on(turn, day))
            for absence in absences:
                if absence.from_ <= day <= absence.to:
                    status, reason = "cancelled", absence.reason
            found.append(Visit(id_, day, start, end, part, status, experts, about, reason))
    if len(places_by_id) < len(found):
        _tell_apart(found, [places for places in places_by_id.values() if len(places) > 1])
    return found


def _tell_apart(visits: list[Visit], alike: list[list[int]]) -> None:
    """Visits in the same part of a day are told apart by what they are, in whatever order written.

    The first of the day keeps the plain id; the others add their start, then their service.
    """
    for places in alike:
        taken = {visits[places[0]].id}
        for place in sorted(places, key=lambda place: _kind_of(visits[place]))[1:]:
            visit = visits[place]
            id_ = f"{visit.id}-{visit.start:%H%M}" if visit.start else visit.id
            if id_ in taken:
                id_ = f"{id_}-{visit.series.service or 'again'}"
            while id_ in taken:
                id_ = f"{id_}-again"
            taken.add(id_)
            visits[place] = visit._replace(id=id_)


def _kind_of(visit: Visit) -> tuple[str, ...]:
    """What a visit is besides its date, as it does not depend on where it is written."""
    series = visit.series
    return (
        *(f"{clock:%H:%M}" if clock else "" for clock in (visit.start, visit.end)),
        series.service or "",
        series.organization,
        series.place or "",
        series.room or "",
    )


def _is_within(visit: Visit, first: date, last: date) -> bool:
    return first <= visit.date <= last or bool(
        visit.original and first <= visit.original.date <= last
    )
