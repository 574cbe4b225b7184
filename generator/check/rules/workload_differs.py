"""Rule workload-differs."""

from collections.abc import Iterator

from generator.check.dated import organization_name
from generator.check.ledgers import post_named, told_post
from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, Problem
from generator.model.ledger import FIGURES, Workload
from generator.model.region import Region

SEVERITY = "warning"


def workload_differs(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """The two sides report different numbers for one month of one post.

    Only numbers that both give are compared: one that a side leaves out is not known. Numbers of
    home visits are not repeated, since few are not to be told.

    # workload/2026-10.yml
    - assignment: clinic-jia
      by: hospital
      outpatient: 112
    - assignment: clinic-jia
      by: clinic
      outpatient: 110 # ←
    """
    by_month: dict[tuple[str, ...], dict[tuple[str, str], Workload]] = {}
    for entry in region.workload:
        if entry.source not in region.broken:
            key = (entry.source.file, *region_and_id(entry.assignment, region.id))
            by_reporter = by_month.setdefault(key, {})
            by_reporter.setdefault(region_and_id(entry.by, region.id), entry)
    for by_reporter in by_month.values():
        if len(by_reporter) > 1:
            either = next(iter(by_reporter.values()))
            post = post_named(either.assignment, region, surroundings)
            sides = post.sides if post else ()
            told = [entry for reporter, entry in by_reporter.items() if reporter in sides]
            if post and len(told) == 2:
                name = told_post(post, surroundings)
                yield from _differences(told[0], told[1], name, region, surroundings)


def _differences(
    one: Workload, other: Workload, name: str, region: Region, surroundings: Surroundings
) -> Iterator[Problem]:
    for figure in FIGURES:
        number, differing = getattr(one, figure), getattr(other, figure)
        if number is None or differing is None or number == differing:
            continue
        words: dict[str, Filling] = {
            "name": name,
            "figure": figure,
            "by": organization_name(other.by, region, surroundings),
            "number": differing,
            "other": organization_name(one.by, region, surroundings),
            "others": number,
            "place": one.source.at(figure),
        }
        hint = "home_visits" if figure == "home_visits" else None
        yield Problem(other.source.at(figure), None, words, hint)
