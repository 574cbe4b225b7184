"""Chinese names in Latin letters, as passports, road signs and libraries write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.texts.latin import person_name, person_name_read, place_name, without_tones

PEOPLE = {
    "夏宝平": "Xia Baoping",
    "单晓安": "Shan Xiao'an",
    "欧阳一": "Ouyang Yi",
    "尉迟恭": "Yuchi Gong",
    "曾重庆": "Zeng Chongqing",
    "吕绿": "Lyu Lyu",
    "王艾": "Wang Ai",
    "斯琴高娃": "Siqingaowa",
    "夏": "Xia",
    "阿拉坦·图雅": "Alatan·Tuya",
    "Bauer": "Bauer",
    "": "",
}
PLACES = {
    "示例甲镇卫生院": "Shilijia Zhen Weishengyuan",
    "科尔沁左翼中旗人民医院": "Ke'erqin Zuoyi Zhongqi Renmin Yiyuan",
    "长春市朝阳区妇幼保健院": "Changchun Shi Zhaoyang Qu Fuyou Baojianyuan",
    "示例县医共体总院（东院）": "Shili Xian Yigongti Zongyuan (Dong Yuan)",
    "西安市第一医院": "Xi'an Shi Diyi Yiyuan",
    "贵州省": "Guizhou Sheng",
    "市民村": "Shimin Cun",
    "示例一村、示例二村": "Shiliyi Cun, Shili'er Cun",
    "B超室": "B Chaoshi",
    "𠮷屯": "𠮷 Tun",
}


@pytest.mark.parametrize(("name", "told"), PEOPLE.items())
def test_person_is_spelt_as_in_a_passport(name: str, told: str) -> None:
    assert person_name(name) == told


@pytest.mark.parametrize(("name", "told"), PLACES.items())
def test_place_is_spelt_word_by_word(name: str, told: str) -> None:
    assert place_name(name) == told


def test_given_pinyin_loses_its_tones() -> None:
    assert without_tones("Shàn Xiǎo'ān") == "Shan Xiao'an"
    assert without_tones("Lǚ Nǜ") == "Lyu Nyu"


@pytest.mark.parametrize(
    ("name", "pinyin", "told"),
    [
        ("单小安", "shàn xiǎo ān", "Shan Xiao'an"),
        ("单小安", "Shàn Xiǎo'ān", "Shan Xiao'an"),
        ("欧阳一", "ōu yáng yī", "Ouyang Yi"),
        ("阿拉坦图雅", "ā lā tǎn tú yǎ", "Alatantuya"),
        ("阿拉坦·图雅", "altan tuyaa", "Altan Tuyaa"),
        ("吕", "lǚ", "Lyu"),
    ],
)
def test_name_with_a_given_reading_is_written_as_names_are(
    name: str, pinyin: str, told: str
) -> None:
    assert person_name_read(name, pinyin) == told


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12))
def test_all_that_is_common_is_told_in_plain_letters(name: str) -> None:
    for told in (person_name(name), place_name(name)):
        letters = told.replace("'", "").replace(" ", "")
        unknown = {sign for sign in letters if not sign.isascii()}
        assert unknown <= set(name)
        assert not any(sign.isdigit() for sign in letters)
