"""What is sent to the group and read over the loudspeaker, as a reader would see it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.schedule.window import Days
from generator.views.page import Page
from generator.views.week_message import Message
from generator.views.week_page import WeekContent, week_pages
from tests.views.test_views import setting_of

WITH_VISITS = Path(__file__).parent / "with_visits"
EXPECTED = Path(__file__).parent / "expected"
DATA = Path(__file__).parents[2] / "data"
TWO_WEEKS = 2


def pages_in(data: Path, region: str, as_of: date) -> dict[str, Page]:
    setting = setting_of(data, as_of)
    return {page.path: page for page in week_pages(setting.dataset.regions_by_id[region], setting)}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_in(WITH_VISITS, "shifan", date(2026, 12, 2))


def told(message: Message) -> str:
    """The message as text, with the first two of its weeks; what is hidden at first is left out."""
    said = [each.text for each in message.head if not each.day]
    said += ["", "changes", *(each.text for each in message.changes)]
    for week in message.weeks[:TWO_WEEKS]:
        said += ["", week.days, *(each.text for each in week.sayings)]
    return "\n".join([*said, "", *message.foot, ""])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("organizations/jia-zhen", "week_of_clinic"),
        ("organizations/bing-zhen", "week_without_dates"),
        ("villages/shan-cun", "week_of_village"),
    ],
)
def test_message_tells_changes_first_then_who_comes(
    path: str, expected: str, pages: dict[str, Page]
) -> None:
    content: WeekContent = pages[f"shifan/{path}/week/"].content

    file = EXPECTED / f"{expected}.txt"
    assert told(content.written) == file.read_text(encoding="utf-8")
    file = EXPECTED / f"{expected}_aloud.txt"
    assert told(content.spoken) == file.read_text(encoding="utf-8")


def test_page_holds_six_weeks(pages: dict[str, Page]) -> None:
    content: WeekContent = pages["shifan/organizations/jia-zhen/week/"].content

    mondays = [week.monday for week in content.written.weeks]
    assert mondays[0] == "2026-11-30"
    assert mondays[-1] == "2027-01-04"
    assert [week.monday for week in content.spoken.weeks] == mondays


@pytest.mark.parametrize(("ahead", "weeks"), [(3, 1), (12, 2), (56, 6)])
def test_page_holds_the_weeks_that_are_known_to_their_end(ahead: int, weeks: int) -> None:
    setting = replace(setting_of(WITH_VISITS, date(2026, 12, 2)), days=Days(28, ahead))
    page = next(week_pages(setting.dataset.regions_by_id["shifan"], setting))

    assert len(page.content.written.weeks) == weeks
    assert len(page.content.written.weeks[0].sayings) == 1


def test_list_that_is_over_says_so_and_promises_no_day() -> None:
    pages = pages_in(DATA, "kezuozhong", date(2026, 12, 2))
    content: WeekContent = pages["kezuozhong/organizations/jiamatu/week/"].content

    assert content.written.weeks == ()
    assert content.written.head[1].text.startswith("已经结束：")
    assert content.spoken.head[1].text.startswith("已经结束，")
    assert content.written.foot[0] == content.spoken.foot[0] == "去前先问卫生院，电话原文没有写。"


def test_programme_that_will_be_over_says_so_from_that_day_on() -> None:
    pages = pages_in(DATA, "shifan", date(2027, 12, 20))
    content: WeekContent = pages["shifan/organizations/jia-zhen/week/"].content

    told_later = [each.day for each in content.written.head if each.text.startswith("已经结束")]
    assert told_later == ["2028-01-01"]
    last = max(each.day for week in content.written.weeks for each in week.sayings)
    assert last <= "2027-12-31"
