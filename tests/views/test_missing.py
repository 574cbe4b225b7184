"""What is missing in a region, and who has it: said as an office would ask for it."""

from datetime import date
from pathlib import Path

import pytest

from generator.views.page import Page, Setting
from tests.projects import ROOT, new_project, region_files
from tests.views.test_views import pages_of, setting_of

AS_OF = date(2026, 12, 2)


def told(page: Page) -> list[str]:
    """A line for each thing to ask for, below who has it and the heading of the side."""
    lines = []
    for group in page.content.groups:
        lines.append(group.title)
        for holder in group.holders:
            lines.append(f"  {holder.name.text} {holder.phone}".rstrip())
            for ask in holder.asks:
                about = "、".join(link.text for link in ask.about)
                lines.append(f"    {ask.what}：{about} → {ask.file}")
    return lines


def ways(page: Page) -> list[str]:
    return [way.path or "" for way in page.content.ways]


@pytest.fixture(scope="module")
def shipped() -> Setting:
    return setting_of(ROOT / "data", AS_OF)


def test_small_county_is_asked_for_everything_by_who_has_it(tmp_path: Path) -> None:
    files = region_files("bei", "北县", {"yi": "0000-0000201"}, "hospital")
    project = new_project(tmp_path / "site", files)
    page = pages_of(setting_of(project.folder / "data", AS_OF))["bei/missing/"]

    assert page.title == "北县：还缺什么，找谁要"
    assert told(page) == [
        "派出医院有的",
        "  北县医院",
        "    电话： → bei/organizations.yml",
        "    职称：示例yi → bei/experts.yml",
        "    科室：示例yi → bei/experts.yml",
        "    星期几、几点来：示例yi → bei/assignments.yml",
        "    2026年11月的工作量：示例yi → bei/workload/2026-11.yml",
        "受援单位有的",
        "  北县yi院 0000-0000201",
        "    帮扶协议（和谁签的）：北县医院 → bei/pairings.yml",
        "    2026年11月的工作量：示例yi → bei/workload/2026-11.yml",
        "卫健局有的",
        "  北县局",
        "    电话： → bei/region.yml",
        "    监督电话： → bei/region.yml",
        "    投诉电话： → bei/region.yml",
        "    谁核对的、哪天核对的： → bei/region.yml",
    ]


def test_attendance_is_asked_for_by_days_without_a_record(shipped: Setting) -> None:
    lines = told(pages_of(shipped)["shifan/missing/"])
    asked = [line.strip() for line in lines if "到岗记录" in line]
    what, file = "2026年11月的到岗记录：", " → shifan/attendance/2026-11.yml"

    assert asked == [
        f"{what}{people}{file}"
        for people in (
            "示例十七（1天）",
            "示例亥（8天）、示例戌（4天）",
            "示例巳（9天）、示例子（1天）、示例十八（1天）",
            "示例卯（1天）、示例戊（1天）、示例四（5天）、示例五（9天）",
            "示例辰（7天）、示例午（5天）、示例二（4天）、示例一（4天）",
            "示例壬（4天）",
            "示例阿拉坦图雅·巴特尔（2天）",
            "示例东丁（12天）、示例东戊（6天）",
            "示例东乙（11天）、示例东丙",
        )
    ]


def test_what_a_notice_does_not_say_is_nobodys_fault_and_is_not_led_to(shipped: Setting) -> None:
    pages = pages_of(shipped)
    page = pages["kezuozhong/missing/"]

    assert page.title == "科尔沁左翼中旗：原文没有写的"
    assert page.content.lead.startswith("这里列的是原文没有写的，不是谁没有做。")
    assert not [line for line in told(page) if "工作量" in line or "到岗" in line]
    assert "kezuozhong/missing/" not in ways(pages["kezuozhong/coverage/"])
    assert "shifan/missing/" in ways(pages["shifan/coverage/"])


def test_programme_that_is_over_is_asked_for_nothing_any_more(tmp_path: Path) -> None:
    files = region_files("bei", "北县", {"yi": "0000-0000201"}, "hospital")
    project = new_project(tmp_path / "site", files)
    page = pages_of(setting_of(project.folder / "data", date(2027, 2, 1)))["bei/missing/"]

    assert told(page) == [
        "卫健局有的",
        "  北县局",
        "    电话： → bei/region.yml",
        "    监督电话： → bei/region.yml",
        "    投诉电话： → bei/region.yml",
        "    谁核对的、哪天核对的： → bei/region.yml",
    ]
