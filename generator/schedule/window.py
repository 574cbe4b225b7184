"""The days for which visits are worked out: some that are over, and the weeks to come."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """How many days before and after the day of the build."""

    back: int = 28
    ahead: int = 56


USUAL_DAYS = Days()


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are worked out, both included; by default 85, around the day of the build."""

    first: date
    last: date


def window_round(day: date, days: Days) -> Window:
    """The window round a day."""
    return Window(day - timedelta(days=days.back), day + timedelta(days=days.ahead))
