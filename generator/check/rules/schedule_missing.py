"""Rule schedule-missing."""

from collections.abc import Iterator

from generator.check.dated import expert_name, organization_name
from generator.check.running import Surroundings
from generator.model.dataset import bare
from generator.model.finding import Problem
from generator.model.region import Region
from generator.schedule.terms import term_of

SEVERITY = "warning"


def schedule_missing(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """Somebody comes now and then, and nothing says when: patients cannot know.

    Only of an assignment in its period, of a programme that is not over. Whoever stays (resident)
    needs no sessions; whoever goes on a tour may have the stops of tours.yml.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic # ←
      period: {from: 2026-01, to: 2026-12}
    """
    as_of = surroundings.as_of
    on_tour = {bare(expert, region.id) for tour in region.tours for expert in tour.team}
    for assignment in region.assignments:
        if assignment.mode == "resident" or assignment.sessions:
            continue
        if assignment.source in region.broken:
            continue
        pairing = region.pairings_by_id.get(bare(assignment.pairing, region.id))
        programme = pairing and region.programmes_by_id.get(bare(pairing.programme, region.id))
        if not pairing or not programme or programme.period.to.last_day < as_of:
            continue
        first, last = term_of(assignment, pairing, region, surroundings.dataset)
        if (first and first > as_of) or (last and last < as_of):
            continue
        experts = [bare(expert, region.id) for expert in assignment.experts]
        if assignment.mode == "tour" and on_tour.intersection(experts):
            continue
        promised = assignment.to_be_named.what if assignment.to_be_named else ""
        names = [expert_name(expert, region.id, surroundings) for expert in experts]
        words = {
            "name": "、".join(names) or promised,
            "recipient": organization_name(pairing.recipient, region, surroundings),
        }
        yield Problem(assignment.source.at("mode"), assignment.id, {**words}, assignment.mode)
