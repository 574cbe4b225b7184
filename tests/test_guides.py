"""The guides say of calendars and open data what the code does."""

import re
from pathlib import Path
from typing import get_args

from generator.schedule.visit import Status
from generator.texts.catalogue import catalogue
from generator.views.record_data import OPEN_KINDS
from generator.views.visit_data import COLUMNS, TOUR_COLUMNS

GUIDE = Path(__file__).parents[1] / "content" / "guide"


def first_cells(text: str) -> list[str]:
    """The code in the first cell of every table row."""
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


def test_data_guide_lists_every_file_column_and_status() -> None:
    text = (GUIDE / "data.md").read_text(encoding="utf-8")
    files = ["visits.json", "visits.csv", *(f"{kind}.json" for kind in OPEN_KINDS)]
    assert first_cells(text) == [
        *(f"<地区>/open-data/{name}" for name in files),
        "<地区>/organizations/<代号>/visits.ics",
        *COLUMNS,
        *TOUR_COLUMNS,
        *get_args(Status),
    ]


def test_calendar_guide_explains_every_mark() -> None:
    text = (GUIDE / "calendar.md").read_text(encoding="utf-8")
    marks = catalogue("zh").ui["feeds"]["marks"].values()
    assert sorted(re.findall(r"^\| (【.+?】) \|", text, re.MULTILINE)) == sorted(marks)
