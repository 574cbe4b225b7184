"""Boards as PDF: sizes, pages, type, text, tags; nothing overlaps and nothing is cut."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from generator.render.pdf import PLAIN, SheetFailed, plain, sheet_data, sheet_pdf
from generator.texts.catalogue import catalogue
from generator.views.board import Board
from generator.views.sheets import BOARDS
from tests.board_county import (
    AS_OF,
    CLINIC,
    NAMES,
    TEMPLATES,
    board_in,
    county,
    pdf_of,
    sheet_of,
    write,
)
from tests.sheet_reading import MILLIMETRE, assert_all_is_legible, assert_tagged, letters, text_of

SIZES = {"a4": (210, 297), "a3": (420, 297)}
LEAST = {"a4": 9, "a3": 12}
HOSTILE = '#panic("x") <script>alert(1)</script> $x^2$ @ref \\ *b* _i_ [a](b) ${7*7} \u202e'


def board(tmp_path: Path, people: int, **how: int) -> Board:
    return board_in(write(county(people, **how), tmp_path))  # type: ignore[arg-type]


@pytest.mark.parametrize("sheet", BOARDS)
@pytest.mark.parametrize(("people", "pages"), [(0, 1), (1, 1), (6, 1), (12, 1), (24, 2)])
def test_sheet_has_its_size_and_up_to_twelve_people_one_page(
    tmp_path: Path, sheet: str, people: int, pages: int
) -> None:
    document = pypdfium2.PdfDocument(pdf_of(board(tmp_path, people), sheet))
    assert len(document) == pages
    for page in document:
        assert [side / MILLIMETRE for side in page.get_size()] == pytest.approx(
            SIZES[sheet], abs=0.05
        )


@pytest.mark.parametrize("sheet", BOARDS)
@pytest.mark.parametrize("changes", [0, 9, 12])
def test_many_changes_and_no_dates_stay_on_one_page(
    tmp_path: Path, sheet: str, changes: int
) -> None:
    made = board(tmp_path, 12, changes=changes, schedules=bool(changes))
    assert len(pypdfium2.PdfDocument(pdf_of(made, sheet))) == 1


@pytest.mark.parametrize("sheet", BOARDS)
@pytest.mark.parametrize(("people", "changes"), [(0, 0), (1, 1), (6, 6), (12, 12), (24, 12)])
def test_nothing_is_cut_or_overlaps_or_is_too_small(
    tmp_path: Path, sheet: str, people: int, changes: int
) -> None:
    pdf = pdf_of(board(tmp_path, people, changes=changes), sheet)
    assert_all_is_legible(pdf, SIZES[sheet], LEAST[sheet])


@pytest.mark.parametrize("sheet", BOARDS)
def test_every_name_and_date_can_be_copied_out(tmp_path: Path, sheet: str) -> None:
    made = board(tmp_path, 12)
    text = re.sub(r"\s", "", text_of(pdf_of(made, sheet)))
    for name in NAMES:
        assert name in text
    for word in (CLINIC, "支援专家公示", "示卫〔2026〕1号", "0000-0000009", "扫码看最新安排"):
        assert word in text
    assert "23日周一上午" in text
    assert "数据截至2026年11月24日" in text


def test_large_words_are_large_on_a3(tmp_path: Path) -> None:
    pdf = pdf_of(board(tmp_path, 12), "a3")
    sizes: dict[str, float] = {}
    for _, sign, size, _ in letters(pdf):
        sizes[sign] = max(size, sizes.get(sign, 0))
    assert min(sizes[sign] for sign in CLINIC) >= 40
    assert min(sizes[sign] for sign in "支援专家公示") >= 40
    assert min(sizes[sign] for sign in "䶮㛃𬱖堃翀" if sign in sizes) >= 20


@pytest.mark.parametrize("sheet", BOARDS)
def test_pdf_is_tagged_with_title_language_and_embedded_fonts(tmp_path: Path, sheet: str) -> None:
    kinds, alternatives = assert_tagged(
        pdf_of(board(tmp_path, 24), sheet), f"{CLINIC} 支援专家公示"
    )
    assert {"H1", "Table", "TH", "TD", "Figure"} <= kinds
    assert alternatives == ["二维码：https://example.org/gongshi/xian/organizations/clinic/"]


def test_same_board_gives_the_same_bytes(tmp_path: Path) -> None:
    made = board(tmp_path, 6, changes=3)
    assert pdf_of(made, "a3") == pdf_of(made, "a3")


@pytest.mark.parametrize("sheet", BOARDS)
def test_markup_in_the_data_is_text(tmp_path: Path, sheet: str) -> None:
    made = board(tmp_path, 2)
    person = replace(made.people[0], name=HOSTILE, does=HOSTILE, title=HOSTILE)
    hostile = replace(made, clinic=HOSTILE, people=(person, *made.people[1:]), lines=(HOSTILE,))
    text = re.sub(r"\s", "", text_of(pdf_of(hostile, sheet)))
    shown = re.sub(r"\s", "", HOSTILE.replace("\u202e", "□"))
    assert text.count(shown) >= 3


def test_character_that_the_font_has_not_is_a_box(tmp_path: Path) -> None:
    made = replace(board(tmp_path, 1), clinic="示例\U0002a700卫生院ᠵ")
    assert "示例□卫生院□" in text_of(pdf_of(made, "a4"))


def test_very_long_words_make_further_pages_and_are_not_lost(tmp_path: Path) -> None:
    made = board(tmp_path, 2)
    long = replace(made, lines=("甲" * 5000,), clinic="示例" * 40)
    pdf = pdf_of(long, "a4")
    assert text_of(pdf).count("甲") == 5000
    assert all(box[0] > 0 and box[2] < 210 * MILLIMETRE for *_, box in letters(pdf))


def test_sheet_that_fails_says_so_and_a_plain_one_can_be_set(tmp_path: Path) -> None:
    made = sheet_data(sheet_of(board(tmp_path, 2), "a4"), catalogue("zh"))
    broken = made.json.replace('"photo": ""', '"photo": "/none.jpg"')
    with pytest.raises(SheetFailed):
        sheet_pdf(TEMPLATES, made.template, broken, tmp_path, AS_OF)
    text = text_of(sheet_pdf(TEMPLATES, PLAIN, plain(made.json), tmp_path, AS_OF))
    assert "没有排出来" in text
    assert "0000-0000009" in text
