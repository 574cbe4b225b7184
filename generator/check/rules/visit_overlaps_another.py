"""Rule visit-overlaps-another."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from generator.check.clashes import Clash, clashes, in_two_places, origin_of, overlapping
from generator.check.dated import expert_name, organization_name, visits_in
from generator.check.running import Surroundings
from generator.model.dataset import bare, region_and_id
from generator.model.finding import Filling, InBothLanguages, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.visit import Visit

SEVERITY = "error"


def visit_overlaps_another(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Two visits of one expert overlap, here or in another region.

    Hours that are known overlap; where they are not, the same part of the day at two organizations
    does, and 全天 overlaps every part. Told once of two sessions, with the first date. A visit that
    is called off overlaps nothing; what overlapped on days gone by only is history.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午
        - when: 每月第一个周三9:00-10:00 # ←
          service: lecture
    """
    if not region.is_scheduled:
        return
    by_region = surroundings.dataset.once(
        ("clashes of experts", str(surroundings.as_of)), lambda: _by_region(surroundings)
    )
    for clash in by_region.get(region.id, ()):
        one, other = clash.earlier, clash.later
        words: dict[str, Filling] = {
            "name": clash.names,
            "date": str(clash.days[0]),
            "number": len(clash.days),
            "one": _where(one, surroundings),
            "place": origin_of(one),
            "other": _where(other, surroundings),
        }
        variant = "_".join(_told_as(clash)) or None
        yield Problem(origin_of(other), other.series.record.id, words, hint=variant)


def _told_as(clash: Clash) -> Iterator[str]:
    """Which sentence: that one of the two replaces the other, that they overlap once only."""
    one, other = clash.earlier.series, clash.later.series
    if one.region == other.region and one.assignment and other.assignment:
        replaced = {
            bare(each.assignment.replaces or "", each.region)
            for each in (one, other)
            if each.assignment
        }
        if replaced & {one.assignment.id, other.assignment.id}:
            yield "replaced"
    if len(clash.days) == 1:
        yield "once"


def _by_region(surroundings: Surroundings) -> dict[str, list[Clash]]:
    """The clashes by the region in which the later of the two stands."""
    groups: dict[tuple[str, str, object], list[Visit]] = {}
    for region in surroundings.dataset.regions:
        for visit in visits_in(region, surroundings):
            if not visit.is_cancelled:
                for expert in dict.fromkeys(visit.experts):
                    key = (*region_and_id(expert, region.id), visit.date)
                    groups.setdefault(key, []).append(visit)
    found = (
        (expert_name(f"{owner}/{expert}", owner, surroundings), one, other)
        for (owner, expert, _), visits in groups.items()
        if len(visits) > 1
        for one, other in chain(overlapping(visits), in_two_places(visits))
    )
    by_region: dict[str, list[Clash]] = {}
    for clash in clashes(found):
        if clash.days[-1] < surroundings.as_of:
            continue
        by_region.setdefault(clash.later.series.region, []).append(clash)
    return by_region


def _where(visit: "Visit", surroundings: Surroundings) -> InBothLanguages:
    """Where and when a visit is: the hours, else the part of the day."""
    from generator.schedule.visit import PART_IDS  # noqa: PLC0415 - as in dated.py

    series = visit.series
    region = surroundings.dataset.regions_by_id[series.region]
    name = organization_name(series.organization, region, surroundings)
    if series.tour:
        name = f"{series.tour.name}（{series.place}）"
    if visit.start and visit.end:
        hours = f" {visit.start:%H:%M}-{visit.end:%H:%M}"
        return InBothLanguages(name + hours, name + hours)
    return InBothLanguages(f"{name}{visit.part or ''}", f"{name} ({PART_IDS[visit.part]})")
