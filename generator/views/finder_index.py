"""What can be found in a region by its names: people, clinics, villages, departments, tours.

The finder's script looks in it; the page without scripts lists it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, NamedTuple

from generator.model.dataset import region_and_id
from generator.model.organization import Organization, Village
from generator.model.people import Expert
from generator.model.region import Region
from generator.texts.readings import letters_of
from generator.views.day_words import told_day
from generator.views.department_page import departments_in
from generator.views.finder_notes import clinic_note, expert_note
from generator.views.finder_visits import VisitRow, visit_rows
from generator.views.page import Link, Setting, record_path
from generator.views.people import expert_of, organization_link
from generator.views.region_links import region_link
from generator.views.told_when import written_when

Kind = Literal["expert", "organization", "village", "department", "tour", "workshop"]
KINDS: tuple[Kind, ...] = ("expert", "organization", "village", "department", "tour", "workshop")


class Entry(NamedTuple):
    """Something to be found: its name, what else it is called, what it is.

    `topics` are what one comes for: complaints, services, places. `departments` are ids of the
    vocabulary; `place` is the clinic that it belongs to, if it does; `note` is said where there is
    no visit.
    """

    kind: Kind
    link: Link
    names: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FinderIndex:
    """All that the finder has of a region; `days` has the words of every day with a visit.

    `is_example`: it is invented, and every result of it says so.
    `first` and `last` (ISO) are the days whose visits are here, `departments` and `services` the
    names of those that some visit has.
    """

    region: Link
    is_example: bool
    first: str
    last: str
    entries: tuple[Entry, ...]
    rows: tuple[VisitRow, ...]
    days: dict[int, str]
    departments: dict[str, str]
    services: dict[str, str]


def finder_index(region: Region, setting: Setting) -> FinderIndex:
    """The index of a region, made once."""
    return setting.once(("finder", region.id), lambda: _finder_index(region, setting))


def _finder_index(region: Region, setting: Setting) -> FinderIndex:
    rows = visit_rows(region, setting)
    days = sorted({day for row in rows for day in row.days})
    by_id = setting.dataset.vocabulary.departments_by_id
    return FinderIndex(
        region_link(region),
        bool(region.profile and region.profile.example),
        setting.as_of.isoformat(),
        setting.window.last.isoformat(),
        tuple(_entries(region, rows, setting)),
        rows,
        {day: told_day(setting.as_of + timedelta(days=day), setting) for day in days},
        {each: by_id[each].name for each in sorted({row.department for row in rows} - {""})},
        {
            each: setting.words.name("service", each)
            for each in sorted({row.service for row in rows} - {""})
        },
    )


def _entries(region: Region, rows: Iterable[VisitRow], setting: Setting) -> Iterator[Entry]:
    guests = dict.fromkeys(_guests(region, rows, setting))
    yield from (_expert(each, region, setting) for each in region.experts)
    for reference in guests:
        owner, _ = region_and_id(reference, region.id)
        expert = expert_of(reference, region, setting)
        if expert:
            yield _expert(expert, setting.dataset.regions_by_id[owner], setting)
    yield from (_organization(each, region, setting) for each in region.organizations)
    yield from (_village(each, region, setting) for each in region.villages)
    yield from _departments(region, setting)
    for tour in region.tours:
        runs = organization_link(tour.organization, region, setting)
        stops = tuple(dict.fromkeys(stop.place for stop in tour.stops))
        yield Entry(
            "tour",
            Link(tour.name, record_path(region.id, "tours", tour.id)),
            topics=stops,
            about=(runs.text,),
        )
    for workshop in region.workshops:
        at = organization_link(workshop.organization, region, setting)
        yield Entry(
            "workshop",
            Link(workshop.name, record_path(region.id, "workshops", workshop.id)),
            topics=workshop.services,
            about=(at.text,),
            place=at.path or "",
            note=written_when(workshop.hours, setting),
        )


def _guests(region: Region, rows: Iterable[VisitRow], setting: Setting) -> Iterator[str]:
    """Another region's experts who come, as `region/id`: by a visit, or by a post without dates."""
    for row in rows:
        for who in row.people:
            owner, _, rest = (who.path or "").partition("/")
            if owner and owner != region.id:
                yield f"{owner}/{rest.split('/')[1]}"
    for organization in region.organizations:
        for owned in setting.dataset.pairings_by_recipient.get((region.id, organization.id), ()):
            if owned.region.id == region.id:
                continue
            for assignment in owned.region.assignments_by_pairing.get(owned.pairing.id, ()):
                for each in assignment.experts:
                    owner, inside = region_and_id(each, owned.region.id)
                    if owner != region.id:
                        yield f"{owner}/{inside}"


def _expert(expert: Expert, owner: Region, setting: Setting) -> Entry:
    owned = setting.dataset.assignments_by_expert.get((owner.id, expert.id), ())
    department = expert.department or next(
        (each.assignment.department for each in owned if each.assignment.department), None
    )
    hospital = organization_link(expert.organization, owner, setting)
    pinyin = (letters_of(expert.pinyin),) if expert.pinyin else ()
    posts = [expert.department, *(each.assignment.department for each in owned)]
    return Entry(
        "expert",
        Link(expert.name, record_path(owner.id, "experts", expert.id)),
        _told(expert.name_mn, expert.name_en, *pinyin),
        _told(*expert.specialties, *expert.can_do),
        _told(expert.title, department, hospital.text),
        _ids(posts, setting),
        note=expert_note(expert, owner, setting),
    )


def _organization(organization: Organization, region: Region, setting: Setting) -> Entry:
    received = setting.dataset.pairings_by_recipient.get((region.id, organization.id), ())
    needs = [need for owned in received for need in owned.pairing.needs]
    return Entry(
        "organization",
        Link(organization.name, record_path(region.id, "organizations", organization.id)),
        _told(
            organization.short_name,
            *organization.former_names,
            organization.name_mn,
            organization.name_en,
        ),
        (),
        _told(
            setting.words.name("organization_type", organization.type),
            organization.township or organization.address,
        ),
        _ids([*organization.departments, *needs], setting),
        note=clinic_note(organization, region, setting),
    )


def _village(village: Village, region: Region, setting: Setting) -> Entry:
    clinic = organization_link(village.clinic, region, setting) if village.clinic else None
    return Entry(
        "village",
        Link(village.name, record_path(region.id, "villages", village.id)),
        _told(*village.aliases, village.name_mn, village.name_en),
        (),
        _told(village.township, clinic and clinic.text),
        place=(clinic and clinic.path) or "",
    )


def _departments(region: Region, setting: Setting) -> Iterator[Entry]:
    by_id = setting.dataset.vocabulary.departments_by_id
    for each in departments_in(region, setting):
        department = by_id[each]
        yield Entry(
            "department",
            Link(department.name, record_path(region.id, "departments", each)),
            _told(*department.synonyms, department.name_en),
            department.lay_terms,
            departments=(each,),
        )


def _told(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in values if each))


def _ids(words: Iterable[str | None], setting: Setting) -> tuple[str, ...]:
    found = (setting.dataset.vocabulary.department_of(each) for each in words if each)
    return tuple(dict.fromkeys(each.id for each in found if each))
