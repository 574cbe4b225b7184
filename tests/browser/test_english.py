"""The English pages, as somebody uses them who reads no Chinese."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import COLOURS, HEIGHTS, KINDS, MORNING, Opener, thin, violations
from tests.thorough import IS_LONG

pytestmark = pytest.mark.browser

CLINIC = KINDS["clinic with dates"][1]
PATHS = tuple(path for site, path in KINDS.values() if site == "with_visits" and path[:3] != "en/")


@pytest.mark.parametrize("path", PATHS)
def test_anybody_can_read_it(path: str, opened: Opener, with_visits: str) -> None:
    """As in Chinese; the colours, looked at there, are the same."""
    page = opened(f"{with_visits}en/{path}", 320, MORNING)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    thin(page)
    page.set_viewport_size({"width": 360, "height": HEIGHTS[360]})
    assert violations(page, without=() if IS_LONG else COLOURS) == ""


def test_reader_goes_to_the_same_page_in_the_other_language_and_back(
    opened: Opener, with_visits: str
) -> None:
    page = opened(with_visits + CLINIC, 360, MORNING)
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{with_visits}en/{CLINIC}")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Shilijia Zhen Weishengyuan 示例甲镇卫生院"
    )
    page.get_by_role("link", name="Shi Lijia 示例甲").first.click()
    expect(page).to_have_url(f"{with_visits}en/shifan/experts/jia/")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{with_visits}shifan/experts/jia/")


def test_calendar_and_open_data_are_those_of_the_chinese_page(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}en/{CLINIC}", 360, MORNING)
    links = page.evaluate("[...document.querySelectorAll('a[href$=ics]')].map((a) => a.href)")
    assert links == [f"{with_visits}{CLINIC}visits.ics"]
    assert page.request.get(links[0]).ok


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("shi lijia", "Shi Lijia 示例甲"),
        ("示例甲", "Shi Lijia 示例甲"),
        ("slj", "Shi Lijia 示例甲"),
        ("Shilijia Zhen", "Shilijia Zhen Weishengyuan 示例甲镇卫生院"),
        ("surgery", "Surgery 外科"),
        ("肚子疼", "Internal medicine 内科"),
    ],
)
def test_what_is_asked_for_in_letters_or_characters_is_found(
    asked: str, found: str, opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}en/shifan/", 360, MORNING)
    box = page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first
    box.fill(asked)
    first = page.get_by_role("option").first
    expect(first).to_contain_text(found)
    first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(with_visits)}en/shifan/[a-z]+/[a-z-]+/$"))
