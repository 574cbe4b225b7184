"""A region and what belongs to no single clinic: its days off, the vocabulary of departments."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.record import Identified, OfficeHours, Part, Record, Verified
from generator.model.scalars import AS_LIST, Count, Day, Days, Text, Texts, Truth


class Complaints(Part):
    """An office that takes complaints; 12345 among them where the region has it."""

    office: Text
    phone: Text | None = None
    hours: Text | None = None
    reply_days: Count | None = Field(None, description="days until an answer")


class Source(Part):
    """A document that the region's data is taken from."""

    title: Text
    document_number: Text | None = None
    issued: Day | None = None
    url: Text | None = None
    file: Text | None = None


class RegionProfile(Record):
    """region.yml: one jurisdiction, the unit of ownership and publishing; its folder is its id."""

    name: Text = Field(examples=["示范县"])
    short_name: Text | None = None
    division_code: Text = Field(
        description="GB/T 2260; 000000 for a place that does not exist", examples=["150521"]
    )
    parents: Texts = Field((), description="the regions above it, top first")
    issuer: Text = Field(description="the authority that signs what is published")
    phone: Text | None = None
    complaints: Annotated[tuple[Complaints, ...], AS_LIST] = ()
    supervision_phone: Text | None = None
    languages: Texts = ("zh",)
    name_mn: Text | None = None
    name_en: Text | None = None
    office_hours: Annotated[tuple[OfficeHours, ...], AS_LIST] = ()
    market_days: Text | None = Field(None, description="a `when`")
    holiday_policy: Literal["skip", "keep"] = "skip"
    week_one: Day | None = Field(None, description="the day from which odd and even weeks count")
    example: Truth = Field(False, description="true: an invented place; every page says so")
    sources: Annotated[tuple[Source, ...], AS_LIST] = ()
    verified: Verified | None = None


class DaysOff(Part):
    """One festival's days off, both ends included."""

    name: Text
    from_: Day = Field(alias="from")
    to: Day


class HolidayNotice(Record):
    """holidays/<year>.yml: the days off and make-up working days of one year, as announced."""

    notice: Text
    url: Text | None = None
    days_off: Annotated[tuple[DaysOff, ...], AS_LIST] = ()
    working_weekends: Days = ()


class Department(Identified):
    """departments.yml: one entry of the vocabulary that all words for departments lead to."""

    name: Text = Field(examples=["眼科"])
    code: Text | None = Field(None, description="医疗机构诊疗科目名录", examples=["10"])
    name_en: Text | None = None
    synonyms: Texts = ()
    lay_terms: Texts = Field(
        (), description="what residents say; one may stand under several departments"
    )
