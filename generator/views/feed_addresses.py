"""Which records have a calendar feed.

Its address must never disappear, so what the records say decides, not whether there are dates now.
"""

from collections.abc import Iterable, Iterator

from generator.model.dataset import region_and_id
from generator.model.region import Region
from generator.views.page import Setting

FILE = "visits.ics"


def has_feed(kind: str, record: str, region: Region, setting: Setting) -> bool:
    """Whether `visits.ics` lies beside the page of one of a region's own records."""
    if "feeds" not in setting.outputs:
        return False
    if kind == "departments":
        return True
    known = setting.once(("feeds", region.id), lambda: _with_feed(region, setting))
    return record in known.get(kind, ())


def _with_feed(region: Region, setting: Setting) -> dict[str, frozenset[str]]:
    """By kind, the ids of the records that have a feed."""
    dataset = setting.dataset
    organizations: set[str] = set()
    experts: set[str] = set()
    for owner in (region, *(dataset.regions_by_id[each] for each in dataset.naming[region.id])):
        organizations |= _own(_organizations_visited(owner), owner, region)
        experts |= _own(_experts_sent(owner), owner, region)
    return {
        "organizations": frozenset(organizations),
        "experts": frozenset(experts),
    }


def _organizations_visited(owner: Region) -> Iterator[str]:
    """The organizations that send, are visited, lend their rooms, or run a tour."""
    for pairing in owner.pairings:
        yield from (pairing.support, pairing.recipient)
    for assignment in owner.assignments:
        yield from (session.place for session in assignment.sessions if session.place)
    yield from (tour.organization for tour in owner.tours)


def _experts_sent(owner: Region) -> Iterator[str]:
    """The experts who are sent, stand in, or go round."""
    for assignment in owner.assignments:
        yield from assignment.experts
    yield from (change.by for change in owner.changes if isinstance(change.by, str))
    for tour in owner.tours:
        yield from tour.team


def _own(references: Iterable[str], owner: Region, region: Region) -> set[str]:
    """The ids among an owner's references that are a region's own."""
    found = (region_and_id(each, owner.id) for each in references)
    return {inside for named, inside in found if named == region.id}
