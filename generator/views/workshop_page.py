"""A workshop's page (支援专家工作室): where it is, who leads it, what it does, how to book."""

from dataclasses import dataclass

from generator.model.dataset import bare
from generator.model.region import Region
from generator.model.service import Workshop
from generator.views.agenda import dialled
from generator.views.day_list import phone_link
from generator.views.members import Member, members_of
from generator.views.page import (
    Fact,
    Link,
    Page,
    Setting,
    described,
    notes_of,
    record_path,
    told_date,
)
from generator.views.people import organization_link, organization_of
from generator.views.plan import plan_of
from generator.views.region_links import region_crumb
from generator.views.sheets import sheet_links
from generator.views.told_when import told_when


@dataclass(frozen=True, slots=True)
class WorkshopContent:
    """What a workshop's page sets out; `visits` leads to the clinic's coming visits."""

    name: str
    clinic: Link
    hours: Fact
    where: tuple[Fact, ...]
    booking: Fact
    visits: Link | None
    lead: tuple[Member, ...]
    members: tuple[Member, ...]
    services: tuple[str, ...]
    facts: tuple[Fact, ...]
    sheets: tuple[Link, ...]


def workshop_page(workshop: Workshop, region: Region, setting: Setting) -> Page:
    """The page of one workshop."""
    words, unknown = setting.ui["workshop"], setting.ui["unknown"]["not_published"]
    path = record_path(region.id, "workshops", workshop.id)
    clinic = organization_link(workshop.organization, region, setting)
    programme = region.programmes_by_id.get(bare(workshop.programme or "", region.id))
    programmes = (programme,) if programme else ()
    hours = told_when(workshop.hours, setting) if workshop.hours else unknown
    content = WorkshopContent(
        workshop.name,
        clinic,
        Fact(words["hours"], (Link(hours),), workshop.hours is not None),
        _where(workshop, region, setting),
        _booking(workshop, setting),
        _visits(workshop, clinic, region, setting),
        members_of([workshop.lead] if workshop.lead else [], region, setting),
        members_of([each for each in workshop.members if each != workshop.lead], region, setting),
        workshop.services,
        _facts(workshop, region, setting),
        sheet_links(("sign",), path, setting),
    )
    description = words["description"].format(name=workshop.name, clinic=clinic.text, hours=hours)
    return Page(
        path,
        "workshop",
        workshop.name,
        described(description, programmes, setting),
        (region_crumb(region, setting), clinic, Link(workshop.name)),
        notes_of(region, programmes, setting),
        content,
    )


def _where(workshop: Workshop, region: Region, setting: Setting) -> tuple[Fact, ...]:
    words, unknown = setting.ui["workshop"], setting.ui["unknown"]["not_published"]
    organization = organization_of(workshop.organization, region, setting)
    address = organization.address if organization else None
    phone = phone_link(workshop.organization, region, setting)
    return (
        Fact(words["clinic"], (organization_link(workshop.organization, region, setting),)),
        Fact(words["room"], (Link(workshop.room or unknown),), workshop.room is not None),
        Fact(words["address"], (Link(address or unknown),), address is not None),
        Fact(words["phone"], (phone or Link(unknown),), phone is not None),
    )


def _booking(workshop: Workshop, setting: Setting) -> Fact:
    words, booking = setting.ui["workshop"], workshop.booking
    told = []
    if booking:
        told += [Link(booking.how)] if booking.how else []
        told += [Link(booking.phone, f"tel:{dialled(booking.phone)}")] if booking.phone else []
        told += [Link(booking.ahead)] if booking.ahead else []
    unknown = setting.ui["unknown"]["not_published"]
    return Fact(words["booking"], tuple(told) or (Link(unknown),), bool(told))


def _visits(workshop: Workshop, clinic: Link, region: Region, setting: Setting) -> Link | None:
    """The coming visits of its clinic; None where none are known."""
    here = bare(workshop.organization, region.id)
    if here not in plan_of(region, setting).by_organization:
        return None
    return Link(setting.ui["workshop"]["visits"].format(clinic=clinic.text), f"{clinic.path}#dates")


def _facts(workshop: Workshop, region: Region, setting: Setting) -> tuple[Fact, ...]:
    words = setting.ui["workshop"]
    facts = []
    if workshop.equipment:
        facts.append(Fact(words["equipment"], tuple(Link(each) for each in workshop.equipment)))
    if workshop.opened:
        facts.append(Fact(words["opened"], (Link(told_date(str(workshop.opened), setting)),)))
    programme = region.programmes_by_id.get(bare(workshop.programme or "", region.id))
    if programme:
        link = Link(programme.name, record_path(region.id, "programmes", programme.id))
        facts.append(Fact(words["programme"], (link,)))
    return tuple(facts)
