"""Changes (停诊、改期、代诊、加诊、晚到、恢复) applied to planned visits in the order announced."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.dataset import bare, region_and_id
from generator.model.place import Place
from generator.model.service import Change, Substitute
from generator.schedule.adding import added_visit
from generator.schedule.change_terms import (
    days_of_change,
    is_meant,
    new_date,
    new_hours,
    new_place,
)
from generator.schedule.expression import Hours as Spoken
from generator.schedule.halving import with_halves
from generator.schedule.moving import hours_on_new_day
from generator.schedule.series import DatedSeries
from generator.schedule.visit import Original, Status, Visit


@dataclass(frozen=True, slots=True)
class Changed:
    """The visits of one record after all changes.

    `effective` is where the changes stand that fitted any, `unclear` where those do that fitted
    several and can mean one only.
    """

    visits: tuple[Visit, ...]
    effective: frozenset[Place]
    unclear: frozenset[Place] = frozenset()


def changed_visits(
    planned: Iterable[Visit], series: Sequence[DatedSeries], changes: Iterable[Change]
) -> Changed:
    """The visits of one record (its `series`) after changes, given in the order announced.

    A change is for the visits that now stand on its days; where there are none, for those that did
    before they were moved; where there are none either, for those that are called off: they may be
    called off once more, moved, or held by somebody else. One that fits several visits and gives
    new hours fits none: nobody knows which it means.
    """
    visits = list(planned)
    announced_first = list(visits)
    effective: set[Place] = set()
    unclear: set[Place] = set()
    for change in changes:
        if change.change == "added":
            if change.organization:
                continue  # nobody knows who comes
            visits.append(added_visit(change, series, visits))
            announced_first.append(visits[-1])
            effective.add(change.source)
            continue
        visits, announced_first = with_halves(change, visits, announced_first, series)
        fitting = _fitting(change, visits, announced_first)
        if len(fitting) > 1 and new_hours(change):
            unclear.add(change.source)
            continue
        for position in fitting:
            effective.add(change.source)
            visits[position] = (
                _restored(visits[position], announced_first[position], change, series)
                if change.change == "restored"
                else _after(visits[position], change, series)
            )
    return Changed(tuple(visits), frozenset(effective), frozenset(unclear))


def _fitting(change: Change, visits: Sequence[Visit], first: Sequence[Visit]) -> list[int]:
    """The positions of the visits that a change is for; `first` are these as announced first."""
    now, before = _on_days(change, visits, first)
    possible = {place for place in (*now, *before) if _can_be(change, visits[place])}
    found = [place for place in now if place in possible]
    if not found or change.change == "restored":
        found = sorted(possible)
    if found and change.change != "cancelled":
        return found
    called_off = [place for place in now if place not in possible] or before
    more = [place for place in called_off if _can_follow(change, visits[place])]
    return sorted({*found, *more})


def _on_days(
    change: Change, visits: Sequence[Visit], first: Sequence[Visit]
) -> tuple[list[int], list[int]]:
    """The positions of the visits meant that stand on its days, and of those moved from them.

    Those that were moved are known by the part of the day and the hours that they had.
    """
    days = frozenset(days_of_change(change))
    now, before = [], []
    for place, visit in enumerate(visits):
        if visit.date in days and is_meant(change, visit):
            now.append(place)
        elif (
            visit.original
            and visit.original.date in days
            and is_meant(change, first[place])
            and not _has_left(change, visit)
        ):
            before.append(place)
    return now, before


def _has_left(change: Change, visit: Visit) -> bool:
    """What is called off there is called off for all; a visit moved away by itself is not there."""
    return (
        change.organization is not None
        and change.change != "restored"
        and not any(each.organization for each in visit.changes if each.change == "moved")
    )


def _can_be(change: Change, visit: Visit) -> bool:
    if change.change != "restored":
        return not visit.is_cancelled
    if change.organization:
        return any(each.organization for each in _in_force(visit.changes))
    return visit.is_cancelled or bool(visit.changes)


def _can_follow(change: Change, visit: Visit) -> bool:
    """Whether a change is possible for a visit that is called off already."""
    if change.change == "substituted":
        return not any(each.organization for each in _in_force(visit.changes))
    return visit.is_cancelled and change.change in ("cancelled", "moved")


def _in_force(changes: Iterable[Change]) -> list[Change]:
    """The changes that no later one takes back.

    An organization takes back what it announced for all. A post or tour takes back its own changes;
    where it has none, that it was stopped with all others.
    """
    found: list[Change] = []
    for change in changes:
        if change.change == "added":
            continue
        if change.change != "restored":
            found.append(change)
        elif change.organization:
            found = [each for each in found if not each.organization]
        else:
            stopped = [each for each in found if each.organization]
            found = stopped if len(stopped) < len(found) else []
    return found


def _after(visit: Visit, change: Change, series: Sequence[DatedSeries]) -> Visit:
    changes = (*visit.changes, change)
    if change.change == "cancelled":
        reason = change.reason or (visit.reason if visit.is_cancelled else None)
        return visit._replace(status="cancelled", reason=reason, changes=changes)
    before = visit.original or Original(visit.date, visit.start, visit.end, visit.experts)
    hours = new_hours(change)
    day = (new_date(change) if change.change == "moved" else None) or visit.date
    start, end, part = visit.start, visit.end, visit.part
    if day != visit.date:
        start, end = hours_on_new_day(visit, day, series)
    if hours:
        start, end, part = hours.start, hours.end, Spoken(None, hours.start, hours.end).part
    experts, stand_in = visit.experts, visit.stand_in
    if isinstance(change.by, Substitute):
        experts, stand_in = (), change.by
    elif change.by:
        owner, inside = region_and_id(change.by, change.source.region)
        experts, stand_in = (bare(f"{owner}/{inside}", visit.series.region),), None
    statuses: dict[str, Status] = {"moved": "moved", "substituted": "substituted", "late": "late"}
    return visit._replace(
        date=day,
        start=start,
        end=end,
        part=part,
        status=statuses[change.change],
        experts=experts,
        reason=change.reason,
        original=before,
        place=new_place(change, visit.series) or visit.place,
        stand_in=stand_in,
        changes=changes,
    )


def _restored(visit: Visit, before: Visit, change: Change, series: Sequence[DatedSeries]) -> Visit:
    """The visit as it was announced first; what had been changed is kept in its history.

    What was changed for another reason holds on: of a clinic that opens again, a visit that its
    doctor has called off.
    """
    changes = (*visit.changes, change)
    in_force = _in_force(changes)
    if in_force or (change.organization and before.is_cancelled):
        for each in in_force:
            before = _after(before, each, series)
        return before._replace(changes=changes)
    return before._replace(
        status="scheduled" if before.is_cancelled else before.status,
        reason=change.reason,
        changes=changes,
    )
