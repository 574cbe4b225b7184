"""Rule title-too-low."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def title_too_low(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Somebody is sent whose title is below the rank that the programme asks for.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: title-too-low # ←
          rank: intermediate
          clause: 二（一）
          force: must
    # experts.yml
    - id: jia
      name: 示例甲
      title: 医师
      organization: hospital
    """
    yield from undone("title-too-low", region, surroundings)
