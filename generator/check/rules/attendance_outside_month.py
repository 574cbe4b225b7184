"""Rule attendance-outside-month."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.ledger import month_of
from generator.model.region import Region

SEVERITY = "warning"


def attendance_outside_month(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A day stands in the attendance of another month.

    # attendance/2026-11.yml
    - assignment: clinic-jia
      days:
        - {date: 2026-10-30, status: present} # ←
        - {date: 2026-11-04, status: present}
    """
    for entry in region.attendance:
        month = month_of(entry)
        for position, day in enumerate(entry.days):
            if not month.first_day <= day.date <= month.last_day:
                words: dict[str, Filling] = {"date": str(day.date), "month": str(month)}
                yield Problem(entry.source.at("days", position, "date"), None, words)
