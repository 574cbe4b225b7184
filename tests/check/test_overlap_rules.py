"""Visits that overlap and rooms used twice: what is told, where, and how often."""

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.pipeline import check
from tests.check.county_findings import both, codes, told, weekly
from tests.schedule.county import FILES, change, write_county


def test_a_schedule_in_order_has_no_findings() -> None:
    assert told(assignments=weekly()) == []


def test_overlap_of_hours_is_told_once_with_its_first_date() -> None:
    assert told(assignments=both("每周三上午", '"每周三11:30-13:00"')) == [
        (
            "assignments.yml:4 visit-overlaps-another: 示例甲的两处安排时间重叠："
            "示例卫生院 08:30-12:00（shifan/assignments.yml:2），示例乙卫生院 11:30-13:00；"
            "这样的日子有 10 天，第一天是 2026-10-28。"
        )
    ]


def test_hours_that_touch_do_not_overlap() -> None:
    assert told(assignments=both("每周三上午", '"每周三12:00-13:00"')) == []


@pytest.mark.parametrize(
    ("one", "two", "is_clash"),
    [
        ("每周三上午", "每周三上午", True),
        ("每周三上午", "每周三下午", False),
        ("每周三全天", "每周三下午", True),
        ("每周三", "每周三全天", True),
        ("每周三", "每周三", False),
        ("每周三上午", '"每周三8:00-10:00"', True),
        ("每周三晚上", "每周三晚上", True),
        ("每周三上午", "每周四上午", False),
    ],
)
def test_without_office_hours_the_part_of_the_day_decides(
    one: str, two: str, *, is_clash: bool
) -> None:
    region = FILES["region"].partition("office_hours")[0]
    found = codes(assignments=both(one, two), region=region)
    assert [each for each in found if "overlaps" in each] == (
        ["4 visit-overlaps-another"] if is_clash else []
    )


def test_at_one_organization_unknown_hours_do_not_overlap() -> None:
    region = FILES["region"].partition("office_hours")[0]
    text = both("每周三上午", "每周三上午").replace("pairing: other", "pairing: clinic")
    assert codes(assignments=text, region=region) == ["1 hours-unknown"]


def test_what_is_called_off_or_moved_away_overlaps_nothing() -> None:
    text = both("2026年12月9日上午", "2026年12月9日上午")
    assert codes(assignments=text) == ["4 visit-overlaps-another"]
    for one in (
        change("cancelled", assignment="two", date="2026-12-09"),
        change("moved", assignment="two", date="2026-12-09", to="2026-12-10"),
        change("substituted", assignment="two", date="2026-12-09", by="yi"),
    ):
        found = codes(assignments=text, changes=one)
        assert [each for each in found if "overlaps" in each] == []


def test_an_overlap_that_a_change_brings_stands_at_the_change() -> None:
    text = both("每周三上午", "每周四上午")
    moved = change("moved", assignment="one", date="2026-12-09", to="2026-12-10")
    assert told(assignments=text, changes=moved) == [
        (
            "changes.yml:1 visit-overlaps-another: 示例甲在 2026-12-10 的两处安排时间重叠："
            "示例乙卫生院 08:30-12:00（shifan/assignments.yml:4），示例卫生院 08:30-12:00。"
        )
    ]


def test_members_of_teams_and_turns_and_tours_overlap_too() -> None:
    team = both("每周三上午", "每周三上午").replace("expert: jia", "team: [yi, jia]", 1)
    assert codes(assignments=team) == ["4 visit-overlaps-another"]
    turns = "rotation: {experts: [yi, jia], each: week, start: 2026-11-30}"
    turn = both("每周三上午", "2026年12月2日上午").replace("expert: jia", turns, 1)
    assert codes(assignments=turn) == []
    turn = both("每周三上午", "2026年12月9日上午").replace("expert: jia", turns, 1)
    assert codes(assignments=turn) == ["4 visit-overlaps-another"]
    tours = """
        - {id: van, name: 巡回医疗车, organization: hospital, team: [jia],
           programme: plan,
           stops: [{id: gate, place: 村委会门前, when: "每周三9:00-10:00（至2026-12-31）"}]}
        """
    assert told(assignments=weekly(), tours=tours) == [
        (
            "tours.yml:3 visit-overlaps-another: 示例甲的两处安排时间重叠："
            "示例卫生院 08:30-12:00（shifan/assignments.yml:7），"
            "巡回医疗车（村委会门前） 09:00-10:00；"
            "这样的日子有 10 天，第一天是 2026-10-28。"
        )
    ]


def test_visits_in_two_regions_overlap_too() -> None:
    with TemporaryDirectory() as folder:
        data = Path(folder)
        write_county(data, assignments=weekly())
        (data / "shifan").rename(data / "linxian")
        shutil.rmtree(data / "holidays")
        write_county(data, assignments=weekly(expert="linxian/jia"), experts="[]\n")

        findings = check(data, date(2026, 11, 25)).findings

    found = [each for each in findings if each.code == "visit-overlaps-another"]
    assert [(each.file, each.line) for each in found] == [("shifan/assignments.yml", 7)]


def test_many_visits_of_a_day_are_not_told_pair_by_pair() -> None:
    sessions = ", ".join('{when: "每周三8:00-9:00", service: lecture}' for _ in range(30))
    text = both("每周四上午", "每周五上午").replace("sessions: [", f"sessions: [{sessions}, ")
    found = codes(assignments=text)
    assert found.count("2 visit-overlaps-another") == 29


def test_one_room_at_once_is_told_at_the_second() -> None:
    one = both("每周三上午", '"每周三9:00-10:00"').replace("other,", "clinic,")
    rooms = one.replace("}]}", ", room: 3 诊室}]}").replace(
        "two, pairing: clinic, expert: jia", ("two, pairing: clinic, expert: yi")
    )
    assert told(assignments=rooms) == [
        (
            "assignments.yml:4 room-used-twice: 示例卫生院的“3 诊室”同时有两项安排："
            "示例甲（示例卫生院）（shifan/assignments.yml:2），示例乙（示例卫生院）；"
            "这样的日子有 10 天，第一天是 2026-10-28。"
        )
    ]
    assert codes(assignments=rooms.replace("3 诊室", "4 诊室", 1)) == []
    elsewhere = rooms.replace("two, pairing: clinic", "two, pairing: other")
    assert codes(assignments=elsewhere) == []


def test_what_overlapped_on_days_gone_by_only_is_history() -> None:
    past = both("每周三上午", "2026年11月4日上午")
    today = both("每周三上午", "2026年11月25日上午")
    assert "visit-overlaps-another" not in str(codes(assignments=past))
    assert "visit-overlaps-another" in str(codes(assignments=today))
