"""Rule ledger-entry-repeated."""

from collections.abc import Iterator

from generator.check.running import Surroundings
from generator.model.dataset import region_and_id
from generator.model.finding import Filling, Problem
from generator.model.place import Place
from generator.model.region import Region

SEVERITY = "error"


def ledger_entry_repeated(region: Region, _: Surroundings) -> Iterator[Problem]:
    """A month's ledger has two entries for one assignment (of workload: by one side).

    # attendance/2026-11.yml
    - assignment: clinic-jia
    - assignment: clinic-jia # ←
    """
    first: dict[tuple[str, tuple[str, str], tuple[str, str]], Place] = {}
    entries = [(entry.source, entry.assignment, "") for entry in region.attendance]
    entries += [(entry.source, entry.assignment, entry.by) for entry in region.workload]
    for place, assignment, by in entries:
        post, reporter = (region_and_id(each, region.id) for each in (assignment, by))
        earlier = first.setdefault((place.file, post, reporter), place)
        if earlier != place:
            words: dict[str, Filling] = {"assignment": assignment, "earlier": earlier}
            yield Problem(place.at("assignment"), None, words)
