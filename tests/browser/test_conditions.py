"""Pages under hard conditions: no scripts, a list that is over, another time zone, paper."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import CLINIC, KINDS, Opener

pytestmark = pytest.mark.browser


def test_scripts_change_nothing_that_is_said(undated_address: str, opened: Opener) -> None:
    with_scripts = opened(undated_address).get_by_role("main").inner_text()
    without = opened(undated_address, java_script_enabled=False).get_by_role("main").inner_text()

    assert without == with_scripts


def test_drawing_is_no_larger_than_the_words_beside_it(opened: Opener, shipped: str) -> None:
    page = opened(shipped + KINDS["workload"][1], 1280)
    number = page.locator(".gs-chart__number").first
    size = number.evaluate("(text) => text.getBoundingClientRect().height")

    assert size <= 1.5 * number.evaluate(
        "() => parseFloat(getComputedStyle(document.querySelector('#gs-main p')).fontSize)"
    )


def test_menu_opens_without_scripts(opened: Opener, kezuozhong: str) -> None:
    page = opened(kezuozhong, java_script_enabled=False)

    page.get_by_text("菜单").click()
    expect(page.get_by_role("navigation", name="菜单").get_by_role("link").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["region", "clinic", "hospital", "expert", "pairing", "programme"])
def test_list_that_is_over_says_so_on_the_first_screen(
    kind: str, width: int, opened: Opener, kezuozhong: str
) -> None:
    page = opened(kezuozhong + KINDS[kind][1], width, java_script_enabled=False)

    expect(page.get_by_text("名单上的人现在不一定来")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("moment", "is_over"), [("2026-12-31T15:59:00Z", False), ("2026-12-31T16:01:00Z", True)]
)
def test_list_that_ended_after_the_build_says_so_by_chinas_day(
    moment: str, is_over: bool, opened: Opener, two_regions: str
) -> None:
    clinic = two_regions + KINDS["example's clinic"][1]
    page = opened(clinic, moment=moment, timezone_id="Etc/GMT+8")

    expect(page.get_by_text("《示范方案》到2026年12月为止")).to_be_visible(visible=is_over)


def test_clinic_on_paper_is_its_name_and_people_on_two_pages_at_most(
    opened: Opener, kezuozhong: str
) -> None:
    page = opened(kezuozhong + CLINIC, 1280, color_scheme="dark")
    paper = page.pdf(format="A4")
    page.emulate_media(media="print")

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
    assert "架玛吐中心卫生院".encode("utf-16-be").hex().upper().encode() in paper
    expect(page.get_by_role("heading", name="架玛吐中心卫生院")).to_be_visible()
    expect(page.get_by_text("名单上的人现在不一定来")).to_be_visible()
    expect(page.locator("header").first).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_script_slipped_into_a_page_is_not_run(browser: Browser, kezuozhong: str) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(kezuozhong + CLINIC)
    page.evaluate(
        """document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="ran = 1">');
        document.body.append(Object.assign(document.createElement("script"), {text: "ran = 2"}))"""
    )
    page.wait_for_timeout(200)

    assert page.evaluate("typeof ran") == "undefined"
    assert len([each for each in refused if "Content Security Policy" in each]) == 2
    page.close()
