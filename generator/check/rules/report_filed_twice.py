"""Rule report-filed-twice."""

from collections.abc import Iterator

from generator.check.reports import bodies_of, body_told, filed_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region
from generator.schedule.report_period import days_of_period

SEVERITY = "warning"


def report_filed_twice(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """One body filed one report for one period twice.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      reports:
        - name: 支援工作量月报
          every: month
          by: each
          filed:
            - {period: 2026年10月, by: 示例卫生院, date: 2026-11-04}
            - {period: 2026-10, by: 示例卫生院办公室, date: 2026-11-09} # ←
    """
    for programme in region.programmes:
        for duty, filings in filed_in(programme):
            bodies = bodies_of(duty, programme, region, surroundings) or {}
            first: dict[tuple[object, object], Place] = {}
            for place, filed in filings:
                who = body_told(filed, bodies) or filed.by
                when = days_of_period(filed.period) or filed.period
                earlier = first.setdefault((who, when), place)
                if earlier != place:
                    words: dict[str, Filling] = {
                        "by": filed.by,
                        "period": filed.period,
                        "report": duty.name,
                        "earlier": earlier,
                    }
                    yield Problem(place.at("period"), programme.id, words)
