"""The experts who are sent."""

from typing import Literal

from pydantic import Field

from generator.model.record import Identified, Part
from generator.model.scalars import Day, DepartmentWords, OrganizationRef, Text, Texts


class PhotoConsent(Part):
    """The person's consent to be shown, and when it was taken back."""

    date: Day = Field(description="本人同意公开照片的日期")
    scope: Text | None = Field(None, description="同意的范围")
    withdrawn: Day | None = Field(None, description="收回同意的日期")


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
    profession: Literal["physician", "technician", "nurse", "pharmacist", "manager"] | None = Field(
        None,
        description="physician 医师，technician 技师，nurse 护士，pharmacist 药师，manager 管理",
    )
    department: DepartmentWords | None = None
    specialties: Texts = Field((), description="专长")
    can_do: Texts = Field((), description="examinations and treatments, for technicians")
    bio: Text | None = Field(None, description="Markdown")
    photo: Text | None = Field(None, description="photos/ 下的文件名")
    photo_consent: PhotoConsent | None = None
    languages: Texts = Field((), description="会说的语言，例如 zh、mn")
    organization: OrganizationRef = Field(description="所在医院")
