"""The records of a region as open data: what is published of each, by the names the data has."""

from collections.abc import Mapping
from datetime import date, time
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.dataset import bare
from generator.model.kinds import KINDS_BY_NAME
from generator.model.reference import EACH, reference_fields
from generator.model.region import Region
from generator.model.scalars import DayOrMonth, Hours

OPEN_KINDS = (
    "organizations",
    "experts",
    "pairings",
    "assignments",
    "programmes",
    "villages",
    "workshops",
    "tours",
    "changes",
)
"""The kinds of record that are open data, each in a file of its name."""

NOT_OPEN = frozenset(["photo", "photo_consent", "file"])
"""Names of files that stand beside the data and are not published, and a person's consent."""


def records_data(kind: str, region: Region) -> list[dict[str, Any]]:
    """The records of one of OPEN_KINDS by id; what is not known is left out, as in the data.

    References are bare inside the region, else `region/id`.
    """
    paths = [path for path, _ in reference_fields(KINDS_BY_NAME[kind].record)]
    found = []
    for record in sorted(getattr(region, kind), key=lambda each: each.id):
        told = _plain(record)
        for path in paths:
            _make_bare(told, path, region.id)
        _keep_homes_private(told, region)
        found.append(told)
    return found


def _keep_homes_private(told: dict[str, Any], region: Region) -> None:
    """Leave out where a home visit goes: it has a village at most."""
    for session in told.get("sessions", ()):
        if session.get("service") == "home_visit":
            session.pop("place", None)
            session.pop("room", None)
    changed = region.assignments_by_id.get(told.get("assignment", ""))
    sessions = changed.sessions if changed and isinstance(told.get("to"), dict) else ()
    if any(session.service == "home_visit" for session in sessions):
        told["to"].pop("place", None)


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, BaseModel):
        found = {}
        for name, key in _fields(type(value)):
            inner = getattr(value, name)
            if inner is not None and inner != ():
                found[key] = _plain(inner)
        return found
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, DayOrMonth | Hours):
        return str(value)
    return value


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The open fields of a model: what we call them, and what the data does."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if name not in NOT_OPEN
    )


def _make_bare(value: Any, path: tuple[str, ...], region: str) -> None:
    """Strip the region's own id from the references at a path."""
    step, rest = path[0], path[1:]
    if step == EACH:
        keys: Any = range(len(value)) if isinstance(value, list) else ()
    else:
        keys = (step,) if isinstance(value, Mapping) and step in value else ()
    for key in keys:
        if rest:
            _make_bare(value[key], rest, region)
        elif isinstance(value[key], str):
            value[key] = bare(value[key], region)
