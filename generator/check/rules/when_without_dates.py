"""Rule when-without-dates."""

from collections.abc import Iterator

from generator.check.dated import gives_dates, is_over, series_in, told_series
from generator.check.rules.visit_outside_period import day_outside
from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.region import Region

SEVERITY = "warning"
TOLD_ELSEWHERE = ("market-days-unknown", "start-year-unknown")


def when_without_dates(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A schedule gives no date in its period: nobody ever comes.

    Looked for in the year from the later of its start and the day that counts as today, and in the
    year before. Where another rule tells why, this one does not.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-09, to: 2026-12}
      sessions:
        - when: 每周一下午
        - when: 3月每周三上午 # ←
    """
    window = surroundings.window
    for series in series_in(region, surroundings):
        about, when = series.series, series.when
        if when is None or when.state == "by_appointment" or is_over(series, surroundings.as_of):
            continue
        if gives_dates(series, surroundings) or day_outside(series):
            continue
        remarks = series.dates(window.first, window.last).remarks
        if not any(remark.code in TOLD_ELSEWHERE for remark in remarks):
            words = {
                "who": told_series(about, region, surroundings),
                "when": about.session.when if about.session and about.session.when else "",
                "from": str(series.period[0] or ""),
                "to": str(series.period[1] or ""),
            }
            variant = None if all(series.period) else "open"
            yield Problem(about.source, about.record.id, {**words}, hint=variant)
