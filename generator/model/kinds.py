"""The kinds of file and the record each is made of: the table that loading and schemas follow."""

from dataclasses import dataclass
from typing import Literal

from generator.model.archive import Correction, FrozenMonth
from generator.model.jurisdiction import Department, HolidayNotice, RegionProfile
from generator.model.ledger import (
    Activity,
    Assessment,
    Attendance,
    BoardPosted,
    PublicNotice,
    Technique,
    Trainee,
    Workload,
)
from generator.model.organization import Organization, Village
from generator.model.pairing import Assignment, Pairing
from generator.model.people import Expert
from generator.model.programme import Programme
from generator.model.record import Record
from generator.model.service import Change, Tour, Workshop

Form = Literal["record", "list", "yearly", "monthly", "month"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    A `record` is one mapping in `<name>.yml`; a `list` is many in `<name>.yml` or `<name>/*.yml`;
    `yearly` is one mapping in `<name>/YYYY.yml`, `month` one in `<name>/YYYY-MM.yml`; `monthly` is
    a list in `<name>/YYYY-MM.yml`, its records without ids.
    """

    name: str
    record: type[Record]
    form: Form = "list"
    has_page: bool = False


SHARED_KINDS = (
    Kind("departments", Department, has_page=True),
    Kind("holidays", HolidayNotice, "yearly"),
)

REGION_KINDS = (
    Kind("region", RegionProfile, "record", has_page=True),
    Kind("programmes", Programme, has_page=True),
    Kind("organizations", Organization, has_page=True),
    Kind("villages", Village, has_page=True),
    Kind("experts", Expert, has_page=True),
    Kind("pairings", Pairing, has_page=True),
    Kind("assignments", Assignment),
    Kind("workshops", Workshop, has_page=True),
    Kind("tours", Tour, has_page=True),
    Kind("changes", Change),
    Kind("notices", PublicNotice),
    Kind("boards", BoardPosted),
    Kind("activities", Activity),
    Kind("trainees", Trainee),
    Kind("techniques", Technique),
    Kind("assessments", Assessment),
    Kind("holidays", HolidayNotice, "yearly"),
    Kind("attendance", Attendance, "monthly"),
    Kind("workload", Workload, "monthly"),
    Kind("archive", FrozenMonth, "month"),
    Kind("corrections", Correction),
)

KINDS_BY_NAME = {kind.name: kind for kind in (*SHARED_KINDS, *REGION_KINDS)}
REQUIRED_FILES = ("region", "organizations")
TAKEN_REGION_IDS = frozenset(
    [
        *("admin", "assets", "search", "rules", "schemas", "holidays", "about", "guide"),
        *("offline", "404", "pagefind"),
    ]
)
