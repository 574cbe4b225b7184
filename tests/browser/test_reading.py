"""Every kind of page can be read by everybody: axe, dark, phone, desk, zoom."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import HEIGHTS, MORNING, Opener

pytestmark = pytest.mark.browser

SCHEMES: tuple[tuple[Literal["light", "dark"], str], ...] = (
    ("light", "default"),
    ("dark", "slate"),
)
"""What the reader's system asks for, and what Material calls it."""


def test_axe_finds_nothing_and_no_screen_is_too_narrow(address: str, opened: Opener) -> None:
    """Opened once, since loading takes longer than looking: every scheme at every width."""
    page = opened(address, 320, MORNING, color_scheme="light")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    for asked, scheme in SCHEMES:
        page.emulate_media(color_scheme=asked)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            found = Axe().run(page)
            assert found.violations_count == 0, (asked, width, found.generate_report())
