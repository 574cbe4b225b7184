"""Sites, built as anybody builds them, served over HTTP and opened in Chromium.

`shipped` is all of the shipped data; `kezuozhong` one region of it, whose programme is over and
whose home is the site's. `two_regions` is invented, small, and has villages, titles, phones, a
programme that still runs. `with_visits` has dates, tours, workshops and changes, and beside it a
region without any schedule.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from filelock import FileLock
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from tests.commands import run_command
from tests.projects import environment, kezuozhong_alone
from tests.thorough import IS_LONG

REPOSITORY = Path(__file__).parents[2]
FOLDER = "gongshi"
"""Where the site lies on its server, as on GitHub Pages."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CLINIC = "kezuozhong/organizations/jiamatu/"
KINDS = {
    "region": ("kezuozhong", ""),
    "clinic": ("kezuozhong", CLINIC),
    "hospital": ("kezuozhong", "kezuozhong/organizations/renmin-yiyuan/"),
    "expert": ("kezuozhong", "kezuozhong/experts/xiabaoping/"),
    "department": ("kezuozhong", "kezuozhong/departments/internal-medicine/"),
    "pairing": ("kezuozhong", "kezuozhong/pairings/wusitu/"),
    "programme": ("kezuozhong", "kezuozhong/programmes/duikou-bangfu-2023/"),
    "rules": ("kezuozhong", "rules/"),
    "rule": ("kezuozhong", "rules/needs-unmet/"),
    "schemas": ("kezuozhong", "schemas/"),
    "wrong address": ("kezuozhong", "404.html"),
    "page not kept": ("kezuozhong", "offline/"),
    "about": ("kezuozhong", "about/"),
    "guide": ("kezuozhong", "guide/editors/"),
    "guide of calendars": ("kezuozhong", "guide/calendar/"),
    "guide of data": ("kezuozhong", "guide/data/"),
    "schedules as written": ("kezuozhong", "guide/when/"),
    "schedules asked about": ("kezuozhong", "guide/when/questions/"),
    "home": ("two_regions", ""),
    "example's clinic": ("two_regions", "shifan/organizations/jia-zhen/"),
    "village": ("two_regions", "shifan/villages/jia-cun/"),
    "workshop": ("with_visits", "shifan/workshops/one/"),
    "week": ("with_visits", "shifan/organizations/jia-zhen/week/"),
    "board": ("with_visits", "shifan/organizations/jia-zhen/board/"),
    "departments": ("with_visits", "shifan/departments/"),
    "villages": ("with_visits", "shifan/villages/"),
    "today without a schedule": ("with_visits", "weipai/today/"),
    "calendar without a schedule": ("with_visits", "weipai/calendar/"),
    "changes without any": ("with_visits", "weipai/changes/"),
    "home with dates": ("with_visits", ""),
    "region with dates": ("with_visits", "shifan/"),
    "clinic with dates": ("with_visits", "shifan/organizations/jia-zhen/"),
    "today": ("with_visits", "shifan/today/"),
    "calendar": ("with_visits", "shifan/calendar/"),
    "changes": ("with_visits", "shifan/changes/"),
    "coverage": ("with_visits", "shifan/coverage/"),
    "deadlines": ("shipped", "shifan/reports/"),
    "notices": ("shipped", "shifan/notices/"),
    "report": ("shipped", "shifan/programmes/xiaxiang/report-2026/"),
    "workload": ("shipped", "shifan/programmes/xiaxiang/workload/"),
    "coverage of the example": ("shipped", "shifan/coverage/"),
    "archive": ("shipped", "shifan/archive/"),
    "missing": ("with_visits", "shifan/missing/"),
    "finder of a region": ("with_visits", "shifan/find/"),
    "finder": ("with_visits", "search/"),
    "missing in a notice": ("kezuozhong", "kezuozhong/missing/"),
    "tour": ("with_visits", "shifan/tours/van/"),
    "clinic in English": ("with_visits", "en/shifan/organizations/jia-zhen/"),
    "shipped home": ("shipped", ""),
    "example county": ("shipped", "shifan/"),
    "clinic with a long name": ("shipped", "shifan/organizations/ren-xiang/"),
    "clinic with earlier lists": ("shipped", "shifan/organizations/ji-xiang/"),
    "clinic with nothing": ("shipped", "shifan/organizations/xin-xiang/"),
    "expert with a long name": ("shipped", "shifan/experts/altantuyaa/"),
    "programme of the example": ("shipped", "shifan/programmes/xiaxiang/"),
    "notice without pairings": ("shipped", "quangang/programmes/xunzhen-2022/"),
}
"""A page of every kind: whose site it is on, and its address there."""

COLOURS = ("color-contrast", "link-in-text-block")
"""What axe asks of colours, which takes most of its time: it looks at every word."""

MORE_OF_A_KIND = frozenset(
    [
        "region",
        "clinic",
        "hospital",
        "about",
        "guide of calendars",
        "guide of data",
        "home",
        "example's clinic",
        "today without a schedule",
        "calendar without a schedule",
        "changes without any",
        "coverage of the example",
        "missing in a notice",
        "shipped home",
        "example county",
        "clinic with a long name",
        "clinic with earlier lists",
        "clinic with nothing",
        "expert with a long name",
        "programme of the example",
        "notice without pairings",
    ]
)
"""Pages with a template that another kind has too: other contents, the same looks."""

DATED_KINDS = frozenset(
    [
        "home",
        "example's clinic",
        "village",
        "shipped home",
        "example county",
        "clinic with a long name",
        "clinic with earlier lists",
        "expert with a long name",
        "home with dates",
        "region with dates",
        "clinic with dates",
        "clinic in English",
        "today",
        "calendar",
        "changes",
        "coverage",
        "coverage of the example",
        "tour",
        "board",
        "week",
        "finder of a region",
        "finder",
    ]
)
"""Kinds of page that say something else from day to day, or with scripts."""

THINNED = """() => {
  const [first, last] = [2, 1];
  const lists = "#gs-main :is(tbody, ul, ol, dl, section, div, article)";
  for (const parent of document.querySelectorAll(lists)) {
    const alike = new Map();
    for (const child of parent.children) {
      const kind = `${child.tagName} ${child.className}`;
      alike.set(kind, (alike.get(kind) || []).concat(child));
    }
    for (const all of alike.values()) all.slice(first, -last).forEach((each) => each.remove());
  }
}"""
"""Lines that are set out alike, but for the first and the last: a template makes all of them."""

MORNING = "2026-12-02T01:00:00Z"
"""9 o'clock in China, on the day on which the pages with dates are built."""

HEIGHTS = {320: 640, 360: 640, 1280: 800}

Opener = Callable[..., Page]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the parent's name
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who has gone on is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def built_site(data: Path, folder: Path, as_of: str = "2026-11-22", languages: str = "zh") -> Path:
    """The folder that holds the site in a folder of its own; without sheets, which take long."""
    command = ["build", "--as-of", as_of, "--outputs", "pages,data,feeds,boards"]
    command += ["--lang", languages, "--data", str(data), "--site", str(folder / FOLDER)]
    address = f"https://gongshi.example/{FOLDER}/"
    built = run_command(command, REPOSITORY, environment(SITE_URL=address))
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def served(folder: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """A folder that is filled once for all the processes that run tests side by side."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"site-of-{name}"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            build(folder)
    return folder


@pytest.fixture(scope="session")
def kezuozhong_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def build(folder: Path) -> None:
        built_site(kezuozhong_alone(folder / "data"), folder)

    return once(tmp_path_factory, "kezuozhong", build)


@pytest.fixture(scope="session")
def kezuozhong(kezuozhong_folder: Path) -> Iterator[str]:
    """The address of that one region's site, below a server's root."""
    for address in served(kezuozhong_folder):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def kezuozhong_at_root(kezuozhong_folder: Path) -> Iterator[str]:
    """The same site as the root of a server."""
    yield from served(kezuozhong_folder / FOLDER)


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "shipped", partial(built_site, REPOSITORY / "data"))


@pytest.fixture(scope="session")
def shipped(shipped_folder: Path) -> Iterator[str]:
    """The address of the site of all shipped data."""
    for address in served(shipped_folder):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def two_regions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the invented regions' site."""
    data = REPOSITORY / "tests" / "views" / "two_regions"
    for address in served(once(tmp_path_factory, "two_regions", partial(built_site, data))):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def with_visits_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = REPOSITORY / "tests" / "views" / "with_visits"
    build = partial(built_site, data, as_of="2026-12-02", languages="zh,en")
    return once(tmp_path_factory, "with_visits", build)


@pytest.fixture(scope="session")
def with_visits(with_visits_folder: Path) -> Iterator[str]:
    """The address of the site with dates in both languages, built on 2026-12-02."""
    for address in served(with_visits_folder):
        yield f"{address}{FOLDER}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program(), args=list(FLAGS))
        yield chromium
        chromium.close()


def program() -> str | None:
    """Chromium, if there is one without a window: it opens a page in half the time."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Open an address at a width, at a moment of the reader's clock.

    Whatever goes wrong behind the page fails the test at its end.
    That is: messages of warning or error on the console, exceptions, requests that fail, and
    requests to any other origin, those of scripts included.
    """
    wrong: list[str] = []
    contexts = []

    def open_page(
        address: str, width: int = 360, moment: str | None = None, **options: Any
    ) -> Page:
        viewport = {"width": width, "height": HEIGHTS[width]}
        context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        _watch(page, urlsplit(address).netloc, wrong)
        if moment:
            page.clock.set_fixed_time(moment)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest) -> str:
    site, path = KINDS[request.param]
    return str(request.getfixturevalue(site)) + path


@pytest.fixture(
    params=[
        kind
        for kind in KINDS
        if kind not in DATED_KINDS and (IS_LONG or kind not in MORE_OF_A_KIND)
    ]
)
def undated_address(request: pytest.FixtureRequest) -> str:
    site, path = KINDS[request.param]
    return str(request.getfixturevalue(site)) + path


def thin(page: Page) -> None:
    """Take from an open page what its template says once more, in lists and tables."""
    page.evaluate(THINNED)


def violations(page: Page, *rules: str, without: Sequence[str] = ()) -> str:
    """What axe finds on a page, by some rules or by all but some; empty where it finds nothing."""
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = list(rules)
    else:
        # WCAG 2.2, 2.5.8: axe asks first.
        looked = {"target-size": True, **dict.fromkeys(without, False)}
        options["rules"] = {rule: {"enabled": asked} for rule, asked in looked.items()}
    axe = Axe("") if page.evaluate("'axe' in window") else Axe()
    found = axe.run(page, options=options)
    return str(found.generate_report()) if found.violations_count else ""


def _watch(page: Page, origin: str, wrong: list[str]) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"{page.url}: {message.text}")

    def on_request(request: Request) -> None:
        if urlsplit(request.url).netloc != origin:
            wrong.append(f"{page.url} asks {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            wrong.append(f"{page.url} asks {response.url}: {response.status}")

    def on_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # as an icon is when the reader goes on
            wrong.append(f"{page.url} misses {request.url}: {request.failure}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("response", on_response)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("requestfailed", on_failure)
