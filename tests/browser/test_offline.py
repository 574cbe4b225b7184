"""Without a network: what was opened is there and says how old it is; nothing else pretends."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import FOLDER, REPOSITORY, violations
from tests.browser.hosting import Host, hosted

pytestmark = pytest.mark.browser

CLINIC = "shifan/organizations/jia-zhen/"
TODAY = "shifan/today/"
NEVER = "shifan/departments/"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
BAR = "这一页是存下的"


@pytest.fixture
def host(with_visits_folder: Path, tmp_path: Path) -> Iterator[Host]:
    """A copy that a test may change, at an address of its own."""
    with hosted(shutil.copytree(with_visits_folder, tmp_path / "site")) as host:
        yield host


@pytest.fixture
def site(host: Host) -> str:
    return f"{host.address}{FOLDER}/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context
    context.close()


def visited(context: BrowserContext, site: str, path: str = CLINIC) -> Page:
    """A page that brought the worker, once that has kept what it keeps."""
    page = context.new_page()
    page.goto(site + path)
    until(page, f"caches.match({site + path!r}).then((kept) => kept !== undefined)")
    return page


def until(page: Page, promise: str) -> None:
    """Wait for a promise of true, asked for again and again."""
    for _ in range(200):
        if page.evaluate(promise):
            return
        page.wait_for_timeout(50)
    raise AssertionError(promise)


def put_copies(page: Page, site: str, paths: list[str], days: int = 0) -> None:
    """Keep copies of the clinic's page, as if opened some days ago."""
    put = """async ([clinic, urls, days]) => {
      const name = (await caches.keys()).find((name) => name.includes(" pages "));
      const pages = await caches.open(name);
      const html = await (await pages.match(clinic)).text();
      const stored = String(Date.now() - days * 86400e3);
      const headers = { "Content-Type": "text/html", "Gongshi-Stored": stored };
      for (const url of urls) await pages.put(url, new Response(html, { headers }));
    }"""
    page.evaluate(put, [site + CLINIC, [site + path for path in paths], days])


def kept_addresses(page: Page, store: str) -> list[str]:
    """What is kept in a store, by what its name ends in."""
    ask = """async (store) => {
      const name = (await caches.keys()).find((name) => name.includes(` ${store} `));
      return (await (await caches.open(name)).keys()).map((request) => request.url);
    }"""
    return [urlsplit(url).path for url in page.evaluate(ask, store)]


def test_page_that_was_opened_is_there_without_a_network_and_says_so(
    context: BrowserContext, site: str
) -> None:
    page = visited(context, site)
    expect(page.get_by_role("complementary", name=BAR)).to_have_count(0)
    text = page.get_by_role("main").inner_text()
    context.set_offline(True)
    page.reload()

    bar = page.get_by_role("complementary", name=BAR)
    expect(bar).to_be_in_viewport(ratio=1)
    expect(bar).to_contain_text("午")
    expect(bar).to_contain_text("（今天）存下的。 后来的停诊、改期这里看不到，出门前请先打电话。")
    assert page.get_by_role("main").inner_text() == text
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == ""


def test_bar_stays_in_sight_where_a_link_leads_further_down(
    context: BrowserContext, site: str
) -> None:
    page = visited(context, site)
    context.set_offline(True)
    page.goto(f"{site}{CLINIC}?from=groupmessage#facts")

    expect(page.get_by_role("heading", name="地址")).to_have_count(0)
    assert page.evaluate("scrollY") > 0
    expect(page.get_by_role("complementary", name=BAR)).to_be_in_viewport(ratio=1)


def test_bar_says_how_many_days_have_passed(context: BrowserContext, site: str) -> None:
    page = visited(context, site)
    put_copies(page, site, [CLINIC], days=3)
    context.set_offline(True)
    page.reload()

    expect(page.get_by_role("complementary", name=BAR)).to_contain_text("（3天前）")


def test_page_that_was_never_opened_is_not_pretended(context: BrowserContext, site: str) -> None:
    page = visited(context, site)
    context.set_offline(True)
    page.goto(site + NEVER)

    expect(page.get_by_role("heading", name="没有网，这一页没有存下")).to_be_visible()
    kept = page.get_by_role("region", name="这部手机上存下的").get_by_role("link")
    assert kept.all_inner_texts()[0] == "示例甲镇卫生院"
    kept.first.click()
    expect(page).to_have_url(site + CLINIC)
    expect(page.get_by_role("complementary", name=BAR)).to_be_visible()


def test_page_that_was_never_opened_says_so_in_the_language_of_its_tree(
    context: BrowserContext, site: str
) -> None:
    page = visited(context, site, f"en/{CLINIC}")
    until(page, f"caches.match({site + 'en/offline/'!r}).then((kept) => kept !== undefined)")
    context.set_offline(True)
    page.goto(f"{site}en/{NEVER}")

    title = page.get_by_role("heading", name="You are offline, and this page is not saved")
    expect(title).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("region", name="Saved on this phone").get_by_role("link").first.click()
    expect(page).to_have_url(f"{site}en/{CLINIC}")
    page.goto(site + NEVER)
    expect(page.get_by_role("heading", name="没有网，这一页没有存下")).to_be_visible()


def test_network_that_is_back_brings_the_fresh_page(
    context: BrowserContext, site: str, host: Host
) -> None:
    page = visited(context, site)
    context.set_offline(True)
    page.reload()
    file = host.folder / FOLDER / CLINIC / "index.html"
    file.write_text(file.read_text("utf-8").replace("<h1>", "<h1>新的"), "utf-8")
    context.set_offline(False)
    page.get_by_role("link", name="再试一次").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("新的示例甲镇卫生院")
    expect(page.get_by_role("complementary", name=BAR)).to_have_count(0)


def test_network_that_is_slow_is_not_waited_for_and_what_comes_late_is_told(
    context: BrowserContext, site: str, host: Host
) -> None:
    page = visited(context, site)
    host.is_slow = True
    page.reload()
    bar = page.get_by_role("complementary", name=BAR)
    expect(bar.get_by_role("link")).to_have_text("再试一次")
    host.release.set()

    expect(bar.get_by_role("link")).to_have_text("新的来了，点这里看")
    bar.get_by_role("link").click()
    expect(bar).to_have_count(0)


def test_host_that_is_broken_does_not_hide_what_is_kept(
    context: BrowserContext, site: str, host: Host
) -> None:
    page = visited(context, site)
    host.is_broken = True
    page.reload()

    expect(page.get_by_role("complementary", name=BAR)).to_be_visible()


def test_script_that_does_not_fit_its_mark_is_not_kept(
    context: BrowserContext, site: str, host: Host
) -> None:
    """As while a site is uploaded, the pages first."""
    script = host.folder / FOLDER / "assets" / "gongshi.js"
    right = script.read_bytes()
    script.write_bytes(right + b"// old\n")
    page = visited(context, site)
    page.wait_for_timeout(300)

    assert "/gongshi/assets/gongshi.js" not in kept_addresses(page, "files")
    assert "/gongshi/assets/gongshi.css" in kept_addresses(page, "files")


def test_page_that_was_taken_down_is_kept_no_longer(
    context: BrowserContext, site: str, host: Host
) -> None:
    page = visited(context, site)
    shutil.rmtree(host.folder / FOLDER / CLINIC)
    page.reload()
    context.set_offline(True)
    page.reload()

    expect(page.get_by_role("heading", name="没有网，这一页没有存下")).to_be_visible()


def test_store_is_bounded_and_keeps_what_was_opened_last(
    context: BrowserContext, site: str
) -> None:
    page = visited(context, site)
    put_copies(page, site, [f"{number}/" for number in range(65)])
    page.goto(site + TODAY)
    until(page, "caches.match(location.href).then((kept) => kept !== undefined)")
    page.wait_for_timeout(300)

    last = [f"/{FOLDER}/{number}/" for number in range(6, 65)]
    always = f"/{FOLDER}/offline/"
    assert sorted(kept_addresses(page, "pages")) == sorted([always, *last, f"/{FOLDER}/{TODAY}"])


def test_site_can_be_rid_of_the_worker(context: BrowserContext, site: str, host: Host) -> None:
    """By the file that the guide prints, under the worker's name."""
    page = visited(context, site)
    guide = (REPOSITORY / "content" / "guide" / "hosting.md").read_text("utf-8")
    farewell = guide.partition("```js\n")[2].partition("```")[0]
    (host.folder / FOLDER / "sw.js").write_text(farewell, "utf-8")
    page.reload()
    until(page, "caches.keys().then((all) => all.length === 0)")
    page.goto(site)
    page.wait_for_timeout(300)

    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
