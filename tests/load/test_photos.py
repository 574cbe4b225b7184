"""Which photos can be used, told without unpacking them."""

import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.load.dataset import load
from generator.load.photos import photo_bytes, photo_problems
from tests.render.test_photo import picture

NOISE = Image.effect_noise((640, 480), 80).convert("RGB")
"""Nothing that packs well: half a file is half a picture."""


def noise(form: str, **how: object) -> bytes:
    out = BytesIO()
    NOISE.save(out, form, **how)
    return out.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum


def of_size(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and packs 100 MB of nothing."""
    head = struct.pack(">II", width, height) + b"\x08\x02\0\0\0"
    body = zlib.compress(bytes(100_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def with_packed_text() -> bytes:
    """A small PNG with 100 MB of packed words about it."""
    small = picture("PNG")
    return small[:33] + chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(100_000_000), 9)) + small[33:]


def written(form: str, mode: str) -> bytes:
    out = BytesIO()
    Image.new(mode, (80, 90)).save(out, form)
    return out.getvalue()


def animated(form: str) -> bytes:
    out = BytesIO()
    frames = [Image.new("RGB", (300, 300), colour) for colour in ("red", "green")]
    frames[0].save(out, form, save_all=True, append_images=frames[1:])
    return out.getvalue()


JPEG, PNG, WEBP = noise("JPEG"), noise("PNG"), noise("WEBP")
USABLE = {
    "JPEG": JPEG,
    "PNG with another's ending": PNG,
    "WebP with another's ending": WEBP,
    "several pictures, as a telephone writes": animated("MPO"),
    "PNG that moves": animated("PNG"),
    "WebP that moves": animated("WEBP"),
    "a film behind the picture": JPEG + bytes(100_000),
    "printer's colours": written("JPEG", "CMYK"),
    "grey": written("JPEG", "L"),
}
UNREADABLE = {
    "nothing": b"",
    "words": "示例甲的照片".encode(),
    "a drawing with a script": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "GIF": animated("GIF"),
    "half a JPEG": JPEG[: len(JPEG) // 2],
    "half a PNG": PNG[: len(PNG) // 2],
    "half a WebP": WEBP[: len(WEBP) // 2],
    "a PNG with a hole": PNG[:5000] + bytes(100) + PNG[5100:],
    "sixteen bits a colour, which would turn white": written("PNG", "I;16"),
    "100 MB of words": with_packed_text(),
}
HUGE = {
    "50,000 pixels a side": of_size(50_000, 50_000),
    "61 million pixels": of_size(6_100, 10_000),
    "20 MB": JPEG + bytes(20_000_000),
}


def trouble(content: bytes, data: Path) -> list[str | None]:
    """What the finding's sentence says is wrong with the photo of somebody who has agreed to it."""
    photos = data / "xian" / "photos"
    photos.mkdir(parents=True)
    (photos / "jia.jpg").write_bytes(content)
    (data / "xian" / "region.yml").write_text("name: 示例县\n", encoding="utf-8")
    (data / "xian" / "organizations.yml").write_text(
        "- {id: hospital, name: 示例县医院, type: county_hospital}\n", encoding="utf-8"
    )
    (data / "xian" / "experts.yml").write_text(
        "- {id: jia, name: 示例甲, organization: hospital, photo: jia.jpg,"
        " photo_consent: {date: 2026-01-01}}\n",
        encoding="utf-8",
    )
    experts = load(data).dataset.regions_by_id["xian"].experts
    assert (photo_bytes(data, "xian/photos/jia.jpg") is None) == (content not in USABLE.values())
    return [problem.hint for _, problem in photo_problems(data, "xian", experts)]


@pytest.mark.parametrize("what", USABLE)
def test_photo_can_be_used_whatever_its_ending(what: str, tmp_path: Path) -> None:
    assert trouble(USABLE[what], tmp_path) == []


@pytest.mark.parametrize("what", UNREADABLE)
def test_photo_cannot_be_read(what: str, tmp_path: Path) -> None:
    assert trouble(UNREADABLE[what], tmp_path) == ["unreadable"]


@pytest.mark.parametrize("what", HUGE)
def test_photo_is_too_large(what: str, tmp_path: Path) -> None:
    assert trouble(HUGE[what], tmp_path) == ["huge"]


def test_large_photo_is_not_unpacked(tmp_path: Path) -> None:
    """One of 56 million pixels, which is allowed, would take 168 MB."""
    photo = tmp_path / "xian" / "photos" / "jia.png"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(of_size(7_000, 8_000))
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, tmp_path], capture_output=True, text=True, check=True
    )

    usable, kilobytes = done.stdout.split()
    assert usable == "True"
    assert int(kilobytes) < 50_000


MEMORY = """
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from generator.load.photos import photo_bytes

before = getrusage(RUSAGE_SELF).ru_maxrss
found = photo_bytes(Path(sys.argv[1]), "xian/photos/jia.png")
print(found is not None, getrusage(RUSAGE_SELF).ru_maxrss - before)
"""
