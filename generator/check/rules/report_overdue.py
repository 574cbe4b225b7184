"""Rule report-overdue."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.check.undone import undone
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def report_overdue(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A report that others have filed is not on record for a body that owes it, after its day.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      rules:
        - rule: report-overdue # ←
          clause: 二（一）
          force: must
      reports:
        - name: 半年报告
          due: [2026-06-30]
          by: [hospital, clinic]
          filed:
            - {period: 2026年上半年, by: 示范县人民医院, date: 2026-07-01}
    """
    yield from undone("report-overdue", region, surroundings)
