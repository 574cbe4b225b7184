"""The days of a window by weekday, day of the month, lunar day, …: each a set of days.

A set of days is an `int`, one bit a day, counted from the window's first: union, intersection and
difference of thousands of schedules cost next to nothing.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from generator.schedule.expression import CalendarDay, DateSpan, MonthSpan
from generator.schedule.lunar import branch_of, lunar_day
from generator.schedule.recurrence import months_of

MARGIN = timedelta(days=20)  # a visit postponed into the window was planned at most so long before


@dataclass(frozen=True, eq=False)
class WindowDays:
    """The days from `first` to `last`: whole months."""

    first: date
    last: date

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day, in order."""
        return tuple(
            self.first + timedelta(more) for more in range((self.last - self.first).days + 1)
        )

    @cached_property
    def all(self) -> int:
        """All days."""
        return (1 << len(self.days)) - 1

    @cached_property
    def by_weekday(self) -> dict[int, int]:
        """The days by weekday, Monday 0."""
        return self._sets((day.weekday(), place) for place, day in enumerate(self.days))

    @cached_property
    def by_month(self) -> dict[int, int]:
        """The days by month of the year."""
        return self._sets((day.month, place) for place, day in enumerate(self.days))

    @cached_property
    def by_day(self) -> dict[int, int]:
        """The days by day of the month, from 1; and from the end of the month, -1 the last."""
        found = self._sets((day.day, place) for place, day in enumerate(self.days))
        return found | self._sets(
            (day.day - monthrange(day.year, day.month)[1] - 1, place)
            for place, day in enumerate(self.days)
        )

    @cached_property
    def by_lunar_day(self) -> dict[tuple[int, bool, int], int]:
        """The days by lunar month, whether it is a leap month, and day."""
        found: dict[tuple[int, bool, int], int] = {}
        for place, day in enumerate(self.days):
            lunar = lunar_day(day)
            if lunar:
                key = (lunar.month, lunar.is_leap, lunar.day)
                found[key] = found.get(key, 0) | 1 << place
        return found

    @cached_property
    def by_branch(self) -> dict[int, int]:
        """The days by earthly branch."""
        return self._sets((branch_of(day), place) for place, day in enumerate(self.days))

    @cached_property
    def months(self) -> tuple[int, ...]:
        """Each month as a set of days."""
        found: dict[tuple[int, int], int] = {}
        for place, day in enumerate(self.days):
            key = (day.year, day.month)
            found[key] = found.get(key, 0) | 1 << place
        return tuple(found.values())

    def odd_weeks(self, week_one: date | None) -> int:
        """The days of odd weeks: by ISO 8601 number, or counted from the week of `week_one`."""
        if week_one is None:
            return places_where(day.isocalendar().week % 2 == 1 for day in self.days)
        monday = week_one.toordinal() - week_one.weekday()
        return places_where((day.toordinal() - monday) // 7 % 2 == 0 for day in self.days)

    def between(self, first: date | None, last: date | None) -> int:
        """The days from one to another, both included; None where there is no bound."""
        start = max(0, (first - self.first).days) if first else 0
        end = min(len(self.days), (last - self.first).days + 1) if last else len(self.days)
        return ((1 << end) - 1) & ~((1 << start) - 1) if end > start else 0

    def every(self, first: date, step: int) -> int:
        """Every `step` days from a first day on."""
        begin = (first - self.first).days
        if begin < 0:
            begin %= step
        found = 0
        for place in range(begin, len(self.days), step):
            found |= 1 << place
        return found

    def on(self, day: CalendarDay) -> int:
        """One day; without a year, that day of every year."""
        if day.year is None:
            return self.by_month.get(day.month, 0) & self.by_day.get(day.day, 0)
        place = (date(day.year, day.month, day.day) - self.first).days
        return 1 << place if 0 <= place < len(self.days) else 0

    def within(self, span: MonthSpan | DateSpan) -> int:
        """The days of a span; without years, of every year, also over New Year."""
        if isinstance(span, MonthSpan):
            if span.first_year is None or span.last_year is None:
                return union(self.by_month.get(month, 0) for month in months_of(span))
            end = date(span.last_year, span.last, monthrange(span.last_year, span.last)[1])
            return self.between(date(span.first_year, span.first, 1), end)
        first, last = span.first, span.last
        if first.year is not None and last.year is not None:
            return self.between(
                date(first.year, first.month, first.day), date(last.year, last.month, last.day)
            )
        begin, end_ = (first.month, first.day), (last.month, last.day)
        if begin <= end_:
            return places_where(begin <= (day.month, day.day) <= end_ for day in self.days)
        return places_where(not end_ < (day.month, day.day) < begin for day in self.days)

    def dates_in(self, days: int) -> Iterator[date]:
        """The days of a set, in order."""
        while days:
            lowest = days & -days
            yield self.days[lowest.bit_length() - 1]
            days ^= lowest

    def _sets(self, keys_and_places: Iterable[tuple[int, int]]) -> dict[int, int]:
        found: dict[int, int] = {}
        for key, place in keys_and_places:
            found[key] = found.get(key, 0) | 1 << place
        return found


def union(sets: Iterable[int]) -> int:
    """The days that are in any of the sets."""
    found = 0
    for each in sets:
        found |= each
    return found


def places_where(claims: Iterable[bool]) -> int:
    """The days of which a claim is true."""
    found = 0
    for place, is_so in enumerate(claims):
        if is_so:
            found |= 1 << place
    return found


@lru_cache(maxsize=64)
def window_days(first: date, last: date) -> WindowDays:
    """The whole months round a window, with what may be postponed into it."""
    begin = (max(first, date.min + MARGIN) - MARGIN).replace(day=1)
    end = min(last, date.max - MARGIN) + MARGIN
    return WindowDays(begin, end.replace(day=monthrange(end.year, end.month)[1]))
