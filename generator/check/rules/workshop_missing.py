"""Rule workshop-missing."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def workshop_missing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A clinic has no support expert workshop on record, though another has.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: workshop-missing # ←
          clause: 二（一）
          force: must
    # workshops.yml
    - id: one
      name: 示例甲工作室
      organization: hospital
    """
    yield from undone("workshop-missing", region, surroundings)
