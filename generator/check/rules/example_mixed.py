"""Rule example-mixed."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "error"


def example_mixed(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A real region and an invented one are linked: invented people would stand on real pages.

    Said once of two regions.

    # ../linxian/region.yml
    name: 示例邻县
    division_code: "000000"
    issuer: 示例邻县卫生健康局
    example: true

    # ../linxian/organizations.yml
    - id: hospital
      name: 示例邻县医院
      type: county_hospital

    # pairings.yml
    - id: clinic
      programme: plan
      support: linxian/hospital # ←
      recipient: clinic
    """
    told: set[str] = set()
    for reference in surroundings.dataset.references.get(region.id, ()):
        other = surroundings.dataset.regions_by_id.get(reference.region)
        one, two = region.profile, other.profile if other else None
        if one and two and one.example != two.example and reference.region not in told:
            told.add(reference.region)
            names = {profile.example: profile.name for profile in (one, two)}
            words: dict[str, Filling] = {"invented": names[True], "real": names[False]}
            yield Problem(reference.place, reference.source.id, words)
