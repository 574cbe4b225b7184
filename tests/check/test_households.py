"""What a home visit may say of where it goes: a village, never a household."""

import pytest

from tests.check.county_findings import codes, told
from tests.schedule.county import change, post

VILLAGES = "- {id: here, name: 示例三号, aliases: [老张家], clinic: clinic}\n"


def visiting(**fields: str) -> str:
    """A weekly home visit with more fields."""
    lines = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    return post("每周三下午", period="{from: 2026-01, to: 2026-12}") + (
        f"    service: home_visit\n{lines}"
    )


@pytest.mark.parametrize(
    "words",
    [
        "示例村3组12号",
        "十二号",
        "１２号",
        "3号院",
        "幸福楼2单元",
        "5栋",
        "门牌12",
        "李某户",
        "户主李某",
        "12户",
        "李某家",
        "李某家里",
        "李某家门口",
    ],
)
@pytest.mark.parametrize("field", ["village", "place", "room"])
def test_what_looks_like_a_household_is_an_error(field: str, words: str) -> None:
    found = told(assignments=visiting(**{field: words}), villages=VILLAGES)
    assert found == [
        (
            "assignments.yml:9 household-address: "
            "上门服务的这一项像是一户人家的地址；住户的地址不能写进来。"
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "here",
        "示例三号",
        "老张家",
        "三号村",
        "八户屯",
        "十二户",
        "第三组",
        "3组",
        "示例村",
        "李家屯",
    ],
)
def test_name_of_a_village_is_none(words: str) -> None:
    assert codes(assignments=visiting(village=words), villages=VILLAGES) == []


def test_note_may_have_dates_and_counts_but_no_door() -> None:
    for note in ("每月12号去", "一次走12户", "行动不便的老人，由卫生院安排"):
        assert codes(assignments=visiting(note=note)) == []
    assert codes(assignments=visiting(note="示例村3组12号门口集合")) == ["9 household-address"]


def test_place_or_room_that_is_no_organization_is_told() -> None:
    for place in ("村东头", "老年之家"):
        assert codes(assignments=visiting(place=place)) == ["9 home-visit-with-place"]
    assert codes(assignments=visiting(room="里屋")) == ["9 home-visit-with-place"]
    assert codes(assignments=visiting(place="village")) == []


def test_change_moves_no_home_visit_to_a_household() -> None:
    moved = change("moved", date="2026-12-02", to="{place: 示例村3组12号}")
    assert codes(assignments=visiting(village="here"), villages=VILLAGES, changes=moved) == [
        "6 household-address"
    ]


def test_other_visits_have_places_with_numbers() -> None:
    clinic = post("每周三下午", period="{from: 2026-01, to: 2026-12}") + "    room: 3号诊室\n"
    assert codes(assignments=clinic) == []
