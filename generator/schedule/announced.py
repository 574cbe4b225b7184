"""Which changes are for which records, in the order in which they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.dataset import Dataset, bare, region_and_id
from generator.model.region import Region
from generator.model.service import Change
from generator.schedule.series import DatedSeries

ORDER = ("added", "moved", "substituted", "late", "cancelled", "restored")
"""Of changes announced at the same time: what is there first, then what is called off of it."""


@dataclass(frozen=True, eq=False)
class Announced:
    """The changes that a region has announced; other regions' are looked up in theirs."""

    region: Region
    dataset: Dataset

    @cached_property
    def by_target(self) -> dict[tuple[str, str], list[Change]]:
        """The region's own, by kind and id of what they change."""
        found: dict[tuple[str, str], list[Change]] = {}
        for change in self.region.changes:
            for kind, named in (
                ("assignments", change.assignment),
                ("tours", change.tour),
                ("organizations", change.organization),
            ):
                if named:
                    found.setdefault((kind, bare(named, self.region.id)), []).append(change)
        return found

    def of_record(self, series: Sequence[DatedSeries]) -> list[Change]:
        """The changes of one assignment and of the organizations it is held at, or of one tour.

        What happens at the organization that runs a tour does not stop the tour: it is elsewhere.
        """
        if not series:
            return []
        about = series[0].series
        if about.tour:
            return in_order(self.by_target.get(("tours", about.record.id), ()))
        found = list(self.by_target.get(("assignments", about.record.id), ()))
        for organization in {each.series.organization for each in series}:
            found += self.of_organization(organization)
        return in_order(found)

    def of_organization(self, reference: str) -> list[Change]:
        """What is announced for an organization, here and by the region that it belongs to."""
        found = list(self.by_target.get(("organizations", reference), ()))
        if "/" in reference:
            owner, inside = region_and_id(reference, self.region.id)
            home = self.dataset.regions_by_id.get(owner)
            if home:
                found += announced_in(home, self.dataset).by_target.get(
                    ("organizations", inside), ()
                )
        return found


def announced_in(region: Region, dataset: Dataset) -> Announced:
    """The changes of a region, looked through once."""
    return dataset.once(("announced", region.id), lambda: Announced(region, dataset))


def in_order(changes: Sequence[Change]) -> list[Change]:
    """As they were announced; of those at the same time as `ORDER` says, whatever the file's order.

    A day without a time comes before the times of that day.
    """
    return sorted(changes, key=rank_of) if len(changes) > 1 else list(changes)


def rank_of(change: Change) -> tuple[str, int, date, str, str]:
    """What the order of changes goes by; no two have the same."""
    first = change.date or change.from_ or date.min
    return change.announced, ORDER.index(change.change), first, change.id, change.source.file
