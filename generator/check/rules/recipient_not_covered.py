"""Rule recipient-not-covered."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def recipient_not_covered(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An organization of the types that the programme is for has nobody who supports it.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: recipient-not-covered # ←
          types: [township_health_center]
          clause: 二（一）
          force: must
    # organizations.yml
    - id: hospital
      name: 示范县人民医院
      type: general_hospital
    - id: clinic
      name: 示例卫生院
      type: township_health_center
    - id: other
      name: 示例二卫生院
      type: township_health_center
    # villages.yml
    - id: village
      name: 示例村
      clinic: other
    """
    yield from undone("recipient-not-covered", region, surroundings)
