"""A count of days (每周三天) is no schedule; the days listed beside it are, and must be as many."""

import re
from collections.abc import Sequence

from lark import Token

from generator.schedule.expression import (
    Group,
    LunarDays,
    MonthDays,
    MonthWeekdays,
    MonthWorkingDays,
    Weekly,
)
from generator.schedule.numerals import CHINESE_NUMBER, number_of
from generator.schedule.refusal import NotUnderstood

COUNTED = re.compile(
    rf"(?P<unit>周|星期|礼拜|月)\D*?(?P<low>[0-9]+|{CHINESE_NUMBER})"
    rf"(?:[-、或](?P<high>[0-9]+|{CHINESE_NUMBER}))?"
)


def count_refused(code: str, count: Token) -> NotUnderstood:
    """A refusal at the number itself."""
    found = COUNTED.search(count)
    begin = found.start("low") if found else 0
    return NotUnderstood(code, (count.start_pos or 0) + begin, len(count) - begin)


def check_count(count: Token, groups: Sequence[Group]) -> None:
    """Refuse a count that the days listed beside it do not make, as days or as parts of days."""
    found = COUNTED.search(count)
    if found is None:
        return
    low = number_of(found["low"])
    high = number_of(found["high"]) if found["high"] else low
    days = [sum(_days_a_turn(group, is_monthly=found["unit"] == "月")) for group in groups]
    parts = sum(
        number * max(1, len(group.hours)) for number, group in zip(days, groups, strict=True)
    )
    if not any(low <= number <= high for number in (sum(days), parts)):
        raise count_refused("count-differs", count)


def _days_a_turn(group: Group, *, is_monthly: bool) -> list[int]:
    """How many days each phrase gives a week or month; none where it is of another length."""
    found = []
    for days in group.days:
        match days:
            case Weekly() if not is_monthly:
                found.append(len(days.weekdays))
            case MonthDays() | LunarDays() if is_monthly:
                found.append(len(days.days))
            case MonthWeekdays() if is_monthly:
                found.append(len(days.ordinals) * len(days.weekdays))
            case MonthWorkingDays() if is_monthly:
                found.append(len(days.ordinals))
            case _:
                found.append(-99)
    return found
