"""What rules about ledgers look at: the post that an entry is about, when it is held, its month."""

from dataclasses import dataclass
from datetime import date

from generator.check.dated import expert_name, organization_name
from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.ledger import Attendance, DayOnSite, month_of
from generator.model.pairing import Assignment, Pairing
from generator.model.programme import Programme
from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.schedule.terms import Term, term_of


@dataclass(frozen=True, slots=True)
class WholePairing:
    """A pairing with its programme, and the region whose file it stands in."""

    region: Region
    pairing: Pairing
    programme: Programme

    @property
    def period(self) -> tuple[DayOrMonth, DayOrMonth]:
        """From when to when it is; what it leaves open comes from the programme."""
        own, whole = self.pairing.period, self.programme.period
        return (own.from_ if own else None) or whole.from_, (own.to if own else None) or whole.to


@dataclass(frozen=True, slots=True)
class Post:
    """An assignment, whom it is for, and its first and last day where these are known."""

    region: Region
    assignment: Assignment
    pairing: Pairing
    term: Term

    @property
    def sides(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Region and id of who sends and of who receives."""
        pairing, region = self.pairing, self.region.id
        return region_and_id(pairing.support, region), region_and_id(pairing.recipient, region)

    def is_held_on(self, day: date) -> bool:
        """Whether a day lies between its first and its last."""
        first, last = self.term
        return (first is None or first <= day) and (last is None or day <= last)


def programme_named(reference: str, region: Region, surroundings: Surroundings) -> Programme | None:
    """The programme that a region names; None where it could not all be read."""
    owner, inside = region_and_id(reference, region.id)
    home = surroundings.dataset.regions_by_id.get(owner)
    programme = home.programmes_by_id.get(inside) if home else None
    return programme if home and programme and programme.source not in home.broken else None


def pairing_named(
    reference: str, region: Region, surroundings: Surroundings
) -> WholePairing | None:
    """The pairing that a region names; None where it or its programme could not all be read."""
    owner, inside = region_and_id(reference, region.id)
    home = surroundings.dataset.regions_by_id.get(owner)
    pairing = home.pairings_by_id.get(inside) if home else None
    if home is None or pairing is None or pairing.source in home.broken:
        return None
    programme = programme_named(pairing.programme, home, surroundings)
    return WholePairing(home, pairing, programme) if programme else None


def post_named(reference: str, region: Region, surroundings: Surroundings) -> Post | None:
    """The post that a ledger names; None where what it depends on could not all be read."""
    owner, inside = region_and_id(reference, region.id)
    home = surroundings.dataset.regions_by_id.get(owner)
    assignment = home.assignments_by_id.get(inside) if home else None
    if home is None or assignment is None or assignment.source in home.broken:
        return None
    owned = pairing_named(assignment.pairing, home, surroundings)
    if owned is None:
        return None
    term = term_of(assignment, owned.pairing, home, surroundings.dataset)
    return Post(home, assignment, owned.pairing, term)


def days_in_month(entry: Attendance, as_of: date) -> list[tuple[int, DayOnSite]]:
    """The days of an entry that are of its month and not ahead, each with its position.

    Other days, and those told a second time, have rules of their own.
    """
    month = month_of(entry)
    first, last = month.first_day, min(month.last_day, as_of)
    seen: set[date] = set()
    found = []
    for position, day in enumerate(entry.days):
        if first <= day.date <= last and day.date not in seen:
            seen.add(day.date)
            found.append((position, day))
    return found


def told_post(post: Post, surroundings: Surroundings) -> str:
    """Who is sent where, in words."""
    region, assignment = post.region, post.assignment
    names = "、".join(expert_name(each, region.id, surroundings) for each in assignment.experts)
    promised = assignment.to_be_named.what if assignment.to_be_named else ""
    recipient = organization_name(post.pairing.recipient, region, surroundings)
    return f"{names or promised}（{recipient}）"


def told_pairing(owned: WholePairing, surroundings: Surroundings) -> str:
    """Who sends people to whom, in words."""
    support, recipient = (
        organization_name(each, owned.region, surroundings)
        for each in (owned.pairing.support, owned.pairing.recipient)
    )
    return f"{support} → {recipient}"
