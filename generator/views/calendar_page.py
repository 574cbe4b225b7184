"""A region's calendar: months as grids, what is regular, then the days one after another."""

from dataclasses import dataclass

from generator.model.region import Region
from generator.views.calendar_grid import Month, months_of
from generator.views.day_list import ListedDay, listed_days, no_dates_words
from generator.views.day_words import place_days
from generator.views.page import Link, Page, Setting
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways
from generator.views.regular_week import RegularRow, regular_week
from generator.views.sheets import overview_links


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """What a region's calendar sets out; `no_dates` says why there are no days."""

    title: str
    weekdays: tuple[str, ...]
    months: tuple[Month, ...]
    regular: tuple[RegularRow, ...]
    days: tuple[ListedDay, ...]
    no_dates: str
    ways: tuple[Link, ...]
    sheets: tuple[Link, ...]


def calendar_page(region: Region, setting: Setting) -> Page:
    """The page of all coming days."""
    words = setting.ui["calendar"]
    title = words["title"].format(region=region_name(region))
    days = listed_days(region, setting.window.last, setting)
    content = CalendarContent(
        title,
        tuple(setting.ui["dates"]["weekdays_short"]),
        _months(region, days, setting),
        regular_week(days, region, setting),
        days,
        no_dates_words(region, days, setting),
        region_ways(region, "calendar", setting),
        overview_links(region, setting),
    )
    as_of = setting.as_of.isoformat() if days else None
    return once_a_region("calendar", content, region, setting, as_of=as_of)


def _months(region: Region, days: tuple[ListedDay, ...], setting: Setting) -> tuple[Month, ...]:
    if not days:
        return ()
    listed = {each.day.iso: each for each in days}
    place = place_days(region, None, setting)
    return months_of(setting.as_of, setting.window.last, listed, place, setting)
