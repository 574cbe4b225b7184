"""What was once said of a month that is over, fixed by a hash; and what was taken back since."""

import hashlib
import json
from typing import Annotated, Any, Literal

from pydantic import Field

from generator.model.record import Identified, Part, Record
from generator.model.scalars import AS_LIST, Day, Month, Text, Texts

Was = Literal["visit", "change", "attendance"]
"""What the log tells of."""
Kept = Was | Literal["archive", "correction"]
"""What must stay: also what is frozen, and the log itself."""


class Said(Part):
    """What a record said of a day, in the words of the data."""

    date: Day | None = Field(None, description="哪天")
    hours: Text | None = Field(None, description="几点到几点", examples=["08:30-11:30"])
    status: Text | None = Field(None, description="怎样：照常、停诊、到岗……（数据里的代号）")
    experts: Texts = Field((), description="谁来：专家的 id")
    reason: Text | None = Field(None, description="原因")


class FrozenVisit(Said):
    """One visit as it stood when its month was over."""

    id: Text = Field(description="这一次坐诊的编号，和 visits.json 里的一样")
    organization: Text = Field(description="在哪里")
    planned: Text | None = Field(None, description="原来定的日子和时间")
    announced: Text | None = Field(None, description="变动是哪天公布的")


class FrozenDay(Part):
    """One day of attendance as the recipient had confirmed it."""

    assignment: Text
    date: Day
    status: Text
    confirmed_by: Text | None = None


class FrozenMonth(Record):
    """archive/<month>.yml: written by `gongshi archive`, never by hand."""

    month: Month
    frozen: Day = Field(description="哪天封存的")
    previous: Text | None = Field(None, description="上一份封存的 hash")
    visits: Annotated[tuple[FrozenVisit, ...], AS_LIST] = ()
    attendance: Annotated[tuple[FrozenDay, ...], AS_LIST] = ()
    hash: Text = Field(description="其余各项的 SHA-256", examples=["9f86d081884c7d65…"])


class Correction(Identified):
    """corrections.yml: what was once said of a day that is over, and is not said any more."""

    found: Day = Field(description="哪天发现的")
    kind: Was = Field(description="visit 坐诊，change 变动，attendance 到岗记录")
    record: Text = Field(description="哪一条记录")
    was: Said = Field(description="原来怎么写")
    now: Said | None = Field(None, description="现在怎么写；没有就是删掉了")
    since: Text | None = Field(None, description="从哪个版本起（git 提交）")


def content_of(month: FrozenMonth) -> str:
    """What a month's hash is of: all of it but the hash, as JSON with sorted keys.

    No spaces, no escapes but those that JSON asks for; absent fields and empty lists are left out.
    """
    told = month.model_dump(mode="json", exclude={"hash", "month"}, exclude_none=True)
    told["month"] = str(month.month)
    return json.dumps(
        _without_empty(told), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def hash_of(month: FrozenMonth) -> str:
    """SHA-256 of a month's content in UTF-8, in hexadecimal."""
    return hashlib.sha256(content_of(month).encode()).hexdigest()


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(each) for key, each in value.items() if each != []}
    return [_without_empty(each) for each in value] if isinstance(value, list) else value
