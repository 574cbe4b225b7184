"""Table cards: who sits there. A sheet a person, folded in two, with the name on both sides."""

from dataclasses import dataclass

from generator.model.organization import Organization
from generator.model.people import Expert
from generator.model.region import Region
from generator.views.board_people import BoardPerson, people_by_row
from generator.views.board_times import NO_DATES
from generator.views.page import Setting, record_path
from generator.views.people import expert_of
from generator.views.recipient import recipient_of
from generator.views.sheet_frame import SheetFrame, frame_of


@dataclass(frozen=True, slots=True)
class Card:
    """One person; whatever is not known says so, but for names in other languages."""

    name: str
    name_mn: str
    name_en: str
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
    people = people_by_row(received.pairings, NO_DATES, setting, is_over=received.is_over)
    cards = tuple(
        _card(person, expert_of(row[1], region, setting))
        for row, person in people.items()
        if person.is_named
    )
    return TableCards(
        record_path(region.id, "organizations", organization.id),
        "",
        frame_of(region, received.programmes, setting),
        organization.name,
        cards,
        "" if cards else setting.ui["board"]["nobody"],
    )


def _card(person: BoardPerson, expert: Expert | None) -> Card:
    return Card(
        person.name,
        (expert.name_mn or "") if expert else "",
        (expert.name_en or "") if expert else "",
        person.title,
        person.department,
        person.hospital,
    )
