"""A place's next visits in one line each, from which the reader's browser chooses."""

from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from generator.model.region import Region
from generator.views.day_list import ListedDay, ListedPlace, listed_days
from generator.views.page import Setting
from generator.views.visit_line import VisitLine

DAYS = 35
"""For so many days after the build a page has everything that it may have to say."""


class NextRow(NamedTuple):
    """A visit in one line.

    `is_away`: it is not in the clinic, and the text says where. `is_shown` is what holds on the day
    of the build: the next one, and what is called off before.
    """

    date: str
    start: str
    end: str
    is_off: bool
    word: str
    day: str
    text: str
    reason: str
    is_shown: bool
    is_away: bool = False


def next_rows(region: Region, setting: Setting) -> Mapping[str, tuple[NextRow, ...]]:
    """By the path of a clinic or tour, its visits for 35 days, and then the next one."""
    return setting.once(("next rows", region.id), lambda: _next_rows(region, setting))


def clinics_by_day(region: Region, setting: Setting) -> Mapping[str, int]:
    """By ISO date, to how many places of a region somebody comes by the schedule."""
    days = listed_days(region, setting.window.last, setting)
    return {each.day.iso: each.clinics_open for each in days if each.clinics_open}


def _next_rows(region: Region, setting: Setting) -> Mapping[str, tuple[NextRow, ...]]:
    end = (setting.as_of + timedelta(days=DAYS)).isoformat()
    found: dict[str, list[NextRow]] = {}
    is_next_known: set[str] = set()
    for each in listed_days(region, setting.window.last, setting):
        for place in each.places:
            rows = found.setdefault(place.where.path or "", [])
            if each.day.iso > end and any(row.date > end and not row.is_off for row in rows):
                continue
            for line in place.lines:
                is_shown = place.where.path not in is_next_known
                rows.append(_row(line, each, place, setting, is_shown=is_shown))
                if not line.is_off:
                    is_next_known.add(place.where.path or "")
    return {path: tuple(rows) for path, rows in found.items()}


def _row(
    line: VisitLine, day: ListedDay, place: ListedPlace, setting: Setting, *, is_shown: bool
) -> NextRow:
    """Of a clinic what for and who, and where if not there; of a tour where it stops."""
    who = setting.words.joined(tuple(each.text for each in line.who)) or line.who_words
    what = line.what[0].text if line.what else ""
    about = (line.place,) if place.is_tour else (what, who, line.away)
    text = " ".join(part for part in (line.hours, *about) if part)
    change = " ".join(part for part in (line.change, line.reason) if part)
    return NextRow(
        line.date,
        line.start,
        line.end,
        line.is_off,
        line.word,
        day.day.told,
        text,
        change,
        is_shown,
        bool(line.away),
    )
