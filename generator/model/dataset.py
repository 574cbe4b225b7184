"""All regions together, and which of them refers to records of another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.place import Place
from generator.model.reference import references_in
from generator.model.region import RawRecord, Region, Vocabulary


@dataclass(frozen=True, slots=True)
class Reference:
    """One record naming another: where it does so, and whom it names."""

    source: RawRecord
    place: Place
    kind: str
    region: str
    id: str


@dataclass(frozen=True)
class Dataset:
    """Everything a data folder says, sorted by region."""

    regions: tuple[Region, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    shared: Region = Region("")

    @cached_property
    def regions_by_id(self) -> dict[str, Region]:
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
        return {region.id: tuple(_references_of(region)) for region in self.regions}

    @cached_property
    def referred(self) -> frozenset[tuple[str, str, str]]:
        """Region, kind and id of every record that some record names."""
        return frozenset((each.region, each.kind, each.id) for found in self.references.values() for each in found)


def _references_of(region: Region) -> Iterator[Reference]:
    for raw in region.raw:
        for path, kind, written in references_in(raw.kind, raw.value):
            owner, slash, inside = written.partition("/")
            yield Reference(raw, raw.place.at(*path), kind, owner if slash else region.id, inside if slash else written)
