"""A region's today: who comes where, day by day; the reader's browser keeps today and tomorrow."""

from dataclasses import dataclass
from datetime import timedelta

from generator.model.region import Region
from generator.views.day_list import ListedDay, listed_days, no_dates_words
from generator.views.day_words import told_day
from generator.views.page import Link, Page, Setting
from generator.views.region_links import once_a_region, region_name
from generator.views.region_ways import region_ways
from generator.views.standing import standing_of_pairings

DAYS = 35


@dataclass(frozen=True, slots=True)
class StandingAt:
    """Who is at a clinic, or can be asked to come, without dates."""

    clinic: Link
    people: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class TodayContent:
    """What a region's today sets out; `no_dates` says why there are no days."""

    title: str
    first: str
    last: str
    lead: str
    days: tuple[ListedDay, ...]
    no_dates: str
    standing: tuple[StandingAt, ...]
    ways: tuple[Link, ...]


def today_page(region: Region, setting: Setting) -> Page:
    """The page of who comes where today, tomorrow and on the days after."""
    words = setting.ui["today"]
    last = setting.as_of + timedelta(days=DAYS)
    days = listed_days(region, last, setting)
    title = words["title"].format(region=region_name(region))
    lead = words["lead"].format(date=told_day(setting.as_of, setting)) if days else ""
    content = TodayContent(
        title,
        setting.as_of.isoformat(),
        last.isoformat(),
        lead,
        days,
        no_dates_words(region, days, setting),
        _standing(region, setting),
        region_ways(region, "today", setting),
    )
    as_of = setting.as_of.isoformat() if days else None
    return once_a_region("today", content, region, setting, as_of=as_of)


def _standing(region: Region, setting: Setting) -> tuple[StandingAt, ...]:
    found = []
    for organization in region.organizations:
        received = setting.dataset.pairings_by_recipient.get((region.id, organization.id), ())
        people = tuple(dict.fromkeys(standing_of_pairings(received, setting)))
        if people:
            link = Link(organization.name, f"{region.id}/organizations/{organization.id}/")
            found.append(StandingAt(link, people))
    return tuple(found)
