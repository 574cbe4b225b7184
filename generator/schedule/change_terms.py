"""What a change says: which visits it is for, its days, the new day, hours and place."""

import re
from datetime import date, time, timedelta

from generator.model.dataset import region_and_id
from generator.model.scalars import HOURS_PATTERN, Hours
from generator.model.service import Change
from generator.model.service import Changed as ChangedTo
from generator.schedule.clock import SAME_PART
from generator.schedule.visit import Series, Visit

BY_DAY = frozenset(["上午", "中午", "下午"])  # what a change of 全天 is for, besides 全天 itself
MOST_DAYS = 400  # a range longer than that is a slip


def days_of_change(change: Change) -> tuple[date, ...]:
    """The days on which something was to be, and is not now; of an added visit, its own day."""
    first = change.date or change.from_
    if first is None:
        return ()
    last = change.to if change.date is None and isinstance(change.to, date) else first
    span = min((last - first).days, MOST_DAYS)
    return tuple(first + timedelta(days=more) for more in range(span + 1))


def new_date(change: Change) -> date | None:
    """The day that a visit is moved to; None where it stays on its day."""
    if isinstance(change.to, ChangedTo):
        return change.to.date
    return change.to if change.date is not None else None


def new_hours(change: Change) -> Hours | None:
    """The hours that it is changed to."""
    return change.to.hours if isinstance(change.to, ChangedTo) else None


def new_place(change: Change, series: Series) -> str | None:
    """The place that it is changed to; of a home visit nobody is told."""
    is_told = isinstance(change.to, ChangedTo) and series.service != "home_visit"
    return change.to.place if is_told and isinstance(change.to, ChangedTo) else None


def hours_in(session: str) -> Hours | None:
    """The hours that a change names its session by."""
    written = session.replace(" ", "")
    start, _, end = written.partition("-")
    if not re.fullmatch(HOURS_PATTERN, written) or start >= end:
        return None
    return Hours(time.fromisoformat(start), time.fromisoformat(end))


def is_meant(change: Change, visit: Visit) -> bool:
    """Whether a change is for a visit by its place, stop and part of the day, whatever its day."""
    series = visit.series
    if change.organization and not _is_at(change.organization, change, series):
        return False
    if change.stop and (series.stop is None or series.stop.id != change.stop):
        return False
    if change.session is None:
        return True
    word = SAME_PART.get(change.session.strip())
    if word:
        return visit.part == word or (word == "全天" and visit.part in BY_DAY)
    return change.session.replace(" ", "") == _told(visit.start, visit.end)


def _is_at(organization: str, change: Change, series: Series) -> bool:
    named = region_and_id(organization, change.source.region)
    return named == region_and_id(series.organization, series.region)


def _told(start: time | None, end: time | None) -> str:
    return f"{start:%H:%M}-{end:%H:%M}" if start and end else ""
