"""What pages with dates say as the reader's clock goes on: built on 2026-12-02, read later."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import MORNING, Opener

pytestmark = pytest.mark.browser

TEN_DAYS_LATER = "2026-12-12T01:00:00Z"
FORTY_DAYS_LATER = "2027-01-11T01:00:00Z"
NEW_YEARS_EVE = "2026-12-31T15:59:00Z"
"""23:59 in China."""


def days_of(page: Page) -> Locator:
    """The days that are in sight, by their names."""
    return page.locator(".gs-day__name:visible")


def lines_of(page: Page, heading: str) -> list[str]:
    """The visible lines of a list in the section with that heading, spaces evened out."""
    section = page.get_by_role("region", name=heading)
    return [" ".join(each.inner_text().split()) for each in section.locator(".gs-lines > li").all()]


def test_today_keeps_today_and_tomorrow(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/today/", moment=MORNING)

    expect(days_of(page)).to_have_text(
        ["今天 12月2日 星期三 农历十月廿四", "明天 12月3日 星期四 农历十月廿五 · 逢圩赶集"]
    )
    expect(page.locator("s").first).to_have_text("上午 8:30–12:00 内科 · 门诊 示例甲")
    expect(page.get_by_text("停诊（这次不来）").first).to_be_in_viewport()


def test_today_of_an_old_build_says_what_is_empty_and_what_is_next(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}shifan/today/", moment=TEN_DAYS_LATER)

    expect(page.get_by_text("今天 没有安排。")).to_be_visible()
    expect(page.get_by_text("明天 没有安排。")).to_be_visible()
    expect(days_of(page)).to_have_text(["下一次 12月16日 星期三 农历冬月初八"])
    expect(page.get_by_text("可能过时")).to_be_hidden()


def test_today_without_scripts_is_a_dated_list(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/today/", java_script_enabled=False)

    expect(page.get_by_text("下面从12月2日 星期三起")).to_be_visible()
    expect(days_of(page).first).to_have_text("12月2日 星期三 农历十月廿四")
    expect(days_of(page).last).to_have_text("2027年1月6日 星期三 农历冬月廿九")


def test_today_goes_by_chinas_day_on_new_years_eve(opened: Opener, with_visits: str) -> None:
    before, after = (
        opened(f"{with_visits}shifan/today/", moment=moment, timezone_id="Etc/GMT+8")
        for moment in (NEW_YEARS_EVE, "2026-12-31T16:01:00Z")
    )

    expect(days_of(before)).to_have_text(["下一次 2027年1月6日 星期三 农历冬月廿九"])
    expect(before.get_by_text("今天 没有安排。")).to_be_visible()
    expect(days_of(after)).to_have_text(["下一次 2027年1月6日 星期三 农历冬月廿九"])
    before_calendar, after_calendar = (
        opened(f"{with_visits}shifan/calendar/", moment=moment, timezone_id="Etc/GMT+8")
        for moment in (NEW_YEARS_EVE, "2026-12-31T16:01:00Z")
    )
    expect(before_calendar.locator(".gs-today")).to_contain_text("31")
    expect(after_calendar.locator(".gs-today")).to_contain_text("元旦休")


@pytest.mark.parametrize("path", ["today/", "calendar/", "changes/", "", "tours/van/"])
def test_page_older_than_35_days_says_so(path: str, opened: Opener, with_visits: str) -> None:
    old = opened(f"{with_visits}shifan/{path}", moment=FORTY_DAYS_LATER)
    fresh = opened(f"{with_visits}shifan/{path}", moment="2027-01-06T01:00:00Z")

    expect(old.get_by_text("已经超过35天没有更新")).to_be_in_viewport()
    expect(fresh.get_by_text("已经超过35天没有更新")).to_be_hidden()


def test_today_after_its_last_day_says_that_it_knows_nothing(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}shifan/today/", moment=FORTY_DAYS_LATER)

    expect(page.get_by_text("查不到今天有没有人来")).to_be_visible()
    expect(days_of(page)).to_have_count(0)


def test_home_says_who_is_there_now_and_who_comes_next(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/", moment="2026-12-03T01:00:00Z")

    assert lines_of(page, "今天谁来") == [
        "示例乙镇卫生院 内科 · 名单上1人 现在 12月3日 星期四 上午 8:30–12:00 内科 示例甲"
    ]
    assert lines_of(page, "找您的卫生院") == [
        "示例甲镇卫生院 内科、外科 · 名单上2人 明天 12月4日 星期五 下午 14:00–17:00 外科 示例乙",
        (
            "示例乙镇卫生院 内科 · 名单上1人 现在 12月3日 星期四 上午 8:30–12:00 内科 示例甲 "
            "下一次 2027年1月7日 星期四 上午 8:30–12:00 内科 示例甲"
        ),
        "示例丙镇卫生院 名单上1人 驻点，每天是否在岗请先打电话。",
    ]


def test_home_says_first_what_is_called_off_today(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/", moment=MORNING)

    assert lines_of(page, "今天谁来")[0] == (
        "示例甲镇卫生院 内科、外科 · 名单上2人 "
        "今天 停诊（这次不来） 12月2日 星期三 上午 8:30–12:00 内科 示例甲 原因：参加急救"
    )


def test_home_on_a_day_without_visits_says_so(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/", moment=TEN_DAYS_LATER)

    assert lines_of(page, "今天谁来") == ["今天没有安排。"]


def test_home_in_the_evening_says_that_the_hours_are_over(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/", moment="2026-12-03T13:00:00Z")

    assert lines_of(page, "今天谁来") == ["今天的坐诊时间已经过了。"]


def test_home_without_scripts_tells_the_next_visit_from_the_day_of_the_build(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}shifan/", java_script_enabled=False)

    expect(page.get_by_text("是从12月2日 星期三看最近的一次")).to_be_visible()
    assert lines_of(page, "找您的卫生院")[1] == (
        "示例乙镇卫生院 内科 · 名单上1人 12月3日 星期四 上午 8:30–12:00 内科 示例甲"
    )


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-03T01:00:00Z", "按安排，今天有1处有专家来。"),
        (TEN_DAYS_LATER, "今天没有安排。"),
    ],
)
def test_home_of_the_site_counts_the_clinics_of_a_region(
    moment: str, words: str, opened: Opener, with_visits: str
) -> None:
    page = opened(with_visits, moment=moment)

    expect(page.get_by_role("listitem").filter(has_text="示范县")).to_contain_text(words)


def test_change_that_is_over_goes_to_those_that_are(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/changes/", moment=TEN_DAYS_LATER)

    coming = page.get_by_role("region", name="今天和以后").get_by_role("heading", level=3)
    past = page.get_by_role("region", name="近四周已经过去的").get_by_role("heading", level=3)
    expect(coming).to_have_text(["12月18日 星期五至12月19日 星期六"])
    expect(past.first).to_contain_text("12月9日")


def test_day_of_the_calendar_leads_to_its_list(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/calendar/", moment=MORNING)

    page.get_by_role("table", name="2026年12月").get_by_role("link", name="10").click()
    expect(page.get_by_role("heading", name="12月10日 星期四")).to_be_in_viewport()


CLINIC = "shifan/organizations/yi-zhen/"


def test_card_claims_nothing_of_days_that_the_page_does_not_know(
    opened: Opener, with_visits: str
) -> None:
    before = opened(f"{with_visits}{CLINIC}", moment="2026-11-30T01:00:00Z")
    after = opened(f"{with_visits}{CLINIC}", moment="2027-02-10T01:00:00Z")

    expect(before.locator("[data-gs-today]")).to_be_hidden()
    expect(before.get_by_text("从12月2日 星期三看，最近一次")).to_be_visible()
    expect(after.locator("[data-gs-today]")).to_be_hidden()
    expect(after.get_by_text("查不到今天有没有人来")).to_be_visible()


def test_home_after_its_last_day_says_that_it_knows_nothing(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}shifan/", moment=FORTY_DAYS_LATER)

    assert lines_of(page, "今天谁来") == [
        "这一页上的日子都过了，查不到今天有没有人来，去前先打电话。"
    ]


def test_paper_has_the_dates_and_no_today(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}shifan/organizations/jia-zhen/", 1280, moment=MORNING)
    page.emulate_media(media="print")

    expect(page.locator(".gs-week .gs-day__name").first).to_contain_text("12月2日 星期三")
    expect(page.locator(".gs-now__call")).to_be_visible()
    for gone in (".gs-now__say", ".gs-day__near", ".gs-actions"):
        expect(page.locator(gone).first).to_be_hidden()


def test_hospital_does_not_say_that_its_van_is_in(opened: Opener, with_visits: str) -> None:
    """On the morning of a tour its people are out in a village."""
    page = opened(f"{with_visits}shifan/organizations/hospital/", moment="2026-12-08T01:00:00Z")

    expect(page.get_by_text("现在有专家坐诊")).to_have_count(0)
    expect(page.get_by_role("link", name="示范县巡回医疗车").first).to_be_visible()
