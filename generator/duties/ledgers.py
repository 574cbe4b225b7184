"""What was done, as the ledgers say: training, techniques, specialties, exchanges, remote work.

A ledger that nobody has begun proves nothing, nor does one of what was before its first record.
One that has been begun for a pairing counts.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.duties.answer import Answer, Days, Subject, kept_or
from generator.duties.case import Case
from generator.duties.periods import joined, periods, present_period
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


class _Numbers(NamedTuple):
    """How many are asked for, and how often."""

    minimum: int | None
    per: Per | None


class _Whom(NamedTuple):
    """Who is asked, and the ranges of days on which they are helped, in order."""

    subject: Subject
    helped: tuple[Days, ...]


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
        begun = _begun(each.from_ or each.to for each in found)
        asked = _Numbers(rule.minimum, rule.per)
        yield _counted(TRAINEES, done, asked, _pair(pairing, case), case, begun=begun)


def new_techniques_too_few(rule: NewTechniquesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: techniques whose first case was in the period."""
    for pairing in case.running_pairings:
        found = case.techniques.get(case.whole(pairing.id), ())
        done = [day for each in found if (day := each.first_case) and day <= case.as_of]
        begun = _begun(each.first_case for each in found)
        asked = _Numbers(rule.minimum, rule.per)
        yield _counted(TECHNIQUES, done, asked, _pair(pairing, case), case, begun=begun)


def specialties_too_few(rule: SpecialtiesTooFew, case: Case) -> Iterator[Answer]:
    """Each recipient of the types, or each: specialties built in the period, whoever helped."""
    begun = _begun(each.date for each in case.activities if each.type == "specialty_built")
    all_pairings: dict[str, list[Pairing]] = {}
    for pairing in case.pairings:  # also those that have ended
        all_pairings.setdefault(case.whole(pairing.recipient), []).append(pairing)
    for recipient in case.recipients:
        organization = case.organization(recipient)
        if rule.types and not (organization and organization.type in rule.types):
            continue
        pairings = all_pairings[recipient]
        helped = joined(_days_of(each, case) for each in pairings)
        whom = _Whom(Subject("organizations", recipient), helped)
        built = {
            each.id: each.date
            for pairing in pairings
            for each in case.activities_of(pairing, "specialty_built")
        }
        asked = _Numbers(rule.minimum, rule.per)
        yield _counted(SPECIALTIES, built.values(), asked, whom, case, begun=begun)


def exchanges_too_few(rule: ExchangesTooFew, case: Case) -> Iterator[Answer]:
    """Each pairing: exchanges of the kind in every whole period."""
    for pairing in case.running_pairings:
        done = [each.date for each in case.activities_of(pairing, rule.type)]
        asked = _Numbers(rule.minimum, rule.per)
        yield _counted(EXCHANGES, done, asked, _pair(pairing, case), case, begun=_begun(done))


def remote_not_in_use(rule: RemoteNotInUse, case: Case) -> Iterator[Answer]:
    """Each pairing: remote sessions recorded, in activities or in the month's workload."""
    months = _remote_by_assignment(case)
    for pairing in case.running_pairings:
        done = [each.date for each in case.activities_of(pairing, "remote_session")]
        posts = case.assignments(pairing)
        done += [day for each in posts for day in months.get(each.id, ())]
        asked = _Numbers(rule.sessions, rule.per)
        answer = _counted(REMOTE, done, asked, _pair(pairing, case), case, begun=_begun(done))
        is_planned = any(
            session.service == "remote_consultation" for each in posts for session in each.sessions
        ) or any(each.mode == "remote" for each in posts)
        if answer.state == "unknown" and is_planned:
            answer = Answer(answer.subject, "arranged", "remote_planned")
        yield answer


def _counted(
    reasons: _Reasons,
    done: Iterable[date],
    asked: _Numbers,
    whom: _Whom,
    case: Case,
    *,
    begun: date | None,
) -> Answer:
    """How many; by whole periods where the clause gives a number. `begun` is the ledger's day."""
    days = sorted(done)
    if begun is None:
        return Answer(whom.subject, "unknown", "no_records")
    if asked.minimum is not None and asked.per is not None:
        return _by_period(reasons, days, asked.minimum, asked.per, whom, case, begun)
    reason = reasons.some if days else "no_records"
    state = kept_or("unknown", is_kept=bool(days))
    return Answer(whom.subject, state, reason, {"number": len(days)})


def _by_period(
    reasons: _Reasons,
    days: list[date],
    minimum: int,
    per: Per,
    whom: _Whom,
    case: Case,
    begun: date,
) -> Answer:
    """So many in every whole period; the one that is not over counts once it has enough.

    Of the periods before the ledger was begun nothing can be told.
    """
    whole = [
        each for first, last in whom.helped for each in periods(per, first, min(last, case.last))
    ]
    few = tuple(
        (first, last)
        for first, last in whole
        if last >= begun and sum(first <= day <= last for day in days) < minimum
    )
    before = tuple((first, last) for first, last in whole if last < begun)
    first, last = present_period(per, case.last)
    now = sum(first <= day <= last for day in days)
    words = {"minimum": minimum, "number": now, "few": len(few)}
    if few:
        return Answer(whom.subject, "short", reasons.few, words, few, few[0][0])
    if before:
        return Answer(whom.subject, "unknown", "begun_later", {"begun": str(begun)}, before)
    if now >= minimum:
        return Answer(whom.subject, "kept", reasons.enough, words)
    if whole:
        return Answer(whom.subject, "kept", "past_enough", words)
    last = min(last, whom.helped[-1][1])
    if last <= case.last:  # half a year owes no year's number
        return Answer(whom.subject, "unknown", "no_whole_period", words)
    return Answer(whom.subject, "coming", reasons.so_far, words, since=last)


def _pair(pairing: Pairing, case: Case) -> _Whom:
    return _Whom(case.about_pairing(pairing), (_days_of(pairing, case),))


def _days_of(pairing: Pairing, case: Case) -> Days:
    """From when to when a pairing holds; what it leaves open is the programme's."""
    period, last = pairing.period, case.programme.period.to.last_day
    return (
        max(case.first, period.from_.first_day) if period and period.from_ else case.first,
        min(last, period.to.last_day) if period and period.to else last,
    )


def _begun(days: Iterable[date | None]) -> date | None:
    """The first day of a ledger; one with a record that gives no day was there from the first."""
    return min((day or date.min for day in days), default=None)


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
