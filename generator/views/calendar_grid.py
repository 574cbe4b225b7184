"""Months as grids, Monday to Sunday: each day with its names, and where somebody comes."""

from calendar import Calendar as Weeks
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.views.day_words import PlaceDays, day_marks, short_lunar, told_day
from generator.views.page import Setting, told_date


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: ISO date, day of the month, the day in words, small print, how many clinics.

    `clinics` is empty where nobody comes; `is_free` a Saturday, Sunday or day off.
    """

    iso: str
    number: int
    told: str
    small: tuple[str, ...]
    clinics: str
    is_free: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month in weeks of seven cells; None is a day of another month."""

    caption: str
    weeks: tuple[tuple[Cell | None, ...], ...]


def months_of(
    first: date, last: date, clinics: Mapping[str, int], place: PlaceDays, setting: Setting
) -> tuple[Month, ...]:
    """The months from that of `first` to that of `last`; `clinics` has how many, by ISO date."""
    return tuple(
        Month(
            told_date(f"{year}-{month:02}", setting),
            tuple(
                tuple(
                    _cell(day, clinics.get(day.isoformat(), 0), place, setting)
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


def _cell(day: date, clinics: int, place: PlaceDays, setting: Setting) -> Cell:
    words = setting.ui["calendar"]
    lunar = (short_lunar(day, setting),) if place.is_lunar else ()
    return Cell(
        day.isoformat(),
        day.day,
        told_day(day, setting),
        (*lunar, *day_marks(day, place, words)),
        words["clinics"].format(number=clinics) if clinics else "",
        not place.calendar.is_working(day),
    )
