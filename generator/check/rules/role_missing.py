"""Rule role-missing."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def role_missing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Nobody of those who stay has the role that the programme asks for.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: role-missing # ←
          role: 副院长
          clause: 二（一）
          force: must
    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      role: 医疗组长
      period: {from: 2026-01, to: 2027-12}
    """
    yield from undone("role-missing", region, surroundings)
