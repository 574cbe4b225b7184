"""A photo made fit to be shown: cut to a portrait, small, and without all that it says of itself.

Metadata (where and when it was taken) never leaves: only the pixels are written again.
"""

import warnings
from io import BytesIO

from PIL import Image, ImageOps

SIZE = (360, 450)
MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
FAILURES = (OSError, ValueError, SyntaxError, EOFError, MemoryError)
"""What Pillow raises for a file that is no picture, or not a whole one."""


class PhotoUnusable(Exception):
    """It cannot be shown; the text is a key of the catalogue: `huge` or `unreadable`."""


def portrait_jpeg(content: bytes) -> bytes:
    """A portrait of SIZE, as JPEG. Raises PhotoUnusable."""
    if len(content) > MOST_BYTES:
        raise PhotoUnusable("huge")
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(BytesIO(content), formats=FORMATS) as picture,
        ):
            if picture.width * picture.height > MOST_PIXELS:
                raise PhotoUnusable("huge")
            fitted = _fitted(picture)
    except BOMBS as error:
        raise PhotoUnusable("huge") from error
    except FAILURES as error:
        raise PhotoUnusable("unreadable") from error
    clean = Image.frombytes("RGB", fitted.size, fitted.tobytes())
    out = BytesIO()
    clean.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()


def _fitted(picture: Image.Image) -> Image.Image:
    """The first picture of several, upright, cut to SIZE; white where it is transparent.

    It is made small before anything else: a large one stands in memory once.
    """
    small = picture.convert("RGBA") if picture.mode in ("1", "P", "PA") else picture
    small.thumbnail((2 * max(SIZE), 2 * max(SIZE)), reducing_gap=2.0)
    upright = ImageOps.exif_transpose(small)
    if upright.has_transparency_data:
        upright = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright)
    return ImageOps.fit(upright.convert("RGB"), SIZE, centering=(0.5, 0.35))
