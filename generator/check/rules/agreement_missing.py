"""Rule agreement-missing."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def agreement_missing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """The agreement of a pair is a draft, over, or ended, and no other is on record.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: agreement-missing # ←
          clause: 二（一）
          force: must
    # pairings.yml
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      agreements:
        - {kind: main, status: draft}
    """
    yield from undone("agreement-missing", region, surroundings)
