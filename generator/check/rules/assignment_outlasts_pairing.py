"""Rule assignment-outlasts-pairing."""

from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Filling, Problem
from generator.model.pairing import Pairing
from generator.model.place import Place
from generator.model.region import Region
from generator.schedule.terms import term_of

SEVERITY = "warning"


def assignment_outlasts_pairing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A pairing ends, by its period or its agreements, before an assignment under it does.

    The assignment's own period says when visits are, so they go on. What is over is history.

    # pairings.yml
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      period: {from: 2026-01, to: 2027-03}

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {from: 2026-01, to: 2027-12} # ←
    """
    for assignment in region.assignments:
        pairing = region.pairings_by_id.get(bare(assignment.pairing, region.id))
        if pairing is None or {assignment.source, pairing.source} & region.broken:
            continue
        last = term_of(assignment, pairing, region, surroundings.dataset)[1]
        end = end_of(pairing)
        if end is None or last is None or last < surroundings.as_of or last <= end[0]:
            continue
        day, place = end
        is_known = day > date.min
        words: dict[str, Filling] = {
            "last": str(last),
            "date": str(day) if is_known else "",
            "place": place,
        }
        to = ("period", "to") if assignment.period.to else ("period",)
        variant = None if is_known else "ended"
        yield Problem(assignment.source.at(*to), assignment.id, words, hint=variant)


def end_of(pairing: Pairing) -> tuple[date, Place] | None:
    """The last day of a pairing and where that is written; None where it has no end.

    Where all its agreements have ended and not all say when, the first of all days.
    """
    found = []
    if pairing.period and pairing.period.to:
        found.append((pairing.period.to.last_day, pairing.source.at("period", "to")))
    agreements = pairing.agreements
    if agreements and all(each.status == "ended" for each in agreements):
        days = [each.to for each in agreements if each.to]
        day = max(days) if len(days) == len(agreements) else date.min
        found.append((day, pairing.source.at("agreements")))
    return min(found, default=None)
