"""Every rule that a programme may carry, and how it is judged."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.duties.answer import Answer, State
from generator.duties.case import Case
from generator.duties.coverage import (
    board_not_posted,
    not_published,
    recipient_not_covered,
    workshop_missing,
)
from generator.duties.ledgers import (
    exchanges_too_few,
    new_techniques_too_few,
    remote_not_in_use,
    specialties_too_few,
    trainees_too_few,
)
from generator.duties.papers import agreement_missing, pairing_changed, responsible_not_named
from generator.duties.people import senior_experts_too_few, title_too_low
from generator.duties.reports import report_overdue
from generator.duties.stays import days_on_site_too_few, on_site_gap, stay_too_short
from generator.duties.teams import role_missing, team_too_small
from generator.model.programme import Force, ProgrammeRule, ReportDuty

JUDGES: Mapping[str, Callable[[Any, Case], Iterator[Answer]]] = {
    "stay-too-short": stay_too_short,
    "on-site-gap": on_site_gap,
    "days-on-site-too-few": days_on_site_too_few,
    "title-too-low": title_too_low,
    "senior-experts-too-few": senior_experts_too_few,
    "recipient-not-covered": recipient_not_covered,
    "team-too-small": team_too_small,
    "role-missing": role_missing,
    "trainees-too-few": trainees_too_few,
    "new-techniques-too-few": new_techniques_too_few,
    "specialties-too-few": specialties_too_few,
    "agreement-missing": agreement_missing,
    "report-overdue": report_overdue,
    "exchanges-too-few": exchanges_too_few,
    "remote-not-in-use": remote_not_in_use,
    "workshop-missing": workshop_missing,
    "not-published": not_published,
    "board-not-posted": board_not_posted,
    "responsible-not-named": responsible_not_named,
    "pairing-changed": pairing_changed,
}
"""By the rule's code in the data."""

SHORT_BY_FORCE: Mapping[Force, State] = {
    "must": "short",
    "principle": "departed",
    "encourage": "optional",
    "may": "optional",
}


def answers_to(rule: ProgrammeRule, case: Case) -> tuple[Answer, ...]:
    """What can be said of one rule for everybody it asks; nobody is to blame where it only urges.

    Where it asks nobody that the data knows of, nobody can tell.
    """
    short = SHORT_BY_FORCE[rule.force]
    found = tuple(JUDGES[rule.rule](rule, case))
    if short != "short":
        found = tuple(
            replace(each, state=short) if each.state == "short" else each for each in found
        )
    return found or (Answer(case.about_programme(), "unknown", "nobody_listed"),)


@dataclass(frozen=True, slots=True)
class Judged:
    """What one clause asks, and what can be said of it.

    `rule` has the clause and the words that ask it: a report's own, where it has them. `reports`
    are those asked for.
    """

    rule: ProgrammeRule
    answers: tuple[Answer, ...]
    reports: tuple[ReportDuty, ...] = ()


def judged(rule: ProgrammeRule, case: Case) -> tuple[Judged, ...]:
    """The answers to a rule, apart for each clause and its words."""
    by_source: dict[tuple[str, str | None], list[Answer]] = {}
    for answer in answers_to(rule, case):
        by_source.setdefault(_source(answer.report, rule), []).append(answer)
    return tuple(
        Judged(
            rule.model_copy(update={"clause": clause, "quote": quote}),
            tuple(answers),
            _reports_of(answers),
        )
        for (clause, quote), answers in by_source.items()
    )


def _source(report: ReportDuty | None, rule: ProgrammeRule) -> tuple[str, str | None]:
    """The clause that asks, and its words: no clause is given the words of another."""
    clause = report.clause if report and report.clause else rule.clause
    own = report.quote if report else None
    return clause, own or (rule.quote if clause == rule.clause else None)


def _reports_of(answers: Sequence[Answer]) -> tuple[ReportDuty, ...]:
    found: list[ReportDuty] = []
    for answer in answers:
        if answer.report and answer.report not in found:
            found.append(answer.report)
    return tuple(found)


def verdict(answers: tuple[Answer, ...]) -> State:
    """One word for all of them: what is not done comes before what nobody can tell."""
    states = {each.state for each in answers}
    for state in ("short", "departed", "optional", "unknown", "arranged", "coming", "late"):
        if state in states:
            return state
    return "kept"
