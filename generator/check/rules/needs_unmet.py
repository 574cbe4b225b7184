"""Rule needs-unmet."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.finding import Problem
from generator.model.pairing import Assignment, Pairing
from generator.model.region import Region, Vocabulary

SEVERITY = "warning"


def needs_unmet(region: Region, surroundings: Surroundings) -> Iterator[Problem]:
    """A clinic needs more than is sent: too few people, or a need that no named department answers.

    Said only where it is certain. A need counts as answered when one of the people is sent for it;
    where somebody's department is not written, that person may be the one. What could not all be
    read is left out: a pairing, its assignments, the vocabulary.

    # pairings.yml
    - id: clinic
      programme: plan
      support: hospital
      recipient: clinic
      needs: [内科, 眼科] # ←
    """
    unread = {
        str(raw.value.get("pairing", ""))
        for raw in region.raw
        if raw.kind == "assignments" and not raw.is_whole
    }
    dataset = surroundings.dataset
    known = dataset.ids.get((region.id, "pairings"), frozenset())
    of_nobody = unread.union(region.assignments_by_pairing) - known
    closed = region.closed_files.intersection(["assignments", "organizations"])
    if closed or any("/" not in pairing for pairing in of_nobody):
        return
    for pairing in region.pairings:
        if pairing.id in unread or pairing.source in region.broken or not pairing.needs:
            continue
        assignments = region.assignments_by_pairing.get(pairing.id, ())
        people = sum(assignment.headcount for assignment in assignments)
        unanswered = needs_nobody_answers(pairing, assignments, dataset.vocabulary)
        if people < len(pairing.needs) or unanswered:
            recipient = region.organizations_by_id.get(pairing.recipient)
            yield Problem(
                pairing.source.at("needs"),
                pairing.id,
                {
                    "name": recipient.name if recipient else pairing.recipient,
                    "needs": pairing.needs,
                    "number": len(pairing.needs),
                    "people": people,
                    "unanswered": unanswered,
                    "short": len(pairing.needs) - people,
                },
                hint="named" if unanswered else None,
                concerns=(
                    ("programmes", pairing.programme),
                    ("pairings", pairing.id),
                    ("organizations", pairing.recipient),
                ),
            )


def needs_nobody_answers(
    pairing: Pairing, assignments: tuple[Assignment, ...], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The needs, as written, that no assignment answers; none where that is not certain."""
    answered = {_understood(assignment.department, vocabulary) for assignment in assignments}
    if None in answered or not vocabulary.is_whole:
        return ()
    return tuple(
        need for need in pairing.needs if _understood(need, vocabulary) not in (None, *answered)
    )


def _understood(words: str | None, vocabulary: Vocabulary) -> str | None:
    """The department that words mean; none where they may mean any."""
    if words is None or not vocabulary.departments:
        return words
    department = vocabulary.department_of(words)
    return department.id if department else None
