"""A department's page in a region: which clinics need it, who comes for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import OwnedPairing
from generator.model.jurisdiction import Department
from generator.model.region import Region
from generator.views.agenda import Agenda, agenda_of, as_of_agendas, page_actions
from generator.views.day_words import place_days
from generator.views.page import Link, Page, Setting, described, notes_of, record_path
from generator.views.people import Person, people_of
from generator.views.plan import plan_of
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


def departments_in(region: Region, setting: Setting) -> dict[str, tuple[OwnedPairing, ...]]:
    """The departments that a region's records name, by id, with the pairings that need them."""
    vocabulary = setting.dataset.vocabulary
    found: dict[str, dict[str, OwnedPairing]] = {}
    for words in _words_in(region):
        department = vocabulary.department_of(words)
        if department:
            found.setdefault(department.id, {})
    for pairing in region.pairings:
        named = [*pairing.needs]
        named += [
            each.department
            for each in region.assignments_by_pairing.get(pairing.id, ())
            if each.department
        ]
        for words in named:
            department = vocabulary.department_of(words)
            if department:
                found.setdefault(department.id, {})[pairing.id] = OwnedPairing(region, pairing)
    return {department: tuple(found[department].values()) for department in sorted(found)}


def _words_in(region: Region) -> Iterator[str]:
    for organization in region.organizations:
        yield from organization.departments
    for expert in region.experts:
        if expert.department:
            yield expert.department


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
    visits = plan_of(region, setting).by_department.get(department.id, ())
    place = place_days(region, None, setting) if visits else None
    return agenda_of([(region, visit) for visit in visits], place, (), None, setting)


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
