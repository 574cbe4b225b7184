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

    phone: Text | None = Field(None, description="挂号电话", examples=["0000-0000000"])
    how: Text | None = Field(None, description="怎么挂号", examples=["现场挂号"])
    opens: Time | None = Field(None, description="几点起挂号")
    closes: Time | None = Field(None, description="停号时间")


class Closed(Part):
    """The day an organization closed, and who serves its patients now."""

    date: Day
    successor: OrganizationRef | None = None


class Organization(Identified):
    """organizations.yml: a hospital, clinic or office; its part follows from pairings (HSDS)."""

    name: Text
    short_name: Text | None = Field(None, description="简称")
    name_mn: Text | None = None
    name_en: Text | None = None
    former_names: Texts = Field((), description="曾用名")
    type: OrganizationType
    level: Text | None = Field(None, examples=["二级"])
    parent: OrganizationRef | None = Field(None, description="a village clinic's health centre")
    address: Text | None = Field(None, description="地址")
    township: Text | None = Field(None, description="所在乡镇", examples=["示例镇"])
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    phone: Text | None = Field(None, description="对外公布的电话", examples=["0000-0000000"])
    registration: Registration | None = Field(None, description="怎么挂号")
    supervision_phone: Text | None = Field(None, description="监督电话")
    transport: Text | None = Field(
        None, description="怎么到", examples=["县城汽车站乘 3 路，示例镇下车"]
    )
    departments: Departments = Field((), description="科室")
    office_hours: Annotated[tuple[OfficeHours, ...], AS_LIST] = Field(
        (), description="replaces the region's wholly"
    )
    market_days: Text | None = Field(None, description="赶集的日子，写法同 when")
    insurance: Truth | None = Field(None, description="true: 医保定点")
    verified: Verified | None = Field(None, description="由谁核对、哪天核对")
    closed: Closed | None = Field(None, description="撤并的日子和去处")


class Village(Identified):
    """villages.yml: a village and the organization that serves it."""

    name: Text
    name_mn: Text | None = None
    name_en: Text | None = None
    aliases: Texts = Field((), description="自然村, 屯, 嘎查")
    township: Text | None = Field(None, description="所在乡镇")
    clinic: OrganizationRef | None = Field(None, description="由哪家卫生院服务")
