"""Every kind of page can be read by everybody: axe, dark, phone, desk, zoom."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import (
    COLOURS,
    HEIGHTS,
    MORE_OF_A_KIND,
    MORNING,
    Opener,
    thin,
    violations,
)
from tests.thorough import IS_LONG

pytestmark = pytest.mark.browser

CONTRAST = ("color-contrast",)
"""What another scheme may change; the stylesheets set no colour by width."""
ROOM = ("scrollable-region-focusable",)
"""What another width or edition may change; the rest is the same HTML."""
TOO_SMALL = """() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.getBoundingClientRect().width <= 1) continue;  // for screen readers only
    if (parseFloat(getComputedStyle(element).fontSize) < 24) found.push(texts.currentNode.data);
  }
  for (const target of document.querySelectorAll("summary, button, nav a, .gs-lines a")) {
    const height = target.getBoundingClientRect().height;
    if (target.checkVisibility() && height > 0 && height < 60) found.push(target.outerHTML);
  }
  return found;
}"""
"""What the elder edition shows below 18 points, or gives to press below 60 pixels."""


def test_anybody_can_read_it(address: str, opened: Opener, request: pytest.FixtureRequest) -> None:
    """Usual and elder edition: axe in every scheme and at every width, and no screen too narrow.

    The whole page is looked at once, by all rules; then what stands there many times, a few times,
    by the rules whose answer may differ, for each template. At length, every rule is asked each
    time.
    """
    page = opened(address, 320, MORNING, color_scheme="light")
    is_same_template = request.node.callspec.params["address"] in MORE_OF_A_KIND
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    _look(page, 360, without=COLOURS if is_same_template and not IS_LONG else ())
    switch = page.locator("[data-gs-elder-switch]")
    page.set_viewport_size({"width": 320, "height": HEIGHTS[320]})
    switch.click()
    expect(page.locator("html")).to_have_css("font-size", "30px")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(TOO_SMALL) == []
    if is_same_template and not IS_LONG:
        return
    if not IS_LONG:
        thin(page)
    _look(page, 360, *ROOM)
    _look(page, 1280, *ROOM, *CONTRAST)
    switch.click()
    expect(page.locator("html")).to_have_css("font-size", "20px")
    _look(page, 1280, *ROOM)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    _look(page, 360, *CONTRAST)
    if IS_LONG:
        _look(page, 1280)


def _look(page: Page, width: int, *rules: str, without: Sequence[str] = ()) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    assert violations(page, *(() if IS_LONG else rules), without=without) == ""
