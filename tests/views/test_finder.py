"""What the finder knows of a region: names, words, what it is, who comes when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.views.finder_index import Entry, finder_index
from generator.views.finder_page import search_page
from generator.views.finder_visits import DIGITS, packed_days
from generator.views.page import Link, Page, Setting
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

AS_OF = date(2026, 12, 2)


@pytest.fixture(scope="module")
def setting() -> Setting:
    return setting_of(ROOT / "tests" / "views" / "with_visits", AS_OF)


@pytest.fixture(scope="module")
def found(setting: Setting) -> list[Entry]:
    return list(finder_index(setting.dataset.regions_by_id["shifan"], setting).entries)


def unpacked(packed: str) -> list[int]:
    """As finder-index.js reads it."""
    days, day = [], 0
    for sign in packed:
        day += DIGITS.index(sign)
        if sign != "z":
            days.append(day)
    return days


def lists_in(page: Page) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (one.kind, [(line.link.text, line.people) for line in one.lines])
        for one in page.content.lists
    ]


def test_people_are_known_by_title_department_hospital_and_what_is_said_without_a_date(
    found: list[Entry],
) -> None:
    assert [each for each in found if each.kind == "expert"] == [
        Entry(
            "expert",
            Link("示例甲", "shifan/experts/jia/"),
            about=("副主任医师", "内科", "示例县医院"),
            departments=("internal-medicine",),
            note="坐诊时间：未公布。",
        ),
        Entry(
            "expert",
            Link("示例乙", "shifan/experts/yi/"),
            about=("主治医师", "外科", "示例县医院"),
            departments=("surgery",),
            note="坐诊时间：未公布。",
        ),
        Entry(
            "expert",
            Link("示例丙", "shifan/experts/bing/"),
            about=("示例县医院",),
            note="驻点，每天是否在岗请先打电话。",
        ),
    ]


def test_villages_are_known_by_every_name_and_by_their_clinic(found: list[Entry]) -> None:
    assert [each for each in found if each.kind == "village"] == [
        Entry(
            "village",
            Link("示例甲村", "shifan/villages/jia-cun/"),
            about=("示例甲镇", "示例甲镇卫生院"),
            place="shifan/organizations/jia-zhen/",
        ),
        Entry(
            "village",
            Link("示例山村", "shifan/villages/shan-cun/"),
            ("示例小屯",),
            about=("示例乙镇", "示例乙镇卫生院"),
            place="shifan/organizations/yi-zhen/",
        ),
        Entry("village", Link("示例丙村", "shifan/villages/bing-cun/")),
    ]


def test_nobody_is_told_to_come_where_it_is_called_off_or_moved_away(setting: Setting) -> None:
    """On 2 December the clinic's visit is called off, on the 9th it is moved to the 10th."""
    rows = finder_index(setting.dataset.regions_by_id["shifan"], setting).rows
    days = {
        (AS_OF + timedelta(days=day)).isoformat()
        for row in rows
        for day in row.days
        if row.place.text == "示例甲镇卫生院" and row.department == "internal-medicine"
    }
    moved = [row for row in rows if row.status == "改期"]

    assert {"2026-12-02", "2026-12-09"} & days == set()
    assert {"2026-12-10", "2026-12-16"} <= days
    assert [(row.days, row.hours, [who.text for who in row.people]) for row in moved] == [
        ((8,), "下午 14:00–16:00", ["示例乙"])
    ]


def test_page_without_scripts_lists_all_by_kind(setting: Setting) -> None:
    assert lists_in(pages_of(setting)["weipai/find/"]) == [
        ("organization", [("示例无期镇卫生院", "乡镇卫生院")]),
        ("expert", []),
        ("village", []),
        ("department", []),
    ]
    assert [kind for kind, _ in lists_in(pages_of(setting)["shifan/find/"])] == [
        "organization",
        "expert",
        "village",
        "department",
        "tour",
        "workshop",
    ]


def test_page_of_the_site_leads_to_the_lists_of_each_region(setting: Setting) -> None:
    page = search_page((Link("示范县", "shifan/"),), setting, has_guides=True)

    assert (page.path, page.content.regions[0].region) == ("search/", Link("示范县", "shifan/"))
    assert page.content.regions[0].lists == (
        Link("医院、卫生院", "shifan/find/#organization"),
        Link("专家", "shifan/find/#expert"),
        Link("村", "shifan/find/#village"),
        Link("科室", "shifan/find/#department"),
    )


@given(some.sets(some.integers(0, 400)))
def test_days_come_back_from_their_signs(days: set[int]) -> None:
    assert unpacked(packed_days(tuple(sorted(days)))) == sorted(days)
