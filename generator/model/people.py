"""The experts who are sent."""

from typing import Literal

from pydantic import Field

from generator.model.record import Identified, Part
from generator.model.scalars import Day, DepartmentWords, OrganizationRef, Text, Texts


class PhotoConsent(Part):
    """The person's consent to be shown, and when it was taken back."""

    date: Day
    scope: Text | None = None
    withdrawn: Day | None = None


class Expert(Identified):
    """experts.yml: a physician, technician, nurse, pharmacist or manager (FHIR Practitioner)."""

    name: Text
    name_mn: Text | None = None
    name_en: Text | None = None
    identity: Literal["unconfirmed"] | None = Field(
        None, description="the name stands twice and nothing says whether it is one person"
    )
    pinyin: Text | None = Field(
        None, description="overrides the automatic reading: 单 is Shàn as a surname"
    )
    sex: Literal["female", "male"] | None = None
    title: Text | None = Field(None, examples=["副主任医师"])
    profession: Literal["physician", "technician", "nurse", "pharmacist", "manager"] | None = None
    department: DepartmentWords | None = None
    specialties: Texts = ()
    can_do: Texts = Field((), description="examinations and treatments, for technicians")
    bio: Text | None = Field(None, description="Markdown")
    photo: Text | None = None
    photo_consent: PhotoConsent | None = None
    languages: Texts = ()
    organization: OrganizationRef
