"""A whole data folder: one cause is one finding, and one bad file hides none of the others."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.load.dataset import region_in, shared_in
from generator.load.folder import region_ids
from generator.model.place import Place
from generator.pipeline import Checked, check

BASE = Path(__file__).parents[1] / "example_base"
AS_OF = date(2026, 12, 2)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def found(checked: Checked) -> list[tuple[str, str, int]]:
    return [(finding.code, finding.file, finding.line) for finding in checked.findings]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_folder_that_is_not_there_is_one_finding(tmp_path: Path) -> None:
    assert found(check(tmp_path / "nowhere", AS_OF)) == [("file-unreadable", "", 1)]


def test_record_that_lost_its_id_is_one_finding_that_says_which(data: Path) -> None:
    replace(data / "shifan/organizations.yml", "- id: hospital\n  name", "- name")

    checked = check(data, AS_OF)

    assert found(checked) == [("field-missing", "shifan/organizations.yml", 1)]
    assert checked.findings[0].problem.words == {"field": ("id",), "ids": ("hospital",)}


def test_record_with_its_id_misspelt_is_one_finding(data: Path) -> None:
    replace(data / "shifan/experts.yml", "id:", "idd:")

    assert found(check(data, AS_OF)) == [("field-unknown", "shifan/experts.yml", 1)]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line"),
    [
        ("organizations", "- id: clinic\n", "", "key-repeated", 4),
        ("organizations", "- id: hospital\n", "", "yaml-syntax", 1),
        ("organizations", "- id: clinic\n", "- id: clinic\n- id: clinic\n", "field-missing", 4),
        ("organizations", "- id: clinic\n", "\t- id: clinic\n", "yaml-tab", 4),
        ("organizations", "- id: clinic\n", " - id: clinic\n", "yaml-syntax", 4),
        ("organizations", "- id: clinic\n", "- id clinic\n", "yaml-syntax", 4),
        ("organizations", "- id: clinic\n", "- id:clinic\n", "yaml-syntax", 4),
        ("organizations", "- id: clinic\n", "- id：clinic\n", "yaml-full-width-colon", 4),
        ("organizations", "- id: clinic\n", '- id: clinic"\n', "id-invalid", 4),
        ("organizations", "- id: clinic\n", '- id: "clinic\n', "yaml-syntax", 4),
        ("organizations", "- id: clinic\n", "- id:\n", "value-empty", 4),
        ("organizations", "- id: clinic\n", "- clinic\n", "yaml-syntax", 4),
        ("experts", "  name: 示例甲\n", "  name:示例甲\n", "yaml-syntax", 2),
        ("experts", "  name: 示例甲\n", "  name 示例甲\n", "yaml-syntax", 2),
        ("assignments", "  expert: jia\n", "", "people-not-named-once", 1),
        ("assignments", "  expert: jia\n", "  expart: jia\n", "field-unknown", 3),
        ("assignments", "  expert: jia\n", "  expert:\n", "value-empty", 3),
        ("assignments", "  expert: jia\n", "  team: jia\n", "value-malformed", 3),
        ("assignments", "  expert: jia\n", "  expert: [jia]\n", "value-malformed", 3),
        ("pairings", "  support: hospital\n", "  suport: hospital\n", "field-unknown", 3),
    ],
)
def test_one_slip_is_one_finding(
    data: Path, file: str, old: str, new: str, code: str, line: int
) -> None:
    replace(data / f"shifan/{file}.yml", old, new)

    assert found(check(data, AS_OF)) == [(code, f"shifan/{file}.yml", line)]


def test_id_named_often_and_nowhere_there_is_one_finding(data: Path) -> None:
    replace(data / "shifan/organizations.yml", "- id: hospital", "- id: hospitals")

    checked = check(data, AS_OF)

    assert found(checked) == [("reference-dangling", "shifan/experts.yml", 3)]
    assert checked.findings[0].problem.words == {
        "found": "hospital",
        "kind": "organizations",
        "nearest": "hospitals",
        "times": 2,
        "other": Place("shifan/pairings.yml", (0, "support")),
    }


def test_slip_beside_a_record_without_id_is_told_as_well(data: Path) -> None:
    replace(data / "shifan/organizations.yml", "- id: hospital\n  name", "- name")
    replace(data / "shifan/pairings.yml", "recipient: clinic", "recipient: clinics")

    assert found(check(data, AS_OF)) == [
        ("field-missing", "shifan/organizations.yml", 1),
        ("reference-dangling", "shifan/pairings.yml", 4),
    ]


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("experts.yml", b"\xff\xfe\x00", "file-not-utf-8"),
        ("experts.yml", b"\x89PNG\0", "file-unreadable"),
        ("experts.yml", b"", "file-empty"),
        ("experts.yml", b"id: jia\nname: 'x\n", "yaml-syntax"),
        ("experts.yml", b"- id: jia\n  name: 'x\n", "yaml-syntax"),
        ("organizations.yml", b"name: x\n", "file-wrong-shape"),
        ("programmes.yml", b"- [\n", "yaml-syntax"),
        ("pairings.yml", b"just words\n", "file-wrong-shape"),
        ("region.yml", b"- name: x\n", "file-wrong-shape"),
    ],
)
def test_file_that_cannot_be_read_is_one_finding(
    data: Path, file: str, content: bytes, code: str
) -> None:
    (data / "shifan" / file).write_bytes(content)

    assert [(each, name) for each, name, _ in found(check(data, AS_OF))] == [
        (code, f"shifan/{file}")
    ]


def test_file_that_is_missing_is_one_finding(data: Path) -> None:
    (data / "shifan/organizations.yml").unlink()

    assert found(check(data, AS_OF)) == [("file-missing", "shifan/organizations.yml", 1)]


def test_empty_region_is_one_finding(data: Path) -> None:
    (data / "kong").mkdir()

    checked = check(data, AS_OF)

    assert found(checked) == [("file-missing", "kong/region.yml", 1)]
    assert checked.findings[0].problem.words == {"files": ("region.yml", "organizations.yml")}


def test_file_with_another_name_is_one_finding(data: Path) -> None:
    (data / "shifan/experts.yml").rename(data / "shifan/expert.yaml")

    assert found(check(data, AS_OF)) == [("file-unknown", "shifan/expert.yaml", 1)]


def test_folder_named_like_a_file_is_one_finding(data: Path) -> None:
    (data / "shifan/experts.yml").unlink()
    (data / "shifan/experts.yml").mkdir()

    assert found(check(data, AS_OF)) == [("file-unreadable", "shifan/experts.yml", 1)]


def test_pipe_named_like_a_file_does_not_keep_us_waiting(data: Path) -> None:
    (data / "shifan/experts.yml").unlink()
    os.mkfifo(data / "shifan/experts.yml")

    assert found(check(data, AS_OF)) == [("file-unreadable", "shifan/experts.yml", 1)]


def test_region_that_is_a_link_out_of_the_folder_is_one_finding(data: Path) -> None:
    (data / "shifan").rename(data.parent / "elsewhere")
    (data / "shifan").symlink_to(data.parent / "elsewhere")

    assert found(check(data, AS_OF)) == [("file-outside-data", "shifan", 1)]


@pytest.mark.parametrize("name", ["assets", "示范县", "Shifan"])
def test_region_with_a_name_that_cannot_be_used_is_one_finding(data: Path, name: str) -> None:
    (data / "shifan").rename(data / name)

    assert found(check(data, AS_OF)) == [("region-id-invalid", name, 1)]


def test_names_that_are_no_text_are_told(data: Path) -> None:
    (data / "shifan" / os.fsdecode(b"\xb8\xbd.yml")).write_text("a")
    (data / os.fsdecode(b"\xb8\xbd")).mkdir()

    assert found(check(data, AS_OF)) == [
        ("file-unknown", "??", 1),
        ("file-unknown", "shifan/??.yml", 1),
    ]


def test_what_editors_and_systems_leave_is_passed_over(data: Path) -> None:
    for name in (
        ".DS_Store",
        "Thumbs.db",
        "experts.yml~",
        "~$experts.xlsx",
        "README.md",
        "_old.yml",
    ):
        (data / "shifan" / name).write_text("x", encoding="utf-8")
    (data / "shifan/photos").mkdir()
    (data / "shifan/files").mkdir()

    assert found(check(data, AS_OF)) == []


def test_kind_may_be_split_into_files_of_a_folder(data: Path) -> None:
    (data / "shifan/experts").mkdir()
    (data / "shifan/experts.yml").rename(data / "shifan/experts/a.yml")
    (data / "shifan/attendance").mkdir()
    (data / "shifan/attendance/2026-11.yml").write_text(
        "- assignment: clinic-jia\n", encoding="utf-8"
    )
    (data / "shifan/attendance/2026-13.yml").write_text("[]\n", encoding="utf-8")

    assert found(check(data, AS_OF)) == [("file-unknown", "shifan/attendance/2026-13.yml", 1)]


def test_record_of_another_region_is_named_with_its_region(data: Path) -> None:
    shutil.copytree(data / "shifan", data / "linxian")
    for file, expert in (("experts", "yi"), ("assignments", "yi")):
        replace(
            data / f"linxian/{file}.yml",
            "jia\n" + ("  name" if file == "experts" else "  mode"),
            f"{expert}\n" + ("  name" if file == "experts" else "  mode"),
        )
    replace(data / "shifan/assignments.yml", "expert: jia", "team: [jia, linxian/yi]")

    assert found(check(data, AS_OF)) == []


@pytest.mark.parametrize(
    ("written", "hint"), [("linxian/jia", "no_region"), ("shifan/jiaa", "nearest"), ("gui", None)]
)
def test_record_that_is_not_there_is_told_with_what_may_be_meant(
    data: Path, written: str, hint: str | None
) -> None:
    replace(data / "shifan/assignments.yml", "expert: jia", f"expert: {written}")

    checked = check(data, AS_OF)

    assert [(each.code, each.line, each.problem.hint) for each in checked.findings] == [
        ("reference-dangling", 3, hint)
    ]


def digests(data: Path) -> dict[str, str]:
    regions = {each: region_in(data, each).reading.digest for each in region_ids(data)}
    return {"": shared_in(data).reading.digest, **regions}


def test_digest_changes_with_the_files_of_its_region_only(data: Path) -> None:
    shutil.copytree(data / "shifan", data / "linxian")
    before = digests(data)
    with (data / "linxian/region.yml").open("a", encoding="utf-8") as file:
        file.write("# 一句注释\n")
    after = digests(data)

    assert {name for name, digest in after.items() if digest != before[name]} == {"linxian"}


def test_same_folder_twice_gives_the_same_findings_in_order(data: Path) -> None:
    for name in ("experts", "organizations", "assignments"):
        path = data / f"shifan/{name}.yml"
        path.write_text(
            path.read_text(encoding="utf-8") + "- id: Jia\n  nam: x\n", encoding="utf-8"
        )

    first, second = check(data, AS_OF).findings, check(data, AS_OF).findings

    assert first == second
    assert list(first) == sorted(
        first, key=lambda each: (each.file, each.line, each.column, each.code)
    )
    assert len(first) > 6
