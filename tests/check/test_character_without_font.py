"""Rule character-without-font: a Mongolian name has a font of its own."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import check
from generator.texts.catalogue import catalogue

BASE = Path(__file__).parents[1] / "example_base"


@pytest.mark.parametrize(
    ("name", "messages"),
    [
        ("ᠵᠢᠱᠢᠶ᠎ᠡ ᠰᠢᠶᠠᠨ", []),
        ("ᠵᠢᠱᠢᠶ᠎ᠡ县", ["“ᠵᠢᠱᠢᠶ᠎ᠡ县”里有打印公示牌的字体里没有的字：县（U+53BF）。"]),
    ],
)
def test_mongolian_name_is_held_against_its_own_font(
    tmp_path: Path, name: str, messages: list[str]
) -> None:
    data = tmp_path / "data"
    shutil.copytree(BASE, data)
    experts = f"- {{id: jia, name: 示例甲, name_mn: {name}, organization: hospital}}\n"
    (data / "shifan" / "experts.yml").write_text(experts, encoding="utf-8")
    checked = check(data, date(2026, 12, 2))
    assert [
        str(catalogue("zh").told("message", each.code, each.problem, checked.lines))
        for each in checked.findings
        if each.code == "character-without-font"
    ] == messages
