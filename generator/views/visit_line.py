"""One visit as pages set it out: when, what, who, where, and what has changed."""

from typing import NamedTuple

from generator.model.dataset import bare, region_and_id
from generator.model.region import Region
from generator.schedule.visit import Original, Visit
from generator.views.day_words import told_day_at, told_hours
from generator.views.page import Link, Setting, record_path
from generator.views.people import (
    department_link,
    expert_of,
    organization_link,
    organization_of,
)
from generator.views.visit_place import place_words, village_name

PARTS_END = {"上午": "12:00", "中午": "14:00", "下午": "18:00", "全天": "18:00"}
"""When a part of the day is surely over, whatever its hours; an evening, with the day."""


class VisitLine(NamedTuple):
    """One visit. `date`, `start` and `end` are for the reader's browser: ISO, 24 hours, or empty.

    Where no hours are known, `end` is when the part of the day is over. `away` is where it is held
    if that is not in the rooms of `clinic`: nobody is to be told that somebody is in.

    A visit on another day than announced has two lines: on the old day it is `moved_away`. `word`
    says the status, `change` what is different from what was announced, or what to do instead.
    """

    date: str
    start: str
    end: str
    status: str
    word: str
    change: str
    reason: str
    hours: str
    what: tuple[Link, ...]
    who: tuple[Link, ...]
    who_words: str
    hospital: Link
    clinic: Link
    place: str
    away: str = ""

    @property
    def is_off(self) -> bool:
        """Nobody comes at this time."""
        return self.status in ("cancelled", "moved_away", "stood_in")


def lines_of(visit: Visit, region: Region, setting: Setting) -> tuple[VisitLine, ...]:
    """The lines of a visit that stands in `region`'s data, made once."""
    return setting.once(("line", visit.id), lambda: _lines(visit, region, setting))


def lines_for(expert: str, visit: Visit, region: Region, setting: Setting) -> tuple[VisitLine, ...]:
    """The lines of a visit on the page of one expert (`region/id`).

    Where somebody else comes instead, it says so, and nobody waits for this one. Whoever comes
    instead on another day is not missed on the old one.
    """
    lines, reference = lines_of(visit, region, setting), bare(expert, region.id)
    before = visit.original
    if before is None or visit.is_cancelled or visit.experts == before.experts:
        return lines
    away = tuple(line for line in lines if line.status == "moved_away")
    if reference in visit.experts:
        was_to_come = reference in before.experts
        return lines if was_to_come else tuple(line for line in lines if line not in away)
    words = setting.ui["visits"]
    who, _ = _who(visit, region, setting)
    change = words["stood_in_by"].format(who=setting.words.joined(tuple(each.text for each in who)))
    if away:
        mark = setting.ui["dates"]["small_mark"]
        return tuple(line._replace(change=f"{line.change}{mark}{change}") for line in away)
    word = words["statuses"]["stood_in"]
    return tuple(line._replace(status="stood_in", word=word, change=change) for line in lines)


def lines_at(
    organization: str, visit: Visit, region: Region, setting: Setting
) -> tuple[VisitLine, ...]:
    """The lines of a visit on the page of one organization (`region/id`), or of its village.

    A visit for it that is held at another one says where: nobody waits at the wrong door.
    """
    lines, series = lines_of(visit, region, setting), visit.series
    if series.tour or series.service == "home_visit":
        return lines
    if region_and_id(series.organization, region.id) == region_and_id(organization, region.id):
        return lines
    return tuple(_elsewhere(line) if _is_there(visit, line) else line for line in lines)


def _is_there(visit: Visit, line: VisitLine) -> bool:
    """Not moved to a place that is named already."""
    return visit.place is None or line.date != visit.date.isoformat()


def _elsewhere(line: VisitLine) -> VisitLine:
    where = f"{line.clinic.text} {line.place}".strip()
    return line._replace(place=where, away=where)


def _lines(visit: Visit, region: Region, setting: Setting) -> tuple[VisitLine, ...]:
    """Its line; where it is on another day now, one on the old day too."""
    now = line_of(visit, region, setting)
    before = visit.original
    if before is None or before.date == visit.date:
        return (now,)
    words = setting.ui["visits"]
    moves = [each.reason for each in visit.changes if each.change == "moved"]
    away = visit._replace(
        date=before.date,
        start=before.start,
        end=before.end,
        part=visit.part if (before.start, before.end) == (visit.start, visit.end) else None,
        experts=before.experts,
        place=None,
        stand_in=None,
        reason=visit.reason if visit.is_cancelled or not moves else moves[-1],
    )
    gone = line_of(away, region, setting)
    if visit.is_cancelled:
        return gone, now
    where = f" {visit.place}" if visit.place else ""
    hours = told_hours(visit.part, visit.start, visit.end, setting)
    when = told_day_at(visit.date, hours, setting)
    gone = gone._replace(
        status="moved_away",
        word=words["statuses"]["moved_away"],
        change=words["moved_to"].format(when=when + where),
    )
    return gone, now


def line_of(visit: Visit, region: Region, setting: Setting) -> VisitLine:
    """A visit in one line, on the day on which it now is.

    As long as nothing changes them, those of a series differ in their day alone: made once.
    """
    if visit.changes or visit.original or visit.reason:
        return _line_of(visit, region, setting)
    alike = ("line", visit.series, visit.experts, visit.part, visit.start, visit.end, visit.status)
    line = setting.once(alike, lambda: _line_of(visit, region, setting))
    return line._replace(date=visit.date.isoformat())


def _line_of(visit: Visit, region: Region, setting: Setting) -> VisitLine:
    words, series = setting.ui["visits"], visit.series
    status = _status(visit)
    who, who_words = _who(visit, region, setting)
    reason = words["reason"].format(reason=visit.reason) if visit.reason else ""
    return VisitLine(
        visit.date.isoformat(),
        f"{visit.start:%H:%M}" if visit.start else "",
        f"{visit.end:%H:%M}" if visit.end else PARTS_END.get(visit.part or "", ""),
        status,
        words["statuses"][status],
        _change(visit, region, setting),
        reason,
        told_hours(visit.part, visit.start, visit.end, setting),
        _what(visit, region, setting),
        who,
        who_words,
        organization_link(series.hospital, region, setting),
        organization_link(series.organization, region, setting),
        _place(visit, region),
        _away(visit, region, setting),
    )


def _away(visit: Visit, region: Region, setting: Setting) -> str:
    """Where it is, if not in the clinic; a tour is never said to be in one."""
    series, words = visit.series, setting.ui["visits"]
    if series.tour:
        return ""
    if series.service == "home_visit":
        village = place_words(visit, region)
        return str(words["at_homes_in" if village else "at_homes"]).format(village=village)
    return visit.place or series.place or ""


def _place(visit: Visit, region: Region) -> str:
    """Where, in words; a tour stops in a village."""
    stop, place = visit.series.stop, place_words(visit, region) or ""
    village = village_name(stop.village, region) if stop and not visit.place else None
    return f"{village} {place}".strip() if village and village not in place else place


def _status(visit: Visit) -> str:
    is_restored = visit.status == "scheduled" and bool(visit.changes)
    return "restored" if is_restored else visit.status


def _what(visit: Visit, region: Region, setting: Setting) -> tuple[Link, ...]:
    """The department and what is done."""
    series = visit.series
    found = []
    department = department_link(series.department, region, setting)
    if department:
        found.append(department)
    if series.tour:
        path = record_path(region.id, "tours", series.tour.id)
        found.append(Link(series.tour.name, path))
    if series.service:
        found.append(Link(setting.words.name("service", series.service)))
    if series.stop and series.stop.services:
        found.append(Link(setting.words.joined(series.stop.services)))
    return tuple(found)


def _who(visit: Visit, region: Region, setting: Setting) -> tuple[tuple[Link, ...], str]:
    """Names that lead to their pages, and the words beside: a title, or that nobody is named."""
    words, series = setting.ui["visits"], visit.series
    if visit.stand_in:
        return (Link(visit.stand_in.name),), visit.stand_in.title or ""
    named = series.to_be_named
    if named and not visit.experts:
        return (), words["to_be_named"].format(what=named.what, number=named.number)
    if not visit.experts:
        assignment = series.assignment
        return (), str(words["turn_unknown"]) if assignment and assignment.rotation else ""
    links = tuple(expert_link(each, region, setting) for each in visit.experts)
    only = expert_of(visit.experts[0], region, setting) if len(links) == 1 else None
    return links, (only.title or "") if only else ""


def expert_link(reference: str, region: Region, setting: Setting) -> Link:
    """An expert's name, leading to their page, here or in another region."""
    expert = expert_of(reference, region, setting)
    return Link(expert.name if expert else reference, record_path(region.id, "experts", reference))


def _change(visit: Visit, region: Region, setting: Setting) -> str:
    """What was announced before."""
    words, before = setting.ui["visits"], visit.original
    if before is None:
        return ""
    told = []
    if (before.date, before.start, before.end) != (visit.date, visit.start, visit.end):
        when = _told_original(before, visit, setting)
        told.append(words["was"].format(when=when))
    if before.experts != visit.experts:
        names = (expert_link(each, region, setting).text for each in before.experts)
        who = setting.words.joined(tuple(names))
        told.append(words["instead_of"].format(who=who))
    return str(setting.ui["dates"]["small_mark"]).join(told)


def _told_original(before: Original, visit: Visit, setting: Setting) -> str:
    part = visit.part if (before.start, before.end) == (visit.start, visit.end) else None
    hours = told_hours(part, before.start, before.end, setting)
    if before.date == visit.date:
        return hours
    return told_day_at(before.date, hours, setting)


def phone_of(reference: str, region: Region, setting: Setting) -> str | None:
    """The number to ring before setting out: for registration, else the organization's."""
    organization = organization_of(reference, region, setting)
    if organization is None:
        return None
    registration = organization.registration
    return (registration.phone if registration else None) or organization.phone
