"""A date as people say it, with what else they go by: the lunar date, market days, days off."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from generator.model.region import Region
from generator.model.scalars import DayOrMonth
from generator.schedule.calendar import Calendar
from generator.schedule.lunar import lunar_day
from generator.views.page import Setting


@dataclass(frozen=True, slots=True)
class DayWords:
    """One day: ISO date, as people say it, weekday 1 (Monday) to 7, and the small print beside."""

    iso: str
    told: str
    weekday: int
    small: str


def told_day(day: date, setting: Setting) -> str:
    """`12月2日 星期三`; with the year where it is not the year of the build."""
    words = setting.ui["dates"]
    template = words["month_day" if day.year == setting.as_of.year else "day"]
    said = template.format(
        year=day.year,
        month=day.month,
        day=day.day,
        month_name=words["month_names"][day.month - 1],
    )
    return str(words["with_weekday"]).format(day=said, weekday=words["weekdays"][day.weekday()])


def told_month_day(day: date, setting: Setting) -> str:
    """`12月2日`, without a year."""
    words = setting.ui["dates"]
    return str(words["month_day"]).format(
        month=day.month, day=day.day, month_name=words["month_names"][day.month - 1]
    )


def short_month_day(day: date, setting: Setting) -> str:
    """`12月2日`, where there is little room: in English `2 Dec`."""
    words = setting.ui["dates"]
    return str(words["month_day_short"]).format(
        month=day.month, day=day.day, month_name=words["month_names_short"][day.month - 1]
    )


def short_month(month: DayOrMonth, setting: Setting) -> str:
    """`2026年12月`, where there is little room: in English `Dec 2026`."""
    words = setting.ui["dates"]
    return str(words["month_short"]).format(
        year=month.year, month=month.month, month_name=words["month_names_short"][month.month - 1]
    )


def told_day_at(day: date, hours: str, setting: Setting) -> str:
    """`12月2日 星期三 上午 8:30–12:00`, with hours as `told_hours` has them."""
    words = setting.ui["dates"]
    return str(words["day_at"]).format(day=told_day(day, setting), hours=hours)


def told_hours(part: str | None, start: time | None, end: time | None, setting: Setting) -> str:
    """`上午 8:30–12:00`; the part of the day alone where no hours are known."""
    words = setting.ui["visits"]
    named = words["parts"][part] if part else ""
    if start is None or end is None:
        return str(words["hours_unknown"]).format(part=named) if named else words["no_hours"]
    hours = f"{start.hour}:{start:%M}–{end.hour}:{end:%M}"
    return f"{named} {hours}" if named else hours


@dataclass(frozen=True, slots=True)
class PlaceDays:
    """What days are called at a place: its days off, its market days, whether lunar dates count."""

    calendar: Calendar
    market_days: frozenset[date]
    is_lunar: bool
    known: dict[date, DayWords] = field(default_factory=dict, compare=False)
    """What `day_words` has told already: many pages have the same days."""


def place_days(region: Region, organization: str | None, setting: Setting) -> PlaceDays:
    """The days of an organization (by id, or another region's as `region/id`), else a region's.

    Made once; one without market days of its own has the region's.
    """
    # The parser's tables take a fifth of a second: only where there is a schedule.
    from generator.schedule.series import timetable_of  # noqa: PLC0415

    times = timetable_of(region, setting.dataset)
    known = times.organization(organization) if organization else None
    own = organization if known and known.market_days else None
    return setting.once(
        ("place days", region.id, own),
        lambda: PlaceDays(
            times.calendar,
            times.market_days_at(own, setting.window),
            uses_lunar_dates(region),
        ),
    )


def day_words(day: date, place: PlaceDays, setting: Setting) -> DayWords:
    """A day at a place."""
    if day not in place.known:
        place.known[day] = _day_words(day, place, setting)
    return place.known[day]


def _day_words(day: date, place: PlaceDays, setting: Setting) -> DayWords:
    small = [told_lunar(day, setting)] if place.is_lunar else []
    small += day_marks(day, place, setting.ui["dates"])
    return DayWords(
        day.isoformat(),
        told_day(day, setting),
        day.isoweekday(),
        str(setting.ui["dates"]["small_mark"]).join(each for each in small if each),
    )


def day_marks(day: date, place: PlaceDays, words: Mapping[str, str]) -> tuple[str, ...]:
    """What is special about a day: a market, a day off, a working weekend; in these `words`."""
    festival = place.calendar.festival_on(day)
    found = (
        words["market_day"] if day in place.market_days else "",
        words["day_off"].format(name=festival) if festival else "",
        words["make_up"] if not festival and place.calendar.is_make_up(day) else "",
    )
    return tuple(each for each in found if each)


def short_lunar(day: date, setting: Setting) -> str:
    """`廿四`; on the first of a lunar month its name: `冬月`; in English, that they are lunar."""
    words, lunar = setting.ui["dates"], lunar_day(day)
    if lunar is None:
        return ""
    if lunar.day > 1:
        return str(words["lunar_short"]).format(day=words["lunar_days"][lunar.day - 1])
    leap = words["lunar_leap"] if lunar.is_leap else ""
    month = leap + words["lunar_months"][lunar.month - 1]
    return str(words["lunar_short_first"]).format(month=month)


def told_lunar(day: date, setting: Setting) -> str:
    """`农历十月廿四`; nothing outside the years that tables reach."""
    words = setting.ui["dates"]
    lunar = lunar_day(day)
    if lunar is None:
        return ""
    leap = words["lunar_leap"] if lunar.is_leap else ""
    return str(words["lunar"]).format(
        month=leap + words["lunar_months"][lunar.month - 1], day=words["lunar_days"][lunar.day - 1]
    )


def uses_lunar_dates(region: Region) -> bool:
    """Whether people there go by the lunar calendar: markets or sessions are told by it."""
    written = [region.profile.market_days if region.profile else None]
    written += [each.market_days for each in region.organizations]
    return any(written)
