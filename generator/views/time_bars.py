"""Who of a pairing is on the list from when to when, as bars: gaps, days away, batches, early ends.

A bar is drawn beside words that say the same, so it needs none of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.duties.case import HERE
from generator.duties.periods import left_open
from generator.model.dataset import OwnedPairing
from generator.model.pairing import Assignment
from generator.model.region import Region
from generator.schedule.terms import Term, term_of
from generator.views.page import Link, Setting, told_date
from generator.views.people import people_of

WIDTH = 1000
"""Of the whole time, in the units of the drawing."""
Days = tuple[date, date]
Kind = Literal["list", "plan", "away", "here"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time. `list` is past, `plan` to come; `away` and `here` are drawn upon these."""

    x: int
    width: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class BarRow:
    """A post: who, its days in words, its bars (none where no dates are known)."""

    who: tuple[Link, ...]
    told: str
    notes: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TimeBars:
    """All posts of a pairing between two days, in words; `now` is the day of the build, or None."""

    first: str
    last: str
    now: int | None
    rows: tuple[BarRow, ...]
    has_records: bool


def time_bars(owned: OwnedPairing, setting: Setting) -> TimeBars | None:
    """The bars of a pairing; None where its posts are one and the same stretch of time."""
    region, pairing = owned.region, owned.pairing
    posts = region.assignments_by_pairing.get(pairing.id, ())
    terms = [term_of(each, pairing, region, setting.dataset) for each in posts]
    known = [(first, last) for first, last in terms if first and last]
    if not known or not _has_something_to_see(posts, terms):
        return None
    scale = _Scale(min(first for first, _ in known), max(last for _, last in known))
    here = setting.once(("days here", region.id), lambda: _days_here(region))
    rows = tuple(
        _row(post, term, here.get(post.id, ()), scale, region, setting)
        for post, term in sorted(zip(posts, terms, strict=True), key=_by_start)
    )
    inside = scale.first <= setting.as_of <= scale.last
    return TimeBars(
        told_date(scale.first.isoformat(), setting),
        told_date(scale.last.isoformat(), setting),
        scale.at(setting.as_of) if inside else None,
        rows,
        any(here.get(post.id) for post in posts),
    )


def _has_something_to_see(posts: Iterable[Assignment], terms: Iterable[Term]) -> bool:
    changing = any(each.absences or each.ended or each.batch for each in posts)
    return changing or len(set(terms)) > 1


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def at(self, day: date) -> int:
        """Where a day begins."""
        return (day - self.first).days * WIDTH // ((self.last - self.first).days + 1)

    def bar(self, days: Days, kind: Kind) -> Bar:
        first, last = max(days[0], self.first), min(days[1], self.last)
        x = self.at(first)
        return Bar(x, max(self.at(last + timedelta(days=1)) - x, 2), kind)


def _row(
    post: Assignment,
    term: Term,
    here: Iterable[Days],
    scale: _Scale,
    region: Region,
    setting: Setting,
) -> BarRow:
    people = people_of(post, region, setting)
    return BarRow(
        tuple(each.name for each in people),
        people[0].period if people else "",
        people[0].notes if people else (),
        tuple(_bars(post, term, here, scale, setting.as_of)),
    )


def _bars(
    post: Assignment, term: Term, here: Iterable[Days], scale: _Scale, as_of: date
) -> Iterator[Bar]:
    first, last = term
    if first is None or last is None or last < first:
        return
    if first < as_of:
        yield scale.bar((first, min(last, as_of - timedelta(days=1))), "list")
    if last >= as_of:
        yield scale.bar((max(first, as_of), last), "plan")
    away = [(each.from_, each.to) for each in post.absences]
    for start, end in away:
        if start <= last and end >= first:
            yield scale.bar((max(start, first), min(end, last)), "away")
    for days in here:
        if scale.first <= days[0] <= scale.last:
            yield scale.bar(days, "here")


def _days_here(region: Region) -> dict[str, tuple[Days, ...]]:
    """By post, the days on which the recipient confirmed it, those next to each other together."""
    found: dict[str, list[Days]] = {}
    for record in region.attendance:
        if record.confirmed_by:
            post = record.assignment.removeprefix(f"{region.id}/")
            found.setdefault(post, []).extend(
                (day.date, day.date) for day in record.days if day.status in HERE
            )
    return {post: tuple(_joined(days)) for post, days in found.items() if days}


def _joined(days: list[Days]) -> Iterator[Days]:
    first, last = min(day for day, _ in days), max(day for _, day in days)
    start = first
    for gap_first, gap_last in left_open(days, first, last):
        yield start, gap_first - timedelta(days=1)
        start = gap_last + timedelta(days=1)
    yield start, last


def _by_start(owned: tuple[Assignment, Term]) -> tuple[date, str]:
    post, (first, _) = owned
    return first or date.max, post.id
