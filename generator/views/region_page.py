"""A region's home: its clinics first, then villages, departments, what the notice asks."""

from dataclasses import dataclass
from datetime import timedelta

from generator.model.dataset import OwnedPairing
from generator.model.people import Expert
from generator.model.region import Region
from generator.views.change_entry import ChangeEntry
from generator.views.changes_page import coming_changes
from generator.views.current import current_programmes, is_current
from generator.views.day_words import told_day
from generator.views.next_rows import DAYS, next_rows
from generator.views.other_names import OtherName, other_names
from generator.views.page import (
    Fact,
    Link,
    Page,
    Setting,
    are_over,
    is_over,
    notes_of,
    record_path,
    told_date,
)
from generator.views.region_lines import (
    ClinicLine,
    clinic_line,
    department_lines,
    hospital_line,
    organization_path,
    tour_lines,
)
from generator.views.region_links import is_transcribed, region_name
from generator.views.region_ways import region_ways
from generator.views.scoreboard import judged_in
from generator.views.support import sentences_about
from generator.views.told_when import written_when

MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme in the region's list."""

    link: Link
    period: str
    status: str
    is_over: bool
    duties: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionContent:
    """What a region's home sets out.

    `dates` tells the day of the build; empty where there is no date, and then the home is a list of
    who is sent where, and no more. `last` (ISO) is the last day of which all visits stand here.
    """

    name: str
    other_names: tuple[OtherName, ...]
    lead: str
    clinics: tuple[ClinicLine, ...]
    hospitals: tuple[ClinicLine, ...]
    others: tuple[ClinicLine, ...]
    departments: tuple[ClinicLine, ...]
    villages: tuple[Link, ...]
    programmes: tuple[ProgrammeLine, ...]
    facts_title: str
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]
    verified: str
    ways: tuple[Link, ...]
    dates: str
    last: str
    tours: tuple[ClinicLine, ...]
    changes: tuple[ChangeEntry, ...]
    all_changes: Link


def region_page(region: Region, setting: Setting) -> Page:
    """The home of one region."""
    words = setting.ui["region"]
    name, profile = region_name(region), region.profile
    dataset = setting.dataset
    rows = next_rows(region, setting)
    clinics, hospitals, others = [], [], []
    for organization in region.organizations:
        key = (region.id, organization.id)
        if key in dataset.pairings_by_recipient:
            clinics.append(clinic_line(organization, region, setting))
        if key in dataset.pairings_by_support:
            hospitals.append(hospital_line(organization, region, setting))
        if key not in dataset.pairings_by_recipient and key not in dataset.pairings_by_support:
            link = Link(organization.name, organization_path(organization, region))
            others.append(ClinicLine(link, words["nobody"], rows.get(link.path or "", ())))
    lead = region_lead(region, setting)
    content = RegionContent(
        name,
        other_names(mn=profile.name_mn, en=profile.name_en) if profile else (),
        lead,
        tuple(clinics),
        tuple(hospitals),
        tuple(others),
        department_lines(region, setting),
        tuple(
            Link(village.name, record_path(region.id, "villages", village.id))
            for village in region.villages
        ),
        _programmes(region, setting),
        words["facts_title_transcribed" if is_transcribed(region) else "facts_title"],
        _facts(region, setting),
        _sources(region, setting),
        _verified(region, setting),
        region_ways(region, "", setting),
        words["from_words"].format(date=told_day(setting.as_of, setting)) if rows else "",
        (setting.as_of + timedelta(days=DAYS)).isoformat(),
        tour_lines(region, setting) if rows else (),
        coming_changes(region, setting)[:MOST_CHANGES] if rows else (),
        Link(words["all_changes"], f"{region.id}/changes/"),
    )
    return Page(
        f"{region.id}/",
        "region",
        name,
        words["description"].format(name=name, lead=lead),
        (Link(name),),
        notes_of(region, current_programmes(region, setting), setting),
        content,
        setting.as_of.isoformat() if rows else None,
    )


def region_lead(region: Region, setting: Setting) -> str:
    """The region in one sentence."""
    words, dataset = setting.ui["region"], setting.dataset
    keys = [(region.id, organization.id) for organization in region.organizations]
    clinics = sum(key in dataset.pairings_by_recipient for key in keys)
    hospitals = sum(key in dataset.pairings_by_support for key in keys)
    if not clinics:
        return str(words["lead_sends" if hospitals else "lead_none"]).format(hospitals=hospitals)
    over = are_over(region.programmes, setting.as_of)
    people = sum(not _was_sent_before(each, region, setting) for each in region.experts)
    return str(words["lead_over" if over else "lead"]).format(clinics=clinics, people=people)


def _was_sent_before(expert: Expert, region: Region, setting: Setting) -> bool:
    """Whether somebody is on no list but those of programmes that are over."""
    owned = setting.dataset.assignments_by_expert.get((region.id, expert.id), ())
    pairings = [
        OwnedPairing(each.region, pairing)
        for each in owned
        if (pairing := each.region.pairings_by_id.get(each.assignment.pairing))
    ]
    return bool(pairings) and not any(is_current(each, setting) for each in pairings)


def _programmes(region: Region, setting: Setting) -> tuple[ProgrammeLine, ...]:
    words = setting.ui["region"]
    lines = []
    for programme in region.programmes:
        start, end = (
            told_date(str(programme.period.from_), setting),
            told_date(str(programme.period.to), setting),
        )
        over = is_over(programme, setting.as_of)
        lines.append(
            ProgrammeLine(
                Link(programme.name, record_path(region.id, "programmes", programme.id)),
                setting.ui["periods"]["from_to"].format(start=start, end=end),
                words["over" if over else "running"],
                over,
                words["duties"].format(number=len(judged_in(programme, region, setting))),
                sentences_about(region.id, "programmes", programme.id, setting),
            )
        )
    return tuple(lines)


def _facts(region: Region, setting: Setting) -> tuple[Fact, ...]:
    words, profile = setting.ui["region"], region.profile
    if profile is None:
        return ()
    transcribed = is_transcribed(region)
    unknown = setting.ui["unknown"]["not_written" if transcribed else "not_published"]
    issuer = words["issuer_of_source" if transcribed else "issuer"]
    facts = [
        Fact(issuer, (Link(profile.issuer),)),
        Fact(words["phone"], (Link(profile.phone or unknown),), profile.phone is not None),
    ]
    offices = tuple(
        Link(" ".join(filter(None, (each.office, each.phone, written_when(each.hours, setting)))))
        for each in profile.complaints
    )
    facts.append(Fact(words["complaints"], offices or (Link(unknown),), bool(offices)))
    return tuple(facts)


def _sources(region: Region, setting: Setting) -> tuple[str, ...]:
    told = []
    for source in region.profile.sources if region.profile else ():
        issued = told_date(str(source.issued), setting) if source.issued else None
        told.append(
            " · ".join(part for part in (source.title, source.document_number, issued) if part)
        )
    return tuple(told)


def _verified(region: Region, setting: Setting) -> str:
    words = setting.ui["organization"]
    verified = region.profile.verified if region.profile else None
    if verified is None:
        return str(words["transcribed" if is_transcribed(region) else "not_verified"])
    return str(words["verified"]).format(
        date=told_date(str(verified.date), setting), by=verified.by
    )
