"""A recipient as its sheets see it: the pairings that still run, or those that did."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.current import current_pairings
from generator.views.page import Setting, are_over
from generator.views.people import unknown_words
from generator.views.support import programmes_of


@dataclass(frozen=True, slots=True)
class Recipient:
    """What an organization receives: of several programmes those that run; all if none does.

    `unknown` is how to say that something is not known of it.
    """

    pairings: tuple[OwnedPairing, ...]
    programmes: tuple[Programme, ...]
    is_over: bool
    unknown: str


def recipients(region: Region, setting: Setting) -> Iterator[Organization]:
    """Who has a board: the organizations of a region that somebody is sent to."""
    for organization in region.organizations:
        if (region.id, organization.id) in setting.dataset.pairings_by_recipient:
            yield organization


def recipient_of(organization: Organization, region: Region, setting: Setting) -> Recipient:
    """An organization as a recipient."""
    received = setting.dataset.pairings_by_recipient.get((region.id, organization.id), ())
    over = are_over(programmes_of(received), setting.as_of)
    shown = current_pairings(received, setting)
    owner, pairing = (shown[0].region, shown[0].pairing) if shown else (region, None)
    return Recipient(shown, programmes_of(shown), over, unknown_words(owner, pairing, setting))
