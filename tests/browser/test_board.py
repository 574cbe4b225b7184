"""A board on the wall is held against its page by the code it carries."""

from datetime import date

import pytest
from playwright.sync_api import expect

from generator.model.board_code import board_code
from tests.browser.conftest import KINDS, MORNING, Opener

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
    expect(status).to_have_text("这不像公示牌上的版本号，请对着右下角再填一遍。")


def test_old_board_is_told_its_weeks_and_what_has_changed_since(
    opened: Opener, with_visits: str
) -> None:
    """One of the week of the changes, one whose weeks are over, one made after the changes."""
    page = opened(with_visits + KINDS["board"][1], moment=MORNING)

    def ask(monday: date) -> tuple[str, int]:
        page.get_by_label("版本号").fill(board_code(monday, 7))
        page.get_by_role("button", name="看一看").click()
        changes = page.locator("[data-since]:visible").count()
        unchanged = page.get_by_text("从那以后，数据里没有查到变动。")
        expect(unchanged).to_be_visible(visible=not changes)
        return page.get_by_role("status").inner_text(), changes

    old = "不是最新的：安排变过了，或者四周已经过完。请换一张，以这一页为准。"
    assert ask(date(2026, 11, 23)) == (f"{old}这是从2026年11月23日起四周的公示牌。", 4)
    assert ask(date(2026, 10, 5)) == (
        f"{old}这是从2026年10月5日起四周的公示牌。那四周已经过完了。",
        4,
    )
    later = opened(with_visits + KINDS["board"][1], moment="2026-12-08T01:00:00Z")
    later.get_by_label("版本号").fill(board_code(date(2026, 12, 7), 7))
    later.get_by_role("button", name="看一看").click()
    expect(later.get_by_text("从那以后，数据里没有查到变动。")).to_be_visible()


def test_old_board_is_told_its_weeks_in_english(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}en/{KINDS['board'][1]}", moment=MORNING)
    page.locator("input[name=version]").fill(board_code(date(2026, 11, 23), 7))
    page.locator("[data-gs-check] button").click()

    expect(page.get_by_role("status")).to_contain_text("23 November 2026")


def test_codes_that_hold_are_told_without_scripts(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + KINDS["board"][1], java_script_enabled=False)
    code = page.locator("#check ~ p strong").first.inner_text()

    expect(page.get_by_text("还能用的版本号")).to_contain_text(code)


def test_scanned_code_says_on_the_clinics_page_whether_the_board_holds(
    opened: Opener, with_visits: str
) -> None:
    """The QR code on a board leads to the clinic's page and says which board it stands on."""
    board = opened(with_visits + KINDS["board"][1], moment=MORNING)
    code = board.locator("#check ~ p strong").first.inner_text()
    old = board_code(date(2026, 11, 23), 7)
    clinic = with_visits + KINDS["clinic with dates"][1]

    scanned = opened(f"{clinic}#v-{code}", moment=MORNING).locator("[data-gs-scanned]")
    expect(scanned).to_have_text("您扫的这张公示牌 是最新的，不用换。 变了什么")

    page = opened(f"{clinic}#v-{old}", moment=MORNING)
    expect(page.locator("[data-gs-scanned]")).to_contain_text("不是最新的")
    page.get_by_role("link", name="变了什么").click()
    expect(page.get_by_label("版本号")).to_have_value(old)
    expect(page.get_by_role("status")).to_contain_text("这是从2026年11月23日起四周的公示牌。")

    expect(opened(clinic, moment=MORNING).locator("[data-gs-scanned]")).to_be_hidden()
