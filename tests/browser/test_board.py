"""A board on the wall is held against its page by the code it carries."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KINDS, Opener

pytestmark = pytest.mark.browser


def test_code_of_the_board_says_whether_it_still_holds(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + KINDS["board"][1])
    code = page.locator("#check ~ p strong").first.inner_text()
    status = page.get_by_role("status")

    page.get_by_label("版本号").fill(f" {code.lower()} ")
    page.get_by_role("button", name="看一看").click()
    expect(status).to_have_text("是最新的，不用换。")

    page.get_by_label("版本号").fill("<b>ZZZZZZ")
    page.get_by_role("button", name="看一看").click()
    expect(status).to_contain_text("不是最新的")


def test_codes_that_hold_are_told_without_scripts(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + KINDS["board"][1], java_script_enabled=False)
    code = page.locator("#check ~ p strong").first.inner_text()

    expect(page.get_by_text("还能用的版本号")).to_contain_text(code)
