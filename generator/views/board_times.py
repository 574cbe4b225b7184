"""The four weeks of a board: by person and week, the days on which they come, and what changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from generator.model.dataset import OwnedPairing
from generator.model.organization import Organization
from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.day_words import short_month_day
from generator.views.page import Setting
from generator.views.plan import visits_concerning
from generator.views.visit_line import expert_link, lines_of

WEEKS = 4
Row = tuple[str, str]
"""Whose days: `("expert", "region/id")`, else the kind and id of what stands for people."""


@dataclass(frozen=True, slots=True)
class BoardWeek:
    """Monday to Sunday, in words."""

    number: str
    days: str


@dataclass(frozen=True, slots=True)
class BoardTime:
    """One half-day. `hours` only where they are not the usual ones; `note` is no change.

    `day_short` is without the month, which stands over the column. `change` says what is not as
    announced, in a few words; `is_off` that nobody comes.
    """

    day: str
    day_short: str
    part: str
    hours: str
    note: str
    change: str
    is_off: bool


@dataclass(frozen=True, slots=True)
class Timetable:
    """Weeks, each row's times by week, and the usual hours in words; no weeks without dates."""

    weeks: tuple[BoardWeek, ...]
    rows: Mapping[Row, tuple[tuple[BoardTime, ...], ...]]
    hours: str
    visits: Mapping[Row, tuple[Region, Visit]]


NO_DATES = Timetable((), {}, "", {})


@dataclass(frozen=True, slots=True)
class _Entry:
    row: Row
    date: date
    visit: Visit
    region: Region
    change: str
    is_off: bool


def timetable_of(
    organization: Organization,
    region: Region,
    shown: Iterable[OwnedPairing],
    monday: date,
    setting: Setting,
) -> Timetable:
    """Who comes on which days of the four weeks from a Monday."""
    owned = visits_concerning(
        region,
        organization.id,
        [each.region for each in shown],
        lambda plan: plan.by_organization,
        setting,
    )
    last = monday + timedelta(days=7 * WEEKS - 1)
    entries = [
        entry
        for owner, visit in owned
        if _stands_within(visit, monday, last)
        for entry in _entries(visit, owner, setting)
        if monday <= entry.date <= last
    ]
    if not entries:
        return NO_DATES
    usual = _usual_hours(entries)
    rows: dict[Row, list[list[BoardTime]]] = {}
    visits: dict[Row, tuple[Region, Visit]] = {}
    entries.sort(key=lambda each: (each.date, each.visit.start is not None, str(each.visit.start)))
    for entry in entries:
        weeks = rows.setdefault(entry.row, [[] for _ in range(WEEKS)])
        visits.setdefault(entry.row, (entry.region, entry.visit))
        weeks[(entry.date - monday).days // 7].append(_time(entry, usual, setting))
    return Timetable(
        tuple(_week(monday + timedelta(days=7 * number), number, setting) for number in range(4)),
        {row: tuple(map(tuple, weeks)) for row, weeks in rows.items()},
        _told_usual(usual, setting),
        visits,
    )


def expert_row(reference: str, region: Region) -> Row:
    """The row of an expert, whichever region says it."""
    return ("expert", reference if "/" in reference else f"{region.id}/{reference}")


def _stands_within(visit: Visit, first: date, last: date) -> bool:
    """Whether it is on one of these days, or was announced for one."""
    before = visit.original
    return first <= visit.date <= last or (before is not None and first <= before.date <= last)


def _entries(visit: Visit, region: Region, setting: Setting) -> Iterator[_Entry]:
    """Where a visit stands: with everybody who comes, and with those who were to come."""
    words, before = setting.ui["board"], visit.original
    told = lines_of(visit, region, setting)
    now = told[-1]
    change = words["statuses"].get(now.status, "")
    if visit.status == "moved" and before is not None:
        change += words["was"].format(day=_day(before.date, setting)) if len(told) > 1 else ""
    reason = words["reason"].format(reason=visit.reason) if visit.reason and change else ""
    for row in _rows(visit, visit.experts, region):
        yield _Entry(row, visit.date, visit, region, change + reason, visit.is_cancelled)
    if before is None:
        return
    gone = [each for each in before.experts if each not in visit.experts]
    if len(told) > 1:
        moved = words["moved_to"].format(day=_day(visit.date, setting))
        for row in _rows(visit, before.experts, region):
            yield _Entry(row, before.date, visit, region, moved + reason, is_off=True)
    elif gone:
        who = [expert_link(each, region, setting).text for each in visit.experts]
        who += [visit.stand_in.name] if visit.stand_in else []
        stood_in = words["stood_in"].format(who=setting.words.joined(tuple(who)))
        for each in gone:
            yield _Entry(
                expert_row(each, region), visit.date, visit, region, stood_in + reason, is_off=False
            )


def _rows(visit: Visit, experts: tuple[str, ...], region: Region) -> list[Row]:
    if visit.series.tour:
        return [("tour", f"{region.id}/{visit.series.tour.id}")]
    if experts:
        return [expert_row(each, region) for each in experts]
    if visit.stand_in:
        return []  # told where the one stands who was to come
    return [("assignment", f"{region.id}/{visit.series.record.id}")]


def _hours(visit: Visit) -> str:
    return _told_hours(visit.start, visit.end) if visit.start and visit.end else ""


@lru_cache(maxsize=1024)
def _told_hours(start: time, end: time) -> str:
    return f"{start.hour}:{start:%M}–{end.hour}:{end:%M}"


def _usual_hours(entries: Iterable[_Entry]) -> dict[str, str]:
    """By part of the day, the hours that most have."""
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        hours = _hours(entry.visit)
        if entry.visit.part and hours and not entry.is_off:
            counts.setdefault(entry.visit.part, Counter())[hours] += 1
    return {part: count.most_common(1)[0][0] for part, count in counts.items()}


def _told_usual(usual: Mapping[str, str], setting: Setting) -> str:
    parts = setting.ui["visits"]["parts"]
    told = setting.words.with_sign(
        "comma", (f"{parts[part]} {usual[part]}" for part in parts if part in usual)
    )
    return str(setting.ui["board"]["hours"]).format(hours=told) if told else ""


def _time(entry: _Entry, usual: Mapping[str, str], setting: Setting) -> BoardTime:
    visit, words = entry.visit, setting.ui["visits"]
    hours = _hours(visit)
    if visit.part and hours == usual.get(visit.part):
        hours = ""
    elif not hours:
        hours = words["no_hours"] if visit.part is None else ""
    service = visit.series.service
    stop = visit.series.stop
    note = tuple(
        part
        for part in (
            setting.words.name("service", service) if service not in (None, "outpatient") else "",
            visit.place or (visit.series.place or "") or (stop.place if stop else ""),
        )
        if part
    )
    return BoardTime(
        _day(entry.date, setting),
        setting.ui["board"]["day_short"].format(
            day=entry.date.day,
            weekday=setting.ui["dates"]["weekdays_short"][entry.date.weekday()],
        ),
        words["parts"][visit.part] if visit.part else "",
        hours,
        " ".join(note),
        entry.change,
        entry.is_off,
    )


def _day(day: date, setting: Setting) -> str:
    return setting.once(("board day", day), lambda: _told_day(day, setting))


def _told_day(day: date, setting: Setting) -> str:
    weekday = setting.ui["dates"]["weekdays_short"][day.weekday()]
    return str(setting.ui["board"]["day"]).format(
        date=short_month_day(day, setting), weekday=weekday
    )


def _week(monday: date, number: int, setting: Setting) -> BoardWeek:
    days = (monday, monday + timedelta(days=6))
    first, last = (short_month_day(day, setting) for day in days)
    return BoardWeek(
        setting.ui["board"]["weeks"][number], setting.words.with_sign("dash", (first, last))
    )
