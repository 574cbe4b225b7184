"""Every visit of a region in short, for the finder: who comes where, for what and when.

Visits that differ in their day alone are one row. What is called off is in none: nobody is told
that somebody comes.
"""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import NamedTuple

from generator.model.dataset import bare
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.page import Link, Setting, record_path
from generator.views.plan import visits_in
from generator.views.visit_line import VisitLine, lines_of

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class VisitRow(NamedTuple):
    """Visits that are alike, and on which days: `days` counts them from that of the build.

    `place` is a clinic or a tour, `village` the path of the one that is gone to. `away` says
    where it is, if not in the clinic. `start` and `end` are for the reader's browser, or empty.
    """

    place: Link
    department: str
    service: str
    people: tuple[Link, ...]
    hours: str
    start: str
    end: str
    part: str
    away: str
    status: str
    village: str
    days: tuple[int, ...]


def visit_rows(region: Region, setting: Setting) -> tuple[VisitRow, ...]:
    """The visits that a region's pages of days show, from the day of the build on."""
    found: dict[VisitRow, set[int]] = {}
    unchanged: dict[Hashable, set[int]] = {}
    first, last = setting.as_of.isoformat(), setting.window.last.isoformat()
    for owner, visit in visits_in(region, setting):
        # As long as nothing changes them, the visits of a series differ in their day alone.
        alike = (visit.series, visit.experts, visit.part, visit.start, visit.end, visit.status)
        is_usual = not (visit.changes or visit.original or visit.reason)
        if is_usual and alike in unchanged and visit.date >= setting.as_of:
            unchanged[alike].add((visit.date - setting.as_of).days)
            continue
        for line in lines_of(visit, owner, setting):
            if first <= line.date <= last and not line.is_off:
                days = found.setdefault(_row(visit, line, owner, setting), set())
                days.add((date.fromisoformat(line.date) - setting.as_of).days)
                if is_usual:
                    unchanged[alike] = days
    return tuple(row._replace(days=tuple(sorted(days))) for row, days in found.items())


def packed_days(days: tuple[int, ...]) -> str:
    """Rising numbers as the steps between them, a sign each: `6777`; 36 and more as `z` and on."""
    steps, before = [], 0
    for day in days:
        full, rest = divmod(day - before, len(DIGITS) - 1)
        steps.append("z" * full + DIGITS[rest])
        before = day
    return "".join(steps)


def _row(visit: Visit, line: VisitLine, owner: Region, setting: Setting) -> VisitRow:
    series, tour, stop = visit.series, visit.series.tour, visit.series.stop
    vocabulary = setting.dataset.vocabulary
    department = vocabulary.department_of(series.department) if series.department else None
    sitting = series.sitting
    village = stop.village if stop else sitting.village if sitting else None
    place = Link(tour.name, record_path(owner.id, "tours", tour.id)) if tour else line.clinic
    return VisitRow(
        place,
        department.id if department else "",
        series.service or "",
        line.who,
        line.hours,
        line.start,
        line.end,
        _part(visit.part or "", line.start),
        line.place if tour else line.away,
        line.word,
        record_path(owner.id, "villages", bare(village, owner.id)) if village else "",
        (),
    )


def _part(named: str, start: str) -> str:
    """`am`, `pm` or `night`; of a whole day both halves; by the hour where nobody named a part."""
    known: Mapping[str, str] = {
        "上午": "am",
        "中午": "am pm",
        "下午": "pm",
        "晚上": "night",
        "夜诊": "night",
        "全天": "am pm",
    }
    if named in known:
        return known[named]
    if not start:
        return ""
    return "am" if start < "12:00" else "pm" if start < "18:00" else "night"
