"""Rule nothing-scheduled."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.check.dated import gives_dates, series_in, visits_in
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.region import Region

if TYPE_CHECKING:
    from generator.schedule.series import DatedSeries

SEVERITY = "warning"
DAYS = timedelta(days=30)


def nothing_scheduled(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A clinic has a schedule in a running programme, and nobody comes in the next 30 days.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-10}
      sessions:
        - when: 每周三上午

    # pairings.yml
    - id: clinic # ←
      programme: plan
      support: hospital
      recipient: clinic
    """
    as_of = surroundings.as_of
    until = min(as_of, date.max - DAYS) + DAYS
    scheduled: dict[str, list[DatedSeries]] = {}
    for each in series_in(region, surroundings):
        if each.series.assignment:
            scheduled.setdefault(each.series.recipient, []).append(each)
    if not scheduled or region.closed_files & {"assignments", "pairings", "changes"}:
        return
    visited = {
        each
        for visit in visits_in(region, surroundings)
        if as_of <= visit.date <= until and not visit.is_cancelled
        for each in (visit.series.recipient, visit.series.organization)
    }
    unread = {
        str(raw.value.get("pairing"))
        for raw in region.raw
        if raw.kind == "assignments" and not raw.is_whole
    }
    told: set[str] = set()
    for pairing in region.pairings:
        programme = region.programmes_by_id.get(bare(pairing.programme, region.id))
        recipient = bare(pairing.recipient, region.id)
        organization = region.organizations_by_id.get(recipient)
        if recipient in visited | told or recipient not in scheduled or pairing.id in unread:
            continue
        if not programme or not organization or {pairing.source, programme.source} & region.broken:
            continue
        is_closed = organization.closed and organization.closed.date <= as_of
        begins, ends = programme.period.from_.first_day, programme.period.to.last_day
        if is_closed or not begins <= as_of <= ends:
            continue
        told.add(recipient)
        # Where no schedule of the clinic ever has a date, another rule says what is wrong.
        if any(gives_dates(series, surroundings) for series in scheduled[recipient]):
            words: dict[str, Filling] = {"name": organization.name, "date": str(until)}
            yield Problem(pairing.source, pairing.id, words)
