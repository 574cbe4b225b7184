"""Who supports whom, and who is sent where: pairings and assignments."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.record import Booking, Identified, Part
from generator.model.scalars import (
    AS_LIST,
    AssignmentRef,
    Count,
    DateOrMonth,
    Day,
    Departments,
    DepartmentWords,
    ExpertRef,
    Experts,
    OrganizationRef,
    PairingRef,
    ProgrammeRef,
    Text,
    Time,
    Truth,
)

Service = Literal[
    "outpatient",
    "ward_round",
    "teaching_round",
    "surgery",
    "consultation",
    "remote_consultation",
    "examination",
    "laboratory",
    "physiotherapy",
    "anaesthesia",
    "lecture",
    "free_clinic",
    "health_education",
    "guidance",
    "home_visit",
]


class Period(Part):
    """From a day or month to a day or month; or a length in months where only that is written."""

    from_: DateOrMonth | None = Field(None, alias="from", description="从哪天或哪月起")
    to: DateOrMonth | None = Field(None, description="到哪天或哪月止，含当天当月")
    months_min: Count | None = Field(None, description="至少几个月；只写了长短时用")
    months_max: Count | None = Field(None, description="至多几个月")


class Agreement(Part):
    """A paper between the two sides."""

    kind: Literal["main", "supplement", "joint_plan"] = Field(
        description="main 主协议，supplement 补充协议，joint_plan 共建方案"
    )
    signed: Day | None = Field(None, description="签订日期")
    from_: Day | None = Field(None, alias="from")
    to: Day | None = None
    status: Literal["draft", "signed", "renewed", "expired", "ended"] | None = None
    goals: Text | None = Field(None, description="目标")
    yearly_tasks: Text | None = Field(None, description="年度任务")
    indicators: Text | None = Field(None, description="指标")
    responsible: Text | None = Field(None, description="责任人或科室")
    file: Text | None = Field(None, description="files/ 下的文件名")


class Contact(Part):
    """The office to ask."""

    office: Text = Field(description="可以问的科室", examples=["示例卫生院办公室"])
    phone: Text | None = None
    hours: Text | None = Field(None, description="接听时间")


class Pairing(Identified):
    """pairings.yml: a supporting and a receiving organization, and what is needed."""

    programme: ProgrammeRef
    number: Text | None = Field(
        None, description="序号, the line of the notice's own table", examples=["12"]
    )
    support: OrganizationRef = Field(description="派出医院")
    recipient: OrganizationRef = Field(description="受援单位")
    needs: Departments = Field(
        (), description="需要哪些科室，一项一项分开", examples=[["内科", "外科"]]
    )
    needs_as_written: Text | None = Field(None, description="the cell of the table, to the letter")
    period: Period | None = None
    agreements: Annotated[tuple[Agreement, ...], AS_LIST] = ()
    contact: Contact | None = None
    replaces: PairingRef | None = Field(None, description="代替哪一条旧的结对")


class Turn(Part):
    """Experts who take turns."""

    experts: Experts
    each: Literal["week", "month"] = Field(description="每人一轮多长：week 一周，month 一个月")
    start: Day = Field(description="第一轮从哪天起")


class ToBeNamed(Part):
    """People who are promised but not yet named."""

    number: Count = Field(description="人数")
    what: Text = Field(description="什么人", examples=["外科主治医师"])


class Ended(Part):
    """An assignment that ended early."""

    date: Day
    reason: Text | None = None


class Absence(Part):
    """Days away, both ends included."""

    from_: Day = Field(alias="from")
    to: Day
    reason: Text | None = None


class Session(Part):
    """A regular time at which the expert sees patients or teaches."""

    when: Text = Field(description="星期几、什么时间", examples=["每周三上午"])
    service: Service | None = Field(
        None, description="做什么：outpatient 门诊，ward_round 查房，lecture 讲座，…"
    )
    place: Text | None = Field(None, description="words, or an organization's id")
    room: Text | None = Field(None, description="诊室", examples=["门诊二楼 3 诊室"])
    quota: Count | None = Field(None, description="限号数")
    booking: Booking | None = None
    registration_closes: Time | None = Field(None, description="停号时间")
    fee: Text | None = Field(None, description="费用", examples=["免挂号费"])
    insurance: Truth | None = Field(None, description="是否可以用医保")
    bring: Text | None = Field(None, description="要带什么", examples=["身份证、以前的检查单"])
    note: Text | None = None
    village: Text | None = Field(None, description="of a home visit, at most this")


WAYS_TO_NAME_PEOPLE: tuple[str, ...] = ("expert", "team", "rotation", "to_be_named")


class Assignment(Identified):
    """assignments.yml: who goes from where to where, as what and when (FHIR PractitionerRole)."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [way]} for way in WAYS_TO_NAME_PEOPLE]}
    )

    pairing: PairingRef
    expert: ExpertRef | None = None
    team: Experts = Field((), description="一组人同来")
    rotation: Turn | None = Field(None, description="轮流来")
    to_be_named: ToBeNamed | None = Field(None, description="定了人数，还没定人")
    department: DepartmentWords | None = None
    mode: Literal["resident", "clinic", "tour", "remote"] = Field(
        description="resident 驻点，clinic 坐诊，tour 巡诊，remote 远程"
    )
    role: Text | None = Field(None, description="as written", examples=["副院长"])
    period: Period
    batch: Text | None = Field(None, description="批次", examples=["第二批"])
    replaces: AssignmentRef | None = Field(None, description="代替哪一条旧的安排")
    ended: Ended | None = Field(None, description="提前结束")
    absences: Annotated[tuple[Absence, ...], AS_LIST] = Field((), description="请假")
    sessions: Annotated[tuple[Session, ...], AS_LIST] = Field(
        (), description="坐诊、查房、讲座的时间"
    )

    @model_validator(mode="after")
    def _names_its_people_once(self) -> "Assignment":
        number = sum(bool(getattr(self, way)) for way in WAYS_TO_NAME_PEOPLE)
        if number != 1:
            raise PydanticCustomError("people-not-named-once", "{number}", {"number": number})
        return self

    @property
    def experts(self) -> tuple[str, ...]:
        """The ids of everybody it names, in the order written."""
        if self.expert:
            return (self.expert,)
        return self.team or (self.rotation.experts if self.rotation else ())

    @property
    def headcount(self) -> int:
        """How many people it sends at one time."""
        if self.to_be_named:
            return self.to_be_named.number
        return len(self.team) or 1
