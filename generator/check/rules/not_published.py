"""Rule not-published."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def not_published(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Of somebody who comes the public is not told all that the programme wants told.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: not-published # ←
          clause: 二（一）
          force: must
    """
    yield from undone("not-published", region, surroundings)
