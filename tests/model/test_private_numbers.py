"""Private numbers however they are written; and the many numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.model.private_numbers import (
    hidden,
    may_hold_private_numbers,
    private_numbers_in,
)

SEPARATORS = ("", " ", "-", ".")


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "wx13800138000",
        "tel13800138000abc",
        "138.0013.8000",
        "138-001-38000",
        "13800 138000",
        "+86 138 0013 8000",
        "008613800138000",
        "１３８００１３８０００",
        "138\u30000013\u30008000",
        "13800138000.0",
        "0475-13800138000",
    ],
)
def test_mobile_number_is_seen_however_written(text: str) -> None:
    assert [number.bare for number in private_numbers_in(text)] == ["13800138000"]
    assert may_hold_private_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002X",
        "110105 19491231 002X",
        "110105-1949-12-31-002x",
        "身份证ID11010519491231002X号",
        "１１０１０５１９４９１２３１００２Ｘ",
    ],
)
def test_citizen_id_is_seen_however_written(text: str) -> None:
    assert [number.bare for number in private_numbers_in(text)] == ["11010519491231002X"]
    assert may_hold_private_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "0475-1234567",
        "0475-3213800、3213801",
        "2026-12-02 13:00-17:30",
        "20231115138001",
        "150521",
        "150521100201",
        "左卫健字〔2023〕11号",
        "122.13800138000",
        "110105194912310021",
        "sha256 9f86d081884c7d13800138000b822cd15d6c15b0",
        "每天 150 人，全年 15000-20000 人",
    ],
)
def test_other_numbers_are_let_be(text: str) -> None:
    assert list(private_numbers_in(text)) == []
    assert hidden(text) == text


@given(
    some.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    some.sampled_from([(3, 7), (3, 6)]),
    some.sampled_from(SEPARATORS),
    some.text(some.characters(exclude_categories=["N"], exclude_characters="."), max_size=5),
)
def test_hidden_text_shows_no_number(
    number: str, cuts: tuple[int, int], separator: str, around: str
) -> None:
    first, second = cuts
    written = separator.join([number[:first], number[first:second], number[second:]])

    told = hidden(f"{around}{written}{around}")

    assert written not in told
    assert hidden(told) == told
    assert may_hold_private_numbers(written)


@given(some.dates(), some.integers(0, 999_999), some.integers(1_000_000, 99_999_999))
def test_dates_quotas_and_landlines_are_no_private_numbers(
    day: object, quota: int, phone: int
) -> None:
    assert list(private_numbers_in(f"{day}，{quota} 人，0475-{phone}")) == []
