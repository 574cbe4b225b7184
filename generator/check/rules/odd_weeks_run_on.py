"""Rule odd-weeks-run-on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.check.dated import series_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries

SEVERITY = "info"


def odd_weeks_run_on(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A year with week 53 brings two odd weeks running; perhaps nobody means that.

    One finding a year for the region, at the first schedule that goes by odd or even weeks.

    # ../holidays/2027.yml
    notice: 演示用的2027年放假安排

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2027-12}
      sessions:
        - when: 单周周三上午 # ←
    """
    window = surroundings.window
    found: dict[tuple[tuple[str, str], ...], list[DatedSeries]] = {}
    for series in series_in(region, surroundings):
        for remark in series.dates(surroundings.as_of, window.last).remarks:
            if remark.code == "two-odd-weeks":
                found.setdefault(remark.words, []).append(series)
    for said, together in found.items():
        about = together[0].series
        words: dict[str, Filling] = {**dict(said), "number": len(together)}
        yield Problem(about.source, about.record.id, words)
