"""The sign on a workshop's door: its name, who is in, when it is open, how to book."""

from dataclasses import dataclass

from generator.model.dataset import bare
from generator.model.region import Region
from generator.model.service import Workshop
from generator.views.board_contacts import BoardContact
from generator.views.members import members_of
from generator.views.page import Setting, record_path
from generator.views.people import organization_of
from generator.views.sheet_frame import SheetFact, SheetFrame, frame_of
from generator.views.told_when import told_when
from generator.views.visit_line import phone_of


@dataclass(frozen=True, slots=True)
class SignPerson:
    """Somebody whom patients meet behind the door; title and hospital are empty if not known."""

    name: str
    title: str
    hospital: str


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of one workshop. Where nobody is named, `nobody` says so.

    `facts` are its hours, services and booking, each known or not.
    """

    path: str
    address: str
    frame: SheetFrame
    name: str
    clinic: str
    name_mn: str
    name_en: str
    room: str
    lead: tuple[SignPerson, ...]
    members: tuple[SignPerson, ...]
    nobody: str
    facts: tuple[SheetFact, ...]
    phone: BoardContact


def sign_of(workshop: Workshop, region: Region, setting: Setting, address: str = "") -> Sign:
    """The sign of a workshop; `address` is the site's own, or empty."""
    words, unknown = setting.ui["sheets"], setting.ui["unknown"]["not_published"]
    organization = organization_of(workshop.organization, region, setting)
    programme = region.programmes_by_id.get(bare(workshop.programme or "", region.id))
    path = record_path(region.id, "workshops", workshop.id)
    lead = _people([workshop.lead] if workshop.lead else [], region, setting)
    others = [each for each in workshop.members if each != workshop.lead]
    members = _people(others, region, setting)
    own_phone = workshop.booking.phone if workshop.booking else None
    phone = own_phone or phone_of(workshop.organization, region, setting)
    return Sign(
        path,
        address + path if address else "",
        frame_of(region, (programme,) if programme else (), setting),
        workshop.name,
        organization.name if organization else workshop.organization,
        (organization.name_mn or "") if organization else "",
        (organization.name_en or "") if organization else "",
        workshop.room or "",
        lead,
        members,
        "" if lead or members else words["sign_nobody"].format(unknown=unknown),
        _facts(workshop, setting),
        BoardContact(words["sign_phone"], phone or unknown, "", is_known=phone is not None),
    )


def _people(references: list[str], region: Region, setting: Setting) -> tuple[SignPerson, ...]:
    return tuple(
        SignPerson(each.name.text, each.title, each.hospital.text if each.hospital else "")
        for each in members_of(references, region, setting)
    )


def _facts(workshop: Workshop, setting: Setting) -> tuple[SheetFact, ...]:
    words, booking = setting.ui["workshop"], workshop.booking
    how = []
    if booking:
        how += [booking.how] if booking.how else []
        how += [booking.ahead] if booking.ahead else []
    told = (
        (words["hours"], told_when(workshop.hours, setting) if workshop.hours else ""),
        (words["services_title"], setting.words.joined(workshop.services)),
        (words["booking"], setting.words.with_sign("comma", how)),
    )
    unknown = setting.ui["unknown"]["not_published"]
    return tuple(SheetFact(label, said or unknown, bool(said)) for label, said in told)
