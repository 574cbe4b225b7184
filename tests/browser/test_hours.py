"""What a clinic's card claims hour by hour: who is in, who is out, and what is over."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FOLDER, Opener, built_site, served
from tests.schedule.county import FILES, change, write_county

pytestmark = pytest.mark.browser

REGION = "{name: 示范县, division_code: '000000', issuer: 示范县卫生健康局}\n"
ORGANIZATIONS = FILES["organizations"].replace(
    "示例乙卫生院,",
    "示例乙卫生院, office_hours: [{from: 01-01, to: 12-31, am: '08:00-12:00', pm: '14:00-17:00'}],",
)
VILLAGES = "- {id: here, name: 示例一村, clinic: clinic}\n"
POSTS = """
- id: homes
  pairing: clinic
  expert: jia
  mode: tour
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周一14:00-17:00", service: home_visit, village: here}]
- id: hall
  pairing: clinic
  expert: jia
  mode: clinic
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周二9:00-11:30", place: 镇文化站}]
- id: half
  pairing: clinic
  expert: jia
  mode: clinic
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周三上午、下午"}]
- id: exact
  pairing: clinic
  expert: jia
  mode: clinic
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周四8:30-11:30"}]
- id: station
  pairing: clinic
  expert: jia
  mode: clinic
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周五9:00-11:30", place: village}]
- id: whole
  pairing: other
  expert: yi
  mode: clinic
  period: {from: 2026-01, to: 2027-12}
  sessions: [{when: "每周四全天9:00-16:00"}]
"""
OFF = change("cancelled", assignment="whole", date="2026-12-10", session="上午", reason="县里开会")


@pytest.fixture(scope="module")
def hours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a county's pages, built on 2026-12-02, whose region has no office hours."""
    data = tmp_path_factory.mktemp("hours_data")
    write_county(
        data,
        region=REGION,
        organizations=ORGANIZATIONS,
        villages=VILLAGES,
        assignments=POSTS,
        changes=OFF,
    )
    for address in served(built_site(data, tmp_path_factory.mktemp("hours"), "2026-12-02")):
        yield f"{address}{FOLDER}/shifan/"


def at(day: int, time: str) -> str:
    """A moment of December in China, in UTC."""
    hour, minute = map(int, time.split(":"))
    hours = (day - 1) * 24 + hour - 8
    return f"2026-12-{hours // 24 + 1:02}T{hours % 24:02}:{minute:02}:00Z"


def said(page: Page) -> str:
    """The card's sentence about today."""
    return page.locator(".gs-now__say").inner_text()


CLINIC, OTHER = "organizations/clinic/", "organizations/other/"
NONE_KNOWN = "按安排今天有专家来，几点没有公布。"
OVER = "今天的坐诊时间已经过了。"
IN_NOW = "按安排，现在有专家坐诊，到11:30。"
COMING = "按安排，今天有专家来。"


@pytest.mark.parametrize(
    ("day", "time", "words"),
    [
        (7, "09:00", "按安排，专家今天在示例一村（上门看病）。"),
        (7, "15:00", "按安排，专家今天在示例一村（上门看病）。"),
        (7, "17:00", OVER),
        (8, "10:00", "按安排，专家今天在镇文化站。"),
        (9, "11:59", NONE_KNOWN),
        (9, "12:00", NONE_KNOWN),
        (9, "17:59", NONE_KNOWN),
        (9, "18:00", OVER),
        (9, "21:00", OVER),
        (10, "08:29", COMING),
        (10, "08:30", IN_NOW),
        (10, "11:29", IN_NOW),
        (10, "11:30", OVER),
        (11, "10:00", "按安排，专家今天在示例村卫生室。"),
    ],
)
def test_card_of_the_clinic_claims_no_more_than_is_so(
    day: int, time: str, words: str, hours: str, opened: Opener
) -> None:
    assert said(opened(f"{hours}{CLINIC}", moment=at(day, time))) == words


def test_morning_without_hours_is_not_listed_any_more_in_the_afternoon(
    hours: str, opened: Opener
) -> None:
    morning, afternoon, evening = (
        opened(f"{hours}{CLINIC}", moment=at(9, time)) for time in ("11:59", "12:00", "18:00")
    )
    listed = "[data-gs-today] .gs-visit"

    expect(morning.locator(listed)).to_have_count(2)
    expect(afternoon.locator(listed)).to_have_count(1)
    expect(afternoon.locator(listed)).to_contain_text("下午")
    expect(evening.locator(listed)).to_have_count(0)


def test_village_clinic_says_that_somebody_is_in(hours: str, opened: Opener) -> None:
    page = opened(f"{hours}organizations/village/", moment=at(11, "10:00"))

    assert said(page) == IN_NOW


def test_home_of_the_region_does_not_say_that_a_home_visit_is_in_the_clinic(
    hours: str, opened: Opener
) -> None:
    page = opened(hours, moment=at(7, "15:00"))

    row = page.locator("[data-gs-home] .gs-row")
    expect(row.first).to_contain_text("今天 12月7日")
    expect(row.first).to_contain_text("示例一村（上门看病）")
    expect(page.locator("[data-gs-home]").get_by_text("现在")).to_have_count(0)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("09:30", "今天有一部分停诊（这次不来），看清楚再去。按安排，今天有专家来。"),
        ("14:00", "今天有一部分停诊（这次不来），看清楚再去。按安排，现在有专家坐诊，到16:00。"),
    ],
)
def test_half_of_a_day_called_off_leaves_the_other(
    time: str, words: str, hours: str, opened: Opener
) -> None:
    page = opened(f"{hours}{OTHER}", moment=at(10, time))

    assert said(page) == words
    expect(page.locator("[data-gs-today] s")).to_contain_text("上午")
    expect(page.locator("[data-gs-today]")).to_contain_text("原因：县里开会")
