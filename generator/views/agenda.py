"""When somebody comes, as a clinic's, expert's, department's or village's page sets it out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from operator import attrgetter

from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.day_words import DayWords, PlaceDays, day_words, told_day
from generator.views.page import Link, Setting
from generator.views.visit_line import VisitLine, lines_of

NEAR_DAYS = 28
CALENDAR_GUIDE = "guide/calendar/"
WEEK_FOLDER = "week/"
Owned = tuple[Region, Visit]
"""A visit, and the region whose data has it."""


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """One day with its visits, in the order of their hours."""

    day: DayWords
    lines: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday: the days of it on which there is something."""

    days: tuple[AgendaDay, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The coming visits of a page.

    `near` are the four weeks from the day of the build, `later` what is known beyond; `first` is
    the first visit that is not called off, with its day; `last` (ISO) is the last day known.
    `from_words` tells the day of the build; `notes` say what has no dates: by appointment, posted
    there. `has_dates` is false where no schedule gives any date at all.
    """

    as_of: str
    last: str
    from_words: str
    first: AgendaDay | None
    near: tuple[Week, ...]
    later: tuple[Week, ...]
    later_number: int
    notes: tuple[tuple[Link, str], ...]
    phone: Link | None
    no_phone: str
    has_dates: bool
    about_one_clinic: bool


def agenda_of(
    owned: Sequence[Owned],
    place: PlaceDays | None,
    notes: Iterable[tuple[Link, str]],
    phone: str | None,
    setting: Setting,
    *,
    about_one_clinic: bool = False,
    lines: Callable[[Visit, Region], tuple[VisitLine, ...]] | None = None,
) -> Agenda | None:
    """The agenda of a page; None where there is no schedule at all, and nothing to say of it.

    `place` gives the names of days and may only be left out where nothing is `owned`. `phone` is
    what to ring before setting out; without one, a page `about_one_clinic` says that it is unknown.
    `lines` sets a visit out in another way than for everybody.
    """
    told_notes = tuple(dict.fromkeys(notes))
    if not owned and not told_notes:
        return None
    set_out = lines or partial(lines_of, setting=setting)
    days = _days(owned, place, set_out, setting) if place else ()
    words = setting.ui["visits"]
    boundary = (setting.as_of + timedelta(days=NEAR_DAYS)).isoformat()
    near = [each for each in days if each.day.iso < boundary]
    later = [each for each in days if each.day.iso >= boundary]
    return Agenda(
        setting.as_of.isoformat(),
        setting.window.last.isoformat(),
        words["next_from"].format(date=told_day(setting.as_of, setting)),
        _first(days),
        _weeks(near),
        _weeks(later),
        sum(len(each.lines) for each in later),
        told_notes,
        Link(phone, f"tel:{dialled(phone)}") if phone else None,
        words["call_unknown" if about_one_clinic else "call_clinic"],
        bool(owned),
        about_one_clinic,
    )


def as_of_agendas(*agendas: Agenda | None) -> str | None:
    """The day of the build (ISO) where a page has dates that grow old, else None."""
    return next((each.as_of for each in agendas if each and each.has_dates), None)


def page_actions(
    path: str,
    agenda: Agenda | None,
    setting: Setting,
    *,
    has_feed: bool = False,
    has_week: bool = False,
) -> tuple[Link, ...]:
    """What a reader can do on a page with dates: ring, find the way, keep the dates, tell."""
    if agenda is None:
        return ()
    words = setting.ui["visits"]
    actions = [Link(words["ring"], agenda.phone.path)] if agenda.phone else []
    actions += [Link(words["way"], f"{path}#facts")] if agenda.about_one_clinic else []
    if has_feed and agenda.has_dates and "feeds" in setting.outputs:
        actions += [
            Link(words["calendar"], f"{path}visits.ics"),
            Link(words["calendar_how"], CALENDAR_GUIDE),
        ]
    if has_week and "boards" in setting.outputs:
        actions.append(Link(setting.ui["week"]["link"], path + WEEK_FOLDER))
    return tuple(actions)


def dialled(phone: str) -> str:
    """A telephone number as a phone dials it."""
    return "".join(sign for sign in phone if sign.isdigit() or sign in "+,")


def _days(
    owned: Iterable[Owned],
    place: PlaceDays,
    set_out: Callable[[Visit, Region], tuple[VisitLine, ...]],
    setting: Setting,
) -> tuple[AgendaDay, ...]:
    """From the day of the build on."""
    first = setting.as_of.isoformat()
    lines = [line for region, visit in owned for line in set_out(visit, region)]
    lines = sorted([line for line in lines if line.date >= first], key=attrgetter("date", "start"))
    return tuple(
        AgendaDay(day_words(date.fromisoformat(day), place, setting), tuple(found))
        for day, found in groupby(lines, key=attrgetter("date"))
    )


def _first(days: Iterable[AgendaDay]) -> AgendaDay | None:
    for each in days:
        lines = tuple(line for line in each.lines if not line.is_off)
        if lines:
            return AgendaDay(each.day, lines[:1])
    return None


def _weeks(days: Iterable[AgendaDay]) -> tuple[Week, ...]:
    by_week = groupby(days, key=lambda each: date.fromisoformat(each.day.iso).isocalendar()[:2])
    return tuple(Week(tuple(found)) for _, found in by_week)
