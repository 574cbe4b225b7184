"""Packs a folder into a zip file whose bytes depend on nothing but the files' names and contents.

Usage: python tools/site_zip.py FOLDER ZIP
"""

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the zip format knows no earlier time
REGULAR_FILE = 0o100644 << 16  # readable by all, as unzip sets it
UNIX = 3  # whose permissions these are


def zip_folder(folder: Path, target: Path) -> int:
    """Write the files of `folder`, sorted by path, to `target`, and count them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    unfinished = target.with_name(target.name + ".new")
    with ZipFile(unfinished, "w") as archive:
        for path in files:
            entry = ZipInfo(path.relative_to(folder).as_posix(), EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = REGULAR_FILE
            entry.create_system = UNIX
            archive.writestr(entry, path.read_bytes())
    unfinished.replace(target)
    return len(files)


def main(arguments: list[str]) -> int:
    """Pack as the command line says; 2 where it says nothing that can be packed."""
    match [Path(argument) for argument in arguments]:
        case [folder, target] if folder.is_dir():
            print(f"{target}：{zip_folder(folder, target)} 个文件")
            return 0
        case _:
            print("用法：python tools/site_zip.py 文件夹 压缩包", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
