"""A region as read: its valid records by kind, and what could not be read of it, so that no rule builds on a hole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.model.jurisdiction import Department, HolidayNotice, RegionProfile
from generator.model.ledger import Activity, Assessment, Attendance, BoardPosted, PublicNotice
from generator.model.ledger import Technique, Trainee, Workload
from generator.model.organization import Organization, Village
from generator.model.pairing import Assignment, Pairing
from generator.model.people import Expert
from generator.model.place import Place
from generator.model.programme import Programme
from generator.model.service import Change, Tour, Workshop


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as text: the values that stood in the file. `is_whole` is false where something of it was unreadable."""

    kind: str
    place: Place
    value: Mapping[str, Any]
    is_whole: bool = True

    @property
    def id(self) -> str | None:
        value = self.value.get("id")
        return value if isinstance(value, str) else None


@dataclass(frozen=True)
class Region:
    """Everything known of one jurisdiction.

    `raw` holds every record as text, valid or not, for what has to be said of all of them (ids, references).
    `closed_files` are the kinds of which a whole file could not be read: what they hold is unknown.
    """

    id: str
    profile: RegionProfile | None = None
    programmes: tuple[Programme, ...] = ()
    organizations: tuple[Organization, ...] = ()
    villages: tuple[Village, ...] = ()
    experts: tuple[Expert, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    tours: tuple[Tour, ...] = ()
    changes: tuple[Change, ...] = ()
    notices: tuple[PublicNotice, ...] = ()
    boards: tuple[BoardPosted, ...] = ()
    activities: tuple[Activity, ...] = ()
    trainees: tuple[Trainee, ...] = ()
    techniques: tuple[Technique, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    holidays: tuple[HolidayNotice, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    workload: tuple[Workload, ...] = ()
    raw: tuple[RawRecord, ...] = ()
    closed_files: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def organizations_by_id(self) -> dict[str, Organization]:
        return {organization.id: organization for organization in self.organizations}

    @cached_property
    def experts_by_id(self) -> dict[str, Expert]:
        return {expert.id: expert for expert in self.experts}

    @cached_property
    def pairings_by_id(self) -> dict[str, Pairing]:
        return {pairing.id: pairing for pairing in self.pairings}

    @cached_property
    def programmes_by_id(self) -> dict[str, Programme]:
        return {programme.id: programme for programme in self.programmes}

    @cached_property
    def assignments_by_pairing(self) -> dict[str, tuple[Assignment, ...]]:
        """The assignments of each pairing, in the order written; the key is the pairing's id as referred to."""
        grouped: dict[str, list[Assignment]] = {}
        for assignment in self.assignments:
            grouped.setdefault(assignment.pairing, []).append(assignment)
        return {pairing: tuple(assignments) for pairing, assignments in grouped.items()}


@dataclass(frozen=True)
class Vocabulary:
    """The departments, and the one entry that each word for a department leads to."""

    departments: tuple[Department, ...] = ()

    @cached_property
    def departments_by_id(self) -> dict[str, Department]:
        return {department.id: department for department in self.departments}

    @cached_property
    def ids_by_word(self) -> dict[str, str]:
        """Id, name and synonyms (not lay terms, which may mean several) to the id of their entry."""
        words: dict[str, str] = {}
        for department in self.departments:
            for word in (department.id, department.name, *department.synonyms):
                words.setdefault(word, department.id)
        return words

    def department_of(self, words: str) -> Department | None:
        """The entry that an id, name or synonym leads to; none where the vocabulary lacks the words."""
        found = self.ids_by_word.get(words)
        return self.departments_by_id[found] if found else None
