"""The zip of the site: complete, in order, and the same bytes each time."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

SCRIPT = Path(__file__).parents[2] / "tools" / "site_zip.py"


def pack(folder: Path, target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, folder, target], capture_output=True, text=True, check=False
    )


def site_in(folder: Path, names: list[str]) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"这是 {name}\n", encoding="utf-8")
    return folder


def test_zip_holds_every_file_sorted(tmp_path: Path) -> None:
    site = site_in(tmp_path / "site", ["index.html", "b/index.html", "a/visits.ics", "b/医院.txt"])
    target = tmp_path / "gongshi-site.zip"

    result = pack(site, target)

    assert (result.returncode, result.stdout, result.stderr) == (0, f"{target}：4 个文件\n", "")
    with ZipFile(target) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            "a/visits.ics": "这是 a/visits.ics\n",
            "b/index.html": "这是 b/index.html\n",
            "b/医院.txt": "这是 b/医院.txt\n",
            "index.html": "这是 index.html\n",
        }
        assert archive.namelist() == ["a/visits.ics", "b/index.html", "b/医院.txt", "index.html"]


def test_zip_of_same_site_made_later_has_same_bytes(tmp_path: Path) -> None:
    names = ["index.html", "a/index.html", "a.html"]
    first = site_in(tmp_path / "first", names)
    second = site_in(tmp_path / "second", list(reversed(names)))
    for path in second.rglob("*.html"):
        path.chmod(0o600)
        os.utime(path, (0, 1_000_000_000))

    pack(first, tmp_path / "first.zip")
    pack(second, tmp_path / "second.zip")

    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()


def test_zip_replaces_older_zip_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    site = site_in(tmp_path / "site", ["index.html"])
    target = tmp_path / "gongshi-site.zip"
    target.write_text("old", encoding="utf-8")

    pack(site, target)

    with ZipFile(target) as archive:
        assert archive.namelist() == ["index.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gongshi-site.zip", "site"]


def test_zip_of_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    result = pack(tmp_path / "site", tmp_path / "gongshi-site.zip")

    assert (result.returncode, result.stdout, result.stderr) == (
        2,
        "",
        "用法：python tools/site_zip.py 文件夹 压缩包\n",
    )
    assert list(tmp_path.iterdir()) == []
