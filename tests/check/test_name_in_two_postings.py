"""Rule name-in-two-postings: which postings it names, and which sentence is true of them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import check
from generator.texts.catalogue import catalogue

BASE = Path(__file__).parents[1] / "example_base"
OPEN = "{months_min: 6}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def told(data: Path, postings: list[tuple[str, str]]) -> list[str]:
    """The rule's messages where an expert has these postings: each a pairing and a period."""
    (data / "shifan/assignments.yml").write_text(
        "".join(
            f"- id: posting-{number}\n  pairing: {pairing}\n  expert: jia\n  mode: resident\n"
            f"  period: {period}\n"
            for number, (pairing, period) in enumerate(postings)
        ),
        encoding="utf-8",
    )
    checked = check(data, date(2026, 12, 2))
    return [
        str(catalogue("zh").told("message", each.code, each.problem, checked.lines))
        for each in checked.findings
        if each.code == "name-in-two-postings"
    ]


def add_pairings(data: Path, number: int) -> None:
    with (data / "shifan/organizations.yml").open("a", encoding="utf-8") as file:
        for each in range(number):
            file.write(f"- id: c{each}\n  name: 卫生院{each}\n  type: township_health_center\n")
    with (data / "shifan/pairings.yml").open("a", encoding="utf-8") as file:
        for each in range(number):
            file.write(
                f"- id: p{each}\n  programme: plan\n  support: hospital\n  recipient: c{each}\n"
            )


def test_overlapping_dates_are_said_to_overlap(data: Path) -> None:
    add_pairings(data, 2)

    assert told(
        data, [("p0", "{from: 2026-01, to: 2026-06}"), ("p1", "{from: 2026-06, to: 2026-12}")]
    ) == [
        (
            "“示例甲”写在 2 处驻点安排里，时间有重叠（shifan/assignments.yml:5、"
            "shifan/assignments.yml:10），是否同一人，没有写。"
        )
    ]


def test_name_twice_in_one_pairing_is_said_of_that_pairing(data: Path) -> None:
    assert told(data, [("clinic", OPEN), ("clinic", OPEN)]) == [
        (
            "“示例甲”在同一条结对的驻点安排里写了 2 次（shifan/assignments.yml:1、"
            "shifan/assignments.yml:6），是否同一人，没有写。"
        )
    ]


def test_sentence_has_a_subject_where_pairings_cannot_be_read(data: Path) -> None:
    (data / "shifan/pairings.yml").write_text("- [\n", encoding="utf-8")

    assert told(data, [("p0", OPEN), ("p1", OPEN)]) == [
        (
            "“示例甲”写在 2 处驻点安排里（shifan/assignments.yml:1、"
            "shifan/assignments.yml:6），是否同一人、各在何时，没有写清。"
        )
    ]


def test_postings_that_do_not_clash_are_not_named(data: Path) -> None:
    add_pairings(data, 4)

    assert told(
        data,
        [
            ("p0", "{from: 2025-01, to: 2025-12}"),
            ("p1", "{from: 2026-01}"),
            ("p2", "{from: 2024-01, to: 2024-12}"),
            ("p3", "{from: 2026-12}"),
        ],
    ) == [
        (
            "卫生院1、卫生院3的驻点名单都写有“示例甲”（shifan/assignments.yml:6、"
            "shifan/assignments.yml:16），是否同一人、各在何时，没有写。"
        )
    ]


def test_of_many_postings_five_are_named_and_the_rest_counted(data: Path) -> None:
    add_pairings(data, 7)

    places = "、".join(f"shifan/assignments.yml:{line}" for line in (1, 6, 11, 16, 21))
    assert told(data, [(f"p{each}", OPEN) for each in range(7)]) == [
        f"“示例甲”写在 7 处驻点安排里（{places}等7处），是否同一人、各在何时，没有写清。"
    ]


def test_postings_that_follow_each_other_are_no_finding(data: Path) -> None:
    add_pairings(data, 2)

    assert told(data, [("p0", "{to: 2026-06}"), ("p1", "{from: 2026-07}")]) == []
