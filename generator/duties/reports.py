"""What has become of each report that a programme asks for: by the day it was due, and by whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.duties.answer import Answer, State, Subject
from generator.duties.case import Case
from generator.duties.filers import bodies_by_name, body_named, sides
from generator.duties.periods import periods, present_period
from generator.model.programme import Filed, ReportDuty, ReportOverdue
from generator.schedule.report_period import days_of_period


def report_overdue(rule: ReportOverdue, case: Case) -> Iterator[Answer]:
    """Each report, for each day that it was due and each body that owes it.

    That nobody's filing is on record for a day may be the record's fault; where somebody's is, the
    others are missing. Of several such rules each judges the reports under its own clause, the
    first also those under none of theirs.
    """
    rules = [each for each in case.programme.rules if isinstance(each, ReportOverdue)] or [rule]
    for report in case.programme.reports:
        whose = next((each for each in rules if each.clause == report.clause), rules[0])
        if whose == rule:
            yield from _of_report(report, tuple(_dues(report, case)) or _next(report), case)


def report_answers(case: Case) -> Iterator[Answer]:
    """What is said of every report of a programme, also where no rule asks for punctuality."""
    for report in case.programme.reports:
        yield from _of_report(report, tuple(_dues(report, case)), case)


def _of_report(report: ReportDuty, dues: Sequence["_Due"], case: Case) -> Iterator[Answer]:
    owners = tuple(_owners(report, case))
    for due, filings in _by_due(report, dues, case).items():
        for owner in owners:
            answer = _answer(report, due, filings, owner, case)
            yield replace(answer, report=report)


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

    by_body: dict[str, list[Filed]] = field(default_factory=dict)
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
                filings.by_body.setdefault(key, []).append(filed)
    return found


def _nearest(period: str, filed: date, dues: Sequence[_Due]) -> _Due:
    days = days_of_period(period)
    if days:
        return min(dues, key=lambda due: abs(due.about - days[1]))
    return min(dues, key=lambda due: abs(due.day - filed))


def _answer(
    report: ReportDuty, when: _Due, filings: _Filings, owner: "_Owner", case: Case
) -> Answer:
    subject, due = owner.subject, when.day
    words: dict[str, int | str] = {"report": report.name, "due": due.isoformat()}
    has_day = bool(report.due) or not report.every
    if not has_day and report.every:  # the period is told instead
        words["period"] = _period_text(report.every, when.about)
    since = due if has_day else None
    filed = filings.by_body.get(owner.key)
    state: State = "unknown"
    if due >= case.as_of and not filed:  # the day is not over
        state = "coming"
        reason = "report_coming" if has_day else "report_coming_of"
    elif owner.unlisted:
        words["each"] = owner.unlisted
        reason = "report_nobody_listed" if has_day else "report_nobody_listed_of"
    elif filed:
        first = min(filed, key=lambda each: each.date)
        words["filed"], since = first.date.isoformat(), first.date
        state = "late" if has_day and first.date > due else "kept"
        on_time = "report_filed" if has_day else "report_filed_of"
        reason = "report_late" if state == "late" else on_time
        return Answer(subject, state, reason, words, since=since, filed=first)
    elif filings.by_body and not filings.strangers:
        state = "short"
        reason = "report_missing" if has_day else "report_missing_of"
    else:
        reason = "report_no_records" if has_day else "report_no_records_of"
    return Answer(subject, state, reason, words, since=since)


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

    Where the clause only says how often, nothing is said before the end of the month after, nor of
    what was over when the notice was issued.
    """
    issued = case.programme.issued
    horizon = case.as_of + timedelta(days=31)
    if report.due:
        yield from (_Due(due, due) for due in sorted(report.due) if due <= horizon)
    elif report.every:
        for _, last in periods(report.every, case.first, case.last):
            if issued and last < issued:
                continue
            _, due = present_period("month", last + timedelta(days=1))
            yield _Due(due, last)


def _next(report: ReportDuty) -> tuple[_Due, ...]:
    """The first named day of a report of which nothing is due within a month."""
    return tuple(_Due(due, due) for due in sorted(report.due)[:1])


@dataclass(frozen=True, slots=True)
class _Owner:
    """One who owes a report: of whom it is told, and whose filing counts (`""`: anybody's).

    `unlisted` is the word for all those who owe it, where there is no list of them.
    """

    subject: Subject
    key: str
    unlisted: str = ""


def _owners(report: ReportDuty, case: Case) -> Iterator[_Owner]:
    """Each body once; the programme as a whole where the notice does not say who, or lists none."""
    bodies: set[str] = set()
    for written in report.by:
        found = [case.whole(each) for each in sides(written, case.running_pairings)]
        if not found:
            yield _Owner(case.about_programme(), "", unlisted=written)
        for body in sorted(found):
            if body not in bodies:
                bodies.add(body)
                yield _Owner(Subject("organizations", body), body)
    if not report.by:
        yield _Owner(case.about_programme(), "")


def _references(report: ReportDuty, case: Case) -> Iterator[str]:
    """Those who may file it: also sides of pairs that have ended."""
    for written in report.by:
        yield from sides(written, case.pairings)
