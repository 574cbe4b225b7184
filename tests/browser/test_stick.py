"""A site on a USB stick: opened as a file, every page leads on, and nothing is missed."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import FOLDER, REPOSITORY

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def stick(shipped_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a space and Chinese in its name, as sticks have them."""
    folder = tmp_path_factory.mktemp("stick")
    site = shipped_folder / FOLDER
    packed = str(folder / "gongshi-usb.zip")
    command = [sys.executable, "-m", "tools.usb_zip", str(site), packed]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    with ZipFile(packed) as archive:
        archive.extractall(folder / "U 盘")
    return folder / "U 盘"


def watched(browser: Browser, wrong: list[str]) -> Page:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    # What a page still asks for when the next is opened, is given up: no fault of the page.
    page.on(
        "requestfailed",
        lambda request: (
            None if request.failure == "net::ERR_ABORTED" else wrong.append(request.url)
        ),
    )
    page.on(
        "request",
        lambda request: None if request.url.startswith("file:") else wrong.append(request.url),
    )
    return page


def test_reader_goes_from_the_home_to_a_clinic_and_back(browser: Browser, stick: Path) -> None:
    wrong: list[str] = []
    page = watched(browser, wrong)
    page.goto((stick / "index.html").as_uri())
    page.get_by_role("main").get_by_role("link", name="示范县", exact=False).first.click()
    page.get_by_role("main").get_by_role("link", name="示例甲镇卫生院").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("示例甲镇卫生院")
    bar = page.get_by_role("complementary", name="这一页是存下的")
    expect(bar).to_contain_text("这是拷出来的一份，2026年11月22日生成。")
    expect(page.locator(".gs-now__say")).not_to_be_empty()
    expect(page.locator("header")).to_have_css("background-color", "rgb(11, 93, 84)")
    page.get_by_role("navigation", name="您在这里").get_by_role("link", name="首页").click()
    expect(page).to_have_url((stick / "index.html").as_uri())
    assert wrong == []
    page.close()


def test_every_link_of_every_page_leads_to_a_file(browser: Browser, stick: Path) -> None:
    """As a browser resolves them: by the links of each kind of page."""
    wrong: list[str] = []
    page = watched(browser, wrong)
    for path in ("index.html", "shifan/index.html", "shifan/today/index.html", "about/index.html"):
        page.goto((stick / path).as_uri())
        links = "[...document.links].map((link) => decodeURI(link.href).split(/[?#]/)[0])"
        files = {link for link in page.evaluate(links) if link.startswith("file:")}

        assert [link for link in files if not Path(link.removeprefix("file://")).is_file()] == []
        assert len(files) > 5
    assert wrong == []
    page.close()


def test_finder_without_a_server_does_not_look_into_the_guides(
    browser: Browser, stick: Path
) -> None:
    wrong: list[str] = []
    page = watched(browser, wrong)
    page.goto((stick / "search" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("卫生院")
    expect(page.get_by_role("region", name="找到的", exact=True)).to_be_visible()
    page.wait_for_timeout(600)  # longer than the guides' script waits for the next key
    expect(page.locator("[data-gs-guides]")).to_be_hidden()
    assert not (stick / "pagefind").exists()
    assert wrong == []
    page.close()
