"""Which characters can be printed."""

import pytest

from generator.texts import font


def test_chinese_has_its_font_and_mongolian_another() -> None:
    assert font.missing_in("王䶮李㛃张𬱖") == ()
    assert font.missing_in("示例ᠵ") == ("ᠵ",)
    assert font.missing_in_mongolian("ᠵᠢᠱᠢᠶ᠎ᠡ ᠰᠢᠶᠠᠨ") == ()
    assert font.missing_in_mongolian("ᠵ示例ᠵ示") == ("示", "例")


def test_mongolian_name_with_a_foreign_sign_is_not_printed() -> None:
    assert font.printable_mongolian("ᠵ示例") == ""


@pytest.mark.skipif(not font.has_mongolian(), reason="tools/mongolian-font.sh has found no font")
def test_font_has_all_signs_that_are_taken_for_printable() -> None:
    (file,) = font.MONGOLIAN_FOLDER.glob("*.ttf")
    told = {sign for first, last in font.MONGOLIAN_SIGNS for sign in range(first, last + 1)}
    assert told - font.characters_of(file) == set()
    assert font.printable_mongolian("ᠵᠢᠱᠢᠶ᠎ᠡ") == "ᠵᠢᠱᠢᠶ᠎ᠡ"
