"""The picture of boards in the docs: A4 boards for 0, 1, 6, 12 and 24 people, one beside another.

    python tools/board_pictures.py docs/screenshots/boards-people.png

Needs the development tools (pypdfium2 draws the PDF).
"""

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.board_county import board_in, county, pdf_of, write

PEOPLE = ((0, 0), (1, 1), (6, 6), (12, 12), (24, 12))
SCALE = 0.62
GAP = 12


def main() -> None:
    """Draw every page, and put them together."""
    pages = []
    for people, changes in PEOPLE:
        with TemporaryDirectory() as folder:
            made = board_in(write(county(people, changes=changes), Path(folder)))
            document = pypdfium2.PdfDocument(BytesIO(pdf_of(made, "a4")))
            pages += [page.render(scale=SCALE).to_pil() for page in document]
    width = sum(page.width + GAP for page in pages) + GAP
    whole = Image.new("RGB", (width, max(page.height for page in pages) + 2 * GAP), "#8a8a8a")
    left = GAP
    for page in pages:
        whole.paste(page, (left, GAP))
        left += page.width + GAP
    whole.quantize(64).save(Path(sys.argv[1]), optimize=True)


if __name__ == "__main__":
    main()
