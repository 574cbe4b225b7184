"""Rule parent-in-another-region."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "error"


def parent_in_another_region(region: Region, _: Surroundings) -> Iterator[Problem]:
    """An assignment's pairing, or a pairing's programme, is another region's: they belong together.

    Whoever comes under it would stand on no page.

    # ../linxian/region.yml
    name: 示例邻县
    division_code: "000000"
    issuer: 示例邻县卫生健康局

    # ../linxian/organizations.yml
    - id: hospital
      name: 示例邻县医院
      type: county_hospital

    # ../linxian/programmes.yml
    - id: plan
      name: 示例邻县方案
      period: {from: 2026-01, to: 2027-12}

    # ../linxian/pairings.yml
    - id: far
      programme: plan
      support: hospital
      recipient: shifan/clinic

    # assignments.yml
    - id: clinic-jia
      pairing: linxian/far # ←
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2027-12}
    """
    for place, record, kind, written in _parents(region):
        owner, _inside = region_and_id(written, region.id)
        if owner != region.id:
            yield Problem(place, record, {"kind": kind, "found": written, "region": owner})


def _parents(region: Region) -> Iterator[tuple[Place, str, str, str]]:
    for assignment in region.assignments:
        place = assignment.source.at("pairing")
        yield place, assignment.id, "pairings", assignment.pairing
    for pairing in region.pairings:
        yield pairing.source.at("programme"), pairing.id, "programmes", pairing.programme
    for tour in region.tours:
        if tour.programme:
            yield tour.source.at("programme"), tour.id, "programmes", tour.programme
