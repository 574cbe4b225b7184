"""One cause is one finding: a file gone, in the wrong folder, or written as something else."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import check

BASE = Path(__file__).parents[1] / "example_base"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def found(data: Path) -> list[tuple[str, str, int, str | None]]:
    return [
        (each.code, each.file, each.line, each.problem.hint)
        for each in check(data, date(2026, 12, 2)).findings
    ]


@pytest.mark.parametrize("kind", ["experts", "pairings", "programmes"])
def test_file_that_is_gone_though_others_name_its_records(data: Path, kind: str) -> None:
    (data / f"shifan/{kind}.yml").unlink()

    assert found(data) == [("file-missing", f"shifan/{kind}.yml", 1, "referred")]


def test_file_of_a_region_in_the_data_folder(data: Path) -> None:
    (data / "shifan/experts.yml").rename(data / "experts.yml")

    assert found(data) == [("file-unknown", "experts.yml", 1, "of_a_region")]


def test_file_of_all_regions_in_the_folder_of_one(data: Path) -> None:
    (data / "shifan/departments.yml").write_text("[]\n", encoding="utf-8")

    assert found(data) == [("file-unknown", "shifan/departments.yml", 1, "of_all")]


def test_list_of_names_instead_of_records(data: Path) -> None:
    (data / "shifan/experts.yml").write_text("- 甲\n- 乙\n- 丙\n", encoding="utf-8")

    assert found(data) == [("file-wrong-shape", "shifan/experts.yml", 1, "entries")]


def test_merge_key(data: Path) -> None:
    with (data / "shifan/experts.yml").open("a", encoding="utf-8") as file:
        file.write("  title: &a 医师\n- <<: {organization: hospital, name: 乙}\n  id: yi\n")

    assert [each for each in found(data) if each[0] != "record-unused"] == [
        ("yaml-key", "shifan/experts.yml", 5, "merge")
    ]


def test_needs_are_not_counted_while_organizations_are_unread(data: Path) -> None:
    with (data / "shifan/pairings.yml").open("a", encoding="utf-8") as file:
        file.write("  needs: [内科, 眼科]\n")
    (data / "shifan/organizations.yml").write_text("name: x\n", encoding="utf-8")

    assert found(data) == [("file-wrong-shape", "shifan/organizations.yml", 1, "list")]


@pytest.mark.parametrize("written", ["-cun", "cun-", "a" * 65])
def test_id_that_is_too_long_or_begins_or_ends_with_a_hyphen(data: Path, written: str) -> None:
    (data / "shifan/villages.yml").write_text(
        f"- id: {written}\n  name: 示例村\n", encoding="utf-8"
    )

    assert found(data) == [("id-invalid", "shifan/villages.yml", 1, None)]


@pytest.mark.parametrize("name", ["-shifan", "shifan-", "a" * 65])
def test_region_that_is_too_long_or_begins_or_ends_with_a_hyphen(data: Path, name: str) -> None:
    (data / "shifan").rename(data / name)

    assert found(data) == [("region-id-invalid", name, 1, None)]
