"""Rule attendance-day-repeated."""

from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "error"


def attendance_day_repeated(region: Region, _: Surroundings) -> Iterator[Problem]:
    """One day stands twice in the attendance of one assignment.

    # attendance/2026-11.yml
    - assignment: clinic-jia
      days:
        - {date: 2026-11-04, status: present}
        - {date: 2026-11-04, status: absent} # ←
    """
    for entry in region.attendance:
        first: dict[date, Place] = {}
        for position, day in enumerate(entry.days):
            place = entry.source.at("days", position, "date")
            earlier = first.setdefault(day.date, place)
            if earlier != place:
                words: dict[str, Filling] = {"date": str(day.date), "earlier": earlier}
                yield Problem(place, None, words)
