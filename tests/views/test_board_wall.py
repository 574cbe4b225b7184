"""What a board's page says of the board on the wall: which hangs where, what has changed since."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.board_code import board_code
from generator.views.board_page import BoardContent, board_page
from generator.views.board_posted import Posted
from generator.views.board_since import Since
from generator.views.page import Setting
from tests.board_county import AS_OF, Records, county, setting_of, write

OF_THIS_WEEK, OVER = (board_code(monday, 99) for monday in (date(2026, 11, 23), date(2026, 10, 26)))


def page_in(records: Records, folder: Path, as_of: date = AS_OF) -> BoardContent:
    return content(setting_of(write(records, folder), as_of))


def content(setting: Setting) -> BoardContent:
    region = setting.dataset.regions_by_id["xian"]
    page = board_page(region.organizations_by_id["clinic"], region, setting)
    assert isinstance(page.content, BoardContent)
    return page.content


@pytest.mark.parametrize(
    ("board", "posted"),
    [
        (
            f"place: 门诊大厅, put_up: 2026-10-27, version: {OVER}",
            Posted(
                f"门诊大厅：2026年10月27日贴上，版本 {OVER}",
                "上面的四周到2026年11月22日为止，已经过完，请换一张。",
            ),
        ),
        (
            f"place: 大门口, put_up: 2026-11-23, version: {OF_THIS_WEEK}",
            Posted(f"大门口：2026年11月23日贴上，版本 {OF_THIS_WEEK}", "不是现行的，请换一张。"),
        ),
        (
            "version: 2026-07",
            Posted(
                "贴在哪里没有写：哪天贴的没有写，版本 2026-07",
                "看不出是不是现行的：不是本站印在公示牌上的那种版本号。",
            ),
        ),
        ("place: 大门口", Posted("大门口：哪天贴的没有写，没有写版本号", "")),
    ],
)
def test_board_that_hangs_is_told_and_judged(board: str, posted: Posted, tmp_path: Path) -> None:
    records = dict(county(1))
    records["xian/boards.yml"] = f"- {{id: hall, organization: clinic, {board}}}\n"

    assert page_in(records, tmp_path).posted == (posted,)


def test_board_in_force_is_the_right_one(tmp_path: Path) -> None:
    version = page_in(county(1), tmp_path / "before").version
    records = dict(county(1))
    records["xian/boards.yml"] = (
        f"- {{id: hall, organization: clinic, place: 门诊大厅, put_up: 2026-11-24,"
        f" version: {version}}}\n"
    )

    told = f"门诊大厅：2026年11月24日贴上，版本 {version}"
    assert page_in(records, tmp_path / "after").posted == (Posted(told, "是现行的。"),)


@pytest.mark.parametrize("day", ["taken_down: 2026-11-24", "put_up: 2026-11-25"])
def test_board_that_does_not_hang_is_not_told(day: str, tmp_path: Path) -> None:
    records = dict(county(1))
    records["xian/boards.yml"] = f"- {{id: hall, organization: clinic, {day}, version: A}}\n"

    assert page_in(records, tmp_path).posted == ()


def test_what_has_changed_is_told_newest_first(tmp_path: Path) -> None:
    """A visit called off, still to come; somebody new, somebody gone; nothing that is over."""
    records = dict(county(3))
    assignments = records["xian/assignments.yml"].splitlines(keepends=True)
    period = "period: {from: 2026-01, to: 2027-12}"
    assignments[1] = assignments[1].replace(period, "period: {from: 2026-11-02, to: 2027-12}")
    assignments[2] = assignments[2].replace(period, "period: {from: 2026-01, to: 2026-11-15}")
    records["xian/assignments.yml"] = "".join(assignments)
    records["xian/changes.yml"] = (
        "- {id: a, assignment: a0, date: 2026-11-25, change: cancelled, reason: 开会,"
        " announced: 2026-11-20 17:00}\n"
        "- {id: b, assignment: a0, date: 2026-11-23, change: cancelled, announced: 2026-11-22}\n"
    )

    assert page_in(records, tmp_path).since == (
        Since(
            "2026-11-20",
            "2026年11月20日公布：11月25日 星期三 下午 14:00–17:00 内科 唐呼格吉乐吐 主任医师"
            " 来自示例县人民医院：停诊（这次不来），原因：开会",
        ),
        Since("2026-11-16", "不再来：王䶮（最后一天是2026年11月15日）"),
        Since("2026-11-02", "2026年11月2日起新来：阿拉坦图雅·巴特尔"),
    )


def test_without_sheets_there_is_nothing_to_hold_against_the_page(tmp_path: Path) -> None:
    setting = replace(setting_of(write(county(1), tmp_path)), outputs=frozenset(["pages"]))

    assert (content(setting).in_force, content(setting).since) == ((), ())
