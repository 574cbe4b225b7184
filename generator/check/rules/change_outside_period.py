"""Rule change-outside-period."""

from collections.abc import Iterator
from datetime import date

from generator.check.dated import place_of_new_day
from generator.check.rules.change_incomplete import what_lacks
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region
from generator.model.service import Change, Changed

SEVERITY = "warning"
Term = tuple[date | None, date | None, Place]  # the first and last day of a record, and where


def change_outside_period(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A visit is moved to or added on a day on which its assignment has ended or not begun.

    It stands: perhaps the last visit is made up for. Days gone by are history.

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
      date: 2026-12-30
      change: moved
      to: 2027-01-05 # ←
      announced: 2026-11-21
    """
    asked = [
        (change, day)
        for change in region.changes
        if (day := _new_day(change)) and day >= surroundings.as_of
        if what_lacks(change, region, surroundings) is None
        if change.source not in region.broken
    ]
    terms = _terms(region, surroundings) if asked else {}
    for change, day in asked:
        named = bare(change.assignment or change.tour or "", region.id)
        kind = "assignments" if change.assignment else "tours"
        first, last, place = terms.get((kind, named), (None, None, change.source))
        if (first and day < first) or (last and day > last):
            words: dict[str, Filling] = {
                "date": str(day),
                "from": str(first or "…"),
                "to": str(last or "…"),
                "place": place,
            }
            yield Problem(place_of_new_day(change), change.id, words)


def _new_day(change: Change) -> date | None:
    """The day on which there is a visit that was not there."""
    if change.organization or change.change not in ("moved", "added"):
        return None
    if change.change == "added":
        return change.date or change.from_
    if isinstance(change.to, Changed):
        return change.to.date
    return change.to if change.date else None


def _terms(region: Region, surroundings: Surroundings) -> dict[tuple[str, str], Term]:
    """By kind and id of a record, when its visits are and where that is written."""
    from generator.schedule.series import series_by_record  # noqa: PLC0415 - as in dated.py

    found: dict[tuple[str, str], Term] = {}
    for series in series_by_record(region, surroundings.dataset):
        if not series or series[0].series.record.source in region.broken:
            continue
        assignment, tour = series[0].series.assignment, series[0].series.tour
        if assignment:
            first, last = series[0].period
            is_cut = assignment.ended is not None and assignment.ended.date == last
            place = assignment.source.at(*(("ended", "date") if is_cut else ("period",)))
            found["assignments", assignment.id] = (first, last, place)
        elif tour and (
            programme := region.programmes_by_id.get(bare(tour.programme or "", region.id))
        ):
            found["tours", tour.id] = (*series[0].period, programme.source.at("period"))
    return found
