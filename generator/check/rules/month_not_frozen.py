"""Rule month-not-frozen."""

from collections.abc import Iterator
from datetime import timedelta

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.place import Place
from generator.model.region import Region
from generator.schedule.frozen import months_with_records

SEVERITY = "info"
GRACE = timedelta(days=10)
"""Attendance of a month comes in during the first days of the next."""


def month_not_frozen(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A month has been over for ten days and is not frozen, where earlier ones are.

    # archive/2026-08.yml
    month: 2026-08 # ←
    frozen: 2026-09-03
    hash: 8b8188e94cd3a953032898e1e0e8b1d17657e90fe81bb3ef49e5485d41d77901
    # attendance/2026-09.yml
    - assignment: clinic-jia
      confirmed_by: 示例卫生院办公室
      days:
        - {date: 2026-09-15, status: present}
    """
    if not region.archive or not region.is_whole:
        return
    latest = max(region.archive, key=lambda each: each.month)
    day = surroundings.as_of - GRACE
    missing = [
        month
        for month in months_with_records(region, surroundings.dataset, day, latest.month)
        if month > latest.month
    ]
    if missing:
        months = tuple(str(month) for month in missing)
        yield Problem(Place(latest.source.file), None, {"months": months})
