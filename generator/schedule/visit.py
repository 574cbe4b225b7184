"""A visit: one date on which somebody comes; and what the visits of one session have in common."""

from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Literal, NamedTuple

from generator.model.pairing import Assignment, Session, ToBeNamed
from generator.model.place import Place as Spot
from generator.model.service import Change, Stop, Substitute, Tour

PART_IDS = {
    None: "day",
    "上午": "am",
    "中午": "noon",
    "下午": "pm",
    "晚上": "evening",
    "夜诊": "night",
    "全天": "all-day",
}
Status = Literal["scheduled", "cancelled", "moved", "substituted", "added", "late", "unconfirmed"]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """What all visits of one session of an assignment, or one stop of a tour, have in common.

    References are as the owning region writes them: bare inside it, else `region/id`.
    `organization` is where the visits are held (of a tour, who runs it), `recipient` whom they are
    for, `hospital` who sends. `source` is where the session stands in the data. `session` is None
    where an assignment without sessions has an added visit.
    """

    region: str
    record: Assignment | Tour
    session: Session | Stop | None
    source: Spot
    organization: str
    recipient: str
    hospital: str
    experts: tuple[str, ...]
    department: str | None
    place: str | None
    room: str | None

    @property
    def assignment(self) -> Assignment | None:
        """The assignment it belongs to; None where it is a tour's."""
        return self.record if isinstance(self.record, Assignment) else None

    @property
    def tour(self) -> Tour | None:
        """The tour it belongs to; None where it is an assignment's."""
        return self.record if isinstance(self.record, Tour) else None

    @property
    def stop(self) -> Stop | None:
        """The stop of a tour."""
        return self.session if isinstance(self.session, Stop) else None

    @property
    def sitting(self) -> Session | None:
        """The session of an assignment."""
        return self.session if isinstance(self.session, Session) else None

    @property
    def service(self) -> str | None:
        """What is done: `outpatient`, …; None where it is not said."""
        return self.session.service if isinstance(self.session, Session) else None

    @property
    def to_be_named(self) -> ToBeNamed | None:
        """People promised but not yet named."""
        return self.record.to_be_named if isinstance(self.record, Assignment) else None


class Original(NamedTuple):
    """What was announced before a change; times of day in Asia/Shanghai, None where not known."""

    date: date
    start: time | None
    end: time | None
    experts: tuple[str, ...]


class Visit(NamedTuple):
    """One date on which somebody comes by the schedule: a plan, no proof that it was held.

    `id` is the region, the record (a tour's with the stop), the original date and the part of the
    day; it never depends on an order, and is the UID of the calendar entry. Times of day are in
    Asia/Shanghai, None where no hours are known. `experts` are who comes (several where a team
    does), `stand_in` somebody without a record of their own. `changes` were applied, in this order.
    """

    id: str
    date: date
    start: time | None
    end: time | None
    part: str | None
    status: Status
    experts: tuple[str, ...]
    series: Series
    reason: str | None = None
    original: Original | None = None
    place: str | None = None
    stand_in: Substitute | None = None
    changes: tuple[Change, ...] = ()

    @property
    def is_cancelled(self) -> bool:
        """Nobody comes."""
        return self.status == "cancelled"


def id_prefix(series: Series) -> str:
    """What the ids of a series begin with: region, record, stop."""
    stop = f"{series.stop.id}/" if series.stop else ""
    return f"{series.region}/{series.record.id}/{stop}"


@cache
def id_of_day(day: date, part: str | None) -> str:
    """What an id ends with: the original date and the part of the day."""
    return f"{day}/{PART_IDS[part]}"
