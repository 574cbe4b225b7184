"""Rule exchanges-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def exchanges_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a whole period there were fewer exchanges of a kind than the programme asks.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: exchanges-too-few # ←
          type: video_exchange
          minimum: 1
          per: quarter
          clause: 二（一）
          force: must
    # activities.yml
    - id: one
      date: 2026-03-05
      type: video_exchange
      pairing: clinic
      title: 两院视频会
    """
    yield from undone("exchanges-too-few", region, surroundings)
