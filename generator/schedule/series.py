"""Assignments and tours of a region → series of visits, each with the times that hold at its place.

A schedule that is not understood gives no series: it is an error in the data, and nothing is built.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.dataset import Dataset, bare, region_and_id
from generator.model.organization import Organization
from generator.model.pairing import Assignment, Pairing, Session
from generator.model.region import Region
from generator.model.service import Tour
from generator.schedule.calendar import Calendar, calendar_of
from generator.schedule.dates import Expansion, dates_of
from generator.schedule.day_facts import day_facts
from generator.schedule.expression import When
from generator.schedule.parsing import parse
from generator.schedule.places import market_days_of
from generator.schedule.rule_days import Period, Place, market_days
from generator.schedule.seasons import NO_SEASONS, Seasons, seasons_of
from generator.schedule.terms import organization_named, term_of
from generator.schedule.visit import Series
from generator.schedule.window import Window


@dataclass(frozen=True)
class Timetable:
    """A region with the calendar and hours its schedules are read by: make it once a region."""

    region: Region
    dataset: Dataset

    @cached_property
    def calendar(self) -> Calendar:
        """The national days off, and over them the region's own."""
        return calendar_of(self.dataset.shared.holidays, self.region.holidays)

    @cached_property
    def _places(self) -> dict[str | None, Place]:
        return {}

    def place_at(self, organization: Organization | None) -> Place:
        """What the days of a schedule depend on there."""
        profile = self.region.profile
        own = organization.market_days if organization else None
        written = own or (profile.market_days if profile else None)
        if written not in self._places:
            market = market_days_of(written)
            self._places[written] = (
                Place(self.calendar, profile.holiday_policy, profile.week_one, market)
                if profile
                else Place(self.calendar, market_days=market)
            )
        return self._places[written]

    def market_days_at(self, reference: str | None, window: Window) -> frozenset[date]:
        """The market days of an organization (else of the region) in a window."""
        place = self.place_at(self.organization(reference) if reference else None)
        facts = day_facts(self.calendar, window.first, window.last)
        within = facts.window.between(window.first, window.last)
        return frozenset(facts.window.dates_in(market_days(place, facts) & within))

    def seasons_at(self, organization: Organization | None) -> Seasons:
        """The office hours there: the organization's own replace the region's wholly."""
        if organization and organization.office_hours:
            return seasons_of(organization.office_hours)
        profile = self.region.profile
        return seasons_of(profile.office_hours) if profile else NO_SEASONS

    def organization(self, reference: str) -> Organization | None:
        """An organization of this region, or another's as `region/id`."""
        return organization_named(reference, self.region, self.dataset)


def timetable_of(region: Region, dataset: Dataset) -> Timetable:
    """The timetable of a region, made once."""
    return dataset.once(("timetable", region.id), lambda: Timetable(region, dataset))


@dataclass(frozen=True, slots=True, eq=False)
class DatedSeries:
    """A series with its schedule, where and when that holds; None where only added visits are."""

    series: Series
    when: When | None
    place: Place
    seasons: Seasons
    period: Period

    def dates(self, first: date, last: date) -> Expansion:
        """Its dates in a window, both ends included."""
        if self.when is None:
            return Expansion(())
        return dates_of(self.when, self.place, first, last, self.seasons, self.period)


def dated_of(series: Series, among: Sequence[DatedSeries]) -> DatedSeries | None:
    """The dated series of a series; None of one that only an added visit has."""
    return next((each for each in among if each.series is series), None)


def seasons_for(series: Series, among: Sequence[DatedSeries]) -> Seasons:
    """The office hours that hold for a series of one record."""
    return (dated_of(series, among) or among[0]).seasons


def series_by_record(region: Region, dataset: Dataset) -> tuple[tuple[DatedSeries, ...], ...]:
    """The series of every assignment and tour of a region, those of one together; made once."""
    times = timetable_of(region, dataset)
    return dataset.once(
        ("series", region.id),
        lambda: (
            *(tuple(series_of_assignment(each, times)) for each in region.assignments),
            *(tuple(series_of_tour(each, times)) for each in region.tours),
        ),
    )


def series_of_assignment(assignment: Assignment, times: Timetable) -> Iterator[DatedSeries]:
    """The sessions of an assignment as series; one without a schedule where it has no session."""
    pairing = times.region.pairings_by_id.get(bare(assignment.pairing, times.region.id))
    if pairing is None:
        return
    period = term_of(assignment, pairing, times.region, times.dataset)
    region = times.region.id
    recipient, hospital = bare(pairing.recipient, region), bare(pairing.support, region)
    experts = tuple(bare(expert, region) for expert in assignment.experts)
    department = assignment.department or _only_department(assignment, times)
    for position, session in enumerate(assignment.sessions):
        when = parse(session.when)
        if not isinstance(when, When):
            continue
        organization, place = _where(session, pairing, times)
        series = Series(
            times.region.id,
            assignment,
            session,
            assignment.source.at("sessions", position, "when"),
            organization,
            recipient,
            hospital,
            experts,
            department,
            place,
            None if session.service == "home_visit" else session.room,
        )
        yield _dated(series, when, period, times)
    if not assignment.sessions:
        series = Series(
            times.region.id,
            assignment,
            None,
            assignment.source,
            recipient,
            recipient,
            hospital,
            experts,
            department,
            None,
            None,
        )
        yield _dated(series, None, period, times)


def series_of_tour(tour: Tour, times: Timetable) -> Iterator[DatedSeries]:
    """The stops of a tour as series."""
    programme = times.region.programmes_by_id.get(bare(tour.programme or "", times.region.id))
    period: Period = (None, None)
    if programme:
        period = (programme.period.from_.first_day, programme.period.to.last_day)
    organization = bare(tour.organization, times.region.id)
    team = tuple(bare(expert, times.region.id) for expert in tour.team)
    for position, stop in enumerate(tour.stops):
        when = parse(stop.when) if stop.when else None
        series = Series(
            times.region.id,
            tour,
            stop,
            tour.source.at("stops", position, "when"),
            organization,
            organization,
            organization,
            team,
            None,
            stop.place,
            None,
        )
        yield _dated(series, when if isinstance(when, When) else None, period, times)


def _dated(series: Series, when: When | None, period: Period, times: Timetable) -> DatedSeries:
    """By the days off and hours of the county that it is held in, whoever's data it is."""
    organization, there = times.organization(series.organization), times
    if organization and "/" in series.organization:
        owner, _ = region_and_id(series.organization, times.region.id)
        there = timetable_of(times.dataset.regions_by_id[owner], times.dataset)
    return DatedSeries(
        series, when, there.place_at(organization), there.seasons_at(organization), period
    )


def _where(session: Session, pairing: Pairing, times: Timetable) -> tuple[str, str | None]:
    """The organization that a session is held at, and the words for the place if it is none.

    Whose home a home visit goes to is nobody's business.
    """
    region = times.region.id
    if session.place and times.organization(session.place):
        return bare(session.place, region), None
    words = None if session.service == "home_visit" else session.place
    return bare(pairing.recipient, region), words


def _only_department(assignment: Assignment, times: Timetable) -> str | None:
    """The department of the one expert who comes; of several nobody knows whose it is."""
    if len(assignment.experts) != 1:
        return None
    owner, inside = region_and_id(assignment.experts[0], times.region.id)
    home = times.dataset.regions_by_id.get(owner)
    expert = home.experts_by_id.get(inside) if home else None
    return expert.department if expert else None
