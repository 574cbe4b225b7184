"""Words to be read aloud, in Chinese: times, dates, numbers and telephones as people say them.

What only the eye understands goes: brackets, dashes, digits.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from generator.schedule.numerals import chinese
from generator.views.page import Setting

NUMBERS = re.compile(
    r"(?:(?P<part>上午|中午|下午|晚上)\s*)?(?P<hour>\d{1,2})[:：](?P<minute>\d{2})"
    r"(?:\s*[–—~～-]\s*(?P<to_hour>\d{1,2})[:：](?P<to_minute>\d{2}))?"
    r"|(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"
    r"|(?P<spelt>\d{4})(?=年)"
    r"|(?P<phone>\d{3,4}-\d{3,4}[- ]?\d{4}(?:-\d{1,6})?|\d{3,})"
    r"|(?P<whole>\d{1,2})\.(?P<rest>\d+)"
    r"|(?P<least>\d{1,2})\s*[–—~～-]\s*(?P<most>\d{1,2})(?!\d)"
    r"|(?P<number>\d{1,2})"
)
SILENT = re.compile(r"[《》“”\"'「」*#]")
BESIDE_LETTERS = re.compile(
    r"(?<=[A-Za-z0-9])\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+(?=[A-Za-z0-9])"
)
"""The space in `3 诊室` and `B 超`, which nobody hears."""
BETWEEN = re.compile(r"\s+·\s+")
PAUSES = re.compile(r"\s*[（）()【】〔〕\[\]:：；;/]\s*|\s+")
DOUBLED = re.compile(r"[，、]*([，。])[，、。]*")
DIGITS = "零一二三四五六七八九"
OVER_THE_TELEPHONE = "零幺二三四五六七八九"
"""一 and 七 sound alike on a bad line."""
BEGINS = (0, 5, 12, 13, 18)
"""The hours at which the parts of the day begin, as the catalogue names them."""


def spoken_text(text: str, setting: Setting) -> str:
    """Any text as it is said; in another language than Chinese it stays as it is."""
    if setting.words.language != "zh":
        return text
    return setting.once(("spoken", text), lambda: _spoken(text, setting.ui["spoken"]))


def spoken_sentence(parts: Iterable[str], setting: Setting) -> str:
    """Parts as one sentence, or several where a part has more than one."""
    pause: str = setting.ui["spoken"]["pause"]
    told = pause.join(spoken_text(each, setting) for each in parts)
    stop: str = setting.ui["spoken"]["stop"]
    return f"{told.removesuffix(stop)}{stop}"


def spoken_phone(phone: str, setting: Setting) -> str:
    """A telephone number digit by digit, with a pause every three or four."""
    return _telephone(phone) if setting.words.language == "zh" else phone


def _telephone(phone: str) -> str:
    groups = [group for part in re.findall(r"\d+", phone) for group in _groups(part)]
    return "，".join(_spelt(group, OVER_THE_TELEPHONE) for group in groups)


def _spoken(text: str, words: Mapping[str, Any]) -> str:
    heard = BESIDE_LETTERS.sub("", BETWEEN.sub("，", SILENT.sub("", text)))
    numbers = NUMBERS.sub(lambda found: _number(found, words), heard)
    return DOUBLED.sub(r"\1", PAUSES.sub("，", numbers)).strip("，")


def _number(found: re.Match[str], words: Mapping[str, Any]) -> str:
    """What NUMBERS has found, in words; the last group that it filled says which kind it is."""
    kind = found.lastgroup
    if kind in ("minute", "to_minute"):
        return _hours(found, words)
    if kind == "day":
        year, month, day = found["year"], int(found["month"]), int(found["day"])
        return f"{_spelt(year, DIGITS)}年{chinese(month)}月{chinese(day)}日"
    if kind == "most":
        return f"{chinese(int(found['least']))}{words['to']}{chinese(int(found['most']))}"
    if kind == "rest":
        return f"{chinese(int(found['whole']))}点{_spelt(found['rest'], DIGITS)}"
    told = {"spelt": lambda year: _spelt(year, DIGITS), "phone": _telephone}
    return told.get(str(kind), lambda number: chinese(int(number)))(found[0])


def _hours(found: re.Match[str], words: Mapping[str, Any]) -> str:
    """`上午八点半到中午十二点`; the part of the day is said again only where it is another."""
    hour = int(found["hour"])
    is_past_noon = found["part"] in ("下午", "晚上") and hour < 12
    hour += 12 if is_past_noon else 0
    first, part = _clock(hour, int(found["minute"]), words)
    if found["to_hour"] is None:
        return part + first
    to_hour = int(found["to_hour"])
    if 0 < to_hour < 12 and (is_past_noon or 12 <= hour < 18):
        to_hour += 12
    last, other = _clock(to_hour, int(found["to_minute"]), words)
    return f"{part}{first}{words['to']}{other if other != part else ''}{last}"


def _clock(hour: int, minute: int, words: Mapping[str, Any]) -> tuple[str, str]:
    """The time as it is said, and the part of the day."""
    hour %= 24
    part = words["parts"][sum(hour >= begins for begins in BEGINS) - 1]
    told = words["hours"][hour - 12 if hour > 12 else hour]
    if minute == 0:
        return words["o_clock"].format(hour=told), part
    if minute == 30:
        return words["half"].format(hour=told), part
    minutes = f"{DIGITS[0] if minute < 10 else ''}{chinese(minute)}"
    return words["minutes"].format(hour=told, minute=minutes), part


def _groups(digits: str) -> list[str]:
    """A mobile's 3, 4 and 4 digits, else from the end in fours: 520 1234."""
    first = 3 if len(digits) == 11 else len(digits) % 4 if len(digits) > 5 else len(digits)
    rest = [digits[start : start + 4] for start in range(first, len(digits), 4)]
    return [digits[:first], *rest] if first else rest


def _spelt(digits: str, signs: str) -> str:
    return "".join(signs[int(digit)] for digit in digits)
