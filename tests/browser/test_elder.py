"""The elder edition: one switch, remembered, and the card read aloud."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import KINDS, MORNING, Opener

pytestmark = pytest.mark.browser

CLINIC = KINDS["clinic with dates"][1]
LISTEN = """() => {
  speechSynthesis.speak = (words) => { window.said = [words.lang, words.text]; };
}"""


def test_switch_is_remembered_from_page_to_page(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + CLINIC, 360, MORNING)
    html = page.locator("html")
    expect(html).to_have_css("font-size", "20px")
    page.get_by_role("button", name="大字").click()
    expect(html).to_have_css("font-size", "30px")
    page.get_by_role("navigation", name="您在这里").get_by_role("link").nth(1).click()
    expect(page).to_have_url(f"{with_visits}shifan/")
    expect(html).to_have_css("font-size", "30px")
    page.get_by_role("button", name="普通版").click()
    expect(html).to_have_css("font-size", "20px")
    page.reload()
    expect(html).to_have_css("font-size", "20px")


def test_any_browser_offers_it_without_scripts(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + CLINIC, 360, java_script_enabled=False)
    link = page.locator("link[rel='alternate stylesheet']")

    assert link.get_attribute("title") == "大字版"
    style = page.request.get(f"{with_visits}{str(link.get_attribute('href')).lstrip('./')}")
    assert "font-size: 187.5%" in style.text()
    expect(page.get_by_role("button", name="大字")).to_be_hidden()


def test_card_is_read_aloud_as_it_is_said(opened: Opener, with_visits: str) -> None:
    """What is spoken is looked at where the browser is handed it: nobody hears a test."""
    page = opened(with_visits + CLINIC, 360, MORNING)
    expect(page.get_by_role("button", name="读给我听")).to_be_hidden()
    page.get_by_role("button", name="大字").click()
    page.evaluate(LISTEN)
    page.get_by_role("button", name="读给我听").click()

    language, text = page.evaluate("said")
    assert language == "zh-CN"
    assert text == (
        "示例甲镇卫生院。什么时候来。今天停诊（这次不来）。停诊（这次不来） 原因：参加急救。"
        "上午 8点30分到12点 内科 ， 门诊。示例甲 副主任医师 3 诊室。"
        "下一次 后天 12月4日 星期五 农历十月廿六。下午 14点到17点 外科 ， 门诊。示例乙 主治医师。"
        "这是按安排排的，不等于一定来。去前先打电话 零 零 零 零 零 零 零 零 零 零 二"
    )


def test_card_in_english_is_read_as_it_stands(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}en/{CLINIC}", 360, MORNING)
    page.get_by_role("button", name="Large").click()
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Read aloud").click()

    language, text = page.evaluate("said")
    assert language == "en"
    assert "8:30–12:00" in text
    assert "点" not in text
