"""What every record has in common: it is fixed, knows its place, and refuses unknown fields."""

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from generator.model.place import Place
from generator.model.scalars import Day, HoursOfDay, Id, MonthDay, Text


class Part(BaseModel):
    """A mapping inside a record, or a record."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """One entry of a data file."""

    _source: Place = PrivateAttr(default=Place(""))

    @property
    def source(self) -> Place:
        """Where it stands in the data."""
        return self._source

    def stands_at(self, place: Place) -> None:
        """Said once by the loader, right after the record is read."""
        self._source = place


class Identified(Record):
    """A record with an id, unique in its region and kind and never reused: it stands in URLs."""

    id: Id = Field(examples=["shifan-jia"])


class Verified(Part):
    """Who checked the entry against the facts, and when."""

    date: Day
    by: Text


class OfficeHours(Part):
    """The hours of one season; a `to` before `from` runs over New Year."""

    from_: MonthDay = Field(alias="from")
    to: MonthDay
    am: HoursOfDay | None = None
    pm: HoursOfDay | None = None


class Booking(Part):
    """How to get an appointment."""

    how: Text | None = None
    phone: Text | None = None
    ahead: Text | None = None
