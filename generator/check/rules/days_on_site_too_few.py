"""Rule days-on-site-too-few."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def days_on_site_too_few(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """In a week or month with confirmed records somebody came on fewer days than asked.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: days-on-site-too-few # ←
          days: 2
          per: month
          clause: 二（一）
          force: must
    # attendance/2026-10.yml
    - assignment: clinic-jia
      confirmed_by: 示例卫生院办公室
      days:
        - {date: 2026-10-13, status: present}
    """
    yield from undone("days-on-site-too-few", region, surroundings)
