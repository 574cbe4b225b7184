"""Every rule that a programme may carry, and how it is judged."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
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
from generator.duties.papers import (
    agreement_missing,
    pairing_changed,
    report_overdue,
    responsible_not_named,
)
from generator.duties.people import senior_experts_too_few, title_too_low
from generator.duties.stays import days_on_site_too_few, on_site_gap, stay_too_short
from generator.duties.teams import role_missing, team_too_small
from generator.model.programme import Force, ProgrammeRule

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


def verdict(answers: tuple[Answer, ...]) -> State:
    """One word for all of them: what is not done comes before what nobody can tell."""
    states = {each.state for each in answers}
    for state in ("short", "departed", "optional", "unknown", "arranged", "coming", "late"):
        if state in states:
            return state
    return "kept"
