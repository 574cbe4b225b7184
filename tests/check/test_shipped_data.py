"""The data that ships with the project: Horqin Left Middle Banner's notice of 2023."""

from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import Checked, check

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(DATA, date(2026, 12, 2))


def test_shipped_data_has_exactly_the_findings_that_the_notice_gives(checked: Checked) -> None:
    found = [
        (each.code, each.severity, each.problem.record, each.problem.words["name"])
        for each in checked.findings
        if each.file.startswith("kezuozhong/")
    ]

    assert found == [
        ("name-in-two-postings", "warning", "baokang-shequ-xiabaoping", "夏宝平"),
        ("name-in-two-postings", "warning", "baolongshan-yaosen", "姚森"),
        ("needs-unmet", "warning", "nurimu", "努日木镇中心卫生院"),
        ("needs-unmet", "warning", "wusitu", "乌斯吐卫生院"),
    ]


def test_shipped_data_says_what_the_annex_says(checked: Checked) -> None:
    region = checked.dataset.regions_by_id["kezuozhong"]
    supporting = {pairing.support for pairing in region.pairings}
    receiving = {pairing.recipient for pairing in region.pairings}
    numbers = {pairing.number: len(pairing.needs) for pairing in region.pairings}

    assert (len(supporting), len(receiving), len(region.pairings)) == (3, 30, 30)
    assert (len(region.experts), len(region.assignments)) == (59, 61)
    assert list(numbers) == [str(number) for number in range(1, 31)]
    assert list(numbers.values()) == [
        *(1, 2, 2, 3, 3, 1, 1, 2, 5, 1, 3, 3, 1, 2, 1),
        *(1, 3, 1, 3, 2, 1, 3, 1, 3, 2, 1, 6, 1, 2, 2),
    ]


def test_needs_are_unmet_in_lines_12_and_24_only(checked: Checked) -> None:
    pairings = checked.dataset.regions_by_id["kezuozhong"].pairings_by_id
    found = [each for each in checked.findings if each.code == "needs-unmet"]

    assert [pairings[str(each.problem.record)].number for each in found] == ["12", "24"]
