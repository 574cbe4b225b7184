"""All regions together, and which of them refers to records of another."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any, TypeVar

from generator.model.pairing import Assignment, Pairing
from generator.model.region import Reference, Region, Vocabulary
from generator.model.scalars import is_id

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OwnedPairing:
    """A pairing and the region whose file it stands in; its sides may belong to others."""

    region: Region
    pairing: Pairing


@dataclass(frozen=True, slots=True)
class OwnedAssignment:
    """An assignment and the region whose file it stands in."""

    region: Region
    assignment: Assignment


@dataclass(frozen=True)
class Dataset:
    """Everything a data folder says, sorted by region.

    Or what some of its regions say: for one region's checks and pages, that it holds those linked
    with it (one names the other's records), and on up to three such links, is as good as all.
    """

    regions: tuple[Region, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    shared: Region = field(default_factory=lambda: Region(""))

    def once(self, key: tuple[str, ...], make: Callable[[], T]) -> T:
        """What several steps work out of the data alike: made for the first, kept by a key."""
        if key not in self._kept:
            self._kept[key] = make()
        kept: T = self._kept[key]
        return kept

    @cached_property
    def _kept(self) -> dict[tuple[str, ...], Any]:
        return {}

    @cached_property
    def regions_by_id(self) -> dict[str, Region]:
        """Every region by its id."""
        return {region.id: region for region in self.regions}

    @cached_property
    def ids(self) -> dict[tuple[str, str], frozenset[str]]:
        """By region and kind, the ids of all records, valid or not."""
        found: dict[tuple[str, str], set[str]] = {}
        for region in self.regions:
            for raw in region.raw:
                if raw.id is not None:
                    found.setdefault((region.id, raw.kind), set()).add(raw.id)
        return {key: frozenset(ids) for key, ids in found.items()}

    @cached_property
    def references(self) -> dict[str, tuple[Reference, ...]]:
        """By region, every reference that its records make."""
        return {region.id: region.references for region in self.regions}

    @cached_property
    def naming(self) -> dict[str, tuple[str, ...]]:
        """By region, the other regions whose records name it or its own, sorted."""
        found: dict[str, set[str]] = {region.id: set() for region in self.regions}
        for region in self.regions:
            for named in region.regions_named & found.keys() - {region.id}:
                found[named].add(region.id)
        return {region: tuple(sorted(others)) for region, others in found.items()}

    @cached_property
    def dangling(self) -> dict[str, tuple[Reference, ...]]:
        """By region, the references that lead nowhere, and would if everything could be read."""
        return {
            region: tuple(each for each in found if self._leads_nowhere(each))
            for region, found in self.references.items()
        }

    def _leads_nowhere(self, reference: Reference) -> bool:
        owner = self.regions_by_id.get(reference.region)
        if owner is not None and reference.kind in owner.closed_files:
            return False
        key = (reference.region, reference.kind)
        return reference.id not in self.lost_ids.get(key, ()) and reference.id not in self.ids.get(
            key, frozenset()
        )

    @cached_property
    def lost_ids(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """By region and kind, the ids that are named but that a record without an id has lost.

        Only where that is likely: there are no more of them than records without an id, and none
        looks like a slip in another id.
        """
        nameless = Counter(
            (region.id, raw.kind)
            for region in self.regions
            for raw in region.raw
            if raw.id is None or not is_id(raw.id)
        )
        wanted: dict[tuple[str, str], set[str]] = {}
        for found in self.references.values() if nameless else ():
            for each in found:
                key = (each.region, each.kind)
                known = self.ids.get(key, frozenset())
                if nameless[key] and each.id not in known:
                    wanted.setdefault(key, set()).add(each.id)
        lost = {
            key: tuple(id_ for id_ in sorted(ids) if not _slip_in(id_, self.ids.get(key, ())))
            for key, ids in wanted.items()
        }
        return {key: ids for key, ids in lost.items() if 0 < len(ids) <= nameless[key]}

    @cached_property
    def referred(self) -> frozenset[tuple[str, str, str]]:
        """Region, kind and id of every record that some record names."""
        return frozenset(
            (each.region, each.kind, each.id)
            for found in self.references.values()
            for each in found
        )

    @cached_property
    def pairings_by_recipient(self) -> dict[tuple[str, str], tuple[OwnedPairing, ...]]:
        """By region and id of the receiving organization, in the order of regions and lines."""
        return _grouped(self, lambda pairing: pairing.recipient)

    @cached_property
    def pairings_by_support(self) -> dict[tuple[str, str], tuple[OwnedPairing, ...]]:
        """By region and id of the supporting organization."""
        return _grouped(self, lambda pairing: pairing.support)

    @cached_property
    def assignments_by_expert(self) -> dict[tuple[str, str], tuple[OwnedAssignment, ...]]:
        """By region and id of the expert."""
        found: dict[tuple[str, str], list[OwnedAssignment]] = {}
        for region in self.regions:
            for assignment in region.assignments:
                for expert in assignment.experts:
                    found.setdefault(region_and_id(expert, region.id), []).append(
                        OwnedAssignment(region, assignment)
                    )
        return {key: tuple(owned) for key, owned in found.items()}


def _slip_in(id_: str, known: Iterable[str]) -> bool:
    return bool(get_close_matches(id_, [each for each in known if is_id(each)], 1, 0.8))


def region_and_id(reference: str, region: str) -> tuple[str, str]:
    """`region/id` in its two parts; a bare id belongs to the region that says it."""
    owner, slash, inside = reference.partition("/")
    return (owner, inside) if slash else (region, reference)


def bare(reference: str, region: str) -> str:
    """A reference as output writes it: the id alone inside its region, else `region/id`."""
    return reference.removeprefix(f"{region}/")


def _grouped(
    dataset: Dataset, side: Callable[[Pairing], str]
) -> dict[tuple[str, str], tuple[OwnedPairing, ...]]:
    found: dict[tuple[str, str], list[OwnedPairing]] = {}
    for region in dataset.regions:
        for pairing in region.pairings:
            found.setdefault(region_and_id(side(pairing), region.id), []).append(
                OwnedPairing(region, pairing)
            )
    return {key: tuple(owned) for key, owned in found.items()}
