"""The people who come: who, from where, for what, and how much of that is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import region_and_id
from generator.model.organization import Organization
from generator.model.pairing import Assignment, Pairing, Period
from generator.model.people import Expert
from generator.model.region import Region
from generator.views.page import Link, Setting, record_path, told_date
from generator.views.person_notes import notes_on_assignment
from generator.views.region_links import is_transcribed
from generator.views.session_words import SessionWords, sessions_of
from generator.views.told_when import written_when


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is sent, as a clinic's, department's or pairing's page names them."""

    name: Link
    title: str | None
    department: Link | None
    hospital: Link
    mode: str
    period: str
    schedule: str
    notes: tuple[str, ...]
    count: int = 1
    sessions: tuple[SessionWords, ...] = ()


def people_of(assignment: Assignment, region: Region, setting: Setting) -> tuple[Person, ...]:
    """Everybody an assignment sends, made once; people not yet named stand as one line."""
    return setting.once(
        ("people", region.id, assignment.id), lambda: tuple(_people(assignment, region, setting))
    )


def _people(assignment: Assignment, region: Region, setting: Setting) -> Iterator[Person]:
    words = setting.ui["people"]
    pairing = region.pairings_by_id.get(assignment.pairing)
    hospital = (
        organization_link(pairing.support, region, setting) if pairing else Link(words["unknown"])
    )
    period = told_period(assignment.period, setting)
    mode = words["modes"][assignment.mode]
    schedule = schedule_of(assignment, region, pairing, setting)
    sessions = sessions_of(assignment, region, setting)
    notes = tuple(notes_on_assignment(assignment, region, setting))
    if assignment.to_be_named:
        count = assignment.to_be_named.number
        name = words["to_be_named"].format(what=assignment.to_be_named.what, number=count)
        department = department_link(assignment.department, region, setting)
        yield Person(
            Link(name), None, department, hospital, mode, period, schedule, notes, count, sessions
        )
    for expert_id in assignment.experts:
        expert = expert_of(expert_id, region, setting)
        link = Link(
            expert.name if expert else expert_id, record_path(region.id, "experts", expert_id)
        )
        department = department_link(
            assignment.department or (expert.department if expert else None), region, setting
        )
        unsure = (words["identity_unconfirmed"],) if expert and expert.identity else ()
        yield Person(
            link,
            expert.title if expert else None,
            department,
            hospital,
            mode,
            period,
            schedule,
            (*unsure, *notes),
            sessions=sessions,
        )


def schedule_of(
    assignment: Assignment, region: Region, pairing: Pairing | None, setting: Setting
) -> str:
    """When the sessions are, or that none are written."""
    if assignment.sessions:
        return setting.words.with_sign(
            "semicolon", (written_when(session.when, setting) for session in assignment.sessions)
        )
    return unknown_words(region, pairing, setting)


def unknown_words(region: Region, pairing: Pairing | None, setting: Setting) -> str:
    """How to say that something is not known: 原文没有写 of a notice's own data, else 未公布."""
    words = setting.ui["unknown"]
    programme = region.programmes_by_id.get(pairing.programme) if pairing else None
    sources = region.profile.sources if region.profile else ()
    numbers = {source.document_number for source in sources if source.document_number}
    is_of_notice = (
        programme.document_number in numbers
        if programme and programme.document_number
        else is_transcribed(region)
    )
    return str(words["not_written" if is_of_notice else "not_published"])


def told_period(period: Period, setting: Setting) -> str:
    """From when to when, or how long, or that it is not written."""
    words = setting.ui["periods"]
    if period.from_ and period.to:
        start, end = told_date(str(period.from_), setting), told_date(str(period.to), setting)
        return str(words["from_to"]).format(start=start, end=end)
    if period.from_:
        return str(words["from"]).format(start=told_date(str(period.from_), setting))
    if period.to:
        return str(words["to"]).format(end=told_date(str(period.to), setting))
    if period.months_min and period.months_max and period.months_min != period.months_max:
        return str(words["months_between"]).format(least=period.months_min, most=period.months_max)
    if period.months_min or period.months_max:
        return str(words["months"]).format(number=period.months_min or period.months_max)
    return str(words["unknown"])


def expert_of(reference: str, region: Region, setting: Setting) -> Expert | None:
    """The expert an id names, here or in another region."""
    owner, inside = region_and_id(reference, region.id)
    home = setting.dataset.regions_by_id.get(owner)
    return home.experts_by_id.get(inside) if home else None


def organization_of(reference: str, region: Region, setting: Setting) -> Organization | None:
    """The organization an id names, here or in another region."""
    owner, inside = region_and_id(reference, region.id)
    home = setting.dataset.regions_by_id.get(owner)
    return home.organizations_by_id.get(inside) if home else None


def organization_link(reference: str, region: Region, setting: Setting) -> Link:
    """An organization's name, leading to its page, here or in another region."""
    organization = organization_of(reference, region, setting)
    return Link(
        organization.name if organization else reference,
        record_path(region.id, "organizations", reference),
    )


def department_link(words: str | None, region: Region, setting: Setting) -> Link | None:
    """A department in the words of the data, leading to its page where the vocabulary has it."""
    if words is None:
        return None
    department = setting.dataset.vocabulary.department_of(words)
    if department is None:
        return Link(words)
    text = department.name if words == department.id else words
    return Link(text, record_path(region.id, "departments", department.id))
