"""What happened and was written down: notices, boards, activities, attendance, workload."""

from functools import cache
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from generator.model.programme import ActivityType
from generator.model.record import Identified, Part, Record
from generator.model.scalars import (
    AS_LIST,
    AssignmentRef,
    Count,
    Day,
    DayOrMonth,
    OrganizationRef,
    PairingRef,
    ProgrammeRef,
    Text,
    field_missing,
    month_from,
)


class Objections(Part):
    """Where to object to a public notice, and until when."""

    office: Text = Field(description="受理异议的单位")
    phone: Text | None = Field(None, description="电话")
    until: Day | None = Field(None, description="受理到哪天")


class PublicNotice(Identified):
    """notices.yml: a public notice (公示): what is proposed, in force, or came of it."""

    title: Text = Field(description="公示的标题")
    kind: Literal["proposed", "current", "result"] = Field(
        description="proposed 拟定，current 现行，result 结果"
    )
    from_: Day = Field(alias="from", description="公示从哪天起")
    to: Day = Field(description="公示到哪天止")
    about: Text | None = Field(None, description="公示什么")
    objections: Objections | None = None
    result: Text | None = Field(None, description="公示的结果", examples=["公示期内没有收到异议"])
    file: Text | None = Field(None, description="网址，或者 files/ 下的文件名")


class BoardPosted(Identified):
    """boards.yml: the record that a board hangs on a wall."""

    organization: OrganizationRef
    version: Text | None = Field(None, description="公示牌上印的版本号")
    place: Text | None = Field(None, description="张贴的位置", examples=["门诊大厅"])
    put_up: Day | None = Field(None, description="张贴日期")
    taken_down: Day | None = Field(None, description="取下日期")
    photo: Text | None = Field(None, description="photos/ 下的文件名")
    by: Text | None = Field(None, description="谁张贴的")


class Activity(Identified):
    """activities.yml: a lecture, a teaching round, an exchange, …"""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": [field]} for field in ("pairing", "programme", "organization")]
        }
    )

    date: Day
    type: ActivityType
    pairing: PairingRef | None = None
    programme: ProgrammeRef | None = None
    organization: OrganizationRef | None = None
    title: Text = Field(description="活动的题目")
    people: Count | None = Field(None, description="参加人数")
    hours: Count | None = Field(None, description="小时数")
    note: Text | None = None

    @model_validator(mode="after")
    def _says_about_whom(self) -> "Activity":
        if not (self.pairing or self.programme or self.organization):
            raise field_missing("pairing")
        return self


class Trainee(Identified):
    """trainees.yml: somebody of the recipient who is trained; a pseudonym, never a name."""

    pairing: PairingRef
    number: Text = Field(description="编号，代替姓名", examples=["01"])
    unit: Text | None = Field(None, description="所在单位")
    specialty: Text | None = Field(None, description="专业")
    form: Literal["进修", "跟学", "师徒", "挂职", "培训"] | None = Field(None, description="形式")
    from_: Day | None = Field(None, alias="from")
    to: Day | None = None
    where: Text | None = Field(None, description="在哪里培训")
    result: Text | None = Field(None, description="结果")


class Technique(Identified):
    """techniques.yml: a technique or service that is new to the recipient."""

    pairing: PairingRef
    name: Text = Field(description="技术或服务的名称")
    first_case: Day | None = Field(None, description="第一例的日期")
    cases: Count | None = Field(None, description="例数")
    evidence: Text | None = Field(None, description="files/ 下的证明材料")


class Assessment(Identified):
    """assessments.yml: 自评, 日常考核, 平时督查, 抽查."""

    kind: Literal["self", "daily", "supervision", "spot_check"] = Field(
        description="self 自评，daily 日常考核，supervision 平时督查，spot_check 抽查"
    )
    about: Text = Field(description="考核谁、考核什么")
    period: Text | None = Field(None, description="考核的时段", examples=["2026年第三季度"])
    by: Text | None = Field(None, description="由谁考核")
    result: Text | None = None
    file: Text | None = None
    mend_by: Day | None = Field(None, description="整改期限")
    mended: Day | None = Field(None, description="整改完成日期")


class DayOnSite(Part):
    """One day of a posting, as the recipient confirms it."""

    date: Day
    status: Literal["present", "late", "absent", "left"] = Field(
        description="present 在岗，late 迟到，absent 缺勤，left 早退"
    )
    reason: Text | None = None


class Attendance(Record):
    """attendance/<month>.yml: who was on site, confirmed by the recipient."""

    assignment: AssignmentRef
    days: Annotated[tuple[DayOnSite, ...], AS_LIST] = ()
    confirmed_by: Text | None = Field(
        None, description="由受援单位哪个科室确认", examples=["示例卫生院办公室"]
    )
    evidence: Text | None = Field(None, description="files/ 下的证明材料")


class Workload(Record):
    """workload/<month>.yml: what was done in the month, as one side reports it; whole numbers."""

    assignment: AssignmentRef
    by: OrganizationRef = Field(description="由哪家单位填报")
    outpatient: Count | None = Field(None, description="门诊人次")
    inpatient: Count | None = Field(None, description="住院人次")
    surgeries: Count | None = Field(None, description="手术台数")
    consultations: Count | None = Field(None, description="会诊次数")
    ward_rounds: Count | None = Field(None, description="查房次数")
    teaching_rounds: Count | None = Field(None, description="教学查房次数")
    lectures: Count | None = Field(None, description="讲座次数")
    people_trained: Count | None = Field(None, description="培训人次")
    free_clinic_people: Count | None = Field(None, description="义诊人次")
    emergencies: Count | None = Field(None, description="急诊急救人次")
    remote_sessions: Count | None = Field(None, description="远程协作次数")
    referrals_up: Count | None = Field(None, description="上转人次")
    referrals_down: Count | None = Field(None, description="下转人次")
    home_visits: Count | None = Field(None, description="入户次数；少于 5 的公布为“少于5”")


FIGURES = tuple(name for name in Workload.model_fields if name not in ("assignment", "by"))
"""The fields of a workload that are counts, in the order of the model."""


def month_of(entry: Attendance | Workload) -> DayOrMonth:
    """The month that an entry is for, as its file is named."""
    return _month_named(entry.source.file)


@cache
def _month_named(file: str) -> DayOrMonth:
    return month_from(PurePosixPath(file).stem)
