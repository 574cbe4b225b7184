"""Contrast of the real stylesheets' colours, by the formula of WCAG 2.2 (relative luminance)."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
SCHEME = re.compile(
    r'^\[data-md-color-scheme(?P<dark>="slate")?\] \{(?P<colours>[^}]*)\}', re.MULTILINE
)
COLOUR = re.compile(r"--gs-([a-z-]+): (#[0-9a-f]{3,6});")
GROUNDS = ("paper", "soft", "alert-soft", "example-soft")
"""What text may stand on."""
TEXTS = ("ink", "quiet", "link", "alert", "example")
MARKS = ("alert", "example")
"""Grounds of words in boxes; the words have the paper's colour."""


def colours(edition: str, *, is_dark: bool) -> dict[str, str]:
    """The colours of a scheme by name: dark takes from light what it does not say itself."""
    names = ["gongshi.css", "elder.css"] if edition == "elder" else ["gongshi.css"]
    found: dict[str, str] = {}
    for dark in (False, True):
        for name in names:
            text = (ASSETS / name).read_text(encoding="utf-8")
            for scheme in SCHEME.finditer(text):
                if bool(scheme["dark"]) == dark and (is_dark or not dark):
                    found.update(COLOUR.findall(scheme["colours"]))
    return found


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert (contrast("#000", "#fff"), round(contrast("#777777", "#ffffff"), 2)) == (21, 4.48)


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("edition", "least"), [("usual", 7), ("elder", 10)])
def test_every_text_stands_out_from_every_ground(edition: str, least: float, is_dark: bool) -> None:
    found = colours(edition, is_dark=is_dark)
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [("paper", mark) for mark in MARKS]
    weak = {
        f"{text} on {ground}": round(contrast(found[text], found[ground]), 2)
        for text, ground in pairs
        if contrast(found[text], found[ground]) < least
    }

    assert weak == {}
    assert contrast("#fff", found["bar"]) >= least


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("edition", ["usual", "elder"])
def test_lines_edges_and_bars_can_be_seen(edition: str, is_dark: bool) -> None:
    """WCAG 2.2, 1.4.11: three to one; bars of time and of charts are drawn with `mark`."""
    found = colours(edition, is_dark=is_dark)
    weak = [
        f"{each} on {ground}"
        for each in ("line", "mark")
        for ground in GROUNDS
        if contrast(found[each], found[ground]) < 3
    ]

    assert weak == []


def test_what_is_drawn_has_a_colour_that_can_be_seen() -> None:
    """`bar` is a ground for white words: in the dark it hardly stands out from the paper."""
    text = (ASSETS / "gongshi.css").read_text(encoding="utf-8")
    drawn = re.compile(r"(?:fill|stroke|border|outline): [^;{}]*var\(--gs-bar\)")

    assert contrast("#0a4d46", "#121817") < 3
    assert drawn.findall(text) == []
