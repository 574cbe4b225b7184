"""Rule when-not-understood."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Filling, InBothLanguages, Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "error"


def when_not_understood(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A schedule is not understood, or has two readings: it is asked about, not guessed.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-01, to: 2026-12}
      sessions:
        - when: 每周三天 # ←
    """
    written = [*_schedules(region), *_market_days(region)]
    if not written:
        return
    # Building the parser's tables takes a fifth of a second: only where there is a schedule.
    from generator.schedule.parsing import parse  # noqa: PLC0415
    from generator.schedule.places import market_when  # noqa: PLC0415
    from generator.schedule.refusal import Refusal  # noqa: PLC0415

    for place, record, text in written:
        understood = market_when(text) if place.path[-1] == "market_days" else parse(text)
        if isinstance(understood, Refusal):
            words: dict[str, Filling] = {
                "found": text,
                "sign": understood.column,
                "question": InBothLanguages(understood.question("zh"), understood.question("en")),
            }
            yield Problem(place, record, words)


def _schedules(region: Region) -> Iterator[tuple[Place, str, str]]:
    for assignment in region.assignments:
        for position, session in enumerate(assignment.sessions):
            place = assignment.source.at("sessions", position, "when")
            yield place, assignment.id, session.when
    for workshop in region.workshops:
        if workshop.hours:
            yield workshop.source.at("hours"), workshop.id, workshop.hours
    for tour in region.tours:
        for position, stop in enumerate(tour.stops):
            if stop.when:
                yield tour.source.at("stops", position, "when"), tour.id, stop.when


def _market_days(region: Region) -> Iterator[tuple[Place, str, str]]:
    if region.profile and region.profile.market_days:
        yield region.profile.source.at("market_days"), region.id, region.profile.market_days
    for organization in region.organizations:
        if organization.market_days:
            yield organization.source.at("market_days"), organization.id, organization.market_days
