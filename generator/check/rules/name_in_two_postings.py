"""Rule name-in-two-postings."""

from collections.abc import Iterator
from datetime import date

from generator.check.running import Surroundings
from generator.model.finding import Filling, Problem
from generator.model.pairing import Assignment
from generator.model.region import Region

SEVERITY = "warning"
MOST_NAMED = 5


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
    for assignment in region.assignments:
        if assignment.mode != "resident" or assignment.source in region.broken:
            continue
        experts = [region.experts_by_id.get(expert) for expert in assignment.experts]
        for key in dict.fromkeys((each.organization, each.name) for each in experts if each):
            postings.setdefault(key, []).append(assignment)
    for (_home, name), assignments in postings.items():
        for clashing in _overlapping(assignments):
            yield Problem(
                clashing[-1].source,
                clashing[-1].id,
                {"name": name, "number": len(clashing), **_words(region, clashing)},
                hint=_variant(region, clashing),
                concerns=tuple(_concerned(region, clashing)),
            )


def _overlapping(assignments: list[Assignment]) -> Iterator[list[Assignment]]:
    """Those whose times overlap or may overlap, together, in the order written."""
    positions = {assignment.id: number for number, assignment in enumerate(assignments)}
    together: list[Assignment] = []
    until = date.min
    for assignment in [*sorted(assignments, key=_first_day), None]:
        if assignment is None or (together and _first_day(assignment) > until):
            if len(together) > 1:
                yield sorted(together, key=lambda each: positions[each.id])
            together, until = [], date.min
        if assignment is not None:
            together.append(assignment)
            until = max(until, _last_day(assignment))


def _first_day(assignment: Assignment) -> date:
    begins = assignment.period.from_
    return begins.first_day if begins else date.min


def _last_day(assignment: Assignment) -> date:
    ends = [assignment.period.to.last_day] if assignment.period.to else []
    if assignment.ended:
        ends.append(assignment.ended.date)
    return min(ends, default=date.max)


def _variant(region: Region, assignments: list[Assignment]) -> str | None:
    """Which sentence is true: of one pairing, of dates, of lines, of clinics, or of no place."""
    if len({assignment.pairing for assignment in assignments}) == 1:
        return "repeated"
    if all(_first_day(each) != date.min and _last_day(each) != date.max for each in assignments):
        return "dated"
    pairings = [region.pairings_by_id.get(assignment.pairing) for assignment in assignments]
    lines = {(pairing.programme, pairing.number) for pairing in pairings if pairing}
    if len(assignments) > MOST_NAMED or None in pairings:
        return "bare"
    if all(number for _, number in lines) and len({programme for programme, _ in lines}) == 1:
        return "numbered" if len(lines) > 1 else "bare"
    clinics = {region.organizations_by_id.get(pairing.recipient) for pairing in pairings if pairing}
    return "bare" if None in clinics or len(clinics) == 1 else None


def _words(region: Region, assignments: list[Assignment]) -> dict[str, Filling]:
    pairings = [
        pairing
        for assignment in assignments
        if (pairing := region.pairings_by_id.get(assignment.pairing))
    ]
    clinics = [region.organizations_by_id.get(pairing.recipient) for pairing in pairings]
    is_dated = _variant(region, assignments) == "dated"
    return {
        "numbers": tuple(dict.fromkeys(pairing.number for pairing in pairings if pairing.number)),
        "recipients": tuple(dict.fromkeys(clinic.name for clinic in clinics if clinic)),
        "places": tuple(
            each.source.at("period") if is_dated else each.source for each in assignments
        ),
    }


def _concerned(region: Region, assignments: list[Assignment]) -> Iterator[tuple[str, str]]:
    for assignment in assignments:
        yield from (("experts", expert) for expert in assignment.experts)
        pairing = region.pairings_by_id.get(assignment.pairing)
        if pairing is not None:
            yield ("programmes", pairing.programme)
            yield ("pairings", pairing.id)
            yield ("organizations", pairing.recipient)
