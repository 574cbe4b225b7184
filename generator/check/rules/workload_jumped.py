"""Rule workload-jumped."""

from collections.abc import Iterator

from generator.check.dated import organization_name
from generator.check.ledgers import Post, post_named, told_post
from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, Problem
from generator.model.ledger import FIGURES, Workload, month_of
from generator.model.region import Region
from generator.model.scalars import DayOrMonth

SEVERITY = "warning"
TIMES = 10
FEW = 5  # less than that counts as that: from 1 to 12 is no jump, from 3 to 60 is one
MONTHS_BEFORE = 12


def workload_jumped(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A number is ten times the highest that the same side gave in the twelve months before.

    A month in which the post was not yet held from the first day on is not compared with, and small
    numbers are no jump: under 50 none is.

    # workload/2026-09.yml
    - assignment: clinic-jia
      by: clinic
      outpatient: 62

    # workload/2026-10.yml
    - assignment: clinic-jia
      by: clinic
      outpatient: 620 # ←
    """
    by_reporter: dict[tuple[str, ...], list[tuple[DayOrMonth, Workload]]] = {}
    for entry in region.workload:
        if entry.source not in region.broken:
            who, post = (region_and_id(each, region.id) for each in (entry.by, entry.assignment))
            by_reporter.setdefault((*post, *who), []).append((month_of(entry), entry))
    for entries in by_reporter.values():
        if len(entries) > 1:
            named = post_named(entries[0][1].assignment, region, surroundings)
            if named:
                by_month = sorted(entries, key=lambda each: each[0])
                yield from _jumps(by_month, named, region, surroundings)


def _jumps(
    entries: list[tuple[DayOrMonth, Workload]],
    post: Post,
    region: Region,
    surroundings: Surroundings,
) -> Iterator[Problem]:
    first = post.term[0]
    for position, (month, entry) in enumerate(entries):
        before = [
            earlier
            for earlier_month, earlier in entries[max(0, position - MONTHS_BEFORE) : position]
            if 0 < _months_between(earlier_month, month) <= MONTHS_BEFORE
            and (first is None or first <= earlier_month.first_day)
        ]
        for figure in FIGURES:
            number = getattr(entry, figure) or 0
            most = max((getattr(each, figure) or 0 for each in before), default=0)
            if most and number >= TIMES * max(most, FEW):
                words: dict[str, Filling] = {
                    "figure": figure,
                    "number": number,
                    "most": most,
                    "name": told_post(post, surroundings),
                    "by": organization_name(entry.by, region, surroundings),
                }
                hint = "home_visits" if figure == "home_visits" else None
                yield Problem(entry.source.at(figure), None, words, hint)


def _months_between(one: DayOrMonth, other: DayOrMonth) -> int:
    return (other.year - one.year) * 12 + other.month - one.month
