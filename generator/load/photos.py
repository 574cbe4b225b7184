"""Photos of the data folder: whether one can be used, and its bytes.

A picture is not unpacked when the data is read: a head says how large it is (50,000 pixels a side,
say), a PNG has checksums, a JPEG an end.
"""

import warnings
from collections.abc import Iterable, Iterator
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from generator.load.record_text import Coded
from generator.model.finding import Filling, Problem
from generator.model.people import Expert

MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr")
"""Of eight bits a colour: what has more would turn white."""
JPEG_END = b"\xff\xd9"
TAIL = 4096
NO_PICTURE = (OSError, ValueError, SyntaxError, EOFError)
"""What Pillow raises for a file that is no picture, or hardly one."""


def photo_problems(data: Path, region: str, experts: Iterable[Expert]) -> Iterator[Coded]:
    """The photos that were agreed to and cannot be shown."""
    for expert in experts:
        if expert.photo and expert.photo_consent and expert.photo_consent.withdrawn is None:
            trouble = _trouble(data, f"{region}/photos/{expert.photo}")
            if trouble:
                words: dict[str, Filling] = {"found": expert.photo, "name": expert.name}
                problem = Problem(expert.source.at("photo"), expert.id, words, hint=trouble)
                yield "photo-unusable", problem


def photo_marks(data: Path, region: str, experts: Iterable[Expert]) -> Iterator[str]:
    """By which a photo that was changed is told from what it was."""
    for expert in experts:
        file = _inside(data, f"{region}/photos/{expert.photo}") if expert.photo else None
        if file:
            status = file.stat()
            yield f"{expert.photo}\0{status.st_size}\0{status.st_mtime_ns}\0"


def photo_bytes(data: Path, name: str) -> bytes | None:
    """The content of `region/photos/name`; None where it cannot be used."""
    file = _inside(data, name)
    if file is None or _trouble(data, name):
        return None
    try:
        return file.read_bytes()
    except OSError:
        return None


def _inside(data: Path, name: str) -> Path | None:
    """The file, if it is one, and no way out of the region's photos/."""
    folder, file = data / name.partition("/")[0] / "photos", data / name
    try:
        is_inside = file.resolve().is_relative_to(folder.resolve()) and file.is_file()
    except (OSError, ValueError, RuntimeError):
        return None
    return file if is_inside else None


def _trouble(data: Path, name: str) -> str | None:
    file = _inside(data, name)
    if file is None:
        return "missing"
    try:
        if file.stat().st_size > MOST_BYTES:
            return "huge"
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            file.open("rb") as content,
            Image.open(content, formats=FORMATS) as picture,
        ):
            return _fault(picture, content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "huge"
    except NO_PICTURE:
        return "unreadable"


def _fault(picture: Image.Image, content: BinaryIO) -> str | None:
    """What is wrong with a picture whose head has been read; raises what NO_PICTURE lists."""
    if picture.width * picture.height > MOST_PIXELS:
        return "huge"
    if picture.mode not in MODES:
        return "unreadable"
    if picture.format == "PNG":
        picture.verify()
    elif picture.format != "WEBP" and not _has_end(content):
        picture.draft("RGB", (1, 1))
        picture.load()
    return None


def _has_end(jpeg: BinaryIO) -> bool:
    """The whole picture is there; some telephones write a film behind it, then nobody can tell."""
    place = jpeg.tell()
    jpeg.seek(max(0, jpeg.seek(0, SEEK_END) - TAIL))
    found = JPEG_END in jpeg.read()
    jpeg.seek(place)
    return found
