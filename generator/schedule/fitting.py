"""Changes that fit no visit, and where the nearest visits are: at a cost bound to each record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.dataset import Dataset, bare
from generator.model.region import Region
from generator.model.service import Change
from generator.schedule.announced import announced_in
from generator.schedule.change_terms import days_of_change, is_meant
from generator.schedule.series import DatedSeries, series_by_record
from generator.schedule.visit import Series, Visit
from generator.schedule.visits import visits_of_record
from generator.schedule.window import Window

MOST_NEAREST = 3
AROUND = timedelta(days=60)
FAR = timedelta(days=800)  # a change later than that is tried by itself


@dataclass(frozen=True, slots=True)
class Misfit:
    """A change that no visit fits; or (`is_unclear`) several do, and it means one of them.

    With `is_off` there was one, which is called off and cannot be changed so.

    `nearest` are the visits on the nearest dates; of one that is unclear, those that it may mean.
    """

    change: Change
    series: Series
    is_unclear: bool
    is_off: bool
    nearest: tuple[Visit, ...]


def misfits(
    region: Region, dataset: Dataset, window: Window, fitting: frozenset[str], as_of: date
) -> Iterator[Misfit]:
    """The changes of assignments and tours, of `as_of` or later, that have no effect.

    `fitting` are ids of changes within the window that are known to fit.
    """
    waiting: dict[tuple[str, str], list[Change]] = {}
    for change in region.changes:
        days = days_of_change(change)
        if not days or days[-1] < as_of:
            continue
        if change.id not in fitting or days[0] < window.first or days[-1] > window.last:
            kind, named = (
                ("assignments", change.assignment)
                if change.assignment
                else ("tours", change.tour or "")
            )
            waiting.setdefault((kind, bare(named, region.id)), []).append(change)
    if not waiting:
        return
    announced = announced_in(region, dataset)
    far = min(as_of, date.max - FAR) + FAR
    for series in series_by_record(region, dataset):
        if series:
            record = series[0].series
            kind = "assignments" if record.assignment else "tours"
            mine = waiting.get((kind, record.record.id), ())
            near = [each for each in mine if days_of_change(each)[0] <= far]
            yield from _misfits_of(series, near, announced.of_record(series))
            for change in mine:
                if days_of_change(change)[0] > far:
                    yield from _misfits_of(series, [change], [change])


def _misfits_of(
    series: Sequence[DatedSeries], asked: Sequence[Change], changes: Sequence[Change]
) -> Iterator[Misfit]:
    """Those of the changes asked about that fit no visit of one record."""
    if not asked:
        return
    first = min(days_of_change(each)[0] for each in asked)
    last = max(days_of_change(each)[-1] for each in asked)
    changed = visits_of_record(
        series,
        changes,
        max(first, date.min + AROUND) - AROUND,
        min(last, date.max - AROUND) + AROUND,
    )
    for change in asked:
        if change.source not in changed.effective:
            is_unclear = change.source in changed.unclear
            nearest = _nearest(change, changed.visits, is_unclear)
            is_off = not is_unclear and _is_called_off(change, changed.visits)
            yield Misfit(change, series[0].series, is_unclear, is_off, nearest)


def _is_called_off(change: Change, visits: Iterable[Visit]) -> bool:
    days = frozenset(days_of_change(change))
    return change.change != "restored" and any(
        visit.is_cancelled and visit.date in days and is_meant(change, visit) for visit in visits
    )


def _nearest(change: Change, visits: Iterable[Visit], is_unclear: bool) -> tuple[Visit, ...]:
    """The visits on the dates nearest to a change, by date."""
    days = days_of_change(change)

    def distance(visit: Visit) -> tuple[int, date]:
        if visit.date > days[-1]:
            return (visit.date - days[-1]).days, visit.date
        return max((days[0] - visit.date).days, 0), visit.date

    possible = [
        visit
        for visit in visits
        if change.stop in (None, visit.series.stop.id if visit.series.stop else None)
        and (change.change == "restored" or not visit.is_cancelled)
        and (not is_unclear or days[0] <= visit.date <= days[-1])
    ]
    nearest = sorted(possible, key=distance)[:MOST_NEAREST]
    return tuple(sorted(nearest, key=lambda visit: (visit.date, visit.id)))
