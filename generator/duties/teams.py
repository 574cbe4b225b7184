"""How many are sent together, or stay together, and in what role."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.duties.answer import Answer, Days, Subject, kept_or
from generator.duties.case import Case
from generator.duties.periods import left_open
from generator.duties.posts import days_of, resident_posts
from generator.model.pairing import Assignment, Pairing
from generator.model.programme import RoleMissing, TeamTooSmall


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
        batches: dict[str, list[Assignment]] = {}
        for assignment in case.assignments(pairing):
            if assignment.mode == "resident":
                batch = assignment.batch or str(assignment.period.from_ or "")
                batches.setdefault(batch, []).append(assignment)
        for batch, posts in batches.items():
            yield _dispatch(case.about_pairing(pairing), batch, posts, asked)


def _dispatch(subject: Subject, batch: str, posts: list[Assignment], asked: int) -> Answer:
    """One batch: those who are named, and those who are promised."""
    named = sum(_heads(each) for each in posts)
    promised = sum(each.to_be_named.number for each in posts if each.to_be_named)
    words: dict[str, int | str] = {"batch": batch, "people": named, "minimum": asked}
    if named < asked <= named + promised:
        return Answer(subject, "arranged", "team_promised", {**words, "promised": promised})
    is_enough = named >= asked
    reason = "team_named" if is_enough else "team_small"
    return Answer(subject, kept_or("short", is_kept=is_enough), reason, words)


def role_missing(rule: RoleMissing, case: Case) -> Iterator[Answer]:
    """Each pairing that sends somebody to stay: one of them in the role, in the notice's words."""
    for pairing in case.pairings:
        posts = [each for each in case.assignments(pairing) if each.mode == "resident"]
        if not posts:
            continue
        subject, words = case.about_pairing(pairing), {"role": rule.role}
        if any(rule.role in (each.role or "") for each in posts):
            yield Answer(subject, "kept", "role_named", words)
        elif all(each.role for each in posts):
            yield Answer(subject, "short", "role_not_named", words)
        else:
            yield Answer(subject, "unknown", "roles_unknown", words)


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
