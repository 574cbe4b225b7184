"""The guides on the finder's page: found by words, fetched when asked, missed by nobody."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import MORNING, Opener, violations

pytestmark = pytest.mark.browser


def asked(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)


def section(page: Page, name: str = "在说明里找到的") -> Locator:
    return page.get_by_role("region", name=name)


FOUND = [
    ("停诊", "把坐诊时间加到手机日历"),
    ("日历", "把坐诊时间加到手机日历"),
    ("微信", "把坐诊时间加到手机日历"),
    ("停诊怎么办", "把坐诊时间加到手机日历"),
    ("公示牌", "给卫生院"),
    ("U盘", "换个地方放网站"),
    ("隐私", "关于本站"),
]
NOT_FOUND = ["张伟", "甲村", "夏保平", "yantong", "<xyzzy>", "((((", "😀"]


def test_reader_finds_the_guide(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}search/", 360, MORNING)
    for words, title in FOUND:
        asked(page, words)
        link = section(page).get_by_role("link", name=title).first
        expect(link.locator("mark").first).not_to_be_empty()
        expect(page.locator("[aria-live=polite]")).to_contain_text("说明里找到：")
        asked(page, "")
        expect(section(page)).to_be_hidden()


def test_reader_goes_to_the_part_of_the_guide(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}search/", 360, MORNING)
    asked(page, "停诊怎么办")
    section(page).get_by_role("link", name="把坐诊时间加到手机日历").first.click()
    page.wait_for_url(f"{with_visits}guide/calendar/#*")
    expect(page.get_by_role("heading", level=1)).to_have_text("把坐诊时间加到手机日历")


def test_english_page_finds_the_english_guide(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}en/search/", 360, MORNING)
    asked(page, "iPhone")
    links = section(page, "In the guides").get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_contain_text("Visits in your calendar")
    links.click()
    page.wait_for_url(f"{with_visits}en/guide/calendar/#*")


def test_what_the_box_was_asked_is_looked_up_in_the_guides_too(
    opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}search/?q=停诊", 360, MORNING)
    expect(section(page).get_by_role("link").first).to_be_visible()
    asked(page, "")
    expect(section(page)).to_be_hidden()


def test_what_no_guide_has_is_not_found_in_one(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}search/", 360, MORNING)
    for words in NOT_FOUND:
        asked(page, "停诊")
        expect(section(page)).to_be_visible()
        asked(page, words)
        expect(section(page)).to_be_hidden()


def test_nothing_of_it_is_fetched_before_the_reader_asks(opened: Opener, with_visits: str) -> None:
    page = opened(f"{with_visits}search/", 360, MORNING)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert fetched
    assert [url for url in fetched if "pagefind" in url] == []
    asked(page, "停诊")
    expect(section(page)).to_be_visible()
    assert [url for url in fetched if url.endswith("pagefind/begin.js")]


@pytest.mark.parametrize("path", ["", "shifan/", "shifan/find/", "about/"])
def test_other_pages_know_nothing_of_it(path: str, opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + path, 360, MORNING)
    assert "wasm-unsafe-eval" not in page.content()
    assert "guides.js" not in page.content()


@pytest.mark.parametrize("path", ["search/", "en/search/"])
def test_without_scripts_the_lists_stand_alone(path: str, opened: Opener, with_visits: str) -> None:
    page = opened(with_visits + path, 360, MORNING, java_script_enabled=False)
    expect(page.locator("[data-gs-guides]")).to_be_hidden()
    expect(page.locator("[data-gs-lists]")).to_be_visible()


@pytest.mark.parametrize("missing", ["begin.js", "pagefind.js*", "*.pf_meta", "fragment/*"])
def test_host_that_lacks_a_file_of_it_leaves_the_rest(
    missing: str, browser: Browser, with_visits: str
) -> None:
    """Some hosts refuse files whose names end in what they do not know."""
    page = browser.new_page(viewport={"width": 360, "height": 640})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.route(f"**/pagefind/{missing}", lambda route: route.fulfill(status=404))
    page.goto(f"{with_visits}search/")
    with page.expect_response(f"**/pagefind/{missing}"):
        asked(page, "卫生院")
    expect(page.get_by_role("region", name="找到的", exact=True)).to_be_visible()
    expect(section(page)).to_be_hidden()
    assert wrong == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tree", ["", "en/"])
def test_what_is_found_can_be_read_by_everybody(
    tree: str, scheme: str, opened: Opener, with_visits: str
) -> None:
    page = opened(f"{with_visits}{tree}search/", 320, MORNING, color_scheme=scheme)
    asked(page, "停诊")
    expect(page.locator("[data-gs-guides] a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == ""
