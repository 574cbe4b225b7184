"""A clinic's roster of a month: every day, who comes, when, where, and what has changed."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.organization import Organization
from generator.model.region import Region
from generator.views.board_contacts import BoardContact, contacts_of
from generator.views.day_words import PlaceDays, day_marks, place_days, short_lunar
from generator.views.page import Setting, record_path, told_date
from generator.views.plan import visits_concerning
from generator.views.recipient import recipient_of
from generator.views.sheet_frame import SheetFrame, frame_of
from generator.views.visit_line import VisitLine, lines_at

Lines = dict[str, list[VisitLine]]
"""By day (ISO)."""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One visit; `is_off`: nobody comes, and what stood there is struck through."""

    hours: str
    who: str
    title: str
    what: str
    where: str
    change: str
    is_off: bool


@dataclass(frozen=True, slots=True)
class RosterDay:
    """A day of the month; `is_free`: a Saturday, a Sunday or a day off."""

    day: str
    weekday: str
    small: str
    is_free: bool
    lines: tuple[RosterLine, ...]


@dataclass(frozen=True, slots=True)
class RosterMonth:
    """A month, or as much of it as is worked out: then `part` says from when to when."""

    title: str
    part: str
    days: tuple[RosterDay, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """The months of one clinic; none where nothing has a date, and then `no_dates` says why."""

    path: str
    address: str
    frame: SheetFrame
    clinic: str
    months: tuple[RosterMonth, ...]
    no_dates: str
    phone: BoardContact


def roster_of(
    organization: Organization, region: Region, setting: Setting, address: str = ""
) -> Roster:
    """The roster of a recipient: the month of the build, and the next as far as is worked out."""
    words = setting.ui["board"]
    received = recipient_of(organization, region, setting)
    over, unknown = received.is_over, received.unknown
    owners = [each.region for each in received.pairings]
    by_day = {} if over else _lines(organization, region, owners, setting)
    phone, _ = contacts_of(organization, region, unknown, setting, is_over=over)
    path = record_path(region.id, "organizations", organization.id)
    months = _months(organization, region, by_day, setting)
    return Roster(
        path,
        address + path if address else "",
        frame_of(region, received.programmes, setting),
        organization.name,
        months,
        "" if months else words["no_dates_over" if over else "no_dates"].format(unknown=unknown),
        phone,
    )


def _lines(
    organization: Organization, region: Region, owners: list[Region], setting: Setting
) -> Lines:
    """What the clinic's own page tells of each day."""
    here, found = f"{region.id}/{organization.id}", Lines()
    for owner, visit in visits_concerning(
        region, organization.id, owners, lambda plan: plan.by_organization, setting
    ):
        for line in lines_at(here, visit, owner, setting):
            found.setdefault(line.date, []).append(line)
    return found


def _months(
    organization: Organization, region: Region, by_day: Lines, setting: Setting
) -> tuple[RosterMonth, ...]:
    first = setting.as_of.replace(day=1)
    second = first + timedelta(days=monthrange(first.year, first.month)[1])
    months = [each for each in (first, second) if each <= setting.window.last]
    wanted = {f"{each:%Y-%m}" for each in months}
    if not any(day[:7] in wanted for day in by_day):
        return ()
    place = place_days(region, organization.id, setting)
    return tuple(_month(each, by_day, place, setting) for each in months)


def _month(first: date, by_day: Lines, place: PlaceDays, setting: Setting) -> RosterMonth:
    last = first.replace(day=monthrange(first.year, first.month)[1])
    start, end = max(first, setting.window.first), min(last, setting.window.last)
    days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    words = setting.ui["sheets"]
    part = words["roster_part"].format(
        start=told_date(start.isoformat(), setting), end=told_date(end.isoformat(), setting)
    )
    return RosterMonth(
        told_date(f"{first:%Y-%m}", setting),
        "" if (start, end) == (first, last) else part,
        tuple(_day(day, by_day.get(day.isoformat(), []), place, setting) for day in days),
    )


def _day(day: date, lines: list[VisitLine], place: PlaceDays, setting: Setting) -> RosterDay:
    dates = setting.ui["dates"]
    lunar = (short_lunar(day, setting),) if place.is_lunar else ()
    return RosterDay(
        str(day.day),
        dates["weekdays_short"][day.weekday()],
        dates["small_mark"].join((*lunar, *day_marks(day, place, setting.ui["calendar"]))),
        not place.calendar.is_working(day),
        tuple(_line(each, setting) for each in sorted(lines, key=lambda each: each.start)),
    )


def _line(line: VisitLine, setting: Setting) -> RosterLine:
    mark = setting.ui["dates"]["small_mark"]
    names = setting.words.joined(tuple(each.text for each in line.who))
    return RosterLine(
        line.hours,
        names or line.who_words,
        line.who_words if names else "",
        mark.join(each.text for each in line.what),
        line.place,
        mark.join(each for each in (line.word, line.change, line.reason) if each),
        line.is_off,
    )
