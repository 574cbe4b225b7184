"""Office hours of a visit that is moved are those of its new day."""

from tests.schedule.county import FILES, change, post, visits_in

MOVED = change("moved", date="2026-09-30", to="2026-10-13")


def moved(when: str, *changes: str) -> list[str]:
    """The visits of 13 October, after the summer hours have ended."""
    return visits_in(
        "2026-10-13", "2026-10-13", assignments=post(when), changes="".join(changes or (MOVED,))
    )


def test_bare_part_of_the_day_takes_the_hours_of_the_new_season() -> None:
    assert moved("每周三下午") == ["2026-10-13 14:00-17:00 jia moved was 2026-09-30 15:00 jia"]
    assert moved("每周三全天") == ["2026-10-13 08:30-17:00 jia moved was 2026-09-30 08:00 jia"]


def test_written_hours_stay() -> None:
    assert moved("每周三15:00-18:00") == [
        "2026-10-13 15:00-18:00 jia moved was 2026-09-30 15:00 jia"
    ]
    assert moved("每周三下午15:00-18:00") == [
        "2026-10-13 15:00-18:00 jia moved was 2026-09-30 15:00 jia"
    ]


def test_hours_that_a_change_gives_stay() -> None:
    given = change("moved", date="2026-09-30", to="{date: 2026-10-13, hours: 15:00-18:00}")
    assert moved("每周三下午", given) == [
        "2026-10-13 15:00-18:00 jia moved was 2026-09-30 15:00 jia"
    ]
    late = change(
        "late", "late", date="2026-09-30", to="{hours: 15:00-18:00}", announced="2026-09-01"
    )
    assert moved("每周三下午", late, MOVED) == [
        "2026-10-13 15:00-18:00 jia moved was 2026-09-30 15:00 jia"
    ]


def test_half_of_a_whole_day_takes_them_too() -> None:
    half = change("moved", date="2026-09-30", session="下午", to="2026-10-13")
    assert moved("每周三全天", half) == [
        "2026-10-13 14:00-17:00 jia moved was 2026-09-30 15:00 jia"
    ]


def test_added_visit_that_is_moved_takes_them_too() -> None:
    plus = change("added", "plus", date="2026-09-29", session="下午", announced="2026-09-01")
    then = change("moved", date="2026-09-29", to="2026-10-13")
    assert moved("每周三上午", plus, then) == [
        "2026-10-13 14:00-17:00 jia moved was 2026-09-29 15:00 jia"
    ]


def test_visit_moved_and_restored_has_the_hours_that_it_had() -> None:
    back = change("restored", "back", date="2026-09-30", announced="2026-11-21")
    found = visits_in(
        "2026-09-30", "2026-10-13", assignments=post("每周三下午"), changes=MOVED + back
    )
    assert found[0] == "2026-09-30 15:00-18:00 jia scheduled"


def test_winter_that_runs_over_new_year_is_one_season() -> None:
    region = (
        FILES["region"]
        .replace("10-01, to: 04-30", "11-01, to: 03-31")
        .replace("05-01, to: 09-30", "04-01, to: 10-31")
    )
    days = {"2027-01-05": "08:30-12:00", "2027-03-31": "08:30-12:00", "2027-04-01": "08:00-12:00"}
    for day, hours in days.items():
        moved_there = change("moved", date="2026-12-30", to=day)
        found = visits_in(
            day, day, region=region, assignments=post("每周三上午"), changes=moved_there
        )
        assert f"{day} {hours} jia moved was 2026-12-30 08:30 jia" in found
