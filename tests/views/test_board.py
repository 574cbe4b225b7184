"""What a board shows, and when its code changes."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.model.board_code import ALPHABET
from generator.views.board import board_of
from generator.views.board_contacts import BoardContact
from generator.views.board_times import BoardTime, BoardWeek
from generator.views.board_version import board_version, versions_in_force
from generator.views.recipient import recipients
from tests.board_county import AS_OF, board_in, county, setting_of, write

DATA = Path(__file__).parents[2] / "data"


def test_board_of_one_person_with_a_change(tmp_path: Path) -> None:
    board = board_in(write(county(1, changes=1), tmp_path))
    assert board.address == "https://example.org/gongshi/xian/organizations/clinic/"
    assert board.basis == (
        (
            "依据《示例县对口支援工作方案》（示卫〔2026〕1号），2026年1月至2027年12月；"
            "派出医院：示例县人民医院"
        ),
    )
    assert board.weeks[0] == BoardWeek("第一周", "11月23日–11月29日")
    assert board.hours == "时间：上午 8:30–12:00，下午 14:00–17:00；不是这个时间的，写在旁边。"
    person = board.people[0]
    assert (person.name, person.title, person.department) == ("唐呼格吉乐吐", "主任医师", "内科")
    assert person.does == "高血压、心慌胸闷、冠心病放支架以后怎么吃药、颈肩腰腿疼"
    assert person.does_short == "高血压、心慌胸闷等"
    assert (person.photo, person.initial) == ("", "唐")
    assert person.weeks[0] == (
        BoardTime(
            "11月23日 周一", "23日周一", "上午", "", "", "停诊：到县里参加急救演练", is_off=True
        ),
        BoardTime("11月25日 周三", "25日周三", "下午", "", "", "", is_off=False),
    )
    assert board.phone == BoardContact("去前先打电话", "0000-0000009", "")


def test_nothing_known_is_said_and_no_empty_grid_is_drawn(tmp_path: Path) -> None:
    board = board_in(write(county(2, schedules=False), tmp_path))
    assert (board.weeks, board.hours) == ((), "")
    assert board.no_dates == "哪天来：未公布。去前先打电话。"
    assert [person.when for person in board.people] == ["坐诊时间：未公布"] * 2
    assert board_in(write(county(0), tmp_path / "none")).nobody == "名单上没有写派谁来。"


def test_without_an_address_there_is_no_code(tmp_path: Path) -> None:
    assert board_in(write(county(1), tmp_path), address="").address == ""


@pytest.mark.parametrize(
    ("consent", "photo"),
    [
        ("", ""),
        (", photo_consent: {date: 2026-01-01}", "xian/photos/tang.jpg"),
        (", photo_consent: {date: 2026-12-01}", ""),
        (", photo_consent: {date: 2026-01-01, withdrawn: 2026-11-24}", ""),
        (", photo_consent: {date: 2026-01-01, withdrawn: 2026-11-25}", "xian/photos/tang.jpg"),
    ],
)
def test_photo_is_shown_only_with_consent(tmp_path: Path, consent: str, photo: str) -> None:
    records = dict(county(1))
    person = records["xian/experts.yml"].rstrip("}\n")
    records["xian/experts.yml"] = f"{person}, photo: tang.jpg{consent}}}\n"
    assert board_in(write(records, tmp_path)).people[0].photo == photo


def test_list_that_is_over_says_so_and_claims_no_more_than_the_notice() -> None:
    setting = setting_of(DATA)
    region = setting.dataset.regions_by_id["kezuozhong"]
    for organization in recipients(region, setting):
        board = board_of(organization, region, setting)
        assert [band.title for band in board.bands] == ["已经结束"]
        assert board.weeks == ()
        assert board.people_title == "当时名单上来帮扶的人"
        assert board.issuer == "原文发文单位：科尔沁左翼中旗卫生健康委员会"
        assert board.origin == "本站照原文整理，不是发文单位发布的，也还没有单位核对过。"
        assert board.phone.number == "原文没有写"
        assert {person.title for person in board.people} == {"职称原文没有写"}


def test_example_county_carries_a_watermark_and_a_band() -> None:
    setting = setting_of(DATA)
    region = setting.dataset.regions_by_id["shifan"]
    for organization in recipients(region, setting):
        board = board_of(organization, region, setting)
        assert board.watermark == "演示 · 请勿据此就诊"
        assert board.bands[0].text == "人和时间都是编的，请勿据此就诊。"


def test_code_is_six_clear_signs_and_the_same_all_week(tmp_path: Path) -> None:
    data = write(county(3), tmp_path)
    monday = date(2026, 11, 23)
    codes = {board_version(board_in(data, monday + timedelta(days=day))) for day in range(7)}
    assert len(codes) == 1
    assert len(code := codes.pop()) == 6
    assert set(code) <= set(ALPHABET)


def test_code_changes_with_what_hangs_on_the_wall_and_with_nothing_else(tmp_path: Path) -> None:
    before = board_version(board_in(write(county(3), tmp_path / "before")))
    called_off = board_in(write(county(3, changes=1), tmp_path / "off"))
    assert board_version(called_off) != before
    ringing = board_in(write(county(3, supervision_phone="0000-0000008"), tmp_path / "phone"))
    assert board_version(ringing) != before
    elsewhere = board_in(write(county(3, address="示例路 1 号"), tmp_path / "address"))
    assert board_version(elsewhere) == before
    assert board_version(replace(called_off, name_mn="ᠵ")) != board_version(called_off)
    assert board_version(replace(called_off, as_of="别的一天")) == board_version(called_off)


def test_codes_in_force_are_those_of_the_four_weeks_that_are_not_over(tmp_path: Path) -> None:
    data = write(county(3), tmp_path)
    setting = setting_of(data)
    region = setting.dataset.regions_by_id["xian"]
    clinic = region.organizations_by_id["clinic"]
    found = versions_in_force(clinic, region, setting)
    assert list(found.values()) == ["2026-11-23", "2026-11-16", "2026-11-09", "2026-11-02"]
    for weeks, code in enumerate(found):
        day = AS_OF - timedelta(weeks=weeks)
        assert code == board_version(board_in(data, day, address=""))
