"""Whose turn it is in a rotation (轮流)."""

from calendar import monthrange
from datetime import date

from generator.model.pairing import Turn


def experts_on(turn: Turn, day: date) -> tuple[str, ...]:
    """The expert whose week or month a day is in; nobody before the first turn.

    Weeks are seven days, and months go from the day of the month, counted from the turn's start;
    in a month that lacks it, from the last day.
    """
    if day < turn.start or not turn.experts:
        return ()
    return (turn.experts[turns_begun(turn, day) % len(turn.experts)],)


def turns_begun(turn: Turn, day: date) -> int:
    """How many turns were over before the one that a day is in."""
    if turn.each == "week":
        return (day - turn.start).days // 7
    months = (day.year - turn.start.year) * 12 + day.month - turn.start.month
    return months - (day.day < min(turn.start.day, monthrange(day.year, day.month)[1]))
