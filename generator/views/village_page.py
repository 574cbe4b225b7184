"""A village's page: which clinic serves it, and who comes there."""

from dataclasses import dataclass

from generator.model.dataset import OwnedPairing, bare
from generator.model.organization import Village
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, page_actions
from generator.views.current import current_pairings
from generator.views.day_words import place_days
from generator.views.other_names import OtherName, other_names
from generator.views.page import Fact, Link, Page, Setting, described, notes_of, record_path
from generator.views.people import organization_link, organization_of
from generator.views.region_links import region_crumb
from generator.views.standing import standing_of_pairings
from generator.views.support import Heading, Support, comes_title, programmes_of, support_of
from generator.views.visit_line import VisitLine, lines_at, phone_of
from generator.views.visits_here import visits_near


@dataclass(frozen=True, slots=True)
class VillageContent:
    """What a village's page sets out."""

    name: str
    other_names: tuple[OtherName, ...]
    aliases: tuple[str, ...]
    clinic: Link | None
    facts: tuple[Fact, ...]
    comes_title: Heading
    comes: tuple[Support, ...]
    agenda: Agenda | None
    actions: tuple[Link, ...]


def village_page(village: Village, region: Region, setting: Setting) -> Page:
    """The page of one village."""
    words, unknown = setting.ui["village"], setting.ui["unknown"]["not_published"]
    clinic = organization_of(village.clinic, region, setting) if village.clinic else None
    received = current_pairings(
        setting.dataset.pairings_by_recipient.get((region.id, village.clinic or ""), ()), setting
    )
    facts = [
        Fact(words["township"], (Link(village.township or unknown),), village.township is not None)
    ]
    if clinic:
        phone = Link(clinic.phone, f"tel:{clinic.phone}") if clinic.phone else Link(unknown)
        facts.append(Fact(words["phone"], (phone,), clinic.phone is not None))
        facts.append(
            Fact(words["address"], (Link(clinic.address or unknown),), clinic.address is not None)
        )
    agenda = _agenda(village, received, region, setting)
    path = record_path(region.id, "villages", village.id)
    content = VillageContent(
        village.name,
        other_names(mn=village.name_mn, en=village.name_en),
        village.aliases,
        organization_link(village.clinic, region, setting) if village.clinic else None,
        tuple(facts),
        comes_title(programmes_of(received), setting),
        tuple(support_of(owned, setting) for owned in received),
        agenda,
        page_actions(path, agenda, setting, has_week=True),
    )
    served_by = content.clinic.text if content.clinic else unknown
    programmes = programmes_of(received)
    description = words["description"].format(name=village.name, clinic=served_by)
    return Page(
        path,
        "village",
        village.name,
        described(description, programmes, setting),
        (region_crumb(region, setting), Link(village.name)),
        notes_of(region, programmes, setting),
        content,
        as_of_agendas(agenda),
    )


def _agenda(
    village: Village, received: tuple[OwnedPairing, ...], region: Region, setting: Setting
) -> Agenda | None:
    """Who comes to its clinic, and when a tour stops in the village itself."""
    owned = visits_near(village, region, setting)
    clinic = bare(village.clinic or "", region.id)
    place = place_days(region, clinic, setting) if owned else None
    phone = phone_of(clinic, region, setting) if clinic else None
    standing = standing_of_pairings(received, setting)

    def lines(visit: Visit, owner: Region) -> tuple[VisitLine, ...]:
        return lines_at(f"{region.id}/{clinic}", visit, owner, setting)

    return agenda_of(owned, place, standing, phone, setting, about_one_clinic=True, lines=lines)
