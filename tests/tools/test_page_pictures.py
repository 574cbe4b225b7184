"""The docs have a picture of every kind of page."""

from pathlib import Path

from PIL import Image

from tests.browser.conftest import KINDS
from tools.page_pictures import GAP, SIZES, file_of

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots" / "pages"


def test_every_kind_of_page_has_its_picture_at_both_sizes() -> None:
    """Made anew by tools/page_pictures.py; pixels differ with a machine's fonts, sizes do not."""
    width = GAP + sum(round(width * kept) + GAP for width, _, kept in SIZES)
    sizes = {file.name: Image.open(file).size for file in FOLDER.glob("*.png")}

    assert sizes == {file_of(kind): (width, 800 + 2 * GAP) for kind in KINDS}
