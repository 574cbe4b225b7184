"""A region at a glance: its clinics by the days of this week and the next, who comes to which."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.organization import Organization
from generator.model.region import Region
from generator.model.service import Tour
from generator.schedule.visit import Visit
from generator.views.day_words import day_marks, place_days, short_month_day
from generator.views.page import Setting, are_over, told_date
from generator.views.plan import plan_of, visits_concerning
from generator.views.recipient import recipient_of, recipients
from generator.views.region_links import is_transcribed, region_name
from generator.views.sheet_frame import SheetFrame, frame_of
from generator.views.visit_line import VisitLine, lines_at, phone_of

WEEKS = 2


@dataclass(frozen=True, slots=True)
class OverviewVisit:
    """One visit in its cell; `is_off`: nobody comes."""

    part: str
    who: str
    what: str
    change: str
    is_off: bool


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A clinic, or a tour, in one week: the visits of its seven days, or why there are none."""

    name: str
    phone: str
    days: tuple[tuple[OverviewVisit, ...], ...]
    no_dates: str


@dataclass(frozen=True, slots=True)
class OverviewDay:
    """The head of a column; `is_free`: a Saturday, a Sunday or a day off."""

    weekday: str
    day: str
    small: str
    is_free: bool


@dataclass(frozen=True, slots=True)
class OverviewWeek:
    """One week; without any visit it has no `days`: then each row says why."""

    title: str
    days: tuple[OverviewDay, ...]
    rows: tuple[OverviewRow, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole sheet; `nobody` where the region receives nobody."""

    path: str
    address: str
    frame: SheetFrame
    region: str
    weeks: tuple[OverviewWeek, ...]
    nobody: str


Visits = Iterable[tuple[Region, Visit]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where somebody comes: its lines by day (ISO), and what to say where there are none."""

    name: str
    phone: str
    lines: Mapping[str, list[VisitLine]]
    without: str


def overview_of(region: Region, setting: Setting, address: str = "") -> Overview:
    """The overview of a region: the week of the build and the next; no clinic that has closed."""
    places = [
        _clinic(each, region, setting)
        for each in recipients(region, setting)
        if each.closed is None or each.closed.date > setting.as_of
    ]
    places += [_tour(each, region, setting) for each in region.tours]
    over = are_over(region.programmes, setting.as_of)
    monday = setting.as_of - timedelta(days=setting.as_of.weekday())
    path = f"{region.id}/"
    return Overview(
        path,
        address + path if address else "",
        frame_of(region, region.programmes if over else (), setting),
        region_name(region),
        tuple(
            _week(monday + timedelta(weeks=number), number, places, region, setting)
            for number in range(WEEKS)
        )
        if any(each.lines for each in places)
        else _nothing(places),
        "" if places else setting.ui["sheets"]["overview_nobody"],
    )


def _clinic(organization: Organization, region: Region, setting: Setting) -> _Place:
    words, received = setting.ui["sheets"], recipient_of(organization, region, setting)
    owners = [each.region for each in received.pairings]
    visits = visits_concerning(
        region, organization.id, owners, lambda plan: plan.by_organization, setting
    )
    own = [each for each in visits if each[1].series.tour is None and not received.is_over]
    lines = _lines(f"{region.id}/{organization.id}", own, setting)
    without = words["overview_over" if received.is_over else "overview_unknown"]
    return _Place(
        organization.name,
        phone_of(organization.id, region, setting) or received.unknown,
        lines,
        words["overview_none"] if lines else without.format(unknown=received.unknown),
    )


def _tour(tour: Tour, region: Region, setting: Setting) -> _Place:
    words, visits = setting.ui["sheets"], plan_of(region, setting).by_tour.get(tour.id, ())
    lines = _lines("", [(region, visit) for visit in visits], setting)
    unknown = setting.ui["unknown"]["not_written" if is_transcribed(region) else "not_published"]
    return _Place(
        tour.name,
        phone_of(tour.organization, region, setting) or unknown,
        lines,
        words["overview_none" if lines else "overview_unknown"].format(unknown=unknown),
    )


def _lines(here: str, visits: Visits, setting: Setting) -> Mapping[str, list[VisitLine]]:
    found: dict[str, list[VisitLine]] = {}
    for owner, visit in visits:
        for line in lines_at(here, visit, owner, setting):
            found.setdefault(line.date, []).append(_short(line, visit, setting))
    return found


def _short(line: VisitLine, visit: Visit, setting: Setting) -> VisitLine:
    """A line as a cell has room for it: no hours where there is a part of the day.

    Of a tour, where it stops; of another visit, where it is held if not where it was to be.
    """
    part = setting.ui["visits"]["parts"][visit.part] if visit.part else line.hours
    if visit.series.tour:
        return line._replace(hours=part, who=(), who_words=line.place, what=())
    is_now = visit.place and line.date == visit.date.isoformat()
    change = f"{line.change} {visit.place}".strip() if is_now else line.change
    return line._replace(hours=part, change=change)


def _week(
    monday: date, number: int, places: Iterable[_Place], region: Region, setting: Setting
) -> OverviewWeek:
    days = [monday + timedelta(days=each) for each in range(7)]
    dates, marks = setting.ui["dates"], place_days(region, None, setting)
    title = setting.ui["sheets"]["overview_weeks"][number].format(
        start=told_date(days[0].isoformat(), setting), end=told_date(days[-1].isoformat(), setting)
    )
    return OverviewWeek(
        title,
        tuple(
            OverviewDay(
                dates["weekdays_short"][day.weekday()],
                short_month_day(day, setting),
                dates["small_mark"].join(day_marks(day, marks, dates)),
                not marks.calendar.is_working(day),
            )
            for day in days
        ),
        tuple(_row(each, [day.isoformat() for day in days], setting) for each in places),
    )


def _row(place: _Place, days: list[str], setting: Setting) -> OverviewRow:
    if not any(day in place.lines for day in days):
        return OverviewRow(place.name, place.phone, (), place.without)
    return OverviewRow(
        place.name,
        place.phone,
        tuple(
            tuple(
                _visit(each, setting)
                for each in sorted(place.lines.get(day, ()), key=lambda each: each.start)
            )
            for day in days
        ),
        "",
    )


def _visit(line: VisitLine, setting: Setting) -> OverviewVisit:
    names = setting.words.joined(tuple(each.text for each in line.who))
    mark = setting.ui["dates"]["small_mark"]
    return OverviewVisit(
        line.hours,
        names or line.who_words,
        line.what[0].text if line.what and names else "",
        mark.join(each for each in (line.word, line.change) if each),
        line.is_off,
    )


def _nothing(places: Iterable[_Place]) -> tuple[OverviewWeek, ...]:
    """One table without days."""
    rows = tuple(OverviewRow(each.name, each.phone, (), each.without) for each in places)
    return (OverviewWeek("", (), rows),) if rows else ()
