"""The scalar types of the data format: text is read by the type that its field declares.

A value that does not fit raises a PydanticCustomError of type `value-malformed` whose `wanted`
names the type; the loader makes a finding of it. The JSON Schemas accept what an editor's own YAML
typing makes of the same text (an editor takes `12` for a number), so that a file that loads is
never underlined.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MONTH_PATTERN = r"^[0-9]{4}-[0-9]{2}$"
TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
HOURS_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$"


def is_id(text: str) -> bool:
    """At most 64 lower-case letters, digits and inner hyphens: it can stand in an address."""
    return re.fullmatch(ID_PATTERN, text) is not None


def malformed(wanted: str, found: object) -> PydanticCustomError:
    """The error for a value not of its type; `wanted` is a key of the catalogue's names."""
    return PydanticCustomError(
        "value-malformed", "{wanted}: {found}", {"wanted": wanted, "found": str(found)}
    )


def field_missing(name: str, instead: str = "") -> PydanticCustomError:
    """The error for a record that lacks one of several fields of which it needs one.

    `instead` is another that would do as well.
    """
    return PydanticCustomError("field-missing", "{field}", {"field": name, "instead": instead})


@dataclass(frozen=True, slots=True, order=True)
class DayOrMonth:
    """A day, or a whole month where the source names no day."""

    year: int
    month: int
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The day itself, or the first of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The day itself, or the last of the month."""
        if self.day:
            return date(self.year, self.month, self.day)
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        month = f"{self.year:04}-{self.month:02}"
        return f"{month}-{self.day:02}" if self.day else month


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time of day to a later one, Asia/Shanghai."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"


def date_from(value: object) -> date:
    """`2026-12-02`."""
    if isinstance(value, str) and re.fullmatch(DATE_PATTERN, value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise malformed("date_that_exists", value) from None
    raise malformed("date", value)


def day_or_month_from(value: object) -> DayOrMonth:
    """`2026-12-02` or `2026-12`."""
    if isinstance(value, str) and re.fullmatch(MONTH_PATTERN, value):
        if not 1 <= int(value[5:]) <= 12 or value < "0001":
            raise malformed("date_that_exists", value)
        return DayOrMonth(int(value[:4]), int(value[5:]))
    if isinstance(value, str) and re.fullmatch(DATE_PATTERN, value):
        day = date_from(value)
        return DayOrMonth(day.year, day.month, day.day)
    raise malformed("date_or_month", value)


def month_from(value: object) -> DayOrMonth:
    """`2026-12`."""
    if isinstance(value, str) and re.fullmatch(MONTH_PATTERN, value):
        return day_or_month_from(value)
    raise malformed("month", value)


def month_day_from(value: object) -> str:
    """`05-01`, kept as text: 29 February counts as a day, since it comes in some years."""
    if isinstance(value, str) and re.fullmatch(r"^[0-9]{2}-[0-9]{2}$", value):
        try:
            date.fromisoformat(f"2024-{value}")
        except ValueError:
            raise malformed("date_that_exists", value) from None
        return value
    raise malformed("month_day", value)


def time_from(value: object) -> time:
    """`08:30`, 24 hours, Asia/Shanghai."""
    if isinstance(value, str) and re.fullmatch(TIME_PATTERN, value):
        return time.fromisoformat(value)
    raise malformed("time", value)


def hours_from(value: object) -> Hours:
    """`08:00-12:00`, the end after the start."""
    if isinstance(value, str) and re.fullmatch(HOURS_PATTERN, value):
        start, _, end = value.partition("-")
        if start < end:
            return Hours(time.fromisoformat(start), time.fromisoformat(end))
    raise malformed("hours", value)


def announced_from(value: object) -> str:
    """A date, or date and time of day (`2026-12-01 17:30`), kept as text: it is only shown."""
    if isinstance(value, str) and re.fullmatch(
        DATE_PATTERN[:-1] + r"( ([01][0-9]|2[0-3]):[0-5][0-9])?$", value
    ):
        date_from(value[:10])
        return value
    raise malformed("date_or_datetime", value)


def count_from(value: object) -> int:
    """A whole number from 0."""
    if isinstance(value, str) and re.fullmatch(r"^[0-9]{1,9}$", value):
        return int(value)
    raise malformed("count", value)


def positive_from(value: object) -> int:
    """A whole number from 1."""
    if isinstance(value, str) and re.fullmatch(r"^0*[1-9][0-9]{0,8}$", value):
        return int(value)
    raise malformed("positive", value)


def degrees_within(limit: int) -> Callable[[object], float]:
    """The type of an angle in degrees, from -`limit` to `limit`."""

    def degrees_from(value: object) -> float:
        if (
            isinstance(value, str)
            and re.fullmatch(r"^-?[0-9]{1,3}(\.[0-9]{1,9})?$", value)
            and abs(float(value)) <= limit
        ):
            return float(value)
        raise malformed("latitude" if limit == 90 else "longitude", value)

    return degrees_from


def list_from(value: object) -> tuple[object, ...]:
    """Several values stand as a list; a lone value is refused with the hint to write a list."""
    if isinstance(value, list):
        return tuple(value)
    raise malformed("list", value if isinstance(value, str) else "")


def list_or_each(value: object) -> tuple[object, ...]:
    """A list of organizations, or the word `each` for every one of them."""
    return ("each",) if value == "each" else list_from(value)


def truth_from(value: object) -> bool:
    """`true` or `false`."""
    if value in ("true", "false"):
        return value == "true"
    raise malformed("truth", value)


def _as_text(**more: object) -> dict[str, Any]:
    """A schema for text that an editor may take for a number or a date."""
    return {"type": ["string", "number", "boolean"], **more}


def _pattern(pattern: str, example: str, **more: object) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "examples": [example], **more}


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field as naming a record of this kind (`organizations`, …); `words` name none."""

    kind: str
    words: tuple[str, ...] = ()


def _id_schema(description: str) -> WithJsonSchema:
    pattern = f"{ID_PATTERN[:-1]}(/{ID_PATTERN[1:-1]})?$"
    return WithJsonSchema(_as_text(pattern=pattern, description=description))


Text = Annotated[str, WithJsonSchema(_as_text())]
Id = Annotated[str, WithJsonSchema(_as_text(pattern=ID_PATTERN))]
Day = Annotated[
    date,
    BeforeValidator(date_from),
    WithJsonSchema(_pattern(DATE_PATTERN, "2026-12-02", format="date")),
]
Month = Annotated[
    DayOrMonth, BeforeValidator(month_from), WithJsonSchema(_pattern(MONTH_PATTERN, "2026-12"))
]
DateOrMonth = Annotated[
    DayOrMonth,
    BeforeValidator(day_or_month_from),
    WithJsonSchema(_pattern(MONTH_PATTERN[:-1] + "(-[0-9]{2})?$", "2026-12")),
]
MonthDay = Annotated[
    str, BeforeValidator(month_day_from), WithJsonSchema(_pattern(r"^[0-9]{2}-[0-9]{2}$", "05-01"))
]
Time = Annotated[time, BeforeValidator(time_from), WithJsonSchema(_pattern(TIME_PATTERN, "08:30"))]
HoursOfDay = Annotated[
    Hours, BeforeValidator(hours_from), WithJsonSchema(_pattern(HOURS_PATTERN, "08:00-12:00"))
]
Announced = Annotated[
    str,
    BeforeValidator(announced_from),
    WithJsonSchema(_pattern(DATE_PATTERN[:-1] + "( [0-9]{2}:[0-9]{2})?$", "2026-12-01 17:30")),
]
Count = Annotated[
    int,
    BeforeValidator(count_from),
    WithJsonSchema(
        {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,9}$", "examples": [3]}
    ),
]
Positive = Annotated[
    int,
    BeforeValidator(positive_from),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "minimum": 1,
            "pattern": "^0*[1-9][0-9]{0,8}$",
            "examples": [3],
        }
    ),
]
Latitude = Annotated[
    float,
    BeforeValidator(degrees_within(90)),
    WithJsonSchema({"type": ["number", "string"], "examples": [43.6]}),
]
Longitude = Annotated[
    float,
    BeforeValidator(degrees_within(180)),
    WithJsonSchema({"type": ["number", "string"], "examples": [122.3]}),
]
Truth = Annotated[
    bool, BeforeValidator(truth_from), WithJsonSchema({"enum": [True, False, "true", "false"]})
]

OrganizationRef = Annotated[
    str,
    Refers("organizations"),
    _id_schema("the id of an organization; another region's: region/id"),
]
EACH_SIDE = ("each_support", "each_recipient")
"""No ids: an id has no underscore."""
OrganizationOrSideRef = Annotated[
    str,
    Refers("organizations", EACH_SIDE),
    WithJsonSchema({"type": "string"}),
]
ExpertRef = Annotated[
    str, Refers("experts"), _id_schema("the id of an expert; another region's: region/id")
]
PairingRef = Annotated[
    str, Refers("pairings"), _id_schema("the id of a pairing; another region's: region/id")
]
ProgrammeRef = Annotated[
    str, Refers("programmes"), _id_schema("the id of a programme; another region's: region/id")
]
AssignmentRef = Annotated[
    str, Refers("assignments"), _id_schema("the id of an assignment; another region's: region/id")
]
VillageRef = Annotated[
    str, Refers("villages"), _id_schema("the id of a village; another region's: region/id")
]
TourRef = Annotated[
    str, Refers("tours"), _id_schema("the id of a tour; another region's: region/id")
]
DepartmentWords = Annotated[
    str,
    WithJsonSchema(
        _as_text(description="an id, name or synonym of departments.yml, or the words as written")
    ),
]
AS_LIST = BeforeValidator(list_from)
Texts = Annotated[tuple[Text, ...], AS_LIST]
Days = Annotated[tuple[Day, ...], AS_LIST]
Organizations = Annotated[tuple[OrganizationRef, ...], AS_LIST]
Experts = Annotated[tuple[ExpertRef, ...], AS_LIST]
Departments = Annotated[tuple[DepartmentWords, ...], AS_LIST]
