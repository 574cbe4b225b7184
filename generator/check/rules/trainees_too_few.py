"""Rule trainees-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def trainees_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a whole period fewer people were trained than the programme asks.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: trainees-too-few # ←
          minimum: 1
          per: quarter
          clause: 二（一）
          force: must
    # trainees.yml
    - id: one
      pairing: clinic
      number: 甲01
      form: 跟学
      from: 2026-01-05
      to: 2026-03-31
    """
    yield from undone("trainees-too-few", region, surroundings)
