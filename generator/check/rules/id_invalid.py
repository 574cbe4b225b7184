"""Rule id-invalid."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region
from generator.model.scalars import is_id

SEVERITY = "error"


def id_invalid(region: Region, _: Surroundings) -> Iterator[Problem]:
    """An id is longer than 64 characters, or has one that does not belong in an address.

    It begins and ends with a letter or digit.

    # villages.yml
    - id: Shili_Cun # ←
      name: 示例村
    """
    for raw in region.raw:
        if raw.id is not None and not is_id(raw.id):
            yield Problem(raw.place.at("id"), raw.id, {"found": raw.id})
