"""A department's page in a region: which clinics need it, who comes for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.dataset import OwnedPairing, bare, region_and_id
from generator.model.jurisdiction import Department
from generator.model.region import Region
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, page_actions
from generator.views.current import is_current
from generator.views.day_words import place_days
from generator.views.page import Link, Page, Setting, described, notes_of, record_path
from generator.views.people import Person, expert_of, people_of
from generator.views.plan import neighbours, visits_by_department
from generator.views.region_links import region_crumb, region_name
from generator.views.support import Support, programmes_of, support_of


@dataclass(frozen=True, slots=True)
class ClinicInNeed:
    """A clinic that asked for the department, in its own words, and who was named for it."""

    clinic: Link
    hospital: Link
    words: tuple[str, ...]
    people: tuple[Person, ...]
    others: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class DepartmentContent:
    """What a department's page sets out."""

    name: str
    code: str | None
    lay_terms: tuple[str, ...]
    also_called: tuple[str, ...]
    clinics: tuple[ClinicInNeed, ...]
    agenda: Agenda | None
    actions: tuple[Link, ...]


def departments_in(region: Region, setting: Setting) -> Mapping[str, tuple[OwnedPairing, ...]]:
    """The departments of a region, by id, with the pairings by which its clinics have them now.

    They are those that its own records name, and those for which another region's data has
    somebody come to its clinics. Worked out once.
    """
    return setting.once(("departments", region.id), lambda: _departments_in(region, setting))


def _departments_in(region: Region, setting: Setting) -> Mapping[str, tuple[OwnedPairing, ...]]:
    vocabulary = setting.dataset.vocabulary
    found: dict[str, dict[tuple[str, str], OwnedPairing]] = {}
    coming = [
        word
        for owner in neighbours(region, setting)
        for word in _words_sent(owner, setting).get(region.id, ())
    ]
    for words in (*_words_in(region), *coming):
        department = vocabulary.department_of(words)
        if department:
            found.setdefault(department.id, {})
    for owned in _pairings(region, setting):
        assignments = owned.region.assignments_by_pairing.get(owned.pairing.id, ())
        named = [each.department for each in assignments if each.department]
        for words in (*owned.pairing.needs, *named):
            department = vocabulary.department_of(words)
            if department:
                pairings = found.setdefault(department.id, {})
                if is_current(owned, setting):
                    pairings[owned.region.id, owned.pairing.id] = owned
    return {department: tuple(found[department].values()) for department in sorted(found)}


def _pairings(region: Region, setting: Setting) -> Iterator[OwnedPairing]:
    """The pairings that its data has, and those for its clinics that another region's has."""
    yield from (OwnedPairing(region, pairing) for pairing in region.pairings)
    by_recipient = setting.dataset.pairings_by_recipient
    for organization in region.organizations if neighbours(region, setting) else ():
        for owned in by_recipient.get((region.id, organization.id), ()):
            if owned.region.id != region.id:
                yield owned


def _words_in(region: Region) -> Iterator[str]:
    for organization in region.organizations:
        yield from organization.departments
    for expert in region.experts:
        if expert.department:
            yield expert.department


def _words_sent(owner: Region, setting: Setting) -> Mapping[str, tuple[str, ...]]:
    """By other region, the departments for which somebody comes to its clinics; made once."""
    return setting.once(("departments sent", owner.id), lambda: _sent_words(owner, setting))


def _sent_words(owner: Region, setting: Setting) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for assignment in owner.assignments:
        pairing = owner.pairings_by_id.get(bare(assignment.pairing, owner.id))
        places = [pairing.recipient] if pairing else []
        places += [session.place for session in assignment.sessions if session.place]
        regions = {region_and_id(each, owner.id)[0] for each in places} - {owner.id}
        words = assignment.department
        if regions and words is None and len(assignment.experts) == 1:
            expert = expert_of(assignment.experts[0], owner, setting)
            words = expert.department if expert else None
        for region in regions if words else ():
            found.setdefault(region, {})[words or ""] = None
    return {region: tuple(words) for region, words in found.items()}


def department_page(
    department: Department, pairings: tuple[OwnedPairing, ...], region: Region, setting: Setting
) -> Page:
    """The page of one department in one region."""
    words = setting.ui["department"]
    clinics = tuple(_clinic(department, owned, setting) for owned in pairings)
    place = region_name(region)
    path = record_path(region.id, "departments", department.id)
    agenda = _agenda(department, region, setting)
    content = DepartmentContent(
        department.name,
        department.code,
        department.lay_terms,
        tuple(
            dict.fromkeys(
                word for clinic in clinics for word in clinic.words if word != department.name
            )
        ),
        clinics,
        agenda,
        page_actions(path, agenda, setting, has_feed=True),
    )
    programmes = programmes_of(pairings)
    description = words["description"].format(
        department=department.name, region=place, number=len(clinics)
    )
    return Page(
        path,
        "department",
        words["title"].format(department=department.name, region=place),
        described(description, programmes, setting),
        (region_crumb(region, setting), Link(department.name)),
        notes_of(region, programmes, setting),
        content,
        as_of_agendas(agenda),
    )


def _agenda(department: Department, region: Region, setting: Setting) -> Agenda | None:
    """Who comes for it, to which clinic and when."""
    visits = visits_by_department(region, setting).get(department.id, ())
    place = place_days(region, None, setting) if visits else None
    return agenda_of(visits, place, (), None, setting)


def _clinic(department: Department, owned: OwnedPairing, setting: Setting) -> ClinicInNeed:
    region, pairing = owned.region, owned.pairing
    vocabulary = setting.dataset.vocabulary
    support: Support = support_of(owned, setting)
    named: list[Person] = []
    others: list[Person] = []
    for assignment in region.assignments_by_pairing.get(pairing.id, ()):
        if assignment.department is None:
            others += people_of(assignment, region, setting)
        elif vocabulary.department_of(assignment.department) == department:
            named += people_of(assignment, region, setting)
    asked = tuple(need for need in pairing.needs if vocabulary.department_of(need) == department)
    return ClinicInNeed(support.recipient, support.hospital, asked, tuple(named), tuple(others))
