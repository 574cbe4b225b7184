"""Hours of the day as people write them: 8点半, 下午2:30-5:00, 12:30-2:30."""

import re
from dataclasses import dataclass
from datetime import time

from lark import Token

from generator.schedule.expression import Hours, PartWord
from generator.schedule.numerals import number_of
from generator.schedule.refusal import NotUnderstood

SAME_PART: dict[str, PartWord] = {
    "上午": "上午",
    "早上": "上午",
    "早晨": "上午",
    "中午": "中午",
    "下午": "下午",
    "午后": "下午",
    "晚上": "晚上",
    "晚间": "晚上",
    "夜间": "晚上",
    "夜诊": "夜诊",
    "全天": "全天",
    "整天": "全天",
}
PAST_NOON = frozenset(["中午", "下午", "晚上", "夜诊"])
# In which hours a part of the day may begin; outside them the word and the hours contradict.
BEGINS: dict[str, tuple[int, int]] = {
    "上午": (5, 12),
    "中午": (11, 15),
    "下午": (12, 19),
    "晚上": (17, 24),
    "夜诊": (17, 24),
    "全天": (5, 24),
}


@dataclass(frozen=True, slots=True)
class WrittenHours:
    """A part of the day with its hours as tokens."""

    word: Token | None = None
    start: Token | None = None
    end: Token | None = None
    end_word: Token | None = None


def part_word(token: Token) -> PartWord:
    """The word for a part of the day, of several that mean it."""
    return SAME_PART[token.removeprefix("的")]


def hours_of(written: tuple[WrittenHours, ...]) -> tuple[Hours, ...]:
    """What is written one after the other; bare hours after an earlier hour go on past noon."""
    found: list[Hours] = []
    for each in written:
        if each.word and len(written) > 1 and part_word(each.word) == "全天":
            raise _refused("part-contradicts-hours", each.word)
        before = found[-1].end if found else None
        found.append(_hours(each, before))
    return tuple(dict.fromkeys(found))


def _hours(written: WrittenHours, before: time | None) -> Hours:
    word = part_word(written.word) if written.word else None
    if written.start is None:
        return Hours(word)
    start = _time_of(written.start)
    if written.end is None:
        raise _refused("hours-without-end", written.start)
    noon = 11 if word == "中午" else 12
    is_after_earlier = word is None and before is not None and start < before
    if (word in PAST_NOON and start.hour < noon) or (is_after_earlier and 1 <= start.hour <= 6):
        start = _past_noon(start)
    if word is None and before and start < before:
        raise _refused("hours-backwards", written.start)
    if word is None and start.hour < 6:
        raise _refused("morning-or-afternoon", written.start)
    if word and not BEGINS[word][0] <= start.hour < BEGINS[word][1]:
        raise _refused("part-contradicts-hours", written.start)
    return _until(Hours(word, start), written)


def _until(begun: Hours, written: WrittenHours) -> Hours:
    if begun.start is None or written.end is None:
        return begun
    end = _time_of(written.end)
    is_past_noon = (
        bool(written.end_word) and part_word(written.end_word or written.end) in PAST_NOON
    )
    if end.hour < 12 and (
        is_past_noon or begun.start.hour >= 12 or (end <= begun.start and 1 <= end.hour <= 6)
    ):
        end = _past_noon(end)
    if end <= begun.start:
        raise _refused("hours-backwards", written.end)
    if written.end_word:
        return Hours(None, begun.start, end)
    return Hours(begun.word, begun.start, end)


def _past_noon(clock: time) -> time:
    return clock.replace(hour=clock.hour + 12)


def _time_of(token: Token) -> time:
    hour, minute = _hour_and_minute(str(token))
    if hour > 23 or minute > 59:
        raise _refused("time-impossible", token)
    return time(hour, minute)


def _hour_and_minute(written: str) -> tuple[int, int]:
    parts = re.split(r"[:.]|点钟?|时", written, maxsplit=1)
    minute = (parts[1] if len(parts) > 1 else "").removesuffix("分")
    if minute == "半":
        return number_of(parts[0]), 30
    return number_of(parts[0]), number_of(minute) if minute else 0


def _refused(code: str, token: Token) -> NotUnderstood:
    return NotUnderstood(code, token.start_pos or 0, len(token))
