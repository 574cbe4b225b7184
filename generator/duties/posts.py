"""Resident posts under a programme, and the days for which the list has them."""

from generator.duties.answer import Days
from generator.duties.case import Case
from generator.model.pairing import Assignment, Pairing


def resident_posts(pairings: tuple[Pairing, ...], case: Case) -> list[tuple[Assignment, Pairing]]:
    """Those that some pairings send to stay."""
    return [
        (assignment, pairing)
        for pairing in pairings
        for assignment in case.assignments(pairing)
        if assignment.mode == "resident"
    ]


def days_of(assignment: Assignment, pairing: Pairing, case: Case) -> Days | None:
    """The days of a post whose own period or pairing names them; the programme's are no plan."""
    period = assignment.period if assignment.period.from_ else pairing.period
    if period is None or period.from_ is None:
        return None
    first, last = case.term(assignment, pairing)
    return first or period.from_.first_day, last or case.last
