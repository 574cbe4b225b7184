"""The days for which visits are worked out: some that are over, and the weeks to come."""

from dataclasses import dataclass
from datetime import date, timedelta

DAYS_BACK, DAYS_AHEAD = 28, 56


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are worked out, both included; by default 85, around the day of the build."""

    first: date
    last: date


def window_round(day: date, back: int = DAYS_BACK, ahead: int = DAYS_AHEAD) -> Window:
    """The window round a day."""
    return Window(day - timedelta(days=back), day + timedelta(days=ahead))
