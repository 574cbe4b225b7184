"""What was done, as the ledgers say: training, techniques, specialties, exchanges, remote work.

A ledger that nobody has begun proves nothing. One that has been begun for a pairing counts.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.duties.answer import Answer, kept_or
from generator.duties.case import Case
from generator.duties.periods import periods, present_period
from generator.model.pairing import Pairing
from generator.model.programme import (
    ExchangesTooFew,
    NewTechniquesTooFew,
    Per,
    RemoteNotInUse,
    SpecialtiesTooFew,
    TraineesTooFew,
)


class _Reasons(NamedTuple):
    """What is said where no number is asked for; of too few, of enough, of enough up to now."""

    some: str
    few: str
    enough: str
    so_far: str


TRAINEES = _Reasons("trainees_some", "trainees_few", "trainees_enough", "trainees_so_far")
TECHNIQUES = _Reasons("techniques_some", "techniques_few", "techniques_enough", "techniques_so_far")
SPECIALTIES = _Reasons(
    "specialties_some", "specialties_few", "specialties_enough", "specialties_so_far"
)
EXCHANGES = _Reasons("exchanges_some", "exchanges_few", "exchanges_enough", "exchanges_so_far")
REMOTE = _Reasons("remote_some", "remote_few", "remote_enough", "remote_so_far")


def trainees_too_few(rule: TraineesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: people whose training ended in the period. Heads at a lecture are none."""
    for pairing in case.running_pairings:
        found = case.trainees.get(case.whole(pairing.id), ())
        done = [each.to for each in found if each.to and each.to <= case.as_of]
        yield _counted(TRAINEES, done, rule.minimum, rule.per, pairing, case, begun=bool(found))


def new_techniques_too_few(rule: NewTechniquesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: techniques whose first case was in the period."""
    for pairing in case.running_pairings:
        found = case.techniques.get(case.whole(pairing.id), ())
        done = [day for each in found if (day := each.first_case) and day <= case.as_of]
        yield _counted(TECHNIQUES, done, rule.minimum, rule.per, pairing, case, begun=bool(found))


def specialties_too_few(rule: SpecialtiesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: specialties recorded as built in the period."""
    begun = any(each.type == "specialty_built" for each in case.activities)
    for pairing in case.running_pairings:
        done = [each.date for each in case.activities_of(pairing, "specialty_built")]
        yield _counted(SPECIALTIES, done, rule.minimum, rule.per, pairing, case, begun=begun)


def exchanges_too_few(rule: ExchangesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: exchanges of the kind in every whole period."""
    for pairing in case.running_pairings:
        done = [each.date for each in case.activities_of(pairing, rule.type)]
        yield _counted(EXCHANGES, done, rule.minimum, rule.per, pairing, case, begun=bool(done))


def remote_not_in_use(rule: RemoteNotInUse, case: Case) -> Iterator[Answer]:
    """Each pairing: remote sessions recorded, in activities or in the month's workload."""
    months = _remote_by_assignment(case)
    for pairing in case.running_pairings:
        done = [each.date for each in case.activities_of(pairing, "remote_session")]
        posts = case.assignments(pairing)
        done += [day for each in posts for day in months.get(each.id, ())]
        answer = _counted(REMOTE, done, rule.sessions, rule.per, pairing, case, begun=bool(done))
        is_planned = any(
            session.service == "remote_consultation" for each in posts for session in each.sessions
        ) or any(each.mode == "remote" for each in posts)
        if answer.state == "unknown" and is_planned:
            answer = Answer(answer.subject, "arranged", "remote_planned")
        yield answer


def _counted(
    reasons: _Reasons,
    done: Iterable[date],
    minimum: int | None,
    per: Per | None,
    pairing: Pairing,
    case: Case,
    *,
    begun: bool,
) -> Answer:
    """So many in every whole period; the one that is not over counts once it has enough."""
    subject, days = case.about_pairing(pairing), sorted(done)
    if not begun:
        return Answer(subject, "unknown", "no_records")
    if minimum is None or per is None:
        words = {"number": len(days)}
        reason = reasons.some if days else "no_records"
        return Answer(subject, kept_or("unknown", is_kept=bool(days)), reason, words)
    start = _start_of(pairing, case)
    few = tuple(
        (first, last)
        for first, last in periods(per, start, case.last)
        if sum(first <= day <= last for day in days) < minimum
    )
    first, last = present_period(per, case.last)
    now = sum(first <= day <= last for day in days)
    words = {"minimum": minimum, "number": now, "few": len(few)}
    if few:
        return Answer(subject, "short", reasons.few, words, few, few[0][0])
    has_whole = any(True for _ in periods(per, start, case.last))
    is_ended = last <= case.last
    if now >= minimum or (has_whole and is_ended):
        return Answer(subject, "kept", reasons.enough, words)
    if is_ended:  # a pair of half a year owes no year's number
        return Answer(subject, "unknown", "no_whole_period", words)
    return Answer(subject, "kept" if has_whole else "coming", reasons.so_far, words, since=last)


def _start_of(pairing: Pairing, case: Case) -> date:
    period = pairing.period
    return max(case.first, period.from_.first_day) if period and period.from_ else case.first


def _remote_by_assignment(case: Case) -> dict[str, list[date]]:
    """By assignment, the first of each month in which remote sessions were reported."""
    found: dict[str, list[date]] = {}
    for each in case.region.workload:
        if each.remote_sessions:
            name = each.source.file.rpartition("/")[2].removesuffix(".yml")
            day = date.fromisoformat(f"{name}-01")
            if day <= case.as_of:
                inside = each.assignment.removeprefix(f"{case.region.id}/")
                found.setdefault(inside, []).extend([day] * each.remote_sessions)
    return found
