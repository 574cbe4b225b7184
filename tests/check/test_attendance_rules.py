"""Attendance against posts and visits: what is told, in which words, and what is not told."""

import pytest

from tests.check.county_findings import told, weekly
from tests.schedule.county import change, post

RESIDENT = "- {id: post, pairing: clinic, expert: jia, mode: resident, period: PERIOD}\n"
YEAR = "{from: 2026-01, to: 2026-12}"


def present(*days: str, status: str = "present") -> str:
    """The attendance of the one post on these days."""
    lines = "".join(f"  - {{date: {day}, status: {status}}}\n" for day in days)
    return f"- assignment: post\n  confirmed_by: 示例卫生院办公室\n  days:\n{lines}"


def resident(period: str = YEAR, **more: str) -> str:
    """A resident posting, as text."""
    lines = "".join(f", {key}: {value}" for key, value in more.items())
    return RESIDENT.replace("PERIOD", period + lines)


def found(attendance: str, assignments: str, month: str = "2026-11", **files: str) -> list[str]:
    """What is told of one month's attendance, the line and the code first."""
    files[f"attendance/{month}"] = attendance
    lines = told(assignments=assignments, **files)
    start = f"attendance/{month}.yml:"
    return [line.removeprefix(start) for line in lines if line.startswith(start)]


def test_days_of_visits_are_in_order() -> None:
    assert found(present("2026-11-04", "2026-11-11", "2026-11-18"), weekly()) == []


def test_day_without_a_visit_is_told_with_its_date_each() -> None:
    told_of = "attendance-without-visit: 示例甲（示例卫生院）在 {} 没有安排，这里有在岗记录。"

    assert found(present("2026-11-04", "2026-11-05", "2026-11-12"), weekly()) == [
        f"5 {told_of.format('2026-11-05')}",
        f"6 {told_of.format('2026-11-12')}",
    ]


def test_absence_on_a_day_without_a_visit_is_told_too() -> None:
    assert [line[:26] for line in found(present("2026-11-05", status="absent"), weekly())] == [
        "4 attendance-without-visit"
    ]


def test_visits_are_those_after_changes() -> None:
    moved = change("moved", date="2026-11-04", to="2026-11-06")
    added = change("added", "change-2", date="2026-11-12", session="上午")
    off = change("cancelled", "change-3", date="2026-11-18")
    days = present("2026-11-04", "2026-11-06", "2026-11-12", "2026-11-18")

    assert found(days, weekly(), changes=moved + added + off) == [
        (
            "4 attendance-without-visit: 示例甲（示例卫生院）在 2026-11-04 没有安排，"
            "这里有在岗记录。"
        ),
        (
            "7 attendance-without-visit: 示例甲（示例卫生院）在 2026-11-18 的那一次停了诊，"
            "这里有在岗记录。"
        ),
    ]


def test_visit_moved_in_from_another_month_is_one() -> None:
    moved = change("moved", date="2026-10-28", to="2026-11-02")

    assert found(present("2026-11-02"), weekly(), changes=moved) == []


def test_month_without_any_visit_has_its_own_sentence() -> None:
    assert found(present("2026-11-04"), weekly(when="12月每周三上午")) == [
        (
            "4 attendance-without-visit: 示例甲（示例卫生院）在这个月一次安排也没有，"
            "这里有 2026-11-04 的在岗记录。"
        )
    ]


@pytest.mark.parametrize(
    "when",
    ["电话预约", "不定期", "每周三上午；随叫随到", '"每周三上午，雨天顺延到第二天"'],
)
def test_schedule_that_does_not_give_all_dates_proves_nothing(when: str) -> None:
    assert found(present("2026-11-05"), weekly(when=when)) == []


def test_somebody_without_sessions_may_have_come_on_any_day() -> None:
    tour = resident().replace("mode: resident", "mode: tour")

    assert found(present("2026-11-05"), tour) == []


def test_days_near_a_festival_prove_nothing_before_the_year_is_announced() -> None:
    away = post("每周三上午", period="{from: 2023-01, to: 2026-12}")
    programmes = "- {id: plan, name: 示范县帮扶方案, period: {from: 2023-01, to: 2026-12}}\n"
    files = {"programmes": programmes}

    assert found(present("2024-10-12"), away, "2024-10", **files) == []
    assert [line[:26] for line in found(present("2024-08-15"), away, "2024-08", **files)] == [
        "4 attendance-without-visit"
    ]


def test_resident_may_be_there_on_any_day_but_those_of_leave() -> None:
    leave = "[{from: 2026-11-02, to: 2026-11-06, reason: 探亲假}]"
    days = present("2026-11-01", "2026-11-04", "2026-11-07")

    assert found(days, resident()) == []
    assert found(days, resident(absences=leave)) == [
        (
            "5 attendance-without-visit: 示例甲（示例卫生院）从 2026-11-02 到 2026-11-06 请假，"
            "这里写着 2026-11-04 到岗。"
        )
    ]
    absent = present("2026-11-04", status="absent")
    assert found(absent, resident(absences=leave)) == []


def test_post_that_had_ended_is_told_once_an_entry() -> None:
    ended = resident(ended="{date: 2026-11-10, reason: 调回}")

    assert found(present("2026-11-10", "2026-11-11", "2026-11-12"), ended) == [
        (
            "5 attendance-outside-post: 示例甲（示例卫生院）的安排到 2026-11-10 为止，"
            "2026-11-11 还有在岗记录（这样的日子有 2 天）。"
        )
    ]


def test_post_that_had_not_begun() -> None:
    later = resident("{from: 2026-11-09, to: 2026-12}")

    assert found(present("2026-11-06", "2026-11-09"), later) == [
        (
            "4 attendance-outside-post: 示例甲（示例卫生院）的安排从 2026-11-09 起，"
            "2026-11-06 就有在岗记录（这样的日子有 1 天）。"
        )
    ]


def test_post_at_a_clinic_that_had_closed() -> None:
    organizations = """
        - {id: hospital, name: 示范县人民医院, type: general_hospital}
        - id: clinic
          name: 示例卫生院
          type: township_health_center
          closed: {date: 2026-11-10, successor: other}
        - {id: other, name: 示例乙卫生院, type: township_health_center}
        """
    lines = found(present("2026-11-09", "2026-11-10"), resident(), organizations=organizations)

    assert [line[:25] for line in lines] == ["5 attendance-outside-post"]


def test_day_of_another_month_is_told_as_that_alone() -> None:
    days = present("2026-10-30", "2027-11-04", "2026-11-04")

    assert found(days, weekly()) == [
        "4 attendance-outside-month: 这个文件记 2026-11 的在岗，里面写了 2026-10-30。",
        "5 attendance-outside-month: 这个文件记 2026-11 的在岗，里面写了 2027-11-04。",
    ]


def test_day_ahead_is_told_once_an_entry_and_today_is_not_ahead() -> None:
    assert found(present("2026-11-25", "2026-11-26", "2026-11-27"), resident()) == [
        (
            "5 ledger-ahead-of-time: 这里记的是做过的事，日期 2026-11-26 却还没有到"
            "（今天按 2026-11-25 算）。"
        )
    ]


def test_day_told_twice_is_an_error_and_judged_once() -> None:
    assert found(present("2026-11-05", "2026-11-05"), weekly()) == [
        (
            "4 attendance-without-visit: 示例甲（示例卫生院）在 2026-11-05 没有安排，"
            "这里有在岗记录。"
        ),
        "5 attendance-day-repeated: 2026-11-05 已经写过了，见 shifan/attendance/2026-11.yml:4。",
    ]


def test_assignment_told_twice_is_found_however_it_is_written() -> None:
    again = present("2026-11-05").replace("assignment: post", "assignment: shifan/post")

    assert found(present("2026-11-04") + again, resident()) == [
        (
            "5 ledger-entry-repeated: 安排“shifan/post”这个月已经登记过了，"
            "见 shifan/attendance/2026-11.yml:1。"
        )
    ]


def test_what_cannot_all_be_read_is_judged_no_further() -> None:
    broken = weekly().replace("mode: clinic", "mode: clinik")

    assert found(present("2026-11-05"), broken) == []
