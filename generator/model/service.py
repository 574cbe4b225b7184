"""How the support is seen on the ground: workshops, tours, changes to what was announced."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

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
    room: Text | None = None
    opened: Day | None = None
    lead: ExpertRef | None = None
    members: Experts = ()
    services: Texts = ()
    equipment: Texts = ()
    hours: Text | None = Field(None, description="a `when`")
    booking: Booking | None = None
    photo: Text | None = None


class Vehicle(Part):
    """The van of a tour."""

    name: Text
    equipment: Texts = ()


class Stop(Part):
    """One stop of a tour: a public place, never a household."""

    id: Text
    place: Text
    village: VillageRef | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    when: Text | None = None
    services: Texts = ()
    if_rain: Text | None = None
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
    hours: HoursOfDay | None = None
    place: Text | None = None


class Substitute(Part):
    """Somebody without a record of their own."""

    name: Text
    title: Text | None = None


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


class Change(Identified):
    """changes.yml: 停诊, 改期, 代诊, 加诊, 晚到, 恢复 of what was announced."""

    assignment: AssignmentRef | None = None
    tour: TourRef | None = None
    stop: Text | None = None
    organization: OrganizationRef | None = None
    date: Day | None = None
    from_: Day | None = Field(None, alias="from")
    session: Text | None = Field(None, description="上午, … if only one of the day's")
    change: Literal["cancelled", "moved", "substituted", "added", "late", "restored"]
    to: ChangedOrDay | None = None
    by: ExpertOrSubstitute | None = None
    reason: Text | None = None
    announced: Announced
    announced_by: Text | None = None

    @model_validator(mode="after")
    def _says_when(self) -> "Change":
        if self.date is None and self.from_ is None:
            raise field_missing("date")
        return self
