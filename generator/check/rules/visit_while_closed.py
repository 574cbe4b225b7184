"""Rule visit-while-closed."""

from collections.abc import Iterator

from generator.check.dated import organization_name, place_of_new_day, visits_in
from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "warning"


def visit_while_closed(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A visit is moved to or added on a day on which its clinic was already announced as closed.

    It stands: perhaps the clinic opens for it. A closing that is announced later calls it off.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三上午

    # changes.yml
    - id: power
      organization: clinic
      date: 2026-12-03
      change: cancelled
      reason: 停电
      announced: 2026-11-20
    - id: change-1
      assignment: clinic-jia
      date: 2026-12-02
      change: moved
      to: 2026-12-03 # ←
      announced: 2026-11-21
    """
    if not region.changes or not region.is_scheduled:
        return
    from generator.schedule.announced import announced_in  # noqa: PLC0415 - as in dated.py
    from generator.schedule.closing import closed_when_set, set_by  # noqa: PLC0415

    announced = announced_in(region, surroundings.dataset)
    told: set[Place] = set()
    for visit in visits_in(region, surroundings):
        setting = set_by(visit) if visit.changes and visit.date >= surroundings.as_of else None
        if setting is None or setting.source in told | region.broken:
            continue
        organization = visit.series.organization
        closing = closed_when_set(visit, announced.of_organization(organization))
        if closing is None:
            continue
        told.add(setting.source)
        words: dict[str, Filling] = {
            "name": organization_name(organization, region, surroundings),
            "date": str(visit.date),
            "place": closing.source,
        }
        yield Problem(place_of_new_day(setting), setting.id, words)
