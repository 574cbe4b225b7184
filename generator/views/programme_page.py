"""A programme's page: what the notice asks, clause by clause, its table, what the checks found."""

from dataclasses import dataclass

from generator.duties.judging import Judged
from generator.model.dataset import OwnedPairing
from generator.model.programme import EACH_KINDS, Programme, ReportDuty
from generator.model.region import Region
from generator.views.duty_words import duty_in_words
from generator.views.page import (
    Fact,
    Link,
    Page,
    Setting,
    described,
    is_over,
    notes_of,
    record_path,
    told_date,
)
from generator.views.people import organization_link, unknown_words
from generator.views.programme_records import has_records, record_ways
from generator.views.region_links import region_crumb
from generator.views.scoreboard import Verdict, judged_in, told_together, verdicts_of
from generator.views.support import Support, sentences_about, support_of


@dataclass(frozen=True, slots=True)
class Asked:
    """One duty: in plain words, with its clause, how binding it is, and the notice's own words."""

    plain: str
    clause: str
    force: str
    force_key: str
    quote: str | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """One report that the programme asks for."""

    name: str
    when: str
    by: tuple[Link, ...]
    to: str
    clause: str | None


@dataclass(frozen=True, slots=True)
class ProgrammeContent:
    """What a programme's page sets out."""

    name: str
    is_over: bool
    facts: tuple[Fact, ...]
    asked: tuple[Asked, ...]
    together: str
    has_no_records: bool
    reports: tuple[Report, ...]
    pairings: tuple[Support, ...]
    summary: str
    findings: tuple[str, ...]
    records: tuple[Link, ...]


def programme_page(programme: Programme, region: Region, setting: Setting) -> Page:
    """The page of one programme."""
    words = setting.ui["programme"]
    pairings = tuple(
        support_of(OwnedPairing(region, pairing), setting)
        for pairing in region.pairings_by_programme.get(programme.id, ())
    )
    summary = words["summary" if pairings else "summary_without_pairings"].format(
        hospitals=len({support.hospital for support in pairings}),
        clinics=len({support.recipient for support in pairings}),
        people=len({person.name for support in pairings for person in support.people}),
        postings=sum(person.count for support in pairings for person in support.people),
    )
    verdicts = verdicts_of(programme, region, setting)
    content = ProgrammeContent(
        programme.name,
        is_over(programme, setting.as_of),
        _facts(programme, region, setting),
        asked_of(programme, region, setting),
        told_together(verdicts, setting),
        not has_records(region),
        tuple(_report(report, region, setting) for report in programme.reports),
        pairings,
        summary,
        sentences_about(region.id, "programmes", programme.id, setting),
        record_ways(programme, region, setting),
    )
    description = words["description"].format(name=programme.name, summary=summary)
    return Page(
        record_path(region.id, "programmes", programme.id),
        "programme",
        programme.name,
        described(description, (programme,), setting),
        (region_crumb(region, setting), Link(words["crumb"])),
        notes_of(region, (programme,), setting),
        content,
    )


def _facts(programme: Programme, region: Region, setting: Setting) -> tuple[Fact, ...]:
    words = setting.ui["programme"]
    of_programme = next(iter(region.pairings_by_programme.get(programme.id, ())), None)
    unknown = unknown_words(region, of_programme, setting)
    period = programme.period
    start, end = told_date(str(period.from_), setting), told_date(str(period.to), setting)
    who = programme.responsible
    responsible = " ".join(part for part in (who.body, who.post) if part) if who else None
    facts = [
        ("document_number", programme.document_number),
        ("issuer", programme.issuer),
        ("issued", told_date(str(programme.issued), setting) if programme.issued else None),
        ("period", setting.ui["periods"]["from_to"].format(start=start, end=end)),
        ("responsible", responsible),
    ]
    if programme.based_on:
        facts.append(("based_on", setting.words.joined(programme.based_on)))
    return tuple(
        Fact(words[label], (Link(value or unknown),), value is not None) for label, value in facts
    )


def asked_of(programme: Programme, region: Region, setting: Setting) -> tuple[Asked, ...]:
    """What each clause of a programme asks, in plain words, with its verdict."""
    verdicts = verdicts_of(programme, region, setting)
    duties = judged_in(programme, region, setting)
    return tuple(_asked(duty, found, setting) for duty, found in zip(duties, verdicts, strict=True))


def _asked(duty: Judged, verdict: Verdict, setting: Setting) -> Asked:
    rule = duty.rule
    force = setting.words.name("force", rule.force)
    plain = duty_in_words(rule, setting, duty.reports)
    return Asked(plain, rule.clause, force, rule.force, rule.quote, verdict)


def _report(report: ReportDuty, region: Region, setting: Setting) -> Report:
    words = setting.ui["programme"]
    if report.due:
        when = setting.words.joined(tuple(told_date(str(day), setting) for day in report.due))
    elif report.every:
        when = setting.ui["every"][report.every]
    else:
        when = setting.ui["unknown"]["not_written"]
    by = tuple(
        Link(words["each"][each])
        if each in EACH_KINDS
        else organization_link(each, region, setting)
        for each in report.by
    )
    not_written = setting.ui["unknown"]["not_written"]
    to = setting.words.joined(report.to) or not_written
    return Report(report.name, when, by or (Link(not_written),), to, report.clause)
