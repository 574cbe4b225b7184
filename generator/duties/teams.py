"""How many are sent together, or stay together, and in what role."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from generator.duties.answer import Answer, Days, Subject, kept_or
from generator.duties.case import Case
from generator.duties.periods import left_open
from generator.duties.posts import days_of, resident_posts
from generator.model.pairing import Assignment, Pairing
from generator.model.programme import RoleMissing, TeamTooSmall


class _Batch(NamedTuple):
    """Posts that are sent together: what the batch is called, else the day it starts."""

    name: str
    start: str
    posts: tuple[Assignment, ...]

    @property
    def words(self) -> Mapping[str, str]:
        """By which the batch is told."""
        return {"batch": self.name, "batch_start": self.start}


def team_too_small(rule: TeamTooSmall, case: Case) -> Iterator[Answer]:
    """Each batch that is sent, or each recipient on each day.

    The types of organization for which the clause gives no number are not asked.
    """
    sizes: dict[str, int] = {each.type: each.minimum for each in rule.by_type}
    if rule.measured == "dispatch":
        yield from _dispatches(rule.minimum, sizes, case)
        return
    for recipient, pairings in case.recipients.items():
        organization = case.organization(recipient)
        minimum = sizes.get(organization.type, rule.minimum) if organization else rule.minimum
        posts = resident_posts(pairings, case)
        if minimum is None or not posts:
            continue
        subject = Subject("organizations", recipient)
        counts = _heads_by_range(posts, case)
        if counts is None:
            yield Answer(subject, "unknown", "no_dates")
            continue
        few = [(days, heads) for days, heads in counts if heads < minimum]
        words = {"minimum": minimum, "least": min((heads for _, heads in few), default=minimum)}
        if few:
            ranges = tuple(days for days, _ in few)
            yield Answer(subject, "short", "too_few_on_list", words, ranges, ranges[0][0])
        else:
            yield Answer(subject, "arranged", "enough_on_list", words)


def _dispatches(minimum: int | None, sizes: Mapping[str, int], case: Case) -> Iterator[Answer]:
    for pairing in case.pairings:
        support = case.organization(pairing.support)
        asked = sizes.get(support.type, minimum) if support else minimum
        if asked is None:
            continue
        for batch in _batches(pairing, case):
            yield _dispatch(case.about_pairing(pairing), batch, asked)


def _dispatch(subject: Subject, batch: _Batch, asked: int) -> Answer:
    """One batch: those who are named, and those who are promised."""
    by_id = {each.id: each for each in batch.posts}
    promised = {each.id: each.to_be_named.number for each in batch.posts if each.to_be_named}
    named = 0
    for each in batch.posts:
        before = (each.replaces or "").rpartition("/")[2]
        promised.pop(before, None)
        # In another's place, not besides.
        named += max(0, _heads(each) - (_heads(by_id[before]) if before in by_id else 0))
    words: dict[str, int | str] = {**batch.words, "people": named, "minimum": asked}
    still = sum(promised.values())
    if named < asked <= named + still:
        return Answer(subject, "arranged", "team_promised", {**words, "promised": still})
    is_enough = named >= asked
    reason = "team_named" if is_enough else "team_small"
    return Answer(subject, kept_or("short", is_kept=is_enough), reason, words)


def role_missing(rule: RoleMissing, case: Case) -> Iterator[Answer]:
    """Each batch that is sent to stay: one of them in the role, in the notice's words."""
    for pairing in case.pairings:
        for batch in _batches(pairing, case):
            yield _role(case.about_pairing(pairing), batch, rule.role)


def _role(subject: Subject, batch: _Batch, role: str) -> Answer:
    words = {**batch.words, "role": role}
    having = [each for each in batch.posts if role in (each.role or "")]
    if any(not each.to_be_named for each in having):
        return Answer(subject, "kept", "role_named", words)
    if having:
        return Answer(subject, "arranged", "role_promised", words)
    if all(each.role for each in batch.posts):
        return Answer(subject, "short", "role_not_named", words)
    return Answer(subject, "unknown", "roles_unknown", words)


def _batches(pairing: Pairing, case: Case) -> tuple[_Batch, ...]:
    """Those who are sent to stay, by batch; where none is written, by the day they start.

    Who comes in another's place belongs to the other's batch.
    """
    residents = [each for each in case.assignments(pairing) if each.mode == "resident"]
    by_id = {each.id: each for each in residents}
    found: dict[tuple[str, str], list[Assignment]] = {}
    for each in residents:
        first = each
        for _ in residents:  # no longer than that, also where two replace each other
            before = by_id.get((first.replaces or "").removeprefix(f"{case.region.id}/"))
            if first.batch or not before:
                break
            first = before
        start = "" if first.batch else str(first.period.from_ or "")
        found.setdefault((first.batch or "", start), []).append(each)
    return tuple(_Batch(*key, tuple(posts)) for key, posts in found.items())


def _heads(assignment: Assignment) -> int:
    """How many people a post stands for at one time."""
    if assignment.to_be_named:
        return 0  # promised, and not sent yet
    return 1 if assignment.rotation else len(assignment.experts)


def _heads_by_range(
    posts: list[tuple[Assignment, Pairing]], case: Case
) -> list[tuple[Days, int]] | None:
    """How many people the list has, by ranges of days on which that does not change."""
    spans: list[tuple[Days, int]] = []
    for assignment, pairing in posts:
        days = days_of(assignment, pairing, case)
        if days is None:
            return None
        away = [(each.from_, each.to) for each in assignment.absences]
        spans += [(span, _heads(assignment)) for span in left_open(away, *days)]
    changes: Counter[date] = Counter({case.first: 0})
    for (first, last), heads in spans:
        if last < case.first or first > case.last:
            continue
        changes[max(first, case.first)] += heads
        if last < case.last:
            changes[last + timedelta(days=1)] -= heads
    found: list[tuple[Days, int]] = []
    heads, starts = 0, sorted(changes)
    for start, following in zip(starts, [*starts[1:], case.last + timedelta(days=1)], strict=True):
        heads += changes[start]
        days = (start, following - timedelta(days=1))
        if found and found[-1][1] == heads:
            days = (found.pop()[0][0], days[1])
        found.append((days, heads))
    return found
