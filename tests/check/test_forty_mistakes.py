"""Forty planted mistakes give forty findings, each at its line, and no others."""

import re
import shutil
from datetime import date
from pathlib import Path

from generator.pipeline import check

FORTY = Path(__file__).parent / "forty_mistakes"
MARK = re.compile(r"# ← ([a-z-]+)$")


def plant_what_git_or_an_editor_would_mend(data: Path) -> set[tuple[str, int, str]]:
    """Five mistakes that no checkout keeps; a file, a line and a code for each."""
    village = "- id: jia-cun\n  name: 甲村\n"
    (data / "beixian/villages.yml").write_bytes(village.encode("gbk"))
    (data / "beixian/trainees.yml").mkdir()
    outside = data.with_name("outside.yml")
    outside.write_text("[]\n", encoding="utf-8")
    (data / "beixian/techniques.yml").symlink_to(outside)
    (data / "nanxian/notices.yml").write_bytes(b"\xef\xbb\xbf[]\n")
    (data / "nanxian/trainees.yml").write_bytes(b"[]\r\n")
    return {
        ("beixian/villages.yml", 2, "file-not-utf-8"),
        ("beixian/trainees.yml", 1, "file-unreadable"),
        ("beixian/techniques.yml", 1, "file-outside-data"),
        ("nanxian/notices.yml", 1, "byte-order-mark"),
        ("nanxian/trainees.yml", 1, "windows-line-ends"),
    }


def marked_in(data: Path) -> set[tuple[str, int, str]]:
    """File, line and code of every mark in the data."""
    return {
        (path.relative_to(data).as_posix(), number, match[1])
        for path in data.rglob("*.yml")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := MARK.search(line))
    }


def test_forty_mistakes_give_forty_findings(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(FORTY, data)
    without_a_line = {
        ("xixian/organizations.yml", 1, "file-missing"),
        ("Dong", 1, "region-id-invalid"),
    }
    planted = marked_in(data) | without_a_line | plant_what_git_or_an_editor_would_mend(data)

    findings = check(data, date(2026, 12, 2)).findings

    assert {(each.file, each.line, each.code) for each in findings} == planted
    assert (len(planted), len(findings)) == (40, 40)
