"""What English pages say that only they can get wrong: forms after a count, and Chinese signs."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.render.html import templates_in
from generator.texts.catalogue import catalogue
from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

MANY = (
    "people|persons|days|months|places|clinics|hospitals|names|postings|visits|stops|clauses|cases|"
    "patients|requirements|periods|departments|times|schedules|sessions|techniques|specialties|are|"
    "were|have"
)
ONE_OF_MANY = re.compile(rf"(?<![\d.,:/–-])\b1 (?:{MANY})\b")
ONE = "person|day|month|place|clinic|hospital|posting|visit|stop|clause|case|is|was|has"
MANY_OF_ONE = re.compile(rf"(?<!-)\b(?:[02-9]|\d\d+) (?:{ONE})\b")
FORM = re.compile(r"\{\w*\||\|[\w ]*\}|\w\|\w")
TAG = re.compile("<[^>]*>")
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
OF_CHINESE = frozenset(["spoken.py", "visit_line.py", "finder_visits.py"])
"""Views that know Chinese: what is read aloud, and the parts of the day that the data names."""


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    """Each page's body, by its path."""
    words = catalogue("en")
    setting = replace(setting_of(ROOT / "data", date(2026, 12, 2)), words=words)
    templates = templates_in(ROOT / "theme", words)
    return {
        path: templates.get_template(f"pages/{page.template}.html").render(page=page)
        for path, page in pages_of(setting).items()
    }


@pytest.mark.parametrize("wrong", [ONE_OF_MANY, MANY_OF_ONE], ids=["one", "many"])
def test_each_count_has_its_form(english: dict[str, str], wrong: re.Pattern[str]) -> None:
    texts = {path: TAG.sub("", html) for path, html in english.items()}
    found = {path: told[0] for path, text in texts.items() if (told := wrong.search(text))}

    assert found == {}


def test_no_form_is_left_unfilled(english: dict[str, str]) -> None:
    """Nor in what a page keeps for its script, which knows no forms."""
    found = {path: told[0] for path, html in english.items() if (told := FORM.search(html))}

    assert found == {}


def test_dates_and_hours_are_told_in_english(english: dict[str, str]) -> None:
    clinic = TAG.sub("", english["shifan/organizations/jia-zhen/"])

    assert "Thursday 10 December" in clinic
    assert "moved to Thursday 10 December, morning 8:30–12:00" in clinic
    assert "January 2026 to December 2027" in clinic
    assert "lunar month 10, day 24" in clinic
    calendar = TAG.sub("", english["shifan/calendar/"])
    assert "9 lunar month 11" in calendar
    assert "10 lunar 2" in calendar


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("shifan/experts/ren/", "November to March: every Saturday in the morning"),
        ("shifan/organizations/yi-zhen/", "November to March: every Saturday in the morning"),
        ("shifan/tours/liudong-che/", "the first Thursday of every month, in the morning"),
        ("shifan/workshops/bing-yanke/", "the last working day of every month, in the morning"),
        ("shifan/organizations/gui-shequ/", "by telephone appointment, 请提前一天"),
        ("shifan/experts/altantuyaa/", "Speaks Mongolian, Chinese"),
    ],
)
def test_schedules_and_languages_are_told_in_english(
    english: dict[str, str], path: str, told: str
) -> None:
    assert told in re.sub(r"\s+", " ", TAG.sub(" ", english[path]))


def test_note_on_an_old_page_names_its_day(english: dict[str, str]) -> None:
    assert "was made on 2 December 2026 and" in english["shifan/organizations/jia-zhen/"]


def test_board_lends_its_script_the_names_of_months(english: dict[str, str]) -> None:
    board = english["shifan/organizations/jia-zhen/board/"]

    assert 'data-date="{day} {month_name} {year}" data-months="January,February,March,' in board


def test_signs_between_words_are_english(english: dict[str, str]) -> None:
    clinic = TAG.sub("", english["shifan/organizations/jia-zhen/"])

    assert "Experts who come to help (support experts)" in clinic
    assert "Programme: 示范县医师下乡坐诊方案 · " in clinic
    assert "outpatient clinic, January 2026" in clinic


def test_no_chinese_stands_in_templates() -> None:
    found = [
        str(file.relative_to(ROOT))
        for file in sorted((ROOT / "theme").rglob("*.html"))
        if file.parent.name != "languages" and CHINESE.search(file.read_text("utf-8"))
    ]

    assert found == []


def texts_in(file: Path) -> Iterator[str]:
    """The texts that code may show: all but docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    told = {
        id(each.value)
        for each in ast.walk(tree)
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
    }
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in told:
            yield each.value


def test_no_chinese_stands_in_views() -> None:
    found = [
        (file.name, text)
        for file in sorted((ROOT / "generator" / "views").glob("*.py"))
        if file.name not in OF_CHINESE
        for text in texts_in(file)
        if CHINESE.search(text)
    ]

    assert found == []
