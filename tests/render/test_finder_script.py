"""The finder's index as a script: what a phone downloads, and that nothing in it is run."""

import gzip
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.render.finder_script import index_script, list_script
from generator.views.finder_index import Entry, FinderIndex, finder_index
from generator.views.finder_visits import VisitRow
from generator.views.finder_words import finder_words
from generator.views.page import Link, Setting
from generator.views.region_links import region_link
from tests.projects import ROOT
from tests.views.test_views import setting_of

MOST = 60_000
"""Bytes, gzipped, that a phone downloads for one county: its index, and what all share."""

CLINIC = Entry("organization", Link("甲镇卫生院", "bei/organizations/jia/"), note="已结束")
SMALL = FinderIndex(
    Link("北县", "bei/"),
    False,
    "2026-11-26",
    "2027-01-21",
    (
        Entry("expert", Link("单甲", "bei/experts/jia/"), ("shanjia",), ("看眼|睛",), ("眼科",)),
        Entry("expert", Link("客人", "nan/experts/ke/")),
        CLINIC,
        Entry("village", Link("犇村", "bei/villages/ben/"), place="bei/organizations/jia/"),
    ),
    (
        VisitRow(
            CLINIC.link,
            "eye",
            "",
            (Link("客人", "nan/experts/ke/"), Link("外人", "wai/experts/x/")),
            "上午",
            "",
            "12:00",
            "am",
            "",
            "",
            "",
            (0, 7),
        ),
    ),
    {0: "11月26日 星期四", 7: "12月3日 星期四"},
    {"eye": "眼科"},
    {},
)


def read(script: bytes) -> tuple[str, list[Any]]:
    """The function that a script calls, and with what."""
    call, _, values = script.decode().removesuffix(");\n").partition("(")
    return call, json.loads(f"[{values}]")


@pytest.fixture(scope="module")
def shipped() -> Setting:
    return setting_of(ROOT / "data", date(2026, 11, 26))


def test_each_text_stands_once_and_records_name_each_other_by_number() -> None:
    assert read(index_script(SMALL)) == (
        "gongshiFinder.add",
        [
            "bei",
            {
                "name": "北县",
                "example": False,
                "first": "2026-11-26",
                "last": "2027-01-21",
                "entries": [
                    [0, "jia", "单甲|shanjia", "看眼 睛", [0]],
                    [0, "nan/experts/ke/", "客人"],
                    [1, "jia", "甲镇卫生院", "", [], [], -1, 1],
                    [2, "ben", "犇村", "", [], [], 2],
                ],
                "visits": [[2, 2, -1, [1, "外人"], 3, "", "12:00", "am", "07"]],
                "days": {"0": "11月26日 星期四", "7": "12月3日 星期四"},
                "departments": {"eye": "眼科"},
                "services": {},
                "texts": ["眼科", "已结束", "eye", "上午"],
                "readings": "ben犇",
            },
        ],
    )


def test_separators_of_lines_do_not_end_a_line_of_the_script() -> None:
    strange = replace(SMALL, entries=(Entry("expert", Link("甲\u2028乙\u2029", "bei/experts/x/")),))

    assert "\u2028" not in index_script(strange).decode()
    assert read(index_script(strange))[1][1]["entries"][0][2] == "甲\u2028乙\u2029"


def test_a_county_is_less_than_a_phone_minds(shipped: Setting) -> None:
    shared = list_script(map(region_link, shipped.dataset.regions), finder_words(shipped))
    scripts = b"".join(file.read_bytes() for file in (ROOT / "theme/assets").glob("finder*.js"))
    sizes = {
        region.id: sum(
            len(gzip.compress(each))
            for each in (shared, scripts, index_script(finder_index(region, shipped)))
        )
        for region in shipped.dataset.regions
    }

    assert {region: size for region, size in sizes.items() if size > MOST} == {}


def test_the_same_data_is_the_same_script(shipped: Setting) -> None:
    region = shipped.dataset.regions_by_id["shifan"]
    again = setting_of(ROOT / "data", date(2026, 11, 26))

    assert index_script(finder_index(region, shipped)) == index_script(
        finder_index(again.dataset.regions_by_id["shifan"], again)
    )
