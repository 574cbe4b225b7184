"""Which boards on a wall are told to be out of date, and which cannot be."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.model.board_code import board_code
from generator.pipeline import check

BASE = Path(__file__).parents[1] / "example_base"
AS_OF = date(2026, 11, 25)
THIS_WEEK, LAST_WEEK, OVER = (
    board_code(monday, 123_456)
    for monday in (date(2026, 11, 23), date(2026, 11, 16), date(2026, 10, 26))
)
CHANGE = (
    "- {id: ill, organization: clinic, date: 2026-12-02, change: cancelled, reason: 停电,"
    " announced: ANNOUNCED}\n"
)


def found(board: str, folder: Path, announced: str = "") -> list[tuple[str | None, object]]:
    """The variants and dates of the findings about a board; a change is announced on a day."""
    data = folder / "data"
    shutil.copytree(BASE, data)
    (data / "shifan" / "boards.yml").write_text(
        f"- {{id: hall, organization: clinic, place: 门诊大厅, {board}}}\n", encoding="utf-8"
    )
    assignments = data / "shifan" / "assignments.yml"
    text = assignments.read_text(encoding="utf-8")
    assignments.write_text(f"{text.rstrip()}\n  sessions: [{{when: 每周三上午}}]\n", "utf-8")
    if announced:
        (data / "shifan" / "changes.yml").write_text(
            CHANGE.replace("ANNOUNCED", announced), encoding="utf-8"
        )
    return [
        (each.problem.hint, each.problem.words["date"])
        for each in check(data, AS_OF).findings
        if each.code == "board-out-of-date"
    ]


@pytest.mark.parametrize(
    "board",
    [
        f"version: {THIS_WEEK}, put_up: 2026-11-24",
        f"version: {LAST_WEEK}",
        f"version: {OVER}, put_up: 2026-10-27, taken_down: 2026-11-20",
        f"version: {OVER}, put_up: 2026-12-01",
        "version: 2026-07, put_up: 2026-01-02",
        "put_up: 2026-01-02",
    ],
    ids=["new", "last week's", "taken down", "not up yet", "another kind of code", "no code"],
)
def test_nothing_is_said_of_a_board_that_may_be_right(board: str, tmp_path: Path) -> None:
    assert found(board, tmp_path) == []


def test_board_whose_weeks_are_over_is_told_until_it_is_taken_down(tmp_path: Path) -> None:
    last_day = f"version: {OVER}, put_up: 2026-10-27, taken_down: 2026-11-26"

    assert found(last_day, tmp_path) == [(None, "2026-11-22")]


def test_change_announced_since_it_was_put_up_is_not_on_it(tmp_path: Path) -> None:
    board = f"version: {LAST_WEEK}, put_up: 2026-11-18"

    assert found(board, tmp_path, "2026-11-19 08:00") == [("change", "2026-11-18")]


def test_change_announced_on_the_day_of_the_board_may_be_on_it(tmp_path: Path) -> None:
    assert found(f"version: {LAST_WEEK}, put_up: 2026-11-18", tmp_path, "2026-11-18") == []


def test_without_a_day_a_board_may_have_been_printed_until_the_end_of_its_week(
    tmp_path: Path,
) -> None:
    assert found(f"version: {LAST_WEEK}", tmp_path / "sunday", "2026-11-22") == []
    assert found(f"version: {LAST_WEEK}", tmp_path / "monday", "2026-11-23") == [
        ("change", "2026-11-22")
    ]
