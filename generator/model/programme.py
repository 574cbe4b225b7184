"""A programme: the notice that sends experts out, its duties and the reports it asks for."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.record import Identified, Part
from generator.model.scalars import (
    AS_LIST,
    Count,
    DateOrMonth,
    Day,
    Days,
    OrganizationRef,
    Text,
    Texts,
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
    quote: Text = Field(description="the notice's own words")
    force: Force


class StayTooShort(Duty):
    """Each expert stays on site without a break for a number of months."""

    rule: Literal["stay-too-short"]
    months: Count


class OnSiteGap(Duty):
    """Somebody is on site all the time, gaps of so many days apart."""

    rule: Literal["on-site-gap"]
    days_allowed: Count


class DaysOnSiteTooFew(Duty):
    """Each expert is on site on a number of days a week or month."""

    rule: Literal["days-on-site-too-few"]
    days: Count
    per: Literal["week", "month"]


class TitleTooLow(Duty):
    """Each expert holds a title of a rank or above."""

    rule: Literal["title-too-low"]
    rank: Rank


class SeniorExpertsTooFew(Duty):
    """So many experts of a rank or above are sent."""

    rule: Literal["senior-experts-too-few"]
    minimum: Count
    rank: Rank


class RecipientNotCovered(Duty):
    """Every organization of these types is supported."""

    rule: Literal["recipient-not-covered"]
    types: OrganizationTypes


class TeamSizes(Part):
    """A minimum by the type of the sending (`dispatch`) or receiving (`always`) organization."""

    type: OrganizationType
    minimum: Count


class TeamTooSmall(Duty):
    """A team has so many people: each time it is sent, or on every day."""

    rule: Literal["team-too-small"]
    minimum: Count
    by_type: Annotated[tuple[TeamSizes, ...], AS_LIST] = ()
    measured: Literal["dispatch", "always"]


class RoleMissing(Duty):
    """A team has somebody in a role, in the notice's own words."""

    rule: Literal["role-missing"]
    role: Text


class TraineesTooFew(Duty):
    """So many of the recipient's people are trained."""

    rule: Literal["trainees-too-few"]
    minimum: Count | None = None
    per: Per | None = None


class NewTechniquesTooFew(Duty):
    """So many new techniques or services are started."""

    rule: Literal["new-techniques-too-few"]
    minimum: Count | None = None
    per: Per | None = None


class SpecialtiesTooFew(Duty):
    """So many specialties are built."""

    rule: Literal["specialties-too-few"]
    minimum: Count
    per: Per


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
    minimum: Count
    per: Per


class RemoteNotInUse(Duty):
    """Remote work is used, so many sessions where a number is named."""

    rule: Literal["remote-not-in-use"]
    sessions: Count | None = None
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

    body: Text
    post: Text | None = None


class Filed(Part):
    """A report that was handed in."""

    period: Text
    by: Text
    date: Day
    file: Text | None = None


class ReportDuty(Part):
    """A report that the programme asks for: on named days, or every so often."""

    name: Text
    due: Days = ()
    every: Literal["month", "quarter", "half_year", "year"] | None = None
    by: Annotated[tuple[OrganizationRef, ...], BeforeValidator(list_or_each)] = Field(
        (), description="organizations, or the word each"
    )
    to: Texts = ()
    clause: Text | None = None
    quote: Text | None = None
    filed: Annotated[tuple[Filed, ...], AS_LIST] = ()


class Programme(Identified):
    """programmes.yml: a notice that arranges support."""

    name: Text
    document_number: Text | None = Field(None, examples=["左卫健字〔2023〕11号"])
    issuer: Text | None = None
    issued: Day | None = None
    period: ProgrammePeriod
    based_on: Texts = Field((), description="document numbers whose rules it adopts")
    responsible: Responsible | None = None
    rules: Annotated[tuple[ProgrammeRule, ...], AS_LIST] = ()
    reports: Annotated[tuple[ReportDuty, ...], AS_LIST] = ()
