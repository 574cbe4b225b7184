"""Who owes a report, and whose a filed one is: a body is known by its names, or an office of it."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from generator.duties.case import Case
from generator.model.organization import Organization
from generator.model.pairing import Pairing
from generator.model.programme import EACH_KINDS

T = TypeVar("T")


def body_named(written: str, bodies: Mapping[str, T]) -> T | None:
    """The body that words name, itself or an office of it; None where it is none of them."""
    for length in range(len(written), 0, -1):
        if written[:length] in bodies:
            return bodies[written[:length]]
    return None


def sides(written: str, pairings: Iterable[Pairing]) -> tuple[str, ...]:
    """The organizations that an entry of a report's `by` means, each once, as they are written.

    `each` are both sides of every pairing, `each_support` and `each_recipient` one.
    """
    if written not in EACH_KINDS:
        return (written,)
    both = (
        side
        for each in pairings
        for side, kind in ((each.support, "each_support"), (each.recipient, "each_recipient"))
        if written in ("each", kind)
    )
    return tuple(dict.fromkeys(both))


def names_of(organization: Organization) -> tuple[str, ...]:
    """What an organization is or was called."""
    names = (organization.name, organization.short_name, *organization.former_names)
    return tuple(name for name in names if name)


def bodies_by_name(references: Iterable[str], case: Case) -> dict[str, str]:
    """By each name and id of some organizations, `region/id`."""
    found: dict[str, str] = {}
    for reference in references:
        whole = case.whole(reference)
        organization = case.organization(reference)
        ids = (whole, whole.removeprefix(f"{case.region.id}/"))
        names = names_of(organization) if organization else ()
        found.update(dict.fromkeys((*names, *ids), whole))
    return found
