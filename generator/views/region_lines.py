"""The lines of a region's home: clinics with their next visits, hospitals, departments, tours."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.current import current_pairings
from generator.views.department_page import departments_in
from generator.views.next_rows import NextRow, next_rows
from generator.views.page import Link, Setting, record_path
from generator.views.standing import standing_of_pairings


@dataclass(frozen=True, slots=True)
class ClinicLine:
    """A clinic in the region's list: where it leads, who is sent there, its next visits.

    `note` says what has no dates, in a region where others have some.
    """

    link: Link
    people: str
    rows: tuple[NextRow, ...] = ()
    note: str = ""


def organization_path(organization: Organization, region: Region) -> str:
    """The address of an organization's page."""
    return record_path(region.id, "organizations", organization.id)


def clinic_line(organization: Organization, region: Region, setting: Setting) -> ClinicLine:
    """A clinic that is supported: what it needs, how many are sent, who comes next."""
    words = setting.ui["region"]
    received = setting.dataset.pairings_by_recipient[region.id, organization.id]
    owned = current_pairings(received, setting)
    needs = tuple(dict.fromkeys(need for each in owned for need in each.pairing.needs))
    people = sum(
        assignment.headcount
        for each in owned
        for assignment in each.region.assignments_by_pairing.get(each.pairing.id, ())
    )
    line = (
        words["clinic_line"].format(needs=setting.words.joined(needs), people=people)
        if needs
        else ""
    )
    path = organization_path(organization, region)
    return ClinicLine(
        Link(organization.name, path),
        line or words["clinic_line_bare"].format(people=people),
        next_rows(region, setting).get(path, ()),
        _note(owned, next_rows(region, setting), path, setting),
    )


def _note(
    owned: tuple[OwnedPairing, ...],
    rows: Mapping[str, tuple[NextRow, ...]],
    path: str,
    setting: Setting,
) -> str:
    """Somebody posted there, or by appointment; that no hours are published."""
    if not rows:
        return ""
    told = tuple(dict.fromkeys(told for _, told in standing_of_pairings(owned, setting)))
    if told or path in rows:
        return str(setting.ui["dates"]["small_mark"]).join(told)
    unknown = setting.ui["unknown"]["not_published"]
    return str(setting.ui["visits"]["unknown"]).format(unknown=unknown)


def tour_lines(region: Region, setting: Setting) -> tuple[ClinicLine, ...]:
    """The tours, in the order written."""
    words, rows = setting.ui["region"], next_rows(region, setting)
    found = []
    for tour in region.tours:
        path = record_path(region.id, "tours", tour.id)
        told = words["tour_line"].format(stops=len(tour.stops))
        found.append(ClinicLine(Link(tour.name, path), told, rows.get(path, ())))
    return tuple(found)


def hospital_line(organization: Organization, region: Region, setting: Setting) -> ClinicLine:
    """A hospital that sends people."""
    sent = current_pairings(
        setting.dataset.pairings_by_support[region.id, organization.id], setting
    )
    text = setting.ui["region"]["hospital_line"].format(clinics=len(sent))
    return ClinicLine(Link(organization.name, organization_path(organization, region)), text)


def department_lines(region: Region, setting: Setting) -> tuple[ClinicLine, ...]:
    """The departments, those that most clinics need first."""
    by_id = setting.dataset.vocabulary.departments_by_id
    words = setting.ui["region"]
    lines = []
    for department_id, pairings in departments_in(region, setting).items():
        department = by_id[department_id]
        link = Link(department.name, record_path(region.id, "departments", department_id))
        lines.append(
            (
                -len(pairings),
                department.code or "~",
                ClinicLine(link, words["department_line"].format(clinics=len(pairings))),
            )
        )
    return tuple(line for _, _, line in sorted(lines, key=lambda each: each[:2]))
