"""An expert's page: who it is, from where, and where the plan sends them."""

from dataclasses import dataclass

from generator.model.dataset import OwnedAssignment, OwnedPairing
from generator.model.people import Expert
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, page_actions
from generator.views.current import current_pairings
from generator.views.day_words import place_days
from generator.views.other_names import OtherName, other_names
from generator.views.page import Fact, Link, Page, Setting, are_over, notes_of, record_path
from generator.views.people import (
    department_link,
    organization_link,
    schedule_of,
    told_period,
    unknown_words,
)
from generator.views.plan import neighbours, visits_concerning
from generator.views.region_links import region_crumb
from generator.views.standing import standing_of
from generator.views.support import programmes_of, sentences_about
from generator.views.visit_line import VisitLine, lines_for


@dataclass(frozen=True, slots=True)
class Posting:
    """One place an expert is sent to."""

    clinic: Link
    programme: Link
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ExpertContent:
    """What an expert's page sets out."""

    name: str
    other_names: tuple[OtherName, ...]
    hospital: Link
    facts: tuple[Fact, ...]
    postings: tuple[Posting, ...]
    formerly: tuple[Posting, ...]
    findings: tuple[str, ...]
    bio: str | None
    agenda: Agenda | None
    actions: tuple[Link, ...]


def expert_page(expert: Expert, region: Region, setting: Setting) -> Page:
    """The page of one expert."""
    words = setting.ui["expert"]
    owned = setting.dataset.assignments_by_expert.get((region.id, expert.id), ())
    ever = tuple(
        OwnedPairing(each.region, pairing)
        for each in owned
        if (pairing := each.region.pairings_by_id.get(each.assignment.pairing))
    )
    pairings = current_pairings(ever, setting)
    unknown = (
        unknown_words(pairings[0].region, pairings[0].pairing, setting)
        if pairings
        else unknown_words(region, None, setting)
    )
    postings: list[Posting] = []
    formerly: list[Posting] = []
    for each in owned:
        pairing = each.region.pairings_by_id.get(each.assignment.pairing)
        if pairing is None:
            continue
        programme = each.region.programmes_by_id.get(pairing.programme)
        department = department_link(each.assignment.department, each.region, setting)
        schedule = schedule_of(each.assignment, each.region, pairing, setting)
        facts = (
            Fact(words["for"], (department or Link(unknown),), department is not None),
            Fact(words["mode"], (Link(setting.ui["people"]["modes"][each.assignment.mode]),)),
            Fact(words["period"], (Link(told_period(each.assignment.period, setting)),)),
            Fact(words["schedule"], (Link(schedule),), bool(each.assignment.sessions)),
        )
        name = programme.name if programme else pairing.programme
        link = Link(name, record_path(each.region.id, "programmes", pairing.programme))
        is_now = OwnedPairing(each.region, pairing) in pairings
        (postings if is_now else formerly).append(
            Posting(organization_link(pairing.recipient, each.region, setting), link, facts)
        )
    hospital = organization_link(expert.organization, region, setting)
    clinics = setting.words.joined(
        tuple(dict.fromkeys(posting.clinic.text for posting in postings))
    )
    programmes = programmes_of(pairings)
    over = are_over(programmes, setting.as_of)
    description = words[
        "description_nowhere" if not clinics else "description_over" if over else "description"
    ]
    agenda = _agenda(expert, owned, region, setting)
    content = ExpertContent(
        expert.name,
        other_names(mn=expert.name_mn, en=expert.name_en),
        hospital,
        _facts(expert, region, unknown, setting),
        tuple(postings),
        tuple(formerly),
        sentences_about(region.id, "experts", expert.id, setting),
        expert.bio,
        agenda,
        page_actions(record_path(region.id, "experts", expert.id), agenda, setting, has_feed=True),
    )
    return Page(
        record_path(region.id, "experts", expert.id),
        "expert",
        expert.name,
        description.format(name=expert.name, hospital=hospital.text, clinics=clinics),
        (region_crumb(region, setting), hospital, Link(expert.name)),
        notes_of(region, programmes, setting),
        content,
        as_of_agendas(agenda),
    )


def _agenda(
    expert: Expert, owned: tuple[OwnedAssignment, ...], region: Region, setting: Setting
) -> Agenda | None:
    """Where the expert goes and when; the number to ring stands on the clinic's page."""
    near = neighbours(region, setting)
    visits = visits_concerning(region, expert.id, near, lambda plan: plan.by_expert, setting)
    place = place_days(region, None, setting) if visits else None
    standing = (
        (organization_link(pairing.recipient, each.region, setting), told)
        for each in owned
        if (pairing := each.region.pairings_by_id.get(each.assignment.pairing))
        for _, told in standing_of(each, setting)
    )

    def lines(visit: Visit, owner: Region) -> tuple[VisitLine, ...]:
        return lines_for(f"{region.id}/{expert.id}", visit, owner, setting)

    return agenda_of(visits, place, standing, None, setting, lines=lines)


def _facts(expert: Expert, region: Region, unknown: str, setting: Setting) -> tuple[Fact, ...]:
    words, languages = setting.ui["expert"], setting.words.names["language"]
    department = department_link(expert.department, region, setting)
    facts = [
        Fact(words["hospital"], (organization_link(expert.organization, region, setting),)),
        Fact(words["title"], (Link(expert.title or unknown),), expert.title is not None),
        Fact(words["department"], (department or Link(unknown),), department is not None),
    ]
    for label, values in (
        ("specialties", expert.specialties),
        ("can_do", expert.can_do),
        ("languages", tuple(languages.get(each, each) for each in expert.languages)),
    ):
        if values:
            facts.append(Fact(words[label], tuple(Link(value) for value in values)))
    return tuple(facts)
