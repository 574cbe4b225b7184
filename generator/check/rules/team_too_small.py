"""Rule team-too-small."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def team_too_small(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A team is smaller than the programme asks, when it is sent or on some day.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: team-too-small # ←
          minimum: 5
          measured: dispatch
          clause: 二（一）
          force: must
    """
    yield from undone("team-too-small", region, surroundings)
