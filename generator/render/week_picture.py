"""This week as a long picture for a group, by Typst: what its page says, 1080 pixels wide.

It is of the day of the build: a picture on a phone does not choose its weeks any more.
"""

import json
from datetime import date, timedelta
from functools import cache
from typing import Any

import typst

from generator.render.qr import qr_svg
from generator.texts.catalogue import Catalogue
from generator.texts.font import FAMILY, font_folder, printable
from generator.views.page import Page
from generator.views.week_message import Message
from generator.views.week_page import WeekContent

TEMPLATE = "boards/week.typ"
WIDTH = 1080
"""Pixels; the template's page is half as many points wide."""
WEEKS_SHOWN = 2
POINTS_PER_INCH = 72


def week_data(page: Page, words: Catalogue, address: str) -> str:
    """The page's message of this week and the next, as JSON. `address` is the site's, or empty."""
    content: WeekContent = page.content
    live = address + str(content.place.path) if address else ""
    told = _shown(content.written, words) | {
        "font": FAMILY,
        "lang": words.language,
        "qr": qr_svg(live) if live else "",
        "words": {"scan": words.ui["board"]["scan"], "changes": words.ui["week"]["changes"]},
    }
    return json.dumps(told, ensure_ascii=False)


def week_png(template: str, data: str) -> bytes:
    """The picture; the same data gives the same bytes."""
    made = _compiler().compile(
        template.encode(),
        format="png",
        ppi=2 * POINTS_PER_INCH,
        sys_inputs={"week": data},
    )
    if not isinstance(made, bytes):
        raise TypeError("more than one page, of a sheet as long as it needs to be")
    return made


def _shown(message: Message, words: Catalogue) -> dict[str, Any]:
    """What is said of the first two weeks; a sentence for each of them in which nobody comes."""
    said, weeks = words.ui["week"], message.weeks[:WEEKS_SHOWN]
    end = weeks[-1].monday if weeks else ""
    last = (date.fromisoformat(end) + timedelta(days=6)).isoformat() if end else ""
    named = zip((said["this_week"], said["next_week"]), weeks, strict=False)
    return {
        "head": [printable(each.text) for each in message.head if not each.day],
        "changes": [printable(each.text) for each in message.changes if each.day <= last],
        "weeks": [
            {
                "name": name,
                "days": week.days,
                "sayings": [printable(each.text) for each in week.sayings] or [said["none"]],
            }
            for name, week in named
        ],
        "foot": [printable(each) for each in message.foot],
    }


@cache
def _compiler() -> typst.Compiler:
    """One a process: it keeps the font."""
    return typst.Compiler(font_paths=[str(font_folder())], ignore_system_fonts=True)
