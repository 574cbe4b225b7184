"""Rule new-techniques-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def new_techniques_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a whole period fewer new techniques began than the programme asks.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: new-techniques-too-few # ←
          minimum: 1
          per: quarter
          clause: 二（一）
          force: must
    # techniques.yml
    - id: one
      pairing: clinic
      name: 腰椎牵引
      first_case: 2026-03-05
    """
    yield from undone("new-techniques-too-few", region, surroundings)
