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


def colour_of(content: bytes) -> tuple[int, ...]:
    """The colour in the middle of the portrait made of a picture, to the nearest 16."""
    made = Image.open(BytesIO(portrait_jpeg(content))).getpixel((SIZE[0] // 2, SIZE[1] // 2))
    assert isinstance(made, tuple)
    return tuple(round(part / 16) * 16 for part in made)


def in_mode(form: str, mode: str, colour: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (300, 400), colour).save(out, form)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "colour"),
    [
        (in_mode("JPEG", "CMYK", (0, 255, 255, 0)), (256, 0, 0)),
        (in_mode("JPEG", "L", 96), (96, 96, 96)),
        (in_mode("PNG", "RGBA", (0, 0, 0, 0)), (256, 256, 256)),
        (in_mode("PNG", "LA", (0, 0)), (256, 256, 256)),
        (in_mode("PNG", "1", 1), (256, 256, 256)),
    ],
    ids=["printer's colours", "grey", "transparent", "grey and transparent", "black and white"],
)
def test_colours_are_as_on_a_screen(content: bytes, colour: tuple[int, ...]) -> None:
    """What is transparent stands on white, as it will on paper."""
    assert colour_of(content) == colour


@pytest.mark.parametrize("form", ["PNG", "WEBP", "MPO"])
def test_of_a_picture_that_moves_the_first_is_shown(form: str) -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (300, 400), colour) for colour in ((0, 0, 255), (255, 0, 0))]
    frames[0].save(out, form, save_all=True, append_images=frames[1:])

    assert colour_of(out.getvalue()) == (0, 0, 256)


@pytest.mark.parametrize(
    ("orientation", "size"),
    [(1, (600, 800)), (2, (600, 800)), (3, (600, 800)), (4, (600, 800)), (6, (800, 600))],
)
def test_photo_stands_upright(orientation: int, size: tuple[int, int]) -> None:
    """A telephone held in any way: the sky is above in the portrait."""
    upright = Image.new("RGB", (600, 800), (0, 128, 0))
    upright.paste((0, 0, 255), (0, 0, 600, 300))
    turned = {
        1: upright,
        2: upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: upright.transpose(Image.Transpose.ROTATE_180),
        4: upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        6: upright.transpose(Image.Transpose.ROTATE_90),
    }[orientation]
    assert turned.size == size
    exif, out = Image.Exif(), BytesIO()
    exif[0x0112] = orientation
    turned.save(out, "JPEG", exif=exif)

    made = Image.open(BytesIO(portrait_jpeg(out.getvalue())))
    above, below = made.getpixel((180, 20)), made.getpixel((180, 430))
    assert isinstance(above, tuple)
    assert isinstance(below, tuple)
    assert (above[2] > 200, below[2] < 60) == (True, True)
