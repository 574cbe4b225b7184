"""How characters are read: surnames, several readings of one, letters as they are typed."""

import pytest

from generator.texts.readings import by_reading, common_characters, letters_of, readings_of

SURNAMES = (
    "单shan 仇qiu 区ou 盖ge 查zha 解xie 尉yu 迟chi 曾zeng 任ren 华hua 朴piao 翟zhai 覃qin 覃tan"
    " 缪miao 乐yue 员yun 秘bi 繁po 种chong 重chong 折she 召shao 万mo 俟qi 长zhang 冼xian 牟mu 乜nie"
    " 谌chen 隗wei 隗kui 应ying 燕yan 句gou 宿su 都du 角jue 车che 藏zang 那na 纪ji 盛sheng 石shi"
)


@pytest.mark.parametrize("surname", SURNAMES.split())
def test_surname_is_read_as_a_surname_too(surname: str) -> None:
    assert surname[1:] in readings_of(surname[0])


def test_usual_reading_comes_first_and_rare_ones_are_left_out() -> None:
    assert readings_of("单") == ("dan", "chan", "shan")
    assert readings_of("平") == ("ping", "pian", "bing")
    assert readings_of("绿") == ("lv", "lu")
    assert readings_of("B") == readings_of("😀") == ()


def test_characters_stand_by_reading_and_other_readings_are_marked() -> None:
    assert by_reading("重量单") == {
        "chan*": "单",
        "chong*": "重",
        "dan": "单",
        "liang": "量",
        "shan*": "单",
        "tong*": "重",
        "zhong": "重",
    }


def test_every_common_character_has_a_reading() -> None:
    common = common_characters()

    assert (len(common), common[0], common[-1]) == (3755, "啊", "座")
    assert [each for each in common if not readings_of(each)] == []


def test_written_pinyin_becomes_the_letters_that_are_typed() -> None:
    assert letters_of("Shàn Xiǎo'ān") == "shanxiaoan"
    assert letters_of("lǜ Lǚ nü") == "lvlvnv"
