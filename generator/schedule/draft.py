"""A rule while its phrases are read."""

from dataclasses import dataclass, field

from lark import Token

from generator.schedule.clock import WrittenHours
from generator.schedule.expression import (
    CalendarDay,
    Excepted,
    HolidayRule,
    Span,
)
from generator.schedule.signs import Normalised
from generator.schedule.words import Target


@dataclass(slots=True)
class DraftGroup:
    """Days so far, and the parts of the day that close them."""

    targets: list[Target]
    hours: list[WrittenHours] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A rule while its phrases are read."""

    text: Normalised
    groups: list[DraftGroup] = field(default_factory=list)
    within: list[Span] = field(default_factory=list)
    start: CalendarDay | None = None
    end: CalendarDay | None = None
    exceptions: list[Excepted] = field(default_factory=list)
    holidays: HolidayRule | None = None
    weekends_postponed: bool = False
    notes: list[str] = field(default_factory=list)
    count: Token | None = None
    is_counted: bool = False
