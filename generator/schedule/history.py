"""What was said of days that are over and is not said any more: removed, or said otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.archive import Correction, FrozenMonth, FrozenVisit, Kept, Said
from generator.model.dataset import Dataset
from generator.model.place import Place
from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.model.service import Change
from generator.schedule.frozen import attendance_in_month, visits_in_month

MONTHS_BACK = 13
"""So many months before the day are compared with an older commit."""
MONTHS_LOOKED_AT = 3
"""So many of the frozen months, the latest, are compared at every check."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One record of a day that is over: what it said, and what it says now (None: removed)."""

    region: str
    kind: Kept
    record: str
    was: Said
    now: Said | None
    place: Place


def is_logged(each: TakenBack, corrections: tuple[Correction, ...]) -> bool:
    """Whether the log has it already, as it is."""
    return any(
        (one.kind, one.record, one.was, one.now) == (each.kind, each.record, each.was, each.now)
        for one in corrections
    )


def taken_back(old: Dataset, new: Dataset, as_of: date) -> Iterator[TakenBack]:
    """What an older state of the data said of days before `as_of` and the newer one does not."""
    for before in old.regions:
        after = new.regions_by_id.get(before.id) or Region(before.id)
        first = _month_before(as_of, MONTHS_BACK)
        month = DayOrMonth(first.year, first.month)
        while month.first_day < as_of:
            visits = {each.id: each for each in visits_in_month(after, new, month)}
            for visit in visits_in_month(before, old, month):
                if visit.date and visit.date < as_of:
                    yield from _visit(visit, visits, after)
            yield from _attendance(_days(before, month), _days(after, month), after, month, as_of)
            following = month.last_day + timedelta(days=1)
            month = DayOrMonth(following.year, following.month)
        yield from _changes(before, after, as_of)
        yield from _unkept(before, after)


def differing_from_archive(region: Region, dataset: Dataset) -> Iterator[TakenBack]:
    """Where the data says otherwise than the latest frozen months of a region."""
    latest = sorted(region.archive, key=lambda each: each.month)[-MONTHS_LOOKED_AT:]
    for frozen in latest:
        visits = {each.id: each for each in visits_in_month(region, dataset, frozen.month)}
        for number, visit in enumerate(frozen.visits):
            place = frozen.source.at("visits", number)
            yield from _visit(visit, visits, region, place)
        now = _days(region, frozen.month)
        yield from _attendance(_frozen_days(frozen), now, region, frozen.month)


def _unkept(before: Region, after: Region) -> Iterator[TakenBack]:
    """Frozen months and entries of the log that are gone, or others now; no log has them."""
    months = {each.month: each.hash for each in after.archive}
    for frozen in before.archive:
        hash_now = months.get(frozen.month)
        if hash_now != frozen.hash:
            place = Place(f"{after.id}/archive/{frozen.month}.yml")
            now = _named(hash_now) if hash_now else None
            yield TakenBack(after.id, "archive", str(frozen.month), _named(frozen.hash), now, place)
    entries = {each.id: each for each in after.corrections}
    for entry in before.corrections:
        present = entries.get(entry.id)
        if present != entry:
            place = Place(f"{after.id}/corrections.yml")
            said = present.was if present else None
            yield TakenBack(after.id, "correction", entry.id, entry.was, said, place)


def _named(hash_: str) -> Said:
    return Said.model_construct(date=None, hours=None, status=hash_[:12], experts=(), reason=None)


def _visit(
    was: FrozenVisit, visits: Mapping[str, FrozenVisit], region: Region, place: Place | None = None
) -> Iterator[TakenBack]:
    now = visits.get(was.id)
    if now is None or _said(now) != _said(was):
        where = place or _place_of(was.id, region)
        yield TakenBack(region.id, "visit", was.id, _said(was), _said(now) if now else None, where)


def _said(visit: FrozenVisit) -> Said:
    """What of a visit must not change; whether a holiday was announced by then is no difference."""
    status = "scheduled" if visit.status == "unconfirmed" else visit.status
    return Said.model_construct(
        date=visit.date, hours=visit.hours, status=status, experts=visit.experts, reason=None
    )


def _days(region: Region, month: DayOrMonth) -> dict[str, Said]:
    return {
        f"{each.assignment}/{each.date}": Said.model_construct(
            date=each.date, status=each.status, hours=None, experts=(), reason=each.confirmed_by
        )
        for each in attendance_in_month(region, month)
    }


def _frozen_days(frozen: FrozenMonth) -> dict[str, Said]:
    return {
        f"{each.assignment}/{each.date}": Said.model_construct(
            date=each.date, status=each.status, hours=None, experts=(), reason=each.confirmed_by
        )
        for each in frozen.attendance
    }


def _attendance(
    was: Mapping[str, Said],
    now: Mapping[str, Said],
    region: Region,
    month: DayOrMonth,
    as_of: date = date.max,
) -> Iterator[TakenBack]:
    place = Place(f"{region.id}/attendance/{month}.yml")
    for record, said in was.items():
        if said.date and said.date < as_of and now.get(record) != said:
            yield TakenBack(region.id, "attendance", record, said, now.get(record), place)


def _changes(before: Region, after: Region, as_of: date) -> Iterator[TakenBack]:
    """Changes of days that are over: by their ids, which are never used again."""
    now = {each.id: each for each in after.changes}
    for change in before.changes:
        day = change.date or change.from_
        if day and day < as_of:
            was, present = _change(change), now.get(change.id)
            said = _change(present) if present else None
            if said != was:
                place = present.source if present else Place(f"{after.id}/changes.yml")
                yield TakenBack(after.id, "change", change.id, was, said, place)


def _change(change: Change) -> Said:
    return Said.model_construct(
        date=change.date or change.from_,
        hours=change.session,
        status=change.change,
        experts=(),
        reason=change.reason,
    )


def _place_of(visit: str, region: Region) -> Place:
    """Where the record stands that a visit is of; its file where there is no such record now."""
    inside = visit.removeprefix(f"{region.id}/").partition("/")[0]
    record = region.assignments_by_id.get(inside)
    if record:
        return record.source
    tour = next((each for each in region.tours if each.id == inside), None)
    return tour.source if tour else Place(f"{region.id}/assignments.yml")


def _month_before(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)
