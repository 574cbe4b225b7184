"""Rule specialties-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def specialties_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a whole period fewer specialties were built than the programme asks.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: specialties-too-few # ←
          minimum: 1
          per: quarter
          clause: 二（一）
          force: must
    # activities.yml
    - id: one
      date: 2026-03-05
      type: specialty_built
      pairing: clinic
      title: 康复科
    """
    yield from undone("specialties-too-few", region, surroundings)
