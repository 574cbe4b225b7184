"""Rule pairing-changed."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def pairing_changed(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A pair has come in the place of another that was to stay.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: pairing-changed # ←
          clause: 二（一）
          force: must
    # pairings.yml
    - id: before
      programme: plan
      support: hospital
      recipient: clinic
      period: {from: 2026-01, to: 2026-06}
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      period: {from: 2026-07, to: 2027-12}
      replaces: before
    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-07, to: 2027-12}
    """
    yield from undone("pairing-changed", region, surroundings)
