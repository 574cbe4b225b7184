"""The zip for a USB stick: pages changed, the rest as it is, the same bytes each time."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
FILES = {
    "index.html": '<a href="shifan/">示范县</a>',
    "shifan/index.html": '<a href="..">首页</a>',
    "shifan/visits.ics": "BEGIN:VCALENDAR",
    "sw.js": "// only for servers",
}


def pack(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tools.usb_zip", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_zip_holds_pages_for_a_stick(tmp_path: Path) -> None:
    for name, text in FILES.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"

    result = pack(tmp_path / "site", first)
    pack(tmp_path / "site", second)

    assert (result.returncode, result.stdout, result.stderr) == (0, f"{first}：3 个文件\n", "")
    assert first.read_bytes() == second.read_bytes()
    with ZipFile(first) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            "index.html": '<a href="shifan/index.html">示范县</a>',
            "shifan/index.html": '<a href="../index.html">首页</a>',
            "shifan/visits.ics": "BEGIN:VCALENDAR",
        }


def test_zip_of_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    result = pack(tmp_path / "site", tmp_path / "gongshi-usb.zip")

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "用法：python -m tools.usb_zip 文件夹 压缩包\n"
