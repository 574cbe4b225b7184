"""Rule start-year-unknown."""

from collections.abc import Iterator

from generator.check.dated import series_in, told_series
from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"


def start_year_unknown(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A schedule counts from a day without a year, and no period says which year: it has no dates.

    # tours.yml
    - id: tour
      name: 示例巡诊
      organization: hospital
      stops:
        - id: gate
          place: 示例村委会门前
          when: 三天一圩（11月2日起） # ←
    """
    window = surroundings.window
    for series in series_in(region, surroundings):
        about = series.series
        if (about.tour and about.tour.programme) or series.period[0]:
            continue
        remarks = series.dates(window.first, window.last).remarks
        if any(remark.code == "start-year-unknown" for remark in remarks):
            words = {"who": told_series(about, region, surroundings)}
            yield Problem(about.source, about.record.id, {**words})
