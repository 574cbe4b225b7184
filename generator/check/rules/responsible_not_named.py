"""Rule responsible-not-named."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def responsible_not_named(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A programme that asks for somebody who answers for it names a body, and no post in it.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      responsible: {body: 示范县卫生健康局}
      rules:
        - rule: responsible-not-named # ←
          clause: 四
          force: must
    """
    yield from undone("responsible-not-named", region, surroundings)
