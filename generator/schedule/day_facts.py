"""Which days of a window are off, of work, or not sure yet: by one calendar."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from generator.schedule.calendar import Calendar
from generator.schedule.window_days import WindowDays, places_where, window_days


@dataclass(frozen=True, eq=False)
class DayFacts:
    """The days of a window as sets, by one calendar."""

    calendar: Calendar
    window: WindowDays

    @cached_property
    def off(self) -> int:
        """节假日: days off by notice or law, not ordinary weekends."""
        return places_where(self.calendar.festival_on(day) is not None for day in self.window.days)

    @cached_property
    def working(self) -> int:
        """工作日."""
        return places_where(map(self.calendar.is_working, self.window.days))

    @cached_property
    def weekends(self) -> int:
        """Saturdays and Sundays that are no make-up working days."""
        weekend = self.window.by_weekday.get(5, 0) | self.window.by_weekday.get(6, 0)
        return weekend & ~places_where(map(self.calendar.is_make_up, self.window.days))

    @cached_property
    def unconfirmed(self) -> int:
        """Days near a festival whose year has no notice yet."""
        return places_where(bool(self.calendar.years_awaited(day)) for day in self.window.days)


@lru_cache(maxsize=1024)
def day_facts(calendar: Calendar, first: date, last: date) -> DayFacts:
    """The facts of the whole months round a window."""
    return DayFacts(calendar, window_days(first, last))
