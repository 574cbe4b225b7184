"""Rule on-site-gap."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def on_site_gap(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A clinic where somebody is to stay has days on which the list has nobody, or nobody came.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: on-site-gap # ←
          days_allowed: 0
          clause: 二（一）
          force: must
    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-03, to: 2027-12}
    """
    yield from undone("on-site-gap", region, surroundings)
