"""A QR code leads to the live page, which learns from it which board was scanned."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from generator.views.board_version import board_version
from tests.board_county import ADDRESS, board_in, county, pdf_of, write


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("people", [0, 12])
def test_code_on_a_board_leads_to_its_page(tmp_path: Path, sheet: str, people: int) -> None:
    board = board_in(write(county(people), tmp_path))
    pdf = pypdfium2.PdfDocument(pdf_of(board, sheet))
    read = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
    page = f"{ADDRESS}xian/organizations/clinic/"
    assert [each.text for each in read] == [f"{page}#v-{board_version(board)}"]


def test_code_is_at_least_thirty_millimetres(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(pdf_of(board_in(write(county(3), tmp_path)), "a4"))
    code = zxingcpp.read_barcodes(pdf[0].render(scale=4).to_pil())[0].position
    points = (code.top_right.x - code.top_left.x) / 4
    # Without its quiet zone of four modules on each side.
    assert points / 72 * 25.4 > 24


def test_no_address_gives_no_code(tmp_path: Path) -> None:
    board = board_in(write(county(3), tmp_path), address="")
    pdf = pypdfium2.PdfDocument(pdf_of(board, "a4"))
    assert zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil()) == []
    assert "扫码" not in pdf[0].get_textpage().get_text_range()
