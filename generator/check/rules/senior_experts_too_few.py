"""Rule senior-experts-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def senior_experts_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Of all who are sent, too few have the rank that the programme counts.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: senior-experts-too-few # ←
          minimum: 2
          rank: associate_senior
          clause: 二（一）
          force: must
    # experts.yml
    - id: jia
      name: 示例甲
      title: 主任医师
      organization: hospital
    """
    yield from undone("senior-experts-too-few", region, surroundings)
