"""Visits of one group (an expert, a room) that overlap: told once for each pair of places in data.

The cost grows with the visits of a group on a day, never with the pairs that they make.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.model.dataset import region_and_id
from generator.model.place import Place

if TYPE_CHECKING:
    from generator.schedule.visit import Visit

ALL_DAY = "全天"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two visits that overlap on the first of `days`; `later` stands later in the data.

    `names` are whom (or which room) they need at once.
    """

    earlier: "Visit"
    later: "Visit"
    names: tuple[str, ...]
    days: tuple[date, ...]


def origin_of(visit: "Visit") -> Place:
    """Where in the data a visit comes from: the last change of it, else its session."""
    return visit.changes[-1].source if visit.changes else visit.series.source


def clashes(found: "Iterable[tuple[str, Visit, Visit]]") -> list[Clash]:
    """The overlaps found (a name and two visits of a day), one for each pair of origins."""
    by_places: dict[tuple[Place, Place], list[tuple[date, str, Visit, Visit]]] = {}
    for name, one, other in found:
        earlier, later = sorted((one, other), key=_rank)
        key = (origin_of(earlier), origin_of(later))
        by_places.setdefault(key, []).append((later.date, name, earlier, later))
    told = []
    for together in by_places.values():
        _, _, earlier, later = min(together, key=lambda each: each[0])
        names = tuple(dict.fromkeys(name for _, name, _, _ in together))
        days = tuple(sorted({day for day, _, _, _ in together}))
        told.append(Clash(earlier, later, names, days))
    return told


def overlapping(visits: "Iterable[Visit]") -> "Iterator[tuple[Visit, Visit]]":
    """Of the visits of one day, each that begins before an earlier one ends, with that one."""
    known = [visit for visit in visits if visit.start and visit.end]
    latest: Visit | None = None
    for visit in sorted(known, key=attrgetter("start", "end", "id")):
        if visit.start is None or visit.end is None:
            continue
        if latest and latest.end and visit.start < latest.end:
            yield latest, visit
        if latest is None or latest.end is None or visit.end > latest.end:
            latest = visit


def in_two_places(visits: "Iterable[Visit]") -> "Iterator[tuple[Visit, Visit]]":
    """Of the visits of one day, those in the same part of it elsewhere, the hours not known.

    Two visits are kept of each part of the day, at different organizations: one of them is
    elsewhere, wherever the next is.
    """
    kept: dict[tuple[bool, str | None], list[Visit]] = {}
    for visit in visits:
        for (has_hours, part), earlier in kept.items():
            if (has_hours and visit.start) or not _is_same_part(part, visit.part):
                continue
            elsewhere = [each for each in earlier if _held_at(each) != _held_at(visit)]
            if elsewhere:
                yield elsewhere[0], visit
                break
        same = kept.setdefault((visit.start is not None, visit.part), [])
        if len(same) < 2 and all(_held_at(each) != _held_at(visit) for each in same):
            same.append(visit)


def _rank(visit: "Visit") -> tuple[bool, Place, str]:
    return bool(visit.changes), origin_of(visit), visit.id


def _is_same_part(one: str | None, other: str | None) -> bool:
    return ALL_DAY in (one, other) or (one is not None and one == other)


def _held_at(visit: "Visit") -> tuple[str, str]:
    return region_and_id(visit.series.organization, visit.series.region)
