"""One announced change in words: when, where, what was planned, what holds now, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import NamedTuple

from generator.model.region import Region
from generator.model.service import Change
from generator.schedule.visit import Visit
from generator.views.agenda import Owned
from generator.views.day_words import day_words, place_days, told_day, told_day_at
from generator.views.page import Link, Setting, record_path
from generator.views.people import organization_link, people_of
from generator.views.visit_line import VisitLine, line_of


class DatedLine(NamedTuple):
    """A visit with its day in words."""

    day: str
    line: VisitLine


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A change; `first` and `last` (ISO) are the days that it concerns, the new ones included.

    `later` says that another change has come since: then nothing is said of what holds now.
    """

    id: str
    first: str
    last: str
    when: str
    small: str
    status: str
    word: str
    where: tuple[Link, ...]
    who: tuple[Link, ...]
    planned: tuple[DatedLine, ...]
    now: tuple[DatedLine, ...]
    reason: str
    announced: str
    later: str

    @property
    def is_off(self) -> bool:
        """Nobody comes."""
        return self.status == "cancelled"


def change_entry(
    change: Change, changed: Sequence[Owned], region: Region, setting: Setting
) -> ChangeEntry:
    """A change of `region`'s data, with the visits of any region that it has `changed`."""
    # The parser's tables take a fifth of a second: only where something has changed.
    from generator.schedule.change_terms import days_of_change, new_date  # noqa: PLC0415

    words = setting.ui["visits"]
    days = list(days_of_change(change))
    visits = [visit for _, visit in changed]
    standing = [(owner, visit) for owner, visit in changed if visit.changes[-1] is change]
    planned = [(owner, before) for owner, visit in standing if (before := _planned(visit, change))]
    now = [] if change.change == "cancelled" else standing
    ends = [*days, *([moved] if (moved := new_date(change)) else [])]
    where = _where(change, visits, region, setting)
    small = day_words(days[0], place_days(region, None, setting), setting).small
    return ChangeEntry(
        f"c-{change.id}",
        min(ends).isoformat(),
        max(ends).isoformat(),
        _told_days(days, setting),
        small if len(days) == 1 else "",
        change.change,
        words["statuses"][change.change],
        where,
        () if standing else _who(change, region, setting),
        tuple(_dated(visit, where, owner, setting) for owner, visit in planned),
        tuple(_dated(visit, where, owner, setting) for owner, visit in now),
        words["reason"].format(reason=change.reason) if change.reason else "",
        _announced(change, setting),
        setting.ui["changes"]["later"] if visits and not standing else "",
    )


def _planned(visit: Visit, change: Change) -> Visit | None:
    """The visit as it was before; None where it is new, or holds again as planned."""
    if change.change in ("added", "restored"):
        return None
    before = visit.original
    if before is None:
        return visit._replace(status="scheduled", changes=())
    is_same = (before.start, before.end) == (visit.start, visit.end)
    return visit._replace(
        date=before.date,
        start=before.start,
        end=before.end,
        part=visit.part if is_same else None,
        status="scheduled",
        experts=before.experts,
        original=None,
        place=None,
        stand_in=None,
        changes=(),
    )


def _dated(visit: Visit, where: tuple[Link, ...], region: Region, setting: Setting) -> DatedLine:
    """The line of a visit, without what stands above it."""
    line = line_of(visit, region, setting)
    what = tuple(each for each in line.what if each not in where)
    return DatedLine(told_day(visit.date, setting), line._replace(what=what))


def _told_days(days: Sequence[date], setting: Setting) -> str:
    first = told_day(days[0], setting)
    if len(days) == 1:
        return first
    last = told_day(days[-1], setting)
    return str(setting.ui["periods"]["from_to"]).format(start=first, end=last)


def _where(
    change: Change, visits: Sequence[Visit], region: Region, setting: Setting
) -> tuple[Link, ...]:
    tours = {tour.id: tour for tour in region.tours}
    if change.tour and (tour := tours.get(change.tour.removeprefix(f"{region.id}/"))):
        return (Link(tour.name, record_path(region.id, "tours", tour.id)),)
    if change.organization:
        return (organization_link(change.organization, region, setting),)
    held_at = dict.fromkeys(visit.series.organization for visit in visits)
    if not held_at and (pairing := _pairing_of(change, region)):
        held_at = {pairing: None}
    return tuple(organization_link(each, region, setting) for each in held_at)


def _who(change: Change, region: Region, setting: Setting) -> tuple[Link, ...]:
    return tuple(
        person.name
        for assignment in region.assignments
        if assignment.id == change.assignment
        for person in people_of(assignment, region, setting)
    )


def _pairing_of(change: Change, region: Region) -> str | None:
    """The clinic of an assignment that has no dates."""
    for assignment in region.assignments:
        if assignment.id == change.assignment:
            pairing = region.pairings_by_id.get(assignment.pairing)
            return pairing.recipient if pairing else None
    return None


def _announced(change: Change, setting: Setting) -> str:
    words = setting.ui["changes"]
    day, _, clock = change.announced.partition(" ")
    announced = date.fromisoformat(day)
    when = told_day(announced, setting)
    if clock:
        hour = time.fromisoformat(clock)
        when = told_day_at(announced, f"{hour.hour}:{hour:%M}", setting)
    if change.announced_by:
        return str(words["announced_by"]).format(when=when, by=change.announced_by)
    return str(words["announced"]).format(when=when)
