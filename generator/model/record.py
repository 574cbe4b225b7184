"""What every record has in common: it is fixed, knows its place, and refuses unknown fields."""

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from generator.model.place import Place
from generator.model.scalars import Day, HoursOfDay, Id, MonthDay, Text

NOWHERE = Place("")


class Part(BaseModel):
    """A mapping inside a record, or a record."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """One entry of a data file."""

    # A factory: a default would be copied, at length, for every record.
    _source: Place = PrivateAttr(default_factory=lambda: NOWHERE)

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

    date: Day = Field(description="哪天核对的")
    by: Text = Field(description="由哪个单位核对", examples=["示范县卫生健康局"])


class OfficeHours(Part):
    """The hours of one season; a `to` before `from` runs over New Year."""

    from_: MonthDay = Field(alias="from", description="季节从哪天起（月-日）")
    to: MonthDay = Field(description="到哪天止；早于 from 就是跨年")
    am: HoursOfDay | None = Field(None, description="上午门诊时段")
    pm: HoursOfDay | None = Field(None, description="下午门诊时段", examples=["14:30-17:30"])


class Booking(Part):
    """How to get an appointment."""

    how: Text | None = Field(None, description="怎么预约", examples=["打电话或现场挂号"])
    phone: Text | None = Field(None, description="对外公布的预约电话", examples=["0000-0000000"])
    ahead: Text | None = Field(None, description="要提前多久", examples=["提前一天"])
