"""The example county's days over three years: nobody in two places, no change of what is not there.

The rules themselves look at the weeks round the day of the build; here they look at all three.
"""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from generator.duties.judging import JUDGES
from generator.model.region import Region
from generator.pipeline import Checked, check
from generator.schedule.calendar import calendar_of
from generator.schedule.visit import Visit
from generator.schedule.visits import region_visits
from generator.schedule.window import Days, window_round

DATA = Path(__file__).parents[2] / "data"
NEW_YEAR = date(2026, 1, 1)
THREE_YEARS = Days(back=365, ahead=729)


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(DATA, NEW_YEAR, THREE_YEARS)


@pytest.fixture(scope="module")
def shifan(checked: Checked) -> Region:
    return checked.dataset.regions_by_id["shifan"]


@pytest.fixture(scope="module")
def visits(checked: Checked, shifan: Region) -> tuple[Visit, ...]:
    return region_visits(shifan, checked.dataset, window_round(NEW_YEAR, THREE_YEARS)).visits


def test_nothing_clashes_on_any_day_of_three_years(checked: Checked) -> None:
    """Nobody in two places, no room used twice, every schedule has days, every change a visit.

    Ledgers and duties are left out: seen from New Year, all that they tell of is still to come.
    """
    found = [
        (each.code, each.problem.record)
        for each in checked.findings
        if each.file.startswith("shifan") and each.code not in {"ledger-ahead-of-time", *JUDGES}
    ]

    assert found == [("needs-unmet", "xian-ren"), ("workload-differs", None)]


def test_changes_are_announced_beforehand(shifan: Region) -> None:
    assert [
        change.id
        for change in shifan.changes
        if change.announced[:10] >= str(change.date or change.from_)
    ] == []


def test_visits_come_with_every_status(visits: tuple[Visit, ...]) -> None:
    assert {visit.status for visit in visits} == {
        *("scheduled", "cancelled", "moved", "substituted", "added", "late", "unconfirmed")
    }


def test_attendance_is_of_scheduled_days_and_in_order(
    checked: Checked, shifan: Region, visits: tuple[Visit, ...]
) -> None:
    scheduled = {(visit.series.record.id, visit.date) for visit in visits if not visit.is_cancelled}
    calendar = calendar_of(checked.dataset.shared.holidays, shifan.holidays)
    residents = {each.id for each in shifan.assignments if each.mode == "resident"}
    days = [(entry.assignment, on.date) for entry in shifan.attendance for on in entry.days]

    assert [
        (assignment, day)
        for assignment, day in days
        if (assignment, day) not in scheduled
        and not (assignment in residents and calendar.is_working(day))
    ] == []
    assert all(
        one.date < other.date for entry in shifan.attendance for one, other in pairwise(entry.days)
    )
