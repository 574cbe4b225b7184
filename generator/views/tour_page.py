"""A tour's page: what comes, when it comes next, and where it stops, in the order of the route."""

from dataclasses import dataclass

from generator.model.dataset import bare
from generator.model.region import Region
from generator.model.service import Stop, Tour
from generator.schedule.visit import Visit
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, page_actions
from generator.views.day_list import phone_link
from generator.views.day_words import place_days
from generator.views.members import Member, members_of
from generator.views.page import Fact, Link, Page, Setting, described, notes_of, record_path
from generator.views.people import organization_link
from generator.views.plan import plan_of
from generator.views.region_links import region_crumb
from generator.views.sheets import sheet_links
from generator.views.told_when import told_when
from generator.views.visit_line import VisitLine, lines_of


@dataclass(frozen=True, slots=True)
class StopLine:
    """One stop of the route: a public place, never a household."""

    id: str
    heading: tuple[Link, ...]
    village: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TourContent:
    """What a tour's page sets out."""

    name: str
    organization: Link
    agenda: Agenda | None
    actions: tuple[Link, ...]
    stops: tuple[StopLine, ...]
    team: tuple[Member, ...]
    facts: tuple[Fact, ...]
    sheets: tuple[Link, ...]


def tour_page(tour: Tour, region: Region, setting: Setting) -> Page:
    """The page of one tour."""
    words = setting.ui["tour"]
    path = record_path(region.id, "tours", tour.id)
    agenda = _agenda(tour, region, path, setting)
    programme = region.programmes_by_id.get(bare(tour.programme or "", region.id))
    programmes = (programme,) if programme else ()
    stops = tuple(_stop(each, region, setting) for each in tour.stops)
    places = (each.village or each.heading[0].text for each in stops)
    content = TourContent(
        tour.name,
        organization_link(tour.organization, region, setting),
        agenda,
        page_actions(path, agenda, setting),
        stops,
        members_of(tour.team, region, setting),
        _facts(tour, region, setting),
        sheet_links(("leaflet",), path, setting),
    )
    description = words["description"].format(
        name=tour.name, places=setting.words.joined(tuple(dict.fromkeys(places)))
    )
    return Page(
        path,
        "tour",
        tour.name,
        described(description, programmes, setting),
        (region_crumb(region, setting), Link(tour.name)),
        notes_of(region, programmes, setting),
        content,
        as_of_agendas(agenda),
    )


def _agenda(tour: Tour, region: Region, path: str, setting: Setting) -> Agenda | None:
    """When it stops where; what every line would repeat of the tour is left out."""
    visits = plan_of(region, setting).by_tour.get(tour.id, ())
    place = place_days(region, bare(tour.organization, region.id), setting) if visits else None
    phone = phone_link(tour.organization, region, setting)

    def lines(visit: Visit, owner: Region) -> tuple[VisitLine, ...]:
        return tuple(
            line._replace(what=tuple(each for each in line.what if each.path != path))
            for line in lines_of(visit, owner, setting)
        )

    return agenda_of(
        [(region, visit) for visit in visits],
        place,
        (),
        phone.text if phone else None,
        setting,
        lines=lines,
    )


def _stop(stop: Stop, region: Region, setting: Setting) -> StopLine:
    words, unknown = setting.ui["tour"], setting.ui["unknown"]["not_published"]
    village = region.villages_by_id.get(bare(stop.village, region.id)) if stop.village else None
    when = told_when(stop.when, setting) if stop.when else unknown
    facts = [Fact(words["when"], (Link(when),), stop.when is not None)]
    for label, told in (
        ("services", setting.words.joined(stop.services)),
        ("if_rain", stop.if_rain),
        ("note", stop.note),
    ):
        if told:
            facts.append(Fact(words[label], (Link(told),)))
    if village is None:
        return StopLine(f"s-{stop.id}", (Link(stop.place),), "", tuple(facts))
    path = record_path(region.id, "villages", village.id)
    heading = (
        (Link(stop.place, path),)
        if village.name in stop.place
        else (Link(village.name, path), Link(stop.place))
    )
    return StopLine(f"s-{stop.id}", heading, village.name, tuple(facts))


def _facts(tour: Tour, region: Region, setting: Setting) -> tuple[Fact, ...]:
    words, unknown = setting.ui["tour"], setting.ui["unknown"]["not_published"]
    facts = []
    if tour.vehicle:
        facts.append(Fact(words["vehicle"], (Link(tour.vehicle.name),)))
        if tour.vehicle.equipment:
            equipment = tuple(Link(each) for each in tour.vehicle.equipment)
            facts.append(Fact(words["equipment"], equipment))
    facts.append(
        Fact(words["organization"], (organization_link(tour.organization, region, setting),))
    )
    phone = phone_link(tour.organization, region, setting)
    facts.append(Fact(words["phone"], (phone or Link(unknown),), phone is not None))
    programme = region.programmes_by_id.get(bare(tour.programme or "", region.id))
    if programme:
        link = Link(programme.name, record_path(region.id, "programmes", programme.id))
        facts.append(Fact(words["programme"], (link,)))
    return tuple(facts)
