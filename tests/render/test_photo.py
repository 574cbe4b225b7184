"""Photos are cropped, made small, and say nothing of where they were taken."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from generator.load.photos import photo_bytes
from generator.render.photo import SIZE, PhotoUnusable, portrait_jpeg

GPS = 0x8825


def picture(form: str, size: tuple[int, int] = (800, 600), **how: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (120, 90, 60)).save(out, form, **how)
    return out.getvalue()


def bomb() -> bytes:
    """A PNG that says it has 50,000 × 50,000 pixels."""
    small = bytearray(picture("PNG"))
    small[16:24] = struct.pack(">II", 50_000, 50_000)
    small[29:33] = struct.pack(">I", zlib.crc32(small[12:29]))
    return bytes(small)


def with_place() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "telephone"
    exif[GPS] = {1: "N", 2: (IFDRational(43), IFDRational(59), IFDRational(1))}
    return picture("JPEG", exif=exif, comment=b"at home")


@pytest.mark.parametrize("content", [picture("JPEG"), picture("PNG"), picture("WEBP")])
def test_photo_becomes_a_small_portrait(content: bytes) -> None:
    made = portrait_jpeg(content)
    assert Image.open(BytesIO(made)).size == SIZE
    assert len(made) < 40_000


def test_photo_says_nothing_of_where_it_was_taken() -> None:
    before = Image.open(BytesIO(with_place()))
    assert before.getexif().get_ifd(GPS)
    made = portrait_jpeg(with_place())
    after = Image.open(BytesIO(made))
    assert (dict(after.getexif()), after.info.get("comment")) == ({}, None)
    assert b"telephone" not in made
    assert made == portrait_jpeg(with_place())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "unreadable"),
        (b"<svg onload='x'/>", "unreadable"),
        (picture("JPEG")[:900], "unreadable"),
        (bomb(), "huge"),
        (picture("GIF"), "unreadable"),
        (b"\xff\xd8" + bytes(20_000_001), "huge"),
    ],
)
def test_hostile_photo_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(PhotoUnusable, match=why):
        portrait_jpeg(content)


def test_only_files_in_the_photos_of_a_region_are_read(tmp_path: Path) -> None:
    (tmp_path / "xian" / "photos").mkdir(parents=True)
    (tmp_path / "secret.jpg").write_bytes(picture("JPEG"))
    (tmp_path / "xian" / "photos" / "jia.jpg").write_bytes(picture("JPEG"))
    assert photo_bytes(tmp_path, "xian/photos/jia.jpg") == picture("JPEG")
    assert photo_bytes(tmp_path, "xian/photos/../../secret.jpg") is None
    assert photo_bytes(tmp_path, "xian/photos/none.jpg") is None
    assert photo_bytes(tmp_path, "xian/photos/nul\0.jpg") is None
