"""Every kind of page can be read by everybody: axe, dark, phone, desk, zoom."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import HEIGHTS, MORNING, Opener

pytestmark = pytest.mark.browser

CONTRAST = {"runOnly": ["color-contrast"]}
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
THINNED = """() => {
  const [first, last] = [6, 3];
  const lists = "#gs-main :is(tbody, ul, ol, dl, section, div, article)";
  for (const parent of document.querySelectorAll(lists)) {
    const alike = new Map();
    for (const child of parent.children) {
      const kind = `${child.tagName} ${child.className}`;
      alike.set(kind, (alike.get(kind) || []).concat(child));
    }
    for (const all of alike.values()) all.slice(first, -last).forEach((each) => each.remove());
  }
}"""
"""Lines that are set out alike, but for the first and the last: a template makes all of them."""


def test_anybody_can_read_it(address: str, opened: Opener) -> None:
    """Usual and elder edition: axe in every scheme at every width, and no screen too narrow.

    The whole page is looked at once; then what stands there many times, a few times. Another scheme
    changes colours only, so that only their contrast is looked at anew.
    """
    page = opened(address, 320, MORNING, color_scheme="light")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    _look(page, {}, 360)
    page.evaluate(THINNED)
    _look(page, {}, 1280)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    _look(page, CONTRAST, 360, 1280)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": HEIGHTS[320]})
    page.locator("[data-gs-elder-switch]").click()
    expect(page.locator("html")).to_have_css("font-size", "30px")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(TOO_SMALL) == []
    _look(page, {}, 360, 1280)


def _look(page: Page, options: dict[str, list[str]], *widths: int) -> None:
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        found = Axe().run(page, options=options)
        assert found.violations_count == 0, (width, found.generate_report())
