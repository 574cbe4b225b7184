"""The ways that people take through the site, by what they would press."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser


def press(page: Page, name: str) -> None:
    """Press the link of that name in the page itself, the first where there are several."""
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def stands_on(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("site", ["kezuozhong", "kezuozhong_at_root"])
def test_clinic_and_its_expert_are_found_from_the_home_and_back(
    site: str, width: int, opened: Opener, request: pytest.FixtureRequest
) -> None:
    page = opened(request.getfixturevalue(site), width)
    stands_on(page, "科尔沁左翼中旗")

    press(page, "架玛吐中心卫生院")
    stands_on(page, "架玛吐中心卫生院")
    press(page, "白金海")
    stands_on(page, "白金海")
    page.go_back()
    stands_on(page, "架玛吐中心卫生院")
    press(page, "科尔沁左翼中旗")
    stands_on(page, "科尔沁左翼中旗")
    press(page, "首页")
    assert page.url == request.getfixturevalue(site)


@pytest.mark.parametrize("width", [360, 1280])
def test_region_village_and_clinic_are_found_where_there_are_several_regions(
    width: int, opened: Opener, two_regions: str
) -> None:
    page = opened(two_regions, width)

    press(page, "示范县")
    stands_on(page, "示范县")
    press(page, "示例甲村")
    stands_on(page, "示例甲村")
    press(page, "示例甲镇卫生院")
    stands_on(page, "示例甲镇卫生院")
    press(page, "示例甲")
    stands_on(page, "示例甲")


@pytest.mark.parametrize("width", [360, 1280])
def test_clinic_is_in_sight_on_the_first_screen_of_the_home(
    width: int, opened: Opener, kezuozhong: str
) -> None:
    page = opened(kezuozhong, width)

    expect(page.get_by_role("link", name="巴彦召卫生院")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1280])
def test_menu_opens_by_keyboard_and_closes_by_escape(
    width: int, opened: Opener, kezuozhong: str
) -> None:
    page = opened(kezuozhong, width)
    about = page.get_by_role("navigation", name="菜单").get_by_role("link", name="关于本站")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(about).to_be_visible()
    page.keyboard.press("Escape")
    expect(about).to_be_hidden()
    page.keyboard.press("Enter")
    about.press("Enter")
    stands_on(page, "关于本站")


def test_skip_link_is_the_first_and_leads_past_the_frame(opened: Opener, kezuozhong: str) -> None:
    page = opened(kezuozhong)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    expect(page.get_by_role("link", name="跳到正文")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="按科室找").first).to_be_focused()


def test_reader_chooses_dark_and_it_stays(opened: Opener, kezuozhong: str) -> None:
    page = opened(kezuozhong, color_scheme="light")

    page.get_by_text("自动").click()
    page.get_by_text("浅色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    press(page, "架玛吐中心卫生院")
    expect(page.get_by_text("深色")).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
