"""A tour's leaflet by village: when the van or team comes, where it stops, what it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import bare
from generator.model.region import Region
from generator.model.service import Stop, Tour
from generator.schedule.visit import Visit
from generator.views.board_contacts import BoardContact
from generator.views.day_words import told_day
from generator.views.page import Setting, is_over, record_path
from generator.views.people import organization_of
from generator.views.plan import plan_of
from generator.views.sheet_frame import SheetFact, SheetFrame, frame_of
from generator.views.told_when import told_when
from generator.views.visit_line import VisitLine, lines_of, phone_of


@dataclass(frozen=True, slots=True)
class LeafletVisit:
    """One day; `place` only where it is not the usual one; `is_off`: it does not come then."""

    day: str
    hours: str
    place: str
    change: str
    is_off: bool


@dataclass(frozen=True, slots=True)
class LeafletStop:
    """One place: its coming days, or `no_dates`; then what the data says besides."""

    place: str
    visits: tuple[LeafletVisit, ...]
    no_dates: str
    facts: tuple[SheetFact, ...]


@dataclass(frozen=True, slots=True)
class LeafletPart:
    """What one village cuts out."""

    village: str
    stops: tuple[LeafletStop, ...]


@dataclass(frozen=True, slots=True)
class Leaflet:
    """The leaflet of one tour; `nowhere` where no stop is known."""

    path: str
    address: str
    frame: SheetFrame
    name: str
    by: str
    brings: str
    parts: tuple[LeafletPart, ...]
    nowhere: str
    phone: BoardContact


def leaflet_of(tour: Tour, region: Region, setting: Setting, address: str = "") -> Leaflet:
    """The leaflet of a tour, its villages in the order of the route."""
    words, unknown = setting.ui["sheets"], setting.ui["unknown"]["not_published"]
    programme = region.programmes_by_id.get(bare(tour.programme or "", region.id))
    over = bool(programme and is_over(programme, setting.as_of))
    organization = organization_of(tour.organization, region, setting)
    path = record_path(region.id, "tours", tour.id)
    phone = phone_of(tour.organization, region, setting)
    equipment = tour.vehicle.equipment if tour.vehicle else ()
    return Leaflet(
        path,
        address + path if address else "",
        frame_of(region, (programme,) if programme else (), setting),
        tour.name,
        words["leaflet_by"].format(
            organization=organization.name if organization else tour.organization
        ),
        words["leaflet_brings"].format(equipment=setting.words.joined(equipment))
        if equipment
        else "",
        tuple(_parts(tour, region, setting, has_ended=over)),
        "" if tour.stops else words["leaflet_nowhere"].format(unknown=unknown),
        BoardContact(words["leaflet_phone"], phone or unknown, "", is_known=phone is not None),
    )


def _parts(
    tour: Tour, region: Region, setting: Setting, *, has_ended: bool
) -> Iterable[LeafletPart]:
    visits = () if has_ended else plan_of(region, setting).by_tour.get(tour.id, ())
    by_stop: dict[str, list[Visit]] = {}
    for visit in visits:
        by_stop.setdefault(visit.series.stop.id if visit.series.stop else "", []).append(visit)
    grouped: dict[str, list[Stop]] = {}
    for stop in tour.stops:
        grouped.setdefault(_village(stop, region), []).append(stop)
    for village, stops in grouped.items():
        told = (_stop(each, by_stop.get(each.id, ()), region, setting) for each in stops)
        yield LeafletPart(village, tuple(told))


def _village(stop: Stop, region: Region) -> str:
    village = region.villages_by_id.get(bare(stop.village, region.id)) if stop.village else None
    return village.name if village else stop.place


def _stop(stop: Stop, visits: Iterable[Visit], region: Region, setting: Setting) -> LeafletStop:
    words, today = setting.ui["sheets"], setting.as_of.isoformat()
    coming = [
        (line.date, _visit(line, visit, setting))
        for visit in visits
        for line in lines_of(visit, region, setting)
        if line.date >= today
    ]
    coming.sort(key=lambda each: each[0])
    unknown = setting.ui["unknown"]["not_published"]
    without = words["leaflet_none" if stop.when else "leaflet_unknown"].format(unknown=unknown)
    told = (
        ("when", told_when(stop.when, setting) if stop.when else ""),
        ("services", setting.words.joined(stop.services)),
        ("if_rain", stop.if_rain),
        ("note", stop.note),
    )
    return LeafletStop(
        stop.place,
        tuple(visit for _, visit in coming),
        "" if coming else without,
        tuple(
            SheetFact(setting.ui["tour"][name], said, is_known=True) for name, said in told if said
        ),
    )


def _visit(line: VisitLine, visit: Visit, setting: Setting) -> LeafletVisit:
    mark = setting.ui["dates"]["small_mark"]
    day = told_day(date.fromisoformat(line.date), setting)
    change = mark.join(each for each in (line.word, line.change, line.reason) if each)
    place = visit.place or "" if line.date == visit.date.isoformat() else ""
    return LeafletVisit(day, line.hours, place, change, line.is_off)
