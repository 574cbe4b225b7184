"""Rule visit-outside-period."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from generator.check.dated import series_in
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries

SEVERITY = "warning"


def visit_outside_period(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A session names days outside its assignment's period, or a period goes beyond its programme.

    Only days with a year are looked at. A start from which weeks are counted may lie earlier.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 2026年12月9日、2027年3月10日 # ←
    """
    for series in series_in(region, surroundings):
        outside = day_outside(series)
        if outside:
            yield _problem(series, outside)
    for assignment in region.assignments:
        pairing = region.pairings_by_id.get(bare(assignment.pairing, region.id))
        programme = pairing and region.programmes_by_id.get(bare(pairing.programme, region.id))
        if not programme or {assignment.source, programme.source} & region.broken:
            continue
        first, last = programme.period.from_, programme.period.to
        begins, ends = assignment.period.from_, assignment.period.to
        is_early = begins is not None and begins.last_day < first.first_day
        is_late = ends is not None and ends.first_day > last.last_day
        if is_early or is_late:
            words: dict[str, Filling] = {
                "date": str(begins if is_early else ends),
                "from": str(first),
                "to": str(last),
                "name": programme.name,
            }
            place = assignment.source.at("period", "from" if is_early else "to")
            yield Problem(place, assignment.id, words, hint="programme")


def _problem(series: "DatedSeries", outside: date) -> Problem:
    first, last = (str(day) if day else "…" for day in series.period)
    words: dict[str, Filling] = {"date": str(outside), "from": first, "to": last, "name": ""}
    about = series.series
    return Problem(about.source, about.record.id, words, hint="tour" if about.tour else None)


def day_outside(series: "DatedSeries") -> date | None:
    """The first day that a schedule names with its year and that lies outside its period."""
    from generator.schedule.named_days import named_days  # noqa: PLC0415 - as in dated.py

    first, last = series.period[0] or date.min, series.period[1] or date.max
    for day, may_be_earlier in named_days(series.when) if series.when else ():
        if day > last or (day < first and not may_be_earlier):
            return day
    return None
