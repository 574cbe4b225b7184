"""A board's code gives its week back."""

from datetime import date, timedelta

import pytest

from generator.model.board_code import ALPHABET, board_code, monday_of


def test_every_week_until_2040_is_read_back() -> None:
    monday = date(2024, 1, 1)
    codes = set()
    while monday.year < 2040:
        code = board_code(monday, 810_000 - 1)
        assert monday_of(code) == monday
        assert code.endswith("ZZZZ")
        codes.add(code)
        monday += timedelta(weeks=1)
    assert len(codes) == 835


@pytest.mark.parametrize(
    "written", ["", "2026-07", "73Q6V", "73Q6V66", "O3Q6V6", "73q6v6", "第三版"]
)
def test_what_no_board_carries_has_no_week(written: str) -> None:
    assert monday_of(written) is None


def test_signs_are_told_apart_by_hand() -> None:
    assert len(set(ALPHABET)) == 30
    assert not set("01ILOS") & set(ALPHABET)
