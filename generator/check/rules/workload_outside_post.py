"""Rule workload-outside-post."""

from collections.abc import Iterator

from generator.check.ledgers import post_named, told_post
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.ledger import month_of
from generator.model.region import Region

SEVERITY = "warning"


def workload_outside_post(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Workload is told of a month before a post began or after it ended.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2027-12}
      ended: {date: 2026-09-30, reason: 调回}

    # workload/2026-10.yml
    - assignment: clinic-jia # ←
      by: clinic
      outpatient: 60
    """
    for entry in region.workload:
        post, month = post_named(entry.assignment, region, surroundings), month_of(entry)
        if post is None or month.first_day > surroundings.as_of:
            continue
        first, last = post.term
        is_early = first is not None and month.last_day < first
        if is_early or (last is not None and month.first_day > last):
            words: dict[str, Filling] = {
                "month": str(month),
                "name": told_post(post, surroundings),
                "bound": str(first if is_early else last),
            }
            place = entry.source.at("assignment")
            yield Problem(place, None, words, hint="early" if is_early else None)
