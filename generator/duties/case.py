"""What judging a programme's rules needs: its pairings, its people, their records, the day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from generator.duties.answer import Subject
from generator.model.dataset import Dataset, region_and_id
from generator.model.ledger import Activity, Attendance, Technique, Trainee
from generator.model.organization import Organization
from generator.model.pairing import Assignment, Pairing
from generator.model.people import Expert
from generator.model.programme import Programme
from generator.model.region import Region
from generator.schedule.terms import Term, term_of

HERE = frozenset(["present", "late", "left"])
"""What a day's record says of somebody who came, if not for all of it."""

OfPairing = TypeVar("OfPairing", Trainee, Technique)


@dataclass(frozen=True)
class Case:
    """One programme of a region on a day (Asia/Shanghai)."""

    programme: Programme
    region: Region
    dataset: Dataset
    as_of: date

    @cached_property
    def first(self) -> date:
        """The programme's first day."""
        return self.programme.period.from_.first_day

    @cached_property
    def last(self) -> date:
        """The last day that can be judged: the day itself, or the programme's last."""
        return min(self.as_of, self.programme.period.to.last_day)

    @cached_property
    def is_transcribed(self) -> bool:
        """The data was taken from a notice: what it leaves out may well be so."""
        profile = self.region.profile
        return bool(profile and profile.sources and not profile.verified)

    @cached_property
    def pairings(self) -> tuple[Pairing, ...]:
        """Who supports whom under the programme."""
        return tuple(self.region.pairings_by_programme.get(self.programme.id, ()))

    @cached_property
    def running_pairings(self) -> tuple[Pairing, ...]:
        """Those that have not ended before the last day judged."""
        return tuple(
            each
            for each in self.pairings
            if not (each.period and each.period.to and each.period.to.last_day < self.last)
        )

    @cached_property
    def recipients(self) -> Mapping[str, tuple[Pairing, ...]]:
        """By organization that is supported (`region/id`), its running pairings."""
        found: dict[str, list[Pairing]] = {}
        for pairing in self.running_pairings:
            found.setdefault(self.whole(pairing.recipient), []).append(pairing)
        return {recipient: tuple(pairings) for recipient, pairings in found.items()}

    def assignments(self, pairing: Pairing) -> tuple[Assignment, ...]:
        """Whom a pairing sends."""
        return tuple(self.region.assignments_by_pairing.get(pairing.id, ()))

    @cached_property
    def experts(self) -> Mapping[str, Expert]:
        """Everybody who is sent under the programme, by `region/id`."""
        found: dict[str, Expert] = {}
        for pairing in self.pairings:
            for assignment in self.assignments(pairing):
                for reference in assignment.experts:
                    owner, inside = region_and_id(reference, self.region.id)
                    home = self.dataset.regions_by_id.get(owner)
                    expert = home.experts_by_id.get(inside) if home else None
                    if expert:
                        found[f"{owner}/{inside}"] = expert
        return found

    def term(self, assignment: Assignment, pairing: Pairing) -> Term:
        """From when to when a post is held."""
        return term_of(assignment, pairing, self.region, self.dataset)

    def organization(self, reference: str) -> Organization | None:
        """An organization of this region, or another's."""
        owner, inside = region_and_id(reference, self.region.id)
        home = self.dataset.regions_by_id.get(owner)
        return home.organizations_by_id.get(inside) if home else None

    @cached_property
    def _attendance(self) -> Mapping[str, tuple[Attendance, ...]]:
        found: dict[str, list[Attendance]] = {}
        for each in self.region.attendance:
            if each.confirmed_by:
                found.setdefault(each.assignment.removeprefix(f"{self.region.id}/"), []).append(
                    each
                )
        return {assignment: tuple(records) for assignment, records in found.items()}

    def days_here(self, assignment: Assignment) -> Mapping[date, bool]:
        """The days that the recipient confirmed, and whether somebody came."""
        return {
            day.date: day.status in HERE
            for record in self._attendance.get(assignment.id, ())
            for day in record.days
            if day.date <= self.as_of
        }

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """What has been recorded up to the day."""
        return tuple(each for each in self.region.activities if each.date <= self.as_of)

    def activities_of(self, pairing: Pairing, kind: str) -> tuple[Activity, ...]:
        """Activities of a kind that a pairing has, or its recipient, or the whole programme."""
        about = (
            ("pairings", self.whole(pairing.id)),
            ("organizations", self.whole(pairing.recipient)),
            ("programmes", self.whole(self.programme.id)),
        )
        return tuple(
            each for whom in about for each in self._activities_by_subject.get((kind, *whom), ())
        )

    @cached_property
    def _activities_by_subject(self) -> Mapping[tuple[str, str, str], tuple[Activity, ...]]:
        """By kind and whom it is about: the pairing, else this programme, else an organization."""
        found: dict[tuple[str, str, str], list[Activity]] = {}
        for each in self.activities:
            if each.pairing:
                whom = ("pairings", self.whole(each.pairing))
            elif each.programme and self.whole(each.programme) == self.whole(self.programme.id):
                whom = ("programmes", self.whole(each.programme))
            elif each.organization:
                whom = ("organizations", self.whole(each.organization))
            else:
                continue
            found.setdefault((each.type, *whom), []).append(each)
        return {key: tuple(each) for key, each in found.items()}

    @cached_property
    def trainees(self) -> Mapping[str, tuple[Trainee, ...]]:
        """By pairing (`region/id`), who is recorded to be trained."""
        return self._by_pairing(self.region.trainees)

    @cached_property
    def techniques(self) -> Mapping[str, tuple[Technique, ...]]:
        """By pairing (`region/id`), what is recorded to have been started."""
        return self._by_pairing(self.region.techniques)

    def _by_pairing(self, records: Iterable[OfPairing]) -> Mapping[str, tuple[OfPairing, ...]]:
        found: dict[str, list[OfPairing]] = {}
        for each in records:
            found.setdefault(self.whole(each.pairing), []).append(each)
        return {pairing: tuple(of_pairing) for pairing, of_pairing in found.items()}

    def whole(self, reference: str) -> str:
        """A reference as `region/id`."""
        return reference if "/" in reference else f"{self.region.id}/{reference}"

    def about_pairing(self, pairing: Pairing) -> Subject:
        """A pairing as the one asked."""
        return Subject("pairings", self.whole(pairing.id))

    def about_programme(self) -> Subject:
        """The programme as a whole."""
        return Subject("programmes", self.whole(self.programme.id))


def each_day(first: date, last: date) -> Iterator[date]:
    """Every day from one to another, both included."""
    day = first
    while day <= last:
        yield day
        day += timedelta(days=1)
