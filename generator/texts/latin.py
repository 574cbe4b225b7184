"""Chinese names in Latin letters: Hanyu Pinyin without tones, as on passports and road signs.

Names of people after GB/T 28039-2011 (Xia Baoping, Ouyang Yi), of places and institutions divided
into words after GB/T 16159-2012 (Shilijia Zhen Weishengyuan), with ISO 7098's apostrophe (Xi'an).
Readings are pypinyin's: phrases first, since 长 is Chang in 长春 and Zhang elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from generator.texts.readings import readings_of

CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
DOT = re.compile("[·•‧・]")
LONGEST_PHRASE = 4
LONGEST_CHINESE_NAME = 3
"""A name of more characters, without a double surname, is another people's, and one word."""
_READ_SO = """
单shan 解xie 仇qiu 查zha 曾zeng 区ou 盖ge 朴piao 翟zhai 覃qin 缪miao 乐yue 员yun 秘bi 种chong 折she
召shao 冼xian 牟mu 乜nie 谌chen 隗wei 燕yan 车che 那na 石shi 都du 尉迟yuchi 万俟moqi 长孙zhangsun
"""
SURNAMES = dict(re.findall(r"([^a-z\s]+)([a-z]+)", _READ_SO))
"""Read otherwise as a surname than as a word."""
_DOUBLE = """
欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 长孙 宇文 夏侯 端木 申屠 濮阳 淳于 独孤 万俟
轩辕 南宫 呼延 赫连 百里 东郭 闻人 拓跋 完颜 纳兰 鲜于
"""
DOUBLE_SURNAMES = frozenset(_DOUBLE.split())
_IN_NAMES = """
自治区 自治州 自治县 民族乡 特别行政区 壮族 回族 苗族 彝族 藏族 侗族 满族 瑶族 蒙古族
街道 社区 开发区 左翼 右翼 前旗 中旗 后旗 苏木 嘎查 林场 农场
中心 人民 医院 卫生院 卫生室 卫生所 卫生站 服务站 服务 第一 第二 第三 第四 第五 附属 大学 医科
中医 蒙医 藏医 民族 妇幼 保健院 保健 综合 专科 口腔 眼科 精神 传染病 康复 疾病 预防 控制 急救
卫生 健康 委员会 医疗 保障 管理 集团 医共体 共同体 分院 总院 支援 专家 工作室 巡回 巡诊
敬老院 养老院 幼儿园 学校 局 省 市 盟 县 区 旗 镇 乡 村 屯 组 院 站
"""
PARTS = sorted(_IN_NAMES.split(), key=lambda part: (-len(part), part))
"""What names of places and institutions end in, or go on with: words of their own."""
_PART = re.compile("|".join(PARTS))


@lru_cache(maxsize=16384)
def person_name(name: str) -> str:
    """A person's name in Latin letters; one that is not in Chinese characters stays as it is."""
    spelt = _joined if DOT.search(name) else _person  # 阿拉坦·图雅: no surname comes first
    return CHINESE.sub(lambda found: spelt(found[0]), name)


def person_name_read(name: str, pinyin: str) -> str:
    """A person's name by the reading that is given, which may have tones and a space a syllable.

    Where it has not one syllable for each character, its words are the name's.
    """
    words = without_tones(pinyin).split()
    if len(words) != len(name) or not CHINESE.fullmatch(name):
        return " ".join(word[:1].upper() + word[1:] for word in words)
    surname = len(_surname(name))
    parts = (words[:surname], words[surname:])
    return " ".join(_in_one_word(part) for part in parts if part)


@lru_cache(maxsize=16384)
def place_name(name: str) -> str:
    """The name of a place, an institution or a thing in Latin letters, divided into words."""
    spaced = CHINESE.sub(lambda found: f" {' '.join(_words_of(found[0]))} ", name)
    signs = unicodedata.normalize("NFKC", spaced).replace("、", ", ")
    return re.sub(r"\s+([,.)\]])", r"\1", re.sub(r"([(\[])\s+", r"\1", " ".join(signs.split())))


def without_tones(pinyin: str) -> str:
    """Pinyin as a passport has it: `Shàn Xiǎo'ān` is `Shan Xiao'an`, and ü is yu."""
    apart = unicodedata.normalize("NFD", pinyin).replace("u\u0308", "yu").replace("U\u0308", "Yu")
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _person(name: str) -> str:
    surname = _surname(name)
    if len(name) == len(surname):
        return _joined(name)
    told = SURNAMES.get(surname)
    return f"{told.capitalize() if told else _joined(surname)} {_joined(name[len(surname) :])}"


def _surname(name: str) -> str:
    """What of a name is the surname: all of it where it has none that could be told apart."""
    if name[:2] in DOUBLE_SURNAMES:
        return name[:2]
    return name[:1] if len(name) <= LONGEST_CHINESE_NAME else name


def _words_of(name: str) -> Iterator[str]:
    """The words of a name: those that many names have, and whatever stands between them."""
    before = 0
    for part in _PART.finditer(name):
        if part.start() > before:
            yield _joined(name[before : part.start()])
        # A name begins with what is its own: 市 of 市民 is no word there.
        if part.start() == 0 and len(part[0]) == 1:
            continue
        yield _joined(part[0])
        before = part.end()
    if before < len(name):
        yield _joined(name[before:])


def _joined(characters: str) -> str:
    return _in_one_word([without_tones(each).replace("v", "yu") for each in _syllables(characters)])


def _in_one_word(syllables: Sequence[str]) -> str:
    """Syllables joined, with an apostrophe where they could be read apart wrongly."""
    word = "".join(
        f"'{each}" if position and each[:1] in "aoe" else each
        for position, each in enumerate(syllables)
    )
    return word[:1].upper() + word[1:]


def _syllables(characters: str) -> Iterator[str]:
    """How characters are read; one that no table has stays as it is."""
    position, phrases = 0, _phrases()
    while position < len(characters):
        for length in range(min(LONGEST_PHRASE, len(characters) - position), 1, -1):
            phrase = characters[position : position + length]
            if phrase in phrases:
                yield from phrases[phrase]
                position += length
                break
        else:
            sign = characters[position]
            yield (readings_of(sign) or (sign,))[0]
            position += 1


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """The phrases of which a character is not read as usual."""
    readings_of("一")  # tells pypinyin not to load them all by itself
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415 - a fifth of a second

    return {
        phrase: tuple(each[0] for each in readings)
        for phrase, readings in phrases_dict.items()
        if len(phrase) <= LONGEST_PHRASE
    }
