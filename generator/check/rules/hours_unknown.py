"""Rule hours-unknown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.check.dated import visits_in
from generator.check.running import Surroundings
from generator.check.seasons import times_covered
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, Problem
from generator.model.jurisdiction import RegionProfile
from generator.model.organization import Organization
from generator.model.place import Place
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.visit import Visit

SEVERITY = "warning"
PARTS = ("上午", "下午", "全天")


def hours_unknown(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Sessions say 上午, 下午 or 全天, and no office hours say from when to when that is.

    One finding for the place whose office hours are lacking: the organization where it has its own,
    else the region; also where another region's data has somebody come here. Days that seasons
    leave out, or cover twice, have rules of their own.

    # organizations.yml
    - id: hospital
      name: 示范县人民医院
      type: general_hospital
    - id: clinic
      name: 示例卫生院
      type: township_health_center
      office_hours: # ←
        - {from: 01-01, to: 12-31, am: 08:00-12:00}

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三下午
    """
    unknown: dict[str, list[Visit]] = {}
    for coming in (region, *_neighbours(region, surroundings)):
        for visit in visits_in(coming, surroundings):
            owner_id, inside = region_and_id(visit.series.organization, coming.id)
            if owner_id == region.id and visit.start is None and visit.part in PARTS:
                unknown.setdefault(inside, []).append(visit)
    lacking: dict[Place, tuple[RegionProfile | Organization, list[Visit]]] = {}
    for organization, found in unknown.items():
        owner = _whose_hours(organization, region)
        if owner is None or owner.source in region.broken:
            continue
        place, counted = owner.source, found
        if owner.office_hours:
            place = place.at("office_hours")
            covered = times_covered(owner.office_hours)
            counted = [each for each in found if len(covered[f"{each.date:%m-%d}"]) == 1]
        if counted:
            lacking.setdefault(place, (owner, []))[1].extend(counted)
    for place, (owner, visits) in lacking.items():
        words: dict[str, Filling] = {
            "name": owner.name,
            "parts": tuple(part for part in PARTS if any(each.part == part for each in visits)),
            "date": str(min(each.date for each in visits)),
            "number": len({each.series for each in visits}),
        }
        variant = None if owner.office_hours else "none"
        yield Problem(place, getattr(owner, "id", None), words, hint=variant)


def _neighbours(region: Region, surroundings: Surroundings) -> Iterator[Region]:
    """The other regions whose records name this one's."""
    dataset = surroundings.dataset
    for each in dataset.naming.get(region.id, ()):  # the shared files are nobody's neighbour
        yield dataset.regions_by_id[each]


def _whose_hours(reference: str, region: Region) -> RegionProfile | Organization | None:
    """Whose office hours hold: the organization's own, else the region's.

    None where it could not be read.
    """
    organization = region.organizations_by_id.get(reference)
    if organization is None:
        return None
    return organization if organization.office_hours else region.profile
