"""Visits that were set for a day on which their clinic was known to be closed."""

from collections.abc import Sequence

from generator.model.service import Change
from generator.schedule.announced import in_order, rank_of
from generator.schedule.change_terms import days_of_change, is_meant
from generator.schedule.halving import is_half_meant
from generator.schedule.seasons import NO_SEASONS
from generator.schedule.visit import Visit


def set_by(visit: Visit) -> Change | None:
    """The last change that set a visit for its day: moved it there, or added it."""
    setting = [
        each
        for each in visit.changes
        if each.change in ("moved", "added") and not each.organization
    ]
    return setting[-1] if setting and not visit.is_cancelled else None


def closed_when_set(visit: Visit, announced: Sequence[Change]) -> Change | None:
    """The closing of its clinic that was announced before a visit was set for that day.

    `announced` are the changes of the organization that it is held at. One that is announced later
    calls the visit off, as any other; a visit that was moved to another place is not at the clinic.
    """
    setting = set_by(visit)
    if setting is None or visit.place:
        return None
    closing = None
    for change in in_order(announced):
        if visit.date not in days_of_change(change) or not _touches(change, visit):
            continue
        if change.change == "restored":
            closing = None
        elif change.change == "cancelled" and rank_of(change) < rank_of(setting):
            closing = change
    return closing


def _touches(change: Change, visit: Visit) -> bool:
    return is_meant(change, visit) or is_half_meant(change, visit, NO_SEASONS)
