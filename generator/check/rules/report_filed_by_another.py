"""Rule report-filed-by-another."""

from collections.abc import Iterator

from generator.check.dated import organization_name
from generator.check.reports import bodies_of, body_told, filed_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.programme import EACH_KINDS, ReportDuty
from generator.model.region import Region

SEVERITY = "warning"


def report_filed_by_another(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A report was filed by somebody of whom the programme does not ask it.

    An office of one that has to file (示例卫生院办公室) counts as that one. Not told where the
    programme does not say who has to.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2027-12}
      reports:
        - name: 支援工作量月报
          every: month
          by: [clinic]
          filed:
            - {period: 2026年9月, by: 示例卫生院办公室, date: 2026-10-09}
            - {period: 2026年10月, by: 示范县人民医院, date: 2026-11-09} # ←
    """
    for programme in region.programmes:
        for duty, filings in filed_in(programme):
            bodies = bodies_of(duty, programme, region, surroundings)
            for place, filed in filings if bodies else ():
                if bodies and body_told(filed, bodies) is None:
                    words: dict[str, Filling] = {"by": filed.by, "report": duty.name}
                    hint = _hint(duty)
                    if hint is None:
                        words["bodies"] = tuple(
                            organization_name(each, region, surroundings) for each in duty.by
                        )
                    yield Problem(place.at("by"), programme.id, words, hint)


def _hint(duty: ReportDuty) -> str | None:
    """How it is told: where not all who have to are named one by one, they are not listed."""
    if duty.by == ("each",):
        return "each"
    return "some_each" if set(duty.by) & set(EACH_KINDS) else None
