"""Hospitals, clinics and the villages they serve."""

from typing import Annotated

from pydantic import Field

from generator.model.programme import OrganizationType
from generator.model.record import Identified, OfficeHours, Part, Verified
from generator.model.scalars import (
    AS_LIST,
    Day,
    Departments,
    Latitude,
    Longitude,
    OrganizationRef,
    Text,
    Texts,
    Time,
    Truth,
)


class Registration(Part):
    """How a patient registers, from when, and until when (停号时间)."""

    phone: Text | None = None
    how: Text | None = None
    opens: Time | None = None
    closes: Time | None = None


class Closed(Part):
    """The day an organization closed, and who serves its patients now."""

    date: Day
    successor: OrganizationRef | None = None


class Organization(Identified):
    """organizations.yml: a hospital, clinic or office; its part follows from pairings (HSDS)."""

    name: Text
    short_name: Text | None = None
    name_mn: Text | None = None
    name_en: Text | None = None
    former_names: Texts = ()
    type: OrganizationType
    level: Text | None = Field(None, examples=["二级"])
    parent: OrganizationRef | None = Field(None, description="a village clinic's health centre")
    address: Text | None = None
    township: Text | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    phone: Text | None = None
    registration: Registration | None = None
    supervision_phone: Text | None = None
    transport: Text | None = None
    departments: Departments = ()
    office_hours: Annotated[tuple[OfficeHours, ...], AS_LIST] = Field(
        (), description="replaces the region's wholly"
    )
    market_days: Text | None = None
    insurance: Truth | None = Field(None, description="true: 医保定点")
    verified: Verified | None = None
    closed: Closed | None = None


class Village(Identified):
    """villages.yml: a village and the organization that serves it."""

    name: Text
    name_mn: Text | None = None
    name_en: Text | None = None
    aliases: Texts = Field((), description="自然村, 屯, 嘎查")
    township: Text | None = None
    clinic: OrganizationRef | None = None
