"""Which ledgers of a running programme lack records: of the last whole month, and of its rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.duties.answer import Answer
from generator.duties.case import Case
from generator.model.ledger import month_of
from generator.model.pairing import Assignment, Pairing
from generator.views.missing_record import Missing, Side
from generator.views.page import Link, Setting, told_date
from generator.views.people import people_of
from generator.views.plan import plan_of
from generator.views.scoreboard import judged_in
from generator.views.told_period import told_period

FILES = {
    "trainees-too-few": ("trainees", "trainees.yml"),
    "new-techniques-too-few": ("techniques", "techniques.yml"),
    "specialties-too-few": ("specialties", "activities.yml"),
    "exchanges-too-few": ("exchanges", "activities.yml"),
    "remote-not-in-use": ("remote", "activities.yml"),
    "workshop-missing": ("workshop", "workshops.yml"),
    "board-not-posted": ("board", "boards.yml"),
    "responsible-not-named": ("responsible", "programmes.yml"),
    "report-overdue": ("report", "programmes.yml"),
}
"""By rule: what is missing where nobody can tell, and its file. Other rules' records are asked for
post by post."""


@dataclass(frozen=True, slots=True)
class _Month:
    """The last month that is over."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"


def ledgers_missing(case: Case, setting: Setting) -> Iterator[Missing]:
    """What the rules cannot tell; then attendance and workload, post by post."""
    for duty in judged_in(case.programme, case.region, setting):
        if duty.rule.rule in FILES:
            for answer in duty.answers:
                if answer.state in ("unknown", "arranged") or answer.reason == "post_not_named":
                    yield _of_rule(duty.rule.rule, answer, case, setting)
    last = setting.as_of.replace(day=1) - timedelta(days=1)
    month = _Month(last.replace(day=1), last)
    if month.last < case.first:
        return
    planned = _days_planned(case, month, setting)
    reported = {
        (entry.assignment.removeprefix(f"{case.region.id}/"), case.whole(entry.by))
        for entry in case.region.workload
        if month_of(entry).first_day == month.first
    }
    for pairing in case.running_pairings:
        for post in case.assignments(pairing):
            if not post.to_be_named and _is_held(post, pairing, case, month):
                yield from _of_post(post, pairing, planned.get(post.id), case, month, setting)
                yield from _workload(post, pairing, reported, case, month, setting)


def _of_rule(rule: str, answer: Answer, case: Case, setting: Setting) -> Missing:
    """The one asked has it; of a pairing its recipient, of the programme the authority."""
    what, name = FILES[rule]
    file = f"{case.region.id}/{name}"
    subject, about = answer.subject, None
    side: Side | Literal[""] = ""
    holder = subject.reference
    if subject.kind == "pairings":
        pairing = case.region.pairings_by_id[subject.reference.partition("/")[2]]
        side, holder = "recipient", case.whole(pairing.recipient)
        support = case.organization(pairing.support)
        about = Link(support.name if support else pairing.support)
    elif subject.kind == "organizations":
        side = "recipient" if subject.reference in case.recipients else "support"
    if answer.report:
        period = answer.words.get("period")
        due = (
            told_period(str(period), setting)
            if period
            else told_date(str(answer.words["due"]), setting)
        )
        return Missing(
            side or "authority",
            holder if side else "",
            what,
            file,
            Link(due),
            str(answer.words["report"]),
        )
    return Missing(side or "authority", holder if side else "", what, file, about)


def _days_planned(case: Case, month: _Month, setting: Setting) -> dict[str, set[date]]:
    """By post, the days of the month on which somebody was to come; what the site has of them."""
    found: dict[str, set[date]] = {}
    for visit in plan_of(case.region, setting).visits:
        post = visit.series.assignment
        if post and not visit.is_cancelled and month.first <= visit.date <= month.last:
            found.setdefault(post.id, set()).add(visit.date)
    return found


def _is_held(post: Assignment, pairing: Pairing, case: Case, month: _Month) -> bool:
    first, last = case.term(post, pairing)
    return (first or date.min) <= month.last and (last or date.max) >= month.first


def _of_post(
    post: Assignment,
    pairing: Pairing,
    planned: set[date] | None,
    case: Case,
    month: _Month,
    setting: Setting,
) -> Iterator[Missing]:
    """Attendance: of days that were planned, or of any day of somebody who stays."""
    if post.mode == "remote":
        return
    confirmed = {day for day in case.days_here(post) if month.first <= day <= month.last}
    open_days = len(planned - confirmed) if planned else 0
    if open_days or (planned is None and post.mode == "resident" and not confirmed):
        for person in people_of(post, case.region, setting):
            yield Missing(
                "recipient",
                case.whole(pairing.recipient),
                "attendance",
                f"{case.region.id}/attendance/{month}.yml",
                person.name,
                str(month),
                open_days,
            )


def _workload(
    post: Assignment,
    pairing: Pairing,
    reported: set[tuple[str, str]],
    case: Case,
    month: _Month,
    setting: Setting,
) -> Iterator[Missing]:
    """What was done in the month: either side reports it."""
    sides: tuple[tuple[Side, str], ...] = (
        ("support", case.whole(pairing.support)),
        ("recipient", case.whole(pairing.recipient)),
    )
    for side, holder in sides:
        if (post.id, holder) not in reported:
            for person in people_of(post, case.region, setting):
                file = f"{case.region.id}/workload/{month}.yml"
                yield Missing(side, holder, "workload", file, person.name, str(month))
