"""Mistakes in the rules that a programme carries: each at its line, with what to write instead."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import check
from generator.texts.catalogue import catalogue

BASE = Path(__file__).parents[1] / "example_base"
RANKS = "可以写：senior、associate_senior、intermediate、junior、assistant。"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def told(data: Path, rule: str, *parameters: str) -> list[tuple[str, str, str]]:
    """Line and code, message and hint of what is found; the rule stands on line 6, then these."""
    lines = "".join(f"      {each}\n" for each in parameters)
    with (data / "shifan/programmes.yml").open("a", encoding="utf-8") as file:
        file.write(
            "  rules:\n    - clause: 一\n      rule: "
            f"{rule}\n{lines}      quote: 话\n      force: must\n"
        )
    checked = check(data, date(2026, 11, 25))
    words = catalogue("zh")
    return [
        (
            f"{each.line} {each.code}",
            str(words.told("message", each.code, each.problem, checked.lines)),
            str(words.told("hint", each.code, each.problem, checked.lines)),
        )
        for each in checked.findings
    ]


def malformed(field: str, written: str) -> str:
    """What is said of a number that is none."""
    return f"{field} 应当是大于 0 的整数，现在写的是“{written}”。"


def test_rule_as_it_should_be_has_no_findings(data: Path) -> None:
    assert told(data, "days-on-site-too-few", "days: 2", "per: week") == []


def test_gap_of_no_days_may_be_allowed(data: Path) -> None:
    assert told(data, "on-site-gap", "days_allowed: 0") == []


def test_unknown_code_leads_to_the_nearest(data: Path) -> None:
    assert told(data, "stay-to-short", "months: 6") == [
        (
            "6 value-not-allowed",
            "“stay-to-short”不在可选的范围里。",
            "是不是想写 stay-too-short？",
        )
    ]


def test_code_like_no_other_leads_to_all(data: Path) -> None:
    ((line, _, hint),) = told(data, "xyz")

    assert line == "6 value-not-allowed"
    assert hint.startswith("可以写：stay-too-short、on-site-gap、")


def test_missing_parameter_is_told_at_the_rule(data: Path) -> None:
    assert told(data, "stay-too-short") == [
        ("5 field-missing", "这里缺少字段 months。", "补上 months。")
    ]


def test_missing_parameters_of_one_rule_are_one_finding(data: Path) -> None:
    assert told(data, "senior-experts-too-few") == [
        ("5 field-missing", "这里缺少字段 minimum、rank。", "补上 minimum、rank。")
    ]


def test_parameter_of_another_rule_is_told_at_its_line(data: Path) -> None:
    assert told(data, "on-site-gap", "days_allowed: 3", "rank: senior") == [
        (
            "8 field-unknown",
            "不认识字段 rank。",
            "这里可以写：clause、quote、force、rule、days_allowed。",
        )
    ]


@pytest.mark.parametrize("written", ["-1", "0", "1.5", "一天", "2天", "00"])
def test_days_are_a_whole_number_above_none(data: Path, written: str) -> None:
    assert told(data, "days-on-site-too-few", f"days: {written}", "per: month") == [
        ("7 value-malformed", malformed("days", written), "写 1 或更大的整数，不写单位。")
    ]


@pytest.mark.parametrize(
    ("rule", "field", "others"),
    [
        ("stay-too-short", "months", []),
        ("senior-experts-too-few", "minimum", ["rank: senior"]),
        ("team-too-small", "minimum", ["measured: always"]),
        ("trainees-too-few", "minimum", ["per: year"]),
        ("new-techniques-too-few", "minimum", ["per: year"]),
        ("specialties-too-few", "minimum", ["per: year"]),
        ("exchanges-too-few", "minimum", ["type: lecture", "per: year"]),
        ("remote-not-in-use", "sessions", ["per: year"]),
    ],
)
def test_duty_asks_for_one_at_least(data: Path, rule: str, field: str, others: list[str]) -> None:
    assert told(data, rule, f"{field}: 0", *others) == [
        ("7 value-malformed", malformed(field, "0"), "写 1 或更大的整数，不写单位。")
    ]


def test_number_with_too_many_digits_is_taken_for_a_slip(data: Path) -> None:
    assert told(data, "stay-too-short", "months: 6000000000") == [
        (
            "7 value-malformed",
            malformed("months", "6000000000"),
            "最多写九位数字；看看是不是多打了。",
        )
    ]


@pytest.mark.parametrize(
    ("rule", "parameters", "line", "wrong", "hint"),
    [
        ("days-on-site-too-few", ("days: 1", "per: day"), 8, "day", "可以写：week、month。"),
        ("days-on-site-too-few", ("days: 1", "per: year"), 8, "year", "可以写：week、month。"),
        ("title-too-low", ("rank: senoir",), 7, "senoir", "是不是想写 senior？"),
        ("title-too-low", ("rank: 副主任医师",), 7, "副主任医师", RANKS),
        (
            *("recipient-not-covered", ("types: [township_health]",), 7, "township_health"),
            "是不是想写 township_health_center？",
        ),
        (
            *("team-too-small", ("minimum: 5", "measured: daily"), 8, "daily"),
            "可以写：dispatch、always。",
        ),
        (
            *(
                "exchanges-too-few",
                ("minimum: 1", "per: month", "type: phone_call"),
                9,
                "phone_call",
            ),
            "是不是想写 phone_exchange？",
        ),
    ],
)
def test_word_that_is_not_allowed_is_told_at_its_line(
    data: Path, rule: str, parameters: tuple[str, ...], line: int, wrong: str, hint: str
) -> None:
    assert told(data, rule, *parameters) == [
        (f"{line} value-not-allowed", f"“{wrong}”不在可选的范围里。", hint)
    ]


def test_team_needs_a_number_for_all_or_by_type(data: Path) -> None:
    assert told(data, "team-too-small", "measured: always") == [
        ("5 field-missing", "这里缺少字段 minimum。", "补上 minimum，或者写 by_type。")
    ]


def test_team_sizes_may_stand_without_a_number_for_all(data: Path) -> None:
    sizes = ("measured: always", "by_type:", "- {type: tcm_hospital, minimum: 3}")

    assert told(data, "team-too-small", *sizes) == []


def test_team_sizes_are_read_to_their_own_lines(data: Path) -> None:
    sizes = ("minimum: 5", "measured: always", "by_type:", "- {type: tcm_hospital, minimum: 0}")

    assert told(data, "team-too-small", *sizes) == [
        ("10 value-malformed", malformed("minimum", "0"), "写 1 或更大的整数，不写单位。")
    ]
