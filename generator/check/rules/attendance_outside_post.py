"""Rule attendance-outside-post."""

from collections.abc import Iterator

from generator.check.ledgers import days_in_month, post_named, told_post
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "warning"


def attendance_outside_post(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Attendance is told of a day before a post began or after it ended.

    Told once an entry, at its first such day.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2027-12}
      ended: {date: 2026-11-10, reason: 调回}

    # attendance/2026-11.yml
    - assignment: clinic-jia
      days:
        - {date: 2026-11-10, status: present}
        - {date: 2026-11-11, status: present} # ←
        - {date: 2026-11-12, status: present}
    """
    for entry in region.attendance:
        post = post_named(entry.assignment, region, surroundings) if entry.days else None
        if post is None:
            continue
        days = days_in_month(entry, surroundings.as_of)
        outside = [(position, on.date) for position, on in days if not post.is_held_on(on.date)]
        if outside:
            position, day = outside[0]
            first, last = post.term
            is_early = first is not None and day < first
            words: dict[str, Filling] = {
                "date": str(day),
                "name": told_post(post, surroundings),
                "bound": str(first if is_early else last),
                "number": len(outside),
            }
            place = entry.source.at("days", position, "date")
            yield Problem(place, None, words, hint="early" if is_early else None)
