"""What the finder says of somebody or something that has no date ahead."""

from collections.abc import Iterator

from generator.model.dataset import OwnedAssignment
from generator.model.organization import Organization
from generator.model.people import Expert
from generator.model.region import Region
from generator.views.page import Setting, told_date
from generator.views.people import unknown_words
from generator.views.recipient import recipient_of
from generator.views.standing import is_past, standing_of, standing_of_pairings


def clinic_note(organization: Organization, region: Region, setting: Setting) -> str:
    """That it has closed; that the list is over; who is posted there; that no hours are known.

    Empty where nobody is sent to it.
    """
    closed = organization.closed
    if closed and closed.date <= setting.as_of:
        day = told_date(str(closed.date), setting)
        return str(setting.ui["organization"]["closed_on"]).format(date=day)
    received = recipient_of(organization, region, setting)
    if not received.pairings:
        return ""
    if received.is_over:
        return str(setting.ui["region"]["over"])
    told = (each for _, each in standing_of_pairings(received.pairings, setting))
    return _joined(told, received.unknown, setting)


def expert_note(expert: Expert, region: Region, setting: Setting) -> str:
    """That the post is over; that they are posted there; that no hours are known."""
    owned = setting.dataset.assignments_by_expert.get((region.id, expert.id), ())
    running = [each for each in owned if not is_past(each.assignment, each.region, setting)]
    if not running:
        return str(setting.ui["region"]["over"]) if owned else ""
    first = running[0]
    pairing = first.region.pairings_by_id.get(first.assignment.pairing)
    unknown = unknown_words(first.region, pairing, setting)
    return _joined(_standing(running, setting), unknown, setting)


def _standing(owned: list[OwnedAssignment], setting: Setting) -> Iterator[str]:
    for each in owned:
        yield from (told for _, told in standing_of(each, setting))


def _joined(told: Iterator[str], unknown: str, setting: Setting) -> str:
    found = tuple(dict.fromkeys(told))
    if found:
        return str(setting.ui["dates"]["small_mark"]).join(found)
    return str(setting.ui["visits"]["unknown"]).format(unknown=unknown)
