"""The example county's days: nobody in two places, no room twice, no change of what is not there.

Every schedule of `data/shifan/` is spread over two years, days off and market days included.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from generator.model.pairing import Assignment, Turn
from generator.model.region import Region
from generator.model.service import Change, Changed
from generator.pipeline import Checked, check
from generator.schedule.calendar import calendar_of
from generator.schedule.dates import Occurrence, dates_of
from generator.schedule.expression import When
from generator.schedule.parsing import parse
from generator.schedule.places import place_of
from generator.schedule.seasons import seasons_of

DATA = Path(__file__).parents[2] / "data"
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
WHOLE_DAY = (time.min, time.max)


@dataclass(frozen=True)
class Visit:
    """One person at one place: `of` is the assignment or the tour, `at` the session or stop."""

    day: date
    part: str | None
    hours: tuple[time, time]
    person: str
    of: str
    at: str
    clinic: str | None
    room: str | None

    def overlaps(self, other: "Visit") -> bool:
        return (self.of, self.at) != (other.of, other.at) and (
            self.hours[0] < other.hours[1] and other.hours[0] < self.hours[1]
        )


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(DATA, date(2026, 12, 2))


@pytest.fixture(scope="module")
def shifan(checked: Checked) -> Region:
    return checked.dataset.regions_by_id["shifan"]


@pytest.fixture(scope="module")
def visits(checked: Checked, shifan: Region) -> tuple[Visit, ...]:
    spread = _Spread(checked, shifan)
    return (*spread.of_assignments(), *spread.of_tours())


class _Spread:
    def __init__(self, checked: Checked, region: Region) -> None:
        self.region, self.notices = region, checked.dataset.shared.holidays

    def days(
        self, text: str, clinic: str | None, period: tuple[date, date]
    ) -> tuple[Occurrence, ...]:
        profile, when = self.region.profile, parse(text)
        assert profile is not None
        assert isinstance(when, When), text
        organization = self.region.organizations_by_id[clinic] if clinic else None
        own_hours = organization.office_hours if organization else ()
        own_markets = organization.market_days if organization else None
        place = place_of(self.region, self.notices, own_markets)
        seasons = seasons_of(own_hours or profile.office_hours)
        return dates_of(when, place, FIRST, LAST, seasons, period).occurrences

    def of_assignments(self) -> Iterator[Visit]:
        for each in self.region.assignments:
            clinic = self.region.pairings_by_id[each.pairing].recipient
            for number, session in enumerate(each.sessions):
                for on in self.days(session.when, clinic, _period(each)):
                    for person in _people(each, on.date):
                        yield Visit(
                            on.date,
                            on.part,
                            _hours(on),
                            person,
                            each.id,
                            str(number),
                            clinic,
                            session.room,
                        )

    def of_tours(self) -> Iterator[Visit]:
        for tour in self.region.tours:
            for stop in tour.stops:
                for on in self.days(stop.when or "", None, (FIRST, LAST)):
                    for person in tour.team:
                        yield Visit(
                            on.date, on.part, _hours(on), person, tour.id, stop.id, None, None
                        )


def _period(assignment: Assignment) -> tuple[date, date]:
    begins, ends = assignment.period.from_, assignment.period.to
    last = ends.last_day if ends else LAST
    ended = assignment.ended.date if assignment.ended else last
    return (begins.first_day if begins else FIRST, min(last, ended))


def _people(assignment: Assignment, day: date) -> tuple[str, ...]:
    turn = assignment.rotation
    return (turn.experts[_turn_on(turn, day)],) if turn else assignment.experts


def _turn_on(turn: Turn, day: date) -> int:
    if turn.each == "month":
        number = (day.year - turn.start.year) * 12 + day.month - turn.start.month
    else:
        number = (day - (turn.start - timedelta(turn.start.weekday()))).days // 7
    return number % len(turn.experts)


def _hours(on: Occurrence) -> tuple[time, time]:
    return (on.start, on.end) if on.start and on.end else WHOLE_DAY


def _clashes(visits: list[Visit]) -> list[tuple[Visit, Visit]]:
    return [
        (one, other)
        for position, one in enumerate(visits)
        for other in visits[:position]
        if one.overlaps(other)
    ]


def _clashes_by(visits: list[Visit], *fields: str) -> list[tuple[Visit, Visit]]:
    def key(visit: Visit) -> tuple[str, ...]:
        return tuple(str(getattr(visit, field)) for field in fields)

    groups = groupby(sorted(visits, key=key), key)
    return [clash for _, group in groups for clash in _clashes(list(group))]


def test_nobody_is_in_two_places(visits: tuple[Visit, ...]) -> None:
    assert _clashes_by(list(visits), "person", "day") == []


def test_no_room_is_used_twice(visits: tuple[Visit, ...]) -> None:
    in_rooms = [visit for visit in visits if visit.room]

    assert _clashes_by(in_rooms, "clinic", "room", "day") == []


def test_every_schedule_yields_days_or_says_how_to_book(
    shifan: Region, visits: tuple[Visit, ...]
) -> None:
    dated = {(visit.of, visit.at) for visit in visits}
    undated = [
        session.when
        for each in shifan.assignments
        for number, session in enumerate(each.sessions)
        if (each.id, str(number)) not in dated
    ]

    assert undated == ["电话预约，请提前一天", "随叫随到", "不定期"]


def test_every_change_is_of_a_visit(shifan: Region, visits: tuple[Visit, ...]) -> None:
    of_nothing = [
        change.id
        for change in shifan.changes
        if bool(_changed(change, visits)) == (change.change == "added")
    ]

    assert of_nothing == []


def test_changes_are_announced_beforehand(shifan: Region) -> None:
    assert [
        change.id
        for change in shifan.changes
        if change.announced[:10] >= str(change.date or change.from_)
    ] == []


def test_nobody_is_in_two_places_after_a_change(shifan: Region, visits: tuple[Visit, ...]) -> None:
    others = list(visits)
    made = []
    for change in shifan.changes:
        hit = _changed(change, visits)
        others = [visit for visit in others if visit not in hit]
        made += [_as_changed(change, visit) for visit in hit if change.change != "cancelled"]

    assert _clashes_by([*others, *made], "person", "day") == []


def test_attendance_is_of_days_with_a_visit(
    checked: Checked, shifan: Region, visits: tuple[Visit, ...]
) -> None:
    scheduled = {(visit.of, visit.day) for visit in visits}
    calendar = calendar_of(checked.dataset.shared.holidays, shifan.holidays)
    residents = {each.id for each in shifan.assignments if each.mode == "resident"}

    assert [
        (entry.assignment, on.date)
        for entry in shifan.attendance
        for on in entry.days
        if (entry.assignment, on.date) not in scheduled
        and not (entry.assignment in residents and calendar.is_working(on.date))
    ] == []
    assert all(
        one.date < other.date for entry in shifan.attendance for one, other in pairwise(entry.days)
    )


def _changed(change: Change, visits: tuple[Visit, ...]) -> list[Visit]:
    first = change.date or change.from_
    is_span = change.date is None and isinstance(change.to, date)
    last = change.to if is_span else first
    assert isinstance(first, date)
    assert isinstance(last, date)
    return [
        visit
        for visit in visits
        if first <= visit.day <= last
        and change.session in (None, visit.part)
        and change.stop in (None, visit.at)
        and (
            visit.of in (change.assignment, change.tour)
            or (visit.clinic is not None and visit.clinic == change.organization)
        )
    ]


def _as_changed(change: Change, visit: Visit) -> Visit:
    to = change.to if isinstance(change.to, Changed) else None
    day = change.to if change.date and isinstance(change.to, date) else to.date if to else None
    hours = (to.hours.start, to.hours.end) if to and to.hours else visit.hours
    person = change.by if isinstance(change.by, str) else change.by.name if change.by else None
    return replace(visit, day=day or visit.day, hours=hours, person=person or visit.person)
