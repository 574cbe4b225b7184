"""What has to be done by a day: reports, agreements that run out, faults to be mended."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from generator.duties.answer import Answer
from generator.duties.reports import report_answers
from generator.model.ledger import Assessment
from generator.model.pairing import Pairing
from generator.model.programme import Programme
from generator.model.region import Region
from generator.views.page import Link, Setting, record_path, told_date
from generator.views.people import organization_link
from generator.views.scoreboard import case_of
from generator.views.told_period import told_period

Stage = Literal["missing", "unknown", "coming", "late", "done"]
"""missing: past, and others' is on record. unknown: past, and nobody's is. coming: within 31 days.
late: done after its day. done: by its day."""
STAGES: dict[str, Stage] = {
    "short": "missing",
    "unknown": "unknown",
    "coming": "coming",
    "late": "late",
    "kept": "done",
}
AHEAD, BACK = timedelta(days=31), timedelta(days=366)
"""What is due later is not told yet; nor is a report of over a year before (or before the end)."""
RUN_OUT = ("expired", "ended", "draft")


class Deadline(NamedTuple):
    """What is due on a day, by whom, under which programme (or pairing).

    Where the clause names no day but only how often, `period` is what it is about, in words, and
    `due` only puts it in order.
    """

    stage: Stage
    due: date
    what: str
    by: Link | None
    under: Link | None
    done: date | None = None
    period: str = ""


def deadlines_in(region: Region, setting: Setting) -> Iterator[Deadline]:
    """Every deadline of a region up to 31 days from the day of the build, in no order."""
    for programme in region.programmes:
        yield from _reports(programme, region, setting)
    for pairing in region.pairings:
        yield from _agreements(pairing, region, setting)
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
        )


def _owner(answer: Answer, region: Region, setting: Setting) -> Link | None:
    if answer.subject.kind != "organizations":
        return None
    return organization_link(answer.subject.reference, region, setting)


def _agreements(pairing: Pairing, region: Region, setting: Setting) -> Iterator[Deadline]:
    """Of each kind the one that runs out last: within 31 days, where none follows it."""
    latest: dict[str, date] = {}
    for agreement in pairing.agreements:
        if agreement.to and agreement.status not in RUN_OUT:
            before = latest.get(agreement.kind, date.min)
            latest[agreement.kind] = max(agreement.to, before)
    support, recipient = (
        organization_link(each, region, setting) for each in (pairing.support, pairing.recipient)
    )
    for kind, ends in sorted(latest.items()):
        if setting.as_of <= ends <= setting.as_of + AHEAD:
            what = setting.ui["deadlines"]["agreement_ends"].format(
                paper=setting.words.name("paper", kind)
            )
            under = Link(
                setting.ui["scoreboard"]["pair"].format(
                    support=support.text, recipient=recipient.text
                ),
                record_path(region.id, "pairings", pairing.id),
            )
            yield Deadline("coming", ends, what, None, under)


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
