"""What a `when` says, as records: equal schedules are equal values, however they were written.

Weekdays count from 0 (Monday) to 6; a negative ordinal or day of the month counts from the end.
All tuples are sorted and hold nothing twice, except where their order is the writer's.
"""

from dataclasses import dataclass
from datetime import time
from typing import Literal

PartWord = Literal["上午", "中午", "下午", "晚上", "夜诊", "全天"]
PART_WORDS: tuple[PartWord, ...] = ("上午", "中午", "下午", "晚上", "夜诊", "全天")
Parity = Literal["odd", "even"]
HolidayRule = Literal["skip", "keep", "postpone"]


@dataclass(frozen=True, slots=True)
class Weekly:
    """每周三、五."""

    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ParityWeeks:
    """单周周三: in odd or even weeks only."""

    parity: Parity
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EveryFewWeeks:
    """每两周周三: counted from the week of the rule's start."""

    weeks: int
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EveryDay:
    """每天."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """工作日: Monday to Friday less days off, plus make-up working weekends."""


@dataclass(frozen=True, slots=True)
class Weekends:
    """周末: Saturday and Sunday, but not a make-up working day."""


@dataclass(frozen=True, slots=True)
class MonthWeekdays:
    """每月第一、三个周四."""

    ordinals: tuple[int, ...]
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MonthWorkingDays:
    """每月第一个工作日."""

    ordinals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MonthDays:
    """每月5日、20日; a month that lacks the day has none."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MonthThirds:
    """每月上旬周三: 1 is days 1–10, 2 is 11–20, 3 is from 21 to the end."""

    thirds: tuple[int, ...]
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DateParity:
    """单号: odd or even days of the month."""

    parity: Parity


@dataclass(frozen=True, slots=True)
class SolarTails:
    """公历逢1、5: days of the month by their last digit; 10 means a 0."""

    tails: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LunarTails:
    """农历逢三、六: lunar days by their last digit; 10 means 10, 20 and 30."""

    tails: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LunarDays:
    """农历初一、十五; in every month (leap months too) where no month is said."""

    month: int | None
    is_leap: bool
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BranchDays:
    """逢子、午日: the twelve-day cycle, 0 (子) to 11 (亥)."""

    branches: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EveryFewDays:
    """三天一圩: counted from the rule's start."""

    days: int


@dataclass(frozen=True, slots=True)
class MarketDays:
    """逢圩日, or a day before (-1) or after (1)."""

    offset: int


@dataclass(frozen=True, slots=True, order=True)
class CalendarDay:
    """12月5日, or 2026年12月5日."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """Single days, in the order written."""

    days: tuple[CalendarDay, ...]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """12月7日至11日, both included; without years it may run over New Year."""

    first: CalendarDay
    last: CalendarDay


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """11月至次年3月, both included; years on both ends or on neither."""

    first: int
    last: int
    first_year: int | None = None
    last_year: int | None = None


Days = (
    Weekly
    | ParityWeeks
    | EveryFewWeeks
    | EveryDay
    | WorkingDays
    | Weekends
    | MonthWeekdays
    | MonthWorkingDays
    | MonthDays
    | MonthThirds
    | DateParity
    | SolarTails
    | LunarTails
    | LunarDays
    | BranchDays
    | EveryFewDays
    | MarketDays
    | Dates
    | DateSpan
)
Span = MonthSpan | DateSpan


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of the day; `word` is None where only hours are written, the hours where only a word.

    Times of day in Asia/Shanghai.
    """

    word: PartWord | None
    start: time | None = None
    end: time | None = None

    @property
    def part(self) -> PartWord:
        """The part of the day by its word, else by its hours."""
        if self.word is not None or self.start is None or self.end is None:
            return self.word or "全天"
        if self.start >= time(18):
            return "晚上"
        if self.start >= time(12):
            return "下午"
        return "上午" if self.end <= time(13) else "全天"


@dataclass(frozen=True, slots=True)
class Group:
    """Days and the parts of the day that belong to all of them; none where none is said."""

    days: tuple[Days, ...]
    hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, slots=True)
class Excepted:
    """周三除外, 12月23日上午停诊: days (or months) on which the rule does not hold."""

    days: tuple[Days | MonthSpan, ...]
    parts: tuple[PartWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a schedule; rules are split by `；`.

    `within` are the months or days of the year it holds in. `holidays` is None where nothing is
    said: then the region's policy holds.
    """

    groups: tuple[Group, ...]
    within: tuple[Span, ...] = ()
    start: CalendarDay | None = None
    end: CalendarDay | None = None
    exceptions: tuple[Excepted, ...] = ()
    holidays: HolidayRule | None = None
    weekends_postponed: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """电话预约, 不定期: no dates; its words are kept."""

    words: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A whole schedule."""

    rules: tuple[Rule | ByAppointment, ...]

    @property
    def state(self) -> Literal["scheduled", "by_appointment"]:
        """Whether it gives dates at all."""
        is_dated = any(isinstance(rule, Rule) for rule in self.rules)
        return "scheduled" if is_dated else "by_appointment"
