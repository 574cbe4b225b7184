"""Rule holidays-not-announced."""

from collections.abc import Iterator
from datetime import date

from generator.check.dated import series_in
from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "info"
NEXT_YEAR_FROM_MONTH = 10  # the notice of the next year comes in the autumn


def holidays_not_announced(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Days off of a year are not in holidays/, and somebody comes in that year.

    This year's; from October on, also next year's. Until they are there, visits near a festival are
    told as unconfirmed. Each region in which somebody comes finds it alike: it is one finding.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2027-12}
      sessions:
        - when: 每周三上午

    # ../holidays/2026.yml
    notice: 演示用的2026年放假安排 # ←
    """
    shared, as_of = surroundings.dataset.shared, surroundings.as_of
    is_unread = any(raw.kind == "holidays" and not raw.is_whole for raw in shared.raw)
    if is_unread or "holidays" in shared.closed_files or not region.is_scheduled:
        return
    from generator.schedule.calendar import year_of  # noqa: PLC0415 - as in dated.py

    announced = {year_of(notice): notice.source for notice in shared.holidays}
    begins = {as_of.year: as_of}
    if as_of.month >= NEXT_YEAR_FROM_MONTH and as_of.year < date.max.year:
        begins[as_of.year + 1] = date(as_of.year + 1, 1, 1)
    for year, first in begins.items():
        if year not in announced and _somebody_comes(region, first, surroundings):
            newest = announced[max(announced)] if announced else Place(f"holidays/{year}.yml")
            yield Problem(newest, None, {"year": str(year)})


def _somebody_comes(region: Region, first: date, surroundings: Surroundings) -> bool:
    return any(
        series.dates(first, date(first.year, 12, 31)).occurrences
        for series in series_in(region, surroundings)
        if series.period[1] is None or series.period[1] >= first
    )
