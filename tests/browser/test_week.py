"""The page for the group and the loudspeaker: this week and the next, copied in one tap."""

from base64 import b64decode
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import KINDS, MORNING, Opener

pytestmark = pytest.mark.browser

THURSDAY = "2026-12-10T01:00:00Z"
FIRST_MINUTE_OF_MONDAY = "2026-12-06T16:00:00Z"
LONG_AFTER = "2027-01-12T01:00:00Z"
WEEK = KINDS["week"][1]


def lines(page: Page, text: str = "#message") -> list[str]:
    """What a reader would select, without the blank lines."""
    return [line for line in page.locator(text).inner_text().splitlines() if line]


def test_message_is_of_this_week_and_the_next(opened: Opener, with_visits: str) -> None:
    """On a page that was built a week before; what is over is left out."""
    assert lines(opened(with_visits + WEEK, moment=THURSDAY)) == [
        "【示例甲镇卫生院 支援专家安排】",
        "演示：人和时间都是编的，请勿据此就诊。",
        "有变动，请注意：",
        (
            "▲ 12月18日 星期五 下午 14:00–17:00 外科 门诊 示例乙 主治医师 来自示例县医院："
            "停诊（这次不来），原因：停电"
        ),
        "本周 12月7日–12月13日",
        (
            "• 12月10日 星期四 下午 14:00–16:00 内科 门诊 示例乙 主治医师 来自示例县医院 3 诊室："
            "改期，原定12月9日 星期三 8:30–12:00 · 原定示例甲"
        ),
        "• 12月11日 星期五 下午 14:00–17:00 外科 门诊 示例乙 主治医师 来自示例县医院",
        "下周 12月14日–12月20日",
        "• 12月16日 星期三 上午 8:30–12:00 内科 门诊 示例甲 副主任医师 来自示例县医院 3 诊室",
        "这是按安排排的，不等于一定来。",
        "去前先打电话：0000-0000002",
        "更多、最新的安排：https://gongshi.example/gongshi/shifan/organizations/jia-zhen/",
        "2026年12月2日排的，之后有变动以网页为准。",
    ]


def test_of_this_week_only_what_is_to_come_is_told(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + WEEK, moment=MORNING)
    week = page.locator("#message [data-gs-monday='2026-11-30']")
    assert week.inner_text().splitlines() == [
        "本周 11月30日–12月6日",
        "• 12月4日 星期五 下午 14:00–17:00 外科 门诊 示例乙 主治医师 来自示例县医院",
    ]

    page.clock.set_fixed_time("2026-12-05T01:00:00Z")
    page.reload()
    assert week.inner_text().splitlines() == [
        "本周 11月30日–12月6日",
        "后面几天没有排出专家来的日子。",
    ]


def test_week_begins_on_monday_in_china(opened: Opener, with_visits: str) -> None:
    before = opened(with_visits + WEEK, moment="2026-12-06T15:59:00Z")
    after = opened(with_visits + WEEK, moment=FIRST_MINUTE_OF_MONDAY)

    assert [line for line in lines(before) if "周 " in line] == [
        "本周 11月30日–12月6日",
        "下周 12月7日–12月13日",
    ]
    assert [line for line in lines(after) if "周 " in line] == [
        "本周 12月7日–12月13日",
        "下周 12月14日–12月20日",
    ]


def test_of_weeks_that_the_page_does_not_hold_nothing_is_claimed(
    opened: Opener, with_visits: str
) -> None:
    page = opened(with_visits + WEEK, moment=LONG_AFTER)

    expect(page.locator("#message")).to_be_hidden()
    expect(page.locator("[data-gs-after]")).to_be_visible()


def test_without_scripts_every_week_stands_with_its_dates(opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + WEEK, java_script_enabled=False)

    assert [line for line in lines(page) if line.startswith("1") and "–" in line] == [
        "11月30日–12月6日",
        "12月7日–12月13日",
        "12月14日–12月20日",
        "12月21日–12月27日",
        "12月28日–1月3日",
        "1月4日–1月10日",
    ]
    expect(page.locator("#gs-main").get_by_role("button")).to_have_count(0)


def test_message_is_copied_in_one_tap(opened: Opener, with_visits: str) -> None:
    page = opened(
        with_visits + WEEK, moment=MORNING, permissions=["clipboard-read", "clipboard-write"]
    )
    page.get_by_role("button", name="复制").first.click()

    expect(page.get_by_role("status").first).to_have_text("复制好了，到群里长按、粘贴。")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert [line for line in copied.splitlines() if line] == lines(page)


@pytest.mark.parametrize(
    ("clipboard", "word", "said"),
    [
        ("{writeText: () => Promise.reject(new Error())}", "复制", "复制好了，到群里长按、粘贴。"),
        ("undefined", "选中这些文字", "文字选好了：长按文字复制，电脑上按 Ctrl+C。"),
    ],
)
def test_where_the_clipboard_refuses_the_text_is_selected(
    clipboard: str, word: str, said: str, opened: Opener, with_visits: str
) -> None:
    """As inside WeChat; where no way of copying is left, the text is selected at least."""
    page = opened(with_visits + WEEK, moment=MORNING)
    page.add_init_script(
        f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}});"
        + ("document.queryCommandSupported = () => false;" if clipboard == "undefined" else "")
    )
    page.reload()
    page.get_by_role("button", name=word).first.click()

    expect(page.get_by_role("status").first).to_have_text(said)
    selected = page.evaluate("getSelection().toString()")
    assert [line for line in selected.splitlines() if line] == lines(page)


def test_script_is_said_twice(opened: Opener, with_visits: str) -> None:
    said = lines(opened(with_visits + WEEK, moment=THURSDAY), "#aloud")

    again = said.index("下面再念一遍。")
    assert said[:again] == said[again + 1 : -1]
    assert said[-1] == "念完了。"
    assert len(said) > 8


def test_message_becomes_a_picture_for_a_phone(opened: Opener, with_visits: str) -> None:
    """1080 pixels wide, nothing cut, as many lines as there is to say, of this week."""
    page = opened(with_visits + WEEK, moment=THURSDAY, color_scheme="dark")
    page.get_by_role("button", name="做成图片").click()
    expect(page.get_by_role("img", name="示例甲镇卫生院的本周安排，文字和上面一样")).to_be_visible()

    source = page.locator(".gs-picture").get_attribute("src") or ""
    picture = Image.open(BytesIO(b64decode(source.removeprefix("data:image/png;base64,"))))
    ink = picture.convert("L").point(lambda level: level < 128 and 255)
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    assert picture.width == 1080
    assert min(left, top, 1080 - right, picture.height - bottom) > 20
    rows = [bool(ink.crop((0, y, 1080, y + 1)).getbbox()) for y in range(picture.height)]
    assert sum(now and not before for before, now in pairwise(rows)) >= len(lines(page))
