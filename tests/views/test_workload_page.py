"""Workload as bars and tables, reports as pages, departments as a grid: what a reader sees."""

from dataclasses import replace
from datetime import date

import pytest

from generator.texts.catalogue import catalogue
from generator.views.page import Page
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

PROGRAMME = "shifan/programmes/xiaxiang/"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(setting_of(ROOT / "data", date(2026, 12, 2)))


def test_either_side_has_its_bar_and_its_number(pages: dict[str, Page]) -> None:
    chart = pages[f"{PROGRAMME}workload/"].content.charts[0]

    assert (chart.title, chart.told) == (
        "门诊人次",
        "门诊人次，从2026年9月到2026年10月，两边各一条，最多315。数字在下面的表里。",
    )
    assert [[(bar.side, bar.told) for bar in month.bars] for month in chart.months] == [
        [("support", "268"), ("recipient", "233")],
        [("support", "315"), ("recipient", "272")],
    ]
    assert [
        (row.told, row.support, row.recipient, row.difference, row.is_sum) for row in chart.rows
    ] == [
        ("2026年9月", "268", "233", "", False),
        ("2026年10月", "315", "272", "+2", False),
        ("2026年合计", "583（2个月有数）", "505（2个月有数）", "+2", True),
    ]


def test_months_of_the_drawing_are_short(pages: dict[str, Page]) -> None:
    """There are 92 units of room for them: `September 2026` would run into its bars."""
    setting = setting_of(ROOT / "data", date(2026, 12, 2))
    english = pages_of(replace(setting, words=catalogue("en")))
    months = [
        [month.told for month in each[f"{PROGRAMME}workload/"].content.charts[0].months]
        for each in (pages, english)
    ]

    assert months == [["2026年9月", "2026年10月"], ["Sept 2026", "Oct 2026"]]


def test_reports_are_pages_where_there_are_records(pages: dict[str, Page]) -> None:
    ways = pages[PROGRAMME].content.records

    assert [(way.text, way.path) for way in ways] == [
        ("报告和期限", "shifan/reports/"),
        ("每个月的工作量", f"{PROGRAMME}workload/"),
        ("2026年11月的报告", f"{PROGRAMME}report-latest-month/"),
        ("2026年第一季度的报告", f"{PROGRAMME}report-2026q1/"),
        ("2026年第二季度的报告", f"{PROGRAMME}report-2026q2/"),
        ("2026年第三季度的报告", f"{PROGRAMME}report-2026q3/"),
        ("2026年度的报告", f"{PROGRAMME}report-2026/"),
    ]
    assert pages[f"{PROGRAMME}report-2026/"].title == "《示范县医师下乡坐诊方案》2026年度工作报告"
    assert [path for path in pages if path.startswith("kezuozhong/") and "report-" in path] == []


def test_departments_stand_by_whether_somebody_comes(pages: dict[str, Page]) -> None:
    grid = pages["shifan/coverage/"].content.grid
    names = [link.text for link in grid.departments]
    (row,) = [row for row in grid.rows if row.clinic.text.startswith("示例壬")]
    told = {name: sign for name, sign in zip(names, row.signs, strict=True) if sign}

    assert told == {"护理": "sent", "医院管理": "sent", "外科": "sent", "超声诊断": "missing"}
