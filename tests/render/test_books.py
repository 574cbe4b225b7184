"""All boards of a region in one file."""

from pathlib import Path

from generator.views.sheets import KINDS, MOST_BOARDS
from tests.board_county import (
    board_in,
    book_of,
    county,
    pdf_of,
    pdf_of_sheet,
    sheets_of,
    with_workshop_and_tour,
    write,
)
from tests.sheet_reading import assert_tagged, text_of


def test_all_boards_in_one_file_are_the_boards_one_after_another(tmp_path: Path) -> None:
    boards = tuple(board_in(write(county(people), tmp_path / str(people))) for people in (24, 0, 3))
    together = pdf_of_sheet(book_of(boards, "all-a4", "示例县 支援专家公示（全部公示牌）"))
    assert text_of(together) == "\n".join(text_of(pdf_of(each, "a4")) for each in boards)
    kinds, _ = assert_tagged(together, "示例县 支援专家公示（全部公示牌）")
    assert {"H1", "Table"} <= kinds


def test_very_many_boards_are_files_with_numbers(tmp_path: Path) -> None:
    records = dict(county(0))
    numbers = range(MOST_BOARDS)
    records["xian/organizations.yml"] += "".join(
        f"- {{id: c{number}, name: 示例{number}乡卫生院, type: township_health_center}}\n"
        for number in numbers
    )
    records["xian/pairings.yml"] += "".join(
        f"- {{id: p{number}, programme: plan, support: hospital, recipient: c{number}}}\n"
        for number in numbers
    )
    found = sheets_of(write(records, tmp_path), "all-a4")
    assert [(each.path, each.title, len(each.content.boards)) for each in found] == [
        ("xian/boards/all-a4-1.pdf", "示例县 支援专家公示（全部公示牌） 1/2", MOST_BOARDS),
        ("xian/boards/all-a4-2.pdf", "示例县 支援专家公示（全部公示牌） 2/2", 1),
    ]


def test_sheets_of_a_region_come_in_a_fixed_order(tmp_path: Path) -> None:
    data = write(with_workshop_and_tour(county(1), 1), tmp_path)
    assert [each.path for each in sheets_of(data, *KINDS)] == [
        "xian/organizations/clinic/board/board-a4.pdf",
        "xian/organizations/clinic/board/board-a3.pdf",
        "xian/organizations/clinic/board/cards-a4.pdf",
        "xian/organizations/clinic/board/roster-a4.pdf",
        "xian/workshops/room/sign-a4.pdf",
        "xian/tours/van/leaflet-a4.pdf",
        "xian/boards/overview-a3.pdf",
        "xian/boards/all-a4.pdf",
        "xian/boards/all-a3.pdf",
    ]
