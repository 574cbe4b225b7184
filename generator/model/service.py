"""How the support is seen on the ground: workshops, tours, changes to what was announced."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator

from generator.model.record import Booking, Identified, Part
from generator.model.scalars import (
    AS_LIST,
    Announced,
    AssignmentRef,
    Day,
    ExpertRef,
    Experts,
    HoursOfDay,
    Latitude,
    Longitude,
    OrganizationRef,
    ProgrammeRef,
    Text,
    Texts,
    TourRef,
    VillageRef,
    field_missing,
)


class Workshop(Identified):
    """workshops.yml: a 支援专家工作室 (support expert workshop)."""

    name: Text
    organization: OrganizationRef
    programme: ProgrammeRef | None = None
    room: Text | None = Field(None, description="房间")
    opened: Day | None = Field(None, description="挂牌日期")
    lead: ExpertRef | None = Field(None, description="牵头的专家")
    members: Experts = Field((), description="成员")
    services: Texts = Field((), description="提供什么服务")
    equipment: Texts = Field((), description="设备")
    hours: Text | None = Field(None, description="a `when`")
    booking: Booking | None = None
    photo: Text | None = Field(None, description="photos/ 下的文件名")


class Vehicle(Part):
    """The van of a tour."""

    name: Text = Field(description="车的名称", examples=["巡回医疗车"])
    equipment: Texts = Field((), description="车上的设备", examples=[["B超", "心电图"]])


class Stop(Part):
    """One stop of a tour: a public place, never a household."""

    id: Text
    place: Text = Field(description="停在哪里；公共场所，不写住户", examples=["村委会门前"])
    village: VillageRef | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    when: Text | None = Field(
        None, description="什么时候，写法同坐诊", examples=["每月第一个周三上午"]
    )
    services: Texts = Field((), description="做什么")
    if_rain: Text | None = Field(None, description="下雨怎么办")
    note: Text | None = None


class Tour(Identified):
    """tours.yml: 巡诊, 巡回医疗车: a team or van that goes from place to place."""

    name: Text
    programme: ProgrammeRef | None = None
    organization: OrganizationRef
    vehicle: Vehicle | None = None
    team: Experts = ()
    stops: Annotated[tuple[Stop, ...], AS_LIST] = ()


class Changed(Part):
    """What a visit is changed to; what is not named stays."""

    date: Day | None = None
    hours: HoursOfDay | None = Field(None, description="改到的时段")
    place: Text | None = Field(None, description="改到的地点")


class Substitute(Part):
    """Somebody without a record of their own."""

    name: Text
    title: Text | None = Field(None, description="职称")


def _mapping_or_text(value: object) -> str:
    return "mapping" if isinstance(value, dict) else "text"


ChangedOrDay = Annotated[
    Annotated[Changed, Tag("mapping")] | Annotated[Day, Tag("text")],
    Discriminator(_mapping_or_text),
]
ExpertOrSubstitute = Annotated[
    Annotated[Substitute, Tag("mapping")] | Annotated[ExpertRef, Tag("text")],
    Discriminator(_mapping_or_text),
]


WHAT_CHANGES: tuple[str, ...] = ("assignment", "tour", "organization")


class Change(Identified):
    """changes.yml: 停诊, 改期, 代诊, 加诊, 晚到, 恢复 of what was announced."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": [what, when]} for what in WHAT_CHANGES for when in ("date", "from")
            ]
        }
    )

    assignment: AssignmentRef | None = None
    tour: TourRef | None = None
    stop: Text | None = Field(None, description="巡诊的哪一站（站点 id）")
    organization: OrganizationRef | None = None
    date: Day | None = None
    from_: Day | None = Field(None, alias="from")
    session: Text | None = Field(None, description="上午, … if only one of the day's")
    change: Literal["cancelled", "moved", "substituted", "added", "late", "restored"] = Field(
        description="cancelled 停诊，moved 改期，substituted 代诊，added 加诊，"
        "late 晚到，restored 恢复"
    )
    to: ChangedOrDay | None = Field(
        None, description="改到哪天；或 date、hours、place 中改了的几项"
    )
    by: ExpertOrSubstitute | None = Field(None, description="代诊的人")
    reason: Text | None = Field(None, description="原因")
    announced: Announced = Field(description="哪天公布的，可以带时间")
    announced_by: Text | None = Field(None, description="谁公布的")

    @model_validator(mode="after")
    def _says_what_and_when(self) -> "Change":
        if not (self.assignment or self.tour or self.organization):
            raise field_missing("assignment")
        if self.date is None and self.from_ is None:
            raise field_missing("date")
        return self
