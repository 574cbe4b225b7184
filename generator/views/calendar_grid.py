"""Months as grids, Monday to Sunday: each day with its names, and where somebody comes."""

from calendar import Calendar as Weeks
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.views.day_list import ListedDay
from generator.views.day_words import PlaceDays, day_marks, short_lunar
from generator.views.page import Setting, told_date


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: ISO date, day of the month, small print, where somebody comes, whether it changed.

    `clinics` is empty where nobody comes, `changed` where nothing is called off. `is_free` is a
    Saturday, a Sunday or a day off.
    """

    iso: str
    number: int
    small: tuple[str, ...]
    clinics: str
    changed: str
    is_free: bool

    @property
    def is_listed(self) -> bool:
        """There is something to read of it."""
        return bool(self.clinics or self.changed)


@dataclass(frozen=True, slots=True)
class Month:
    """A month in weeks of seven cells; None is a day of another month."""

    caption: str
    weeks: tuple[tuple[Cell | None, ...], ...]


def months_of(
    first: date, last: date, listed: Mapping[str, ListedDay], place: PlaceDays, setting: Setting
) -> tuple[Month, ...]:
    """The months from that of `first` to that of `last`; `listed` are days by their ISO date."""
    return tuple(
        Month(
            told_date(f"{year}-{month:02}", setting),
            tuple(
                tuple(
                    _cell(day, listed.get(day.isoformat()), place, setting)
                    if day.month == month
                    else None
                    for day in week
                )
                for week in Weeks().monthdatescalendar(year, month)
            ),
        )
        for year, month in _months(first, last)
    )


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield number // 12, number % 12 + 1


def _cell(day: date, listed: ListedDay | None, place: PlaceDays, setting: Setting) -> Cell:
    words = setting.ui["calendar"]
    clinics = listed.clinics_open if listed else 0
    lunar = (short_lunar(day, setting),) if place.is_lunar else ()
    return Cell(
        day.isoformat(),
        day.day,
        (*lunar, *day_marks(day, place, words)),
        words["clinics"].format(number=clinics) if clinics else "",
        words["changed"] if listed and listed.has_changes else "",
        not place.calendar.is_working(day),
    )
