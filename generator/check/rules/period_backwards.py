"""Rule period-backwards."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from pydantic import BaseModel

from generator.check.running import Surroundings
from generator.model.fields import models_in
from generator.model.finding import Problem
from generator.model.kinds import REGION_KINDS
from generator.model.place import Place
from generator.model.record import Record
from generator.model.region import Region
from generator.model.scalars import DayOrMonth

SEVERITY = "error"


def period_backwards(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A period ends before it begins.

    # assignments.yml
    - id: clinic-jia
      pairing: clinic
      expert: jia
      mode: clinic
      period: {from: 2026-12, to: 2026-01} # ←
    """
    for kind in REGION_KINDS:
        found = region.profile if kind.name == "region" else getattr(region, kind.name)
        records: tuple[Record, ...] = (
            found if isinstance(found, tuple) else (found,) if found else ()
        )
        for record in records:
            yield from _backwards(record, record.source, getattr(record, "id", None))


def _backwards(part: BaseModel, place: Place, record: str | None) -> Iterator[Problem]:
    values = part.__dict__
    first, last = _day(values.get("from_"), is_end=False), _day(values.get("to"), is_end=True)
    if first and last and last < first:
        words = {"from": str(values["from_"]), "to": str(values["to"])}
        yield Problem(place.at("to"), record, dict(words))
    least, most = values.get("months_min"), values.get("months_max")
    if least is not None and most is not None and most < least:
        yield Problem(place.at("months_max"), record, {"from": least, "to": most}, hint="months")
    for name in _fields_with_parts(type(part)):
        value = values[name]
        if isinstance(value, BaseModel):
            yield from _backwards(value, place.at(name), record)
        elif isinstance(value, tuple):
            for position, inner in enumerate(value):
                if isinstance(inner, BaseModel):
                    yield from _backwards(inner, place.at(name, position), record)


@cache
def _fields_with_parts(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if models_in(field.annotation))


def _day(value: object, *, is_end: bool) -> date | None:
    if isinstance(value, DayOrMonth):
        return value.last_day if is_end else value.first_day
    return value if isinstance(value, date) else None
