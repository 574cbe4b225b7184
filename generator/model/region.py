"""A region as read: its valid records by kind, and what of it could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

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
from generator.model.place import Place
from generator.model.programme import Programme
from generator.model.reference import references_in
from generator.model.service import Change, Tour, Workshop


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as text, as it stood in the file; not `is_whole` where something was unreadable."""

    kind: str
    place: Place
    value: Mapping[str, Any]
    is_whole: bool = True

    @property
    def id(self) -> str | None:
        """What it says its id is."""
        value = self.value.get("id")
        return value if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Reference:
    """One record naming another: where it does so, and whom it names."""

    source: RawRecord
    place: Place
    kind: str
    region: str
    id: str


@dataclass(frozen=True)
class Region:
    """Everything known of one jurisdiction.

    `raw` holds every record as text, valid or not, for what has to be said of all of them (ids,
    references). `closed_files` are the kinds of which a whole file could not be read: what they
    hold is unknown.
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
    archive: tuple[FrozenMonth, ...] = ()
    corrections: tuple[Correction, ...] = ()
    raw: tuple[RawRecord, ...] = ()
    closed_files: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def is_whole(self) -> bool:
        """Everything in it could be read."""
        return not self.closed_files and not self.broken

    @cached_property
    def broken(self) -> frozenset[Place]:
        """Where the records stand of which something could not be read."""
        return frozenset(raw.place for raw in self.raw if not raw.is_whole)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference that its records make."""
        return tuple(
            Reference(
                raw,
                raw.place.at(*path),
                kind,
                owner if slash else self.id,
                inside if slash else written,
            )
            for raw in self.raw
            for path, kind, written in references_in(raw.kind, raw.value)
            for owner, slash, inside in [written.partition("/")]
        )

    @cached_property
    def regions_named(self) -> frozenset[str]:
        """The regions whose records it names, also as a session's place; not all exist."""
        places = (
            session.place
            for assignment in self.assignments
            for session in assignment.sessions
            if session.place and "/" in session.place
        )
        return frozenset(each.region for each in self.references) | {
            place.partition("/")[0] for place in places
        }

    @cached_property
    def is_scheduled(self) -> bool:
        """Something in it may have a date: a session, a stop, or a visit that a change adds."""
        return bool(
            self.changes
            or any(assignment.sessions for assignment in self.assignments)
            or any(stop.when for tour in self.tours for stop in tour.stops)
        )

    @cached_property
    def organizations_by_id(self) -> dict[str, Organization]:
        """Every organization by its id."""
        return {organization.id: organization for organization in self.organizations}

    @cached_property
    def experts_by_id(self) -> dict[str, Expert]:
        """Every expert by its id."""
        return {expert.id: expert for expert in self.experts}

    @cached_property
    def pairings_by_id(self) -> dict[str, Pairing]:
        """Every pairing by its id."""
        return {pairing.id: pairing for pairing in self.pairings}

    @cached_property
    def programmes_by_id(self) -> dict[str, Programme]:
        """Every programme by its id."""
        return {programme.id: programme for programme in self.programmes}

    @cached_property
    def assignments_by_id(self) -> dict[str, Assignment]:
        """Every assignment by its id."""
        return {assignment.id: assignment for assignment in self.assignments}

    @cached_property
    def tours_by_id(self) -> dict[str, Tour]:
        """Every tour by its id."""
        return {tour.id: tour for tour in self.tours}

    @cached_property
    def assignments_by_pairing(self) -> dict[str, tuple[Assignment, ...]]:
        """The assignments of each pairing in the order written, by the pairing's id."""
        grouped: dict[str, list[Assignment]] = {}
        for assignment in self.assignments:
            grouped.setdefault(assignment.pairing, []).append(assignment)
        return {pairing: tuple(assignments) for pairing, assignments in grouped.items()}

    @cached_property
    def pairings_by_programme(self) -> dict[str, tuple[Pairing, ...]]:
        """The pairings of each programme, in the order written."""
        grouped: dict[str, list[Pairing]] = {}
        for pairing in self.pairings:
            grouped.setdefault(pairing.programme, []).append(pairing)
        return {programme: tuple(pairings) for programme, pairings in grouped.items()}

    @cached_property
    def villages_by_id(self) -> dict[str, Village]:
        """Every village by its id."""
        return {village.id: village for village in self.villages}

    @cached_property
    def villages_by_clinic(self) -> dict[str, tuple[Village, ...]]:
        """The villages that each organization serves, in the order written."""
        grouped: dict[str, list[Village]] = {}
        for village in self.villages:
            grouped.setdefault(village.clinic or "", []).append(village)
        return {clinic: tuple(villages) for clinic, villages in grouped.items()}


@dataclass(frozen=True)
class Vocabulary:
    """The departments, and the one entry that each word for a department leads to.

    Not `is_whole` where something of it could not be read: a word that it lacks may stand there.
    """

    departments: tuple[Department, ...] = ()
    is_whole: bool = True

    @cached_property
    def departments_by_id(self) -> dict[str, Department]:
        """Every department by its id."""
        return {department.id: department for department in self.departments}

    @cached_property
    def ids_by_word(self) -> dict[str, str]:
        """Id, name and synonyms (not lay terms: one may mean several) to the id of their entry."""
        words: dict[str, str] = {}
        for department in self.departments:
            for word in (department.id, department.name, *department.synonyms):
                words.setdefault(word, department.id)
        return words

    def department_of(self, words: str) -> Department | None:
        """The entry that an id, name or synonym leads to; none if it is in no entry."""
        found = self.ids_by_word.get(words)
        return self.departments_by_id[found] if found else None
