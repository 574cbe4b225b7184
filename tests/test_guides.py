"""The guides say of calendars and open data what the code does."""

import re
from pathlib import Path
from typing import get_args

import pytest

from generator.schedule.visit import Status
from generator.texts.catalogue import catalogue
from generator.views.record_data import OPEN_KINDS
from generator.views.visit_data import COLUMNS, TOUR_COLUMNS

CONTENT = Path(__file__).parents[1] / "content"
MAY_DIFFER = frozenset(["name", "name_en", "lang", "en", "nothing", "meiyou", "region", "id"])
"""What one language needs, or gives as an example."""


def first_cells(text: str) -> list[str]:
    """The code in the first cell of every table row."""
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


def in_code(text: str) -> set[str]:
    """The Latin words between backticks: what is typed or looked up, not what stands for it."""
    plain = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    spans = " ".join(re.findall("`([^`]+)`", plain))
    return set(re.findall(r"[a-z][a-z0-9_.-]*[a-z0-9]", spans)) - MAY_DIFFER


@pytest.mark.parametrize(
    ("folder", "region", "id_"), [("guide", "地区", "代号"), ("en/guide", "region", "id")]
)
def test_data_guide_lists_every_file_column_and_status(folder: str, region: str, id_: str) -> None:
    text = (CONTENT / folder / "data.md").read_text(encoding="utf-8")
    files = ["visits.json", "visits.csv", *(f"{kind}.json" for kind in OPEN_KINDS)]
    assert first_cells(text) == [
        *(f"<{region}>/open-data/{name}" for name in files),
        f"<{region}>/organizations/<{id_}>/visits.ics",
        *COLUMNS,
        *TOUR_COLUMNS,
        *get_args(Status),
    ]


@pytest.mark.parametrize("folder", ["guide", "en/guide"])
def test_calendar_guide_explains_every_mark(folder: str) -> None:
    text = (CONTENT / folder / "calendar.md").read_text(encoding="utf-8")
    marks = catalogue("zh").ui["feeds"]["marks"].values()
    assert sorted(re.findall(r"^\| (【.+?】) \|", text, re.MULTILINE)) == sorted(marks)


@pytest.mark.parametrize("name", ["data", "editors", "hosting"])
def test_guide_in_english_names_what_the_chinese_one_names(name: str) -> None:
    """Commands, files, fields and their values."""
    told, english = (
        in_code((CONTENT / folder / f"{name}.md").read_text(encoding="utf-8"))
        for folder in ("guide", "en/guide")
    )
    assert told
    assert english == told
