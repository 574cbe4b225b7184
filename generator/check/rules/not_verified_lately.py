"""Rule not-verified-lately."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.dated import visits_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.region import Region

SEVERITY = "warning"
WORKING_DAYS = 20


def not_verified_lately(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """An organization where somebody comes was verified over 20 working days ago.

    Of an organization without a date of its own, the region's holds; without any, nothing is said.

    # region.yml
    name: 示范县
    division_code: "000000"
    issuer: 示范县卫生健康局
    office_hours:
      - {from: 01-01, to: 12-31, am: 08:00-12:00, pm: 14:30-17:30}
    verified:
      date: 2026-09-30 # ←
      by: 示范县卫生健康局

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午
    """
    profile, as_of = region.profile, surroundings.as_of
    of_region = profile.verified if profile and profile.source not in region.broken else None
    if not of_region and not any(each.verified for each in region.organizations):
        return
    visited = {
        visit.series.organization
        for visit in visits_in(region, surroundings)
        if visit.date >= as_of
    }
    if not visited:
        return
    oldest = _oldest_day(region, surroundings)
    by_region = 0
    for organization in region.organizations:
        if organization.id not in visited or organization.source in region.broken:
            continue
        if organization.verified is None:
            by_region += 1
        elif organization.verified.date < oldest:
            words: dict[str, Filling] = {
                "name": organization.name,
                "date": str(organization.verified.date),
                "number": 1,
            }
            yield Problem(organization.source.at("verified", "date"), organization.id, words)
    if profile and of_region and by_region and of_region.date < oldest:
        words = {"name": profile.name, "date": str(of_region.date), "number": by_region}
        yield Problem(profile.source.at("verified", "date"), region.id, words, hint="region")


def _oldest_day(region: Region, surroundings: Surroundings) -> date:
    """The earliest day since which no more than 20 working days have passed, by the calendar."""
    from generator.schedule.series import timetable_of  # noqa: PLC0415 - as in dated.py

    calendar = timetable_of(region, surroundings.dataset).calendar
    day = surroundings.as_of
    passed = int(calendar.is_working(day))
    while passed <= WORKING_DAYS and day > date.min:
        day -= timedelta(days=1)
        passed += calendar.is_working(day)
    return day
