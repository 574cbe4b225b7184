"""The lunar date and the earthly branch of a day. A day asked twice costs nothing."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from borax.calendars.lunardate import LCalendars, LunarDate, TermUtils

# 1900-01-01 was a 甲戌 day (branch 10); ordinals count on from there.
BRANCH_OF_ORDINAL_0 = (10 - date(1900, 1, 1).toordinal()) % 12
QINGMING = "清明"
FIRST, LAST = date(1900, 1, 31), date(2101, 1, 28)  # what borax has a table for


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar (GB/T 33661), by the date in Asia/Shanghai."""

    year: int
    month: int
    day: int
    is_leap: bool


@cache
def lunar_day(day: date) -> LunarDay | None:
    """The lunar date of a day; None outside 1900–2100."""
    if not FIRST <= day <= LAST:
        return None
    found = LunarDate.from_solar(day)
    return LunarDay(found.year, found.month, found.day, bool(found.leap))


def branch_of(day: date) -> int:
    """The earthly branch of a day, 0 (子) to 11 (亥)."""
    return (BRANCH_OF_ORDINAL_0 + day.toordinal()) % 12


@cache
def solar_date(year: int, month: int, day: int) -> date:
    """The date of a lunar day of a month that is no leap month."""
    found: date = LCalendars.cast_date(LunarDate(year, month, day), date)
    return found


@cache
def qingming(year: int) -> date:
    """清明, the day of the solar term in Asia/Shanghai."""
    found: date = TermUtils.nth_term_day(year, term_name=QINGMING)
    return found
