"""Days off and working weekends: what was announced, over it a region's own, else the law."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.jurisdiction import HolidayNotice
from generator.schedule.festivals import days_touched, lawful_days_off


@dataclass(frozen=True, eq=False)
class Calendar:
    """The days off that hold in one region; equal only to itself, so make it once.

    `off` are days off by festival, `make_up` days of work that a notice or the region names,
    `announced` the years whose national notice is known.
    """

    off: dict[date, str]
    make_up: frozenset[date]
    announced: frozenset[int]

    def festival_on(self, day: date) -> str | None:
        """The festival that a day is off for; in a year without a notice, by law alone."""
        if day in self.make_up:
            return None
        found = self.off.get(day)
        if found is None and day.year not in self.announced:
            return lawful_days_off(day.year).get(day)
        return found

    def is_make_up(self, day: date) -> bool:
        """调休上班日: a Saturday or Sunday on which people work."""
        return day.weekday() >= 5 and day in self.make_up

    def is_working(self, day: date) -> bool:
        """Monday to Friday less days off, plus make-up working weekends."""
        return day in self.make_up or (day.weekday() < 5 and self.festival_on(day) is None)

    def years_awaited(self, day: date) -> tuple[int, ...]:
        """The years without a notice that a day is near a festival of: work may still be moved."""
        return tuple(
            year
            for year in (day.year - 1, day.year, day.year + 1)
            if year not in self.announced and day in days_touched(year)
        )


# Weeks and months as they are, without festivals: what an RRULE can say.
ORDINARY = Calendar({}, frozenset(), frozenset(range(1, 10000)))


def calendar_of(
    national: Iterable[HolidayNotice], regional: Iterable[HolidayNotice] = ()
) -> Calendar:
    """The State Council's notices (data/holidays/), and over them a region's own days.

    A region's days off win over a national make-up day, its working days over a national day off.
    """
    off: dict[date, str] = {}
    make_up: set[date] = set()
    announced = set()
    for notice in national:
        announced.add(year_of(notice))
        off.update(_days_off(notice))
        make_up.update(notice.working_weekends)
    for notice in regional:
        own = dict(_days_off(notice))
        off.update(own)
        make_up = (make_up - own.keys()) | set(notice.working_weekends)
    return Calendar(off, frozenset(make_up), frozenset(announced))


def year_of(notice: HolidayNotice) -> int:
    """The year of a notice: its file's name, else the year of its last day."""
    named = re.search(r"([0-9]{4})\.yml$", notice.source.file)
    if named:
        return int(named[1])
    days = [*(days.to for days in notice.days_off), *notice.working_weekends]
    return max((day.year for day in days), default=0)


def _days_off(notice: HolidayNotice) -> Iterator[tuple[date, str]]:
    for days in notice.days_off:
        for more in range((days.to - days.from_).days + 1):
            yield days.from_ + timedelta(more), days.name
