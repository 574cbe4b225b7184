"""From when to when a post is held, whatever its sessions say."""

from datetime import date, timedelta

from generator.model.dataset import Dataset, bare, region_and_id
from generator.model.organization import Organization
from generator.model.pairing import Assignment, Pairing
from generator.model.region import Region

Term = tuple[date | None, date | None]  # the first and last day, where known


def term_of(assignment: Assignment, pairing: Pairing, region: Region, dataset: Dataset) -> Term:
    """The first and last day of a post.

    What the assignment leaves open comes from the pairing, else the programme. It ends early where
    it ended, and where its organization closed, on the day before.
    """
    programme = region.programmes_by_id.get(bare(pairing.programme, region.id))
    periods = [
        each
        for each in (assignment.period, pairing.period, programme.period if programme else None)
        if each
    ]
    first = next((each.from_.first_day for each in periods if each.from_), None)
    last = next((each.to.last_day for each in periods if each.to), None)
    ends = [last, assignment.ended.date if assignment.ended else None]
    organization = organization_named(pairing.recipient, region, dataset)
    if organization and organization.closed:
        ends.append(day_before(organization.closed.date))
    if assignment.rotation and (first is None or assignment.rotation.start > first):
        first = assignment.rotation.start
    return first, min((day for day in ends if day), default=None)


def day_before(day: date) -> date:
    """The day before; the first of all days stays."""
    return day - timedelta(days=1) if day > date.min else day


def organization_named(reference: str, region: Region, dataset: Dataset) -> Organization | None:
    """An organization of this region, or another's as `region/id`."""
    owner, inside = region_and_id(reference, region.id)
    home = dataset.regions_by_id.get(owner)
    return home.organizations_by_id.get(inside) if home else None
