"""Rule record-unused."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region
from generator.model.scalars import is_id

SEVERITY = "info"
KINDS_MEANT_TO_BE_NAMED = ("organizations", "experts", "programmes")


def record_unused(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An organization, expert or programme is named by no other record.

    An administration need not be: it issues notices, and sends nobody.
    Not looked for where something of the region could not be read, or where one of its records is
    misspelt: the record may be meant there.

    # experts.yml
    - id: jia
      name: 示例甲
      organization: hospital
    - id: yi # ←
      name: 示例乙
      organization: hospital
    """
    dataset = surroundings.dataset
    if not region.is_whole or dataset.dangling.get(region.id):
        return
    for raw in region.raw:
        is_named = (region.id, raw.kind, raw.id) in dataset.referred
        is_office = raw.value.get("type") == "administration"
        is_meant = raw.kind in KINDS_MEANT_TO_BE_NAMED and not is_office
        if is_meant and is_id(raw.id or "") and not is_named:
            yield Problem(
                raw.place, raw.id, {"kind": raw.kind, "name": str(raw.value.get("name", raw.id))}
            )
