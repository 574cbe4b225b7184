"""Which weekday somebody regularly comes to which clinic, as the coming eight weeks show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.region import Region
from generator.views.day_list import ListedDay, place_order
from generator.views.page import Link, Setting
from generator.views.visit_line import VisitLine

WEEKS = 8
MOST_WEEKS, SOME_WEEKS = 6, 2


@dataclass(frozen=True, slots=True)
class RegularRow:
    """A clinic, and for Monday to Sunday what somebody comes for."""

    clinic: Link
    weekdays: tuple[tuple[str, ...], ...]


def regular_week(
    days: Iterable[ListedDay], region: Region, setting: Setting
) -> tuple[RegularRow, ...]:
    """Clinics in the region's order; a tour has its route.

    What is there in six of eight weeks stands plainly, in two or more with a word; less does not
    stand here.
    """
    end = (setting.as_of + timedelta(weeks=WEEKS)).isoformat()
    found: dict[Link, dict[tuple[int, str], set[str]]] = {}
    for each in days:
        if each.day.iso >= end:
            continue
        for place in each.places:
            if place.is_tour:
                continue
            seen = found.setdefault(place.where, {})
            for line in place.lines:
                if not line.is_off:
                    key = (date.fromisoformat(line.date).weekday(), _what(line, setting))
                    seen.setdefault(key, set()).add(line.date)
    order = place_order(region)
    rows = (
        RegularRow(where, _weekdays(found[where], setting))
        for where in sorted(found, key=lambda each: order.get(each.path, len(order)))
    )
    return tuple(row for row in rows if any(row.weekdays))


def _what(line: VisitLine, setting: Setting) -> str:
    """The department; else who comes."""
    if line.what:
        return line.what[0].text
    return setting.words.joined(tuple(each.text for each in line.who)) or line.who_words


def _weekdays(
    seen: Mapping[tuple[int, str], set[str]], setting: Setting
) -> tuple[tuple[str, ...], ...]:
    words = setting.ui["calendar"]
    weekdays: list[tuple[str, ...]] = []
    for weekday in range(7):
        here = {what: len(dates) for (day, what), dates in sorted(seen.items()) if day == weekday}
        most = tuple(what for what, times in here.items() if what and times >= MOST_WEEKS)
        some = tuple(
            what for what, times in here.items() if what and SOME_WEEKS <= times < MOST_WEEKS
        )
        told = (words["some_weeks"].format(what=setting.words.joined(some)),) if some else ()
        weekdays.append(((setting.words.joined(most),) if most else ()) + told)
    return tuple(weekdays)
