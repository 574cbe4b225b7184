"""Changes that are incomplete, or fit no visit or several: what is told, and what is not."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.pipeline import check
from generator.texts.catalogue import catalogue
from tests.check.county_findings import codes, told, weekly
from tests.schedule.county import FILES, change, write_county


def test_a_change_on_a_day_without_visits_names_the_nearest() -> None:
    off = change("cancelled", date="2026-12-03")
    words = (
        "change-without-visit: 示例甲（示例卫生院）在 2026-12-03 本来没有安排，不知道变的是哪一次。"
    )
    assert told(assignments=weekly(), changes=off) == [f"changes.yml:5 {words}"]
    with TemporaryDirectory() as folder:
        write_county(Path(folder), assignments=weekly(), changes=off)
        (finding,) = [
            each
            for each in check(Path(folder), date(2026, 11, 25)).findings
            if each.code == "change-without-visit"
        ]
    hint = catalogue("zh").told("hint", finding.code, finding.problem, {})
    assert hint == (
        "看看日期和 session。离得最近的有："
        "2026-11-25 08:30-12:00、2026-12-02 08:30-12:00、2026-12-09 08:30-12:00。"
    )


@pytest.mark.parametrize("day", ["2026-12-02", "2027-03-03", "2028-03-01", "2029-07-04"])
def test_a_change_is_tried_on_its_own_days_however_far(day: str) -> None:
    always = weekly(period="{from: 2026-01, to: 2030-12}", when="每周三上午（节假日照常）")
    programmes = FILES["programmes"].replace("2027-12", "2030-12")
    files = {"assignments": always, "programmes": programmes}
    off = change("cancelled", date=day)
    before = change("cancelled", date=str(date.fromisoformat(day).replace(day=6)))
    files["region"] = FILES["region"]
    assert [each for each in codes(**files, changes=off) if "change" in each] == []
    wrong = [each for each in codes(**files, changes=before) if "change" in each]
    assert wrong == ["5 change-without-visit"]


def test_a_range_needs_one_visit_only_and_may_begin_in_the_past() -> None:
    some = change("cancelled", from_="2026-11-19", to="2026-12-02")
    assert codes(assignments=weekly(), changes=some) == []
    across = change("cancelled", from_="2027-01-19", to="2027-03-10")
    spring = weekly(when="3月每周三上午；12月每周三上午", period="{from: 2026-01, to: 2027-06}")
    assert [each for each in codes(assignments=spring, changes=across) if "change" in each] == []


def test_a_change_gone_by_is_history() -> None:
    assert codes(assignments=weekly(), changes=change("cancelled", date="2026-11-24")) == []
    assert codes(assignments=weekly(), changes=change("cancelled", date="2026-11-26")) == [
        "5 change-without-visit"
    ]


def test_calling_off_on_a_day_off_is_harmless() -> None:
    festival = change("cancelled", date="2027-01-01")
    assert codes(assignments=weekly(when="每周五上午"), changes=festival) == []


def test_a_change_that_fits_several_visits_asks_which() -> None:
    twice = weekly(when="每周三上午、下午")
    moved = change("moved", date="2026-12-02", to="{hours: 09:00-10:00}")
    assert told(assignments=twice, changes=moved) == [
        (
            "changes.yml:5 change-without-visit: 示例甲（示例卫生院）在 2026-12-02 有几次安排，"
            "不知道新的时间是哪一次的。"
        )
    ]
    one = change("moved", date="2026-12-02", session="上午", to="{hours: 09:00-10:00}")
    assert codes(assignments=twice, changes=one) == []


def test_a_change_of_a_post_without_dates_does_nothing() -> None:
    resident = "- {id: post, pairing: clinic, expert: jia, mode: resident, period: {from: 2026-01}}"
    assert told(assignments=resident, changes=change("cancelled", date="2026-12-02")) == [
        (
            "changes.yml:5 change-without-visit: 示例甲（示例卫生院）在 2026-12-02 前后都没有安排，"
            "这条变动没有用处。"
        )
    ]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"tour": "van"}, "assignment、tour、organization 只能写一项：一条变动只改一样。"),
        ({"stop": "gate"}, "写了站点“gate”，没有写是哪一条巡诊。"),
        ({"assignment": "", "tour": "van", "stop": "nowhere"}, "这条巡诊没有站点“nowhere”。"),
        ({"from_": "2026-12-02"}, "date 和 from 都写了，不知道是一天还是一段时间。"),
        ({"to": "2026-12-09"}, "写了 date，又写了 to 2026-12-09，像是一段时间。"),
        ({"session": "第一场"}, "session 写的是“第一场”，看不出是一天里的哪一次。"),
        ({"change": "moved"}, "写了改期，没有写改到哪天、几点或哪里。"),
        ({"change": "moved", "to": "{}"}, "写了改期，没有写改到哪天、几点或哪里。"),
        ({"change": "moved", "by": "yi"}, "写了改期，没有写改到哪天、几点或哪里。"),
        ({"change": "substituted"}, "写了代诊，没有写由谁代。"),
        ({"change": "added"}, "写了加诊，没有写什么时间。"),
        (
            {"change": "added", "assignment": "", "organization": "clinic", "session": "上午"},
            "加诊写在了整个机构上，不知道谁来。",
        ),
        (
            {"change": "moved", "date": "", "from_": "2026-12-02", "to": "2026-12-09"},
            "一段时间不能整个改期（到 2026-12-09）。",
        ),
        (
            {"change": "added", "date": "", "from_": "2026-12-02", "to": "2026-12-09"},
            "加诊只能一天一天写（到 2026-12-09）。",
        ),
        (
            {"date": "", "from_": "2026-12-02", "to": "2028-12-09"},
            "这段时间超过一年（到 2028-12-09）。",
        ),
    ],
)
def test_a_change_that_is_incomplete_has_one_finding(fields: dict[str, str], message: str) -> None:
    more = {"date": "2026-12-02", **fields}
    text = change(more.pop("change", "cancelled"), **more)
    tours = "- {id: van, name: 巡回医疗车, organization: hospital, programme: plan}\n"
    found = told(assignments=weekly(), changes=text, tours=tours)
    assert [each.partition(": ")[2] for each in found] == [message]
    assert "change-incomplete" in found[0]


@pytest.mark.parametrize(
    "fields",
    [
        {"change": "late"},
        {"change": "moved", "to": "2026-12-03"},
        {"change": "moved", "to": "{place: 镇文化站}"},
        {"change": "substituted", "by": "{name: 示例丁}"},
        {"change": "added", "to": "{hours: 14:00-15:00}"},
        {"change": "cancelled", "session": "早上"},
        {"change": "cancelled", "session": "08:30-12:00"},
        {"change": "cancelled", "assignment": "", "organization": "other"},
    ],
)
def test_a_change_that_is_complete_has_none(fields: dict[str, str]) -> None:
    more = {"date": "2026-12-02", **fields}
    assert codes(assignments=weekly(), changes=change(more.pop("change"), **more)) == []


def test_what_has_ended_may_have_been_called_off_before() -> None:
    ended = weekly(ended="{date: 2026-12-05, reason: 调回}")
    off = change("cancelled", date="2026-12-09")
    moved = change("moved", date="2026-12-09", to="2026-12-10")
    assert not any("change" in each for each in codes(assignments=ended, changes=off))
    assert "change-without-visit" in str(codes(assignments=ended, changes=moved))


def test_a_change_of_a_visit_that_is_called_off_says_so() -> None:
    closed = change("cancelled", "power", assignment="", organization="clinic", date="2026-12-02")
    for what, more in (("late", {}), ("substituted", {"by": "yi"})):
        then = change(what, date="2026-12-02", announced="2026-11-21", **more)
        (found,) = told(assignments=weekly(), changes=closed + then)
        assert found.partition(": ")[2] == (
            "示例甲（示例卫生院）在 2026-12-02 的安排已经停诊，这条变动没有用处。"
        )
