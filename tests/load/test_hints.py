"""Hints lead to what was meant: of the record's own fields, words and names."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.model.finding import Problem
from generator.pipeline import check

BASE = Path(__file__).parents[1] / "example_base"
VOCABULARY = "- id: nei\n  name: 内科\n- id: wai\n  name: 外科\n- id: neijing\n  name: 内镜室\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    (tmp_path / "data/departments.yml").write_text(VOCABULARY, encoding="utf-8")
    return tmp_path / "data"


def problems(data: Path, code: str) -> list[Problem]:
    return [each.problem for each in check(data, date(2026, 12, 2)).findings if each.code == code]


def append(data: Path, file: str, text: str) -> None:
    with (data / f"shifan/{file}.yml").open("a", encoding="utf-8") as opened:
        opened.write(text)


def test_unknown_field_of_a_duty_is_compared_with_those_of_its_own_rule(data: Path) -> None:
    append(
        data,
        "programmes",
        "  rules:\n    - {clause: 一, quote: 话, force: must, rule: stay-too-short, "
        "months: 6, days: 3}\n",
    )

    (problem,) = problems(data, "field-unknown")

    assert problem.words["found"] == "days"
    assert "days" not in str(problem.words["known"])
    assert problem.words.get("nearest") != "days"


@pytest.mark.parametrize(
    ("written", "hint", "word", "meant"),
    [
        ("内课", "nearest", "nearest", "内科"),
        ("外科，内科", "several", "parts", "外科, 内科"),
        ("外科、内科", "several", "parts", "外科, 内科"),
    ],
)
def test_department_that_may_be_meant(
    data: Path, written: str, hint: str, word: str, meant: str
) -> None:
    append(data, "pairings", f"  needs: [{written}]\n")

    (problem,) = problems(data, "department-unknown")

    assert (problem.hint, problem.words[word]) == (hint, meant)


def test_name_in_the_place_of_an_id_leads_to_the_id(data: Path) -> None:
    path = data / "shifan/assignments.yml"
    path.write_text(path.read_text("utf-8").replace("expert: jia", "expert: 示例甲"), "utf-8")

    (problem,) = problems(data, "reference-dangling")

    assert (problem.hint, problem.words["nearest"]) == ("nearest", "jia")


def test_number_with_too_many_digits_is_told_the_bound(data: Path) -> None:
    path = data / "shifan/assignments.yml"
    text = path.read_text("utf-8")
    path.write_text(text + "  sessions: [{when: 每周三上午, quota: 99999999999}]\n", "utf-8")

    (problem,) = problems(data, "value-malformed")

    assert problem.hint == "too_large"
