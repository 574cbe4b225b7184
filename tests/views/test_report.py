"""What a report says of the example county, by month, quarter and year."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.report import Report, Section
from generator.views.report_period import ReportPeriod, report_period, why_not
from generator.views.report_whole import report_of
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

AS_OF = date(2026, 12, 2)
JIA = "示范县示例医院 → 示例甲镇卫生院"


@pytest.fixture(scope="module")
def shipped() -> Setting:
    return setting_of(ROOT / "data", AS_OF)


def report(programme: str, text: str, setting: Setting) -> Report:
    region = setting.dataset.regions_by_id[programme.partition("/")[0]]
    period = report_period(text)
    assert period
    return report_of(region.programmes_by_id[programme.partition("/")[2]], region, period, setting)


def section(short: str, found: Report) -> Section:
    return next(each for each in found.sections if each.short == short)


def rows(short: str, found: Report) -> list[str]:
    """A line for each row, a stroke between cells, nothing where there is no record."""
    return [
        "|".join("" if cell is None else str(cell) for cell in row)
        for row in section(short, found).table.rows
    ]


def test_month_has_each_side_in_a_table_of_its_own_and_where_they_differ(shipped: Setting) -> None:
    found = report("shifan/xiaxiang", "2026-10", shipped)

    assert found.title == "《示范县医师下乡坐诊方案》2026年10月工作量报表"
    assert found.first_lines == (
        "人和时间都是编的，请勿据此就诊。",
        "按2026年10月31日的记录。",
        "空着的格子是没有记录，不是零。",
    )
    assert [each.short for each in found.sections] == [
        "基本情况",
        "派出医院报",
        "受援单位报",
        "两边对不上的",
        "附 检查发现",
    ]
    assert rows("派出医院报", found)[:5] == [
        f"{JIA}|示例甲|112|||||1||6||||4|1|",
        f"{JIA}|示例乙|74||2||2|||||||||",
        f"{JIA}|示例丙||||||||||||||",
        f"{JIA}|示例癸||||||||||||||",
        f"{JIA}|示例十七||||||||||||||少于5",
    ]
    assert rows("受援单位报", found)[0] == f"{JIA}|示例甲|110|||||1||6||||4|1|"
    assert rows("派出医院报", found)[-1] == "合计||315||2||2|1|1|15|0|||4|1|"
    told = [row for row in rows("两边对不上的", found) if "两边都没有报" not in row]
    assert told == [
        f"{JIA}|示例甲|门诊人次|112|110|2",
        "示范县示例医院 → 示例丙镇卫生院|示例己|受援单位没有报|||",
    ]


def test_quarter_counts_presence_that_the_recipient_confirmed(shipped: Setting) -> None:
    found = report("shifan/xiaxiang", "2026Q4", shipped)

    assert found.first_lines[1] == "这个时段还没有过完，只到2026年12月2日。"
    assert rows("到岗", found) == [
        "示例甲镇卫生院|52|48|0|4||",
        "示例乙镇中心卫生院|28|23|1|4||",
        "示例旧镇卫生院||||||",
        "示例丙镇卫生院|51|25|0|26||",
        "示例丁镇卫生院|72|46|1|25||",
        "示例戊乡卫生院|48|14|1|33||",
        "示例庚乡卫生院|43|8|0|35||",
        "示例壬民族乡中心卫生院（示例壬民族乡妇幼保健计划生育服务站）|||||73|2",
        "示例癸社区卫生服务中心|20|16|0|4||1",
        "示例己乡卫生院|22|17|0|5||",
    ]


def test_year_is_the_sum_of_its_months_and_names_those_that_are_missing(shipped: Setting) -> None:
    months = [report("shifan/jieshou", month, shipped) for month in ("2026-09", "2026-10")]
    year = report("shifan/jieshou", "2026", shipped)

    sums = [row.table.rows[-1] for row in year.sections if row.short.startswith("工作量")]
    totals = [
        [section(short, month).table.rows[-1][2:] for month in months]
        for short in ("派出医院报", "受援单位报")
    ]
    assert [row[3:] for row in sums] == [tuple(map(added, *both)) for both in totals]
    missing = "、".join(f"2026年{number}月" for number in (*range(1, 9), 11))
    assert rows("工作量（派出医院）", year)[0].startswith(
        f"示例省医院 → 示范县示例医院|2|{missing}|"
    )


def added(one: int | None, other: int | None) -> int | None:
    """The sum of two months; nothing where neither has a number."""
    return None if one is None and other is None else (one or 0) + (other or 0)


def test_ledgers_have_what_lies_in_the_period(shipped: Setting) -> None:
    first = report("shifan/xiaxiang", "2026Q2", shipped)

    assert rows("新技术", first) == [f"{JIA}|门诊小手术：体表肿物切除|2026年5月22日|14"]
    assert rows("新技术", report("shifan/xiaxiang", "2026Q4", shipped)) == []
    assert rows("培训", report("shifan/xiaxiang", "2026Q4", shipped)) == [
        f"{JIA}|甲镇03|示例甲一村卫生室|内科|师徒|2026年3月4日|2026年11月30日|合格",
        "示范县示例医院 → 示例乙镇中心卫生院|乙镇01|示例乙镇中心卫生院|儿科|跟学|2026年5月1日||",
    ]


def test_notice_of_a_real_place_proves_nothing_and_has_no_zeros(shipped: Setting) -> None:
    found = report("kezuozhong/duikou-bangfu-2023", "2023Q2", shipped)

    assert found.issuer == ""
    assert found.first_lines[-1] == "本站照原文整理，不是发文单位发布的，也还没有单位核对过。"
    assert rows("到岗", found)[:2] == ["巴彦召卫生院||||||1", "希伯花中心卫生院||||||2"]
    shorts = ("培训", "新技术", "活动", "交流", "协议")
    assert [rows(short, found) for short in shorts] == [[], [], [], [], []]
    judged = Counter(str(row[3]) for row in section("逐条", found).table.rows)
    assert judged == {"没有资料，不能判断": 10, "还没到时候": 1}


def test_report_in_english_has_the_same_numbers(shipped: Setting) -> None:
    here = report("shifan/xiaxiang", "2026-10", shipped)
    there = report("shifan/xiaxiang", "2026-10", replace(shipped, words=catalogue("en")))

    assert there.sections[1].table.columns[:3] == ("Pairing", "Who", "Outpatients")
    assert there.first_lines[1] == "According to the records on 31 October 2026."
    assert [row[2:15] for row in there.sections[1].table.rows] == [
        row[2:15] for row in here.sections[1].table.rows
    ]


def test_periods_are_written_in_three_ways() -> None:
    assert report_period("2026-11") == ReportPeriod(
        "2026-11", "month", date(2026, 11, 1), date(2026, 11, 30)
    )
    assert report_period("2026Q4") == ReportPeriod(
        "2026Q4", "quarter", date(2026, 10, 1), date(2026, 12, 31)
    )
    assert report_period("2026") == ReportPeriod(
        "2026", "year", date(2026, 1, 1), date(2026, 12, 31)
    )
    wrong = ("2026-13", "2026Q5", "2026-1", "0000", "二〇二六", "2026-11-01", "")
    assert [report_period(each) for each in wrong] == [None] * 7


def test_period_that_has_not_begun_or_is_not_the_programmes(shipped: Setting) -> None:
    programme = shipped.dataset.regions_by_id["shifan"].programmes_by_id["xiaxiang"]

    def told(text: str) -> str:
        period = report_period(text)
        assert period
        return why_not(period, programme, AS_OF)

    assert [told(each) for each in ("2025", "2026-12", "2027-01", "2028")] == [
        "report_outside",
        "",
        "report_future",
        "report_outside",
    ]


def test_page_for_everybody_counts_those_trained_and_has_no_findings(shipped: Setting) -> None:
    """What the checks found, and a line for each trainee, are in the files of the same report."""
    page = pages_of(shipped)["shifan/programmes/xiaxiang/report-2026/"].content.report
    file = report("shifan/xiaxiang", "2026", shipped)

    assert rows("培训", page) == [f"{JIA}|3", "示范县示例医院 → 示例乙镇中心卫生院|1"]
    assert len(rows("培训", file)) == 4
    assert [each.short for each in page.sections] == [each.short for each in file.sections[:-1]]
    assert file.sections[-1].short == "附 检查发现"
    unlike = [each.short for each in page.sections if each not in file.sections]
    assert unlike == ["培训"]
