"""The dated visits of a region as open data: what each says, as data-format.md lists it."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from generator.model.region import Region
from generator.schedule.visit import Visit
from generator.views.page import Setting
from generator.views.plan import plan_of
from generator.views.visit_place import place_words

COLUMNS = (
    "id",
    "date",
    "start",
    "end",
    "organization",
    "expert",
    "hospital",
    "department",
    "service",
    "place",
    "assignment",
    "status",
    "reason",
    "original",
)
"""What every visit says, in this order."""

TOUR_COLUMNS = ("tour", "stop")
"""What a visit of a tour says besides."""

WITH_ORIGINAL = frozenset(["moved", "substituted", "late"])


def visits_data(region: Region, setting: Setting) -> dict[str, Any]:
    """`visits.json`: the days it covers, both included, and the visits in their order."""
    window = setting.window
    return {
        "generated": setting.as_of.isoformat(),
        "as_of": setting.as_of.isoformat(),
        "from": window.first.isoformat(),
        "to": window.last.isoformat(),
        "visits": [visit_data(visit, region, setting) for visit in plan_of(region, setting).visits],
    }


def visit_data(visit: Visit, region: Region, setting: Setting) -> dict[str, Any]:
    """One visit; references bare inside its region, else `region/id`.

    Where several come, `expert` is the first and `team` has all. Where nobody with a record of
    their own comes, `to_be_named` or `stand_in` says who instead.
    """
    series = visit.series
    department = series.department
    words = setting.dataset.vocabulary.ids_by_word
    found: dict[str, Any] = {
        "id": visit.id,
        "date": visit.date.isoformat(),
        "start": told_time(visit.start),
        "end": told_time(visit.end),
        "organization": series.organization,
        "expert": visit.experts[0] if visit.experts else None,
        "hospital": series.hospital,
        "department": words.get(department, department) if department else None,
        "service": series.service,
        "place": place_words(visit, region),
        "assignment": series.record.id if series.assignment else None,
        "status": visit.status,
        "reason": visit.reason,
        "original": _original(visit),
    }
    if series.tour:
        found["tour"] = series.tour.id
        found["stop"] = series.stop.id if series.stop else None
    if len(visit.experts) > 1:
        found["team"] = list(visit.experts)
    if visit.stand_in:
        found["stand_in"] = {"name": visit.stand_in.name, "title": visit.stand_in.title}
    elif series.to_be_named and not visit.experts:
        named = series.to_be_named
        found["to_be_named"] = {"number": named.number, "what": named.what}
    return found


def visit_row(visit: Mapping[str, Any]) -> tuple[str, ...]:
    """A visit as a line of `visits.csv`: the same columns, the original in one readable cell."""
    original = visit["original"] or {}
    hours = "-".join(original[key] for key in ("start", "end") if original.get(key))
    told = (original.get("date"), hours, original.get("expert"))
    row = {**visit, "original": " ".join(part for part in told if part)}
    return tuple([row.get(column) or "" for column in (*COLUMNS, *TOUR_COLUMNS)])


def told_time(moment: time | None) -> str | None:
    """`08:30`."""
    return f"{moment:%H:%M}" if moment else None


def _original(visit: Visit) -> dict[str, Any] | None:
    before = visit.original
    if before is None or visit.status not in WITH_ORIGINAL:
        return None
    return {
        "date": before.date.isoformat(),
        "start": told_time(before.start),
        "end": told_time(before.end),
        "expert": before.experts[0] if before.experts else None,
    }
