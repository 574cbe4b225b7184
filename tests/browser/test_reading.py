"""Every kind of page can be read by everybody: axe, dark, phone, desk, zoom."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import MORNING, Opener

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_light_and_dark(address: str, width: int, opened: Opener) -> None:
    page = opened(address, width, MORNING, color_scheme="light")
    in_light = Axe().run(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    in_dark = Axe().run(page)

    assert in_light.violations_count == 0, in_light.generate_report()
    assert in_dark.violations_count == 0, in_dark.generate_report()


def test_nothing_is_wider_than_a_narrow_screen(address: str, opened: Opener) -> None:
    page = opened(address, 320, MORNING)

    assert page.evaluate("document.documentElement.scrollWidth") == 320
