"""Who is helped and who is not: by week, and by what each clinic asked for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.views.coverage_page import Cell, Need, Needs, Row, Week
from generator.views.page import Link, Page
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

WITH_VISITS = Path(__file__).parent / "with_visits"
AS_OF = date(2026, 12, 2)


def told(page: Page) -> list[str]:
    """A line for each clinic: its weeks, those called off after a stroke; or why there are none."""
    rows: tuple[Row, ...] = page.content.rows
    return [f"{row.clinic.text} {row.no_dates or ' '.join(map(_cell, row.cells))}" for row in rows]


def _cell(cell: Cell) -> str:
    return f"{cell.visits}/{cell.off}" if cell.off else str(cell.visits)


def needs_of(page: Page, clinic: str) -> dict[str, bool | None]:
    found: tuple[Needs, ...] = page.content.needs
    return {
        each.department.text: each.is_met
        for one in found
        for each in one.needs
        if one.clinic.text == clinic
    }


@pytest.fixture(scope="module")
def shipped() -> Any:
    return pages_of(setting_of(ROOT / "data", AS_OF))


def test_weeks_are_whole_and_called_off_visits_stand_apart() -> None:
    page = pages_of(setting_of(WITH_VISITS, AS_OF))["shifan/coverage/"]

    assert page.content.weeks[:4] == (
        Week("11月9日", "11月15日", is_past=True),
        Week("11月16日", "11月22日", is_past=True),
        Week("11月23日", "11月29日", is_past=True),
        Week("11月30日", "12月6日", is_past=False),
    )
    assert told(page) == [
        "示例甲镇卫生院 2 2 2 1/1 3 1/1 2 1 2 2 2",
        "示例乙镇卫生院 0 0 0 1 0 0 0 0 1 0 0",
        "示例丙镇卫生院 没有写日期的安排：未公布，或者驻点，去前先打电话。",
    ]
    assert page.as_of == "2026-12-02"


def test_clinic_that_nobody_is_paired_with_stands_there_too(shipped: dict[str, Page]) -> None:
    rows = told(shipped["shifan/coverage/"])

    assert "示例辛乡卫生院 没有医院结对。" in rows
    assert not [row for row in rows if row.startswith("示例旧镇")]  # it has closed


def test_need_is_missing_only_where_everybodys_department_is_known(
    shipped: dict[str, Page],
) -> None:
    page = shipped["kezuozhong/coverage/"]

    assert needs_of(page, "乌斯吐卫生院") == {"内科": True, "心电B超": False, "化验": True}
    assert needs_of(page, "努日木镇中心卫生院") == {"外科": None, "放射线": None, "妇科": None}
    assert [need for one in page.content.needs for need in one.needs if need.is_met is False] == [
        Need(Link("心电B超", "kezuozhong/departments/ecg-and-ultrasound/"), is_met=False)
    ]
    assert (page.content.weeks, page.as_of) == ((), None)
