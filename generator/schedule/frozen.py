"""A month that is over, as it stands now: to be frozen, or compared with what was frozen."""

from datetime import date, timedelta

from generator.model.archive import FrozenDay, FrozenMonth, FrozenVisit, hash_of
from generator.model.dataset import Dataset
from generator.model.ledger import month_of
from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.schedule.visit import Visit
from generator.schedule.window import Window


def frozen_month(
    region: Region, dataset: Dataset, month: DayOrMonth, as_of: date, previous: str | None
) -> FrozenMonth:
    """A month of a region as a record, with its hash; `previous` is the hash of the one before."""
    open_month = FrozenMonth.model_validate(
        {
            "month": str(month),
            "frozen": as_of.isoformat(),
            "previous": previous,
            "visits": list(visits_in_month(region, dataset, month)),
            "attendance": list(attendance_in_month(region, month)),
            "hash": "",
        }
    )
    return open_month.model_copy(update={"hash": hash_of(open_month)})


def visits_in_month(region: Region, dataset: Dataset, month: DayOrMonth) -> tuple[FrozenVisit, ...]:
    """Each visit of a region whose day is in a month, by day and hour."""
    from generator.schedule.visits import region_visits  # noqa: PLC0415 - brings the parser

    found = region_visits(region, dataset, Window(month.first_day, month.last_day)).visits
    return tuple(
        _frozen(visit) for visit in found if month.first_day <= visit.date <= month.last_day
    )


def attendance_in_month(region: Region, month: DayOrMonth) -> tuple[FrozenDay, ...]:
    """Each day of attendance recorded for a month, by assignment and day."""
    found = [
        FrozenDay.model_construct(
            assignment=entry.assignment,
            date=day.date,
            status=day.status,
            confirmed_by=entry.confirmed_by,
        )
        for entry in region.attendance
        if month_of(entry) == month
        for day in entry.days
    ]
    return tuple(sorted(found, key=lambda each: (each.assignment, each.date, each.status)))


def months_with_records(
    region: Region, dataset: Dataset, as_of: date, after: DayOrMonth | None = None
) -> list[DayOrMonth]:
    """The months before that of `as_of` in which a region had something going on, sorted.

    Those after a month only, where one is told.
    """
    starts = [each.period.from_.first_day for each in region.programmes]
    ends = [each.period.to.last_day for each in region.programmes]
    if not starts:
        return []
    this_month = as_of.replace(day=1)
    first, last = min(starts).replace(day=1), min(max(ends), this_month - timedelta(days=1))
    if after:
        first = max(first, after.last_day + timedelta(days=1))
    found = []
    while first <= last:
        month = DayOrMonth(first.year, first.month)
        if attendance_in_month(region, month) or visits_in_month(region, dataset, month):
            found.append(month)
        first = month.last_day + timedelta(days=1)
    return found


def _frozen(visit: Visit) -> FrozenVisit:
    original = visit.original
    planned = None
    if original:
        planned = " ".join(
            part
            for part in (original.date.isoformat(), _hours(original.start, original.end))
            if part
        )
    told = {
        "id": visit.id,
        "date": visit.date.isoformat(),
        "hours": _hours(visit.start, visit.end),
        "status": visit.status,
        "experts": list(visit.experts),
        "reason": visit.reason,
        "organization": visit.series.organization,
        "planned": planned,
        "announced": max((each.announced for each in visit.changes), default=None),
    }
    return FrozenVisit.model_validate({name: value for name, value in told.items() if value})


def _hours(start: object, end: object) -> str | None:
    return f"{start:%H:%M}-{end:%H:%M}" if start and end else None
