"""Which weekday somebody regularly comes to which clinic, as the coming eight weeks show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.views.day_list import ListedDay
from generator.views.page import Link, Setting
from generator.views.visit_line import VisitLine

WEEKS = 8
MOST_WEEKS, SOME_WEEKS = 6, 2


@dataclass(frozen=True, slots=True)
class RegularRow:
    """A clinic, and for Monday to Sunday what somebody comes for."""

    clinic: Link
    weekdays: tuple[tuple[str, ...], ...]


def regular_week(days: Iterable[ListedDay], setting: Setting) -> tuple[RegularRow, ...]:
    """Clinics in the order of the days' places.

    What is there in six of eight weeks stands plainly, in two or more with a word; less does not
    stand here.
    """
    end = (setting.as_of + timedelta(weeks=WEEKS)).isoformat()
    found: dict[Link, dict[tuple[int, str], set[str]]] = {}
    for each in days:
        if each.day.iso >= end:
            continue
        for place in each.places:
            seen = found.setdefault(place.where, {})
            for line in place.lines:
                if not line.is_off:
                    key = (date.fromisoformat(line.date).weekday(), _what(line, setting))
                    seen.setdefault(key, set()).add(line.date)
    rows = (RegularRow(where, _weekdays(seen, setting)) for where, seen in found.items())
    return tuple(
        sorted((row for row in rows if any(row.weekdays)), key=lambda row: row.clinic.text)
    )


def _what(line: VisitLine, setting: Setting) -> str:
    """The department; else who comes."""
    if line.what:
        return line.what[0].text
    return setting.words.joined(tuple(each.text for each in line.who)) or line.who_words


def _weekdays(
    seen: Mapping[tuple[int, str], set[str]], setting: Setting
) -> tuple[tuple[str, ...], ...]:
    words = setting.ui["calendar"]
    weekdays: list[list[str]] = [[] for _ in range(7)]
    for (weekday, what), dates in sorted(seen.items()):
        if what and len(dates) >= MOST_WEEKS:
            weekdays[weekday].append(what)
        elif what and len(dates) >= SOME_WEEKS:
            weekdays[weekday].append(words["some_weeks"].format(what=what))
    return tuple(tuple(each) for each in weekdays)
