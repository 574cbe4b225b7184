"""Rule record-unused."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "info"
KINDS_MEANT_TO_BE_NAMED = ("organizations", "experts", "programmes")


def record_unused(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An organization, expert or programme is named by no other record.

    Not looked for where a file of the region could not be read: the record may be named there.

    # experts.yml
    - id: jia
      name: 示例甲
      organization: hospital
    - id: yi # ←
      name: 示例乙
      organization: hospital
    """
    if region.closed_files:
        return
    for raw in region.raw:
        is_named = (region.id, raw.kind, raw.id) in surroundings.dataset.referred
        if raw.kind in KINDS_MEANT_TO_BE_NAMED and raw.id and raw.is_whole and not is_named:
            yield Problem(raw.place, raw.id, {"kind": raw.kind, "name": str(raw.value.get("name", raw.id))})
