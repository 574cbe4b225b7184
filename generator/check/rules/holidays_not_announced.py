"""Rule holidays-not-announced."""

from collections.abc import Iterator
from datetime import date

from generator.check.dated import series_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "info"
NEXT_YEAR_FROM_MONTH = 10  # the notice of the next year comes in the autumn


def holidays_not_announced(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Days off of a year are not in holidays/, and somebody comes in that year.

    This year's; from October on, also next year's. Until they are there, visits near a festival are
    told as unconfirmed.

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
    dataset, as_of = surroundings.dataset, surroundings.as_of
    unread = "holidays" in region.closed_files or any(
        raw.kind == "holidays" for raw in region.raw if not raw.is_whole
    )
    if region is not dataset.shared or unread:
        return
    if not any(each.is_scheduled for each in dataset.regions):
        return
    from generator.schedule.calendar import year_of  # noqa: PLC0415 - as in dated.py

    announced = {year_of(notice): notice.source for notice in region.holidays}
    begins = {as_of.year: as_of}
    if as_of.month >= NEXT_YEAR_FROM_MONTH and as_of.year < date.max.year:
        begins[as_of.year + 1] = date(as_of.year + 1, 1, 1)
    missing = [
        year
        for year, first in begins.items()
        if year not in announced and _somebody_comes(first, date(year, 12, 31), surroundings)
    ]
    if missing:
        words: dict[str, Filling] = {"years": tuple(map(str, missing))}
        newest = announced[max(announced)] if announced else Place(f"holidays/{missing[0]}.yml")
        yield Problem(newest, None, words)


def _somebody_comes(first: date, last: date, surroundings: Surroundings) -> bool:
    return any(
        series.dates(first, last).occurrences
        for region in surroundings.dataset.regions
        for series in series_in(region, surroundings)
        if series.period[1] is None or series.period[1] >= first
    )
