"""Of whom a report is asked, under which clause, and what is told of it."""

from datetime import date
from pathlib import Path

from generator.duties.answer import Answer
from generator.duties.reports import report_answers
from generator.load.dataset import load
from generator.model.region import Region
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.programme_page import asked_of
from generator.views.scoreboard import case_of, verdicts_of
from tests.duties.scores import told
from tests.projects import ROOT
from tests.schedule.county import write_county

BY = """\
  reports:
  - {name: 月报, every: quarter, by: BY, filed: [FILED]}
  - {name: 年报, due: [2026-11-30], by: BY}
"""
NO_LIST = "这里没有名单，该谁交、交了没有，说不出来。"


def asked(setting: Setting, region: str, programme: int = 0) -> list[tuple[str, str, str | None]]:
    """What is asked about reports: in plain words, the clause, its words."""
    home = setting.dataset.regions_by_id[region]
    found = asked_of(home.programmes[programme], home, setting)
    return [(each.plain, each.clause, each.quote) for each in found if "按时交" in each.plain]


def setting_of(data: Path, as_of: date) -> Setting:
    return Setting(load(data).dataset, as_of, catalogue("zh"), {}, {})


def test_report_of_a_notice_stands_under_the_clause_that_asks_it() -> None:
    """In 左卫健字〔2023〕11号 the table of pairs is asked before the plan begins."""
    setting = setting_of(ROOT / "data", date(2026, 12, 2))

    assert asked(setting, "kezuozhong") == [
        (
            "按时交：成效评估报告",
            "三（二）",
            "分别于6月、9月、12月末形成报告报送旗卫生健康委医政医管股",
        ),
        (
            "按时交：二级医院对口帮扶基层卫生院关系表及帮扶协议",
            "通知正文",
            "将“二级医院对口帮扶基层卫生院关系表”及帮扶协议，于本月20号前上报给旗卫健委医政股",
        ),
    ]
    assert asked(setting, "quangang") == [
        (
            "按时交：泉州市2022年“千名医师万人次下基层”对口支援工作量月报",
            "四4",
            "填写泉州市2022年“千名医师万人次下基层”对口支援工作量月报",
        ),
        (
            "按时交：年度报告",
            "四4",
            (
                "对年度工作完成情况及及时进行总结和自评形成年度报告"
                "并于2022年11月30日前报送至区卫健局医政股"
            ),
        ),
    ]


def test_rules_clause_is_that_of_reports_without_one_of_their_own(tmp_path: Path) -> None:
    programmes = """
        - id: plan
          name: 示范县帮扶方案
          period: {from: 2026-01, to: 2027-12}
          rules:
          - {rule: report-overdue, clause: 一, quote: 报告要按时交, force: must}
          - {rule: report-overdue, clause: 二, force: principle}
          reports:
          - {name: 甲, due: [2026-06-30]}
          - {name: 乙, due: [2026-06-30], quote: 乙要交}
          - {name: 丙, due: [2026-06-30], clause: 一}
          - {name: 丁, due: [2026-06-30], clause: 二}
          - {name: 戊, due: [2027-12-31], clause: 三}
        """
    write_county(tmp_path, programmes=programmes)
    setting = setting_of(tmp_path, date(2026, 12, 2))

    assert asked(setting, "shifan") == [
        ("按时交：甲、丙", "一", "报告要按时交"),
        ("按时交：乙", "一", "乙要交"),
        ("按时交：戊", "三", None),
        ("按时交：丁", "二", None),
    ]
    (region,) = setting.dataset.regions
    verdicts = verdicts_of(region.programmes[0], region, setting)
    assert [each.plain for each in verdicts if each.plain] == [
        "乙（2026年6月30日到期）：没有记录。",
        "戊：2027年12月31日到期。 要到2027年12月31日",
        "丁（2026年6月30日到期）：没有记录。",
    ]


def test_report_asked_of_everybody_on_no_list_is_told_of_nobody() -> None:
    filed = "{period: 2026年第一季度, by: 示例卫生院, date: 2026-04-03}"
    more = BY.replace("BY", "each").replace("FILED", filed)

    assert told("report-overdue", more=more, pairings="[]") == [
        f"没有资料，不能判断：月报（2026年第一季度）：要每一家都交，{NO_LIST}",
        f"没有资料，不能判断：月报（2026年第二季度）：要每一家都交，{NO_LIST}",
        f"没有资料，不能判断：月报（2026年第三季度）：要每一家都交，{NO_LIST}",
        f"没有资料，不能判断：年报（2026年11月30日到期）：要每一家都交，{NO_LIST}",
    ]


def test_day_to_come_of_a_report_asked_of_everybody_is_told() -> None:
    more = BY.replace("BY", "each").replace("FILED", "")

    assert told("report-overdue", as_of="2026-11-20", more=more, pairings="[]")[-1] == (
        "还没到时候：年报：2026年11月30日到期。 要到2026年11月30日"
    )


def test_report_is_asked_of_some_by_name_and_of_all_who_receive() -> None:
    more = BY.replace("BY", "[village, each_recipient]").replace("FILED", "")

    assert told("report-overdue", more=more)[-1] == (
        "没有资料，不能判断：年报（2026年11月30日到期）：没有记录。 "
        "示例村卫生室、示例卫生院、示例乙卫生院"
    )
    assert told("report-overdue", more=more, pairings="[]")[-2:] == [
        "没有资料，不能判断：年报（2026年11月30日到期）：没有记录。 示例村卫生室",
        f"没有资料，不能判断：年报（2026年11月30日到期）：要每一家受援单位都交，{NO_LIST}",
    ]
    more = BY.replace("BY", "[each_support]").replace("FILED", "")
    assert told("report-overdue", more=more)[-1] == (
        "没有资料，不能判断：年报（2026年11月30日到期）：没有记录。 示范县人民医院"
    )


def test_month_that_was_over_when_the_notice_was_issued_is_not_asked_for() -> None:
    """泉港卫医〔2022〕9号 is of 4 July 2022, about all of that year."""
    setting = setting_of(ROOT / "data", date(2026, 12, 2))
    region = setting.dataset.regions_by_id["quangang"]

    months = {
        each.words["period"] for each in answers_of(region, setting) if "period" in each.words
    }
    assert months == {f"2022-{month:02}" for month in range(7, 13)}


def answers_of(region: Region, setting: Setting) -> list[Answer]:
    return list(report_answers(case_of(region.programmes[0], region, setting)))
