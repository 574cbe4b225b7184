"""What is due in the example county, and its notices, as a reader is told."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.views.page import Fact, Link, Page, Setting
from tests.projects import ROOT
from tests.schedule.county import write_county
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
                    "、".join(link.text for link in row.by),
                    f"→ {row.to}" if row.to else "",
                    row.under.text if row.under else "",
                    row.clause,
                    row.file.text if row.file else "",
                )
                if part
            )
            for row in stage.rows
        ]
        for stage in page.content.stages
    }


def test_example_county_has_deadlines_at_every_stage(pages: dict[str, Page]) -> None:
    found = told(pages["shifan/reports/"])

    asked = "→ 示范县卫生健康局医政股 示范县医师下乡坐诊方案"
    assert {title: (len(rows), rows[0]) for title, rows in found.items()} == {
        "快到期的": (
            3,
            f"2026年12月31日 成效评估报告 示范县示例医院、示范县示例中医院 {asked} 三（三）",
        ),
        "别家交了，这里没有记录": (
            3,
            (
                "2026年10月的；没有写最晚哪天 支援工作量月报 "
                "示例丙镇卫生院、示例丁镇卫生院、示例庚乡卫生院、示例癸社区卫生服务中心、"
                "示例己乡卫生院、示例壬民族乡中心卫生院（示例壬民族乡妇幼保健计划生育服务站）、"
                f"示例戊乡卫生院、示例乙镇中心卫生院、示范县示例中医院 {asked} 四（四）"
            ),
        ),
        "到了时候，没有记录": (
            24,
            (
                "2026年10月的；没有写最晚哪天 支援信息月报 "
                "示范县示例医院、示范县示例中医院、示范县示例妇幼保健院 "
                "→ 示范县卫生健康局医政股 示范县接受三级医院和东西部协作支援实施方案 三（三）"
            ),
        ),
        "到期了的协议": (1, "2026年10月31日 帮扶协议到期了 示范县示例医院帮示例丁镇卫生院"),
        "办了，但晚了": (
            2,
            f"2026年9月30日 2026年10月9日 成效评估报告 示范县示例中医院 {asked} 三（三）",
        ),
        "办了的": (
            9,
            (
                "2026年10月的；没有写最晚哪天 2026年11月4日 支援工作量月报 示例甲镇卫生院 "
                f"{asked} 四（四）"
            ),
        ),
    }


def test_notice_without_reports_on_record_says_so_and_no_more(pages: dict[str, Page]) -> None:
    under = "科左中旗二级医院对口帮扶基层卫生院工作方案"
    quarterly = f"成效评估报告 原文没有写 → 旗卫生健康委医政医管股 {under} 三（二）"
    assert told(pages["kezuozhong/reports/"]) == {
        "到了时候，没有记录": [
            f"2023年12月31日 {quarterly}",
            f"2023年9月30日 {quarterly}",
            f"2023年6月30日 {quarterly}",
            (
                "2023年2月20日 二级医院对口帮扶基层卫生院关系表及帮扶协议 "
                "科尔沁左翼中旗人民医院、科尔沁左翼中旗蒙医院、科尔沁左翼中旗中医院 "
                f"→ 旗卫健委医政股 {under} 通知正文"
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
                    "意见收到哪天：未公布",
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


COUNTY = """
- id: plan
  name: 示范县帮扶方案
  period: {from: 2026-01, to: 2027-12}
  rules:
  - {rule: report-overdue, clause: 一（一）, force: must}
  reports:
  - name: 总结
    due: [2026-10-31, 2026-12-20]
    by: [hospital, clinic]
    to: [县卫健局医政股, 县中医药局]
    filed:
    - {period: 2026年10月, by: 示范县人民医院, date: 2026-10-30, file: "https://example.org/1.pdf"}
    - {period: 2026年10月, by: 示例卫生院, date: 2026-11-02, file: zongjie.pdf}
  - {name: 关系表, due: [2026-02-20], clause: 通知正文}
"""


def small(**files: str) -> dict[str, Page]:
    """The pages of the small county, with some of its files."""
    with TemporaryDirectory() as folder:
        write_county(Path(folder), **files)
        return pages_of(setting_of(Path(folder), date(2026, 12, 2)))


def test_report_tells_to_whom_it_goes_its_clause_and_its_file() -> None:
    page = small(programmes=COUNTY)["shifan/reports/"]
    goes = "→ 县卫健局医政股、县中医药局 示范县帮扶方案 一（一）"

    assert told(page) == {
        "快到期的": [f"2026年12月20日 总结 示范县人民医院、示例卫生院 {goes}"],
        "到了时候，没有记录": [
            "2026年2月20日 关系表 未公布 → 未公布 示范县帮扶方案 通知正文",
        ],
        "办了，但晚了": [f"2026年10月31日 2026年11月2日 总结 示例卫生院 {goes} zongjie.pdf"],
        "办了的": [
            f"2026年10月31日 2026年10月30日 总结 示范县人民医院 {goes} https://example.org/1.pdf"
        ],
    }
    files = [row.file for stage in page.content.stages for row in stage.rows if row.file]
    assert files == [
        Link("zongjie.pdf"),
        Link("https://example.org/1.pdf", "https://example.org/1.pdf"),
    ]


def test_agreement_that_has_run_out_is_listed_while_its_pairing_goes_on() -> None:
    """Not one that was ended, replaced or followed by another, nor a draft."""
    pair = "- {id: ID, programme: plan, support: hospital, recipient: clinic, agreements: [MORE]}"
    signed = "{kind: main, from: 2026-01-01, to: 2026-10-31}"
    ended = "- {id: over, programme: plan, support: hospital, recipient: clinic, "
    ended += f"period: {{from: 2026-01, to: 2026-10}}, agreements: [{signed}]}}"
    pairings = "\n".join(
        [
            pair.replace("ID", "out").replace("MORE", signed),
            pair.replace("ID", "stated").replace(
                "MORE", "{kind: supplement, to: 2026-09-30, status: expired}"
            ),
            pair.replace("ID", "soon").replace("MORE", "{kind: main, to: 2026-12-31}"),
            pair.replace("ID", "draft").replace("MORE", "{kind: main, status: draft}"),
            pair.replace("ID", "stopped").replace(
                "MORE", "{kind: main, to: 2026-10-31, status: ended}"
            ),
            pair.replace("ID", "followed").replace(
                "MORE", f"{signed}, {{kind: main, from: 2026-11-01, status: renewed}}"
            ),
            pair.replace("ID", "old").replace("MORE", signed),
            pair.replace("ID", "new").replace("MORE", "").replace("]}", "], replaces: old}"),
            ended,
        ]
    )
    page = small(pairings=pairings + "\n")["shifan/reports/"]

    assert told(page) == {
        "快到期的": ["2026年12月31日 帮扶协议到期 示范县人民医院帮示例卫生院"],
        "到期了的协议": [
            "2026年10月31日 帮扶协议到期了 示范县人民医院帮示例卫生院",
            "2026年9月30日 补充协议到期了 示范县人民医院帮示例卫生院",
        ],
    }
    under = {row.under.path for stage in page.content.stages for row in stage.rows if row.under}
    assert under == {f"shifan/pairings/{each}/" for each in ("out", "stated", "soon")}


def test_notice_leads_to_its_file_and_says_that_no_last_day_is_known() -> None:
    notices = """
        - id: one
          title: 名单公示
          kind: proposed
          from: 2026-12-01
          to: 2026-12-07
          file: https://example.org/gongshi.pdf
        """
    (one,) = small(notices=notices)["shifan/notices/"].content.running

    assert one.facts == (
        Fact("公示什么", (Link("未公布"),), is_known=False),
        Fact("公示时间", (Link("2026年12月1日至2026年12月7日"),)),
        Fact("意见收到哪天", (Link("未公布"),), is_known=False),
        Fact("有意见找谁", (Link("未公布"),), is_known=False),
        Fact("电话", (Link("未公布"),), is_known=False),
        Fact("文件", (Link("https://example.org/gongshi.pdf", "https://example.org/gongshi.pdf"),)),
    )


def test_notice_that_is_not_copied_whole_says_that_its_source_does_not_give_it() -> None:
    region = """
        name: 示范县
        division_code: "000000"
        issuer: 示范县卫生健康局
        sources: [{title: 关于公示的通知}]
        """
    notices = "- {id: one, title: 名单公示, kind: current, from: 2026-12-01, to: 2026-12-07}\n"
    (one,) = small(notices=notices, region=region)["shifan/notices/"].content.running

    assert {fact.values[0].text for fact in one.facts if not fact.is_known} == {"原文没有写"}
