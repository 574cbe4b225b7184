"""Rule report-filed-too-early."""

from collections.abc import Iterator

from generator.check.reports import filed_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region
from generator.schedule.report_period import days_of_period

SEVERITY = "warning"


def report_filed_too_early(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A report was filed before the period that it is about had begun.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      reports:
        - name: 支援工作量月报
          every: month
          by: each
          filed:
            - {period: 2026年10月, by: 示例卫生院, date: 2026-09-28} # ←
    """
    for programme in region.programmes:
        for _, filings in filed_in(programme):
            for place, filed in filings:
                days = days_of_period(filed.period)
                if days and filed.date < days[0] and filed.date <= surroundings.as_of:
                    words: dict[str, Filling] = {
                        "period": filed.period,
                        "date": str(filed.date),
                        "begins": str(days[0]),
                    }
                    yield Problem(place.at("date"), programme.id, words)
