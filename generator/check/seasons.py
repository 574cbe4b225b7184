"""How often the seasons of office hours cover each day of the year."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.jurisdiction import RegionProfile
from generator.model.organization import Organization
from generator.model.record import OfficeHours
from generator.model.region import Region
from generator.schedule.seasons import NAMES, days_of_season


def records_with_hours(region: Region) -> Iterator[tuple[RegionProfile | Organization, str]]:
    """The region and its organizations that have office hours of their own, with their names."""
    profiles = (region.profile,) if region.profile else ()
    for record in (*profiles, *region.organizations):
        if record.office_hours and record.source not in region.broken:
            yield record, record.name


def times_covered(office_hours: Sequence[OfficeHours]) -> dict[str, list[int]]:
    """Every day of the year (`05-01`), and the seasons that it is in, by their position."""
    covered: dict[str, list[int]] = {day: [] for day in NAMES}
    for position, season in enumerate(office_hours):
        for month, day in days_of_season(season):
            covered[f"{month:02}-{day:02}"].append(position)
    return covered


def runs(days: Iterable[str]) -> tuple[str, ...]:
    """Days of the year that follow each other, told as from and to."""
    found: list[list[str]] = []
    for day in days:
        if found and NAMES.index(day) == NAMES.index(found[-1][-1]) + 1:
            found[-1].append(day)
        else:
            found.append([day])
    return tuple(run[0] if len(run) == 1 else f"{run[0]} — {run[-1]}" for run in found)
