"""A region's days one after another: who is where, grouped by clinic, what is called off first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.agenda import dialled
from generator.views.day_words import DayWords, day_words, place_days
from generator.views.page import Link, Setting, record_path
from generator.views.plan import visits_in
from generator.views.region_links import is_transcribed
from generator.views.visit_line import VisitLine, lines_of, phone_of


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """Who comes to one clinic on a day; a tour is a place of its own."""

    where: Link
    phone: Link | None
    lines: tuple[VisitLine, ...]
    is_tour: bool


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day on which somebody comes, or was to come."""

    day: DayWords
    places: tuple[ListedPlace, ...]

    @property
    def has_changes(self) -> bool:
        """Something is called off, or moved to another day."""
        return any(line.is_off for place in self.places for line in place.lines)

    @property
    def clinics_open(self) -> int:
        """To how many places somebody comes: not counting what is called off, nor homes."""
        return sum(
            not all(line.is_off or (line.away and not line.place) for line in place.lines)
            for place in self.places
        )


def listed_days(region: Region, last: date, setting: Setting) -> tuple[ListedDay, ...]:
    """The days from that of the build to `last` on which there is something."""
    days = setting.once(("listed days", region.id), lambda: _listed_days(region, setting))
    return tuple(each for each in days if each.day.iso <= last.isoformat())


def _listed_days(region: Region, setting: Setting) -> tuple[ListedDay, ...]:
    """All that are worked out."""
    first, end = setting.as_of.isoformat(), setting.window.last.isoformat()
    by_day: dict[str, dict[Link, list[VisitLine]]] = {}
    phones: dict[Link, Link | None] = {}
    tours: set[Link] = set()
    for owner, visit in visits_in(region, setting):
        for line in lines_of(visit, owner, setting):
            if not first <= line.date <= end:
                continue
            where = _where(visit, line, owner)
            if visit.series.tour:
                tours.add(where)
            if where not in phones:
                phones[where] = phone_link(visit.series.organization, owner, setting)
            by_day.setdefault(line.date, {}).setdefault(where, []).append(_bare(line, where, visit))
    if not by_day:
        return ()
    place, order = place_days(region, None, setting), place_order(region)
    return tuple(
        ListedDay(
            day_words(date.fromisoformat(day), place, setting),
            tuple(
                ListedPlace(
                    where,
                    phones[where],
                    tuple(sorted(by_day[day][where], key=_off_first)),
                    where in tours,
                )
                for where in sorted(
                    by_day[day], key=lambda each: (order.get(each.path, len(order)), each.text)
                )
            ),
        )
        for day in sorted(by_day)
    )


def phone_link(reference: str, region: Region, setting: Setting) -> Link | None:
    """The number to ring before setting out to an organization."""
    phone = phone_of(reference, region, setting)
    return Link(phone, f"tel:{dialled(phone)}") if phone else None


def no_dates_words(region: Region, days: Iterable[object], setting: Setting) -> str:
    """Why there are no days; empty where there are."""
    if any(True for _ in days):
        return ""
    words = setting.ui["visits"]
    if region.is_scheduled:
        return str(words["none_coming"])
    unknown = setting.ui["unknown"]["not_written" if is_transcribed(region) else "not_published"]
    return str(words["unknown"]).format(unknown=unknown)


def _where(visit: Visit, line: VisitLine, owner: Region) -> Link:
    tour = visit.series.tour
    return Link(tour.name, record_path(owner.id, "tours", tour.id)) if tour else line.clinic


def _bare(line: VisitLine, where: Link, visit: Visit) -> VisitLine:
    """A line without what stands above it, and without titles and rooms: the clinic has those."""
    place = line.place if visit.series.tour else visit.place or visit.series.place or ""
    return line._replace(
        what=tuple(each for each in line.what if each != where),
        who_words="" if line.who else line.who_words,
        place=place,
    )


def place_order(region: Region) -> dict[str | None, int]:
    """Clinics as the region lists them, then its tours."""
    paths = [record_path(region.id, "organizations", each.id) for each in region.organizations]
    paths += [record_path(region.id, "tours", each.id) for each in region.tours]
    return {path: position for position, path in enumerate(paths)}


def _off_first(line: VisitLine) -> tuple[bool, str]:
    return not line.is_off, line.start
