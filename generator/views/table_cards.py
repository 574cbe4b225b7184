"""Table cards: who sits there. A sheet a person, folded in two, with the name on both sides."""

from dataclasses import dataclass

from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.board_people import people_on
from generator.views.board_times import NO_DATES
from generator.views.page import Setting, record_path
from generator.views.recipient import recipient_of
from generator.views.sheet_frame import SheetFrame, frame_of


@dataclass(frozen=True, slots=True)
class Card:
    """One person; whatever is not known says so."""

    name: str
    title: str
    department: str
    hospital: str


@dataclass(frozen=True, slots=True)
class TableCards:
    """The cards of all who come to one clinic and are named; `nobody` where none is."""

    path: str
    address: str
    frame: SheetFrame
    clinic: str
    cards: tuple[Card, ...]
    nobody: str


def table_cards_of(organization: Organization, region: Region, setting: Setting) -> TableCards:
    """The table cards of a recipient."""
    received = recipient_of(organization, region, setting)
    people = people_on(received.pairings, NO_DATES, setting, is_over=received.is_over)
    cards = tuple(
        Card(each.name, each.title, each.department, each.hospital)
        for each in people
        if each.is_named
    )
    return TableCards(
        record_path(region.id, "organizations", organization.id),
        "",
        frame_of(region, received.programmes, setting),
        organization.name,
        cards,
        "" if cards else setting.ui["board"]["nobody"],
    )
