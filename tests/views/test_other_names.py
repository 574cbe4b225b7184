"""Names in other languages on pages, each with its language."""

from pathlib import Path

from generator.views.expert_page import expert_page
from generator.views.organization_page import organization_page
from generator.views.region_page import region_page
from tests.board_county import setting_of

DATA = Path(__file__).parents[2] / "data"


def test_pages_have_the_names_in_other_languages_then_former_ones() -> None:
    setting = setting_of(DATA)
    region = setting.dataset.regions_by_id["shifan"]
    hospital = organization_page(region.organizations_by_id["xian-yiyuan"], region, setting)
    assert hospital.content.other_names == (
        ("ᠵᠢᠱᠢᠶ᠎ᠡ ᠰᠢᠶᠠᠨ ᠤ ᠡᠮᠨᠡᠯᠭᠡ", "mn"),
        ("Shifan County Hospital (example)", "en"),
        ("示范县示例人民卫生院", ""),
    )
    expert = expert_page(region.experts_by_id["jia"], region, setting)
    assert expert.content.other_names == (("Shili Jia (example)", "en"),)
    assert region_page(region, setting).content.other_names == (
        ("ᠵᠢᠱᠢᠶ᠎ᠡ ᠰᠢᠶᠠᠨ", "mn"),
        ("Shifan County (example)", "en"),
    )
