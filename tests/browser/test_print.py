"""What comes out of a browser's printer: boards on one sheet, pages without their frame."""

import shutil
from collections.abc import Callable, Iterator

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.board_county import county, write
from tests.browser.conftest import (
    FOLDER,
    KINDS,
    MORE_OF_A_KIND,
    MORNING,
    Opener,
    built_site,
    served,
)
from tests.thorough import IS_LONG

pytestmark = pytest.mark.browser

BOARD = f"{FOLDER}/xian/organizations/clinic/board/"
PAPERS = [("A4", False), ("A4", True), ("A3", False), ("A3", True)]
"""Sizes of paper, standing and lying."""
SET_OUT_AS_OTHERS = (
    "rule",
    "schedules asked about",
    "home with dates",
    "region with dates",
    "finder of a region",
    "page not kept",
    "schedules as written",
)
"""Kinds of page that are printed by the templates of other kinds, beside `MORE_OF_A_KIND`."""
PRINTED = [kind for kind in KINDS if IS_LONG or kind not in MORE_OF_A_KIND.union(SET_OUT_AS_OTHERS)]
LEAST_POINTS = {"A4": 6.9, "A3": 9.8}
MARGIN = 30
"""Points; a printer's own, and a sheet looks cut below."""

Boards = Callable[[int], str]


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Boards]:
    """The address of the site of a clinic to which so many people are sent; the next takes it."""
    folder = tmp_path_factory.mktemp("boards")
    for site in served(folder / "site"):

        def address(people: int, site: str = site) -> str:
            changes = min(people // 2, 6)
            records = county(people, changes=changes, name_en="Example Town Health Centre")
            shutil.rmtree(folder / "data", ignore_errors=True)
            built_site(write(records, folder / "data"), folder / "site", "2026-11-24")
            return site + BOARD

        yield address


def printed(page: Page, size: str, *, is_lying: bool) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(format=size, landscape=is_lying, print_background=True))


def text_of(sheet: pypdfium2.PdfPage) -> str:
    return str(sheet.get_textpage().get_text_range())


@pytest.mark.parametrize("people", [0, 1, 6, 12])
def test_board_is_one_sheet(people: int, boards: Boards, opened: Opener) -> None:
    """Of either size, either way round: to the last line, inside the margins, legible."""
    page = opened(boards(people), 1280)
    for size, is_lying in PAPERS:
        document = printed(page, size, is_lying=is_lying)
        assert len(document) == 1, (size, is_lying)
        sheet = document[0]
        told = text_of(sheet)
        assert "示例镇中心卫生院 支援专家公示" in told
        assert "数据截至 2026年11月24日" in told
        assert "看一看" not in told
        boxes = _boxes(sheet)
        assert min(box[1] for box in boxes) > MARGIN, (size, is_lying)
        assert max(box[2] for box in boxes) < sheet.get_width() - MARGIN, (size, is_lying)
        assert _least_type(sheet) >= LEAST_POINTS[size], (size, is_lying)


def test_board_of_more_people_has_several_sheets_with_their_heads(
    boards: Boards, opened: Opener
) -> None:
    document = printed(opened(boards(24), 1280), "A4", is_lying=False)

    assert len(document) > 1
    assert all("来帮扶的医生" in text_of(sheet) for sheet in document)
    assert _least_type(document[0]) >= LEAST_POINTS["A4"]


def test_board_is_printed_without_colour(boards: Boards, opened: Opener) -> None:
    """Changes are told by words and underlined, so that nothing is lost in black and white."""
    sheet = printed(opened(boards(6), 1280), "A4", is_lying=True)[0]
    picture = sheet.render(scale=1).to_pil().convert("HSV")

    assert picture.getchannel("S").point(lambda level: level > 40 and 255).getbbox() is None
    assert "停诊：到县里参加急救演练" in text_of(sheet).replace("\r\n", "")


@pytest.mark.parametrize("kind", PRINTED)
def test_page_is_printed_without_its_frame(
    kind: str, opened: Opener, request: pytest.FixtureRequest
) -> None:
    """No menu, nothing cut at the right; it has something to say."""
    site, path = KINDS[kind]
    document = printed(opened(request.getfixturevalue(site) + path, 1280), "A4", is_lying=False)
    told = " ".join(text_of(sheet) for sheet in document)

    assert len(told) > 20
    assert [word for word in ("菜单", "跳到正文", "深色") if word in told] == []
    for number, sheet in enumerate(document):
        boxes = _boxes(sheet)
        assert boxes, f"sheet {number} is empty"
        assert max(box[2] for box in boxes) < sheet.get_width() - MARGIN


def test_dates_after_four_weeks_are_printed_where_they_were_opened(
    opened: Opener, with_visits: str
) -> None:
    """The frame opens every fold before it prints; closed dates stay closed all the same."""
    page = opened(with_visits + KINDS["clinic with dates"][1], 1280, MORNING)
    closed = text_of(printed(page, "A4", is_lying=False)[0])
    page.get_by_text("四周以后").click()
    told = " ".join(text_of(sheet) for sheet in printed(page, "A4", is_lying=False))

    assert ("12月4日" in closed, "四周以后" in closed) == (True, False)
    assert ("四周以后" in told, "2027年1月6日" in told) == (True, True)


def test_everybody_who_owes_a_report_and_what_is_done_are_printed(
    opened: Opener, shipped: str
) -> None:
    """All names, and the list below each heading, opened or not."""
    page = opened(shipped + KINDS["deadlines"][1], 1280)
    closed = page.get_by_text("示例乙镇中心卫生院", exact=True)
    assert [each.is_visible() for each in closed.all()][:1] == [False]
    told = " ".join(text_of(sheet) for sheet in printed(page, "A4", is_lying=False))
    told = told.replace("\r", "").replace("\n", "")

    assert "示例戊乡卫生院、示例乙镇中心卫生院、示范县示例中医院" in told
    assert ("办了的" in told, "成效评估报告" in told.partition("办了的")[2]) == (True, True)
    assert ("等9家" in told, "点开看" in told) == (False, False)


def _boxes(sheet: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Where each sign stands: left, bottom, right, top, in points from the lower left."""
    signs = sheet.get_textpage()
    return [
        signs.get_charbox(number)
        for number in range(signs.count_chars())
        if signs.get_text_range(number, 1).strip()
    ]


def _least_type(sheet: pypdfium2.PdfPage) -> float:
    """The size of the smallest Chinese type, in points."""
    signs = sheet.get_textpage()
    sizes: list[float] = [
        pypdfium2.raw.FPDFText_GetFontSize(signs, number)
        for number in range(signs.count_chars())
        if ord(signs.get_text_range(number, 1) or " ") > 0x2E80
    ]
    return min(sizes)
