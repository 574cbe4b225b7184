"""What is due in the example county, and its notices, as a reader is told."""

from datetime import date

import pytest

from generator.views.page import Page, Setting
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of


@pytest.fixture(scope="module")
def shipped() -> Setting:
    return setting_of(ROOT / "data", date(2026, 12, 2))


@pytest.fixture(scope="module")
def pages(shipped: Setting) -> dict[str, Page]:
    return pages_of(shipped)


def told(page: Page) -> dict[str, list[str]]:
    """By heading, a line for each thing that is due."""
    return {
        stage.title: [
            " ".join(
                part
                for part in (
                    row.due,
                    row.done,
                    row.what,
                    "、".join(link.text for link in row.by) + row.more,
                )
                if part
            )
            for row in stage.rows
        ]
        for stage in page.content.stages
    }


def test_example_county_has_deadlines_at_every_stage(pages: dict[str, Page]) -> None:
    found = told(pages["shifan/reports/"])

    assert {title: (len(rows), rows[0]) for title, rows in found.items()} == {
        "快到期的": (3, "2026年12月31日 成效评估报告 示范县示例医院、示范县示例中医院"),
        "别家交了，这里没有记录": (
            3,
            (
                "2026年10月的；没有写最晚哪天 支援工作量月报 "
                "示例丙镇卫生院、示例丁镇卫生院、示例庚乡卫生院、示例癸社区卫生服务中心等9家"
            ),
        ),
        "到了时候，没有记录": (
            24,
            (
                "2026年10月的；没有写最晚哪天 支援信息月报 "
                "示范县示例医院、示范县示例中医院、示范县示例妇幼保健院"
            ),
        ),
        "办了，但晚了": (2, "2026年9月30日 2026年10月9日 成效评估报告 示范县示例中医院"),
        "办了的": (9, "2026年10月的；没有写最晚哪天 2026年11月4日 支援工作量月报 示例甲镇卫生院"),
    }


def test_notice_without_reports_on_record_says_so_and_no_more(pages: dict[str, Page]) -> None:
    assert told(pages["kezuozhong/reports/"]) == {
        "到了时候，没有记录": [
            "2023年12月31日 成效评估报告",
            "2023年9月30日 成效评估报告",
            "2023年6月30日 成效评估报告",
            (
                "2023年2月20日 二级医院对口帮扶基层卫生院关系表及帮扶协议 "
                "科尔沁左翼中旗人民医院、科尔沁左翼中旗蒙医院、科尔沁左翼中旗中医院"
            ),
        ]
    }


def test_notices_stand_by_whether_they_are_open(pages: dict[str, Page]) -> None:
    content = pages["shifan/notices/"].content
    stages = {"running": content.running, "coming": content.coming, "over": content.over}
    found = {
        stage: [
            (one.title, one.kind, [f"{fact.label}：{fact.values[0].text}" for fact in one.facts])
            for one in notices
        ]
        for stage, notices in stages.items()
    }

    assert found == {
        "running": [
            (
                "示范县支援专家坐诊安排（演示）",
                "现行的",
                [
                    "公示什么：谁来、从哪里来、看什么、哪天来",
                    "公示时间：2026年1月19日至2027年12月31日",
                    "有意见找谁：示范县卫生健康局医政股",
                    "电话：0000-0000002",
                ],
            ),
            (
                "示范县优秀支援专家拟推荐名单公示（演示）",
                "拟定的，征求意见",
                [
                    "公示什么：拟推荐示例甲、示例丁、示例一",
                    "公示时间：2026年12月1日至2026年12月7日",
                    "意见收到哪天：2026年12月7日",
                    "有意见找谁：示范县卫生健康局人事股",
                    "电话：0000-0000004",
                ],
            ),
        ],
        "coming": [],
        "over": [
            (
                "示范县支援专家名单公示（演示）",
                "结果",
                [
                    "公示什么：2026年拟派下乡坐诊的人员",
                    "公示时间：2026年1月12日至2026年1月16日",
                    "意见收到哪天：2026年1月16日",
                    "有意见找谁：示范县卫生健康局医政股",
                    "电话：0000-0000002",
                    "结果：公示期内没有收到异议",
                ],
            )
        ],
    }


def test_region_without_notices_says_that_none_is_on_record(pages: dict[str, Page]) -> None:
    content = pages["kezuozhong/notices/"].content

    assert (content.running, content.coming, content.over) == ((), (), ())
    assert "kezuozhong/notices/" not in [way.path for way in content.ways]
