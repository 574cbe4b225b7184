"""Packs a site into a zip file for a USB stick, to be opened by double click, without a server.

Usage: python -m tools.usb_zip FOLDER ZIP
"""

import sys
from pathlib import Path

from generator.render.stick import from_a_stick, is_for_servers
from tools.site_zip import zip_folder


def packed(name: str, content: bytes) -> bytes | None:
    """A file as it goes onto the stick; None where only a server needs it."""
    if is_for_servers(name):
        return None
    return from_a_stick(content.decode()).encode() if name.endswith(".html") else content


def main(arguments: list[str]) -> int:
    """Pack as the command line says; 2 where it says nothing that can be packed."""
    match [Path(argument) for argument in arguments]:
        case [folder, target] if folder.is_dir():
            print(f"{target}：{zip_folder(folder, target, packed)} 个文件")
            return 0
        case _:
            print("用法：python -m tools.usb_zip 文件夹 压缩包", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
