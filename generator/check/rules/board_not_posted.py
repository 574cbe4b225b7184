"""Rule board-not-posted."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def board_not_posted(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A clinic's board was taken down, and no other is recorded to hang.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: board-not-posted # ←
          clause: 二（一）
          force: must
    # boards.yml
    - id: one
      organization: clinic
      version: AB2C3D
      put_up: 2026-03-01
      taken_down: 2026-05-01
    """
    yield from undone("board-not-posted", region, surroundings)
