"""Being there: how long, without a break, with how many, on how many days.

A post on the list is a plan. Only what the recipient confirmed day by day proves anything.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.duties.answer import Answer, Days, Subject, kept_or
from generator.duties.case import Case
from generator.duties.periods import left_open, months_later, periods, present_period
from generator.duties.posts import days_of, resident_posts
from generator.model.pairing import Assignment, Pairing
from generator.model.programme import (
    DaysOnSiteTooFew,
    OnSiteGap,
    StayTooShort,
)


def stay_too_short(rule: StayTooShort, case: Case) -> Iterator[Answer]:
    """Each stay of each person: as long as asked, and somebody there in each of its months."""
    posts: dict[tuple[str, str], list[Assignment]] = {}
    for pairing in case.pairings:
        for assignment in case.assignments(pairing):
            if assignment.mode == "resident":
                for reference in assignment.experts:
                    whom = case.whole(reference), case.whole(pairing.recipient)
                    posts.setdefault(whom, []).append(assignment)
    for (expert, _), held in posts.items():
        for stay in _stays(held):
            yield _stay(rule.months, Subject("experts", expert), stay, case)


def _stays(posts: list[Assignment]) -> list[list[Assignment]]:
    """Posts of one person at one recipient; those without a day between them are one stay."""
    found = [[each] for each in posts if each.period.from_ is None]
    dated = [(each.period.from_.first_day, each) for each in posts if each.period.from_]
    last = date.min
    for start, each in sorted(dated, key=lambda each: each[0]):
        if last > date.min and (start <= last or start - last == timedelta(days=1)):
            found[-1].append(each)
        else:
            found.append([each])
            last = date.min
        last = max(last, _end_of(each))
    return found


def _end_of(assignment: Assignment) -> date:
    """The last day of a post; the last of all days where none is written."""
    if assignment.ended:
        return assignment.ended.date
    return assignment.period.to.last_day if assignment.period.to else date.max


def _stay(months: int, subject: Subject, posts: list[Assignment], case: Case) -> Answer:
    words = {"months": months}
    if posts[0].period.from_ is None:
        return Answer(subject, "unknown", "no_start", words)
    start = posts[0].period.from_.first_day
    enough = months_later(start, months) - timedelta(days=1)
    last = max(posts, key=_end_of)
    ended, planned = last.ended, last.period.to
    if ended and ended.date < enough:
        return Answer(subject, "short", "ended_early", words, since=ended.date)
    if planned and planned.last_day < enough:
        return Answer(subject, "short", "planned_too_short", words, since=start)
    if enough > case.as_of:
        return Answer(subject, "coming", "not_long_enough_yet", words, since=start)
    return _stay_recorded(subject, posts, start, enough, words, case)


def _stay_recorded(
    subject: Subject,
    posts: list[Assignment],
    start: date,
    enough: date,
    words: dict[str, int],
    case: Case,
) -> Answer:
    """Of a stay that the list has long enough: what was confirmed, month by month."""
    days = [each for post in posts for each in case.days_here(post).items()]
    here = Counter((day.year, day.month) for day, came in days if came)
    known = {(day.year, day.month) for day, _ in days}
    wanted = [(each.year, each.month) for each, _ in periods("month", start.replace(day=1), enough)]
    away = [month for month in wanted if month in known and not here[month]]
    if away:
        return Answer(subject, "short", "month_away", {**words, "number": len(away)})
    if all(here[month] for month in wanted):
        return Answer(subject, "kept", "stayed", words, since=start)
    missing = sum(month not in known for month in wanted)
    return Answer(subject, "arranged", "stay_not_confirmed", {**words, "number": missing})


def on_site_gap(rule: OnSiteGap, case: Case) -> Iterator[Answer]:
    """Each recipient that has resident posts: days on which the list has nobody."""
    for recipient, pairings in case.recipients.items():
        posts = resident_posts(pairings, case)
        if not posts:
            continue
        subject = Subject("organizations", recipient)
        terms = [term for each, pairing in posts if (term := days_of(each, pairing, case))]
        if not terms or case.last < case.first:
            yield Answer(subject, "unknown", "no_dates")
            continue
        gaps = tuple(
            (first, last)
            for first, last in left_open(_without_absences(posts, case), case.first, case.last)
            if (last - first).days + 1 > rule.days_allowed
        )
        if gaps:
            days = sum((last - first).days + 1 for first, last in gaps)
            yield Answer(subject, "short", "nobody_on_list", {"days": days}, gaps, gaps[0][0])
            continue
        yield _confirmed(subject, posts, case)


def _confirmed(subject: Subject, posts: list[tuple[Assignment, Pairing]], case: Case) -> Answer:
    """Of a list without gaps: on how many days the recipient confirmed somebody."""
    days: dict[date, bool] = {}
    for each, _ in posts:
        for day, came in case.days_here(each).items():
            days[day] = days.get(day, False) or came
    all_days = (case.last - case.first).days + 1
    words = {"days": all_days, "confirmed": sum(days.values()), "none": all_days - len(days)}
    if not days:
        return Answer(subject, "arranged", "on_list_not_confirmed", words)
    away = tuple((day, day) for day, came in sorted(days.items()) if not came)
    if away:
        return Answer(subject, "short", "nobody_came", {"days": len(away)}, away, away[0][0])
    # Nobody writes down Sundays: every month has records, and in each of them somebody came.
    months = {(day.year, day.month) for day in days}
    wanted = {(first.year, first.month) for first, _ in periods("month", case.first, case.last)}
    is_whole = wanted <= months
    reason = "on_site" if is_whole else "partly_confirmed"
    return Answer(subject, kept_or("arranged", is_kept=is_whole), reason, words)


def days_on_site_too_few(rule: DaysOnSiteTooFew, case: Case) -> Iterator[Answer]:
    """Each expert: the days that the recipient confirmed in each whole week or month."""
    here: dict[str, dict[date, bool]] = {}
    spans: dict[str, list[Days]] = {}
    for pairing in case.pairings:
        for assignment in case.assignments(pairing):
            if assignment.mode == "remote":
                continue
            days = days_of(assignment, pairing, case)
            for reference in assignment.experts:
                expert = case.whole(reference)
                spans.setdefault(expert, []).extend([days] if days else [])
                here.setdefault(expert, {}).update(case.days_here(assignment))
    for expert, recorded in here.items():
        yield _days_on_site(rule, Subject("experts", expert), recorded, spans[expert], case)


def _days_on_site(
    rule: DaysOnSiteTooFew,
    subject: Subject,
    recorded: Mapping[date, bool],
    spans: list[Days],
    case: Case,
) -> Answer:
    words: dict[str, int | str] = {"asked": rule.days}
    counts = Counter(present_period(rule.per, day) for day, came in recorded.items() if came)
    known = {present_period(rule.per, day) for day in recorded}
    whole = [
        each
        for each in periods(rule.per, case.first, case.last)
        if each in known and any(first <= each[0] and each[1] <= last for first, last in spans)
    ]
    if not whole:
        return Answer(subject, "unknown" if not spans else "arranged", "days_not_confirmed", words)
    few = tuple(each for each in whole if counts[each] < rule.days)
    words |= {"periods": len(whole), "few": len(few)}
    if few:
        return Answer(subject, "short", "days_too_few", words, few, few[0][0])
    return Answer(subject, "kept", "days_enough", words)


def _without_absences(posts: list[tuple[Assignment, Pairing]], case: Case) -> list[Days]:
    """The days on which the list has somebody."""
    found: list[Days] = []
    for assignment, pairing in posts:
        days = days_of(assignment, pairing, case)
        if days:
            away = [(each.from_, each.to) for each in assignment.absences]
            found += left_open(away, *days)
    return found
