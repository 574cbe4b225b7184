"""Office hours by season: which hours a bare 上午, 下午 or 全天 has on a day."""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from generator.model.record import OfficeHours

# Every day that a year may have, as month and day, and by name in the same order.
DAYS = tuple(
    (month, day) for month in range(1, 13) for day in range(1, monthrange(2024, month)[1] + 1)
)
NAMES = tuple(f"{month:02}-{day:02}" for month, day in DAYS)


Span = tuple[time | None, time | None]
UNKNOWN: Span = (None, None)


@dataclass(frozen=True, eq=False, slots=True)
class Seasons:
    """The hours of 上午, 下午 and 全天 by month and day; equal only to itself, so make it once."""

    by_word: dict[str, dict[tuple[int, int], Span]]

    def hours_on(self, day: date, word: str | None) -> Span:
        """From when to when, Asia/Shanghai; None twice where it is not known."""
        return self.by_word.get(word or "", {}).get((day.month, day.day), UNKNOWN)


NO_SEASONS = Seasons({})


@lru_cache(maxsize=4096)
def seasons_of(office_hours: tuple[OfficeHours, ...]) -> Seasons:
    """The seasons of an organization or region; one whose `to` is before `from` runs over New Year.

    A day in no season has no hours, and a day in two has none either: nobody knows which. 全天 is
    from the first to the last, where both are known.
    """
    found: dict[tuple[int, int], OfficeHours] = {}
    twice: set[tuple[int, int]] = set()
    for season in office_hours:
        days = days_of_season(season)
        twice.update(found.keys() & days)
        found.update(dict.fromkeys(days, season))
    for day in twice:
        del found[day]
    return Seasons(
        {
            "上午": {day: (each.am.start, each.am.end) for day, each in found.items() if each.am},
            "下午": {day: (each.pm.start, each.pm.end) for day, each in found.items() if each.pm},
            "全天": {
                day: (each.am.start, each.pm.end)
                for day, each in found.items()
                if each.am and each.pm
            },
        }
    )


def days_of_season(season: OfficeHours) -> tuple[tuple[int, int], ...]:
    """Every month and day of a season."""
    first, last = bisect_left(NAMES, season.from_), bisect_right(NAMES, season.to)
    if season.to < season.from_:
        return DAYS[first:] + DAYS[:last]
    return DAYS[first:last]
