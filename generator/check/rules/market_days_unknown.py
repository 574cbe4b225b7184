"""Rule market-days-unknown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.check.dated import is_over, organization_name, series_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries

SEVERITY = "warning"


def market_days_unknown(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Somebody comes on market days, and neither the organization nor the region says which.

    One finding an organization, at the first of its schedules that names market days.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 逢圩日上午 # ←
    """
    window = surroundings.window
    found: dict[str, list[DatedSeries]] = {}
    for series in series_in(region, surroundings):
        if is_over(series, surroundings.as_of) or _is_written(series.series.organization, region):
            continue
        remarks = series.dates(window.first, window.last).remarks
        if any(remark.code == "market-days-unknown" for remark in remarks):
            found.setdefault(series.series.organization, []).append(series)
    for organization, together in found.items():
        about = together[0].series
        words: dict[str, Filling] = {
            "name": organization_name(organization, region, surroundings),
            "number": len(together),
        }
        yield Problem(about.source, about.record.id, words)


def _is_written(reference: str, region: Region) -> bool:
    """Market days are written down, or may be where nothing could be read."""
    if region.closed_files & {"organizations", "region"} or region.profile is None:
        return True
    organization = region.organizations_by_id.get(reference)
    return organization is not None and bool(organization.market_days or region.profile.market_days)
