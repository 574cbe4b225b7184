"""What must be on paper: agreements, reports, who answers for it, and that pairs stay pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.duties.answer import Answer, Subject
from generator.duties.case import Case
from generator.duties.periods import periods, present_period
from generator.model.programme import (
    AgreementMissing,
    Filed,
    PairingChanged,
    ReportDuty,
    ReportOverdue,
    ResponsibleNotNamed,
)
from generator.schedule.report_period import days_of_period

NOT_IN_FORCE = {
    "draft": "agreement_draft",
    "expired": "agreement_expired",
    "ended": "agreement_ended",
}


def agreement_missing(rule: AgreementMissing, case: Case) -> Iterator[Answer]:
    """Each pairing: a main agreement that was signed, by the day where one is named."""
    for pairing in case.running_pairings:
        subject = case.about_pairing(pairing)
        main = [each for each in pairing.agreements if each.kind == "main"]
        valid = [each for each in main if each.status not in ("draft", "expired", "ended")]
        signed = [each.signed for each in valid if each.signed and each.signed <= case.as_of]
        if signed:
            first = min(signed)
            is_late = rule.by is not None and first > rule.by.last_day
            yield Answer(
                subject,
                "late" if is_late else "kept",
                "signed_late" if is_late else "signed",
                since=first,
            )
        elif valid:
            yield Answer(subject, "unknown", "no_signing_day")
        elif main:
            yield Answer(subject, "short", NOT_IN_FORCE[main[-1].status or ""])
        else:
            yield Answer(subject, "unknown", "no_agreement_on_record")


def report_overdue(_: ReportOverdue, case: Case) -> Iterator[Answer]:
    """Each report, for each day that it was due and each body that owes it.

    That nobody's filing is on record for a day may be the record's fault; where somebody's is, the
    others are missing.
    """
    yield from report_answers(case)


def report_answers(case: Case) -> Iterator[Answer]:
    """What is said of every report of a programme, also where no rule asks for punctuality."""
    for report in case.programme.reports:
        dues = tuple(_dues(report, case))
        of_due = _by_due(report, dues)
        for due in dues:
            for owner in _owners(report, case):
                yield _report(report, due, of_due[due], owner, case)


@dataclass(frozen=True, slots=True)
class _Due:
    """A day on which a report is due, and the last day of what it is about."""

    day: date
    about: date


def _by_due(report: ReportDuty, dues: Sequence[_Due]) -> dict[_Due, list[Filed]]:
    """Each filing with the day that it is nearest to: by its period, else by when it was filed."""
    found: dict[_Due, list[Filed]] = {due: [] for due in dues}
    for filed in report.filed if dues else ():
        period = days_of_period(filed.period)
        if period:
            nearest = min(dues, key=lambda due: abs(due.about - period[1]))
        else:
            nearest = min(dues, key=lambda due: abs(due.day - filed.date))
        found[nearest].append(filed)
    return found


def _report(
    report: ReportDuty, when: _Due, on_record: list[Filed], owner: Subject | None, case: Case
) -> Answer:
    subject, due = owner or case.about_programme(), when.day
    words: dict[str, int | str] = {"report": report.name, "due": due.isoformat()}
    if due > case.as_of:
        return Answer(subject, "coming", "report_coming", words, since=due)
    filed = [each.date for each in on_record if _is_by(each, owner, case)]
    if filed:
        words["filed"] = min(filed).isoformat()
        is_late = min(filed) > due and bool(report.due)  # else no day is laid down
        reason = "report_late" if is_late else "report_filed"
        return Answer(subject, "late" if is_late else "kept", reason, words, since=min(filed))
    if on_record:
        return Answer(subject, "short", "report_missing", words, since=due)
    return Answer(subject, "unknown", "report_no_records", words, since=due)


def _dues(report: ReportDuty, case: Case) -> Iterator[_Due]:
    """The days a report is due; none after next month.

    Where the clause only says how often, nothing is said before the end of the month after.
    """
    horizon = case.as_of + timedelta(days=31)
    if report.due:
        yield from (_Due(due, due) for due in sorted(report.due) if due <= horizon)
    elif report.every:
        for _, last in periods(report.every, case.first, case.last):
            _, due = present_period("month", last + timedelta(days=1))
            yield _Due(due, last)


def _owners(report: ReportDuty, case: Case) -> Iterator[Subject | None]:
    if report.by == ("each",):
        bodies = {case.whole(each.support) for each in case.running_pairings}
        for body in sorted(bodies | case.recipients.keys()):
            yield Subject("organizations", body)
    elif report.by:
        for body in report.by:
            yield Subject("organizations", case.whole(body))
    else:
        yield None


def _is_by(filed: Filed, owner: Subject | None, case: Case) -> bool:
    if owner is None:
        return True
    organization = case.organization(owner.reference)
    names = {owner.reference, owner.reference.removeprefix(f"{case.region.id}/")}
    if organization:
        names |= {organization.name, organization.short_name or organization.name}
    return filed.by in names


def responsible_not_named(_: ResponsibleNotNamed, case: Case) -> Iterator[Answer]:
    """The programme: a body, and the post in it that answers; the data has no place for others."""
    who = case.programme.responsible
    subject = case.about_programme()
    if who and who.post:
        yield Answer(subject, "kept", "responsible", {"who": f"{who.body}{who.post}"})
    elif who:
        yield Answer(subject, "unknown", "post_not_named", {"who": who.body})
    else:
        yield Answer(subject, "unknown", "nobody_named")


def pairing_changed(_: PairingChanged, case: Case) -> Iterator[Answer]:
    """Each pairing that came in the place of another of the programme."""
    ids = {each.id for each in case.pairings}
    if not case.pairings:
        yield Answer(case.about_programme(), "unknown", "list_not_given")
    for pairing in case.pairings:
        replaced = (pairing.replaces or "").removeprefix(f"{case.region.id}/")
        if replaced in ids:
            yield Answer(case.about_pairing(pairing), "short", "pairing_replaced")
        else:
            yield Answer(case.about_pairing(pairing), "kept", "pairing_same")
