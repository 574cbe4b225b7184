"""Who supports whom, and who is sent where: pairings and assignments."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
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

    from_: DateOrMonth | None = Field(None, alias="from")
    to: DateOrMonth | None = None
    months_min: Count | None = None
    months_max: Count | None = None


class Agreement(Part):
    """A paper between the two sides."""

    kind: Literal["main", "supplement", "joint_plan"]
    signed: Day | None = None
    from_: Day | None = Field(None, alias="from")
    to: Day | None = None
    status: Literal["draft", "signed", "renewed", "expired", "ended"] | None = None
    goals: Text | None = None
    yearly_tasks: Text | None = None
    indicators: Text | None = None
    responsible: Text | None = None
    file: Text | None = None


class Contact(Part):
    """The office to ask."""

    office: Text
    phone: Text | None = None
    hours: Text | None = None


class Pairing(Identified):
    """pairings.yml: a supporting and a receiving organization, and what is needed."""

    programme: ProgrammeRef
    number: Text | None = Field(
        None, description="序号, the line of the notice's own table", examples=["12"]
    )
    support: OrganizationRef
    recipient: OrganizationRef
    needs: Departments = ()
    needs_as_written: Text | None = Field(None, description="the cell of the table, to the letter")
    period: Period | None = None
    agreements: Annotated[tuple[Agreement, ...], AS_LIST] = ()
    contact: Contact | None = None
    replaces: PairingRef | None = None


class Turn(Part):
    """Experts who take turns."""

    experts: Experts
    each: Literal["week", "month"]
    start: Day


class ToBeNamed(Part):
    """People who are promised but not yet named."""

    number: Count
    what: Text


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

    when: Text
    service: Service | None = None
    place: Text | None = Field(None, description="words, or an organization's id")
    room: Text | None = None
    quota: Count | None = None
    booking: Booking | None = None
    registration_closes: Time | None = None
    fee: Text | None = None
    insurance: Truth | None = None
    bring: Text | None = None
    note: Text | None = None
    village: Text | None = Field(None, description="of a home visit, at most this")


class Assignment(Identified):
    """assignments.yml: who goes from where to where, as what and when (FHIR PractitionerRole)."""

    pairing: PairingRef
    expert: ExpertRef | None = None
    team: Experts = ()
    rotation: Turn | None = None
    to_be_named: ToBeNamed | None = None
    department: DepartmentWords | None = None
    mode: Literal["resident", "clinic", "tour", "remote"]
    role: Text | None = Field(None, description="as written", examples=["副院长"])
    period: Period
    batch: Text | None = None
    replaces: AssignmentRef | None = None
    ended: Ended | None = None
    absences: Annotated[tuple[Absence, ...], AS_LIST] = ()
    sessions: Annotated[tuple[Session, ...], AS_LIST] = ()

    @model_validator(mode="after")
    def _names_its_people_once(self) -> "Assignment":
        named = [bool(self.expert), bool(self.team), bool(self.rotation), bool(self.to_be_named)]
        if sum(named) != 1:
            raise PydanticCustomError("people-not-named-once", "{number}", {"number": sum(named)})
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
