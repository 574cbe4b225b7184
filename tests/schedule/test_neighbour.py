"""What one county announces for its clinic holds for visits that stand in another's data."""

from tests.schedule.county import FILES, change
from tests.schedule.neighbour import NEIGHBOUR, neighbours_visits

AWAY_FROM_HOME = """
- id: lin
  pairing: own
  expert: lin
  mode: clinic
  period: {from: 2026-01, to: 2027-06}
  sessions:
  - when: 每周三上午
  - when: 每周四上午
    place: shifan/clinic
"""


def of_clinic(what: str, id_: str = "power", **more: str) -> str:
    """A change of all that is held at the first county's clinic on 9 and 10 December."""
    days = {"from_": "2026-12-09", "to": "2026-12-10"}
    return change(what, id_, assignment="", organization="clinic", **{**days, **more})


def test_clinic_closed_by_its_own_county_is_closed_for_a_neighbours_doctor() -> None:
    closed = of_clinic("cancelled", reason="停电")
    assert neighbours_visits({}, changes=closed) == [
        "2026-12-02 08:30-12:00 lin scheduled",
        "2026-12-09 08:30-12:00 lin cancelled 停电",
        "2026-12-16 08:30-12:00 lin scheduled",
    ]


def test_clinic_that_opens_again_is_open_for_a_neighbours_doctor() -> None:
    opened = of_clinic("restored", "back", announced="2026-11-21")
    closed = of_clinic("cancelled", reason="停电")
    assert neighbours_visits({}, changes=closed + opened)[1] == (
        "2026-12-09 08:30-12:00 lin scheduled"
    )


def test_only_what_is_held_at_the_closed_clinic_is_called_off() -> None:
    closed = of_clinic("cancelled", reason="停电")
    found = neighbours_visits({"assignments": AWAY_FROM_HOME}, changes=closed)
    assert found[2:4] == [
        "2026-12-09 08:00-12:00 lin scheduled",
        "2026-12-10 08:30-12:00 lin cancelled 停电",
    ]


def test_same_id_in_two_counties_are_two_changes() -> None:
    closed = of_clinic("cancelled", "change-1", reason="停电")
    late = change("late", "change-1", assignment="lin", date="2026-12-02")
    assert neighbours_visits({"changes": late}, changes=closed)[:2] == [
        "2026-12-02 08:30-12:00 lin late was 2026-12-02 08:30 lin",
        "2026-12-09 08:30-12:00 lin cancelled 停电",
    ]


def test_everybody_may_be_stood_in_for_by_the_closing_countys_expert() -> None:
    instead = of_clinic("substituted", by="jia")
    assert neighbours_visits({}, changes=instead)[1] == (
        "2026-12-09 08:30-12:00 shifan/jia substituted was 2026-12-09 08:30 lin"
    )


def test_a_visit_moved_away_is_not_called_off_where_it_is_no_more() -> None:
    moved = change("moved", "away", assignment="lin", date="2026-12-09", to="2026-12-11")
    closed = of_clinic("cancelled", reason="停电", announced="2026-11-21")
    assert neighbours_visits({"changes": moved}, changes=closed)[1] == (
        "2026-12-11 08:30-12:00 lin moved was 2026-12-09 08:30 lin"
    )


def test_market_days_are_those_of_the_place() -> None:
    """The clinic's own, else those of its county; never those of the doctor's county."""
    market = {
        "assignments": NEIGHBOUR["assignments"].replace("每周三上午", "逢圩日上午"),
        "region": f"{NEIGHBOUR['region']}market_days: 公历逢2、7\n",
    }
    county = f"{FILES['region']}market_days: 公历逢1、6\n"
    own = FILES["organizations"].replace(
        "示例卫生院, type", "示例卫生院, market_days: 公历逢5、10, type"
    )
    days = {
        where: [each[:10] for each in neighbours_visits(market, **files)]
        for where, files in {
            "own": {"organizations": own, "region": county},
            "county": {"region": county},
            "nobody": {},
        }.items()
    }
    assert days == {
        "own": ["2026-12-05", "2026-12-10", "2026-12-15"],
        "county": ["2026-12-01", "2026-12-06", "2026-12-11", "2026-12-16"],
        "nobody": [],
    }


def test_closing_announced_with_a_move_away_leaves_the_visit_on_its_new_day() -> None:
    moved = change("moved", "away", assignment="lin", date="2026-12-09", to="2026-12-11")
    assert neighbours_visits({"changes": moved}, changes=of_clinic("cancelled"))[1] == (
        "2026-12-11 08:30-12:00 lin moved was 2026-12-09 08:30 lin"
    )
