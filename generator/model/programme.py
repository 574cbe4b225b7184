"""A programme: the notice that sends experts out, its duties and the reports it asks for."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from generator.model.record import Identified, Part
from generator.model.scalars import (
    AS_LIST,
    EACH_SIDE,
    Count,
    DateOrMonth,
    Day,
    Days,
    OrganizationOrSideRef,
    Positive,
    Text,
    Texts,
    field_missing,
    list_or_each,
)

Force = Literal["must", "principle", "encourage", "may"]
Rank = Literal["senior", "associate_senior", "intermediate", "junior", "assistant"]
Per = Literal["week", "month", "quarter", "half_year", "year"]
OrganizationType = Literal[
    "general_hospital",
    "tcm_hospital",
    "ethnic_hospital",
    "maternal_child",
    "specialist_hospital",
    "county_hospital",
    "consortium",
    "township_health_center",
    "community_health_center",
    "community_station",
    "village_clinic",
    "care_home",
    "administration",
    "other",
]
ActivityType = Literal[
    "lecture",
    "teaching_round",
    "case_discussion",
    "specialty_built",
    "phone_exchange",
    "video_exchange",
    "visit_exchange",
    "free_clinic",
    "remote_session",
    "household_publicity",
]
OrganizationTypes = Annotated[tuple[OrganizationType, ...], AS_LIST]


class Duty(Part):
    """What every rule of a programme carries: its clause, the words, and how binding it is."""

    clause: Text = Field(examples=["二（五）"])
    quote: Text | None = Field(None, description="the notice's own words")
    force: Force = Field(description="must 必须，principle 原则上，encourage 鼓励，may 可以")


class StayTooShort(Duty):
    """Each expert stays on site without a break for a number of months."""

    rule: Literal["stay-too-short"]
    months: Positive = Field(description="不间断的月数")


class OnSiteGap(Duty):
    """Somebody is on site all the time, gaps of so many days apart."""

    rule: Literal["on-site-gap"]
    days_allowed: Count = Field(description="允许空档的天数")


class DaysOnSiteTooFew(Duty):
    """Each expert is on site on a number of days a week or month."""

    rule: Literal["days-on-site-too-few"]
    days: Positive = Field(description="天数")
    per: Literal["week", "month"]


class TitleTooLow(Duty):
    """Each expert holds a title of a rank or above."""

    rule: Literal["title-too-low"]
    rank: Rank


class SeniorExpertsTooFew(Duty):
    """So many experts of a rank or above are sent."""

    rule: Literal["senior-experts-too-few"]
    minimum: Positive = Field(description="人数")
    rank: Rank


class RecipientNotCovered(Duty):
    """Every organization of these types is supported."""

    rule: Literal["recipient-not-covered"]
    types: OrganizationTypes


class TeamSizes(Part):
    """A minimum by the type of the sending (`dispatch`) or receiving (`always`) organization."""

    type: OrganizationType
    minimum: Positive


class TeamTooSmall(Duty):
    """A team has so many people: each time it is sent, or on every day.

    Without a minimum for all, the types that have none of their own are not asked.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": [field]} for field in ("minimum", "by_type")]}
    )

    rule: Literal["team-too-small"]
    minimum: Positive | None = Field(
        None, description="人数；只对 by_type 里的单位有要求的，不写这一项"
    )
    by_type: Annotated[tuple[TeamSizes, ...], AS_LIST] = Field(
        (), description="按单位种类的人数：dispatch 看派出的单位，always 看受援的单位"
    )
    measured: Literal["dispatch", "always"] = Field(
        description="dispatch 每次派出时，always 任何时候"
    )

    @model_validator(mode="after")
    def _gives_a_number(self) -> "TeamTooSmall":
        if self.minimum is None and not self.by_type:
            raise field_missing("minimum", instead="by_type")
        return self


class RoleMissing(Duty):
    """Each batch of a team has somebody in a role, in the notice's own words."""

    rule: Literal["role-missing"]
    role: Text


class TraineesTooFew(Duty):
    """So many of the recipient's people are trained."""

    rule: Literal["trainees-too-few"]
    minimum: Positive | None = Field(None, description="人数")
    per: Per | None = None


class NewTechniquesTooFew(Duty):
    """So many new techniques or services are started."""

    rule: Literal["new-techniques-too-few"]
    minimum: Positive | None = Field(None, description="项数")
    per: Per | None = None


class SpecialtiesTooFew(Duty):
    """So many specialties are built, at each recipient of these types, or at each of all."""

    rule: Literal["specialties-too-few"]
    minimum: Positive = Field(description="个数")
    per: Per
    types: OrganizationTypes = Field((), description="只管哪几种受援单位；不写是每一家")


class AgreementMissing(Duty):
    """Every pairing has a signed agreement, by a day where one is named."""

    rule: Literal["agreement-missing"]
    by: DateOrMonth | None = None


class ReportOverdue(Duty):
    """The programme's reports are filed when they are due."""

    rule: Literal["report-overdue"]


class ExchangesTooFew(Duty):
    """So many exchanges of a kind take place."""

    rule: Literal["exchanges-too-few"]
    type: ActivityType
    minimum: Positive = Field(description="次数")
    per: Per


class RemoteNotInUse(Duty):
    """Remote work is used, so many sessions where a number is named."""

    rule: Literal["remote-not-in-use"]
    sessions: Positive | None = Field(None, description="次数")
    per: Per | None = None


class WorkshopMissing(Duty):
    """Every recipient sets up a support expert workshop."""

    rule: Literal["workshop-missing"]


class NotPublished(Duty):
    """Who comes, from where, for what and when is made public."""

    rule: Literal["not-published"]


class BoardNotPosted(Duty):
    """Every recipient posts its experts on its own wall."""

    rule: Literal["board-not-posted"]


class ResponsibleNotNamed(Duty):
    """Every body names the person who answers for the work."""

    rule: Literal["responsible-not-named"]


class PairingChanged(Duty):
    """Paired relations stay as they are."""

    rule: Literal["pairing-changed"]


ProgrammeRule = Annotated[
    StayTooShort
    | OnSiteGap
    | DaysOnSiteTooFew
    | TitleTooLow
    | SeniorExpertsTooFew
    | RecipientNotCovered
    | TeamTooSmall
    | RoleMissing
    | TraineesTooFew
    | NewTechniquesTooFew
    | SpecialtiesTooFew
    | AgreementMissing
    | ReportOverdue
    | ExchangesTooFew
    | RemoteNotInUse
    | WorkshopMissing
    | NotPublished
    | BoardNotPosted
    | ResponsibleNotNamed
    | PairingChanged,
    Field(discriminator="rule"),
]


class ProgrammePeriod(Part):
    """From a day or month to a day or month, both included."""

    from_: DateOrMonth = Field(alias="from")
    to: DateOrMonth


class Responsible(Part):
    """Who answers for the programme: a body, and the post that answers in it."""

    body: Text = Field(description="责任单位")
    post: Text | None = Field(None, description="责任人的职务")


class Filed(Part):
    """A report that was handed in."""

    period: Text = Field(description="报告的时段", examples=["2023年上半年"])
    by: Text = Field(description="谁报的")
    date: Day = Field(description="哪天报的")
    file: Text | None = Field(None, description="网址，或者 files/ 下的文件名")


EACH_KINDS = ("each", *EACH_SIDE)
"""Words for the sides of all pairings: both, those who send, those who receive."""
OrganizationsOrEach = Annotated[
    tuple[OrganizationOrSideRef, ...],
    BeforeValidator(list_or_each),
    WithJsonSchema({"anyOf": [{"const": "each"}, {"type": "array", "items": {"type": "string"}}]}),
]


class ReportDuty(Part):
    """A report that the programme asks for: on named days, or every so often."""

    name: Text = Field(description="报告的名称")
    due: Days = Field((), description="要求报送的日子")
    every: Literal["month", "quarter", "half_year", "year"] | None = Field(
        None, description="隔多久报一次"
    )
    by: OrganizationsOrEach = Field(
        (),
        description="由哪些单位报：each（每一家），或者列出机构的 id、"
        "each_support（每一家派出医院）、each_recipient（每一家受援单位）",
    )
    to: Texts = Field((), description="报给谁")
    clause: Text | None = None
    quote: Text | None = None
    filed: Annotated[tuple[Filed, ...], AS_LIST] = ()


class Programme(Identified):
    """programmes.yml: a notice that arranges support."""

    name: Text
    document_number: Text | None = Field(None, examples=["左卫健字〔2023〕11号"])
    issuer: Text | None = Field(None, description="印发单位")
    issued: Day | None = Field(None, description="印发日期")
    period: ProgrammePeriod = Field(description="从何时到何时")
    based_on: Texts = Field((), description="document numbers whose rules it adopts")
    responsible: Responsible | None = Field(None, description="责任单位和责任人")
    rules: Annotated[tuple[ProgrammeRule, ...], AS_LIST] = Field(
        (), description="要求：一条一条写明条款、原话和力度"
    )
    reports: Annotated[tuple[ReportDuty, ...], AS_LIST] = Field((), description="要交的报告")
