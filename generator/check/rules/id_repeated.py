"""Rule id-repeated."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "error"


def id_repeated(region: Region, _: Surroundings) -> Iterator[Problem]:
    """Two records of one kind have the same id.

    # experts.yml
    - id: jia
      name: 示例甲
      organization: hospital
    - id: jia # ←
      name: 示例乙
      organization: hospital
    """
    first: dict[tuple[str, str], Place] = {}
    for raw in region.raw:
        if raw.id is None or len(raw.value) == 1:  # an entry that says no more is told already
            continue
        earlier = first.setdefault((raw.kind, raw.id), raw.place)
        if earlier != raw.place:
            yield Problem(raw.place.at("id"), raw.id, {"id": raw.id, "earlier": earlier.at("id")})
