"""The size of a board's type on paper: the fuller the board, the smaller, and never too small."""

from pathlib import Path

import pytest

from generator.views.board_paper import LEAST_SIGNS, MOST_SIGNS, SEVERAL_SHEETS, Paper, paper_of
from tests.board_county import board_in, county, write


@pytest.mark.parametrize("people", range(13))
def test_one_sheet_up_to_twelve_people(people: int, tmp_path: Path) -> None:
    paper = paper_of(board_in(write(county(people), tmp_path)))

    assert LEAST_SIGNS[0] <= paper.tall <= MOST_SIGNS[0]
    assert LEAST_SIGNS[1] <= paper.wide <= MOST_SIGNS[1]
    assert paper.is_short == (people > 6)


def test_more_people_have_larger_type_on_several_sheets(tmp_path: Path) -> None:
    assert paper_of(board_in(write(county(24), tmp_path))) == Paper(*SEVERAL_SHEETS, is_short=True)


def test_more_to_say_makes_it_smaller(tmp_path: Path) -> None:
    few = paper_of(board_in(write(county(6), tmp_path / "few")))
    many = paper_of(board_in(write(county(6, changes=6), tmp_path / "many")))

    assert many.tall > few.tall
    assert many.wide > few.wide
