"""What can be said of one duty for one body or person: done, not yet, or that nobody can tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from generator.model.programme import Filed, ReportDuty

State = Literal["kept", "late", "arranged", "coming", "unknown", "optional", "departed", "short"]
"""kept: records prove it. late: done after its day. arranged: planned, and not confirmed. coming:
its day has not come. unknown: no records. What records prove not to be done is by the force of its
clause: short (must), departed (principle), optional (encouraged or allowed: nobody is to blame).
"""
Days = tuple[date, date]
"""A range of days, both included."""
NO_WORDS: Mapping[str, int | str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is asked: the kind of record (organizations, experts, …) and `region/id`."""

    kind: str
    reference: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One duty for one subject.

    `reason` is a key of the catalogue's reasons, `words` fill its blanks. `ranges` are the days on
    which it was not so; `since` the day from which it holds, or was missed. `report` is the one
    that is asked for, `filed` the filing that counts.
    """

    subject: Subject
    state: State
    reason: str
    words: Mapping[str, int | str] = field(default_factory=lambda: NO_WORDS)
    ranges: tuple[Days, ...] = ()
    since: date | None = None
    report: ReportDuty | None = None
    filed: Filed | None = None


def kept_or(state: State, *, is_kept: bool) -> State:
    """`kept` where it is so, else the state given."""
    return "kept" if is_kept else state
