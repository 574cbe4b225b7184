"""What has to be done by a day: reports, agreements that run out, faults to be mended."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from generator.duties.answer import Answer
from generator.duties.reports import report_answers
from generator.model.ledger import Assessment
from generator.model.pairing import Agreement, Pairing
from generator.model.programme import Programme
from generator.model.region import Region
from generator.schedule.terms import organization_named
from generator.views.page import Link, Setting, file_link, is_over, record_path, told_date
from generator.views.people import organization_link
from generator.views.region_links import unknown_of
from generator.views.scoreboard import case_of
from generator.views.told_period import told_period

Stage = Literal["missing", "unknown", "coming", "expired", "late", "done"]
"""missing: past, and others' is on record. unknown: past, and nobody's is. coming: within 31 days.
expired: an agreement that has run out. late: done after its day. done: by its day."""
STAGES: dict[str, Stage] = {
    "short": "missing",
    "unknown": "unknown",
    "coming": "coming",
    "late": "late",
    "kept": "done",
}
RUN_OUT = ("expired", "ended")
AHEAD, BACK = timedelta(days=31), timedelta(days=366)
"""What is due later is not told yet; nor is a report of over a year before (or before the end)."""


class Deadline(NamedTuple):
    """What is due on a day, by whom, under which programme (or pairing).

    Where the clause names no day but only how often, `period` is what it is about, in words, and
    `due` only puts it in order. `to` and `clause` are a report's, `file` what was filed.
    """

    stage: Stage
    due: date
    what: str
    by: Link | None
    under: Link | None
    done: date | None = None
    period: str = ""
    to: str = ""
    clause: str = ""
    file: Link | None = None


def deadlines_in(region: Region, setting: Setting) -> Iterator[Deadline]:
    """Every deadline of a region up to 31 days from the day of the build, in no order."""
    for programme in region.programmes:
        yield from _reports(programme, region, setting)
    yield from _agreements(region, setting)
    for assessment in region.assessments:
        yield from _to_mend(assessment, setting)


def _reports(programme: Programme, region: Region, setting: Setting) -> Iterator[Deadline]:
    under = Link(programme.name, record_path(region.id, "programmes", programme.id))
    case = case_of(programme, region, setting)
    for answer in report_answers(case):
        due = date.fromisoformat(str(answer.words["due"]))
        if due < case.last - BACK:
            continue
        filed = answer.words.get("filed")
        yield Deadline(
            STAGES[answer.state],
            due,
            str(answer.words["report"]),
            _owner(answer, region, setting),
            under,
            date.fromisoformat(str(filed)) if filed else None,
            told_period(str(answer.words["period"]), setting) if "period" in answer.words else "",
            *_of_report(answer, programme, region, setting),
        )


def _of_report(
    answer: Answer, programme: Programme, region: Region, setting: Setting
) -> tuple[str, str, Link | None]:
    """To whom it goes, the clause that asks it, the file that was filed."""
    report, filed = answer.report, answer.filed
    rules = (rule.clause for rule in programme.rules if rule.rule == "report-overdue")
    return (
        setting.words.joined(report.to if report else ()) or unknown_of(region, setting),
        (report.clause if report else None) or next(rules, ""),
        file_link(filed.file) if filed and filed.file else None,
    )


def _owner(answer: Answer, region: Region, setting: Setting) -> Link | None:
    """The one who owes it; where that is everybody and no list says who they are, the word."""
    if answer.subject.kind == "organizations":
        return organization_link(answer.subject.reference, region, setting)
    unlisted = answer.words.get("each")
    if unlisted:
        whom = setting.ui["programme"]["each"][unlisted]
        return Link(setting.ui["deadlines"]["unlisted"].format(whom=whom))
    by = answer.report.by if answer.report else ()
    return None if by else Link(unknown_of(region, setting))


def _agreements(region: Region, setting: Setting) -> Iterator[Deadline]:
    """Those of pairings that go on: of each kind the last, that ends within 31 days or has ended.

    One ended on purpose has not run out; nor has one that another of its kind follows.
    """
    replaced = {
        each.replaces.removeprefix(f"{region.id}/") for each in region.pairings if each.replaces
    }
    for pairing in region.pairings:
        if pairing.id not in replaced and _goes_on(pairing, region, setting):
            for kind in dict.fromkeys(each.kind for each in pairing.agreements):
                of_kind = [each for each in pairing.agreements if each.kind == kind]
                stage, ends = _end_of(of_kind, setting.as_of)
                if stage and ends:
                    yield _agreement(stage, ends, kind, pairing, region, setting)


def _goes_on(pairing: Pairing, region: Region, setting: Setting) -> bool:
    """Neither it nor its programme is over, and neither side has closed."""
    as_of = setting.as_of
    programme = region.programmes_by_id.get(pairing.programme)
    sides = (
        organization_named(each, region, setting.dataset)
        for each in (pairing.support, pairing.recipient)
    )
    return not (
        (pairing.period and pairing.period.to and pairing.period.to.last_day < as_of)
        or (programme and is_over(programme, as_of))
        or any(side and side.closed and side.closed.date <= as_of for side in sides)
    )


def _end_of(agreements: Sequence[Agreement], as_of: date) -> tuple[Stage | None, date | None]:
    """When the last of one kind ends, if that is soon or was; a draft was never in force."""
    signed = [each for each in agreements if each.status != "draft"]
    running = [
        each.to or date.max
        for each in signed
        if each.status not in RUN_OUT and (each.to or date.max) >= as_of
    ]
    if running:
        return ("coming" if max(running) <= as_of + AHEAD else None), max(running)
    last = max(signed, key=lambda each: each.to or date.max, default=None)
    if last is None or last.status == "ended" or last.to is None or last.to >= as_of:
        return None, None
    return "expired", last.to


def _agreement(
    stage: Stage, ends: date, kind: str, pairing: Pairing, region: Region, setting: Setting
) -> Deadline:
    support, recipient = (
        organization_link(each, region, setting) for each in (pairing.support, pairing.recipient)
    )
    what = "agreement_ended" if stage == "expired" else "agreement_ends"
    pair = setting.ui["scoreboard"]["pair"].format(support=support.text, recipient=recipient.text)
    return Deadline(
        stage,
        ends,
        setting.ui["deadlines"][what].format(paper=setting.words.name("paper", kind)),
        None,
        Link(pair, record_path(region.id, "pairings", pairing.id)),
    )


def _to_mend(assessment: Assessment, setting: Setting) -> Iterator[Deadline]:
    by, mended = assessment.mend_by, assessment.mended
    if mended and mended > setting.as_of:
        mended = None
    if by is None or by > setting.as_of + AHEAD:
        return
    what = setting.ui["deadlines"]["to_mend"].format(
        about=assessment.about, result=assessment.result or ""
    )
    if mended:
        stage: Stage = "late" if mended > by else "done"
    else:
        stage = "coming" if by >= setting.as_of else "unknown"
    yield Deadline(stage, by, what, None, None, mended)


def told_due(deadline: Deadline, setting: Setting) -> str:
    """Its day as people say it, or what it is about and that no day is laid down."""
    if deadline.period:
        return str(setting.ui["deadlines"]["no_day"].format(period=deadline.period))
    return told_date(deadline.due.isoformat(), setting)
