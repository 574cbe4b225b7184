"""The fonts of everything that is printed, and which characters they have.

Noto Sans SC (OFL), one variable file: every weight is in it. It has all 8,105 characters of
通用规范汉字表, and no Mongolian. Names in traditional Mongolian have a font of their own, which
set-up gets where it can (tools/mongolian-font.sh): without it they are left out on paper.
"""

import struct
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

FAMILY = "Noto Sans SC"
MISSING = "□"
"""What stands for a character that the font has not: 虚缺号."""


MONGOLIAN = "Noto Sans Mongolian"
MONGOLIAN_FOLDER = Path(sys.prefix) / "share" / "fonts" / "mongolian"
MONGOLIAN_SIGNS = (
    (0x20, 0x20),
    (0x1800, 0x180E),
    (0x1810, 0x1819),
    (0x1820, 0x1878),
    (0x1880, 0x18AA),
    (0x200C, 0x200D),
    (0x202F, 0x202F),
)
"""First and last of what a Mongolian name is written with and its font has (2.001)."""


def font_folder() -> Path:
    """Where the font's file is, as installed."""
    return Path(str(files("justmytype_intl_cjk"))) / "fonts" / "ofl" / "notosanssc"


def font_folders() -> tuple[Path, ...]:
    """Where all fonts are that there are."""
    return (font_folder(), *([MONGOLIAN_FOLDER] if has_mongolian() else []))


@cache
def has_mongolian() -> bool:
    """Whether Mongolian names can be printed."""
    return any(MONGOLIAN_FOLDER.glob("*.ttf"))


def missing_in_mongolian(text: str) -> tuple[str, ...]:
    """The characters of a Mongolian name that its font has not, each once, in order."""
    return tuple(
        dict.fromkeys(
            sign
            for sign in text
            if not any(first <= ord(sign) <= last for first, last in MONGOLIAN_SIGNS)
        )
    )


def printable_mongolian(text: str) -> str:
    """A Mongolian name, or nothing where it cannot be printed."""
    return text if has_mongolian() and not missing_in_mongolian(text) else ""


def missing_in(text: str) -> tuple[str, ...]:
    """The characters of a text that the font has not, each once, in order."""
    if text.isascii():
        return ()
    known = _characters()
    return tuple(dict.fromkeys(sign for sign in text if ord(sign) not in known and sign != "\n"))


def printable(text: str) -> str:
    """A text with a mark in the place of each character that cannot be printed."""
    missing = missing_in(text)
    return text.translate(dict.fromkeys(map(ord, missing), MISSING)) if missing else text


@cache
def _characters() -> frozenset[int]:
    return characters_of(next(font_folder().glob("*.ttf")))


def characters_of(font: Path) -> frozenset[int]:
    """The code points of a font: table `cmap`, format 12 (OpenType 1.9.1)."""
    with font.open("rb") as file:
        (tables,) = struct.unpack(">4xH6x", file.read(12))
        for _ in range(tables):
            tag, offset, length = struct.unpack(">4s4xII", file.read(16))
            if tag == b"cmap":
                file.seek(offset)
                table = file.read(length)
                break
        else:
            raise ValueError(f"{font.name} has no cmap")
    (subtables,) = struct.unpack_from(">2xH", table)
    for position in range(subtables):
        (start,) = struct.unpack_from(">4xI", table, 4 + 8 * position)
        if struct.unpack_from(">H", table, start) == (12,):
            (groups,) = struct.unpack_from(">12xI", table, start)
            found: set[int] = set()
            for group in range(groups):
                first, last = struct.unpack_from(">II", table, start + 16 + 12 * group)
                found.update(range(first, last + 1))
            return frozenset(found)
    raise ValueError(f"{font.name} has no cmap of format 12")
