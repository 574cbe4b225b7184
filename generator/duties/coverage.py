"""Where help comes at all, and whether those who live there are told."""

from collections.abc import Iterator

from generator.duties.answer import Answer, Subject, kept_or
from generator.duties.case import Case
from generator.model.ledger import BoardPosted
from generator.model.pairing import Assignment
from generator.model.programme import (
    BoardNotPosted,
    NotPublished,
    RecipientNotCovered,
    WorkshopMissing,
)


def recipient_not_covered(rule: RecipientNotCovered, case: Case) -> Iterator[Answer]:
    """Each organization of the types; a notice's own list may leave some out."""
    if case.is_transcribed:
        yield Answer(case.about_programme(), "unknown", "list_not_given")
        return
    for organization in case.region.organizations:
        closed = organization.closed
        if organization.type not in rule.types or (closed and closed.date <= case.last):
            continue
        reference = case.whole(organization.id)
        is_covered = reference in case.recipients
        yield Answer(
            Subject("organizations", reference),
            kept_or("short", is_kept=is_covered),
            "covered" if is_covered else "not_covered",
        )


def workshop_missing(_: WorkshopMissing, case: Case) -> Iterator[Answer]:
    """Each recipient: a workshop of its own by the last day judged, where the region lists any."""
    having = {
        case.whole(each.organization): each
        for each in case.region.workshops
        if not (each.opened and each.opened > case.last)
    }
    for recipient in case.recipients:
        subject, workshop = Subject("organizations", recipient), having.get(recipient)
        if workshop:
            yield Answer(
                subject, "kept", "workshop", {"name": workshop.name}, since=workshop.opened
            )
        elif having:
            yield Answer(subject, "short", "no_workshop")
        else:
            yield Answer(subject, "unknown", "no_records")


def board_not_posted(_: BoardNotPosted, case: Case) -> Iterator[Answer]:
    """Each recipient: a board is recorded to hang on the last day judged."""
    boards: dict[str, list[BoardPosted]] = {}
    for each in case.region.boards:
        if not (each.put_up and each.put_up > case.last):
            boards.setdefault(case.whole(each.organization), []).append(each)
    for recipient in case.recipients:
        subject = Subject("organizations", recipient)
        records = boards.get(recipient, [])
        hanging = [
            each for each in records if not (each.taken_down and each.taken_down <= case.last)
        ]
        if hanging:
            latest = max(hanging, key=lambda each: (each.put_up is not None, str(each.put_up)))
            yield Answer(subject, "kept", "board_hangs", since=latest.put_up)
        elif records:
            down = max(each.taken_down for each in records if each.taken_down)
            yield Answer(subject, "short", "board_taken_down", since=down)
        else:
            yield Answer(subject, "unknown", "no_records")


def not_published(_: NotPublished, case: Case) -> Iterator[Answer]:
    """Each recipient: for everybody who comes, what the clause wants told is in the data."""
    for recipient, pairings in case.recipients.items():
        subject = Subject("organizations", recipient)
        missing: dict[str, None] = {}
        people = 0
        for pairing in pairings:
            for assignment in case.assignments(pairing):
                people += 1
                missing |= dict.fromkeys(_not_told(assignment, case))
        organization = case.organization(recipient)
        profile = case.region.profile
        if not (
            (organization and organization.supervision_phone)
            or (profile and profile.supervision_phone)
        ):
            missing["supervision"] = None
        if not people:
            yield Answer(subject, "unknown", "nobody_listed")
        elif missing:
            yield Answer(subject, "short", "not_told", {"missing": " ".join(missing)})
        else:
            yield Answer(subject, "kept", "told")


def _not_told(assignment: Assignment, case: Case) -> Iterator[str]:
    """Keys of what is missing of one post."""
    if assignment.to_be_named:
        yield "name"
    for reference in assignment.experts:
        expert = case.experts.get(case.whole(reference))
        if expert and not expert.title:
            yield "title"
        if expert and not (assignment.department or expert.department):
            yield "department"
    if not assignment.sessions and assignment.mode != "resident":
        yield "when"
