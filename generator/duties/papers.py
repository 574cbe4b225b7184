"""What must be on paper: agreements, reports, who answers for it, and that pairs stay pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.duties.answer import Answer, State, Subject
from generator.duties.case import Case
from generator.duties.filers import bodies_by_name, body_named
from generator.duties.periods import periods, present_period
from generator.model.programme import (
    AgreementMissing,
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
            reason = NOT_IN_FORCE[main[-1].status or ""]
            if rule.by and rule.by.last_day >= case.as_of:
                yield Answer(subject, "coming", reason, since=rule.by.last_day)
            else:
                yield Answer(subject, "short", reason)
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
        owners = tuple(_owners(report, case))
        on_record = _by_due(report, tuple(_dues(report, case)), case)
        for due, filings in on_record.items():
            for owner in owners:
                yield _report(report, due, filings, owner, case)


@dataclass(frozen=True, slots=True)
class _Due:
    """A day on which a report is due, and the last day of what it is about."""

    day: date
    about: date


@dataclass(frozen=True, slots=True)
class _Filings:
    """What was filed for one day: when, by body (`""`: any); `strangers` are not known as bodies.

    A stranger's name may be a slip in a body's: who of the others has not filed cannot be told.
    """

    days: dict[str, list[date]] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)


def _by_due(report: ReportDuty, dues: Sequence[_Due], case: Case) -> dict[_Due, _Filings]:
    """Each filing with the day that it is nearest to: by its period, else by when it was filed."""
    found = {due: _Filings() for due in dues}
    bodies = bodies_by_name(_references(report, case), case)
    nearest: dict[tuple[str, date], _Due] = {}  # thousands of bodies file alike
    for filed in report.filed if dues else ():
        if filed.date > case.as_of:
            continue
        alike = filed.period, filed.date
        if alike not in nearest:
            nearest[alike] = _nearest(*alike, dues)
        filings = found[nearest[alike]]
        body = body_named(filed.by, bodies)
        if body is None:
            filings.strangers.append(filed.by)
        for key in ("", body):
            if key is not None:
                filings.days.setdefault(key, []).append(filed.date)
    return found


def _nearest(period: str, filed: date, dues: Sequence[_Due]) -> _Due:
    days = days_of_period(period)
    if days:
        return min(dues, key=lambda due: abs(due.about - days[1]))
    return min(dues, key=lambda due: abs(due.day - filed))


def _report(
    report: ReportDuty, when: _Due, filings: _Filings, owner: Subject | None, case: Case
) -> Answer:
    subject, due = owner or case.about_programme(), when.day
    words: dict[str, int | str] = {"report": report.name, "due": due.isoformat()}
    has_day = bool(report.due) or not report.every
    if not has_day and report.every:  # the period is told instead
        words["period"] = _period_text(report.every, when.about)
    since = due if has_day else None
    filed = filings.days.get(owner.reference if owner else "", ())
    if filed:
        words["filed"] = min(filed).isoformat()
        is_late = min(filed) > due and has_day
        on_time = "report_filed" if has_day else "report_filed_of"
        reason = "report_late" if is_late else on_time
        return Answer(subject, "late" if is_late else "kept", reason, words, since=min(filed))
    if due >= case.as_of:  # the day is not over
        return Answer(
            subject,
            "coming",
            "report_coming" if has_day else "report_coming_of",
            words,
            since=since,
        )
    if filings.days and not filings.strangers:
        return Answer(
            subject,
            "short",
            "report_missing" if has_day else "report_missing_of",
            words,
            since=since,
        )
    return Answer(
        subject,
        "unknown",
        "report_no_records" if has_day else "report_no_records_of",
        words,
        since=since,
    )


def _period_text(every: str, last: date) -> str:
    """The period that ends on a day: 2026-10, 2026Q3, 2026H1 or 2026."""
    match every:
        case "month":
            return f"{last:%Y-%m}"
        case "quarter":
            return f"{last.year}Q{(last.month + 2) // 3}"
        case "half_year":
            return f"{last.year}H{1 if last.month <= 6 else 2}"
        case _:
            return str(last.year)


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


def _references(report: ReportDuty, case: Case) -> Iterator[str]:
    """Those who may file it: also sides of pairs that have ended."""
    if report.by == ("each",):
        for pairing in case.pairings:
            yield from (pairing.support, pairing.recipient)
    else:
        yield from report.by


def responsible_not_named(_: ResponsibleNotNamed, case: Case) -> Iterator[Answer]:
    """The programme: a body, and the post in it that answers; the data has no place for others.

    A body without a post is a record that has been begun; a notice may leave the rest to others.
    """
    who = case.programme.responsible
    subject = case.about_programme()
    if who and who.post:
        yield Answer(subject, "kept", "responsible", {"who": f"{who.body}{who.post}"})
    elif who:
        state: State = "unknown" if case.is_transcribed else "short"
        yield Answer(subject, state, "post_not_named", {"who": who.body})
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
