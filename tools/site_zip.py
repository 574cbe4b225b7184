"""Packs a folder into a zip file whose bytes depend on nothing but the files' names and contents.

Usage: python tools/site_zip.py FOLDER ZIP
"""

import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the zip format knows no earlier time
REGULAR_FILE = 0o100644 << 16  # readable by all, as unzip sets it
UNIX = 3  # whose permissions these are


def as_it_is(name: str, content: bytes) -> bytes | None:  # noqa: ARG001 - another way may ask for it
    """A file unchanged."""
    return content


def zip_folder(
    folder: Path, target: Path, packed: Callable[[str, bytes], bytes | None] = as_it_is
) -> int:
    """Write the files of `folder`, sorted by path, to `target`, and count them.

    `packed` gives what is written of a file, by its path and content, or None to leave it out.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    unfinished = target.with_name(target.name + ".new")
    count = 0
    with ZipFile(unfinished, "w") as archive:
        for path in files:
            name = path.relative_to(folder).as_posix()
            content = packed(name, path.read_bytes())
            if content is None:
                continue
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = REGULAR_FILE
            entry.create_system = UNIX
            archive.writestr(entry, content)
            count += 1
    unfinished.replace(target)
    return count


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
