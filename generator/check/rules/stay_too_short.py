"""Rule stay-too-short."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def stay_too_short(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Somebody's stay at a clinic ends before the months that the programme asks for.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: stay-too-short # ←
          months: 6
          clause: 二（一）
          force: must
    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2027-12}
      ended: {date: 2026-04-30, reason: 调回}
    """
    yield from undone("stay-too-short", region, surroundings)
