"""What rules about filed reports look at: who has to file, and who did."""

from collections.abc import Iterator, Mapping

from generator.check.running import Surroundings
from generator.duties.filers import body_named, names_of, sides
from generator.model.dataset import region_and_id
from generator.model.place import Place
from generator.model.programme import Filed, Programme, ReportDuty
from generator.model.region import Region
from generator.schedule.terms import organization_named

Bodies = Mapping[str, tuple[str, str]]  # by each of their names: region and id


def filed_in(programme: Programme) -> Iterator[tuple[ReportDuty, list[tuple[Place, Filed]]]]:
    """Every report that a programme asks for, with those filed and where they stand."""
    for number, duty in enumerate(programme.reports):
        if duty.filed:
            place = programme.source.at("reports", number, "filed")
            yield duty, [(place.at(each), filed) for each, filed in enumerate(duty.filed)]


def bodies_of(
    duty: ReportDuty, programme: Programme, region: Region, surroundings: Surroundings
) -> Bodies | None:
    """Who has to file a report, by their names; None where that is not said or could not be read.

    Where everybody has to (`each`, `each_recipient`), those are of every pairing of the programme.
    """
    if not region.is_whole:
        return None
    pairings = region.pairings_by_programme.get(programme.id, ())
    meant = [sides(written, pairings) for written in duty.by]
    if not all(meant):
        return None
    found: dict[str, tuple[str, str]] = {}
    for reference in dict.fromkeys(each for references in meant for each in references):
        organization = organization_named(reference, region, surroundings.dataset)
        if organization is None:
            return None
        key = region_and_id(reference, region.id)
        found.update(dict.fromkeys((*names_of(organization), reference), key))
    return found or None


def body_told(filed: Filed, bodies: Bodies) -> tuple[str, str] | None:
    """Which of the bodies filed a report, itself or an office of it; None where it is no such."""
    return body_named(filed.by, bodies)
