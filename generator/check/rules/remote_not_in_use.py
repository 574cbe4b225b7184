"""Rule remote-not-in-use."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def remote_not_in_use(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a whole period remote support was used less often than the programme asks.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: remote-not-in-use # ←
          sessions: 1
          per: quarter
          clause: 二（一）
          force: must
    # activities.yml
    - id: one
      date: 2026-03-05
      type: remote_session
      pairing: clinic
      title: 远程会诊
    """
    yield from undone("remote-not-in-use", region, surroundings)
