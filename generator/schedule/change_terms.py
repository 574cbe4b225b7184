"""What a change says: its days, the new day, hours and place."""

import re
from datetime import date, time, timedelta

from generator.model.scalars import HOURS_PATTERN, Hours
from generator.model.service import Change
from generator.model.service import Changed as ChangedTo
from generator.schedule.visit import Series

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
