"""A region and what belongs to no single clinic: its days off, the vocabulary of departments."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.record import Identified, OfficeHours, Part, Record, Verified
from generator.model.scalars import AS_LIST, Count, Day, Days, Text, Texts, Truth


class Complaints(Part):
    """An office that takes complaints; 12345 among them where the region has it."""

    office: Text = Field(description="受理投诉的单位", examples=["示范县卫生健康局"])
    phone: Text | None = Field(None, description="投诉电话", examples=["12345"])
    hours: Text | None = Field(None, description="受理时间", examples=["工作日 08:30-17:30"])
    reply_days: Count | None = Field(None, description="days until an answer")


class Source(Part):
    """A document that the region's data is taken from."""

    title: Text = Field(description="文件名称")
    document_number: Text | None = Field(
        None, description="文号", examples=["左卫健字〔2023〕11号"]
    )
    issued: Day | None = Field(None, description="印发日期")
    url: Text | None = Field(None, description="网址")
    file: Text | None = Field(None, description="files/ 下的文件名")


class RegionProfile(Record):
    """region.yml: one jurisdiction, the unit of ownership and publishing; its folder is its id."""

    name: Text = Field(examples=["示范县"])
    short_name: Text | None = Field(None, description="简称", examples=["示范县"])
    division_code: Text = Field(
        description="GB/T 2260; 000000 for a place that does not exist", examples=["150521"]
    )
    parents: Texts = Field((), description="the regions above it, top first")
    issuer: Text = Field(description="the authority that signs what is published")
    phone: Text | None = Field(
        None, description="主管单位对外公布的电话", examples=["0000-0000000"]
    )
    complaints: Annotated[tuple[Complaints, ...], AS_LIST] = ()
    supervision_phone: Text | None = Field(None, description="监督电话", examples=["0000-0000000"])
    languages: Texts = Field(("zh",), description="当地通用的语言，例如 zh、mn")
    name_mn: Text | None = Field(None, description="蒙古文名称")
    name_en: Text | None = Field(None, description="英文名称")
    office_hours: Annotated[tuple[OfficeHours, ...], AS_LIST] = Field(
        (), description="门诊时间，分季节写"
    )
    market_days: Text | None = Field(None, description="a `when`")
    holiday_policy: Literal["skip", "keep"] = Field(
        "skip", description="节假日：skip 停诊（不写就是），keep 照常"
    )
    week_one: Day | None = Field(None, description="the day from which odd and even weeks count")
    example: Truth = Field(False, description="true: an invented place; every page says so")
    sources: Annotated[tuple[Source, ...], AS_LIST] = Field((), description="数据出自哪些文件")
    verified: Verified | None = Field(None, description="数据由谁核对、哪天核对")


class DaysOff(Part):
    """One festival's days off, both ends included."""

    name: Text = Field(description="节日名称", examples=["春节"])
    from_: Day = Field(alias="from")
    to: Day


class HolidayNotice(Record):
    """holidays/<year>.yml: the days off and make-up working days of one year, as announced."""

    notice: Text = Field(description="通知的名称和文号")
    url: Text | None = Field(None, description="通知的网址")
    days_off: Annotated[tuple[DaysOff, ...], AS_LIST] = Field((), description="放假的日子")
    working_weekends: Days = Field((), description="调休上班的周末")


class Department(Identified):
    """departments.yml: one entry of the vocabulary that all words for departments lead to."""

    name: Text = Field(examples=["眼科"])
    code: Text | None = Field(None, description="医疗机构诊疗科目名录", examples=["10"])
    name_en: Text | None = Field(None, description="英文名称")
    synonyms: Texts = Field((), description="同义词；一个词只能归一个科室", examples=["五官科"])
    lay_terms: Texts = Field(
        (), description="what residents say; one may stand under several departments"
    )
