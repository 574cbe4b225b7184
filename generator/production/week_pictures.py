"""This week as pictures, for whoever sends them to the groups of a whole county."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.model.region import Region
from generator.render.week_picture import TEMPLATE, week_data, week_png
from generator.views.page import Setting
from generator.views.week_page import week_pages

SHEET: Final = "week"
"""What `gongshi boards --sheet` calls it."""


def week_pictures(
    region: Region, setting: Setting, theme: Path, only: str | None
) -> Iterator[tuple[str, bytes]]:
    """Name and content of the picture of each clinic and village, or of one clinic and its own."""
    template = (theme / TEMPLATE).read_text(encoding="utf-8")
    for page in week_pages(region, setting, only):
        _, kind, record = page.content.place.path.rstrip("/").split("/")
        data = week_data(page, setting.words, setting.address)
        yield f"{kind}-{record}-{SHEET}.png", week_png(template, data)
