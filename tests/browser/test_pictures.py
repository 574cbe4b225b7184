"""Pages look as their pictures in the docs do: nothing has moved, vanished or lost its colour.

Compared in squares of eight pixels, so that another version of a font or of Chromium passes, and a
header that wraps or a box without its ground does not. `tools/page_pictures.py` makes them anew.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from tests.browser.conftest import KINDS
from tools.page_pictures import file_of, picture_of

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots" / "pages"
SQUARE = 8
MOST_DIFFERENT = 0.05
"""The share of squares that may differ much: a word in another font."""
MUCH = 40
STABLE = (
    "home with dates",
    "region with dates",
    "clinic with dates",
    "clinic in English",
    "today",
    "calendar",
    "changes",
    "coverage",
    "tour",
    "workshop",
    "board",
    "week",
    "finder",
)
"""Built from data that changes with the tests alone, in both languages as in the docs."""


def coarse(picture: Image.Image) -> Image.Image:
    size = (picture.width // SQUARE, picture.height // SQUARE)
    return picture.convert("RGB").resize(size, Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of squares of which a colour differs much."""
    red, green, blue = ImageChops.difference(coarse(one), coarse(other)).split()
    squares = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(squares[MUCH + 1 :]) / sum(squares)


@pytest.mark.parametrize("kind", STABLE)
def test_page_looks_as_in_the_docs(kind: str, browser: Browser, with_visits: str) -> None:
    now = picture_of(browser, with_visits + KINDS[kind][1])

    with Image.open(FOLDER / file_of(kind)) as picture:
        assert difference(picture, now) <= MOST_DIFFERENT


def test_what_is_looked_for_would_be_seen() -> None:
    """A header twice as high, a screen in dark: more differs than may."""
    with Image.open(FOLDER / file_of("clinic with dates")) as picture:
        plain = picture.convert("RGB")
    lower = Image.new("RGB", plain.size, "white")
    lower.paste(plain, (0, 3 * SQUARE))

    assert difference(plain, plain) == 0
    assert difference(plain, lower) > 2 * MOST_DIFFERENT
    assert difference(plain, ImageChops.invert(plain)) > 0.5
