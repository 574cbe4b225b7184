"""How Chinese characters are read, as people type them: letters without tones, ü as v.

pypinyin's table of single characters; its table of phrases would take a fifth of a second, and a
reader may type either reading of a character anyway. All that are in use are kept, so that 单 is
found by dan and by shan.
"""

import os
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

MOST_READINGS = 3
"""Of a character; those after these are hardly in use. Surnames' own are among them: 单 shan."""


@cache
def common_characters() -> tuple[str, ...]:
    """The 3,755 characters of GB 2312's first level, in its order: by reading."""
    codes = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return tuple(
        code.decode("gb2312") for code in codes if not (code[0] == 0xD7 and code[1] > 0xF9)
    )


@lru_cache(maxsize=16384)
def readings_of(character: str) -> tuple[str, ...]:
    """The readings of one character, the usual one first; none of what is not Chinese."""
    told = _table().get(ord(character), "")
    found = dict.fromkeys(_typed(each) for each in told.split(",") if each)
    return tuple(found)[:MOST_READINGS]


def by_reading(characters: Iterable[str]) -> Mapping[str, str]:
    """Readings, sorted, with the characters that are read so; one with several is in each.

    The usual reading of a character has its plain name here, another one a `*` after it.
    """
    found: dict[str, list[str]] = {}
    for character in characters:
        for position, reading in enumerate(readings_of(character)):
            found.setdefault(f"{reading}*" if position else reading, []).append(character)
    return {reading: "".join(found[reading]) for reading in sorted(found)}


def letters_of(pinyin: str) -> str:
    """Written pinyin as it is typed: `Shàn Xiǎo'ān` is `shanxiaoan`."""
    return "".join(sign for sign in _typed(pinyin.lower()) if sign.isascii() and sign.isalpha())


def _typed(reading: str) -> str:
    """A reading without its tone; only ü keeps its dots, and they are typed v."""
    apart = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@cache
def _table() -> Mapping[int, str]:
    # pypinyin reads this while it is imported: its phrases stay on the disk.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - only where a site is written

    return pinyin_dict
