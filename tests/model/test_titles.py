"""The rank of a title as the data writes it."""

import pytest

from generator.model.programme import Rank
from generator.model.titles import is_at_least, rank_of


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("主任医师", "senior"),
        ("主任中医师", "senior"),
        ("主任蒙医师", "senior"),
        ("主任药师", "senior"),
        ("主任护师", "senior"),
        ("副主任医师", "associate_senior"),
        ("副主任中医师", "associate_senior"),
        ("副主任技师", "associate_senior"),
        ("副主任医师（妇产科）", "associate_senior"),
        ("主治医师", "intermediate"),
        ("主治中医师", "intermediate"),
        ("主管护师", "intermediate"),
        ("主管技师", "intermediate"),
        ("医师", "junior"),
        ("住院医师", "junior"),
        ("护师", "junior"),
        ("医士", "assistant"),
        ("护士", "assistant"),
        ("执业助理医师", "assistant"),
        ("乡村医生", "assistant"),
        ("科主任", None),
        ("副院长", None),
        ("教授", None),
        ("", None),
        (None, None),
    ],
)
def test_rank_of_a_title(title: str | None, rank: Rank | None) -> None:
    assert rank_of(title) == rank


def test_ranks_are_in_order() -> None:
    assert is_at_least("associate_senior", "associate_senior")
    assert is_at_least("senior", "intermediate")
    assert not is_at_least("junior", "intermediate")
