"""Visits set for days on which the clinic is closed, or on which their post is over."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import check
from generator.texts.catalogue import catalogue
from tests.check.county_findings import AS_OF, told, weekly
from tests.schedule.county import change, visits_in
from tests.schedule.neighbour import write_two


def closed(announced: str, id_: str = "power", what: str = "cancelled", **more: str) -> str:
    """A change of the whole clinic on 10 December."""
    fields = {"assignment": "", "organization": "clinic", "date": "2026-12-10", **more}
    return change(what, id_, announced=announced, **fields)


def moved(announced: str, to: str = "2026-12-10") -> str:
    return change("moved", date="2026-12-09", to=to, announced=announced)


def added(announced: str) -> str:
    return change("added", date="2026-12-10", session="上午", announced=announced)


def standing(changes: str) -> list[str]:
    """The visits of 9 and 10 December."""
    return visits_in("2026-12-09", "2026-12-10", assignments=weekly(), changes=changes)


def test_closing_announced_later_calls_off_what_was_moved_there_or_added() -> None:
    later = closed("2026-11-22")
    assert standing(moved("2026-11-21") + later) == [
        "2026-12-10 08:30-12:00 jia cancelled was 2026-12-09 08:30 jia"
    ]
    assert standing(added("2026-11-21") + later)[1] == "2026-12-10 08:30-12:00 jia cancelled"
    for first in (moved("2026-11-21"), added("2026-11-21")):
        assert told(assignments=weekly(), changes=first + later) == []


def test_visit_set_for_a_day_already_closed_stands_and_both_lines_are_told() -> None:
    for setting, line in ((moved("2026-11-23"), 11), (added("2026-11-23"), 10)):
        changes = closed("2026-11-22") + setting
        assert standing(changes)[-1].startswith("2026-12-10 08:30-12:00 jia")
        assert "cancelled" not in standing(changes)[-1]
        assert told(assignments=weekly(), changes=changes) == [
            (
                f"changes.yml:{line} visit-while-closed: 示例卫生院在 2026-12-10 停诊"
                "（shifan/changes.yml:1），那天又定了一次坐诊：请核对。"
            )
        ]


def test_closing_and_visit_announced_at_once_are_closed_whatever_their_order_in_the_file() -> None:
    first, then = added("2026-11-22"), closed("2026-11-22")
    assert standing(first + then) == standing(then + first)
    assert standing(first + then)[1] == "2026-12-10 08:30-12:00 jia cancelled"


def test_nothing_is_told_where_the_clinic_opens_again_or_the_visit_is_elsewhere() -> None:
    opened = closed("2026-11-24", "back", "restored")
    elsewhere = moved("2026-11-23", "{date: 2026-12-10, place: 镇文化站}")
    afternoon = closed("2026-11-22", session="下午")
    for changes in (
        closed("2026-11-22") + moved("2026-11-23") + opened,
        closed("2026-11-22") + elsewhere,
        afternoon + moved("2026-11-23"),
    ):
        assert told(assignments=weekly(), changes=changes) == []


def test_visit_that_a_neighbour_sets_for_a_day_closed_here_is_told_there() -> None:
    setting = change("moved", assignment="lin", date="2026-12-09", to="2026-12-10")
    with TemporaryDirectory() as folder:
        write_two(
            Path(folder),
            {"changes": setting.replace("2026-11-20", "2026-11-23")},
            changes=closed("2026-11-22"),
            assignments="[]",
        )
        checked = check(Path(folder), date.fromisoformat(AS_OF))
    (finding,) = [each for each in checked.findings if each.code == "visit-while-closed"]
    assert (finding.file, finding.line) == ("lin/changes.yml", 6)
    message = catalogue("zh").told("message", finding.code, finding.problem, checked.lines)
    assert message == (
        "示例卫生院在 2026-12-10 停诊（shifan/changes.yml:1），那天又定了一次坐诊：请核对。"
    )


def test_visit_moved_past_the_end_of_its_post_is_told_with_both_lines() -> None:
    late = change("moved", date="2026-12-30", to="2027-01-05")
    assert told(assignments=weekly(), changes=late) == [
        (
            "changes.yml:6 change-outside-period: 这次定在 2027-01-05，不在起止时间"
            "（2026-01-01 至 2026-12-31，shifan/assignments.yml:5）之内：请核对。"
        )
    ]


def test_visit_added_after_an_early_end_names_the_line_of_the_end() -> None:
    ended = weekly(ended="{date: 2026-11-30, reason: 调回}")
    assert told(assignments=ended, changes=added("2026-11-20"))[1:] == [
        (
            "changes.yml:5 change-outside-period: 这次定在 2026-12-10，不在起止时间"
            "（2026-01-01 至 2026-11-30，shifan/assignments.yml:6）之内：请核对。"
        )
    ]


def test_visit_added_to_a_tour_after_its_programme_is_told() -> None:
    van = """
    - {id: van, name: 巡回医疗车, organization: hospital, programme: plan, team: [jia],
       stops: [{id: gate, place: 村委会门前, when: "每周四9:00-10:00"}]}
    """
    late = change(
        "added", assignment="", tour="van", stop="gate", date="2028-01-06", session="上午"
    )
    assert told(tours=van, changes=late)[1:] == [
        (
            "changes.yml:6 change-outside-period: 这次定在 2028-01-06，不在起止时间"
            "（2026-01-01 至 2027-12-31，shifan/programmes.yml:3）之内：请核对。"
        )
    ]
