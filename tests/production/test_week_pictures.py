"""This week as a picture: as wide as a phone wants it, of what its page says, and read back."""

import struct
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image

from generator.production.week_pictures import week_pictures
from tests.board_county import county
from tests.projects import new_project
from tests.views.test_views import setting_of

ROOT = Path(__file__).parents[2]
WITH_VISITS = ROOT / "tests" / "views" / "with_visits"
ADDRESS = "https://example.org/gongshi/"


def pictures_in(only: str | None = None, address: str = ADDRESS) -> dict[str, bytes]:
    setting = replace(setting_of(WITH_VISITS, date(2026, 12, 2)), address=address)
    region = setting.dataset.regions_by_id["shifan"]
    return dict(week_pictures(region, setting, ROOT / "theme", only))


def test_each_clinic_and_village_has_a_picture() -> None:
    pictures = pictures_in()

    assert list(pictures) == [
        "organizations-jia-zhen-week.png",
        "organizations-yi-zhen-week.png",
        "organizations-bing-zhen-week.png",
        "villages-jia-cun-week.png",
        "villages-shan-cun-week.png",
    ]
    assert {struct.unpack(">I", each[16:20]) for each in pictures.values()} == {(1080,)}
    assert pictures_in() == pictures


def test_picture_of_a_clinic_comes_with_those_of_its_villages() -> None:
    assert list(pictures_in("jia-zhen")) == [
        "organizations-jia-zhen-week.png",
        "villages-jia-cun-week.png",
    ]


def test_code_leads_to_the_live_page() -> None:
    picture = Image.open(BytesIO(pictures_in("yi-zhen")["organizations-yi-zhen-week.png"]))

    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [
        f"{ADDRESS}shifan/organizations/yi-zhen/"
    ]


def test_without_an_address_there_is_no_code() -> None:
    name = "organizations-yi-zhen-week.png"
    picture = Image.open(BytesIO(pictures_in("yi-zhen", address="")[name]))

    assert list(zxingcpp.read_barcodes(picture)) == []


def test_nothing_is_cut() -> None:
    """Ink keeps away from all four edges."""
    for name, content in pictures_in().items():
        picture = Image.open(BytesIO(content)).convert("L").point(lambda level: level < 128 and 255)
        left, top, right, bottom = picture.getbbox() or (0, 0, 0, 0)
        assert min(left, top, picture.width - right, picture.height - bottom) >= 40, name


def test_command_draws_them_beside_any_site(tmp_path: Path) -> None:
    project = new_project(tmp_path / "project", county(1))
    done = project.run(
        "boards", "--region", "xian", "--sheet", "week", "--out", "out", "--as-of", "2026-11-24"
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("画好 1 张本周安排的图片，在 out。\n")
    made = [each.name for each in (project.folder / "out").iterdir()]
    assert made == ["organizations-clinic-week.png"]
