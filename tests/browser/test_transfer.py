"""What a reader on a slow line waits for, and pays for: bytes as they cross the network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import FOLDER
from tests.browser.hosting import Host, hosted
from tests.browser.test_offline import until

pytestmark = pytest.mark.browser

FIRST = "shifan/organizations/jia-zhen/"
SECOND = "shifan/organizations/yi-zhen/"
FIRST_VISIT = 100_000
NEXT_PAGE = 20_000


@pytest.fixture(scope="module")
def host(shipped_folder: Path) -> Iterator[Host]:
    with hosted(shipped_folder) as host:
        yield host


def test_first_visit_and_next_page_cost_little(browser: Browser, host: Host) -> None:
    """All that the host sends, heads and all: for the page, and what the worker keeps besides.

    A page's own requests, which Chromium counts, leave out what the worker asks for.
    """
    page = browser.new_page(viewport={"width": 360, "height": 640})
    sizes = []
    for path in (FIRST, SECOND):
        before = host.sent
        page.goto(f"{host.address}{FOLDER}/{path}")
        until(page, "caches.match(location.href).then((kept) => kept !== undefined)")
        page.wait_for_timeout(1500)
        sizes.append(host.sent - before)
    page.close()

    first, following = sizes
    assert (first <= FIRST_VISIT, following <= NEXT_PAGE) == (True, True), sizes
