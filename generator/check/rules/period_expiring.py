"""Rule period-expiring."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.dated import organization_name
from generator.check.running import Surroundings
from generator.model.dataset import bare, region_and_id
from generator.model.finding import Filling, Problem
from generator.model.pairing import Assignment
from generator.model.programme import Programme
from generator.model.region import Region
from generator.schedule.terms import term_of

SEVERITY = "warning"
DAYS = timedelta(days=30)
Last = tuple[date, Assignment, str]  # the last day at a clinic, whose it is, and the clinic


def period_expiring(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A programme, or the last assignment of a clinic, ends within 30 days; nothing comes after.

    Told once a programme; not where something of the region could not be read, which may follow.

    # programmes.yml
    - id: plan
      name: 示范县帮扶方案
      period: {from: 2026-01, to: 2026-12-15} # ←

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2026-12-15}
    """
    soon = min(surroundings.as_of, date.max - DAYS) + DAYS
    for programme in region.programmes:
        first, last = programme.period.from_.first_day, programme.period.to.last_day
        if not region.is_whole or not first <= surroundings.as_of <= last:
            continue
        words: dict[str, Filling] = {"name": programme.name, "number": 1, "recipients": ()}
        if last > soon:
            yield from _clinics_left(programme, region, surroundings, soon)
        elif not any(each.period.to.last_day > last for each in region.programmes):
            words["date"] = str(last)
            yield Problem(programme.source.at("period", "to"), programme.id, words)


def _clinics_left(
    programme: Programme, region: Region, surroundings: Surroundings, soon: date
) -> Iterator[Problem]:
    """The clinics of a programme to which soon nobody comes any more, as one finding."""
    recipients = dict.fromkeys(
        bare(pairing.recipient, region.id)
        for pairing in region.pairings_by_programme.get(programme.id, ())
    )
    leaving = []
    for recipient in recipients:
        last = _last_at(recipient, region, surroundings)
        if last and surroundings.as_of <= last[0] <= soon:
            leaving.append((*last, organization_name(recipient, region, surroundings)))
    if leaving:
        day, assignment, _ = min(leaving, key=lambda each: each[0])
        words: dict[str, Filling] = {
            "name": programme.name,
            "date": str(day),
            "number": len(leaving),
            "recipients": tuple(name for _, _, name in leaving),
        }
        yield Problem(assignment.source.at("period"), assignment.id, words, hint="clinics")


def _last_at(
    recipient: str, region: Region, surroundings: Surroundings
) -> tuple[date, Assignment] | None:
    """The last day on which anybody is at a clinic, by any programme; None where not known."""
    dataset = surroundings.dataset
    found: list[tuple[date, Assignment]] = []
    for owned in dataset.pairings_by_recipient.get(region_and_id(recipient, region.id), ()):
        home, pairing = owned.region, owned.pairing
        for assignment in home.assignments_by_pairing.get(pairing.id, ()):
            last = term_of(assignment, pairing, home, dataset)[1]
            if last is None or assignment.source in home.broken:
                return None
            found.append((last, assignment))
    return max(found, key=lambda each: each[0], default=None)
