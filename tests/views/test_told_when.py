"""A schedule on a page: as it stands in Chinese, told in another language."""

from datetime import date

import pytest

from generator.model.dataset import Dataset
from generator.texts.catalogue import catalogue
from generator.views.page import Setting
from generator.views.told_when import told_when, written_when


def setting_in(language: str) -> Setting:
    return Setting(Dataset(), date(2026, 12, 2), catalogue(language), {}, {})


@pytest.mark.parametrize(
    ("when", "language", "told", "written"),
    [
        ("星期三上午", "zh", "每周三上午", "星期三上午"),
        ("星期三上午", "en", "every Wednesday in the morning", "every Wednesday in the morning"),
        ("工作日上班时间", "zh", "工作日上班时间", "工作日上班时间"),
        ("工作日上班时间", "en", "工作日上班时间", "工作日上班时间"),
    ],
)
def test_schedule_of_a_page(when: str, language: str, told: str, written: str) -> None:
    setting = setting_in(language)

    assert (told_when(when, setting), written_when(when, setting)) == (told, written)


def test_schedule_that_is_not_written_is_empty() -> None:
    assert [written_when(None, setting_in(each)) for each in ("zh", "en")] == ["", ""]
