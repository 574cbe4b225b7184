"""What a printed sheet shows, read back from its PDF."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from math import pi

import pikepdf
import pypdfium2
import pypdfium2.raw

MILLIMETRE = 72 / 25.4
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def letters(pdf: bytes, *, turned: bool = False) -> Iterator[tuple[int, str, float, Box]]:
    """Page, sign, size and box of every sign that stands upright; or also of those on their side.

    The watermark runs across, and is left out.
    """
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        text = page.get_textpage()
        for position in range(text.count_chars()):
            sign = text.get_text_range(position, 1)
            size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, position)
            angle = pypdfium2.raw.FPDFText_GetCharAngle(text.raw, position)
            quarters = angle / (pi / 2)
            is_wanted = abs(quarters - round(quarters)) < 0.01 if turned else abs(angle) < 0.01
            if sign.strip() and is_wanted:
                yield number, sign, size, text.get_charbox(position)


def assert_all_is_legible(pdf: bytes, size: tuple[int, int], least: float) -> None:
    """Every page has the size (millimetres), nothing is smaller than `least`, cut or overlaps."""
    width, height = (side * MILLIMETRE for side in size)
    for page in pypdfium2.PdfDocument(pdf):
        assert [round(side, 1) for side in page.get_size()] == [round(width, 1), round(height, 1)]
    found = list(letters(pdf, turned=True))
    assert min(size for _, _, size, _ in found) >= least - 0.01
    for _, sign, _, (left, bottom, right, top) in found:
        assert 0 < left <= right < width, sign
        assert 0 < bottom <= top < height, sign
    for page in {number for number, *_ in found}:
        boxes = [(sign, box) for number, sign, _, box in found if number == page]
        assert list(_overlapping(boxes)) == []


def _overlapping(
    boxes: list[tuple[str, Box]],
) -> Iterator[tuple[str, str]]:
    """Signs whose ink lies on each other's by more than a fifth of a point; Mongolian is joined."""
    rows: dict[int, list[tuple[str, Box]]] = {}
    for each in boxes:
        for row in range(int(each[1][1] // 8), int(each[1][3] // 8) + 1):
            rows.setdefault(row, []).append(each)
    for together in rows.values():
        for (one, a), (other, b) in combinations(together, 2):
            across = min(a[2], b[2]) - max(a[0], b[0])
            along = min(a[3], b[3]) - max(a[1], b[1])
            is_joined = all("\u1800" <= sign <= "\u18aa" for sign in (one, other))
            if across > 0.2 and along > 0.2 and not is_joined:
                yield one, other


def assert_tagged(pdf: bytes, title: str) -> tuple[set[str], list[str]]:
    """PDF/UA-1, Chinese, titled, its fonts in it; returns kinds of tags and words for pictures."""
    with pikepdf.open(BytesIO(pdf)) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert document.Root.StructTreeRoot.K is not None
        assert str(document.Root.Lang) == "zh"
        assert str(document.docinfo["/Title"]) == title
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        kinds, alternatives, fonts = set(), [], []
        for each in document.objects:
            if not isinstance(each, pikepdf.Dictionary):
                continue
            if each.get("/S") is not None:
                kinds.add(str(each.get("/S")).removeprefix("/"))
                alternatives += [str(each["/Alt"])] if "/Alt" in each else []
            if each.get("/Type") == "/FontDescriptor":
                fonts.append(each)
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font or "/FontFile3" in font
            assert re.match(r"/[A-Z]{6}\+NotoSans", str(font.FontName))
    return kinds, alternatives
