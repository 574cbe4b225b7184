"""What happened and was written down: notices, boards, activities, attendance, workload."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.model.programme import ActivityType
from generator.model.record import Identified, Part, Record
from generator.model.scalars import (
    AS_LIST,
    AssignmentRef,
    Count,
    Day,
    OrganizationRef,
    PairingRef,
    ProgrammeRef,
    Text,
    field_missing,
)


class Objections(Part):
    """Where to object to a public notice, and until when."""

    office: Text
    phone: Text | None = None
    until: Day | None = None


class PublicNotice(Identified):
    """notices.yml: a public notice (公示): what is proposed, in force, or came of it."""

    title: Text
    kind: Literal["proposed", "current", "result"]
    from_: Day = Field(alias="from")
    to: Day
    about: Text | None = None
    objections: Objections | None = None
    result: Text | None = None
    file: Text | None = None


class BoardPosted(Identified):
    """boards.yml: the record that a board hangs on a wall."""

    organization: OrganizationRef
    version: Text | None = None
    place: Text | None = None
    put_up: Day | None = None
    taken_down: Day | None = None
    photo: Text | None = None
    by: Text | None = None


class Activity(Identified):
    """activities.yml: a lecture, a teaching round, an exchange, …"""

    date: Day
    type: ActivityType
    pairing: PairingRef | None = None
    programme: ProgrammeRef | None = None
    organization: OrganizationRef | None = None
    title: Text
    people: Count | None = None
    hours: Count | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _says_about_whom(self) -> "Activity":
        if not (self.pairing or self.programme or self.organization):
            raise field_missing("pairing")
        return self


class Trainee(Identified):
    """trainees.yml: somebody of the recipient who is trained; a pseudonym, never a name."""

    pairing: PairingRef
    number: Text
    unit: Text | None = None
    specialty: Text | None = None
    form: Literal["进修", "跟学", "师徒", "挂职", "培训"] | None = None
    from_: Day | None = Field(None, alias="from")
    to: Day | None = None
    where: Text | None = None
    result: Text | None = None


class Technique(Identified):
    """techniques.yml: a technique or service that is new to the recipient."""

    pairing: PairingRef
    name: Text
    first_case: Day | None = None
    cases: Count | None = None
    evidence: Text | None = None


class Assessment(Identified):
    """assessments.yml: 自评, 日常考核, 平时督查, 抽查."""

    kind: Literal["self", "daily", "supervision", "spot_check"]
    about: Text
    period: Text | None = None
    by: Text | None = None
    result: Text | None = None
    file: Text | None = None
    mend_by: Day | None = None
    mended: Day | None = None


class DayOnSite(Part):
    """One day of a posting, as the recipient confirms it."""

    date: Day
    status: Literal["present", "late", "absent", "left"]
    reason: Text | None = None


class Attendance(Record):
    """attendance/<month>.yml: who was on site, confirmed by the recipient."""

    assignment: AssignmentRef
    days: Annotated[tuple[DayOnSite, ...], AS_LIST] = ()
    confirmed_by: Text | None = None
    evidence: Text | None = None


class Workload(Record):
    """workload/<month>.yml: what was done in the month, as one side reports it; whole numbers."""

    assignment: AssignmentRef
    by: OrganizationRef
    outpatient: Count | None = None
    inpatient: Count | None = None
    surgeries: Count | None = None
    consultations: Count | None = None
    ward_rounds: Count | None = None
    teaching_rounds: Count | None = None
    lectures: Count | None = None
    people_trained: Count | None = None
    free_clinic_people: Count | None = None
    emergencies: Count | None = None
    remote_sessions: Count | None = None
    referrals_up: Count | None = None
    referrals_down: Count | None = None
    home_visits: Count | None = None
