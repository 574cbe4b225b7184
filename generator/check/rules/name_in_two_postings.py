"""Rule name-in-two-postings."""

from collections.abc import Iterator
from itertools import combinations

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.pairing import Assignment
from generator.model.region import Region

SEVERITY = "warning"


def name_in_two_postings(region: Region, _: Surroundings) -> Iterator[Problem]:
    """One name stands in two resident postings whose times are not known to be apart.

    Whether it is one person, or one person at two times, only the authority can say; the sentence
    says no more.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: resident
      period: {months_min: 6, months_max: 12}
    - id: clinic-jia-again # ←
      pairing: clinic
      expert: jia
      mode: resident
      period: {months_min: 6, months_max: 12}
    """
    postings: dict[tuple[str, str], list[Assignment]] = {}
    assignments_by_id = {
        assignment.id: assignment
        for assignment in region.assignments
        if assignment.mode == "resident" and assignment.source not in region.broken
    }
    for assignment in assignments_by_id.values():
        for expert_id in dict.fromkeys(assignment.experts):
            expert = region.experts_by_id.get(expert_id)
            if expert is not None:
                postings.setdefault((expert.organization, expert.name), []).append(assignment)
    for (_home, name), assignments in postings.items():
        if all(_are_apart(one, other) for one, other in combinations(assignments, 2)):
            continue
        pairings = [region.pairings_by_id.get(assignment.pairing) for assignment in assignments]
        recipients = [
            region.organizations_by_id.get(pairing.recipient) for pairing in pairings if pairing
        ]
        numbers = [pairing.number for pairing in pairings if pairing and pairing.number]
        has_numbers = len(numbers) == len(assignments)
        names = [recipient.name for recipient in recipients if recipient]
        yield Problem(
            assignments[-1].source,
            assignments[-1].id,
            {
                "name": name,
                "numbers": tuple(dict.fromkeys(numbers)),
                "recipients": tuple(dict.fromkeys(names)),
                "places": tuple(assignment.source for assignment in assignments),
            },
            hint="numbered" if has_numbers else None,
            concerns=tuple(_concerned(region, assignments)),
        )


def _concerned(region: Region, assignments: list[Assignment]) -> Iterator[tuple[str, str]]:
    for assignment in assignments:
        yield from (("experts", expert) for expert in assignment.experts)
        pairing = region.pairings_by_id.get(assignment.pairing)
        if pairing is not None:
            yield ("programmes", pairing.programme)
            yield ("pairings", pairing.id)
            yield ("organizations", pairing.recipient)


def _are_apart(one: Assignment, other: Assignment) -> bool:
    return _is_over_before(one, other) or _is_over_before(other, one)


def _is_over_before(one: Assignment, other: Assignment) -> bool:
    begins = other.period.from_
    ends = [one.period.to.last_day] if one.period.to else []
    if one.ended:
        ends.append(one.ended.date)
    return begins is not None and bool(ends) and min(ends) < begins.first_day
