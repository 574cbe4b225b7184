"""A hospital's or clinic's page, whatever its part: who comes, whom it sends, how to reach it."""

from dataclasses import dataclass

from generator.model.dataset import OwnedPairing, bare
from generator.model.organization import Organization
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, dialled, page_actions
from generator.views.board import board_path
from generator.views.board_version import versions_in_force
from generator.views.current import current_pairings, former_pairings
from generator.views.day_words import place_days
from generator.views.other_names import OtherName, other_names
from generator.views.own_duties import OwnDuties, own_duties
from generator.views.page import (
    Fact,
    Link,
    Page,
    Setting,
    are_over,
    notes_of,
    record_path,
    told_date,
)
from generator.views.people import department_link, organization_link, unknown_words
from generator.views.plan import visits_concerning
from generator.views.region_links import is_transcribed, region_crumb
from generator.views.standing import standing_of_pairings
from generator.views.support import (
    Heading,
    Support,
    comes_title,
    programmes_of,
    sentences_about,
    support_of,
)
from generator.views.visit_line import VisitLine, lines_at, phone_of
from generator.views.visits_here import visits_at


@dataclass(frozen=True, slots=True)
class OrganizationContent:
    """What an organization's page sets out, first things first."""

    name: str
    other_names: tuple[OtherName, ...]
    kind: str
    lead: str
    comes_title: Heading
    comes: tuple[Support, ...]
    sends: tuple[Support, ...]
    formerly: tuple[Support, ...]
    findings: tuple[str, ...]
    duties: tuple[OwnDuties, ...]
    facts: tuple[Fact, ...]
    villages: tuple[Link, ...]
    verified: str
    agenda: Agenda | None
    sent: Agenda | None
    actions: tuple[Link, ...]
    board: Link | None
    in_force: tuple[str, ...]
    workshops: tuple[Link, ...]
    tours: tuple[Link, ...]


def organization_page(organization: Organization, region: Region, setting: Setting) -> Page:
    """The page of one organization."""
    dataset, words = setting.dataset, setting.ui["organization"]
    key = (region.id, organization.id)
    ever_received = dataset.pairings_by_recipient.get(key, ())
    ever_sent = dataset.pairings_by_support.get(key, ())
    received, sent = (current_pairings(each, setting) for each in (ever_received, ever_sent))
    comes = tuple(support_of(owned, setting) for owned in received)
    sends = tuple(support_of(owned, setting) for owned in sent)
    programmes = programmes_of((*received, *sent))
    over = are_over(programmes, setting.as_of)
    agenda = _agenda(organization, received, region, setting)
    kind = setting.words.name("organization_type", organization.type)
    if organization.level:
        kind = f"{kind} · {organization.level}"
    content = OrganizationContent(
        organization.name,
        (
            *other_names(mn=organization.name_mn, en=organization.name_en),
            *(OtherName(name) for name in organization.former_names),
        ),
        kind,
        _lead(comes, sends, setting, is_over=over),
        comes_title(programmes_of(received), setting),
        comes,
        sends,
        tuple(
            support_of(owned, setting)
            for ever in (ever_received, ever_sent)
            for owned in former_pairings(ever, setting)
        ),
        tuple(
            dict.fromkeys(
                sentence
                for owner in dict.fromkeys((region.id, *(owned.region.id for owned in received)))
                for sentence in sentences_about(owner, "organizations", organization.id, setting)
            )
        ),
        own_duties(f"{region.id}/{organization.id}", region, (*received, *sent), setting),
        _facts(organization, region, setting),
        tuple(
            Link(village.name, record_path(region.id, "villages", village.id))
            for village in region.villages_by_clinic.get(organization.id, ())
        ),
        _verified(organization, region, setting),
        agenda,
        _sent(organization, sent, region, setting),
        page_actions(
            record_path(region.id, "organizations", organization.id),
            agenda,
            setting,
            has_feed=True,
            has_week=bool(received),
        ),
        Link(setting.ui["board"]["link"], board_path(region.id, organization.id))
        if received
        else None,
        tuple(versions_in_force(organization, region, setting, setting.address))
        if received and "boards" in setting.outputs
        else (),
        tuple(
            Link(each.name, record_path(region.id, "workshops", each.id))
            for each in region.workshops
            if bare(each.organization, region.id) == organization.id
        ),
        tuple(
            Link(each.name, record_path(region.id, "tours", each.id))
            for each in region.tours
            if bare(each.organization, region.id) == organization.id
        ),
    )
    return Page(
        record_path(region.id, "organizations", organization.id),
        "organization",
        organization.name,
        words["description"].format(name=organization.name, lead=content.lead),
        (region_crumb(region, setting), Link(organization.name)),
        notes_of(region, programmes, setting),
        content,
        as_of_agendas(agenda, content.sent),
    )


def _agenda(
    organization: Organization,
    received: tuple[OwnedPairing, ...],
    region: Region,
    setting: Setting,
) -> Agenda | None:
    """Who comes here and when; a tour that it runs is out in the villages, and has its own page."""
    owned = visits_at(organization, region, setting)
    place = place_days(region, organization.id, setting) if owned else None
    phone = phone_of(organization.id, region, setting)
    standing = standing_of_pairings(received, setting)

    def lines(visit: Visit, owner: Region) -> tuple[VisitLine, ...]:
        return lines_at(f"{region.id}/{organization.id}", visit, owner, setting)

    return agenda_of(owned, place, standing, phone, setting, about_one_clinic=True, lines=lines)


def _sent(
    organization: Organization, sent: tuple[OwnedPairing, ...], region: Region, setting: Setting
) -> Agenda | None:
    """Whom it sends out and when."""
    owners = [owned.region for owned in sent]
    owned = [
        (owner, visit)
        for owner, visit in visits_concerning(
            region, organization.id, owners, lambda plan: plan.by_hospital, setting
        )
        if visit.series.tour is None
    ]
    place = place_days(region, None, setting) if owned else None
    return agenda_of(owned, place, (), None, setting)


def _lead(
    comes: tuple[Support, ...], sends: tuple[Support, ...], setting: Setting, *, is_over: bool
) -> str:
    """The page in one sentence; search engines show it alone, so it says when the list is over."""
    words = setting.ui["organization"]
    time = "_over" if is_over else ""
    if comes:
        people = sum(person.count for support in comes for person in support.people)
        hospitals = setting.words.joined(
            tuple(dict.fromkeys(support.hospital.text for support in comes))
        )
        return str(words[f"lead_comes{time}" if people else "lead_nobody"]).format(
            number=people, hospitals=hospitals
        )
    if sends:
        people = sum(person.count for support in sends for person in support.people)
        return str(words[f"lead_sends{time}"]).format(number=people, clinics=len(sends))
    return str(words["lead_none"])


def _facts(organization: Organization, region: Region, setting: Setting) -> tuple[Fact, ...]:
    words, unknown = setting.ui["organization"], _unknown(organization, region, setting)
    registration = organization.registration
    facts = [
        _fact(words["phone"], organization.phone, unknown, is_phone=True),
        _fact(words["address"], organization.address, unknown),
    ]
    if organization.latitude is not None and organization.longitude is not None:
        spot = f"{organization.latitude},{organization.longitude}"
        # RFC 5870; `q` makes telephones drop a pin there.
        facts.append(Fact(words["map"], (Link(words["open_map"], f"geo:{spot}?q={spot}"),)))
    if organization.type != "administration":  # nobody goes there to see a doctor
        facts += [
            _fact(words["transport"], organization.transport, unknown),
            _fact(words["registration"], registration.how if registration else None, unknown),
            _fact(words["supervision"], organization.supervision_phone, unknown, is_phone=True),
        ]
    if registration and registration.phone:
        facts.append(_fact(words["registration_phone"], registration.phone, unknown, is_phone=True))
    if registration and (registration.opens or registration.closes):
        opens = f"{registration.opens:%H:%M}" if registration.opens else "?"
        closes = f"{registration.closes:%H:%M}" if registration.closes else "?"
        facts.append(_fact(words["registration_hours"], f"{opens}–{closes}", unknown))
    if organization.departments:
        links = tuple(
            department_link(each, region, setting) or Link(each)
            for each in organization.departments
        )
        facts.append(Fact(words["departments"], links))
    if organization.parent:
        facts.append(
            Fact(words["parent"], (organization_link(organization.parent, region, setting),))
        )
    if organization.insurance is not None:
        facts.append(
            Fact(
                words["insurance"],
                (Link(words["insured" if organization.insurance else "not_insured"]),),
            )
        )
    if organization.closed:
        closed = [
            Link(words["closed_on"].format(date=told_date(str(organization.closed.date), setting)))
        ]
        if organization.closed.successor:
            closed.append(organization_link(organization.closed.successor, region, setting))
        facts.append(Fact(words["closed"], tuple(closed)))
    return tuple(facts)


def _fact(label: str, value: str | None, unknown: str, *, is_phone: bool = False) -> Fact:
    if value is None:
        return Fact(label, (Link(unknown),), is_known=False)
    return Fact(label, (Link(value, f"tel:{dialled(value)}" if is_phone else None),))


def _unknown(organization: Organization, region: Region, setting: Setting) -> str:
    key = (region.id, organization.id)
    dataset = setting.dataset
    owned = (*dataset.pairings_by_recipient.get(key, ()), *dataset.pairings_by_support.get(key, ()))
    return (
        unknown_words(owned[0].region, owned[0].pairing, setting)
        if owned
        else unknown_words(region, None, setting)
    )


def _verified(organization: Organization, region: Region, setting: Setting) -> str:
    words = setting.ui["organization"]
    if organization.verified is None:
        return str(words["transcribed" if is_transcribed(region) else "not_verified"])
    date = told_date(str(organization.verified.date), setting)
    return str(words["verified"]).format(date=date, by=organization.verified.by)
