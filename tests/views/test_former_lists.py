"""What a reader is told of a list that is over, where another has come after it."""

from datetime import date
from pathlib import Path

import pytest

from generator.views.page import Link, Page
from generator.views.support import Support
from tests.views.test_views import EXAMPLE, pages_of, setting_of

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 26)
PILOT = "示范县2025年医师下乡试点方案"
RUNNING = ["示范县医师下乡坐诊方案"]


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(setting_of(ROOT / "data", AS_OF))


def programmes(lists: tuple[Support, ...]) -> list[str]:
    return list(dict.fromkeys(each.programme.text for each in lists))


def told_now(page: Page) -> list[str]:
    """The notes that are not kept for a later day."""
    return [note.title for note in page.notes if note.from_day is None]


def test_clinic_shows_who_comes_now_and_apart_from_them_who_came(pages: dict[str, Page]) -> None:
    page = pages["shifan/organizations/jia-zhen/"]
    (before,) = page.content.formerly

    assert programmes(page.content.comes) == RUNNING
    assert (before.programme.text, [each.name.text for each in before.people]) == (
        PILOT,
        ["示例寅", "示例巳", "示例庚"],
    )
    assert told_now(page) == [EXAMPLE.title]
    assert "示例寅" not in str(page.content.comes)


def test_hospital_counts_those_whom_it_sends_now(pages: dict[str, Page]) -> None:
    content = pages["shifan/organizations/xian-yiyuan/"].content

    assert programmes(content.sends) == RUNNING
    assert [each.recipient.text for each in content.formerly] == [
        *("示例甲镇卫生院", "示例丁镇卫生院", "示例己乡卫生院")
    ]


def test_village_is_told_only_who_comes_now(pages: dict[str, Page]) -> None:
    page = pages["shifan/villages/jia-er-cun/"]

    assert programmes(page.content.comes) == RUNNING
    assert told_now(page) == [EXAMPLE.title]


def test_expert_who_was_sent_elsewhere_before(pages: dict[str, Page]) -> None:
    page = pages["shifan/experts/si/"]

    assert [each.clinic.text for each in page.content.postings] == ["示例丁镇卫生院"]
    assert [each.clinic.text for each in page.content.formerly] == ["示例甲镇卫生院"]
    assert page.description == "示例巳，示范县示例医院，名单上派往示例丁镇卫生院。"
    assert told_now(page) == [EXAMPLE.title]


def test_expert_who_is_sent_no_more_bears_the_note(pages: dict[str, Page]) -> None:
    page = pages["shifan/experts/shili-shijiu/"]

    assert [each.programme.text for each in page.content.postings] == [PILOT]
    assert (page.content.formerly, page.content.agenda) == ((), None)
    assert page.description == (
        "示例十九，示范县示例中医院。方案已经结束，当时的名单上派往示例己乡卫生院。"
    )
    assert told_now(page) == [EXAMPLE.title, "已经结束"]


def test_department_names_the_clinics_that_need_it_now(pages: dict[str, Page]) -> None:
    content = pages["shifan/departments/dentistry/"].content

    assert [each.clinic.text for each in content.clinics] == ["示例丁镇卫生院"]


def test_clinic_asks_for_what_it_needs_now(pages: dict[str, Page]) -> None:
    needs = {each.clinic.text: each.needs for each in pages["shifan/coverage/"].content.needs}

    assert [need.department.text for need in needs["示例甲镇卫生院"]] == [
        *("内科", "外科", "妇科", "超声", "针灸科")
    ]


def test_region_says_which_programmes_are_over_and_has_no_note_of_them(
    pages: dict[str, Page],
) -> None:
    page = pages["shifan/"]

    assert [(each.link.text, each.status) for each in page.content.programmes] == [
        ("示范县医师下乡坐诊方案", "正在实施"),
        ("示范县接受三级医院和东西部协作支援实施方案", "正在实施"),
        (PILOT, "已结束"),
        ("示范县2024年健康下乡活动方案", "已结束"),
    ]
    assert page.content.lead == "名单上有13家受援单位、41个名字。"
    assert told_now(page) == told_now(pages["shifan/today/"]) == [EXAMPLE.title]


def test_pairing_of_before_still_has_its_page(pages: dict[str, Page]) -> None:
    page = pages["shifan/pairings/zhong-geng-2025/"]

    assert told_now(page) == [EXAMPLE.title, "已经结束"]
    assert page.content.support.recipient == Link(
        "示例庚乡卫生院", "shifan/organizations/geng-xiang/"
    )
